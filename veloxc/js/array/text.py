"""Text of arrays: join, toString, toLocaleString."""

from __future__ import annotations

from typing import Any

from veloxc.js.array import Array
from veloxc.js.array.generic import at, receiver, size_of
from veloxc.js.coercion import string
from veloxc.js.function import call_with_this
from veloxc.js.methods import method
from veloxc.js.read import get
from veloxc.js.strings.units import merged
from veloxc.js.undefined import hole, undefined

_joining: list[Any] = []  # arrays at work, so that a cycle reads as the empty text


@method(Array, "join", length=1)
def array_join(xs: Any, separator: Any = undefined, *_: Any) -> str:
    """Array.prototype.join; null, undefined and holes are empty."""
    xs = receiver(xs, "join")
    size = size_of(xs)
    separator = "," if separator is undefined else string(separator)
    if any(other is xs for other in _joining):
        return ""
    _joining.append(xs)
    try:
        if isinstance(xs, list):
            parts = [x if x.__class__ is str else _text(x) for x in xs]
            if len(xs) != size:  # changed by a toString
                parts = (parts + [""] * size)[:size]
        else:
            parts = [_text(at(xs, index)) for index in range(size)]
    finally:
        _joining.pop()
    text = separator.join(parts)
    return text if text.isascii() else merged(text)


def _text(x: Any) -> str:
    return "" if x is None or x is undefined or x is hole else string(x)


@method(Array, "toString")
def array_to_string(xs: Any, *_: Any) -> str:
    """Array.prototype.toString: `join` of the receiver, which a program may have replaced."""
    xs = receiver(xs, "toString")
    join = get(xs, "join")
    if callable(join):
        return call_with_this(join, xs)  # type: ignore[no-any-return]
    from veloxc.js.object_methods import object_to_string

    return object_to_string(xs)


@method(Array, "toLocaleString")
def array_to_locale_string(xs: Any, *options: Any) -> str:
    """Array.prototype.toLocaleString (ECMA-402: locales and options are passed on)."""
    xs = receiver(xs, "toLocaleString")
    if any(other is xs for other in _joining):
        return ""
    _joining.append(xs)
    try:
        parts = []
        for index in range(size_of(xs)):
            x = at(xs, index)
            if x is None or x is undefined:
                parts.append("")
            else:
                parts.append(string(call_with_this(get(x, "toLocaleString"), x, *options[:2])))
    finally:
        _joining.pop()
    return ",".join(parts)
