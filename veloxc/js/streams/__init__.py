"""Streams. Source: WHATWG Streams, without BYOB readers."""

from veloxc.js.streams.pipe import TextDecoderStream, TextEncoderStream, TransformStream
from veloxc.js.streams.readable import ReadableStream
from veloxc.js.streams.reader import chunks, from_python
from veloxc.js.streams.writable import WritableStream

__all__ = [
    "ReadableStream",
    "TextDecoderStream",
    "TextEncoderStream",
    "TransformStream",
    "WritableStream",
    "chunks",
    "from_python",
]
