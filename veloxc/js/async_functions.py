"""Async functions that are called without `await`: they run at once, up to their first suspension.

`start(f(x))` is JavaScript's call of an async function: it gives a Promise. Python's own tasks would begin a
loop turn later and keep another order. An activity is such a running function; towards Python libraries it
behaves as an asyncio task (time-outs, cancel scopes). Source: ECMA-262 §27.7.5 AsyncFunctionStart, Await.
"""

from __future__ import annotations

import asyncio
import sys
from asyncio import CancelledError, current_task
from asyncio.events import _get_running_loop
from asyncio.tasks import _enter_task, _leave_task
from collections.abc import Callable, Generator
from contextvars import ContextVar, copy_context
from types import CoroutineType, coroutine
from typing import Any

from veloxc.js.errors import caught
from veloxc.js.jobs import job_queue
from veloxc.js.promise import (
    FULFILLED,
    PENDING,
    Promise,
    as_promise,
    outcome,
    pending,
    reject_promise,
    resolve_promise,
)
from veloxc.js.promise.record import PLAIN, is_pristine, resolves_plainly
from veloxc.js.undefined import undefined

# A host that may have to take work back (a visitor who goes away) puts a set here; activities that are
# suspended enter themselves, so that it can cancel what is left.
started_activities: ContextVar[set[Activity] | None] = ContextVar("started_activities", default=None)


if sys.version_info >= (3, 12):
    _current = current_task  # written in C since then
else:
    from asyncio.tasks import _current_tasks  # type: ignore[attr-defined]

    def _current() -> Any:
        return _current_tasks.get(_get_running_loop())


class _Turn:
    """Yielded by a coroutine that wants to go on in a job of its own: `await 5`."""

    __slots__ = ()


_TURN = _Turn()


class Activity:
    """An async function at work. For `asyncio.current_task()` it is the task."""

    __slots__ = (
        "__weakref__",
        "_callbacks",
        "_cancels",
        "_context",
        "_coroutine",
        "_fut_waiter",
        "_loop",
        "_must_cancel",
        "_promise",
        "_waiting",
    )

    waits_for_promises = True

    def __init__(self, coroutine: Any, loop: asyncio.AbstractEventLoop) -> None:
        self._coroutine = coroutine
        self._loop = loop
        self._context = copy_context()
        self._promise: Promise | None = None
        self._fut_waiter: Any = None
        self._must_cancel = False
        self._cancels = 0
        self._waiting = 0  # number of the current suspension: a wake-up for an earlier one is void
        self._callbacks: list[tuple[Callable[..., Any], Any]] = []

    # ---- running ----------------------------------------------------------------------------------------

    def step(self, value: Any, error: BaseException | None) -> Any:
        """Runs up to the next suspension and gives what was yielded there; StopIteration at the end."""
        loop = self._loop
        _enter_task(loop, self)  # type: ignore[arg-type]
        try:
            if error is None:
                return self._context.run(self._coroutine.send, value)
            return self._context.run(self._coroutine.throw, error)
        finally:
            _leave_task(loop, self)  # type: ignore[arg-type]

    def resume(self, value: Any = None, error: BaseException | None = None) -> None:
        """One step after a suspension, in a job or a task of the event loop."""
        self._fut_waiter = None
        self._waiting += 1
        if self._must_cancel:
            self._must_cancel = False
            error = CancelledError()
        try:
            yielded = self.step(value, error)
        except StopIteration as stop:
            self._end(resolve_promise, stop.value)
        except CancelledError as cancelled:
            self._end(reject_promise, cancelled)
        except Exception as failure:
            self._end(reject_promise, caught(failure))
        except BaseException as failure:
            self._end(reject_promise, CancelledError())
            raise failure
        else:
            self.wait(yielded)

    def _end(self, settle: Callable[[Promise, Any], None], value: Any) -> None:
        promise = self._promise
        assert promise is not None
        pool = self._context.get(started_activities)
        if pool is not None:
            pool.discard(self)
        settle(promise, value)
        for callback, context in self._callbacks:
            self._loop.call_soon(callback, self, context=context)
        self._callbacks.clear()

    def wait(self, yielded: Any) -> None:
        """Arranges to go on when what was yielded is there: a promise, a turn, or a future of Python code."""
        waiting = self._waiting
        if isinstance(yielded, Promise):
            _react_to(yielded, self, waiting)
        elif yielded is _TURN:
            job_queue().add(None, _resume_in_turn, (self, waiting))
        elif yielded is None:  # asyncio.sleep(0): a turn of the event loop
            self._loop.call_soon(self._wake, waiting, None, context=job_queue().context)
        elif getattr(yielded, "_asyncio_future_blocking", None):
            yielded._asyncio_future_blocking = False  # else a second activity could not await it
            yielded.add_done_callback(lambda future: self._wake(waiting, future), context=job_queue().context)
            self._fut_waiter = yielded
            if self._must_cancel and yielded.cancel():
                self._must_cancel = False
        else:
            error = RuntimeError(f"an awaited object yielded {yielded!r}")
            self._loop.call_soon(self._wake, waiting, None, error, context=job_queue().context)

    def _wake(self, waiting: int, future: Any, error: BaseException | None = None) -> None:
        """A task of the event loop: what the activity waited for is there."""
        if waiting != self._waiting:
            return
        if future is not None:
            try:
                error = future.exception()
            except CancelledError as cancelled:
                error = cancelled
        job_queue().task(None, self.resume, None, error)

    # ---- as an asyncio task, for Python libraries that ask for the current one --------------------------------

    def cancel(self, msg: Any = None) -> bool:
        """Throws CancelledError into the function where it stands. False where it has ended."""
        if self.done():
            return False
        self._cancels += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg):
            return True
        self._must_cancel = True
        if self._promise is not None:  # suspended on a promise, which knows nothing of cancelling
            self._loop.call_soon(self._wake, self._waiting, None, context=job_queue().context)
        return True

    def cancelling(self) -> int:
        return self._cancels

    def uncancel(self) -> int:
        self._cancels = max(0, self._cancels - 1)
        if self._cancels == 0:
            self._must_cancel = False
        return self._cancels

    def done(self) -> bool:
        return self._promise is not None and self._promise._state != PENDING

    def cancelled(self) -> bool:
        return self.done() and isinstance(self._promise and self._promise._value, CancelledError)

    def result(self) -> Any:
        if self._promise is None or not self.done():
            raise asyncio.InvalidStateError("Result is not set.")
        return outcome(self._promise)

    def add_done_callback(self, callback: Callable[..., Any], *, context: Any = None) -> None:
        self._callbacks.append((callback, context if context is not None else copy_context()))

    def remove_done_callback(self, callback: Callable[..., Any]) -> int:
        kept = [entry for entry in self._callbacks if entry[0] != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def get_coro(self) -> Any:
        return self._coroutine

    def get_context(self) -> Any:
        return self._context

    def get_loop(self) -> asyncio.AbstractEventLoop:
        return self._loop

    def get_name(self) -> str:
        return str(getattr(self._coroutine, "__name__", "activity"))


def _react_to(promise: Promise, activity: Activity, waiting: int) -> None:
    promise._handled = True
    entry = (None, _resume_with_promise, (activity, waiting))
    if promise._state == PENDING:
        promise._reactions.append(entry)
    else:
        job_queue().add(None, _resume_with_promise, (entry[2], promise._state, promise._value))


def _resume_with_promise(suspension: tuple[Activity, int], state: int, value: Any) -> None:
    activity, waiting = suspension
    if activity._waiting == waiting:
        activity.resume()  # the coroutine reads the promise itself


def _resume_in_turn(activity: Activity, waiting: int) -> None:
    if activity._waiting == waiting:
        activity.resume()


# ---- what emitted code calls --------------------------------------------------------------------------------


def start(value: Any) -> Any:
    """The call of an async function that is not awaited on the spot: `start(f(x))` runs it to its first
    suspension now and gives a Promise. A future of Python code becomes a Promise, any other value stays."""
    if value.__class__ is not CoroutineType:
        return as_promise(value) if asyncio.isfuture(value) else value
    loop = asyncio.get_running_loop()
    activity = Activity(value, loop)
    promise = pending()
    parent = _current()
    if parent is not None:
        _leave_task(loop, parent)
    try:
        yielded = activity.step(None, None)
    except StopIteration as stop:
        resolve_promise(promise, stop.value)
        return promise
    except CancelledError as cancelled:
        reject_promise(promise, cancelled)
        return promise
    except Exception as error:
        reject_promise(promise, caught(error))
        return promise
    finally:
        if parent is not None:
            _enter_task(loop, parent)
    activity._promise = promise
    activity.wait(yielded)
    pool = started_activities.get()
    if pool is not None:
        pool.add(activity)
    return promise


def started(function: Any) -> Any:
    """An async function as a value: each call of the result starts it. One wrapper per function."""
    wrapper = function.__dict__.get("started")
    if wrapper is None:

        def wrapper(*arguments: Any, **named: Any) -> Any:
            return start(function(*arguments, **named))

        wrapper.__name__ = function.__name__
        wrapper.__qualname__ = function.__qualname__
        wrapper.__dict__["__wrapped__"] = function
        function.started = wrapper
    return wrapper


@coroutine
def _turn() -> Generator[Any, Any, Any]:
    yield _TURN


async def pause(value: Any = undefined) -> Any:
    """`await value` in a function that may have been started: goes on in a later job, as in JavaScript.

    Where an asyncio task runs the function (a page's block), nobody can see the difference, and a value that
    is there already is given at once."""
    kind = value.__class__
    if kind in PLAIN:
        if _current().__class__ is Activity:
            await _turn()
        return value
    if _current().__class__ is not Activity:
        return await returned(value)
    if kind is Promise:
        if value._state == PENDING:
            return await value
        await _settled(value)
        return outcome(value)
    if not hasattr(value, "__await__") or (isinstance(value, Promise) and not is_pristine(value)):
        promise = pending()
        resolve_promise(promise, value)  # a thenable is followed
        return await promise
    try:
        value = await value
    except Exception:
        await _turn()
        raise
    return await pause(value)


@coroutine
def _settled(promise: Promise) -> Generator[Any, Any, Any]:
    yield promise


async def returned(value: Any) -> Any:
    """`return value` of an async function whose value may be a promise or a thenable: what it comes to."""
    while value.__class__ not in PLAIN:
        if hasattr(value, "__await__") and (value.__class__ is not Promise or is_pristine(value)):
            value = await value
            if value.__class__ is Promise:
                continue
            return value
        promise = pending()
        resolve_promise(promise, value)
        return await promise
    return value


async def all_(values: Any) -> list[Any]:
    """`await Promise.all([…])`: the values in order, or the first rejection as soon as it is there."""
    if resolves_plainly() and all(
        value.__class__ in PLAIN
        or (value.__class__ is Promise and value._state == FULFILLED and is_pristine(value))
        for value in values
    ):
        await pause()
        return [value._value if value.__class__ is Promise else value for value in values]
    return list(await pause(Promise.all(values)))
