"""The pages that `veloxc build` rendered: one file each, and an index of those that are not a plain 200."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from veloxc.runtime.packed_bodies import stored_bodies
from veloxc.runtime.reply import Reply, with_etag

FOLDER = "prerendered"
INDEX = "index.json"
BUILT = "built"
"""In the output: when it was built, and a number of that build's own."""
HTML = ("content-type", "text/html; charset=utf-8")
CONTROL = ("cache-control", "public, max-age=0, must-revalidate")
KEPT = 32 * 1024 * 1024
"""Bytes of pages that stay in memory."""


def file_of(path: str) -> str:
    """The file of a page inside the folder, by its canonical path: `/blog/x` → `blog/x.html`, `/` → `index.html`.

    What a file system may not hold in a name is percent-encoded; so are dots in front, so no page can hide or climb.
    """
    parts = [_file_name(part) for part in path.split("/") if part]
    return "/".join(parts) + ".html" if parts else "index.html"


def _file_name(part: str) -> str:
    plain = unquote(part)
    safe = "".join(
        char if char.isalnum() or char in "-_.~ " else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in plain
    )
    if safe.startswith(".") or safe == "index":
        safe = f"%{ord(safe[0]):02X}{safe[1:]}"
    return safe if len(safe.encode()) < 200 else f"{safe[:100]}%{hash_of(plain)}"


def hash_of(text: str) -> str:
    import hashlib

    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


class Prerendered:
    """`complete`: the site was built, so a path that is not here does not exist."""

    def __init__(self, output: Path) -> None:
        self.folder = output / FOLDER
        self._entries = self._read_index()
        self.complete = self._entries is not None
        self._kept: dict[str, Reply] = {}
        self._bytes = 0

    def _read_index(self) -> dict[str, Any] | None:
        try:
            entries = json.loads((self.folder / INDEX).read_bytes())
        except (OSError, ValueError):
            return None
        return entries if isinstance(entries, dict) else None

    def reply(self, path: str) -> Reply | None:
        """The stored page for a canonical path, or None."""
        known = self._kept.get(path)
        if known is None:
            known = self._load(path)
            if known is None:
                return None
        assert isinstance(known.body, bytes)
        stored_bodies.expect(known.body)
        return Reply(known.status, list(known.headers), known.body)

    def _load(self, path: str) -> Reply | None:
        entry = (self._entries or {}).get(path, {})
        body = b""
        if entry.get("file", True):
            try:
                body = (self.folder / file_of(path)).read_bytes()
            except (OSError, ValueError):
                return None
        headers = [(name, value) for name, value in entry.get("headers", [HTML])]
        if not any(name == "cache-control" for name, _ in headers):
            headers.append(CONTROL)
        reply = with_etag(Reply(entry.get("status", 200), headers, body))
        if self._bytes + len(body) <= KEPT:
            self._kept[path] = reply
            self._bytes += len(body)
        return reply
