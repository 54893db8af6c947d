"""The promise itself: its states and how it is settled (ECMA-262 §27.2), in JavaScript's exact order.

A Promise is also a Python awaitable: `await promise` gives its value or raises its reason, in a coroutine of
JavaScript origin as in any asyncio task. Python coroutines and futures can stand wherever a promise can.
"""

from __future__ import annotations

import types
from asyncio import CancelledError, current_task, get_running_loop, isfuture
from collections.abc import Callable, Generator
from contextvars import Context, copy_context
from typing import Any

from veloxc.js.coercion import is_object
from veloxc.js.errors import TypeError_, caught, thrown
from veloxc.js.jobs import enqueue, job_queue
from veloxc.js.lookup import find_member
from veloxc.js.object import SHAPE, JSObject
from veloxc.js.undefined import Undefined, undefined

PENDING, FULFILLED, REJECTED = 0, 1, 2

# Values without a `then`: resolving with one needs no look-up.
PLAIN = frozenset({str, int, float, bool, type(None), Undefined, bytes, list})


class Promise(JSObject):
    """A value that is there later. `Promise(executor)` is `new Promise(executor)`."""

    __slots__ = ("_handled", "_reactions", "_state", "_value")

    __original_then__: Any  # Promise.prototype.then as it is when nobody replaced it
    _state: int
    _value: Any
    _handled: int  # a bool, or HELD (veloxc.js.promise.held)
    _reactions: list[tuple[Context | None, Callable[..., None], Any]]

    def __new__(cls, *args: Any) -> Promise:
        self = super().__new__(cls)
        self._state = PENDING
        self._value = undefined
        self._handled = False
        self._reactions = []
        return self

    def __init__(self, executor: Any = undefined, *_: Any) -> None:
        if not callable(executor):
            raise TypeError_(f"Promise resolver {_shown(executor)} is not a function")
        resolve, reject = resolving_functions(self)
        try:
            executor(resolve, reject)
        except Exception as error:
            reject(caught(error))

    def __await__(self) -> Generator[Any, Any, Any]:
        if self._state == PENDING:
            self._handled = True
            task = current_task()
            if task is not None and getattr(task, "waits_for_promises", False):
                yield self  # the activity itself resumes in a job: no future needed
            else:
                future = get_running_loop().create_future()
                self._reactions.append((None, _wake_future, future))
                yield from future
        return outcome(self)

    def __repr__(self) -> str:
        return f"<Promise {('pending', 'fulfilled', 'rejected')[self._state]}>"

    # ---- statics, which see the class they are called on (§27.2.4) ------------------------------------------

    @classmethod
    def resolve(cls, value: Any = undefined, *_: Any) -> Any:
        return promise_resolve(cls, value)

    @classmethod
    def reject(cls, reason: Any = undefined, *_: Any) -> Any:
        if cls is Promise:
            return rejected(reason)
        promise, _resolve, reject = capability(cls)
        reject(reason)
        return promise

    @classmethod
    def withResolvers(cls, *_: Any) -> dict[str, Any]:
        promise, resolve, reject = capability(cls)
        return {"promise": promise, "resolve": resolve, "reject": reject}

    @classmethod
    def all(cls, values: Any = undefined, *_: Any) -> Any:
        from veloxc.js.promise.combinators import promise_all

        return promise_all(cls, values)

    @classmethod
    def allSettled(cls, values: Any = undefined, *_: Any) -> Any:
        from veloxc.js.promise.combinators import promise_all_settled

        return promise_all_settled(cls, values)

    @classmethod
    def any(cls, values: Any = undefined, *_: Any) -> Any:
        from veloxc.js.promise.combinators import promise_any

        return promise_any(cls, values)

    @classmethod
    def race(cls, values: Any = undefined, *_: Any) -> Any:
        from veloxc.js.promise.combinators import promise_race

        return promise_race(cls, values)


_RESOLVE = Promise.__dict__["resolve"]

# ---- making and settling ------------------------------------------------------------------------------------


def pending() -> Promise:
    """A promise that only Python code will settle, with `resolve_promise` or `reject_promise`."""
    return Promise.__new__(Promise)


def fulfilled(value: Any = undefined) -> Promise:
    """A promise that has its value already. `value` is taken as it is, even where it has a `then`."""
    promise = Promise.__new__(Promise)
    promise._state = FULFILLED
    promise._value = value
    return promise


def rejected(reason: Any) -> Promise:
    """A promise that failed already."""
    promise = Promise.__new__(Promise)
    reject_promise(promise, reason)
    return promise


def resolve_promise(promise: Promise, value: Any = undefined) -> None:
    """The resolve function of a promise (§27.2.1.3.2): a thenable is followed, anything else is the value."""
    kind = value.__class__
    if kind in PLAIN:
        fulfill_promise(promise, value)
    elif value is promise:
        reject_promise(promise, TypeError_("Chaining cycle detected for promise #<Promise>"))
    elif kind is Promise and is_pristine(value):
        enqueue(_follow, promise, value)
    else:
        _resolve_with_object(promise, value)


def is_pristine(promise: Promise) -> bool:
    """Is its `then` the built-in one: has nobody given it its own, nor replaced that of the prototype?"""
    return not promise.__dict__ and find_member(promise.__class__, "then") is Promise.__original_then__


def resolves_plainly() -> bool:
    """Are `Promise.resolve` and `Promise.prototype.then` the built-in ones?"""
    untouched = Promise.__dict__["resolve"] is _RESOLVE
    return untouched and find_member(Promise, "then") is Promise.__original_then__


def _resolve_with_object(promise: Promise, value: Any) -> None:
    if value.__class__ is types.CoroutineType or isfuture(value):
        enqueue(_follow, promise, as_promise(value))
        return
    try:
        then = _then_of(value)
    except Exception as error:
        reject_promise(promise, caught(error))
        return
    if callable(then):
        enqueue(_call_then, promise, value, then)
    else:
        fulfill_promise(promise, value)


def _then_of(value: Any) -> Any:
    if value.__class__ is dict and "then" not in value and SHAPE not in value:
        return undefined
    from veloxc.js.members import get

    return get(value, "then")


def _follow(promise: Promise, other: Promise) -> None:
    """NewPromiseResolveThenableJob (§27.2.2.2) for a promise: `promise` will end as `other` ends."""
    react(other, _settle_like, promise)


def _settle_like(promise: Promise, state: int, value: Any) -> None:
    if state == FULFILLED:
        fulfill_promise(promise, value)
    else:
        reject_promise(promise, value)


def _call_then(promise: Promise, thenable: Any, then: Any) -> None:
    from veloxc.js.function import call_with_this

    resolve, reject = resolving_functions(promise)
    try:
        call_with_this(then, thenable, resolve, reject)
    except Exception as error:
        reject(caught(error))


def fulfill_promise(promise: Promise, value: Any) -> None:
    """FulfillPromise (§27.2.1.4); does nothing where the promise is settled."""
    if promise._state == PENDING:
        promise._state = FULFILLED
        promise._value = value
        _trigger(promise)


def reject_promise(promise: Promise, reason: Any) -> None:
    """RejectPromise (§27.2.1.7); does nothing where the promise is settled."""
    if promise._state == PENDING:
        promise._state = REJECTED
        promise._value = reason
        if not promise._handled:
            if isinstance(reason, CancelledError):
                promise._handled = True  # the host took the work back: nobody's mistake
            else:
                queue = job_queue()
                queue.rejected.append(promise)
                queue.schedule()
        _trigger(promise)


def _trigger(promise: Promise) -> None:
    if promise._reactions:
        reactions, promise._reactions = promise._reactions, []
        queue = job_queue()
        for context, job, argument in reactions:
            queue.add(context, job, (argument, promise._state, promise._value))


def react(promise: Promise, job: Callable[..., None], argument: Any, context: Context | None = None) -> None:
    """PerformPromiseThen (§27.2.5.4.1): `job(argument, state, value)` is queued once the promise is settled."""
    promise._handled = True
    context = context if context is not None else copy_context()
    if promise._state == PENDING:
        promise._reactions.append((context, job, argument))
    else:
        job_queue().add(context, job, (argument, promise._state, promise._value))


def _wake_future(future: Any, state: int, value: Any) -> None:
    if not future.done():
        future.set_result(None)  # the awaiting code reads the promise itself
        job_queue().woken = True


def outcome(promise: Promise) -> Any:
    """The value of a settled promise, or its reason raised."""
    if promise._state == FULFILLED:
        return promise._value
    promise._handled = True
    raise thrown(promise._value)


def is_settled(promise: Promise) -> bool:
    """True where `outcome(promise)` may be asked."""
    return promise._state != PENDING


def resolving_functions(promise: Promise) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """CreateResolvingFunctions (§27.2.1.3): the first call of either decides."""
    done = False

    def resolve(value: Any = undefined, *_: Any) -> Any:
        nonlocal done
        if not done:
            done = True
            resolve_promise(promise, value)
        return undefined

    def reject(reason: Any = undefined, *_: Any) -> Any:
        nonlocal done
        if not done:
            done = True
            reject_promise(promise, reason)
        return undefined

    return resolve, reject


def capability(constructor: Any) -> tuple[Any, Any, Any]:
    """NewPromiseCapability (§27.2.1.5): (promise, resolve, reject) of Promise or a class that extends it."""
    if constructor is Promise:
        promise = pending()
        return (promise, *resolving_functions(promise))
    from veloxc.js.members import new

    functions: list[Any] = [undefined, undefined]

    def executor(resolve: Any = undefined, reject: Any = undefined, *_: Any) -> Any:
        if functions[0] is not undefined or functions[1] is not undefined:
            raise TypeError_("Promise executor has already been invoked with non-undefined arguments")
        functions[:] = resolve, reject
        return undefined

    promise = new(constructor, executor)
    if not callable(functions[0]) or not callable(functions[1]):
        raise TypeError_("Promise resolve or reject function is not callable")
    return promise, functions[0], functions[1]


def promise_resolve(constructor: Any, value: Any = undefined) -> Any:
    """PromiseResolve (§27.2.4.7.1): a promise of that class as it is, anything else in a new one."""
    if not is_object(constructor):
        raise TypeError_("PromiseResolve called on non-object")
    if isinstance(value, Promise) and _constructor_of(value) is constructor:
        return value
    if constructor is Promise:
        if value.__class__ is types.CoroutineType or isfuture(value):
            return as_promise(value)
        promise = pending()
        resolve_promise(promise, value)
        return promise
    promise, resolve, _reject = capability(constructor)
    resolve(value)
    return promise


def _constructor_of(promise: Promise) -> Any:
    if not promise.__dict__:
        return promise.__class__
    from veloxc.js.members import get

    return get(promise, "constructor")


def as_promise(value: Any) -> Any:
    """A Promise for a promise, a Python coroutine (started now) or an asyncio future. TypeError for the rest."""
    if isinstance(value, Promise):
        return value
    if value.__class__ is types.CoroutineType:
        from veloxc.js.async_functions import start

        return start(value)
    if not isfuture(value):
        raise TypeError_(f"Method Promise.prototype.then called on incompatible receiver {_shown(value)}")
    promise = pending()
    value.add_done_callback(lambda future: _settle_from_future(promise, future))
    return promise


def _settle_from_future(promise: Promise, future: Any) -> None:
    settle: Callable[[Promise, Any], None] = reject_promise
    try:
        value = future.result()
    except CancelledError as error:
        value = error
    except Exception as error:
        value = caught(error)
    else:
        settle = fulfill_promise
    queue = job_queue()
    queue.task(None, settle, promise, value)


def _shown(value: Any) -> str:
    from veloxc.js.errors import shown

    return shown(value)
