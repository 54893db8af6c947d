"""Arrays (ECMA-262 §23.1). An array is an exact `list`; `Array` is the global, and the base of `extends Array`."""

from __future__ import annotations

from typing import Any

from veloxc.js.errors import RangeError
from veloxc.js.object import JSClass, JSObject
from veloxc.js.undefined import hole


class ArrayClass(JSClass):
    """`Array(3)` and `Array(1, 2)` give plain lists; subclasses give instances."""

    def __call__(cls, *arguments: Any) -> Any:  # noqa: N805
        if cls is Array:
            return new_list(arguments)
        return super().__call__(*arguments)

    def __instancecheck__(cls, value: Any) -> bool:  # noqa: N805
        if cls is Array:
            return isinstance(value, list)
        return super().__instancecheck__(value)


def new_list(arguments: tuple[Any, ...]) -> list[Any]:
    """What `new Array(…)` gives: one number is a length, anything else the elements."""
    if len(arguments) != 1:
        return list(arguments)
    size = arguments[0]
    if size.__class__ is not int and size.__class__ is not float:
        return [size]
    if not 0 <= size < 4294967296 or int(size) != size:
        raise RangeError("Invalid array length")
    from veloxc.js.write import LARGEST_GAP

    if size > LARGEST_GAP:
        raise RangeError("Invalid array length")
    return [hole] * int(size)


class Array(list[Any], JSObject, metaclass=ArrayClass):
    """A subclass of arrays made by a program: a list with a `__dict__` for named properties."""

    def __new__(cls, *arguments: Any) -> Any:
        return list.__new__(cls)

    def __init__(self, *arguments: Any) -> None:
        list.__init__(self, new_list(arguments))

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other
