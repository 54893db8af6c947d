"""Looking things up in strings: includes, indexOf, startsWith, charCodeAt, localeCompare and their kind (§22.1.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import integer, number, string, truthy
from veloxc.js.errors import TypeError_
from veloxc.js.methods import method
from veloxc.js.read import get
from veloxc.js.strings.constructor import String
from veloxc.js.strings.receiver import text_of
from veloxc.js.strings.units import (
    code_unit_at,
    find_units,
    find_units_backwards,
    is_high,
    is_low,
    is_narrow,
    unit_at,
    units_length,
)
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


def position(value: Any, size: int) -> int:
    """A position argument, limited to 0…size."""
    n = integer(value) if value is not undefined else 0
    return int(min(max(n, 0), size))


def refuse_regexp(value: Any, name: str) -> str:
    """The text that `includes`, `startsWith`, `endsWith` look for; TypeError for a regular expression."""
    if value.__class__ is not str and is_regexp(value):
        raise TypeError_(f"First argument to String.prototype.{name} must not be a regular expression")
    return string(value)


def is_regexp(value: Any) -> bool:
    """IsRegExp (§7.2.6)."""
    from veloxc.js.coercion import is_object

    if not is_object(value):
        return False
    matcher = get(value, Symbol.match)
    if matcher is not undefined:
        return truthy(matcher)
    return type(value).__name__ == "RegExp" and type(value).__module__.startswith("veloxc.js")


@method(String, "includes", length=1)
def string_includes(text: Any, wanted: Any = undefined, start: Any = undefined, *_: Any) -> bool:
    """String.prototype.includes."""
    if text.__class__ is str and wanted.__class__ is str and start is undefined:
        return wanted in text if is_narrow(text) else find_units(text, wanted, 0) >= 0
    text = text_of(text, "includes")
    wanted = refuse_regexp(wanted, "includes")
    return find_units(text, wanted, position(start, units_length(text))) >= 0


@method(String, "indexOf", length=1)
def string_index_of(text: Any, wanted: Any = undefined, start: Any = undefined, *_: Any) -> int:
    """String.prototype.indexOf."""
    text = text_of(text, "indexOf")
    wanted = string(wanted)
    return find_units(text, wanted, position(start, units_length(text)))


@method(String, "lastIndexOf", length=1)
def string_last_index_of(text: Any, wanted: Any = undefined, start: Any = undefined, *_: Any) -> int:
    """String.prototype.lastIndexOf."""
    text = text_of(text, "lastIndexOf")
    wanted = string(wanted)
    size = units_length(text)
    n = number(start)
    last = size if n != n else position(n, size)
    return find_units_backwards(text, wanted, min(last, size))


@method(String, "startsWith", length=1)
def string_starts_with(text: Any, wanted: Any = undefined, start: Any = undefined, *_: Any) -> bool:
    """String.prototype.startsWith."""
    source, part = text_of(text, "startsWith"), refuse_regexp(wanted, "startsWith")
    at = position(start, units_length(source))
    if is_narrow(source):
        return source.startswith(part, at)
    return source.encode("utf-16-le", "surrogatepass")[2 * at :].startswith(
        part.encode("utf-16-le", "surrogatepass")
    )


@method(String, "endsWith", length=1)
def string_ends_with(text: Any, wanted: Any = undefined, end: Any = undefined, *_: Any) -> bool:
    """String.prototype.endsWith."""
    source, part = text_of(text, "endsWith"), refuse_regexp(wanted, "endsWith")
    size = units_length(source)
    at = size if end is undefined else position(end, size)
    if is_narrow(source):
        return source[:at].endswith(part)
    return source.encode("utf-16-le", "surrogatepass")[: 2 * at].endswith(
        part.encode("utf-16-le", "surrogatepass")
    )


@method(String, "at", length=1)
def string_at(text: Any, index: Any = undefined, *_: Any) -> Any:
    """String.prototype.at."""
    text = text_of(text, "at")
    n = integer(index)
    size = units_length(text)
    if n < 0:
        n += size
    return unit_at(text, int(n)) if 0 <= n < size else undefined


@method(String, "charAt", length=1)
def string_char_at(text: Any, index: Any = undefined, *_: Any) -> str:
    """String.prototype.charAt."""
    text = text_of(text, "charAt")
    n = integer(index)
    return unit_at(text, int(n)) if 0 <= n < units_length(text) else ""


@method(String, "charCodeAt", length=1)
def string_char_code_at(text: Any, index: Any = undefined, *_: Any) -> Any:
    """String.prototype.charCodeAt: NaN outside."""
    text = text_of(text, "charCodeAt")
    n = index if index.__class__ is int else integer(index)
    return code_unit_at(text, int(n)) if 0 <= n < units_length(text) else float("nan")


@method(String, "codePointAt", length=1)
def string_code_point_at(text: Any, index: Any = undefined, *_: Any) -> Any:
    """String.prototype.codePointAt."""
    text = text_of(text, "codePointAt")
    n = integer(index)
    size = units_length(text)
    if not 0 <= n < size:
        return undefined
    first = unit_at(text, int(n))
    if is_high(first) and n + 1 < size:
        second = unit_at(text, int(n) + 1)
        if is_low(second):
            return (ord(first) - 0xD800) * 0x400 + ord(second) - 0xDC00 + 0x10000
    return ord(first)


@method(String, "localeCompare", length=1)
def string_locale_compare(text: Any, other: Any = undefined, *options: Any) -> Any:
    """String.prototype.localeCompare (ECMA-402)."""
    text = text_of(text, "localeCompare")
    other = string(other)
    from veloxc.js.intl import compare_text  # type: ignore[import-not-found,import-untyped,unused-ignore]

    return compare_text(text, other, *options[:2])


@method(String, "isWellFormed")
def string_is_well_formed(text: Any, *_: Any) -> bool:
    """String.prototype.isWellFormed: no lone surrogates."""
    text = text_of(text, "isWellFormed")
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)


@method(String, "toWellFormed")
def string_to_well_formed(text: Any, *_: Any) -> str:
    """String.prototype.toWellFormed: lone surrogates become U+FFFD."""
    source = text_of(text, "toWellFormed")
    if source.isascii():
        return source
    return "".join(["\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in source])
