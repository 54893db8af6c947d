"""Array iterators (§23.1.5): entries, keys, values; also those of strings, Maps and Sets are of this kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator as PythonIterator
from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.generic import at, receiver, size_of
from veloxc.js.error_wording import incompatible
from veloxc.js.generator import Iterator, result
from veloxc.js.iteration import NATIVE_ITERATORS, JSArrayIterator
from veloxc.js.methods import alias, method, value
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class NativeIterator(Iterator):
    """An iterator object over a Python iterator; Python may iterate it directly."""

    __internal__ = True

    __slots__ = ("items",)

    items: PythonIterator[Any]

    def __iter__(self) -> PythonIterator[Any]:
        return self

    def __next__(self) -> Any:
        return next(self.items)


def over(cls: Any, items: PythonIterator[Any]) -> Any:
    """An iterator object of that class."""
    made = cls.__new__(cls)
    made.items = items
    return made


def _incompatible(name: str, receiver: Any) -> Exception:
    return incompatible(f"{name}.prototype.next", receiver)


def add_next(cls: Any, name: str, wrong: Callable[[str, Any], Exception] = _incompatible) -> None:
    """Gives an iterator class `next` and its tag; `wrong` makes the error for another `this`."""

    def iterator_next(it: Any, *_: Any) -> Any:
        if not isinstance(it, cls):
            raise wrong(name, it)
        for each in it.items:
            return result(each, False)
        it.items = iter(())
        return result(undefined, True)

    method(cls, "next")(iterator_next)
    type.__setattr__(cls, "__native_next__", iterator_next)
    value(cls, Symbol.toStringTag, name)


class ArrayIterator(NativeIterator):
    """%ArrayIteratorPrototype%."""


class StringIterator(NativeIterator):
    """%StringIteratorPrototype%."""


add_next(ArrayIterator, "Array Iterator")
add_next(StringIterator, "String Iterator")


def _indices(xs: Any) -> PythonIterator[int]:
    index = 0
    while index < size_of(xs):
        yield index
        index += 1


def _values(xs: Any) -> PythonIterator[Any]:
    return JSArrayIterator(xs) if isinstance(xs, list) else (at(xs, index) for index in _indices(xs))


@method(Array, "values")
def array_values(xs: Any, *_: Any) -> Any:
    """Array.prototype.values, also `[Symbol.iterator]`."""
    return over(ArrayIterator, _values(receiver(xs, "values")))


@method(Array, "keys")
def array_keys(xs: Any, *_: Any) -> Any:
    """Array.prototype.keys."""
    return over(ArrayIterator, _indices(receiver(xs, "keys")))


@method(Array, "entries")
def array_entries(xs: Any, *_: Any) -> Any:
    """Array.prototype.entries."""
    xs = receiver(xs, "entries")
    return over(ArrayIterator, ([index, at(xs, index)] for index in _indices(xs)))


alias(Array, Symbol.iterator, array_values)
NATIVE_ITERATORS[array_values] = lambda xs: _values(receiver(xs, "values"))
