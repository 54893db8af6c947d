"""Parts of strings: slice, substring, split, trim, pad, repeat, concat (§22.1.3)."""

from __future__ import annotations

from math import inf
from typing import Any

from veloxc.js.coercion import integer, relative_index, string, to_length
from veloxc.js.errors import RangeError
from veloxc.js.function import call_with_this
from veloxc.js.methods import alias, method
from veloxc.js.number_text import WHITE_SPACE
from veloxc.js.operators import uint32
from veloxc.js.read import get
from veloxc.js.strings.constructor import String
from veloxc.js.strings.receiver import text_of
from veloxc.js.strings.units import (
    cut,
    find_units,
    is_high,
    is_low,
    is_narrow,
    joined,
    merged,
    units,
    units_length,
)
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

LONGEST = 536870888  # V8's limit


@method(String, "slice", length=2)
def string_slice(text: Any, start: Any = undefined, end: Any = undefined, *_: Any) -> str:
    """String.prototype.slice."""
    text = text_of(text, "slice")
    size = units_length(text)
    first = relative_index(start, size, 0)
    last = relative_index(end, size, size)
    return cut(text, first, last) if first < last else ""


@method(String, "substring", length=2)
def string_substring(text: Any, start: Any = undefined, end: Any = undefined, *_: Any) -> str:
    """String.prototype.substring: the arguments in any order."""
    text = text_of(text, "substring")
    size = units_length(text)
    first = int(min(max(integer(start), 0), size))
    last = size if end is undefined else int(min(max(integer(end), 0), size))
    return cut(text, first, last) if first <= last else cut(text, last, first)


@method(String, "substr", length=2)
def string_substr(text: Any, start: Any = undefined, count: Any = undefined, *_: Any) -> str:
    """String.prototype.substr (annex B)."""
    text = text_of(text, "substr")
    size = units_length(text)
    first = relative_index(start, size, 0)
    wanted = size if count is undefined else integer(count)
    last = min(max(first + wanted, 0), size)
    return cut(text, first, int(last)) if first < last else ""


@method(String, "concat", length=1)
def string_concat(text: Any, *others: Any) -> str:
    """String.prototype.concat."""
    text = text_of(text, "concat")
    for other in others:
        text = joined(text, string(other))
    return str(text)


@method(String, "repeat", length=1)
def string_repeat(text: Any, count: Any = undefined, *_: Any) -> str:
    """String.prototype.repeat. RangeError for a negative or infinite count."""
    text = text_of(text, "repeat")
    n = integer(count)
    if n < 0 or n == inf:
        raise RangeError(f"Invalid count value: {count if count.__class__ is str else string(count)}")
    if len(text) * n > LONGEST:
        raise RangeError("Invalid string length")
    return merged(text * int(n)) if n > 1 else text if n else ""


def _pad(text: Any, width: Any, filler: Any, name: str, at_start: bool) -> str:
    text = text_of(text, name)
    wanted = to_length(width)
    missing = wanted - units_length(text)
    if missing <= 0:
        return str(text)
    filler = " " if filler is undefined else string(filler)
    if not filler:
        return str(text)
    if wanted > LONGEST:
        raise RangeError("Invalid string length")
    padding = cut(filler * (missing // units_length(filler) + 1), 0, missing)
    return joined(padding, text) if at_start else joined(text, padding)


@method(String, "padStart", length=1)
def string_pad_start(text: Any, width: Any = undefined, filler: Any = undefined, *_: Any) -> str:
    """String.prototype.padStart."""
    return _pad(text, width, filler, "padStart", True)


@method(String, "padEnd", length=1)
def string_pad_end(text: Any, width: Any = undefined, filler: Any = undefined, *_: Any) -> str:
    """String.prototype.padEnd."""
    return _pad(text, width, filler, "padEnd", False)


@method(String, "trim")
def string_trim(text: Any, *_: Any) -> str:
    """String.prototype.trim."""
    return text_of(text, "trim").strip(WHITE_SPACE)


@method(String, "trimStart")
def string_trim_start(text: Any, *_: Any) -> str:
    """String.prototype.trimStart."""
    return text_of(text, "trimStart").lstrip(WHITE_SPACE)


@method(String, "trimEnd")
def string_trim_end(text: Any, *_: Any) -> str:
    """String.prototype.trimEnd."""
    return text_of(text, "trimEnd").rstrip(WHITE_SPACE)


alias(String, "trimLeft", string_trim_start)
alias(String, "trimRight", string_trim_end)


@method(String, "split", length=2)
def string_split(text: Any, separator: Any = undefined, limit: Any = undefined, *_: Any) -> Any:
    """String.prototype.split; a separator with `[Symbol.split]` splits itself."""
    if separator.__class__ is not str and separator is not undefined and separator is not None:
        if text is None or text is undefined:
            text_of(text, "split")
        splitter = get(separator, Symbol.split)
        if splitter is not undefined and splitter is not None:
            return call_with_this(splitter, separator, text, limit)
    text = text_of(text, "split")
    most = 4294967295 if limit is undefined else uint32(limit)
    absent = separator is undefined
    separator = string(separator)
    if most == 0:
        return []
    if absent:
        return [text]
    return split_text(text, separator)[:most]


def split_text(text: str, separator: str) -> list[str]:
    """The parts between a separator; single units where it is empty."""
    if not separator:
        return units(text)
    if not text:
        return [""]
    if not is_narrow(text) and any(is_high(letter) or is_low(letter) for letter in separator):
        return _split_units(text, separator)
    return text.split(separator)


def _split_units(text: str, separator: str) -> list[str]:
    """For a separator with a lone surrogate, which may be half of a character of the text."""
    parts: list[str] = []
    start = 0
    while True:
        at = find_units(text, separator, start)
        if at < 0:
            return [*parts, cut(text, start, units_length(text))]
        parts.append(cut(text, start, at))
        start = at + units_length(separator)


@method(String, Symbol.iterator)
def string_iterator(text: Any, *_: Any) -> Any:
    """String.prototype[Symbol.iterator]: whole characters."""
    from veloxc.js.array.iterators import StringIterator, over

    return over(StringIterator, iter(text_of(text, "[Symbol.iterator]")))


def _native_iterator(text: Any) -> Any:
    return iter(text_of(text, "[Symbol.iterator]"))


def register_iterator() -> None:
    from veloxc.js.iteration import NATIVE_ITERATORS

    NATIVE_ITERATORS[string_iterator] = _native_iterator


register_iterator()
