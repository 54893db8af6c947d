"""Iteration (ECMA-262 §7.4): what `for-of`, spread and destructuring do with values of unknown type.

Arrays, strings, generators and Python's iterables are iterated natively; objects with `[Symbol.iterator]` go
through `next()` and are closed with `return()`.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import AsyncGeneratorType, GeneratorType
from typing import Any

from veloxc.js.coercion import is_object, truthy
from veloxc.js.error_wording import not_iterable, shown
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this
from veloxc.js.interop.values import is_native
from veloxc.js.lookup import This, find_member
from veloxc.js.object import JSClass
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import hole, undefined


class JSIterator:
    """A Python iterator over a JavaScript iterator object."""

    __slots__ = ("done", "iterator", "next_method")

    def __init__(self, iterator: Any) -> None:
        self.iterator = iterator
        self.next_method = get(iterator, "next")
        self.done = False

    def __iter__(self) -> JSIterator:
        return self

    def __next__(self) -> Any:
        if self.done:
            raise StopIteration
        self.done = True  # stays so where `next` throws: then nothing is closed
        result = call_with_this(self.next_method, self.iterator)
        if not is_object(result):
            raise TypeError_(f"Iterator result {shown(result)} is not an object")
        if truthy(get(result, "done")):
            raise StopIteration
        value = get(result, "value")
        self.done = False
        return value

    def close(self) -> None:
        """IteratorClose (§7.4.11) for a normal end: `return()` where there is one."""
        if self.done:
            return
        self.done = True
        method = get(self.iterator, "return")
        if method is undefined or method is None:
            return
        result = call_with_this(method, self.iterator)
        if not is_object(result):
            raise TypeError_(f"{shown(result)} is not an object")


class JSArrayIterator:
    """A Python iterator over a list that may hold holes, and may grow meanwhile."""

    __slots__ = ("at", "items")

    def __init__(self, items: list[Any]) -> None:
        self.items = items
        self.at = 0

    def __iter__(self) -> JSArrayIterator:
        return self

    def __next__(self) -> Any:
        at = self.at
        if at < 0 or at >= len(self.items):
            self.at = -1
            raise StopIteration
        self.at = at + 1
        value = self.items[at]
        return undefined if value is hole else value


def iterate(v: Any) -> Iterator[Any]:
    """A Python iterator over an iterable value. TypeError where it is none."""
    kind = v.__class__
    if kind is list:
        if not CHANGED:
            return iter(v) if hole not in v else JSArrayIterator(v)
    elif kind is str or kind is GeneratorType:
        if not CHANGED:
            return iter(v)
    elif kind is not dict and not isinstance(kind, JSClass) and is_native(v):
        if hasattr(v, "__iter__"):
            return iter(v)
        raise not_iterable(v)
    if v is None or v is undefined:
        raise not_iterable(v)
    method = get(v, Symbol.iterator)
    if method.__class__ is This and method.f in NATIVE_ITERATORS:
        return iter(NATIVE_ITERATORS[method.f](v))
    if not callable(method):
        native: Any = v
        if isinstance(v, type) and hasattr(kind, "__iter__"):  # an Enum class
            return iter(native)
        raise not_iterable(v)
    return iterator_of(call_with_this(method, v))


def iterator_of(iterator: Any) -> Iterator[Any]:
    """A Python iterator over the result of `[Symbol.iterator]()`."""
    if iterator.__class__ is GeneratorType:
        return iterator
    if not is_object(iterator):
        raise TypeError_("Result of the Symbol.iterator method is not an object")
    native = getattr(type(iterator), "__native_next__", None)
    if (
        native is not None
        and "next" not in iterator.__dict__
        and find_member(type(iterator), "next").f is native
    ):
        return iterator  # type: ignore[no-any-return]
    return JSIterator(iterator)


# Built-in `[Symbol.iterator]` functions, with what gives the same elements natively.
NATIVE_ITERATORS: dict[Any, Any] = {}
# Not empty once a program replaced the iterator of arrays, strings or generators.
CHANGED: list[Any] = []


def close(it: Any) -> None:
    """Ends an iteration that was left early: generators run their `finally`, iterators their `return()`."""
    if it.__class__ is GeneratorType:
        from veloxc.js.generator import close_generator

        close_generator(it)
        return
    method = getattr(it, "close", None)
    if method is not None and it.__class__ is JSIterator:
        method()


def close_quietly(it: Any) -> None:
    """The same on the way out of an error, whose own throwing counts: errors of `return()` are dropped."""
    try:
        close(it)
    except Exception:
        pass


class Closing:
    """`for (… of v)` that may be left early: `with closing(iterate(v)) as iterator`.

    What `return()` of the iterator throws counts, unless the body threw first (§7.4.11)."""

    __slots__ = ("iterator",)

    def __init__(self, iterator: Iterator[Any]) -> None:
        self.iterator = iterator

    def __enter__(self) -> Iterator[Any]:
        return self.iterator

    def __exit__(self, _: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Exception):
            close_quietly(self.iterator)
        elif not isinstance(error, GeneratorExit):  # a generator around it that was abandoned
            close(self.iterator)


class AsyncClosing:
    """The same for `for await`."""

    __slots__ = ("iterator",)

    def __init__(self, iterator: Any) -> None:
        self.iterator = iterator

    async def __aenter__(self) -> Any:
        return self.iterator

    async def __aexit__(self, _: object, error: BaseException | None, trace: object) -> None:
        close_it = getattr(self.iterator, "aclose", None)
        if close_it is None or isinstance(error, GeneratorExit):
            return
        try:
            await close_it()
        except Exception:
            if not isinstance(error, Exception):
                raise


def step(it: Iterator[Any]) -> Any:
    """The next value of an iterator, or undefined once it has ended (destructuring)."""
    return next(it, undefined)


def take(v: Any, count: int) -> list[Any]:
    """`[a, b] = v`: `count` values, undefined where there are fewer; the iterator is closed."""
    if v.__class__ is list and not CHANGED:
        values = v[:count]
        if hole in values:
            values = [undefined if value is hole else value for value in values]
        return values if len(values) == count else values + [undefined] * (count - len(values))
    it = iterate(v)
    values = []
    for _ in range(count):
        for value in it:
            values.append(value)
            break
        else:
            return values + [undefined] * (count - len(values))
    close(it)
    return values


def take_rest(v: Any, count: int) -> list[Any]:
    """`[a, b, ...rest] = v`: `count` values and the list of the rest."""
    values = list(iterate(v))
    head = values[:count]
    return [*head, *[undefined] * (count - len(head)), values[count:]]


def spread(v: Any) -> list[Any]:
    """`[...v]`."""
    return list(iterate(v))


def async_iterate(v: Any) -> Any:
    """`for await (… of v)`: an async iterator for Python's `async for`. Sync iterables are awaited value by value."""
    from veloxc.js.async_generator import NativeAsyncGenerator
    from veloxc.js.async_iteration import AsyncFromSync, JSAsyncIterator

    if v.__class__ is AsyncGeneratorType:
        return NativeAsyncGenerator(v)
    if is_native(v) and hasattr(v, "__aiter__"):
        return aiter(v)
    if v is None or v is undefined:
        raise not_iterable(v)
    method = get(v, Symbol.asyncIterator) if not is_native(v) else undefined
    if method is undefined or method is None:
        return AsyncFromSync(iterate(v))
    if not callable(method):
        raise TypeError_(f"{shown(method)} is not a function")
    iterator = call_with_this(method, v)
    if not is_object(iterator):
        raise TypeError_("Result of the Symbol.asyncIterator method is not an object")
    if iterator.__class__ is AsyncGeneratorType:
        return NativeAsyncGenerator(iterator)
    return JSAsyncIterator(iterator)
