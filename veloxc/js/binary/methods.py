"""The methods of typed arrays, and %TypedArray%.from and .of. Source: ECMA-262 §23.2.2, §23.2.3.

Those that only read are Array's own, which take anything with a length; what gives an array gives a typed one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from veloxc.js.array import callbacks, iterators, query, sort, text
from veloxc.js.array.generic import callback
from veloxc.js.binary.typed_array import TypedArray, fill_from, typed, view, write_element
from veloxc.js.coercion import integer, relative_index, truthy
from veloxc.js.errors import RangeError, TypeError_, shown
from veloxc.js.function import construct, function_argument
from veloxc.js.iteration import iterate
from veloxc.js.members import get
from veloxc.js.methods import alias, method, static
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_SHARED: dict[str, tuple[Callable[..., Any], int]] = {
    "at": (query.array_at, 1),
    "every": (callbacks.array_every, 1),
    "find": (query.array_find, 1),
    "findIndex": (query.array_find_index, 1),
    "findLast": (query.array_find_last, 1),
    "findLastIndex": (query.array_find_last_index, 1),
    "forEach": (callbacks.array_for_each, 1),
    "includes": (query.array_includes, 1),
    "indexOf": (query.array_index_of, 1),
    "join": (text.array_join, 1),
    "lastIndexOf": (query.array_last_index_of, 1),
    "reduce": (callbacks.array_reduce, 1),
    "reduceRight": (callbacks.array_reduce_right, 1),
    "some": (callbacks.array_some, 1),
    "toLocaleString": (text.array_to_locale_string, 0),
    "toString": (text.array_to_string, 0),
    "keys": (iterators.array_keys, 0),
    "values": (iterators.array_values, 0),
    "entries": (iterators.array_entries, 0),
}


def _share(name: str, f: Callable[..., Any], length: int) -> None:
    def run(self: Any, *arguments: Any) -> Any:
        return f(typed(self), *arguments)

    method(TypedArray, name, length=length)(run)
    if name == "values":
        alias(TypedArray, Symbol.iterator, run)


for _name, (_function, _length) in _SHARED.items():
    _share(_name, _function, _length)


def _like(array: TypedArray, values: list[Any]) -> Any:
    """TypedArraySpeciesCreate: an array of the receiver's class with these values."""
    cls = type(array)
    made = cls.__new__(cls)
    made._element = array._element
    fill_from(made, values)
    return made


@method(TypedArray, "map", length=1)
def typed_map(self: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    f = callback(function_argument(f), this)
    return _like(self, [f(item, index, self) for index, item in enumerate(typed(self))])


@method(TypedArray, "filter", length=1)
def typed_filter(self: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    f = callback(function_argument(f), this)
    return _like(self, [item for index, item in enumerate(typed(self)) if truthy(f(item, index, self))])


@method(TypedArray, "slice", length=2)
def typed_slice(self: Any, start: Any = undefined, end: Any = undefined, *_: Any) -> Any:
    size = len(typed(self))
    first = relative_index(start, size, 0)
    return _like(self, list(self)[first : relative_index(end, size, size)])


@method(TypedArray, "subarray", length=2)
def typed_subarray(self: Any, start: Any = undefined, end: Any = undefined, *_: Any) -> Any:
    size = len(typed(self))
    first = relative_index(start, size, 0)
    count = max(0, relative_index(end, size, size) - first)
    return view(type(self), self._buffer, self._offset + first * self._element.size, count)


@method(TypedArray, "fill", length=1)
def typed_fill(
    self: Any, item: Any = undefined, start: Any = undefined, end: Any = undefined, *_: Any
) -> Any:
    size = len(typed(self))
    converted = self._element.convert(item)
    data = self._element.pack(converted)
    first, last = relative_index(start, size, 0), relative_index(end, size, size)
    if first < last:
        place = self._offset + first * len(data)
        self._buffer._data[place : place + (last - first) * len(data)] = data * (last - first)
    return self


@method(TypedArray, "set", length=1)
def typed_set(self: Any, source: Any = undefined, offset: Any = undefined, *_: Any) -> Any:
    start = 0 if offset is undefined else integer(offset)
    if start < 0:
        raise RangeError("offset is out of bounds")
    if isinstance(source, TypedArray | list):
        values = list(source)
    else:
        from veloxc.js.array.generic import elements
        from veloxc.js.coercion import to_object

        values = elements(to_object(source))
    if len(values) + start > len(typed(self)):
        raise RangeError("offset is out of bounds")
    for index, item in enumerate(values):
        write_element(self, int(start) + index, item)
    return undefined


@method(TypedArray, "copyWithin", length=2)
def typed_copy_within(
    self: Any, target: Any = undefined, start: Any = undefined, end: Any = undefined, *_: Any
) -> Any:
    size, width = len(typed(self)), self._element.size
    to, first, last = (
        relative_index(target, size, 0),
        relative_index(start, size, 0),
        relative_index(end, size, size),
    )
    count = min(last - first, size - to)
    if count > 0:
        data, base = self._buffer._data, self._offset
        data[base + to * width : base + (to + count) * width] = data[
            base + first * width : base + (first + count) * width
        ]
    return self


@method(TypedArray, "reverse")
def typed_reverse(self: Any, *_: Any) -> Any:
    _store(self, list(typed(self))[::-1])
    return self


@method(TypedArray, "sort", length=1)
def typed_sort(self: Any, compare: Any = undefined, *_: Any) -> Any:
    _store(self, _sorted(typed(self), compare))
    return self


@method(TypedArray, "toSorted", length=1)
def typed_to_sorted(self: Any, compare: Any = undefined, *_: Any) -> Any:
    return _like(self, _sorted(typed(self), compare))


@method(TypedArray, "toReversed")
def typed_to_reversed(self: Any, *_: Any) -> Any:
    return _like(self, list(typed(self))[::-1])


@method(TypedArray, "with", length=2)
def typed_with(self: Any, index: Any = undefined, item: Any = undefined, *_: Any) -> Any:
    size = len(typed(self))
    place = integer(index)
    place = place + size if place < 0 else place
    converted = self._element.convert(item)
    if not 0 <= place < size:
        raise RangeError("Invalid typed array index")
    values = list(self)
    values[int(place)] = converted
    return _like(self, values)


def _sorted(array: TypedArray, compare: Any) -> list[Any]:
    """By number unless a function is given: -0 before 0, NaN last."""
    if compare is not undefined:
        function_argument(compare)
        values: list[Any] = sort.array_to_sorted(list(array), compare)
        return values
    return sorted(array, key=lambda n: (n != n, n if n == n else 0, n != 0 or str(n)[0] != "-"))


def _store(array: TypedArray, values: list[Any]) -> None:
    for index, item in enumerate(values):
        write_element(array, index, item)


@static(TypedArray, "from", length=1, this=True)
def typed_from(cls: Any, source: Any = undefined, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    if not isinstance(cls, type):
        raise TypeError_(f"{shown(cls)} is not a constructor")
    if f is not undefined:
        f = callback(function_argument(f), this)
    found = get(source, Symbol.iterator)
    if found is not undefined and found is not None:
        values = list(iterate(source))
    else:
        from veloxc.js.array.generic import elements

        values = elements(source)
    return construct(cls, values if f is undefined else [f(item, index) for index, item in enumerate(values)])


@static(TypedArray, "of", this=True)
def typed_of(cls: Any, *values: Any) -> Any:
    return construct(cls, list(values))
