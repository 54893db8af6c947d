"""`yield*` of async generators (ECMA-262 §15.5.5), and loop bodies of theirs that are functions of their own.

Python's async generators have no `yield from`. Compiled code writes it out:

    steps = delegate(x)
    while await steps.advance():
        try:
            steps.send((yield steps.value))
        except BaseException as error:
            steps.interrupt(error)
    # steps.value is the value of `yield* x`
"""

from __future__ import annotations

from contextlib import suppress
from types import AsyncGeneratorType
from typing import Any

from veloxc.js.coercion import is_object, truthy
from veloxc.js.error_wording import not_iterable, shown
from veloxc.js.errors import TypeError_, caught
from veloxc.js.function import call_with_this
from veloxc.js.generator import AsyncReturn, GeneratorReturn, received
from veloxc.js.interop.values import is_native
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class Delegation:
    """Hands what is asked of the outer generator on to an iterator whose methods give promises."""

    __slots__ = ("argument", "iterator", "kind", "next_method", "value")

    def __init__(self, iterator: Any, next_method: Any) -> None:
        self.iterator = iterator
        self.next_method = next_method
        self.kind = "next"
        self.argument: Any = undefined
        self.value: Any = undefined

    async def advance(self) -> bool:
        """Ask the inner iterator. False when it has ended; its `return` ends the outer generator too."""
        from veloxc.js.async_functions import pause

        kind = self.kind
        if kind == "next":
            step = await pause(call_with_this(self.next_method, self.iterator, self.argument))
        else:
            step = await (self._throw() if kind == "throw" else self._return())
        if not is_object(step):
            raise TypeError_(f"Iterator result {shown(step)} is not an object")
        done = truthy(get(step, "done"))
        self.value = get(step, "value")
        if done and kind == "return":
            raise GeneratorReturn(self.value)
        return not done

    async def _throw(self) -> Any:
        from veloxc.js.async_functions import pause

        method = get(self.iterator, "throw")
        if method is not undefined and method is not None:
            return await pause(call_with_this(method, self.iterator, self.argument))
        finish = get(self.iterator, "return")
        if finish is not undefined and finish is not None:
            step = await pause(call_with_this(finish, self.iterator))
            if not is_object(step):
                raise TypeError_(f"{shown(step)} is not an object")
        raise TypeError_("The iterator does not provide a 'throw' method")

    async def _return(self) -> Any:
        from veloxc.js.async_functions import pause

        method = get(self.iterator, "return")
        if method is undefined or method is None:
            raise GeneratorReturn(await pause(self.argument))
        return await pause(call_with_this(method, self.iterator, self.argument))

    def send(self, value: Any) -> None:
        """What the outer generator's `yield` gave."""
        self.kind, self.argument = "next", received(value)

    def interrupt(self, error: BaseException) -> None:
        """What was thrown into the outer generator. Raises what is no JavaScript completion."""
        if isinstance(error, GeneratorReturn):
            self.kind, self.argument = "return", error.value
        elif isinstance(error, Exception):
            self.kind, self.argument = "throw", caught(error)
        else:
            raise error


def delegate(v: Any) -> Delegation:
    """The iterator of `yield* v`: an async one, else a sync one whose values are awaited (§7.4.4)."""
    if is_native(v) and v.__class__ is not AsyncGeneratorType:
        v = _native(v)
    if v is None or v is undefined:
        raise not_iterable(v)
    method = get(v, Symbol.asyncIterator)
    if method is undefined or method is None:
        inner = _iterator(v, get(v, Symbol.iterator))
        return _SyncDelegation(inner, get(inner, "next"))
    iterator = _iterator(v, method)
    return Delegation(iterator, get(iterator, "next"))


def _iterator(v: Any, method: Any) -> Any:
    if not callable(method):
        raise not_iterable(v)
    iterator = call_with_this(method, v)
    if not is_object(iterator):
        raise TypeError_(f"Result of the Symbol.iterator method is not an object: {shown(iterator)}")
    return iterator


def _native(v: Any) -> Any:
    """A Python iterable as a generator, which has JavaScript's methods."""
    if hasattr(v, "__aiter__"):
        return (each async for each in v)
    return (each for each in v)


class _SyncDelegation(Delegation):
    """Over a sync iterator: each value is awaited (%AsyncFromSyncIteratorPrototype%, §27.1.6)."""

    __slots__ = ()

    async def advance(self) -> bool:
        kind = self.kind
        if kind == "next":
            step = call_with_this(self.next_method, self.iterator, self.argument)
        else:
            method = get(self.iterator, kind)
            if method is undefined or method is None:
                raise await self._without(kind)
            step = call_with_this(method, self.iterator, self.argument)
        if not is_object(step):
            raise TypeError_(f"Iterator result {shown(step)} is not an object")
        done = truthy(get(step, "done"))
        self.value = await self._unwrapped(get(step, "value"), closes=not done and kind != "return")
        if done and kind == "return":
            raise GeneratorReturn(self.value)
        return not done

    async def _without(self, kind: str) -> BaseException:
        """What happens where the iterator has no such method."""
        from veloxc.js.async_functions import pause

        if kind == "return":
            return GeneratorReturn(await pause(self.argument))
        finish = get(self.iterator, "return")
        if finish is not undefined and finish is not None:
            step = call_with_this(finish, self.iterator)
            if not is_object(step):
                return TypeError_(f"{shown(step)} is not an object")
        return TypeError_("The iterator does not provide a 'throw' method")

    async def _unwrapped(self, value: Any, *, closes: bool) -> Any:
        from veloxc.js.async_functions import pause

        try:
            return await pause(value)
        except Exception:
            if closes:
                with suppress(Exception):  # the first error counts
                    method = get(self.iterator, "return")
                    if method is not undefined and method is not None:
                        call_with_this(method, self.iterator)
            raise


class Turn:
    """The body of a loop of an async generator as an async generator: `return x` of it is `raise AsyncReturn(x)`."""

    __slots__ = ("argument", "error", "generator", "value")

    def __init__(self, generator: Any) -> None:
        self.generator = generator
        self.argument: Any = None
        self.error: BaseException | None = None
        self.value: Any = None

    async def advance(self) -> bool:
        error, self.error = self.error, None
        try:
            if error is not None:
                self.value = await self.generator.athrow(error)
            else:
                self.value = await self.generator.asend(self.argument)
        except StopAsyncIteration:
            self.value = None
            return False
        except AsyncReturn as end:
            self.value = end.value
            return False
        return True

    def send(self, value: Any) -> None:
        self.argument = value

    def interrupt(self, error: BaseException) -> None:
        if isinstance(error, GeneratorExit):
            raise error
        self.error = error


def turn_steps(generator: Any) -> Turn:
    """The steps of a lifted loop body."""
    return Turn(generator)
