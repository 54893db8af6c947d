"""Promise.all, allSettled, any, race (ECMA-262 §27.2.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from veloxc.js.errors import AggregateError, TypeError_, caught
from veloxc.js.promise.prototype import promise_then
from veloxc.js.promise.record import Promise, capability, is_pristine, promise_resolve, resolves_plainly
from veloxc.js.undefined import undefined

# (values, index, count, resolve, reject) -> (on_fulfilled, on_rejected) of one element
Element = Callable[["_Collected", int], tuple[Any, Any]]


class _Collected:
    """What the elements of one call share: their values and how many are still missing."""

    __slots__ = ("finish", "missing", "reject", "resolve", "values")

    def __init__(self, resolve: Any, reject: Any, finish: Callable[[_Collected], None]) -> None:
        self.values: list[Any] = []
        self.missing = 1  # one for the loop itself
        self.resolve = resolve
        self.reject = reject
        self.finish = finish

    def set(self, index: int, value: Any) -> None:
        self.values[index] = value
        self.missing -= 1
        if self.missing == 0:
            self.finish(self)

    def setter(self, index: int, wrap: Callable[[Any], Any]) -> Callable[..., Any]:
        """A function that stores its argument, once."""
        called = False

        def element(value: Any = undefined, *_: Any) -> Any:
            nonlocal called
            if not called:
                called = True
                self.set(index, wrap(value))
            return undefined

        return element


def _as_it_is(value: Any) -> Any:
    return value


def _fulfilled_record(value: Any) -> Any:
    return {"status": "fulfilled", "value": value}


def _rejected_record(reason: Any) -> Any:
    return {"status": "rejected", "reason": reason}


def _resolve_with_values(collected: _Collected) -> None:
    collected.resolve(collected.values)


def _reject_with_values(collected: _Collected) -> None:
    error = AggregateError(collected.values, "All promises were rejected")
    collected.reject(error)


def promise_all(constructor: Any, values: Any) -> Any:
    def element(collected: _Collected, index: int) -> tuple[Any, Any]:
        return collected.setter(index, _as_it_is), collected.reject

    return _collect(constructor, values, element, _resolve_with_values)


def promise_all_settled(constructor: Any, values: Any) -> Any:
    def element(collected: _Collected, index: int) -> tuple[Any, Any]:
        return collected.setter(index, _fulfilled_record), collected.setter(index, _rejected_record)

    return _collect(constructor, values, element, _resolve_with_values)


def promise_any(constructor: Any, values: Any) -> Any:
    def element(collected: _Collected, index: int) -> tuple[Any, Any]:
        return collected.resolve, collected.setter(index, _as_it_is)

    return _collect(constructor, values, element, _reject_with_values)


def promise_race(constructor: Any, values: Any) -> Any:
    promise, resolve, reject = capability(constructor)
    try:
        then = _then(constructor)
        for element in _elements(values):
            then(element, resolve, reject)
    except Exception as error:
        reject(caught(error))
    return promise


def _collect(constructor: Any, values: Any, element: Element, finish: Callable[[_Collected], None]) -> Any:
    promise, resolve, reject = capability(constructor)
    collected = _Collected(resolve, reject, finish)
    try:
        then = _then(constructor)
        for index, value in enumerate(_elements(values)):
            collected.values.append(undefined)
            collected.missing += 1
            then(value, *element(collected, index))
        collected.missing -= 1
        if collected.missing == 0:
            finish(collected)
    except Exception as error:
        reject(caught(error))
    return promise


def _then(constructor: Any) -> Callable[[Any, Any, Any], Any]:
    """Invoke(C.resolve(value), "then", …), short where nobody has replaced either."""
    from veloxc.js.function import call_with_this
    from veloxc.js.members import call, get

    if constructor is Promise and resolves_plainly():

        def then(value: Any, on_fulfilled: Any, on_rejected: Any) -> Any:
            promise = promise_resolve(Promise, value)
            if promise.__class__ is Promise and is_pristine(promise):
                return promise_then(promise, on_fulfilled, on_rejected)
            return call(promise, "then", on_fulfilled, on_rejected)

        return then
    resolve = get(constructor, "resolve")
    if not callable(resolve):
        raise TypeError_("Promise resolve or reject function is not callable")
    return lambda value, *handlers: call(call_with_this(resolve, constructor, value), "then", *handlers)


def _elements(values: Any) -> Iterator[Any]:
    """The values of an iterable; the iterator is closed where the caller gives up."""
    if values.__class__ is list:
        yield from values
        return
    from veloxc.js.iteration import close, iterate

    if values is undefined or values is None:
        shown = "undefined" if values is undefined else "object null"
        raise TypeError_(f"{shown} is not iterable (cannot read property Symbol(Symbol.iterator))")
    iterator = iterate(values)
    try:
        for value in iterator:  # noqa: UP028 - `yield from` would abandon a generator, not close it
            yield value
    except GeneratorExit:
        close(iterator)
        raise
