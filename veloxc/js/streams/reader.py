"""Reading a stream: the default reader, async iteration, and Python's iterators. Source: WHATWG Streams §4.3, §4.2.5."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

from veloxc.js.async_functions import pause, start
from veloxc.js.error_wording import cannot_read
from veloxc.js.errors import TypeError_
from veloxc.js.function import is_function
from veloxc.js.members import get
from veloxc.js.methods import method, static, value
from veloxc.js.node_errors import coded
from veloxc.js.object import JSObject
from veloxc.js.promise import Promise, fulfilled, pending, reject_promise, rejected, resolve_promise
from veloxc.js.streams.readable import (
    ReadableStream,
    Source,
    cancel_stream,
    close_stream,
    invalid_state,
    make_stream,
    pull_if_needed,
)
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class ReadableStreamDefaultReader(JSObject):
    """Holds the lock of a stream and reads its chunks."""

    __slots__ = ("_closed", "_stream")

    _closed: Promise

    def __init__(self, stream: Any = undefined, *_: Any) -> None:
        if not isinstance(stream, ReadableStream):
            raise TypeError_('The "stream" argument must be an instance of ReadableStream.')
        if stream._reader is not None:
            raise invalid_state("ReadableStream is locked")
        self._stream: ReadableStream | None = stream
        stream._reader = self
        self._closed = pending()
        if stream._state == "closed":
            resolve_promise(self._closed, undefined)
        elif stream._state == "errored":
            self._closed._handled = True
            reject_promise(self._closed, stream._error)

    @property
    def closed(self) -> Promise:
        return self._closed

    def read(self, *_: Any) -> Any:
        if self._stream is None:
            return rejected(invalid_state("The reader is not attached to a stream"))
        return read_chunk(self._stream)

    def cancel(self, reason: Any = undefined, *_: Any) -> Any:
        if self._stream is None:
            return rejected(invalid_state("The reader is not attached to a stream"))
        return cancel_stream(self._stream, reason)

    def releaseLock(self, *_: Any) -> Any:
        stream = self._stream
        if stream is not None:
            while stream._requests:
                reject_promise(stream._requests.popleft(), invalid_state("Releasing reader"))
            self._closed._handled = True
            reject_promise(self._closed, invalid_state("Reader released"))
            stream._reader = None
            self._stream = None
        return undefined


def read_chunk(stream: ReadableStream) -> Any:
    """A promise of `{ value, done }`."""
    stream._disturbed = True
    if stream._state == "closed":
        return fulfilled({"value": undefined, "done": True})
    if stream._state == "errored":
        return rejected(stream._error)
    if stream._queue:
        chunk, size = stream._queue.popleft()
        stream._total -= size
        if stream._closing and not stream._queue:
            close_stream(stream)
        else:
            pull_if_needed(stream)
        return fulfilled({"value": chunk, "done": False})
    promise = pending()
    stream._requests.append(promise)
    pull_if_needed(stream)
    return promise


value(ReadableStreamDefaultReader, Symbol.toStringTag, "ReadableStreamDefaultReader")


class StreamIterator(JSObject):
    """The async iterator of a stream (§4.2.5)."""

    __slots__ = ("_keep", "_reader")

    def __init__(self, reader: ReadableStreamDefaultReader, keep: bool) -> None:
        self._reader = reader
        self._keep = keep

    def next(self, *_: Any) -> Any:
        async def step() -> Any:
            if self._reader._stream is None:
                return {"value": undefined, "done": True}
            result = await pause(self._reader.read())
            if result["done"]:
                self._reader.releaseLock()
            return result

        return start(step())


@method(StreamIterator, "return", length=1)
def iterator_return(self: Any, result: Any = undefined, *_: Any) -> Any:
    async def step() -> Any:
        stream = self._reader._stream
        if stream is not None:
            self._reader.releaseLock()
            if not self._keep:
                await pause(cancel_stream(stream, result))
        return {"value": result, "done": True}

    return start(step())


@method(StreamIterator, Symbol.asyncIterator)
def _itself(self: Any, *_: Any) -> Any:
    return self


@static(ReadableStream, "from", length=1)
def stream_from(items: Any = undefined, *_: Any) -> ReadableStream:
    """ReadableStream.from(iterable): of any sync or async iterable."""
    from veloxc.js.iteration import async_iterate

    if not (hasattr(items, "__aiter__") or hasattr(items, "__iter__")) or items.__class__ is dict:
        _check_iterable(items)
    return from_python(async_iterate(items), lambda chunk: chunk, False)


def _check_iterable(items: Any) -> None:
    """TypeError in Node's words where it is nothing to iterate."""
    if items is None or items is undefined:
        raise cannot_read(items, Symbol.asyncIterator)
    if not any(is_function(get(items, key)) for key in (Symbol.asyncIterator, Symbol.iterator)):
        from veloxc.js.inspection import inspect

        raise coded(f"{inspect(items)} must be iterable", "ERR_ARG_NOT_ITERABLE")


def from_python(items: Any, convert: Callable[[Any], Any], is_bytes: bool = True) -> ReadableStream:
    """A stream over an async iterator of Python's."""
    iterator = aiter(items)

    async def pull(controller: Any = undefined, *_: Any) -> Any:
        try:
            chunk = await anext(iterator)
        except StopAsyncIteration:
            controller.close()
        else:
            controller.enqueue(convert(chunk))
        return undefined

    async def cancel(*_: Any) -> Any:
        close = getattr(iterator, "aclose", None)
        if close is not None:
            await close()
        return undefined

    source = {"pull": lambda *a: start(pull(*a)), "cancel": lambda *a: start(cancel(*a))}
    return make_stream(Source(source), 0, is_bytes)


async def chunks(stream: ReadableStream) -> AsyncIterator[Any]:
    """The chunks of a stream for Python's `async for`; leaving early cancels it."""
    reader = ReadableStreamDefaultReader(stream)
    finished = False
    try:
        while True:
            result = await reader.read()
            if result["done"]:
                finished = True
                return
            yield result["value"]
    finally:
        reader.releaseLock()
        if not finished and stream._state == "readable":
            cancel_stream(stream, undefined)._handled = True
