"""URLSearchParams. Source: WHATWG URL §6.2; errors as Node words them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from veloxc.js.array.iterators import NativeIterator, add_next, over
from veloxc.js.coercion import PRIMITIVES, is_object, string
from veloxc.js.function import call_with_this, is_function
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.iteration import Closing, iterate, spread
from veloxc.js.members import enumerable_keys, enumerable_symbols, get
from veloxc.js.methods import alias, method, value
from veloxc.js.node_errors import coded, invalid_argument, missing_arguments
from veloxc.js.object import JSObject
from veloxc.js.platform import must_be, platform
from veloxc.js.strings.units import sort_key
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.url.percent import parse_form, scalar_text, serialize_form


def _name(arguments: tuple[Any, ...], *names: str) -> list[str]:
    """The arguments as strings; TypeError where one is missing."""
    if len(arguments) < len(names):
        raise missing_arguments(*names)
    return [scalar_text(string(argument)) for argument in arguments[: len(names)]]


class URLSearchParams(JSObject):
    """A list of names and values. Of a URL's `searchParams` every change is written back to its query."""

    __slots__ = ("_pairs", "_url")

    _pairs: list[tuple[str, str]]
    _url: Any

    def __init__(self, init: Any = undefined, *_: Any) -> None:
        self._url = None
        self._pairs = _pairs_of(init)

    def __len__(self) -> int:
        return len(self._pairs)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[list[str]]:
        return _live(self, self._pairs, lambda pair: [*pair])

    def __str__(self) -> str:
        return serialize_form(self._pairs)

    @property
    def size(self) -> int:
        return len(self._pairs)

    def append(self, *arguments: Any) -> Any:
        name, text = _name(arguments, "name", "value")
        self._pairs.append((name, text))
        return changed(self)

    def delete(self, *arguments: Any) -> Any:
        (name,) = _name(arguments, "name")
        text = _optional(arguments)
        self._pairs = [p for p in self._pairs if p[0] != name or (text is not None and p[1] != text)]
        return changed(self)

    def get(self, *arguments: Any) -> Any:
        (name,) = _name(arguments, "name")
        return next((text for key, text in self._pairs if key == name), None)

    def getAll(self, *arguments: Any) -> list[str]:
        (name,) = _name(arguments, "name")
        return [text for key, text in self._pairs if key == name]

    def has(self, *arguments: Any) -> bool:
        (name,) = _name(arguments, "name")
        text = _optional(arguments)
        return any(key == name and (text is None or text == other) for key, other in self._pairs)

    def set(self, *arguments: Any) -> Any:
        name, text = _name(arguments, "name", "value")
        kept: list[tuple[str, str]] = []
        found = False
        for pair in self._pairs:
            if pair[0] != name:
                kept.append(pair)
            elif not found:
                found = True
                kept.append((name, text))
        self._pairs = kept if found else [*kept, (name, text)]
        return changed(self)

    def sort(self, *_: Any) -> Any:
        self._pairs.sort(key=lambda pair: sort_key(pair[0]))
        return changed(self)

    def forEach(self, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
        pairs = _live(self, self._pairs, lambda pair: pair)
        if not is_function(f):
            raise invalid_argument("callback", "of type function", f)
        for name, text in pairs:
            call_with_this(f, this, text, name, self)
        return undefined

    def keys(self, *_: Any) -> Any:
        return over(URLSearchParamsIterator, _live(self, self._pairs, lambda pair: pair[0]))

    def values(self, *_: Any) -> Any:
        return over(URLSearchParamsIterator, _live(self, self._pairs, lambda pair: pair[1]))

    def entries(self, *_: Any) -> Any:
        return over(URLSearchParamsIterator, _live(self, self._pairs, lambda pair: [*pair]))

    def toString(self, *_: Any) -> str:
        return serialize_form(self._pairs)


def _optional(arguments: tuple[Any, ...]) -> str | None:
    if len(arguments) < 2 or arguments[1] is undefined:
        return None
    return scalar_text(string(arguments[1]))


def _live(params: URLSearchParams, _: list[tuple[str, str]], part: Any) -> Iterator[Any]:
    """Over the pairs as they are at each step. That they are read before the first tells who has none."""
    index = 0
    while index < len(params._pairs):
        yield part(params._pairs[index])
        index += 1


def changed(params: URLSearchParams) -> Any:
    """Tells the URL, if there is one. Gives undefined."""
    if params._url is not None:
        from veloxc.js.url.url import query_changed

        query_changed(params._url, serialize_form(params._pairs))
    return undefined


def _pairs_of(init: Any) -> list[tuple[str, str]]:
    if init is undefined or init is None:
        return []
    if isinstance(init, URLSearchParams):
        return list(init._pairs)
    if init.__class__ in PRIMITIVES:
        return parse_form(scalar_text(string(init)).removeprefix("?"))
    method_ = get(init, Symbol.iterator)
    if method_ is not undefined and method_ is not None:
        if not is_function(method_):
            raise coded("Query pairs must be iterable", "ERR_ARG_NOT_ITERABLE")
        with Closing(iterate(init)) as items:
            return [_pair(item) for item in items]
    pairs: dict[str, str] = {}
    for key in [*enumerable_keys(init), *enumerable_symbols(init)]:
        pairs[scalar_text(string(key))] = scalar_text(string(get(init, key)))
    return list(pairs.items())


def _pair(item: Any) -> tuple[str, str]:
    wrong = coded("Each query pair must be an iterable [name, value] tuple", "ERR_INVALID_TUPLE")
    if not is_object(item) or not is_function(get(item, Symbol.iterator)):
        raise wrong
    parts = spread(item)
    if len(parts) != 2:
        raise wrong
    return scalar_text(string(parts[0])), scalar_text(string(parts[1]))


class URLSearchParamsIterator(NativeIterator):
    """The iterators of URLSearchParams."""


add_next(URLSearchParamsIterator, "URLSearchParams Iterator", lambda *_: must_be("URLSearchParamsIterator"))
alias(URLSearchParams, Symbol.iterator, URLSearchParams.__dict__["entries"])
value(URLSearchParams, Symbol.toStringTag, "URLSearchParams")
platform(URLSearchParams, append=2, delete=1, get=1, getAll=1, has=1, set=2, forEach=1)


@method(URLSearchParams, CUSTOM)
def _inspect(self: Any, depth: Any = 2, options: Any = undefined, inspect: Any = undefined, *_: Any) -> str:
    from veloxc.js.inspection.layout import Room
    from veloxc.js.inspection.quoting import quoted

    entries = [f"{quoted(name)} => {quoted(text)}" for name, text in self._pairs]
    if not entries:
        return "URLSearchParams {}"
    room = Room()
    if sum(len(entry) + 2 for entry in entries) <= room.break_length and not any("\n" in e for e in entries):
        return f"URLSearchParams {{ {', '.join(entries)} }}"
    return "URLSearchParams {\n  " + ",\n  ".join(entries) + " }"
