"""`inspect(value)`: a value as Node's console shows it. Source: Node's documentation of util.inspect, checked by
recorded answers. This file knows the state of one inspection and the primitives; `objects` knows the rest.
"""

from __future__ import annotations

import re
from math import copysign, inf
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import PRIMITIVES
from veloxc.js.inspection.layout import Room
from veloxc.js.inspection.quoting import quoted
from veloxc.js.number_text import number_string
from veloxc.js.object import SHAPE
from veloxc.js.strings.units import cut, units_length
from veloxc.js.symbol import Symbol, symbol_for, symbol_string
from veloxc.js.undefined import hole, undefined

CUSTOM = symbol_for("nodejs.util.inspect.custom")
_LONGEST_STRING = 10_000
_SHORTEST_BROKEN_STRING = 16

# Stands for the stack frames of an error that has none to show: keeps the layout that frames would force.
NO_FRAMES = "\n    at \0"
_NO_FRAMES_LINES = re.compile("\n *at \0")


class Inspection(Room):
    """The state of one call: options, where the writing stands, and what is being written."""

    def __init__(
        self, depth: float = 2, hidden: bool = False, break_length: float = 80, longest_array: int = 100
    ) -> None:
        super().__init__(break_length, longest_array)
        self.depth = depth
        self.hidden = hidden
        self.current_depth = 0
        self.seen: list[Any] = []
        self.circular: dict[int, int] = {}

    def value(self, value: Any, level: int) -> str:
        """The text of a value that stands `level` levels deep."""
        kind = value.__class__
        if kind in PRIMITIVES or value is hole:
            return self.primitive(value)
        if kind is not list and (kind is not dict or CUSTOM in value or SHAPE in value):
            text = self._custom(value, level)
            if text is not None:
                return text
        if any(value is other for other in self.seen):
            number = self.circular.setdefault(id(value), len(self.circular) + 1)
            return f"[Circular *{number}]"
        from veloxc.js.inspection.objects import object_text

        return object_text(self, value, level)

    def primitive(self, value: Any) -> str:
        kind = value.__class__
        if kind is str:
            return self._string(value)
        if kind is int or kind is float:
            return number_text(value)
        if kind is bool:
            return "true" if value else "false"
        if value is None:
            return "null"
        if kind is BigInt:
            return f"{int(value)}n"
        if kind is Symbol:
            return symbol_string(value)
        return "undefined"

    def _string(self, text: str) -> str:
        trailer = ""
        size = units_length(text)
        if size > _LONGEST_STRING:
            rest = size - _LONGEST_STRING
            text = cut(text, 0, _LONGEST_STRING)
            trailer = f"... {rest} more character{'s' if rest > 1 else ''}"
            size = _LONGEST_STRING
        if (
            size > _SHORTEST_BROKEN_STRING
            and size > self.break_length - self.indentation - 4
            and "\n" in text
        ):
            lines = re.findall(r"[^\n]*\n|[^\n]+", text)
            return (" +\n" + " " * (self.indentation + 2)).join(map(quoted, lines)) + trailer
        return quoted(text) + trailer

    def _custom(self, value: Any, level: int) -> str | None:
        """What the object itself wants to be shown as, by its method `Symbol.for("nodejs.util.inspect.custom")`."""
        from veloxc.js.interop import is_native

        if is_native(value):
            return None
        from veloxc.js.members import get

        method = get(value, CUSTOM)
        if not callable(method):
            return None
        from veloxc.js.function import call_with_this

        options = {"depth": self.depth - level, "showHidden": self.hidden, "compact": 3}
        result = call_with_this(method, value, self.depth - level, options, inspect_function)
        if result is value:
            return None
        if result.__class__ is not str:
            return self.value(result, level)
        return str(result).replace("\n", "\n" + " " * self.indentation)


def number_text(value: Any) -> str:
    """A number, with the sign of zero."""
    if value == 0 and value.__class__ is float and copysign(1.0, value) < 0:
        return "-0"
    return str(number_string(value))


def inspect(value: Any, depth: float = 2, hidden: bool = False) -> str:
    """The text of a value: `{ a: 1, b: [ 'x' ] }`."""
    return finished(Inspection(depth, hidden).value(value, 0))


def finished(text: str) -> str:
    """The text without the marks that stand for stack frames."""
    return _NO_FRAMES_LINES.sub("", text) if "\0" in text else text


def inspect_function(value: Any = undefined, options: Any = undefined, *_: Any) -> str:
    """util.inspect(value, options) as custom methods get it: `depth` and `showHidden` are understood."""
    from veloxc.js.coercion import number, truthy
    from veloxc.js.members import get

    if options.__class__ is not dict:
        return inspect(value)
    depth = get(options, "depth")
    limit = 2 if depth is undefined else inf if depth is None else number(depth)
    return inspect(value, limit, truthy(get(options, "showHidden")))
