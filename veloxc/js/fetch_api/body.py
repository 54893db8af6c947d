"""Bodies of requests and responses. Source: WHATWG Fetch §5.2, §5.3."""

from __future__ import annotations

from typing import Any

from veloxc.js.async_functions import start
from veloxc.js.binary import buffer_of, bytes_of, uint8_array
from veloxc.js.coercion import string
from veloxc.js.errors import TypeError_
from veloxc.js.fetch_api.blob import Blob, bytes_stream, make_blob
from veloxc.js.fetch_api.conversions import dom_string
from veloxc.js.fetch_api.form_data import FormData, encode_multipart, parse_form_body
from veloxc.js.fetch_api.media_type import serialized_type
from veloxc.js.object import JSObject
from veloxc.js.platform import illegal_invocation, platform, promised
from veloxc.js.streams.readable import ReadableStream
from veloxc.js.streams.reader import chunks
from veloxc.js.streams.tee import tee_stream
from veloxc.js.url.percent import scalar_text
from veloxc.js.url.search_params import URLSearchParams


class Body:
    """What is read: bytes that are all there, or a stream. None of both: no body."""

    __slots__ = ("data", "stream", "used")

    def __init__(self, data: bytes | None = None, stream: ReadableStream | None = None) -> None:
        self.data = data
        self.stream = stream
        self.used = False

    @property
    def is_used(self) -> bool:
        return self.used or (self.stream is not None and bool(self.stream._disturbed))

    @property
    def is_unusable(self) -> bool:
        return self.is_used or (self.stream is not None and self.stream._reader is not None)

    def as_stream(self) -> ReadableStream | None:
        """The body as a stream; from then on the stream is the body."""
        if self.stream is None and self.data is not None:
            self.stream = bytes_stream(self.data)
            if self.used:
                self.stream._disturbed = True
            self.data = None
        return self.stream

    async def read(self) -> bytes:
        """All bytes, once."""
        if self.is_unusable:
            raise TypeError_("Body is unusable: Body has already been read")
        if self.stream is None:
            self.used = self.data is not None
            return self.data or b""
        parts = []
        async for chunk in chunks(self.stream):
            part = bytes_of(chunk) if not isinstance(chunk, str) else None
            if part is None:
                raise TypeError_("Received non-Uint8Array chunk")
            parts.append(part)
        return b"".join(parts)

    def clone(self) -> Body:
        """A second body with the same content."""
        if self.stream is None:
            return Body(self.data)
        self.stream, other = tee_stream(self.stream)
        return Body(None, other)


def convert_body(value: Any, where: str, argument: str) -> Any:
    """BodyInit (§5.1): what is none of its objects becomes text."""
    if (
        isinstance(value, (str, ReadableStream, Blob, FormData, URLSearchParams))
        or bytes_of(value) is not None
    ):
        return value
    return value if hasattr(value, "__aiter__") else dom_string(value, where, argument)


def mixed_in(cls: Any) -> None:
    """Gives a class the members of Body as its own, as the prototypes of Request and Response have them."""
    for name, member in list(vars(BodyMixin).items()):
        if not name.startswith("_"):
            type.__setattr__(cls, name, member)
            cls.__js__[name] = member  # Response.json, a static member, takes the attribute


def extract(value: Any) -> tuple[Body, str | None]:
    """Extract a body (§5.2): it, and the content type it has by nature."""
    if isinstance(value, ReadableStream):
        if value._disturbed or value._reader is not None:
            raise TypeError_("Response body object should not be disturbed or locked")
        return Body(None, value), None
    if isinstance(value, str):
        return Body(scalar_text(value).encode()), "text/plain;charset=UTF-8"
    if isinstance(value, Blob):
        return Body(value._data), value._type or None
    if isinstance(value, FormData):
        data, kind = encode_multipart(value)
        return Body(data), kind
    if isinstance(value, URLSearchParams):
        return Body(str(value).encode()), "application/x-www-form-urlencoded;charset=UTF-8"
    data_ = bytes_of(value)
    if data_ is not None:
        return Body(data_), None
    if hasattr(value, "__aiter__"):
        from veloxc.js.streams.reader import from_python

        return Body(None, from_python(value, _chunk)), None
    return Body(scalar_text(string(value)).encode()), "text/plain;charset=UTF-8"


def _chunk(data: Any) -> Any:
    return uint8_array(data) if isinstance(data, bytes | bytearray) else data


class BodyMixin(JSObject):
    """The methods that Request and Response share (§5.3)."""

    __slots__ = ("_body", "_headers")

    _body: Body
    _headers: Any

    @property
    def headers(self) -> Any:
        return self._headers

    @property
    def body(self) -> Any:
        return self._body.as_stream()

    @property
    def bodyUsed(self) -> bool:
        return self._body.is_used

    @promised
    def arrayBuffer(self, *_: Any) -> Any:
        return consume(self, buffer_of)

    @promised
    def bytes(self, *_: Any) -> Any:
        return consume(self, uint8_array)

    @promised
    def blob(self, *_: Any) -> Any:
        return consume(self, lambda data: make_blob(data, serialized_type(media_type(self)).lower()))

    @promised
    def formData(self, *_: Any) -> Any:
        return consume(self, lambda data: parse_form_body(data, media_type(self)))

    @promised
    def json(self, *_: Any) -> Any:
        return consume(self, parse_json)

    @promised
    def text(self, *_: Any) -> Any:
        return consume(self, decode)


platform(BodyMixin, illegal_invocation)


def decode(data: bytes) -> str:
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def parse_json(data: bytes) -> Any:
    from veloxc.js.json.parse import json_parse

    return json_parse(decode(data))


def media_type(message: BodyMixin) -> str | None:
    from veloxc.js.fetch_api.headers import header

    found: str | None = header(message._headers, "content-type")
    return found


def consume(message: BodyMixin, convert: Any) -> Any:
    """A promise of the whole body, converted."""
    body = message._body

    async def run() -> Any:
        return convert(await body.read())

    return start(run())
