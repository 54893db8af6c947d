"""ReadableStream, its default reader and controller. Source: WHATWG Streams §4."""

from __future__ import annotations

from collections import deque
from typing import Any

from veloxc.js.coercion import is_object, number, string, truthy
from veloxc.js.errors import RangeError, caught
from veloxc.js.event import option
from veloxc.js.function import call_with_this, is_function
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.members import get
from veloxc.js.methods import alias, method, value
from veloxc.js.node_errors import coded, options_object, wrong_type, wrong_value
from veloxc.js.object import JSObject
from veloxc.js.platform import needs, platform, promised
from veloxc.js.promise import (
    Promise,
    fulfilled,
    promise_resolve,
    promise_then,
    reject_promise,
    rejected,
    resolve_promise,
)
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


def invalid_state(message: str) -> Exception:
    return coded(f"Invalid state: {message}", "ERR_INVALID_STATE")


class Source:
    """The underlying source: Python functions, or the methods of a JavaScript object."""

    def __init__(self, source: Any = undefined, name: str = "source", methods: str = "") -> None:
        """TypeError where it is no object, or where one of its `methods` is no function."""
        if source is not undefined and not is_object(source):
            raise wrong_type(name, "of type object", source)
        self.object = source
        for each in methods.split():
            function = option(source, each)
            if function is not undefined and not is_function(function):
                raise wrong_type(f"{name}.{each}", "of type function", function)

    def call(self, name: str, *arguments: Any) -> Any:
        function = option(self.object, name)
        if function is undefined:
            return undefined
        return call_with_this(function, self.object, *arguments)


class ReadableStream(JSObject):
    """A stream of chunks. `ReadableStream({ start, pull, cancel }, { highWaterMark, size })`."""

    __slots__ = (
        "_again",
        "_bytes",
        "_closing",
        "_controller",
        "_disturbed",
        "_error",
        "_high",
        "_pulling",
        "_queue",
        "_reader",
        "_requests",
        "_size",
        "_source",
        "_started",
        "_state",
        "_total",
    )

    _again: bool
    _bytes: bool
    _closing: bool
    _controller: Controller
    _disturbed: bool
    _error: Any
    _high: Any
    _pulling: bool
    _queue: deque[tuple[Any, Any]]
    _reader: Any
    _requests: deque[Promise]
    _size: Any
    _source: Source
    _started: bool
    _state: str
    _total: Any

    def __init__(self, source: Any = undefined, strategy: Any = undefined, *_: Any) -> None:
        own = Source(source)
        strategy = options_object(strategy, "strategy")
        kind = option(source, "type")
        if kind is not undefined and string(kind) != "bytes":
            raise wrong_value("source.type", kind)
        is_bytes = kind is not undefined
        room = option(source, "autoAllocateChunkSize")
        if is_bytes and room is not undefined and not number(room) > 0:
            raise wrong_value("source.autoAllocateChunkSize", room)
        mark, size = queuing(strategy, 0 if is_bytes else 1)
        set_up(self, Source(own.object, "source", "pull cancel"), mark, size, is_bytes)

    @property
    def locked(self) -> bool:
        return self._reader is not None

    @promised
    def cancel(self, reason: Any = undefined, *_: Any) -> Any:
        if self._reader is not None:
            return rejected(invalid_state("ReadableStream is locked"))
        return cancel_stream(self, reason)

    def getReader(self, options: Any = undefined, *_: Any) -> Any:
        needs(self._state)
        mode = option(options_object(options), "mode")
        if mode is not undefined and string(mode) != "byob":
            raise wrong_value("options.mode", mode)
        if mode is not undefined and not self._bytes:
            raise wrong_value("stream", self, reason="must be a byte stream")
        return _reader(self)

    def tee(self, *_: Any) -> list[Any]:
        from veloxc.js.streams.tee import tee_stream

        needs(self._state)
        return tee_stream(self)

    @promised
    def pipeTo(self, target: Any = undefined, options: Any = undefined, *_: Any) -> Any:
        from veloxc.js.streams.pipe import pipe

        return pipe(self, target, options)

    def pipeThrough(self, pair: Any = undefined, options: Any = undefined, *_: Any) -> Any:
        from veloxc.js.streams.writable import WritableStream

        readable, writable = option(pair, "readable"), option(pair, "writable")
        if not isinstance(readable, ReadableStream):
            raise wrong_type("transform.readable", "an instance of ReadableStream", readable)
        if not isinstance(writable, WritableStream):
            raise wrong_type("transform.writable", "an instance of WritableStream", writable)
        options_object(options)
        if self._reader is not None:
            raise invalid_state("The ReadableStream is locked")
        if writable._writer is not None:
            raise invalid_state("The WritableStream is locked")
        promise_then(self.pipeTo(writable, options), undefined, lambda *_: undefined)
        return readable

    def values(self, options: Any = undefined, *_: Any) -> Any:
        from veloxc.js.streams.reader import StreamIterator

        needs(self._state)
        keep = truthy(option(options_object(options), "preventCancel"))
        return StreamIterator(_reader(self), keep)


def queuing(strategy: Any, high: float) -> tuple[float, Any]:
    """`highWaterMark` and `size` of a strategy; `high` where it has none."""
    mark, size = option(strategy, "highWaterMark"), option(strategy, "size")
    if size is not undefined and not is_function(size):
        raise wrong_type("strategy.size", "of type function", size)
    if mark is undefined:
        return high, None if size is undefined else size
    found = number(mark)
    if found != found or found < 0:
        raise wrong_value("strategy.highWaterMark", found, RangeError)
    return found, None if size is undefined else size


value(ReadableStream, Symbol.toStringTag, "ReadableStream")
platform(ReadableStream, pipeThrough=1, pipeTo=1)


def _reader(stream: ReadableStream) -> Any:
    from veloxc.js.streams.reader import ReadableStreamDefaultReader

    return ReadableStreamDefaultReader(stream)


alias(ReadableStream, Symbol.asyncIterator, ReadableStream.__dict__["values"])


def set_up(
    stream: ReadableStream, source: Source, high: float, size: Any = None, is_bytes: bool = False
) -> None:
    """The state of a new stream; calls the source's `start`."""
    stream._state = "readable"
    stream._error = undefined
    stream._queue = deque()
    stream._total = 0
    stream._requests = deque()
    stream._reader = None
    stream._source = source
    stream._high = high
    stream._size = size
    stream._bytes = is_bytes
    stream._closing = stream._pulling = stream._again = stream._disturbed = stream._started = False
    stream._controller = Controller.__new__(ByteController if is_bytes else Controller)
    stream._controller._stream = stream
    result = source.call("start", stream._controller)

    def started(*_: Any) -> Any:
        stream._started = True
        pull_if_needed(stream)
        return undefined

    promise_then(promise_resolve(Promise, result), started, lambda reason=undefined, *_: fail(stream, reason))


def make_stream(source: Source, high: float = 0, is_bytes: bool = True) -> ReadableStream:
    """A stream over a source written in Python."""
    stream: ReadableStream = ReadableStream.__new__(ReadableStream)
    set_up(stream, source, high, None, is_bytes)
    return stream


# ---- the controller -----------------------------------------------------------------------------------------


class Controller(JSObject):
    """What a source puts chunks into."""

    __slots__ = ("_stream",)

    _stream: ReadableStream

    @property
    def desiredSize(self) -> Any:
        return desired_size(self._stream)

    def enqueue(self, chunk: Any = undefined, *_: Any) -> Any:
        check_open(self._stream)
        put_chunk(self._stream, chunk)
        return undefined

    def close(self, *_: Any) -> Any:
        check_open(self._stream)
        close_stream(self._stream)
        return undefined

    def error(self, reason: Any = undefined, *_: Any) -> Any:
        fail(self._stream, reason)
        return undefined


class ByteController(Controller):
    """The controller of a stream of bytes."""

    __slots__ = ()

    @property
    def byobRequest(self) -> Any:
        return None


for _class, _name in (
    (Controller, "ReadableStreamDefaultController"),
    (ByteController, "ReadableByteStreamController"),
):
    type.__setattr__(_class, "__name__", _name)
    value(_class, Symbol.toStringTag, _name)


def check_open(stream: ReadableStream) -> None:
    if stream._closing or stream._state != "readable":
        raise invalid_state("Controller is already closed")


def desired_size(stream: ReadableStream) -> Any:
    if stream._state == "errored":
        return None
    return 0 if stream._state == "closed" else stream._high - stream._total


def put_chunk(stream: ReadableStream, chunk: Any) -> None:
    """A chunk goes to who waits for one, else into the queue."""
    if stream._requests:
        resolve_promise(stream._requests.popleft(), {"value": chunk, "done": False})
    else:
        try:
            size = chunk_size(stream, chunk)
        except Exception as error:
            fail(stream, caught(error))
            raise
        stream._queue.append((chunk, size))
        stream._total += size
    pull_if_needed(stream)


def chunk_size(stream: ReadableStream, chunk: Any) -> Any:
    if stream._size is not None:
        size = number(stream._size(chunk))
        if size != size or size < 0 or size == float("inf"):
            raise wrong_value("size", size, RangeError)
        return size
    return get(chunk, "byteLength") if stream._bytes else 1


def close_stream(stream: ReadableStream) -> None:
    """No more chunks: the stream is closed once its queue is empty."""
    stream._closing = True
    if stream._queue or stream._state != "readable":
        return
    stream._state = "closed"
    while stream._requests:
        resolve_promise(stream._requests.popleft(), {"value": undefined, "done": True})
    if stream._reader is not None:
        resolve_promise(stream._reader._closed, undefined)


def fail(stream: ReadableStream, reason: Any) -> Any:
    """The stream is errored: whoever reads gets the reason."""
    if stream._state == "readable":
        stream._state = "errored"
        stream._error = reason
        stream._queue.clear()
        while stream._requests:
            reject_promise(stream._requests.popleft(), reason)
        if stream._reader is not None:
            stream._reader._closed._handled = True
            reject_promise(stream._reader._closed, reason)
    return undefined


def pull_if_needed(stream: ReadableStream) -> None:
    if not stream._started or stream._closing or stream._state != "readable":
        return
    if not stream._requests and not desired_size(stream) > 0:
        return
    if stream._pulling:
        stream._again = True
        return
    stream._pulling = True

    def pulled(*_: Any) -> Any:
        stream._pulling = False
        if stream._again:
            stream._again = False
            pull_if_needed(stream)
        return undefined

    try:
        result = promise_resolve(Promise, stream._source.call("pull", stream._controller))
    except Exception as error:
        fail(stream, caught(error))
        return
    promise_then(result, pulled, lambda reason=undefined, *_: fail(stream, reason))


def cancel_stream(stream: ReadableStream, reason: Any) -> Any:
    """ReadableStreamCancel: a promise that is there when the source has been told."""
    stream._disturbed = True
    if stream._state == "closed":
        return fulfilled()
    if stream._state == "errored":
        return rejected(stream._error)
    stream._queue.clear()
    close_stream(stream)
    try:
        result = stream._source.call("cancel", reason)
    except Exception as error:
        return rejected(caught(error))
    return promise_then(promise_resolve(Promise, result), lambda *_: undefined)


@method(ReadableStream, CUSTOM)
def _inspect(self: Any, *_: Any) -> str:
    locked = "true" if self._reader is not None else "false"
    byob = "true" if self._bytes else "false"
    return f"ReadableStream {{ locked: {locked}, state: '{self._state}', supportsBYOB: {byob} }}"
