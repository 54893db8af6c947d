"""gzip for what is worth it, never holding back a stream: each chunk is flushed as it comes.

Starlette's own middleware fills zlib's buffer before it sends, so a page that streams would arrive at its end.
"""

from __future__ import annotations

import zlib

from veloxc.runtime.asgi import Headers, Message, Scope, Send, header
from veloxc.runtime.packed_bodies import GZIP, LEVEL, MINIMUM, stored_bodies

_COMPRESSIBLE = (
    "text/",
    "application/json",
    "application/javascript",
    "application/xml",
    "image/svg+xml",
    "application/manifest+json",
)


def accepts_gzip(accept_encoding: str | None) -> bool:
    """Whether `Accept-Encoding` allows gzip: named with a weight above 0, or by `*` (RFC 9110 §12.5.3)."""
    weights: dict[str, float] = {}
    for item in (accept_encoding or "").lower().split(","):
        name, _, parameters = item.partition(";")
        weights[name.strip()] = _weight(parameters)
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def compressible(content_type: str | None) -> bool:
    """Whether bytes of this media type shrink. An event stream is left to its own pace."""
    kind = (content_type or "").partition(";")[0].strip().lower()
    return kind.startswith(_COMPRESSIBLE) and kind != "text/event-stream"


class Compressed:
    """A `send` that compresses one response where the visitor takes gzip and the response is worth it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._packer: zlib._Compress | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            if _worth_it(message):
                self._start = message
            else:
                await self._send(message)
        elif message["type"] == "http.response.body" and self._packer is not None:
            await self._send({**message, "body": self._flushed(message)})
        elif message["type"] == "http.response.body" and self._start is not None:
            await self._begin(self._start, message)
            self._start = None
        else:
            await self._send(message)

    async def _begin(self, start: Message, message: Message) -> None:
        """The first bytes tell: a short whole body stays as it is, a long one or a stream is packed."""
        body = message.get("body", b"")
        more = message.get("more_body", False)
        headers: Headers = list(start["headers"])
        if not more and len(body) < MINIMUM:
            await self._send(start)
            await self._send(message)
            return
        headers = [pair for pair in headers if pair[0].lower() != b"content-length"]
        headers = _weakened(headers)
        packed = None if more else stored_bodies.packed(body)
        if packed is None:
            self._packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
            packed = self._flushed(message)
        if not more:
            headers.append((b"content-length", str(len(packed)).encode()))
        headers.append((b"content-encoding", b"gzip"))
        await self._send({**start, "headers": headers})
        await self._send({**message, "body": packed})

    def _flushed(self, message: Message) -> bytes:
        assert self._packer is not None
        mode = zlib.Z_SYNC_FLUSH if message.get("more_body", False) else zlib.Z_FINISH
        return self._packer.compress(message.get("body", b"")) + self._packer.flush(mode)


def _worth_it(start: Message) -> bool:
    headers = start["headers"]
    return (
        start["status"] not in (204, 206, 304)
        and header(headers, b"content-encoding") is None
        and "no-transform" not in (header(headers, b"cache-control") or "")
        and compressible(header(headers, b"content-type"))
    )


def _weakened(headers: Headers) -> Headers:
    """An entity tag names exact bytes: packed ones are another representation, so the tag becomes weak."""
    return [
        (name, b"W/" + value) if name.lower() == b"etag" and not value.startswith(b"W/") else (name, value)
        for name, value in headers
    ]


def compressed(scope: Scope, send: Send) -> Send:
    """`send`, compressing where this visitor takes gzip. A response that may be packed says `Vary: Accept-Encoding`."""
    varied = _varied(send)
    takes = accepts_gzip(header(scope["headers"], b"accept-encoding"))
    return Compressed(varied) if takes and scope["method"] != "HEAD" else varied


def _varied(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start" and compressible(
            header(message["headers"], b"content-type")
        ):
            vary = header(message["headers"], b"vary") or ""
            if "accept-encoding" not in vary.lower() and vary != "*":
                others = [pair for pair in message["headers"] if pair[0].lower() != b"vary"]
                value = f"{vary}, Accept-Encoding" if vary else "Accept-Encoding"
                message = {**message, "headers": [*others, (b"vary", value.encode("latin-1"))]}
        await send(message)

    return sent
