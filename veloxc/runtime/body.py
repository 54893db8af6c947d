"""The body of a visitor's request: read when it is first asked for, never more than the limit."""

from __future__ import annotations

from veloxc.runtime.asgi import Receive, Scope, header
from veloxc.runtime.errors import HttpError
from veloxc.runtime.request import Body

LIMIT = 10 * 1024 * 1024
"""Bytes of a body that a page or handler may read, where the configuration says nothing."""


class VisitorGone(Exception):
    """The visitor closed the connection before the body was whole."""


def body_of(scope: Scope, receive: Receive, limit: int = LIMIT) -> Body:
    """A function that reads the whole body. It raises HttpError 413 beyond the limit, VisitorGone where it breaks off."""

    async def read() -> bytes:
        declared = header(scope["headers"], b"content-length")
        if declared is not None and declared.isdigit() and int(declared) > limit:
            raise too_large(limit)
        pieces: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise VisitorGone
            piece: bytes = message.get("body", b"")
            size += len(piece)
            if size > limit:
                raise too_large(limit)
            pieces.append(piece)
            if not message.get("more_body", False):
                return b"".join(pieces)

    return read


def too_large(limit: int) -> HttpError:
    return HttpError(f"the body is larger than {limit} bytes", status=413)
