"""`console.log`'s first argument as a format: %s %d %i %f %j %o %O %c. Source: Node's util.format."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import nan
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import PRIMITIVES, number, string
from veloxc.js.errors import Error
from veloxc.js.inspection.inspect import inspect, number_text
from veloxc.js.symbol import Symbol, symbol_string

_MARKS = re.compile(r"%[sdifjoOc%]")


def format_arguments(arguments: tuple[Any, ...]) -> str:
    """The text that console.log writes for its arguments."""
    if not arguments:
        return ""
    first = arguments[0]
    rest = list(arguments[1:])
    if first.__class__ is str:
        if rest and "%" in first:
            first = _filled(first, rest)
        return " ".join([first, *map(_shown, rest)])
    return " ".join(map(_shown, arguments))


def _shown(value: Any) -> str:
    return value if value.__class__ is str else inspect(value)


def _filled(template: str, arguments: list[Any]) -> str:
    """The template with its marks replaced; the arguments that were used are taken off the list."""

    def replaced(mark: re.Match[str]) -> str:
        kind = mark[0][1]
        if kind == "%":
            return "%"
        if not arguments:
            return mark[0]
        return MARKS[kind](arguments.pop(0))

    return _MARKS.sub(replaced, template)


def _string(value: Any) -> str:
    kind = value.__class__
    if kind is int or kind is float:
        return number_text(value)
    if kind is BigInt:
        return f"{int(value)}n"
    if kind is Symbol:
        return symbol_string(value)
    if kind in PRIMITIVES or _has_own_text(value):
        return string(value)
    return inspect(value, depth=0)


def _has_own_text(value: Any) -> bool:
    """Whether the program gave the object, or its class, a way to become a string."""
    if callable(value):
        return True
    from veloxc.js.interop import is_native
    from veloxc.js.lookup import This
    from veloxc.js.members import get

    if is_native(value):
        return False
    for key in ("toString", Symbol.toPrimitive):
        method = get(value, key)
        if callable(method):
            function = method.f if method.__class__ is This else method
            if not str(getattr(function, "__module__", "")).startswith("veloxc.js"):
                return True
    return isinstance(value, Error) and not type(value).__module__.startswith("veloxc.js")


def _number(value: Any) -> str:
    if value.__class__ is BigInt:
        return f"{int(value)}n"
    return number_text(nan if value.__class__ is Symbol else number(value))


def _integer(value: Any) -> str:
    if value.__class__ is BigInt:
        return f"{int(value)}n"
    from veloxc.js.numbers.parse import parse_int

    return number_text(nan if value.__class__ is Symbol else parse_int(value))


def _float(value: Any) -> str:
    from veloxc.js.numbers.parse import parse_float

    return number_text(nan if value.__class__ is Symbol else parse_float(value))


def _json(value: Any) -> str:
    from veloxc.js.json.stringify import json_stringify

    try:
        text = json_stringify(value)
    except Error as error:
        if "circular structure" in str(error.message):
            return "[Circular]"
        raise
    return text if isinstance(text, str) else "undefined"


MARKS: dict[str, Callable[[Any], str]] = {
    "s": _string,
    "d": _number,
    "i": _integer,
    "f": _float,
    "j": _json,
    "o": lambda value: inspect(value, depth=4, hidden=True),
    "O": lambda value: inspect(value),
    "c": lambda value: "",
}
