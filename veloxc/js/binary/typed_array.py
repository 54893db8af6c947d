"""Typed arrays: Uint8Array and its kind. Source: ECMA-262 §23.2, §10.4.5."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from veloxc.js.binary.buffer import ArrayBuffer, buffer_of
from veloxc.js.binary.element import ELEMENTS, Element
from veloxc.js.coercion import PRIMITIVES, array_index, property_key, to_index
from veloxc.js.errors import RangeError, TypeError_, shown
from veloxc.js.function import called
from veloxc.js.iteration import iterate
from veloxc.js.members import get
from veloxc.js.methods import getter, value
from veloxc.js.object import JSClass, JSObject
from veloxc.js.read import read_instance
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent, undefined
from veloxc.js.write import write_instance


class TypedArray(JSObject):
    """%TypedArray%: a view on a buffer, elements of one kind."""

    __slots__ = ("_buffer", "_element", "_length", "_offset")

    _buffer: ArrayBuffer
    _element: Element
    _length: int
    _offset: int
    element: Element

    def __init__(self, *arguments: Any) -> None:
        if type(self) is TypedArray:
            raise TypeError_("Abstract class TypedArray not directly constructable")
        self._element = element_of(type(self))
        source = arguments[0] if arguments else undefined
        if isinstance(source, ArrayBuffer):
            _over_buffer(self, source, *arguments[1:3])
        elif source.__class__ in PRIMITIVES:
            allocate(
                self,
                (
                    0
                    if source is undefined
                    else to_index(source, f"Invalid typed array length: {shown(source)}")
                ),
            )
        else:
            fill_from(self, _values(source))

    def __len__(self) -> int:
        return self._length

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Any]:
        index = 0
        while index < self._length:
            yield read_element(self, index)
            index += 1

    def __bytes__(self) -> bytes:
        return bytes(self._buffer._data[self._offset : self._offset + self._length * self._element.size])


def element_of(cls: Any) -> Element:
    for base in cls.__mro__:
        element = base.__dict__.get("__element__")
        if element is not None:
            return element  # type: ignore[no-any-return]
    raise TypeError_("Abstract class TypedArray not directly constructable")


def allocate(array: TypedArray, count: int) -> None:
    """Gives the array a buffer of its own."""
    if count * array._element.size > 2**33:
        raise RangeError(f"Invalid typed array length: {count}")
    array._buffer = buffer_of(bytearray(count * array._element.size))
    array._offset = 0
    array._length = count


def fill_from(array: TypedArray, values: list[Any]) -> None:
    """Gives the array a buffer with these values."""
    convert, pack = array._element.convert, array._element.pack
    data = bytearray(b"".join([pack(convert(item)) for item in values]))
    array._buffer = buffer_of(data)
    array._offset = 0
    array._length = len(values)


def _values(source: Any) -> list[Any]:
    if isinstance(source, TypedArray | list):
        return [undefined if item is absent else item for item in source]
    if isinstance(source, bytes | bytearray):
        return list(source)
    method = get(source, Symbol.iterator)
    if method is not undefined and method is not None:
        return list(iterate(source))
    from veloxc.js.array.generic import elements

    return elements(source)


def _over_buffer(
    array: TypedArray, buffer: ArrayBuffer, offset: Any = undefined, length: Any = undefined
) -> None:
    size, name = array._element.size, f"{array._element.name}Array"
    start = to_index(offset, "Start offset is too large:")
    if start % size:
        raise RangeError(f"start offset of {name} should be a multiple of {size}")
    total = len(buffer._data)
    if length is undefined:
        if total % size:
            raise RangeError(f"byte length of {name} should be a multiple of {size}")
        if start > total:
            raise RangeError(f"Start offset {start} is outside the bounds of the buffer")
        count = (total - start) // size
    else:
        count = to_index(length, f"Invalid typed array length: {shown(length)}")
        if start + count * size > total:
            raise RangeError(f"Invalid typed array length: {count}")
    array._buffer, array._offset, array._length = buffer, start, count


def view(cls: Any, buffer: ArrayBuffer, offset: int, length: int) -> Any:
    """A typed array of that class over a part of a buffer."""
    made = cls.__new__(cls)
    made._element = element_of(cls)
    made._buffer, made._offset, made._length = buffer, offset, length
    return made


def uint8_array(data: bytes | bytearray) -> Any:
    """A Uint8Array with these bytes."""
    return view(TYPED_ARRAYS["Uint8Array"], buffer_of(data), 0, len(data))


def read_element(array: TypedArray, index: int) -> Any:
    element = array._element
    place = array._offset + index * element.size
    if place + element.size > len(array._buffer._data):
        return undefined
    return element.unpack(array._buffer._data, place)


def write_element(array: TypedArray, index: int, item: Any) -> None:
    """Stores a value; out of range it is converted and dropped."""
    element = array._element
    converted = element.convert(item)
    if 0 <= index < array._length:
        place = array._offset + index * element.size
        array._buffer._data[place : place + element.size] = element.pack(converted)


# ---- as an exotic object: `a[0]`, `a[0] = 1`, its keys -----------------------------------------------------------


def _read(array: Any, key: Any) -> Any:
    index = key if key.__class__ is int else array_index(property_key(key))
    if index >= 0 and (key.__class__ is int or key.__class__ is str):
        return read_element(array, index) if index < array._length else undefined
    return read_instance(array, key)


def _write(array: Any, key: Any, item: Any) -> None:
    index = key if key.__class__ is int else array_index(property_key(key))
    if index >= 0 or key.__class__ is int:
        write_element(array, index, item)
    else:
        write_instance(array, key, item)


def _own(array: Any, key: Any) -> Any:
    index = array_index(key)
    return read_element(array, index) if 0 <= index < array._length else absent


def _keys(array: Any) -> list[str]:
    return [str(index) for index in range(array._length)]


for _name, _function in (("reader", _read), ("writer", _write), ("exotic_own", _own), ("exotic_keys", _keys)):
    type.__setattr__(TypedArray, f"__{_name}__", staticmethod(_function))


def typed(value: Any) -> TypedArray:
    """`this` of a method. TypeError for anything but a typed array."""
    if not isinstance(value, TypedArray):
        raise TypeError_("this is not a typed array.")
    return value


@getter(TypedArray, "length")
def typed_length(self: Any, *_: Any) -> int:
    return typed(self)._length


@getter(TypedArray, "byteLength")
def typed_byte_length(self: Any, *_: Any) -> int:
    array = typed(self)
    return array._length * array._element.size


@getter(TypedArray, "byteOffset")
def typed_byte_offset(self: Any, *_: Any) -> int:
    return typed(self)._offset


@getter(TypedArray, "buffer")
def typed_buffer(self: Any, *_: Any) -> ArrayBuffer:
    return typed(self)._buffer


@getter(TypedArray, Symbol.toStringTag)
def typed_tag(self: Any, *_: Any) -> Any:
    return f"{self._element.name}Array" if isinstance(self, TypedArray) else undefined


def _called_without_new(name: str) -> Any:
    def refuse(*_: Any) -> Any:
        raise TypeError_(f"Constructor {name} requires 'new'")

    return refuse


def _make_class(element: Element) -> Any:
    name = f"{element.name}Array"
    made: Any = JSClass(
        name, (TypedArray,), {"__element__": element, "__length__": 3, "__module__": __name__}
    )
    called(made)(_called_without_new(name))
    made.__js_static__["BYTES_PER_ELEMENT"] = element.size
    type.__setattr__(made, "BYTES_PER_ELEMENT", element.size)
    value(made, "BYTES_PER_ELEMENT", element.size)
    return made


TYPED_ARRAYS: dict[str, Any] = {f"{element.name}Array": _make_class(element) for element in ELEMENTS.values()}


def __getattr__(name: str) -> Any:
    try:
        return TYPED_ARRAYS[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
