"""`public/` and `styles/` in a build: what did not change since the last one is the same file under a second name.

Files of a build are never written to, so builds may share them; the author's own are never shared.
"""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from veloxc.runtime.static_files import WELL_KNOWN

FOLDERS = ("public", "styles")
RECORD = "assets.json"
"""In a build: what each file was copied from, as the system told it."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which another change of a file shows in its times, whatever the file system rounds them to."""
Stamp = list[int]


def copy_assets(root: Path, output: Path, earlier: Path | None) -> int:
    """Put the files of `public/` and `styles/` into a build; hidden ones stay at home. `earlier`: the build before.
    How many were copied. Raises OSError."""
    known = _record(earlier) if earlier is not None else {}
    now = time.time_ns()
    found: dict[str, Stamp] = {}
    copied = 0
    for path in (path for name in FOLDERS for path in _files(root, name)):
        source, target = root / path, output / path
        stamp = _stamp(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        if earlier is None or not _linked(source, earlier / path, target, known.get(path) == stamp):
            shutil.copy2(source, target)
            copied += 1
        if max(stamp[1:3]) < now - _SETTLED:
            found[path] = stamp
    (output / RECORD).write_text(json.dumps(found), encoding="utf-8")
    return copied


def _linked(source: Path, old: Path, new: Path, unchanged: bool) -> bool:
    """Give the old copy a second name if it is still what the source is; whether that was done."""
    try:
        if not unchanged and not _same(source, old):
            return False
        os.link(old, new)
        return True
    except OSError:  # there is no old one, or the file system has no such thing
        new.unlink(missing_ok=True)
        return False


def _same(source: Path, old: Path) -> bool:
    """Whether the bytes and permissions are the same. Raises OSError."""
    return source.stat().st_mode == old.stat().st_mode and filecmp.cmp(source, old, shallow=False)


def _stamp(source: Path) -> Stamp:
    """What is different after any change of the file: no program can set the second time."""
    status = source.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


def _record(build: Path) -> dict[str, Stamp]:
    try:
        record = json.loads((build / RECORD).read_bytes())
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _files(root: Path, folder: str) -> Iterator[str]:
    """Project paths of the files below a folder. Links are followed. Raises OSError."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith(".") and entry.name != WELL_KNOWN:
            continue
        if entry.is_dir():
            yield from _files(root, f"{folder}/{entry.name}")
        else:
            yield f"{folder}/{entry.name}"
