"""Promise.prototype: then, catch, finally (ECMA-262 §27.2.5)."""

from __future__ import annotations

from asyncio import CancelledError
from typing import Any

from veloxc.js.errors import caught, thrown
from veloxc.js.methods import method, value
from veloxc.js.promise.record import (
    FULFILLED,
    REJECTED,
    Promise,
    as_promise,
    capability,
    is_pristine,
    pending,
    promise_resolve,
    react,
    reject_promise,
    resolve_promise,
)
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


@method(Promise, "then", length=2)
def promise_then(self: Any, on_fulfilled: Any = undefined, on_rejected: Any = undefined, *_: Any) -> Any:
    """Promise.prototype.then (§27.2.5.4)."""
    if self.__class__ is Promise:
        target: Any = pending()
    else:
        if not isinstance(self, Promise):
            self = as_promise(self)
        target = pending() if self.__class__ is Promise else capability(_species(self))
    handlers = (
        on_fulfilled if callable(on_fulfilled) else None,
        on_rejected if callable(on_rejected) else None,
        target,
    )
    react(self, _run_handler, handlers)
    return target if isinstance(target, Promise) else target[0]


type.__setattr__(Promise, "__original_then__", promise_then)


@method(Promise, "catch", length=1)
def promise_catch(self: Any, on_rejected: Any = undefined, *_: Any) -> Any:
    """Promise.prototype.catch (§27.2.5.1): `then` of the receiver, which a subclass may have replaced."""
    if self.__class__ is Promise and is_pristine(self):
        return promise_then(self, undefined, on_rejected)
    return _invoke_then(self, undefined, on_rejected)


@method(Promise, "finally", length=1)
def promise_finally(self: Any, on_finally: Any = undefined, *_: Any) -> Any:
    """Promise.prototype.finally (§27.2.5.3)."""
    if not callable(on_finally):
        return _invoke_then(self, on_finally, on_finally)
    constructor = Promise if self.__class__ is Promise or not isinstance(self, Promise) else _species(self)

    def then_finally(value: Any = undefined, *_: Any) -> Any:
        result = promise_resolve(constructor, on_finally())
        return _invoke_then(result, lambda *_: value, undefined)

    def catch_finally(reason: Any = undefined, *_: Any) -> Any:
        result = promise_resolve(constructor, on_finally())

        def rethrow(*_: Any) -> Any:
            raise thrown(reason)

        return _invoke_then(result, rethrow, undefined)

    return _invoke_then(self, then_finally, catch_finally)


def _invoke_then(promise: Any, on_fulfilled: Any, on_rejected: Any) -> Any:
    if promise.__class__ is Promise and is_pristine(promise):
        return promise_then(promise, on_fulfilled, on_rejected)
    from veloxc.js.members import call

    return call(promise, "then", on_fulfilled, on_rejected)


def _species(promise: Promise) -> Any:
    constructor = type(promise)
    return getattr(constructor, "species_", constructor)


def _run_handler(handlers: tuple[Any, Any, Any], state: int, value: Any) -> None:
    """NewPromiseReactionJob (§27.2.2.1)."""
    handler = handlers[0] if state == FULFILLED else handlers[1]
    target = handlers[2]
    if isinstance(value, CancelledError):
        handler = None  # cancelled by the host: no JavaScript code sees it
    if handler is not None:
        try:
            value, state = handler(value), FULFILLED
        except Exception as error:
            value, state = caught(error), REJECTED
        except CancelledError as error:
            value, state = error, REJECTED
    if target.__class__ is Promise:
        settle = resolve_promise if state == FULFILLED else reject_promise
        settle(target, value)
    else:
        target[1 if state == FULFILLED else 2](value)


value(Promise, Symbol.toStringTag, "Promise")
