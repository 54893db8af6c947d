"""DataView. Source: ECMA-262 §25.3."""

from __future__ import annotations

from typing import Any

from veloxc.js.binary.buffer import ArrayBuffer
from veloxc.js.binary.element import ELEMENTS, Element
from veloxc.js.coercion import to_index, truthy
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.methods import getter, method, value
from veloxc.js.object import JSObject
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class DataView(JSObject):
    """Reads and writes numbers of any kind at any place of a buffer."""

    __length__ = 1
    __slots__ = ("_buffer", "_length", "_offset")

    def __init__(
        self, buffer: Any = undefined, offset: Any = undefined, length: Any = undefined, *_: Any
    ) -> None:
        if not isinstance(buffer, ArrayBuffer):
            raise TypeError_("First argument to DataView constructor must be an ArrayBuffer")
        start, size = to_index(offset, "Start offset is outside the bounds of the buffer"), len(buffer)
        if start > size:
            raise RangeError(f"Start offset {start} is outside the bounds of the buffer")
        count = size - start if length is undefined else to_index(length, "Invalid DataView length")
        if start + count > size:
            raise RangeError(f"Invalid DataView length {count}")
        self._buffer, self._offset, self._length = buffer, start, count


def _view(this: Any) -> DataView:
    if not isinstance(this, DataView):
        raise TypeError_("Receiver is not a DataView")
    return this


@getter(DataView, "buffer")
def view_buffer(self: Any, *_: Any) -> ArrayBuffer:
    buffer: ArrayBuffer = _view(self)._buffer
    return buffer


@getter(DataView, "byteLength")
def view_byte_length(self: Any, *_: Any) -> int:
    return int(_view(self)._length)


@getter(DataView, "byteOffset")
def view_byte_offset(self: Any, *_: Any) -> int:
    return int(_view(self)._offset)


def _place(view: DataView, offset: Any, size: int) -> int:
    start = to_index(offset, "Offset is outside the bounds of the DataView")
    if start + size > view._length:
        raise RangeError("Offset is outside the bounds of the DataView")
    return int(view._offset + start)


def _add(element: Element) -> None:
    def read(self: Any, offset: Any = undefined, little: Any = undefined, *_: Any) -> Any:
        place = _place(_view(self), offset, element.size)
        return element.unpack(self._buffer._data, place, truthy(little))

    def write(
        self: Any, offset: Any = undefined, item: Any = undefined, little: Any = undefined, *_: Any
    ) -> Any:
        converted = element.convert(item)
        place = _place(_view(self), offset, element.size)
        self._buffer._data[place : place + element.size] = element.pack(converted, truthy(little))
        return undefined

    method(DataView, f"get{element.name}", length=1)(read)
    method(DataView, f"set{element.name}", length=2)(write)


for _element in ELEMENTS.values():
    if not _element.clamped:
        _add(_element)

value(DataView, Symbol.toStringTag, "DataView")
