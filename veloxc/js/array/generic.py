"""Arrays and array-likes alike: sizes, elements, callbacks, and the arrays that methods make (§7.3, §10.4.2.2)."""

from __future__ import annotations

from collections.abc import Iterator
from types import FunctionType
from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.extras import EXTRAS, list_extras
from veloxc.js.coercion import is_object, to_length, to_object
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.function import construct, with_this
from veloxc.js.interop.kinds import is_sequence
from veloxc.js.interop.values import is_native
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import hole, undefined
from veloxc.js.write import put, write_element

# The methods whose message names them, in V8.
CHECKED = frozenset(
    [
        "concat",
        "every",
        "filter",
        "find",
        "findIndex",
        "findLast",
        "findLastIndex",
        "forEach",
        "indexOf",
        "map",
        "reduce",
        "reduceRight",
        "some",
    ]
)


def receiver(o: Any, name: str) -> Any:
    """`this` of a method as an object. TypeError for null and undefined."""
    if isinstance(o, list):
        return o
    if o is None or o is undefined:
        if name in CHECKED:
            raise TypeError_(f"Array.prototype.{name} called on null or undefined")
        raise TypeError_("Cannot convert undefined or null to object")
    if is_native(o) and is_sequence(type(o)):
        return list(o)  # a sequence of Python's: its elements as they are now
    return to_object(o)


def size_of(o: Any) -> int:
    """LengthOfArrayLike (§7.3.18)."""
    return len(o) if isinstance(o, list) else to_length(get(o, "length"))


def has_index(o: Any, index: int) -> bool:
    if isinstance(o, list):
        return index < len(o) and o[index] is not hole
    from veloxc.js.members import has

    return has(str(index), o)


def at(o: Any, index: int) -> Any:
    """The element at an index that is not negative; undefined where there is none."""
    if isinstance(o, list):
        if index < len(o):
            value = o[index]
            return undefined if value is hole else value
        return undefined
    return get(o, str(index))


def present(o: Any, size: int) -> Iterator[tuple[int, Any]]:
    """Indices and elements that exist, each looked up when its turn comes."""
    if isinstance(o, list):
        return (each for each in zip(range(size), o) if each[1] is not hole)  # noqa: B905 (it may shrink)
    return _present(o, size)


def _present(o: Any, size: int) -> Iterator[tuple[int, Any]]:
    for index in range(size):
        if has_index(o, index):
            yield index, at(o, index)


def elements(o: Any) -> list[Any]:
    """All elements, undefined for holes."""
    if isinstance(o, list):
        return [undefined if value is hole else value for value in o]
    if is_native(o) and is_sequence(type(o)):
        return list(o)
    return [get(o, str(index)) for index in range(size_of(o))]


def callback(f: Any, this: Any) -> Any:
    """A callback argument as a plain callable; TypeError where it is no function."""
    return f if f.__class__ is FunctionType else with_this(f, this)


def species(o: Any, size: int) -> Any:
    """ArraySpeciesCreate (§10.4.2.2): a list, or an instance of the subclass of `o`."""
    if o.__class__ is list and (not EXTRAS or "constructor" not in (list_extras(o) or ())):
        return []
    if not isinstance(o, list):
        return []
    constructor = get(o, "constructor")
    if is_object(constructor):
        chosen = get(constructor, Symbol.species)
        constructor = undefined if chosen is None else chosen
    if constructor is undefined or constructor is Array:
        return []
    return construct(constructor, size)


def define(o: Any, index: int, value: Any) -> None:
    """CreateDataPropertyOrThrow for an index of a new array."""
    if isinstance(o, list):
        write_element(o, index, value)
    else:
        put(o, str(index), value)


def set_size(o: Any, size: int) -> None:
    """`o.length = size`."""
    if size > 2**53 - 1:
        raise TypeError_("Pushing elements past the maximum array-like length")
    put(o, "length", size)


def check_size(size: int) -> None:
    if size > 2**32 - 1:
        raise RangeError("Invalid array length")
