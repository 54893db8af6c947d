"""Array methods that run a function over the elements: map, filter, forEach, reduce and their kind (§23.1.3).

Holes are skipped; elements added meanwhile are not visited.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.extras import EXTRAS
from veloxc.js.array.generic import (
    at,
    callback,
    check_size,
    define,
    has_index,
    present,
    receiver,
    size_of,
    species,
)
from veloxc.js.coercion import integer, truthy
from veloxc.js.errors import TypeError_
from veloxc.js.function import function_argument, with_this
from veloxc.js.methods import method
from veloxc.js.undefined import hole, undefined


@method(Array, "forEach", length=1)
def array_for_each(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Array.prototype.forEach."""
    if xs.__class__ is list:
        if f.__class__ is not FunctionType:
            f = with_this(f, this)
        for index, value in zip(range(len(xs)), xs):  # noqa: B905 (the list may shrink meanwhile)
            if value is not hole:
                f(value, index, xs)
        return undefined
    xs = receiver(xs, "forEach")
    size = size_of(xs)
    f = callback(f, this)
    for index, value in present(xs, size):
        f(value, index, xs)
    return undefined


@method(Array, "map", length=1)
def array_map(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Array.prototype.map."""
    if xs.__class__ is list and not EXTRAS:
        if f.__class__ is not FunctionType:
            f = with_this(f, this)
        size = len(xs)
        made = [
            hole if value is hole else f(value, index, xs)
            for index, value in zip(range(size), xs)  # noqa: B905
        ]
        return made if len(made) == size else made + [hole] * (size - len(made))
    xs = receiver(xs, "map")
    size = size_of(xs)
    f = callback(f, this)
    check_size(size)
    made = species(xs, size)
    for index, value in present(xs, size):
        define(made, index, f(value, index, xs))
    if isinstance(made, list) and len(made) < size:
        made.extend([hole] * (size - len(made)))
    return made


@method(Array, "filter", length=1)
def array_filter(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Array.prototype.filter."""
    if xs.__class__ is list and not EXTRAS:
        if f.__class__ is not FunctionType:
            f = with_this(f, this)
        return [
            value
            for index, value in zip(range(len(xs)), xs)  # noqa: B905
            if value is not hole
            and ((kept := f(value, index, xs)) is True or (kept is not False and truthy(kept)))
        ]
    xs = receiver(xs, "filter")
    size = size_of(xs)
    f = callback(f, this)
    made = species(xs, 0)
    to = 0
    for index, value in present(xs, size):
        if truthy(f(value, index, xs)):
            define(made, to, value)
            to += 1
    return made


@method(Array, "some", length=1)
def array_some(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> bool:
    """Array.prototype.some."""
    xs = receiver(xs, "some")
    size = size_of(xs)
    f = callback(f, this)
    for index, value in present(xs, size):  # noqa: SIM110 (faster)
        if truthy(f(value, index, xs)):
            return True
    return False


@method(Array, "every", length=1)
def array_every(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> bool:
    """Array.prototype.every."""
    xs = receiver(xs, "every")
    size = size_of(xs)
    f = callback(f, this)
    for index, value in present(xs, size):  # noqa: SIM110 (faster)
        if not truthy(f(value, index, xs)):
            return False
    return True


@method(Array, "reduce", length=1)
def array_reduce(xs: Any, f: Any = undefined, *initial: Any) -> Any:
    """Array.prototype.reduce. TypeError for an empty array without initial value."""
    if xs.__class__ is list and initial and f.__class__ is FunctionType:
        total = initial[0]
        for index, value in zip(range(len(xs)), xs):  # noqa: B905
            if value is not hole:
                total = f(total, value, index, xs)
        return total
    xs = receiver(xs, "reduce")
    size = size_of(xs)
    f = callback(function_argument(f), undefined)
    found = present(xs, size)
    if initial:
        total = initial[0]
    else:
        first = next(found, None)
        if first is None:
            raise TypeError_("Reduce of empty array with no initial value")
        total = first[1]
    for index, value in found:
        total = f(total, value, index, xs)
    return total


@method(Array, "reduceRight", length=1)
def array_reduce_right(xs: Any, f: Any = undefined, *initial: Any) -> Any:
    """Array.prototype.reduceRight."""
    xs = receiver(xs, "reduceRight")
    size = size_of(xs)
    f = callback(function_argument(f), undefined)
    found = ((index, at(xs, index)) for index in range(size - 1, -1, -1) if has_index(xs, index))
    if initial:
        total = initial[0]
    else:
        first = next(found, None)
        if first is None:
            raise TypeError_("Reduce of empty array with no initial value")
        total = first[1]
    for index, value in found:
        total = f(total, value, index, xs)
    return total


@method(Array, "flat", length=0)
def array_flat(xs: Any, depth: Any = undefined, *_: Any) -> Any:
    """Array.prototype.flat."""
    xs = receiver(xs, "flat")
    size = size_of(xs)
    levels = 1 if depth is undefined else integer(depth)
    made = species(xs, 0)
    _flatten(made, xs, size, max(levels, 0), 0)
    return made


def _flatten(made: Any, xs: Any, size: int, levels: Any, to: int) -> int:
    for _index, value in present(xs, size):
        if levels > 0 and isinstance(value, list):
            to = _flatten(made, value, len(value), levels - 1, to)
        else:
            define(made, to, value)
            to += 1
    return to


@method(Array, "flatMap", length=1)
def array_flat_map(xs: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Array.prototype.flatMap."""
    xs = receiver(xs, "flatMap")
    size = size_of(xs)
    if not callable(f):
        raise TypeError_("flatMap mapper function is not callable")
    f = callback(f, this)
    made = species(xs, 0)
    to = 0
    for index, value in present(xs, size):
        value = f(value, index, xs)
        if isinstance(value, list):
            to = _flatten(made, value, len(value), 0, to)
        else:
            define(made, to, value)
            to += 1
    return made
