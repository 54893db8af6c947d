"""Array.from, Array.of, Array.isArray (§23.1.2)."""

from __future__ import annotations

from typing import Any

from veloxc.js.array import Array, new_list
from veloxc.js.array.generic import at, callback, define, set_size, size_of
from veloxc.js.coercion import to_object
from veloxc.js.error_wording import not_iterable
from veloxc.js.errors import TypeError_
from veloxc.js.function import called, construct, function_argument, is_constructor
from veloxc.js.interop.values import is_markup, is_native
from veloxc.js.iteration import close_quietly, iterate
from veloxc.js.methods import static
from veloxc.js.own import Prototype
from veloxc.js.read import get, read_list
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.write import write_list


@static(Array, "isArray", length=1)
def array_is_array(value: Any = undefined, *_: Any) -> bool:
    """Array.isArray. Tuples and other sequences of Python's count: they have arrays' methods."""
    if isinstance(value, (list, tuple)):
        return not is_markup(value)
    return isinstance(value, Prototype) and value.of is Array


@static(Array, "of", length=0, this=True)
def array_of(cls: Any, *values: Any) -> Any:
    """Array.of."""
    if cls is Array or not is_constructor(cls):
        return list(values)
    made = construct(cls, len(values))
    for index, value in enumerate(values):
        define(made, index, value)
    set_size(made, len(values))
    return made


@static(Array, "from", length=1, this=True)
def array_from_on(
    cls: Any, items: Any = undefined, f: Any = undefined, this: Any = undefined, *_: Any
) -> Any:
    """Array.from: of an iterable or an array-like, through a function where one is given."""
    if f is not undefined:
        f = callback(function_argument(f), this)
    plain = cls is Array or not is_constructor(cls)
    if items.__class__ is str or (is_native(items) and hasattr(items, "__iter__")) or _has_iterator(items):
        made = [] if plain else construct(cls)
        return _from_iterable(made, items, f)
    source = to_object(items)
    size = size_of(source)
    made = [] if plain else construct(cls, size)
    for index in range(size):
        value = at(source, index)
        define(made, index, value if f is undefined else f(value, index))
    set_size(made, size)
    return made


def _has_iterator(items: Any) -> bool:
    if items.__class__ is list:
        return True
    if items is None or items is undefined:
        raise not_iterable(items)
    method_ = get(items, Symbol.iterator)
    if method_ is undefined or method_ is None:
        return False
    if not callable(method_):
        from veloxc.js.error_wording import shown

        raise TypeError_(f"{shown(method_)} is not a function")
    return True


def _from_iterable(made: Any, items: Any, f: Any) -> Any:
    if made.__class__ is list and f is undefined:
        return list(iterate(items))
    index = 0
    it = iterate(items)
    for value in it:
        try:
            define(made, index, value if f is undefined else f(value, index))
        except BaseException:
            close_quietly(it)
            raise
        index += 1
    set_size(made, index)
    return made


def array_from(items: Any = undefined, f: Any = undefined, this: Any = undefined, *_: Any) -> list[Any]:
    """`Array.from(items, f)`, for compiled code."""
    made: list[Any] = array_from_on(Array, items, f, this)
    return made


@called(Array)
def array_called(*arguments: Any) -> list[Any]:
    """`Array(…)` without `new` does the same."""
    return new_list(arguments)


type.__setattr__(Array, "construct", staticmethod(lambda *arguments: new_list(arguments)))


def _species(cls: Any) -> Any:
    return cls


def add_species(cls: Any) -> None:
    """`static get [Symbol.species]() { return this }`."""
    from veloxc.js.object import Accessor

    cls.__js_static__[Symbol.species] = Accessor(_species, None, False)


add_species(Array)
type.__setattr__(Array, "__reader__", staticmethod(read_list))
type.__setattr__(Array, "__writer__", staticmethod(write_list))
