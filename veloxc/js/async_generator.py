"""Async generators (ECMA-262 §27.6): Python's, with `next`, `return` and `throw` that give promises.

Requests are queued: a generator that waits is not entered again. `return v` of an async generator, which Python
does not have, is `raise AsyncReturn(v)`.
"""

from __future__ import annotations

from collections import deque
from types import AsyncGeneratorType
from typing import Any
from weakref import WeakKeyDictionary

from veloxc.js.errors import TypeError_, caught, thrown
from veloxc.js.generator import NULL, AsyncReturn, GeneratorReturn, result
from veloxc.js.methods import method, value
from veloxc.js.object import JSObject
from veloxc.js.own import CLASSES
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class AsyncIterator(JSObject):
    """%AsyncIteratorPrototype% (§27.1.3): `[Symbol.asyncIterator]() { return this }`."""


class AsyncGeneratorObject(AsyncIterator):
    """%AsyncGeneratorPrototype%."""


@method(AsyncIterator, Symbol.asyncIterator)
def async_iterator_itself(it: Any, *_: Any) -> Any:
    return it


class Requests:
    """What was asked of one generator and not answered yet, the one at work first."""

    __slots__ = ("queue", "started")

    def __init__(self) -> None:
        self.queue: deque[tuple[str, Any, Any]] = deque()
        self.started = False


_requests: WeakKeyDictionary[Any, Requests] = WeakKeyDictionary()


def request(generator: Any, kind: str, argument: Any) -> Any:
    """AsyncGeneratorEnqueue (§27.6.3.4): a promise for the iterator result."""
    from veloxc.js.async_functions import start
    from veloxc.js.promise import pending, rejected

    if generator.__class__ is not AsyncGeneratorType:
        from veloxc.js.error_wording import shown

        return rejected(TypeError_(f"{kind} method called on incompatible receiver {shown(generator)}"))
    requests = _requests.get(generator)
    if requests is None:
        requests = _requests[generator] = Requests()
    promise = pending()
    requests.queue.append((kind, argument, promise))
    if len(requests.queue) == 1:
        start(work(generator, requests))
    return promise


async def work(generator: Any, requests: Requests) -> None:
    """Answers requests until none is left."""
    from veloxc.js.promise import reject_promise, resolve_promise

    queue = requests.queue
    while queue:
        kind, argument, promise = queue[0]
        try:
            answer = await resume(generator, requests, kind, argument)
        except Exception as error:
            queue.popleft()
            reject_promise(promise, caught(error))
        else:
            queue.popleft()
            resolve_promise(promise, answer)


async def resume(generator: Any, requests: Requests, kind: str, argument: Any) -> Any:
    """One request: what the generator yields, or its end."""
    from veloxc.js.async_functions import returned

    fresh = not requests.started
    requests.started = True
    try:
        if kind == "next":
            return result(
                await generator.asend(None if fresh or argument is undefined else null_or(argument)), False
            )
        if kind == "return":
            argument = await returned(argument)
            if fresh or generator.ag_frame is None:
                await generator.aclose()
                return result(argument, True)
            return result(await generator.athrow(GeneratorReturn(argument)), False)
        if fresh or generator.ag_frame is None:
            await generator.aclose()
            raise thrown(argument)
        return result(await generator.athrow(thrown(argument)), False)
    except StopAsyncIteration:
        return result(undefined, True)
    except (AsyncReturn, GeneratorReturn) as end:
        return result(await returned(end.value), True)


def null_or(argument: Any) -> Any:
    return NULL if argument is None else argument


@method(AsyncGeneratorObject, "next", length=1)
def async_generator_next(g: Any, argument: Any = undefined, *_: Any) -> Any:
    """AsyncGenerator.prototype.next."""
    return request(g, "next", argument)


@method(AsyncGeneratorObject, "return", length=1)
def async_generator_return(g: Any, argument: Any = undefined, *_: Any) -> Any:
    """AsyncGenerator.prototype.return."""
    return request(g, "return", argument)


@method(AsyncGeneratorObject, "throw", length=1)
def async_generator_throw(g: Any, argument: Any = undefined, *_: Any) -> Any:
    """AsyncGenerator.prototype.throw."""
    return request(g, "throw", argument)


value(AsyncGeneratorObject, Symbol.toStringTag, "AsyncGenerator")
CLASSES[AsyncGeneratorType] = AsyncGeneratorObject


class NativeAsyncGenerator:
    """An async generator under `for await`: `return v` ends it, as does leaving the loop early."""

    __slots__ = ("generator",)

    def __init__(self, generator: Any) -> None:
        self.generator = generator

    def __aiter__(self) -> NativeAsyncGenerator:
        return self

    async def __anext__(self) -> Any:
        try:
            return await self.generator.__anext__()
        except AsyncReturn:
            raise StopAsyncIteration from None

    async def aclose(self) -> None:
        if self.generator.ag_frame is None:
            return
        try:
            await self.generator.athrow(GeneratorReturn(undefined))
        except (StopAsyncIteration, GeneratorReturn, AsyncReturn):
            pass
