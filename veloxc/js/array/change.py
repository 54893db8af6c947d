"""Array methods that change the array: push, pop, shift, unshift, splice, reverse, fill, copyWithin (§23.1.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.generic import at, define, has_index, receiver, set_size, size_of, species
from veloxc.js.coercion import integer, relative_index
from veloxc.js.deletion import delete
from veloxc.js.errors import TypeError_
from veloxc.js.methods import method
from veloxc.js.undefined import hole, undefined
from veloxc.js.write import FROZEN, check_change, put


@method(Array, "push", length=1)
def array_push(xs: Any, *values: Any) -> int:
    """Array.prototype.push: the new length."""
    if isinstance(xs, list):
        if FROZEN and values:
            check_change(xs, True, str(len(xs)))
        xs.extend(values)
        return len(xs)
    xs = receiver(xs, "push")
    size = size_of(xs)
    if size + len(values) > 2**53 - 1:
        raise TypeError_(
            "Pushing 1 elements on an array-like of length 9007199254740991 is disallowed by ECMA-262"
        )
    for value in values:
        put(xs, str(size), value)
        size += 1
    set_size(xs, size)
    return size


@method(Array, "pop")
def array_pop(xs: Any, *_: Any) -> Any:
    """Array.prototype.pop."""
    if isinstance(xs, list):
        if not xs:
            return undefined
        if FROZEN:
            _check_removal(xs, str(len(xs) - 1))
        value = list.pop(xs)
        return undefined if value is hole else value
    xs = receiver(xs, "pop")
    size = size_of(xs)
    if size == 0:
        put(xs, "length", 0)
        return undefined
    value = at(xs, size - 1)
    delete(xs, str(size - 1))
    put(xs, "length", size - 1)
    return value


def _check_removal(xs: list[Any], key: str) -> None:
    from veloxc.js.object import SHAPE
    from veloxc.js.own import properties

    own = properties(xs)
    if own is not None and SHAPE in own and "length" in own[SHAPE].fixed:
        raise TypeError_(f"Cannot delete property '{key}' of [object Array]")


@method(Array, "shift")
def array_shift(xs: Any, *_: Any) -> Any:
    """Array.prototype.shift."""
    if isinstance(xs, list):
        if not xs:
            return undefined
        if FROZEN:
            _check_removal(xs, "0")
        value = list.pop(xs, 0)
        return undefined if value is hole else value
    xs = receiver(xs, "shift")
    size = size_of(xs)
    if size == 0:
        put(xs, "length", 0)
        return undefined
    first = at(xs, 0)
    for index in range(1, size):
        _move(xs, index, index - 1)
    delete(xs, str(size - 1))
    put(xs, "length", size - 1)
    return first


def _move(xs: Any, origin: int, target: int) -> None:
    if has_index(xs, origin):
        put(xs, str(target), at(xs, origin))
    else:
        delete(xs, str(target))


@method(Array, "unshift", length=1)
def array_unshift(xs: Any, *values: Any) -> int:
    """Array.prototype.unshift: the new length."""
    if isinstance(xs, list):
        if FROZEN and values:
            check_change(xs, True, str(len(xs)))
        xs[0:0] = values
        return len(xs)
    xs = receiver(xs, "unshift")
    size = size_of(xs)
    count = len(values)
    if count:
        if size + count > 2**53 - 1:
            raise TypeError_("Invalid array length")
        for index in range(size - 1, -1, -1):
            _move(xs, index, index + count)
        for index, value in enumerate(values):
            put(xs, str(index), value)
    put(xs, "length", size + count)
    return size + count


@method(Array, "splice", length=2)
def array_splice(xs: Any, *arguments: Any) -> Any:
    """Array.prototype.splice: the removed elements."""
    xs = receiver(xs, "splice")
    size = size_of(xs)
    start = relative_index(arguments[0] if arguments else undefined, size, 0)
    if not arguments:
        count = 0
    elif len(arguments) == 1:
        count = size - start
    else:
        count = int(min(max(integer(arguments[1]), 0), size - start))
    values = arguments[2:]
    if size + len(values) - count > 2**53 - 1:
        raise TypeError_("Invalid array length")
    removed = species(xs, count)
    if xs.__class__ is list and removed.__class__ is list and len(xs) == size:
        if FROZEN:
            check_change(xs, len(values) > count, "length")
            check_change(xs, False, str(start))
        removed[:] = xs[start : start + count]
        xs[start : start + count] = values
        return removed
    for offset in range(count):
        if has_index(xs, start + offset):
            define(removed, offset, at(xs, start + offset))
    set_size(removed, count)
    _replace(xs, size, start, count, values)
    return removed


def _replace(xs: Any, size: int, start: int, count: int, values: tuple[Any, ...]) -> None:
    """The second half of splice on an array-like: close or open the gap, then store."""
    added = len(values)
    if added < count:
        for index in range(start, size - count):
            _move(xs, index + count, index + added)
        for index in range(size - 1, size - count + added - 1, -1):
            delete(xs, str(index))
    elif added > count:
        for index in range(size - count - 1, start - 1, -1):
            _move(xs, index + count, index + added)
    for index, value in enumerate(values):
        put(xs, str(start + index), value)
    put(xs, "length", size - count + added)


@method(Array, "reverse")
def array_reverse(xs: Any, *_: Any) -> Any:
    """Array.prototype.reverse, in place."""
    xs = receiver(xs, "reverse")
    if isinstance(xs, list):
        if FROZEN and xs:
            check_change(xs, False, "0")
        list.reverse(xs)
        return xs
    size = size_of(xs)
    for lower in range(size // 2):
        upper = size - 1 - lower
        lower_exists = has_index(xs, lower)
        lower_value = at(xs, lower) if lower_exists else undefined
        upper_exists = has_index(xs, upper)
        upper_value = at(xs, upper) if upper_exists else undefined
        for index, exists, value in ((lower, upper_exists, upper_value), (upper, lower_exists, lower_value)):
            if exists:
                put(xs, str(index), value)
            elif lower_exists or upper_exists:
                delete(xs, str(index))
    return xs


@method(Array, "fill", length=1)
def array_fill(xs: Any, value: Any = undefined, start: Any = undefined, end: Any = undefined, *_: Any) -> Any:
    """Array.prototype.fill."""
    xs = receiver(xs, "fill")
    size = size_of(xs)
    first = relative_index(start, size, 0)
    last = relative_index(end, size, size)
    for index in range(first, last):
        put(xs, index if isinstance(xs, list) else str(index), value)
    return xs


@method(Array, "copyWithin", length=2)
def array_copy_within(
    xs: Any, target: Any = undefined, start: Any = undefined, end: Any = undefined, *_: Any
) -> Any:
    """Array.prototype.copyWithin."""
    xs = receiver(xs, "copyWithin")
    size = size_of(xs)
    to = relative_index(target, size, 0)
    origin = relative_index(start, size, 0)
    count = min(relative_index(end, size, size) - origin, size - to)
    offsets = range(count - 1, -1, -1) if origin < to < origin + count else range(count)
    for offset in offsets:
        _move(xs, origin + offset, to + offset)
    return xs
