"""Arguments of fetch's classes (Web IDL §3.2), refused in Node's words."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import is_object, number, string
from veloxc.js.errors import TypeError_
from veloxc.js.function import is_function
from veloxc.js.iteration import iterate
from veloxc.js.members import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


def need(arguments: tuple[Any, ...], count: int, where: str) -> None:
    """TypeError where arguments are missing."""
    if len(arguments) < count:
        only = "only " if arguments else ""
        raise TypeError_(
            f"{where}: {count} argument{'s' if count > 1 else ''} required, but {only}{len(arguments)} found."
        )


def dom_string(value: Any, where: str, argument: str) -> str:
    """DOMString: text, of a symbol a TypeError that names the argument."""
    if value.__class__ is Symbol:
        raise TypeError_(f"{where}: {argument} is a symbol, which cannot be converted to a DOMString.")
    return string(value)


def byte_string(value: Any, where: str, argument: str) -> str:
    """ByteString: characters up to U+00FF."""
    text = dom_string(value, where, argument)
    if not text.isascii():
        for index, char in enumerate(text):
            if char > "\xff":
                raise TypeError_(
                    f"Cannot convert argument to a ByteString because the character at index {index} has a value of "
                    f"{ord(char)} which is greater than 255."
                )
    return text


def sequence(value: Any, where: str, argument: str, convert: Callable[[Any, str, str], Any]) -> list[Any]:
    """`sequence<…>`: all elements are converted before any is used."""
    if not is_object(value):
        raise TypeError_(f"{where}: {argument} ({quoted(value)}) is not iterable.")
    if not is_function(get(value, Symbol.iterator)):
        raise TypeError_(f"{where}: {argument} is not iterable.")
    return [convert(each, where, f"{argument}[{index}]") for index, each in enumerate(iterate(value))]


def quoted(value: Any) -> str:
    """A value in a message: a text in quotes, an object as the console shows it."""
    if isinstance(value, str):
        return f'"{value}"'
    if value is undefined:
        return "undefined"
    from veloxc.js.inspection import inspect

    return str(inspect(value))


def dictionary(value: Any, where: str) -> Any:
    """A dictionary argument: an object, or nothing."""
    if value is undefined or value is None or is_object(value):
        return value
    raise TypeError_(f"{where}: Expected {string(value)} to be one of: Null, Undefined, Object.")


def unsigned_short(value: Any) -> int:
    """`unsigned short` (§3.2.4.4): the whole part, modulo 2¹⁶; 0 for what is no number."""
    if isinstance(value, BigInt):
        return int(value) % 65536
    found = number(value)
    return int(found) % 65536 if math.isfinite(found) else 0


def choice(value: Any, allowed: tuple[str, ...], where: str, argument: str) -> str:
    """An enumeration."""
    text = dom_string(value, where, argument)
    if text not in allowed:
        raise TypeError_(f"{where}: {text} is not an accepted type. Expected one of {', '.join(allowed)}.")
    return text


def not_implementing(interface: str, _: Any) -> TypeError_:
    """The error of an iterator's `next` whose `this` is something else."""
    return TypeError_(f"'next' called on an object that does not implement interface {interface}.")
