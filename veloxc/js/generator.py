"""Generators (ECMA-262 §27.5): Python's generators with JavaScript's `next`, `return` and `throw`.

Python sends `None` for "nothing"; so `null` travels as `NULL`. Compiled code reads what a `yield` gives with
`received((yield v))`, and ends a generator that may return null with `return carried(v)`.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from types import GeneratorType
from typing import Any

from veloxc.js.coercion import is_object, truthy
from veloxc.js.error_wording import shown
from veloxc.js.errors import TypeError_, caught, thrown
from veloxc.js.function import call_with_this
from veloxc.js.iteration import JSIterator, iterate
from veloxc.js.methods import method, value
from veloxc.js.object import JSObject
from veloxc.js.own import CLASSES
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class Null:
    """The class of `NULL`: null as it is sent into a generator or returned from one."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "null"


NULL = Null()


class GeneratorReturn(BaseException):
    """Thrown into a generator by `return(value)`. No `catch` sees it, `finally` does."""

    def __init__(self, value: Any = undefined) -> None:
        super().__init__(value)
        self.value = value


class AsyncReturn(BaseException):
    """`return value` of an async generator, which Python's cannot do."""

    def __init__(self, value: Any = undefined) -> None:
        super().__init__(value)
        self.value = value


def carried(v: Any) -> Any:
    """A value as a generator returns it: null is no "nothing"."""
    return NULL if v is None else v


def received(v: Any) -> Any:
    """What `yield` gives in JavaScript for what Python's `yield` gave."""
    return undefined if v is None else None if v is NULL else v


class Iterator(JSObject):
    """%IteratorPrototype% (§27.1.2): `[Symbol.iterator]() { return this }`."""


class GeneratorObject(Iterator):
    """%GeneratorPrototype%."""


@method(Iterator, Symbol.iterator)
def iterator_itself(it: Any, *_: Any) -> Any:
    return it


def result(v: Any, done: bool) -> dict[str, Any]:
    """An iterator result object."""
    return {"value": v, "done": done}


def _check(g: Any, name: str) -> Any:
    if g.__class__ is not GeneratorType:
        from veloxc.js.error_wording import shown as text

        raise TypeError_(f"{name} method called on incompatible receiver {text(g)}")
    if g.gi_running:
        raise TypeError_("Generator is already running")
    return g


def _finished(stop: StopIteration) -> dict[str, Any]:
    return result(received(stop.value), True)


@method(GeneratorObject, "next", length=1)
def generator_next(g: Any, v: Any = undefined, *_: Any) -> Any:
    """Generator.prototype.next."""
    _check(g, "next")
    try:
        if not g.gi_suspended or v is undefined:
            return result(next(g), False)
        return result(g.send(NULL if v is None else v), False)
    except StopIteration as stop:
        return _finished(stop)
    except GeneratorReturn as end:
        return result(end.value, True)


@method(GeneratorObject, "return", length=1)
def generator_return(g: Any, v: Any = undefined, *_: Any) -> Any:
    """Generator.prototype.return: runs `finally` blocks, which may yield."""
    _check(g, "return")
    if not g.gi_suspended:
        g.close()
        return result(v, True)
    return _throw(g, GeneratorReturn(v))


@method(GeneratorObject, "throw", length=1)
def generator_throw(g: Any, v: Any = undefined, *_: Any) -> Any:
    """Generator.prototype.throw."""
    _check(g, "throw")
    if not g.gi_suspended:
        g.close()
        raise thrown(v)
    return _throw(g, thrown(v))


def _throw(g: Any, error: BaseException) -> dict[str, Any]:
    try:
        return result(g.throw(error), False)
    except StopIteration as stop:
        return _finished(stop)
    except GeneratorReturn as end:
        return result(end.value, True)


value(GeneratorObject, Symbol.toStringTag, "Generator")
CLASSES[GeneratorType] = GeneratorObject


def close_generator(g: Any) -> None:
    """Ends a generator that is left early; what its `finally` blocks throw is thrown."""
    if g.gi_suspended:
        generator_return(g, undefined)
    else:
        g.close()


def abandoned() -> bool:
    """Is a generator's `finally` run because nobody holds the generator any more? JavaScript runs none then."""
    return isinstance(sys.exception(), GeneratorExit)


def yield_from(v: Any) -> Generator[Any, Any, Any]:
    """`yield* v`, to be used as `yield from yield_from(v)`; gives what the inner iterator returned."""
    if v.__class__ is GeneratorType:
        return (yield from v)
    if v.__class__ in (list, str):
        for each in iterate(v):
            yield each
        return undefined
    it = iterate(v)
    if it.__class__ is not JSIterator:
        for each in it:
            yield each
        return undefined
    return (yield from _delegate(it))


def _delegate(it: JSIterator) -> Generator[Any, Any, Any]:
    """`yield*` over a JavaScript iterator: `next`, `throw` and `return` are passed on (§15.5.5)."""
    inner = it.iterator
    sent: Any = undefined
    step = call_with_this(it.next_method, inner, sent)
    while True:
        if not is_object(step):
            raise TypeError_(f"Iterator result {shown(step)} is not an object")
        if truthy(get(step, "done")):
            return carried(get(step, "value"))
        try:
            sent = received((yield get(step, "value")))
        except GeneratorReturn as end:
            step = _pass_return(inner, end)
            if truthy(get(step, "done")):
                raise GeneratorReturn(get(step, "value")) from None
        except Exception as error:
            step = _pass_throw(inner, error)
        else:
            step = call_with_this(it.next_method, inner, sent)


def _pass_return(inner: Any, end: GeneratorReturn) -> Any:
    method = get(inner, "return")
    if method is undefined or method is None:
        raise end
    step = call_with_this(method, inner, end.value)
    if not is_object(step):
        raise TypeError_(f"Iterator result {shown(step)} is not an object")
    return step


def _pass_throw(inner: Any, error: Exception) -> Any:
    method = get(inner, "throw")
    if method is not undefined and method is not None:
        return call_with_this(method, inner, caught(error))
    finish = get(inner, "return")
    if finish is not undefined and finish is not None:
        call_with_this(finish, inner)
    raise TypeError_("The iterator does not provide a 'throw' method")
