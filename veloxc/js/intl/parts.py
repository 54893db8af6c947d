"""The parts of a formatted text: from ICU's fields, which may nest, to a flat list. Source: ECMA-402 formatToParts."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import POINTER, byref, c_int32, c_void_p
from typing import Any

from veloxc.js.intl import icu
from veloxc.js.strings.units import cut, units_length

Field = tuple[int, int, int]  # number of the field, start, end


def field_iterator() -> icu.Handle:
    return icu.Handle(icu.checked("ufieldpositer_open", c_void_p)(), "ufieldpositer_close")


def read_fields(iterator: icu.Handle) -> list[Field]:
    """All the fields an iterator was filled with."""
    following = icu.function("ufieldpositer_next", c_int32, c_void_p, POINTER(c_int32), POINTER(c_int32))
    start, end = c_int32(), c_int32()
    fields: list[Field] = []
    while (number := following(iterator.pointer, byref(start), byref(end))) >= 0:
        fields.append((number, start.value, end.value))
    return fields


def flat_parts(text: str, fields: list[Field], name: Callable[[int, str], str]) -> list[dict[str, Any]]:
    """One part for each stretch of the text: the innermost field there, or `literal`."""
    size = units_length(text)
    marks: list[int | None] = [None] * size
    for number, start, end in sorted(fields, key=lambda field: (field[1], -field[2])):
        for place in range(start, end):
            marks[place] = number
    starts = {start for _, start, _ in fields} | {end for _, _, end in fields}
    parts: list[dict[str, Any]] = []
    place = 0
    while place < size:
        end = place + 1
        while end < size and marks[end] == marks[place] and end not in starts:
            end += 1
        content = cut(text, place, end)
        mark = marks[place]
        parts.append({"type": "literal" if mark is None else name(mark, content), "value": content})
        place = end
    return parts
