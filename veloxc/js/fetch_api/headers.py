"""Headers. Source: WHATWG Fetch §5.1; errors as Node words them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from veloxc.js.array.iterators import NativeIterator, add_next, over
from veloxc.js.coercion import is_object, string
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this, is_function
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.iteration import iterate, spread
from veloxc.js.members import enumerable_keys, get
from veloxc.js.methods import alias, method, value
from veloxc.js.object import JSObject
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
_WRONG_VALUE = re.compile(r"[\0\r\n]")


def need(arguments: tuple[Any, ...], count: int, where: str) -> None:
    """TypeError where arguments are missing."""
    if len(arguments) < count:
        only = "only " if arguments else ""
        raise TypeError_(
            f"{where}: {count} argument{'s' if count > 1 else ''} required, but {only}{len(arguments)} found."
        )


def byte_string(value: Any) -> str:
    """ByteString: characters up to U+00FF."""
    text = string(value)
    if not text.isascii():
        for index, char in enumerate(text):
            if char > "\xff":
                raise TypeError_(
                    f"Cannot convert argument to a ByteString because the character at index {index} has a value of "
                    f"{ord(char)} which is greater than 255."
                )
    return text


class Headers(JSObject):
    """A list of header fields. Names are compared without regard to case; values of one name are joined."""

    __slots__ = ("_fields", "_guard")

    _fields: list[tuple[str, str]]
    _guard: str

    def __init__(self, init: Any = undefined, *_: Any) -> None:
        self._fields = []
        self._guard = "none"
        if init is not undefined:
            fill(self, init)

    def __iter__(self) -> Iterator[list[str]]:
        return (list(pair) for pair in sorted_fields(self))

    def append(self, *arguments: Any) -> Any:
        need(arguments, 2, "Headers.append")
        append(self, byte_string(arguments[0]), byte_string(arguments[1]))
        return undefined

    def delete(self, *arguments: Any) -> Any:
        need(arguments, 1, "Headers.delete")
        name = field_name(arguments[0], "Headers.delete")
        check_mutable(self)
        self._fields = [field for field in self._fields if field[0] != name]
        return undefined

    def get(self, *arguments: Any) -> Any:
        need(arguments, 1, "Headers.get")
        return header(self, field_name(arguments[0], "Headers.get"))

    def getSetCookie(self, *_: Any) -> list[str]:
        return [text for name, text in self._fields if name == "set-cookie"]

    def has(self, *arguments: Any) -> bool:
        need(arguments, 1, "Headers.has")
        name = field_name(arguments[0], "Headers.has")
        return any(field[0] == name for field in self._fields)

    def set(self, *arguments: Any) -> Any:
        need(arguments, 2, "Headers.set")
        text = field_value(byte_string(arguments[1]))
        name = field_name(arguments[0], "Headers.set")
        check_value(text, "Headers.set")
        check_mutable(self)
        set_header(self, name, text)
        return undefined

    def forEach(self, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
        if not is_function(f):
            raise TypeError_(
                "Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'."
            )
        for name, text in sorted_fields(self):
            call_with_this(f, this, text, name, self)
        return undefined

    def keys(self, *_: Any) -> Any:
        return over(HeadersIterator, (name for name, _ in sorted_fields(self)))

    def values(self, *_: Any) -> Any:
        return over(HeadersIterator, (text for _, text in sorted_fields(self)))

    def entries(self, *_: Any) -> Any:
        return over(HeadersIterator, ([name, text] for name, text in sorted_fields(self)))


def field_name(name: Any, where: str) -> str:
    text = byte_string(name)
    if not _NAME.match(text):
        raise TypeError_(f'{where}: "{text}" is an invalid header name.')
    return text.lower()


def field_value(text: str) -> str:
    return text.strip("\t\n\r ")


def check_value(text: str, where: str) -> None:
    if _WRONG_VALUE.search(text):
        raise TypeError_(f'{where}: "{text}" is an invalid header value.')


def check_mutable(headers: Headers) -> None:
    if headers._guard == "immutable":
        raise TypeError_("immutable")


def append(headers: Headers, name: str, text: str) -> None:
    """Append (§5.1), checked."""
    text = field_value(text)
    name = field_name(name, "Headers.append")
    check_value(text, "Headers.append")
    check_mutable(headers)
    headers._fields.append((name, text))


def header(headers: Headers, name: str) -> Any:
    """The value under a name in small letters, null where there is none."""
    found = [text for key, text in headers._fields if key == name]
    return (("; " if name == "cookie" else ", ").join(found)) if found else None


def set_header(headers: Headers, name: str, text: str) -> None:
    """Replaces what is under the name, at the place of the first."""
    fields, done = [], False
    for field in headers._fields:
        if field[0] != name:
            fields.append(field)
        elif not done:
            fields.append((name, text))
            done = True
    headers._fields = fields if done else [*fields, (name, text)]


def sorted_fields(headers: Headers) -> list[tuple[str, str]]:
    """Sort and combine (§2.2.2): by name, values joined, Set-Cookie apart."""
    fields: list[tuple[str, str]] = []
    for name in sorted({name for name, _ in headers._fields}):
        if name == "set-cookie":
            fields += [(name, text) for text in headers.getSetCookie()]
        else:
            fields.append((name, header(headers, name)))
    return fields


def make_headers(fields: Iterable[tuple[str, str]], guard: str = "none") -> Headers:
    """Headers of fields that are right already."""
    made: Headers = Headers.__new__(Headers)
    made._fields = [(name.lower(), text) for name, text in fields]
    made._guard = guard
    return made


def fill(headers: Headers, init: Any) -> None:
    """Fill (§5.1) from Headers, pairs, or an object."""
    if isinstance(init, Headers):
        headers._fields += init._fields
        return
    if not is_object(init):
        raise TypeError_(
            "Headers constructor: Argument 1 could not be converted to one of: sequence<sequence<ByteString>>, "
            "record<ByteString, ByteString>."
        )
    iterator = get(init, Symbol.iterator)
    if iterator is not undefined and iterator is not None:
        for pair in iterate(init):
            parts = spread(pair)
            if len(parts) != 2:
                raise TypeError_(
                    f"Headers constructor: expected name/value pair to be length 2, found {len(parts)}."
                )
            append(headers, byte_string(parts[0]), byte_string(parts[1]))
        return
    for key in enumerable_keys(init):
        append(headers, byte_string(key), byte_string(get(init, key)))


class HeadersIterator(NativeIterator):
    """The iterators of Headers."""


add_next(HeadersIterator, "Headers Iterator")
alias(Headers, Symbol.iterator, Headers.__dict__["entries"])
value(Headers, Symbol.toStringTag, "Headers")


@method(Headers, CUSTOM)
def _inspect(self: Any, *_: Any) -> Any:
    shown = _ShownHeaders()
    for name, _text in self._fields:
        shown.__dict__[name] = ", ".join(text for key, text in self._fields if key == name)
    return shown


class _ShownHeaders(JSObject):
    """What the console shows of Headers."""


type.__setattr__(_ShownHeaders, "__name__", "Headers")
