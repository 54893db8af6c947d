"""ArrayBuffer. Source: ECMA-262 §25.1."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import relative_index, to_index
from veloxc.js.errors import RangeError, TypeError_, shown
from veloxc.js.methods import getter, method, static, value
from veloxc.js.object import JSObject
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

LARGEST = 2**33


class ArrayBuffer(JSObject):
    """Bytes of a fixed number; `bytes(buffer)` are they in Python."""

    __length__ = 1
    __slots__ = ("_data", "_detached", "_most")

    _data: bytearray
    _most: int | None
    _detached: bool

    def __init__(self, size: Any = undefined, options: Any = undefined, *_: Any) -> None:
        from veloxc.js.event import option

        count = to_index(size, "Array buffer allocation failed")
        most = option(options, "maxByteLength")
        self._most = None if most is undefined else to_index(most, "Invalid array buffer max length")
        if self._most is not None and count > self._most:
            raise RangeError("Invalid array buffer max length")
        if count > LARGEST:
            raise RangeError("Array buffer allocation failed")
        self._data = bytearray(count)
        self._detached = False

    def __bytes__(self) -> bytes:
        return bytes(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __bool__(self) -> bool:
        return True


def buffer_of(data: bytes | bytearray) -> ArrayBuffer:
    """An ArrayBuffer with these bytes; a bytearray is taken over, not copied."""
    made: ArrayBuffer = ArrayBuffer.__new__(ArrayBuffer)
    made._data = data if isinstance(data, bytearray) else bytearray(data)
    made._most = None
    made._detached = False
    return made


def _buffer(value: Any, name: str) -> ArrayBuffer:
    if not isinstance(value, ArrayBuffer):
        raise TypeError_(
            f"Method ArrayBuffer.prototype.{name} called on incompatible receiver {shown(value)}"
        )
    return value


@getter(ArrayBuffer, "byteLength")
def buffer_byte_length(self: Any, *_: Any) -> int:
    return len(_buffer(self, "byteLength")._data)


@getter(ArrayBuffer, "maxByteLength")
def buffer_max_byte_length(self: Any, *_: Any) -> int:
    most = _buffer(self, "maxByteLength")._most
    return len(self._data) if most is None else most


@getter(ArrayBuffer, "resizable")
def buffer_resizable(self: Any, *_: Any) -> bool:
    return _buffer(self, "resizable")._most is not None


@method(ArrayBuffer, "slice", length=2)
def buffer_slice(self: Any, start: Any = undefined, end: Any = undefined, *_: Any) -> ArrayBuffer:
    data = _buffer(self, "slice")._data
    first = relative_index(start, len(data), 0)
    return buffer_of(data[first : max(first, relative_index(end, len(data), len(data)))])


@method(ArrayBuffer, "resize", length=1)
def buffer_resize(self: Any, size: Any = undefined, *_: Any) -> Any:
    buffer = _buffer(self, "resize")
    if buffer._most is None:
        raise TypeError_("Method ArrayBuffer.prototype.resize called on incompatible receiver #<ArrayBuffer>")
    count = to_index(size)
    if count > buffer._most:
        raise RangeError("ArrayBuffer.prototype.resize: Invalid length parameter")
    data = buffer._data
    if count < len(data):
        del data[count:]
    else:
        data.extend(bytes(count - len(data)))
    return undefined


@static(ArrayBuffer, "isView", length=1)
def buffer_is_view(value: Any = undefined, *_: Any) -> bool:
    from veloxc.js.binary.data_view import DataView
    from veloxc.js.binary.typed_array import TypedArray

    return isinstance(value, TypedArray | DataView)


value(ArrayBuffer, Symbol.toStringTag, "ArrayBuffer")


def bytes_of(value: Any) -> bytes | None:
    """The bytes of an ArrayBuffer, of a view on one, or of Python's bytes; None for anything else."""
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    if isinstance(value, ArrayBuffer):
        return bytes(value._data)
    if buffer_is_view(value):
        return bytes(value._buffer._data[value._offset : value._offset + value.byteLength])
    return None
