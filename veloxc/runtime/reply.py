"""An answer on its way out: what pages, handlers and middleware all become before it is sent."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from typing import Any

from veloxc.runtime.asgi import Headers, Receive, Scope, Send, header, matches_etag, send_response


@dataclass(slots=True)
class Reply:
    """`body` is whole, or comes in pieces. Header names are in lower case."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes | AsyncIterator[bytes] = b""

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key == name), None)


_KEPT = frozenset(
    [b"etag", b"cache-control", b"vary", b"expires", b"content-location", b"set-cookie", b"x-velox-cache"]
)
"""Headers of a 304 (RFC 9110 §15.4.5), and where it came from."""


def text_reply(status: int, text: str, *headers: tuple[str, str]) -> Reply:
    """A short answer of the server itself."""
    return Reply(status, [("content-type", "text/plain; charset=utf-8"), *headers], text.encode())


def with_etag(reply: Reply) -> Reply:
    """The reply with an entity tag of its bytes, where it is whole, good and has none."""
    if reply.status == 200 and isinstance(reply.body, bytes) and reply.header("etag") is None:
        reply.headers.append(("etag", f'"{hashlib.blake2b(reply.body, digest_size=12).hexdigest()}"'))
    return reply


async def send_reply(reply: Reply, scope: Scope, send: Send, receive: Receive | None = None) -> None:
    """Send a reply. A condition that its entity tag meets makes it a 304; HEAD gets no body.

    A stream is sent as fast as the visitor takes it, and closed when the visitor goes away: `receive` tells at once,
    also while the stream waits for its next piece. Give it where nobody else will read from it.
    """
    head = scope["method"] == "HEAD"
    headers: Headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in reply.headers]
    etag = reply.header("etag")
    condition = header(scope["headers"], b"if-none-match")
    if (
        etag
        and condition
        and reply.status == 200
        and scope["method"] in ("GET", "HEAD")
        and matches_etag(condition, etag)
    ):
        await send_response(send, 304, [pair for pair in headers if pair[0] in _KEPT])
    elif isinstance(reply.body, bytes):
        await send_response(send, reply.status, headers, reply.body, head=head)
    else:
        with suppress(OSError):  # the visitor has gone
            await _watched(_send_stream(reply.status, headers, reply.body, send, head), receive)


async def _watched(sending: Coroutine[Any, Any, None], receive: Receive | None) -> None:
    """Send, and give up where `receive` says that the visitor has gone."""
    if receive is None:
        await sending
        return
    work = asyncio.ensure_future(sending)
    gone = asyncio.ensure_future(_disconnected(receive))
    try:
        await asyncio.wait((work, gone), return_when=asyncio.FIRST_COMPLETED)
    finally:
        left = not work.done()
        work.cancel()
        gone.cancel()
        await asyncio.gather(work, gone, return_exceptions=True)
    if not left:
        await work


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send_stream(
    status: int, headers: Headers, body: AsyncIterator[bytes], send: Send, head: bool
) -> None:
    """A proxy must not hold the pieces back (`x-accel-buffering`)."""
    if not any(name == b"x-accel-buffering" for name, _ in headers):
        headers.append((b"x-accel-buffering", b"no"))
    async with aclosing(_closable(body)) as pieces:
        await send({"type": "http.response.start", "status": status, "headers": headers})
        if not head:
            async for piece in pieces:
                if piece:
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _closable(body: Any) -> Any:
    """Any asynchronous iterator as one that has `aclose`."""
    try:
        async for piece in body:
            yield piece
    finally:
        close = getattr(body, "aclose", None)
        if close is not None:
            await close()
