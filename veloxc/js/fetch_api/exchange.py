"""Requests and responses in Python's terms, for servers: status, header pairs, bytes or a stream of bytes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from veloxc.js.binary import bytes_of, uint8_array
from veloxc.js.errors import TypeError_
from veloxc.js.fetch_api.body import Body
from veloxc.js.fetch_api.headers import make_headers
from veloxc.js.fetch_api.request import Request
from veloxc.js.fetch_api.response import Response, make_response_object
from veloxc.js.streams.reader import chunks, from_python

Fields = list[tuple[str, str]]


def response_parts(response: Response) -> tuple[int, Fields, bytes | AsyncIterator[bytes]]:
    """Status, header fields (each Set-Cookie one of its own) and body, which counts as read from now on.

    TypeError where the body was read before."""
    return response._status, list(response._headers._fields), body_parts(response._body)


def body_parts(body: Body) -> bytes | AsyncIterator[bytes]:
    """The bytes of a body, or an iterator over them where they are not all there."""
    if body.is_unusable:
        raise TypeError_("Body is unusable: Body has already been read")
    if body.stream is None:
        body.used = body.data is not None
        return body.data or b""
    return _bytes(body)


async def _bytes(body: Body) -> AsyncIterator[bytes]:
    assert body.stream is not None
    async for chunk in chunks(body.stream):
        data = chunk.encode() if isinstance(chunk, str) else bytes_of(chunk)
        if data is None:
            raise TypeError_("Received non-Uint8Array chunk")
        if data:
            yield data


def make_response(
    status: int, headers: Fields, body: bytes | AsyncIterator[bytes] | None, url: str = ""
) -> Response:
    """A Response from status, header fields and bytes."""
    return make_response_object(status, make_headers(headers), make_body(body), url)


def make_body(body: bytes | AsyncIterator[bytes] | None) -> Body:
    if body is None or isinstance(body, bytes | bytearray | memoryview):
        return Body(None if body is None else bytes(body))
    return Body(None, from_python(body, uint8_array))


async def request_parts(request: Request) -> tuple[str, str, Fields, bytes]:
    """Method, URL, header fields and the whole body, which counts as read from now on."""
    fields: Fields = list(request._headers._fields)
    data: Any = await request._body.read()
    return request._method, request._record.text(), fields, data
