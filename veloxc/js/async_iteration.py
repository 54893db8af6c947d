"""Async iteration (ECMA-262 §7.4.3, §27.1.4): Python async iterators over JavaScript's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from veloxc.js.coercion import is_object, truthy
from veloxc.js.error_wording import shown
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this
from veloxc.js.iteration import close
from veloxc.js.read import get
from veloxc.js.undefined import undefined


class JSAsyncIterator:
    """Over an object with `next()` that gives promises."""

    __slots__ = ("done", "iterator", "next_method")

    def __init__(self, iterator: Any) -> None:
        self.iterator = iterator
        self.next_method = get(iterator, "next")
        self.done = False

    def __aiter__(self) -> JSAsyncIterator:
        return self

    async def __anext__(self) -> Any:
        from veloxc.js.async_functions import pause

        if self.done:
            raise StopAsyncIteration
        self.done = True
        result = await pause(call_with_this(self.next_method, self.iterator))
        if not is_object(result):
            raise TypeError_(f"Iterator result {shown(result)} is not an object")
        if truthy(get(result, "done")):
            raise StopAsyncIteration
        value = get(result, "value")
        self.done = False
        return value

    async def aclose(self) -> None:
        """AsyncIteratorClose (§7.4.13)."""
        from veloxc.js.async_functions import pause

        if self.done:
            return
        self.done = True
        method = get(self.iterator, "return")
        if method is undefined or method is None:
            return
        result = await pause(call_with_this(method, self.iterator))
        if not is_object(result):
            raise TypeError_(f"{shown(result)} is not an object")


def identity(value: Any = undefined, *_: Any) -> Any:
    return value


class AsyncFromSync:
    """Over a sync iterator; each value is awaited."""

    __slots__ = ("iterator",)

    def __init__(self, iterator: Iterator[Any]) -> None:
        self.iterator = iterator

    def __aiter__(self) -> AsyncFromSync:
        return self

    async def __anext__(self) -> Any:
        from veloxc.js.async_functions import pause
        from veloxc.js.promise import Promise, promise_resolve, promise_then

        for value in self.iterator:
            return await pause(promise_then(promise_resolve(Promise, value), identity))
        await pause(promise_then(promise_resolve(Promise, undefined)))
        raise StopAsyncIteration

    async def aclose(self) -> None:
        close(self.iterator)
