"""`using` and `await using`: what a block holds and lets go of at its end (proposal Explicit Resource Management).

with Resources() as resources:
    file = open()
    resources.use(file)
    …
"""

from __future__ import annotations

from asyncio import CancelledError
from types import TracebackType
from typing import Any

from veloxc.js.errors import Error, TypeError_, caught, thrown
from veloxc.js.function import call_with_this
from veloxc.js.object import Value
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_NOTHING = (None, undefined, False)
"""A resource of `await using x = null`: nothing to call, but the end of the block waits once."""


class SuppressedError(Error):
    """`SuppressedError(error, suppressed, message)`: `error` came while `suppressed` was on its way."""

    def __init__(
        self, error: Any = undefined, suppressed: Any = undefined, message: Any = undefined, *_: Any
    ) -> None:
        super().__init__(message)
        self.error = error
        self.suppressed = suppressed


SuppressedError.__js__["name"] = Value("SuppressedError")
SuppressedError.__js__["message"] = Value("")


def _method(value: Any, key: Symbol) -> Any:
    """The method to dispose with, read when the resource is declared; undefined where there is none."""
    method = get(value, key)
    if method is None or method is undefined:
        return undefined
    if not callable(method):
        raise TypeError_(f"{key!r} is not a function")
    return method


def _required(value: Any, method: Any) -> Any:
    if method is undefined:
        raise TypeError_("Object not disposable.")
    return method


def _require_object(value: Any) -> None:
    from veloxc.js.coercion import is_object

    if not is_object(value):
        raise TypeError_("Object expected.")


class Resources:
    """What `using` declared in one block. Let go of in reverse order, also when an error is on its way."""

    __slots__ = ("held",)

    def __init__(self) -> None:
        self.held: list[tuple[Any, Any, bool]] = []

    def __enter__(self) -> Resources:
        return self

    def use(self, value: Any) -> None:
        """`using x = value`. TypeError where it is neither nullish nor has a `[Symbol.dispose]`."""
        if value is not None and value is not undefined:
            _require_object(value)
            self.held.append((value, _required(value, _method(value, Symbol.dispose)), False))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, GeneratorExit):
            return  # a generator that was abandoned
        pending = error
        for value, method, _ in reversed(self.held):
            try:
                call_with_this(method, value)
            except Exception as raised:
                pending = _suppressing(raised, pending)
        if pending is not error and pending is not None:
            raise pending


class AsyncResources(Resources):
    """The same for blocks with `await using`."""

    __slots__ = ()

    def use_async(self, value: Any) -> None:
        """`await using x = value`: `[Symbol.asyncDispose]`, else `[Symbol.dispose]`, whose result is not awaited."""
        if value is None or value is undefined:
            self.held.append(_NOTHING)
            return
        _require_object(value)
        method = _method(value, Symbol.asyncDispose)
        if method is undefined:
            sync = _required(value, _method(value, Symbol.dispose))

            def method(this: Any) -> Any:
                call_with_this(sync, this)
                return undefined

            self.held.append((value, lambda: method(value), True))
        else:
            self.held.append((value, lambda: call_with_this(method, value), True))

    async def __aenter__(self) -> AsyncResources:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        from veloxc.js.async_functions import pause

        if isinstance(error, GeneratorExit):
            return
        pending = error
        must_wait = has_waited = False
        for resource in reversed(self.held):
            value, method, is_async = resource
            if resource is _NOTHING:
                must_wait = True
                continue
            if not is_async and must_wait and not has_waited:
                await pause(undefined)
                must_wait = False
            try:
                if is_async:
                    has_waited = True
                    await pause(method())
                else:
                    call_with_this(method, value)
            except Exception as raised:
                pending = _suppressing(raised, pending)
        if must_wait and not has_waited:
            await pause(undefined)
        if pending is not error and pending is not None:
            raise pending


def _suppressing(raised: BaseException, pending: BaseException | None) -> BaseException:
    """The error that goes on when letting go of a resource failed. A cancelled task stays cancelled; `return` of a
    generator gives way to the error."""
    if isinstance(pending, CancelledError):
        return pending
    if not isinstance(pending, Exception):
        return raised
    message = "An error was suppressed during disposal."
    return thrown(SuppressedError(caught(raised), caught(pending), message))
