"""Looking things up in arrays: at, includes, indexOf, lastIndexOf, find and their kind (§23.1.3)."""

from __future__ import annotations

from math import inf
from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.generic import at, callback, has_index, receiver, size_of
from veloxc.js.coercion import integer, truthy
from veloxc.js.equality import same, same_value_zero
from veloxc.js.methods import method
from veloxc.js.undefined import hole, undefined


@method(Array, "at", length=1)
def array_at(xs: Any, index: Any = undefined, *_: Any) -> Any:
    """Array.prototype.at."""
    xs = receiver(xs, "at")
    size = size_of(xs)
    index = integer(index)
    if index < 0:
        index += size
    return at(xs, index) if 0 <= index < size else undefined


def _start(size: int, from_index: Any) -> int:
    """The first index of a search that goes up; `size` where there is nothing to search."""
    start = integer(from_index)
    if start < 0:
        return max(0, int(start + size)) if start != -inf else 0
    return int(start) if start < size else size


@method(Array, "includes", length=1)
def array_includes(xs: Any, value: Any = undefined, from_index: Any = 0, *_: Any) -> bool:
    """Array.prototype.includes; finds NaN and holes (as undefined)."""
    if xs.__class__ is list and value.__class__ is str and from_index == 0:
        return value in xs
    xs = receiver(xs, "includes")
    size = size_of(xs)
    start = _start(size, from_index) if size else 0
    if isinstance(xs, list):
        if value is undefined:
            return any(x is undefined or x is hole for x in xs[start:]) or (start < size and len(xs) < size)
        found = xs[start:] if start else xs
        if value.__class__ is int:
            return any((x.__class__ is int or x.__class__ is float) and x == value for x in found)
        return any(x is value or same_value_zero(x, value) for x in found)
    return any(same_value_zero(at(xs, index), value) for index in range(start, size))


@method(Array, "indexOf", length=1)
def array_index_of(xs: Any, value: Any = undefined, from_index: Any = 0, *_: Any) -> int:
    """Array.prototype.indexOf, by `===`."""
    if xs.__class__ is list and value.__class__ is str and from_index == 0:
        return xs.index(value) if value in xs else -1
    xs = receiver(xs, "indexOf")
    size = size_of(xs)
    if not size:
        return -1
    for index in range(_start(size, from_index), size):
        if has_index(xs, index) and same(at(xs, index), value):
            return index
    return -1


@method(Array, "lastIndexOf", length=1)
def array_last_index_of(xs: Any, value: Any = undefined, *from_index: Any) -> int:
    """Array.prototype.lastIndexOf, by `===`."""
    xs = receiver(xs, "lastIndexOf")
    size = size_of(xs)
    if not size:
        return -1
    start = integer(from_index[0]) if from_index else size - 1
    start = min(start, size - 1) if start >= 0 else start + size
    index = int(start) if start != -inf else -1
    while index >= 0:
        if has_index(xs, index) and same(at(xs, index), value):
            return index
        index -= 1
    return -1


@method(Array, "find", length=1)
def array_find(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Array.prototype.find."""
    xs = receiver(xs, "find")
    size = size_of(xs)
    f = callback(f, this)
    for index in range(size):
        value = at(xs, index)
        if truthy(f(value, index, xs)):
            return value
    return undefined


@method(Array, "findIndex", length=1)
def array_find_index(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> int:
    """Array.prototype.findIndex."""
    xs = receiver(xs, "findIndex")
    size = size_of(xs)
    f = callback(f, this)
    for index in range(size):
        if truthy(f(at(xs, index), index, xs)):
            return index
    return -1


@method(Array, "findLast", length=1)
def array_find_last(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Array.prototype.findLast."""
    xs = receiver(xs, "findLast")
    size = size_of(xs)
    f = callback(f, this)
    for index in range(size - 1, -1, -1):
        value = at(xs, index)
        if truthy(f(value, index, xs)):
            return value
    return undefined


@method(Array, "findLastIndex", length=1)
def array_find_last_index(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> int:
    """Array.prototype.findLastIndex."""
    xs = receiver(xs, "findLastIndex")
    size = size_of(xs)
    f = callback(f, this)
    for index in range(size - 1, -1, -1):
        if truthy(f(at(xs, index), index, xs)):
            return index
    return -1
