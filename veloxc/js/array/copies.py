"""Array methods that give a new array: slice, concat, toReversed, toSpliced, with, and the iterators (§23.1.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.generic import (
    at,
    check_size,
    define,
    elements,
    has_index,
    present,
    receiver,
    set_size,
    size_of,
    species,
)
from veloxc.js.coercion import integer, is_object, relative_index, truthy
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.methods import method
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import hole, undefined


@method(Array, "slice", length=2)
def array_slice(xs: Any, start: Any = undefined, end: Any = undefined, *_: Any) -> Any:
    """Array.prototype.slice."""
    xs = receiver(xs, "slice")
    size = size_of(xs)
    first = relative_index(start, size, 0)
    last = relative_index(end, size, size)
    made = species(xs, max(last - first, 0))
    if isinstance(xs, list) and made.__class__ is list:
        made[:] = xs[first:last]
        return made
    to = 0
    for index in range(first, last):
        if has_index(xs, index):
            define(made, to, at(xs, index))
        to += 1
    set_size(made, to)
    return made


@method(Array, "concat", length=1)
def array_concat(xs: Any, *values: Any) -> Any:
    """Array.prototype.concat; arrays among the arguments are spread."""
    if not isinstance(xs, list):
        xs = receiver(xs, "concat")
    made = species(xs, 0)
    to = 0
    for value in (xs, *values):
        if _is_spreadable(value):
            size = size_of(value)
            if to + size > 2**53 - 1:
                raise TypeError_("Invalid array length")
            if made.__class__ is list and isinstance(value, list) and len(made) == to:
                made.extend(value)
            else:
                for index, element in present(value, size):
                    define(made, to + index, element)
            to += size
        else:
            define(made, to, value)
            to += 1
    if not isinstance(made, list) or len(made) != to:
        set_size(made, to)
    return made


def _is_spreadable(value: Any) -> bool:
    if value.__class__ is list:
        return True
    if not is_object(value):
        return False
    marked = get(value, Symbol.isConcatSpreadable) if value.__class__ is not dict or len(value) else undefined
    if marked is not undefined:
        return truthy(marked)
    return isinstance(value, (list, tuple))


@method(Array, "toReversed")
def array_to_reversed(xs: Any, *_: Any) -> list[Any]:
    """Array.prototype.toReversed."""
    xs = receiver(xs, "toReversed")
    check_size(size_of(xs))
    return elements(xs)[::-1] if isinstance(xs, list) else [at(xs, i) for i in range(size_of(xs) - 1, -1, -1)]


@method(Array, "toSpliced", length=2)
def array_to_spliced(xs: Any, *arguments: Any) -> list[Any]:
    """Array.prototype.toSpliced."""
    xs = receiver(xs, "toSpliced")
    size = size_of(xs)
    start = relative_index(arguments[0] if arguments else undefined, size, 0)
    if not arguments:
        count = 0
    elif len(arguments) == 1:
        count = size - start
    else:
        count = int(min(max(integer(arguments[1]), 0), size - start))
    if size + len(arguments[2:]) - count > 2**53 - 1:
        raise TypeError_("Invalid array length")
    check_size(size + len(arguments[2:]) - count)
    head = [at(xs, index) for index in range(start)]
    return [*head, *arguments[2:], *[at(xs, index) for index in range(start + count, size)]]


@method(Array, "with", length=2)
def array_with(xs: Any, index: Any = undefined, value: Any = undefined, *_: Any) -> list[Any]:
    """Array.prototype.with. RangeError for an index outside."""
    xs = receiver(xs, "with")
    size = size_of(xs)
    position = integer(index)
    if position < 0:
        position += size
    if not 0 <= position < size:
        raise RangeError("Invalid index : " + _shown_index(index))
    check_size(size)
    copy = [at(xs, each) for each in range(size)]
    copy[int(position)] = value
    return copy


def _shown_index(index: Any) -> str:
    from veloxc.js.coercion import string

    return string(index)


def without_holes(xs: list[Any]) -> list[Any]:
    """A copy in which holes are undefined."""
    return [undefined if x is hole else x for x in xs]
