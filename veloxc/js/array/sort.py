"""Array.prototype.sort and toSorted (§23.1.3.30, §23.1.3.34): stable; undefined last, then holes."""

from __future__ import annotations

from functools import cmp_to_key
from math import isfinite
from types import FunctionType
from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.generic import at, check_size, present, receiver, size_of
from veloxc.js.coercion import number, string
from veloxc.js.deletion import delete
from veloxc.js.errors import TypeError_
from veloxc.js.function import with_this
from veloxc.js.methods import method
from veloxc.js.operators import subtract
from veloxc.js.strings.units import sort_key
from veloxc.js.undefined import hole, undefined
from veloxc.js.write import FROZEN, check_change, put


def _check(compare: Any) -> None:
    if compare is not undefined and not callable(compare):
        raise TypeError_("The comparison function must be either a function or undefined")


def ascending(a: Any = undefined, b: Any = undefined, *_: Any) -> Any:
    """`(a, b) => a - b`"""
    return subtract(a, b)


def descending(a: Any = undefined, b: Any = undefined, *_: Any) -> Any:
    """`(a, b) => b - a`"""
    return subtract(b, a)


def _are_numbers(values: list[Any]) -> bool:
    """Only numbers, no NaN and no infinity, whose difference from itself is no order: Python orders them alike."""
    return {value.__class__ for value in values} <= {int, float} and all(map(isfinite, values))


def sorted_values(values: list[Any], compare: Any) -> list[Any]:
    """SortIndexedProperties on values without undefined: by the comparison, else by their text."""
    if compare is undefined:
        texts = [value if value.__class__ is str else string(value) for value in values]
        if all(text.isascii() for text in texts):
            keys: list[Any] = texts
        else:
            keys = [sort_key(text) for text in texts]
        order = sorted(range(len(values)), key=keys.__getitem__)
        return [values[index] for index in order]

    if (compare is ascending or compare is descending) and _are_numbers(values):
        return sorted(values, reverse=compare is descending)
    if compare.__class__ is not FunctionType:
        compare = with_this(compare, undefined)

    def order_of(a: Any, b: Any) -> Any:
        n = compare(a, b)
        if n.__class__ is not int and n.__class__ is not float:
            n = number(n)
        return n if n == n else 0

    return sorted(values, key=cmp_to_key(order_of))


@method(Array, "sort", length=1)
def array_sort(xs: Any, compare: Any = undefined, *_: Any) -> Any:
    """Array.prototype.sort, in place. `compare` gets two elements and gives a number."""
    _check(compare)
    xs = receiver(xs, "sort")
    if isinstance(xs, list):
        if FROZEN and xs:
            check_change(xs, False, "0")
        values = [x for x in xs if x is not undefined and x is not hole]
        gaps = sum(x is hole for x in xs)
        size = len(xs)
        undefineds = size - gaps - len(values)
        xs[:size] = [*sorted_values(values, compare), *[undefined] * undefineds, *[hole] * gaps]
        return xs
    size = size_of(xs)
    found = [value for _index, value in present(xs, size)]
    values = sorted_values([value for value in found if value is not undefined], compare)
    values += [undefined] * (len(found) - len(values))
    for index, value in enumerate(values):
        put(xs, str(index), value)
    for index in range(len(values), size):
        delete(xs, str(index))
    return xs


@method(Array, "toSorted", length=1)
def array_to_sorted(xs: Any, compare: Any = undefined, *_: Any) -> list[Any]:
    """Array.prototype.toSorted: a sorted copy; holes become undefined."""
    _check(compare)
    xs = receiver(xs, "toSorted")
    size = size_of(xs)
    check_size(size)
    values = [at(xs, index) for index in range(size)]
    found = sorted_values([value for value in values if value is not undefined], compare)
    return found + [undefined] * (size - len(found))
