"""Files of a folder over HTTP: `public/`, styles, and what the build made for browsers.

Small files are kept in memory with their headers, entity tag and gzip form, and looked at again when they change on
disk. Ranges and large files are Starlette's business.
"""

from __future__ import annotations

import hashlib
import mimetypes
import os
import time
from dataclasses import dataclass
from email.utils import formatdate, parsedate_to_datetime
from pathlib import Path

from veloxc.runtime.asgi import Headers, Receive, Scope, Send, header, matches_etag, send_response
from veloxc.runtime.compression import accepts_gzip, compressible
from veloxc.runtime.packed_bodies import MINIMUM, gzipped

WELL_KNOWN = ".well-known"
"""The one folder with a dot that is meant for visitors (RFC 8615): `security.txt` and the like."""
SMALL = 256 * 1024
"""Bytes up to which a file is kept in memory."""
BUDGET = 64 * 1024 * 1024
"""Bytes of all kept files together; beyond it the one that was used longest ago is dropped."""
CHECK_AFTER = 1.0
"""Seconds for which a kept file is trusted without asking the disk."""
_TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".avif": "image/avif",
    ".woff2": "font/woff2",
}


@dataclass(slots=True)
class _Kept:
    status: tuple[int, int]
    checked: float
    body: bytes
    packed: bytes | None
    etag: str
    modified: str
    content_type: str


class StaticFiles:
    """`respond` answers for a file below `folder`, and says whether there is one.

    Hidden files but those of `.well-known/`, and links that lead out of the folder, are not there. `immutable`: names carry a hash of their content,
    so browsers may keep them for ever. `changing`: each is looked at on disk every time.
    """

    def __init__(self, folder: Path, *, immutable: bool = False, changing: bool = False) -> None:
        self._changing = changing
        self.folder = Path(os.path.realpath(folder))
        self._control = (
            b"public, max-age=31536000, immutable" if immutable else b"public, max-age=0, must-revalidate"
        )
        self._kept: dict[str, _Kept] = {}
        self._bytes = 0

    def has(self, segments: tuple[str, ...]) -> bool:
        """Whether there is a file for the decoded path segments."""
        file = self._file(segments)
        return file is not None and self._read(file) is not None

    async def respond(self, segments: tuple[str, ...], scope: Scope, receive: Receive, send: Send) -> bool:
        """Answer a GET or HEAD for the decoded path segments; False where there is no such file."""
        file = self._file(segments)
        if file is None:
            return False
        kept = self._read(file)
        if kept is None:
            return False
        if isinstance(kept, Path):
            await self._send_large(kept, scope, receive, send)
        elif header(scope["headers"], b"range") is not None and scope["method"] == "GET":
            await self._send_large(Path(file), scope, receive, send)
        else:
            await self._send_kept(kept, scope, send)
        return True

    def _file(self, segments: tuple[str, ...]) -> str | None:
        below = segments[1:] if segments[:1] == (WELL_KNOWN,) else segments
        if not below or any(part.startswith(".") or "/" in part or os.sep in part for part in below):
            return None
        return os.path.join(self.folder, *segments)

    def _read(self, file: str) -> _Kept | Path | None:
        """What is kept of a file, its path where it is large, None where it is not there."""
        now = time.monotonic()
        kept = self._kept.get(file)
        if kept is not None and not self._changing and now - kept.checked < CHECK_AFTER:
            return kept
        try:
            status = os.stat(file)
            inside = os.path.realpath(file).startswith(f"{self.folder}{os.sep}")
        except (OSError, ValueError):
            status, inside = None, False
        if status is None or not inside or not os.path.isfile(file):
            self._drop(file)
            return None
        if status.st_size > SMALL:
            self._drop(file)
            return Path(file)
        stamp = (status.st_mtime_ns, status.st_size)
        if kept is None or kept.status != stamp:
            self._drop(file)
            kept = self._keep(file, stamp, status.st_mtime)
        kept.checked = now
        return kept

    def _keep(self, file: str, stamp: tuple[int, int], modified: float) -> _Kept:
        body = Path(file).read_bytes()
        content_type = content_type_of(file)
        packed = gzipped(body) if len(body) >= MINIMUM and compressible(content_type) else None
        if packed is not None and len(packed) >= len(body):
            packed = None
        etag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
        kept = _Kept(stamp, 0.0, body, packed, etag, formatdate(modified, usegmt=True), content_type)
        self._kept[file] = kept
        self._bytes += _size(kept)
        while self._bytes > BUDGET and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))
        return kept

    def _drop(self, file: str) -> None:
        kept = self._kept.pop(file, None)
        if kept is not None:
            self._bytes -= _size(kept)

    async def _send_kept(self, kept: _Kept, scope: Scope, send: Send) -> None:
        packed = kept.packed is not None and accepts_gzip(header(scope["headers"], b"accept-encoding"))
        etag = f"W/{kept.etag}" if packed else kept.etag
        headers: Headers = [
            (b"etag", etag.encode()),
            (b"last-modified", kept.modified.encode()),
            (b"cache-control", self._control),
        ]
        if kept.packed is not None:
            headers.append((b"vary", b"Accept-Encoding"))
        if _not_modified(scope, kept):
            await send_response(send, 304, headers)
            return
        headers.append((b"content-type", kept.content_type.encode()))
        headers.append((b"x-content-type-options", b"nosniff"))
        if packed:
            headers.append((b"content-encoding", b"gzip"))
        else:
            headers.append((b"accept-ranges", b"bytes"))
        body = kept.packed if packed and kept.packed is not None else kept.body
        await send_response(send, 200, headers, body, head=scope["method"] == "HEAD")

    async def _send_large(self, file: Path, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.responses import FileResponse

        headers = {"cache-control": self._control.decode(), "x-content-type-options": "nosniff"}
        response = FileResponse(
            file, media_type=content_type_of(str(file)), headers=headers, stat_result=os.stat(file)
        )
        condition = header(scope["headers"], b"if-none-match")
        if condition is not None and matches_etag(condition, response.headers["etag"]):
            kept: Headers = [(b"etag", response.headers["etag"].encode()), (b"cache-control", self._control)]
            await send_response(send, 304, kept)
            return
        await response(scope, receive, send)


def _size(kept: _Kept) -> int:
    return len(kept.body) + len(kept.packed or b"")


def _not_modified(scope: Scope, kept: _Kept) -> bool:
    """RFC 9110 §13.2.2: an entity tag decides; only without one does the date."""
    condition = header(scope["headers"], b"if-none-match")
    if condition is not None:
        return matches_etag(condition, kept.etag)
    since = header(scope["headers"], b"if-modified-since")
    if since is None:
        return False
    try:
        return parsedate_to_datetime(kept.modified) <= parsedate_to_datetime(since)
    except (ValueError, TypeError):
        return False


def content_type_of(file: str) -> str:
    """The media type by suffix; text is UTF-8."""
    suffix = os.path.splitext(file)[1].lower()
    kind = _TYPES.get(suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind == "image/svg+xml" else kind
