"""WritableStream and its writer. Source: WHATWG Streams §5."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import number
from veloxc.js.errors import RangeError, TypeError_, caught
from veloxc.js.event import option
from veloxc.js.methods import value
from veloxc.js.node_errors import options_object, wrong_value
from veloxc.js.object import JSObject
from veloxc.js.platform import needs, platform, promised
from veloxc.js.promise import (
    Promise,
    fulfilled,
    pending,
    promise_resolve,
    promise_then,
    reject_promise,
    rejected,
    resolve_promise,
)
from veloxc.js.streams.readable import Source, invalid_state, queuing
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class WritableStream(JSObject):
    """A place to write chunks to. `WritableStream({ start, write, close, abort }, strategy)`."""

    __slots__ = ("_controller", "_error", "_high", "_last", "_sink", "_size", "_state", "_total", "_writer")

    def __init__(self, sink: Any = undefined, strategy: Any = undefined, *_: Any) -> None:
        Source(sink, "sink")
        strategy = options_object(strategy, "strategy")
        kind = option(sink, "type")
        if kind is not undefined:
            raise wrong_value("type", kind, RangeError)
        self._high, self._size = queuing(strategy, 1)
        self._sink = Source(sink, "sink", "write close abort")
        self._total: Any = 0
        self._state = "writable"
        self._error: Any = undefined
        self._writer: Any = None
        self._controller = WritableStreamDefaultController.__new__(WritableStreamDefaultController)
        self._controller._stream = self
        self._last: Any = promise_resolve(Promise, self._sink.call("start", self._controller))
        promise_then(self._last, undefined, lambda reason=undefined, *_: break_off(self, reason))

    @property
    def locked(self) -> bool:
        return self._writer is not None

    def getWriter(self, *_: Any) -> Any:
        needs(self._state)
        return WritableStreamDefaultWriter(self)

    @promised
    def close(self, *_: Any) -> Any:
        if self._writer is not None:
            return rejected(invalid_state("WritableStream is locked"))
        return close_writable(self)

    @promised
    def abort(self, reason: Any = undefined, *_: Any) -> Any:
        if self._writer is not None:
            return rejected(invalid_state("WritableStream is locked"))
        return abort_writable(self, reason)


class WritableStreamDefaultController(JSObject):
    """What a sink can fail the stream with."""

    __slots__ = ("_stream",)

    _stream: WritableStream

    def error(self, reason: Any = undefined, *_: Any) -> Any:
        break_off(self._stream, reason)
        return undefined


value(WritableStream, Symbol.toStringTag, "WritableStream")
platform(WritableStream)


def break_off(stream: WritableStream, reason: Any) -> Any:
    """The stream is errored: whoever writes gets the reason."""
    if stream._state in ("writable", "closing"):
        stream._state = "errored"
        stream._error = reason
        writer = stream._writer
        if writer is not None:
            for promise in (writer._closed, writer._ready):
                promise._handled = True
                reject_promise(promise, reason)
    return undefined


def _after(stream: WritableStream, work: Any) -> Any:
    """`work` runs once everything written before is done. A promise of its end."""

    def run(*_: Any) -> Any:
        if stream._state == "errored":
            from veloxc.js.errors import thrown

            raise thrown(stream._error)
        return work()

    result = promise_then(stream._last, run)
    stream._last = promise_then(result, undefined, lambda reason=undefined, *_: break_off(stream, reason))
    return result


def write_chunk(stream: WritableStream, chunk: Any) -> Any:
    if stream._state == "errored":
        return rejected(stream._error)
    if stream._state != "writable":
        return rejected(invalid_state("WritableStream is closed"))
    try:
        size = 1 if stream._size is None else number(stream._size(chunk))
    except Exception as error:
        break_off(stream, caught(error))
        return rejected(caught(error))
    stream._total += size
    if stream._writer is not None and stream._total >= stream._high and stream._writer._ready._state != 0:
        stream._writer._ready = pending()

    def done(*_: Any) -> Any:
        stream._total -= size
        if stream._writer is not None and stream._total < stream._high:
            resolve_promise(stream._writer._ready, undefined)
        return undefined

    return promise_then(_after(stream, lambda: stream._sink.call("write", chunk, stream._controller)), done)


def close_writable(stream: WritableStream) -> Any:
    if stream._state != "writable":
        return rejected(
            stream._error if stream._state == "errored" else invalid_state("WritableStream is closed")
        )
    stream._state = "closing"

    def closed(*_: Any) -> Any:
        stream._state = "closed"
        if stream._writer is not None:
            resolve_promise(stream._writer._closed, undefined)
        return undefined

    return promise_then(_after(stream, lambda: stream._sink.call("close")), closed)


def abort_writable(stream: WritableStream, reason: Any) -> Any:
    if stream._state in ("closed", "errored"):
        return fulfilled()
    break_off(stream, reason)
    try:
        result = stream._sink.call("abort", reason)
    except Exception as error:
        return rejected(caught(error))
    return promise_then(promise_resolve(Promise, result), lambda *_: undefined)


class WritableStreamDefaultWriter(JSObject):
    """Holds the lock of a stream and writes to it."""

    __slots__ = ("_closed", "_ready", "_stream")

    def __init__(self, stream: Any = undefined, *_: Any) -> None:
        if not isinstance(stream, WritableStream):
            raise TypeError_('The "stream" argument must be an instance of WritableStream.')
        if stream._writer is not None:
            raise invalid_state("WritableStream is locked")
        self._stream: WritableStream | None = stream
        stream._writer = self
        self._closed = pending()
        self._ready = pending()
        if stream._state == "errored":
            for promise in (self._closed, self._ready):
                promise._handled = True
                reject_promise(promise, stream._error)
        else:
            resolve_promise(self._ready, undefined)
            if stream._state == "closed":
                resolve_promise(self._closed, undefined)

    @property
    def closed(self) -> Any:
        return self._closed

    @property
    def ready(self) -> Any:
        return self._ready

    @property
    def desiredSize(self) -> Any:
        stream = self._stream
        if stream is None:
            raise invalid_state("Writer is not bound to a WritableStream")
        if stream._state == "errored":
            return None
        return 0 if stream._state == "closed" else stream._high - stream._total

    def write(self, chunk: Any = undefined, *_: Any) -> Any:
        if self._stream is None:
            return rejected(invalid_state("Writer is not bound to a WritableStream"))
        return write_chunk(self._stream, chunk)

    def close(self, *_: Any) -> Any:
        if self._stream is None:
            return rejected(invalid_state("Writer is not bound to a WritableStream"))
        return close_writable(self._stream)

    def abort(self, reason: Any = undefined, *_: Any) -> Any:
        if self._stream is None:
            return rejected(invalid_state("Writer is not bound to a WritableStream"))
        return abort_writable(self._stream, reason)

    def releaseLock(self, *_: Any) -> Any:
        if self._stream is not None:
            self._stream._writer = None
            self._stream = None
            released = invalid_state("Writer has been released")
            for name in ("_closed", "_ready"):
                promise = getattr(self, name)
                if promise._state != 0:
                    promise = pending()
                    setattr(self, name, promise)
                promise._handled = True
                reject_promise(promise, released)
        return undefined


value(WritableStreamDefaultWriter, Symbol.toStringTag, "WritableStreamDefaultWriter")
value(WritableStreamDefaultController, Symbol.toStringTag, "WritableStreamDefaultController")
