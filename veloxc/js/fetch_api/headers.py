"""Headers. Source: WHATWG Fetch §5.1; errors as Node words them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from veloxc.js.array.iterators import NativeIterator, add_next, over
from veloxc.js.coercion import is_object
from veloxc.js.errors import TypeError_
from veloxc.js.fetch_api.conversions import byte_string, need, not_implementing, sequence
from veloxc.js.function import call_with_this, is_function
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.members import get
from veloxc.js.methods import alias, method, value
from veloxc.js.object import JSObject
from veloxc.js.own import ordered_keys, own_keys
from veloxc.js.platform import illegal_invocation, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
_WRONG_VALUE = re.compile(r"[\0\r\n]")


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
        return (list(pair) for pair in live_fields(self, self._fields))

    def append(self, *arguments: Any) -> Any:
        need(arguments, 2, "Headers.append")
        append(self, *_strings(arguments, "Headers.append"))
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
        name, text = _strings(arguments, "Headers.set")
        text = field_value(text)
        name = field_name(name, "Headers.set")
        check_value(text, "Headers.set")
        check_mutable(self)
        set_header(self, name, text)
        return undefined

    def forEach(self, *arguments: Any) -> Any:
        return for_each(self, live_fields(self, self._fields), "Headers", arguments)

    def keys(self, *_: Any) -> Any:
        return over(HeadersIterator, (name for name, _ in live_fields(self, self._fields)))

    def values(self, *_: Any) -> Any:
        return over(HeadersIterator, (text for _, text in live_fields(self, self._fields)))

    def entries(self, *_: Any) -> Any:
        return over(HeadersIterator, ([name, text] for name, text in live_fields(self, self._fields)))


platform(Headers, illegal_invocation, append=2, delete=1, get=1, has=1, set=2, forEach=1)


def for_each(this: Any, pairs: Iterable[tuple[str, Any]], name: str, arguments: tuple[Any, ...]) -> Any:
    """`forEach(f, thisArg)` of Headers and FormData."""
    need(arguments, 1, f"{name}.forEach")
    f, own = arguments[0], arguments[1] if len(arguments) > 1 else undefined
    if not is_function(f):
        raise TypeError_(f"Failed to execute 'forEach' on '{name}': parameter 1 is not of type 'Function'.")
    if own is undefined:
        from veloxc.js.global_this import globalThis

        own = globalThis
    for key, each in pairs:
        call_with_this(f, own, each, key, this)
    return undefined


def _strings(arguments: tuple[Any, ...], where: str) -> list[str]:
    """Name and value."""
    return [byte_string(arguments[0], where, "name"), byte_string(arguments[1], where, "value")]


def field_name(name: Any, where: str) -> str:
    text = byte_string(name, where, "name")
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


def live_fields(headers: Headers, fields: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The same, as one who iterates while they change sees them: the next is that of the next index."""
    shown, index, count = sorted_fields(headers), 0, len(fields)
    while index < len(shown):
        yield shown[index]
        index += 1
        if headers._fields is not fields or len(fields) != count:
            fields, count = headers._fields, len(headers._fields)
            shown = sorted_fields(headers)


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
    for name, text in initial_fields(init):
        append(headers, name, text)


def initial_fields(init: Any) -> list[list[str]]:
    """HeadersInit: pairs, or an object. All is converted before anything is appended."""
    where = "Headers constructor"
    if not is_object(init):
        raise TypeError_(
            f"{where}: Argument 1 could not be converted to one of: sequence<sequence<ByteString>>, "
            "record<ByteString, ByteString>."
        )
    where = "Headers contructor"  # as Node spells it here
    if is_function(get(init, Symbol.iterator)):
        pairs = sequence(init, where, "init", lambda each, *at: sequence(each, at[0], at[1], byte_string))
        for pair in pairs:
            if len(pair) != 2:
                raise TypeError_(
                    f"Headers constructor: expected name/value pair to be length 2, found {len(pair)}."
                )
        return pairs
    record: dict[str, str] = {}
    for key in own_keys(init):
        name = byte_string(key, where, "init")
        record[name] = byte_string(get(init, key), where, "init")
    return [[name, record[name]] for name in ordered_keys(record)]


class HeadersIterator(NativeIterator):
    """The iterators of Headers."""


add_next(HeadersIterator, "Headers Iterator", not_implementing)
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
