"""How the entries of an object are put on lines: on one where they fit, in columns for long arrays, else one each.

Source: the documented behaviour of Node's util.inspect with its defaults (compact 3, breakLength 80).
"""

from __future__ import annotations

from math import floor, sqrt
from typing import Any

from veloxc.js.inspection.quoting import width
from veloxc.js.strings.units import units_length

COMPACT = 3  # the inner levels that may share a line
_SEPARATOR = 2
_MOST_COLUMNS = 15


class Room:
    """Where the writing stands, and how much there may be of it."""

    def __init__(self, break_length: float = 80, longest_array: int = 100) -> None:
        self.break_length = break_length
        self.longest_array = longest_array
        self.indentation = 0


def lay_out(
    room: Room, entries: list[str], base: str, opening: str, closing: str, levels: int, grouped: Any = None
) -> str:
    """The entries between their braces. `levels` counts the levels inside; `grouped` are the values of an array."""
    count = len(entries)
    if grouped is not None and count > 6:
        entries = _in_columns(room, entries, grouped)
    start = f"{base} {opening}" if base else opening
    if levels < COMPACT and count == len(entries):
        before = count + room.indentation + len(opening) + units_length(base) + 10
        if _fits(entries, before, room.break_length) and "\n" not in base:
            line = ", ".join(entries)
            if "\n" not in line:
                return f"{start} {line} {closing}"
    new_line = "\n" + " " * room.indentation
    return f"{start}{new_line}  " + f",{new_line}  ".join(entries) + f"{new_line}{closing}"


def _fits(entries: list[str], before: int, most: float) -> bool:
    total = len(entries) + before
    if total + len(entries) > most:
        return False
    return total + sum(map(units_length, entries)) <= most


def _in_columns(room: Room, entries: list[str], values: Any) -> list[str]:
    """Rows of an array with more than six entries, aligned; the entries as they are where columns look bad."""
    rest = entries[-1:] if len(entries) > room.longest_array else []
    shown = len(entries) - len(rest)
    widths = [width(entry) for entry in entries[:shown]]
    widest = max(widths, default=0) + _SEPARATOR
    total = sum(widths) + _SEPARATOR * shown
    if widest * 3 + room.indentation >= room.break_length or not (
        total / widest > 5 or widest <= 6 + _SEPARATOR
    ):
        return entries
    columns = _columns(room, len(entries), shown, widest, total)
    if columns <= 1:
        return entries
    column_widths = [max(widths[i::columns], default=0) + _SEPARATOR for i in range(columns)]
    right = all(value.__class__ in _NUMBERS for value in values[: len(entries)])
    rows = []
    for start in range(0, shown, columns):
        row = range(start, min(start + columns, shown))
        cells = [_padded(entries[i], widths[i], column_widths[i - start], i == row[-1], right) for i in row]
        rows.append("".join(cells))
    return rows + rest


_NUMBERS = frozenset({int, float})


def _columns(room: Room, count: int, shown: int, widest: int, total: int) -> int:
    """A character is about two and a half times as high as wide: the columns that come nearest to a square."""
    bias = sqrt(max(widest - total / count, 0))
    biased = max(widest - 3 - bias, 1)
    square = floor(sqrt(2.5 * biased * shown) / biased + 0.5)
    return int(min(square, (room.break_length - room.indentation) // widest, COMPACT * 4, _MOST_COLUMNS))


def _padded(entry: str, entry_width: int, column: int, last: bool, right: bool) -> str:
    if last:
        return " " * (column - _SEPARATOR - entry_width) + entry if right else entry
    padding = " " * (column - entry_width - _SEPARATOR)
    return f"{padding}{entry}, " if right else f"{entry}, {padding}"
