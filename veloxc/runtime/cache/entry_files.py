"""The folder of the file store's entries: one file each, which appears whole."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from veloxc.runtime.cache.entry import Entry, decode, encode

LITTER = 300.0
"""Age in seconds from which a file that no index names is litter: its writer is not on its way any more."""
FOLDERS = 256


class EntryFiles:
    """Files in `folder`, in 256 subfolders. Raises OSError where writing fails."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._next = int.from_bytes(os.urandom(1), "little")

    def path(self, key: str, token: int) -> Path:
        name = blake2b(key.encode(), digest_size=16).hexdigest()
        return self.folder / name[:2] / f"{name[2:]}.{token}"

    def read(self, key: str, token: int) -> Entry | None:
        """The entry; None where its file is not there, damaged, or that of another."""
        try:
            entry = decode(self.path(key, token).read_bytes())
        except OSError:
            return None
        return entry if entry is not None and (entry.key, entry.token) == (key, token) else None

    def write(self, entry: Entry) -> None:
        path = self.path(entry.key, entry.token)
        half = path.with_name(f".{path.name}.{os.getpid()}")
        data = encode(entry)
        try:
            try:
                half.write_bytes(data)
            except FileNotFoundError:
                half.parent.mkdir(parents=True, exist_ok=True)
                half.write_bytes(data)
            os.replace(half, path)
        except BaseException:
            half.unlink(missing_ok=True)
            raise

    def remove(self, key: str, token: int) -> None:
        try:
            self.path(key, token).unlink(missing_ok=True)
        except OSError:
            pass  # the sweep finds it

    def sweep(self, published: Callable[[str], int]) -> int:
        """Remove the litter of one subfolder, of the next at the next call; how much it was."""
        self._next = (self._next + 1) % FOLDERS
        old = time.time() - LITTER  # the disk's clock
        removed = 0
        try:
            files = list(os.scandir(self.folder / f"{self._next:02x}"))
        except OSError:
            return 0
        for file in files:
            try:
                if file.stat().st_mtime > old:
                    continue
                entry = None if file.name.startswith(".") else decode(Path(file.path).read_bytes())
                if entry is None or published(entry.key) != entry.token:
                    os.unlink(file.path)
                    removed += 1
            except OSError:
                continue
        return removed
