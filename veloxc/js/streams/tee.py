"""Two streams of one. Source: WHATWG Streams §4.9.1 ReadableStreamDefaultTee."""

from __future__ import annotations

from typing import Any

from veloxc.js.promise import pending, promise_then, resolve_promise
from veloxc.js.streams.readable import (
    ReadableStream,
    Source,
    cancel_stream,
    close_stream,
    fail,
    make_stream,
    put_chunk,
)
from veloxc.js.streams.reader import ReadableStreamDefaultReader
from veloxc.js.undefined import undefined


class _Tee:
    """The reader of the original and its two branches."""

    def __init__(self, stream: ReadableStream) -> None:
        self.stream = stream
        self.reader = ReadableStreamDefaultReader(stream)
        self.reading = self.again = False
        self.cancelled: dict[int, Any] = {}
        self.cancelling = pending()
        is_bytes = stream._bytes
        self.branches = [make_stream(Source(self._source(n)), 0 if is_bytes else 1, is_bytes) for n in (0, 1)]
        closed = self.reader.closed
        promise_then(closed, undefined, lambda reason=undefined, *_: self._fail(reason))

    def _source(self, number: int) -> dict[str, Any]:
        return {
            "pull": lambda *_: self.pull(),
            "cancel": lambda reason=undefined, *_: self.cancel(number, reason),
        }

    def _fail(self, reason: Any) -> Any:
        for branch in self.branches:
            fail(branch, reason)
        return undefined

    def pull(self) -> Any:
        if self.reading:
            self.again = True
            return undefined
        self.reading = True
        promise_then(self.reader.read(), self._take, lambda *_: undefined)
        return undefined

    def _take(self, result: Any = undefined, *_: Any) -> Any:
        self.reading = False
        for number, branch in enumerate(self.branches):
            if number in self.cancelled:
                continue
            if result["done"]:
                close_stream(branch)
            else:
                put_chunk(branch, result["value"])
        if result["done"]:
            resolve_promise(self.cancelling, undefined)
        elif self.again:
            self.again = False
            self.pull()
        return undefined

    def cancel(self, number: int, reason: Any) -> Any:
        self.cancelled[number] = reason
        if len(self.cancelled) == 2:
            reasons = [self.cancelled[0], self.cancelled[1]]
            resolve_promise(self.cancelling, cancel_stream(self.stream, reasons))
        return self.cancelling


def tee_stream(stream: ReadableStream) -> list[Any]:
    """Two streams that both give every chunk. TypeError where the stream is locked."""
    return list(_Tee(stream).branches)
