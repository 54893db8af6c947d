"""The global `String`: conversion, String objects, and the functions of `String` itself (§22.1.1, §22.1.2)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import integer, number, string, to_length, to_object
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.function import called
from veloxc.js.methods import method, static
from veloxc.js.number_text import number_string
from veloxc.js.object import JSClass
from veloxc.js.operators import uint32
from veloxc.js.own import CLASSES
from veloxc.js.read import get
from veloxc.js.strings.units import merged
from veloxc.js.symbol import Symbol, symbol_string
from veloxc.js.undefined import absent, undefined
from veloxc.js.wrappers import Wrapper, primitive_of, string_keys, string_own
from veloxc.js.write import EXOTIC


class StringClass(JSClass):
    """`String(x)` converts; `new String(x)` (through `new`) makes a String object."""

    def __call__(cls, *arguments: Any) -> Any:  # noqa: N805
        return to_string_value(*arguments) if cls is String else super().__call__(*arguments)


class String(Wrapper, metaclass=StringClass):
    """A String object, or the base of a class that extends String."""

    __slots__ = ()

    def __init__(self, value: Any = "", *_: Any) -> None:
        self.primitive = string(value)


type.__setattr__(String, "__exotic_own__", staticmethod(string_own))
type.__setattr__(String, "__exotic_keys__", staticmethod(string_keys))
CLASSES[str] = String
EXOTIC.add(String)


@called(String)
def to_string_value(*arguments: Any) -> str:
    """`String(x)`: ToString, and the text of a symbol."""
    if not arguments:
        return ""
    value = arguments[0]
    return symbol_string(value) if value.__class__ is Symbol else string(value)


def _construct(*arguments: Any) -> String:
    made = String.__new__(String)
    made.primitive = string(arguments[0]) if arguments else ""
    return made


type.__setattr__(String, "__construct__", staticmethod(_construct))


def _this(value: Any, name: str) -> str:
    if value.__class__ is str:
        return value
    text = primitive_of(value, String, "")
    if text is not absent:
        return str(text)
    raise TypeError_(f"String.prototype.{name} requires that 'this' be a String")


@method(String, "toString")
def string_to_string(text: Any, *_: Any) -> str:
    """String.prototype.toString."""
    return _this(text, "toString")


@method(String, "valueOf")
def string_value_of(text: Any, *_: Any) -> str:
    """String.prototype.valueOf."""
    return _this(text, "valueOf")


@static(String, "fromCharCode", length=1)
def string_from_char_code(*units: Any) -> str:
    """String.fromCharCode: UTF-16 units to text."""
    return merged("".join([chr(uint32(unit) & 0xFFFF) for unit in units]))


@static(String, "fromCodePoint", length=1)
def string_from_code_point(*points: Any) -> str:
    """String.fromCodePoint. RangeError for what is no code point."""
    letters = []
    for point in points:
        n = number(point)
        if n != n or n != integer(n) or not 0 <= n <= 0x10FFFF:
            raise RangeError(f"Invalid code point {'NaN' if point is undefined else string(point)}")
        letters.append(chr(int(n)))
    return merged("".join(letters))


@static(String, "raw", length=1)
def string_raw(template: Any = undefined, *substitutions: Any) -> str:
    """String.raw: the parts of a template as they are written."""
    raw = to_object(get(to_object(template), "raw"))
    count = to_length(get(raw, "length"))
    parts = []
    for index in range(count):
        parts.append(string(get(raw, number_string(index))))
        if index + 1 < count and index < len(substitutions):
            parts.append(string(substitutions[index]))
    return merged("".join(parts))
