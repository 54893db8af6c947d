"""From one stream into another, TransformStream, and the streams of text. Source: WHATWG Streams §4.9.1, §6."""

from __future__ import annotations

from typing import Any

from veloxc.js.abort import AbortSignal, on_abort
from veloxc.js.async_functions import start
from veloxc.js.coercion import string, truthy
from veloxc.js.encoding import TextDecoder, TextEncoder, decode_part
from veloxc.js.errors import RangeError, caught
from veloxc.js.event import option
from veloxc.js.function import is_function
from veloxc.js.methods import value
from veloxc.js.node_errors import coded, options_object, wrong_type, wrong_value
from veloxc.js.object import JSObject
from veloxc.js.operators import add
from veloxc.js.platform import needs, platform
from veloxc.js.promise import Promise, pending, promise_resolve, resolve_promise
from veloxc.js.streams.readable import (
    Controller,
    ReadableStream,
    Source,
    cancel_stream,
    close_stream,
    desired_size,
    fail,
    invalid_state,
    put_chunk,
    queuing,
    set_up,
)
from veloxc.js.streams.reader import ReadableStreamDefaultReader
from veloxc.js.streams.writable import WritableStream, abort_writable, break_off, close_writable, write_chunk
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


def pipe(source: ReadableStream, target: Any, options: Any) -> Any:
    """ReadableStreamPipeTo: a promise of the end."""
    needs(source._state)
    if not isinstance(target, WritableStream):
        raise wrong_type("transform.writable", "an instance of WritableStream", target)
    signal = option(options_object(options), "signal")
    if signal is not undefined and not isinstance(signal, AbortSignal):
        raise wrong_type("options.signal", "an instance of AbortSignal", signal)
    if source._reader is not None:
        raise invalid_state("The ReadableStream is locked")
    if target._writer is not None:
        raise invalid_state("The WritableStream is locked")
    reader = ReadableStreamDefaultReader(source)
    forget = (
        on_abort(signal, lambda: fail(source, signal._reason)) if isinstance(signal, AbortSignal) else None
    )

    async def run() -> Any:
        try:
            while not (result := await reader.read())["done"]:
                await write_chunk(target, result["value"])
        except Exception as error:
            reason = caught(error)
            if target._state == "errored" and not truthy(option(options, "preventCancel")):
                cancel_stream(source, reason)._handled = True
            elif not truthy(option(options, "preventAbort")):
                await abort_writable(target, reason)
            raise
        else:
            if not truthy(option(options, "preventClose")):
                await close_writable(target)
        finally:
            reader.releaseLock()
            if forget is not None:
                forget()
        return undefined

    return start(run())


class TransformStream(JSObject):
    """`TransformStream({ start, transform, flush })`: what is written comes out of `readable`, changed."""

    __slots__ = ("_readable", "_writable")

    _readable: ReadableStream
    _writable: WritableStream

    def __init__(
        self, transformer: Any = undefined, writable: Any = undefined, readable: Any = undefined, *_: Any
    ) -> None:
        Source(transformer, "transformer")
        for name in ("readableType", "writableType"):
            kind = option(transformer, name)
            if kind is not undefined:
                raise wrong_value(f"transformer.{name}", kind, RangeError)
        work = Source(transformer, "transformer", "transform flush cancel")
        stream: ReadableStream = ReadableStream.__new__(ReadableStream)
        room = _Room()
        high, size = queuing(options_object(readable, "readableStrategy"), 0)
        source = {
            "pull": lambda *_: room.free(),
            "cancel": lambda reason=undefined, *_: break_off(self._writable, reason),
        }
        set_up(stream, Source(source), high, size)
        controller = TransformStreamDefaultController.__new__(TransformStreamDefaultController)
        controller._stream = stream
        controller._owner = self
        self._readable = stream
        has_transform = is_function(option(transformer, "transform"))

        def write(chunk: Any = undefined, *_: Any) -> Any:
            return start(_transform(work if has_transform else None, chunk, controller, room))

        def close(*_: Any) -> Any:
            return start(_flush(work, controller))

        def abort(reason: Any = undefined, *_: Any) -> Any:
            fail(stream, reason)
            return undefined

        started = work.call("start", controller)
        sink = {"start": lambda *_: started, "write": write, "close": close, "abort": abort}
        self._writable = WritableStream(sink, writable)

    @property
    def readable(self) -> Any:
        return self._readable

    @property
    def writable(self) -> Any:
        return self._writable


value(TransformStream, Symbol.toStringTag, "TransformStream")
platform(TransformStream)


class _Room:
    """Lets writing wait until somebody reads."""

    def __init__(self) -> None:
        self.promise: Any = pending()

    def free(self) -> Any:
        resolve_promise(self.promise, undefined)
        return undefined

    async def wait(self, stream: ReadableStream) -> None:
        while stream._state == "readable" and not desired_size(stream) > 0 and not stream._requests:
            if self.promise._state != 0:
                self.promise = pending()
            await self.promise


class TransformStreamDefaultController(Controller):
    """What a transformer puts its results into."""

    __slots__ = ("_owner",)

    _owner: TransformStream

    def enqueue(self, chunk: Any = undefined, *_: Any) -> Any:
        if self._stream._state != "readable" or self._stream._closing:
            raise invalid_state("Controller is already closed")
        put_chunk(self._stream, chunk)
        return undefined

    def terminate(self, *_: Any) -> Any:
        close_stream(self._stream)
        break_off(self._owner._writable, invalid_state("TransformStream has been terminated"))
        return undefined

    def error(self, reason: Any = undefined, *_: Any) -> Any:
        fail(self._stream, reason)
        break_off(self._owner._writable, reason)
        return undefined


async def _transform(work: Source | None, chunk: Any, controller: Any, room: _Room) -> Any:
    await room.wait(controller._stream)
    if work is None:
        put_chunk(controller._stream, chunk)
        return undefined
    try:
        await promise_resolve(Promise, work.call("transform", chunk, controller))
    except Exception as error:
        fail(controller._stream, caught(error))
        raise
    return undefined


async def _flush(work: Source, controller: Any) -> Any:
    try:
        await promise_resolve(Promise, work.call("flush", controller))
    except Exception as error:
        fail(controller._stream, caught(error))
        raise
    if controller._stream._state == "readable" and not controller._stream._closing:
        close_stream(controller._stream)
    return undefined


class TextDecoderStream(TransformStream):
    """A TextDecoder as a transform."""

    __slots__ = ("_decoder",)

    def __init__(self, label: Any = undefined, options: Any = undefined, *_: Any) -> None:
        from veloxc.js.binary import bytes_of

        self._decoder = TextDecoder(label, options)

        def transform(chunk: Any = undefined, controller: Any = undefined, *_: Any) -> Any:
            data = None if isinstance(chunk, str) else bytes_of(chunk)
            if data is None:
                message = 'The "input" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.'
                raise coded(message, "ERR_INVALID_ARG_TYPE")
            text = decode_part(self._decoder, data, True)
            return controller.enqueue(text) if text else undefined

        def flush(controller: Any = undefined, *_: Any) -> Any:
            text = decode_part(self._decoder, b"", False)
            return controller.enqueue(text) if text else undefined

        super().__init__({"transform": transform, "flush": flush})


class TextEncoderStream(TransformStream):
    """A TextEncoder as a transform."""

    __slots__ = ()

    def __init__(self, *_: Any) -> None:
        encoder = TextEncoder()
        rest = ""  # the first half of a pair that the next chunk may complete

        def transform(chunk: Any = undefined, controller: Any = undefined, *_: Any) -> Any:
            nonlocal rest
            text = add(rest, string(chunk))
            rest = text[-1:] if "\ud800" <= text[-1:] <= "\udbff" else ""
            text = text.removesuffix(rest)
            return controller.enqueue(encoder.encode(text)) if text else undefined

        def flush(controller: Any = undefined, *_: Any) -> Any:
            return controller.enqueue(encoder.encode(rest)) if rest else undefined

        super().__init__({"transform": transform, "flush": flush})
