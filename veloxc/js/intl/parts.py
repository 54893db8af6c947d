"""The parts of a formatted text: from ICU's fields, which may nest, to a flat list. Source: ECMA-402 formatToParts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from ctypes import POINTER, byref, c_int8, c_int32, c_uint16, c_void_p, string_at
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


DATE_INTERVAL, NUMBER_RANGE = (1, 0x1005), (2, 0x1002)
"""ICU's numbers for the fields of a text, and for the spans of its two ends."""


class Formatted:
    """A text and its fields by category: (category, field, start, end)."""

    def __init__(self, text: str, fields: list[tuple[int, int, int, int]]) -> None:
        self.text = text
        self.fields = fields


def formatted(pointer: Any) -> Formatted:
    """What one of ICU's UFormattedValue holds."""
    length = c_int32(0)
    chars = icu.checked("ufmtval_getString", POINTER(c_uint16), c_void_p, POINTER(c_int32))(
        pointer, byref(length)
    )
    text = bytes(string_at(chars, 2 * length.value)).decode("utf-16-le", "surrogatepass")
    place = icu.Handle(icu.checked("ucfpos_open", c_void_p)(), "ucfpos_close")
    following = icu.checked("ufmtval_nextPosition", c_int8, c_void_p, c_void_p)
    category, field = (icu.checked(f"ucfpos_get{name}", c_int32, c_void_p) for name in ("Category", "Field"))
    indices = icu.checked("ucfpos_getIndexes", None, c_void_p, POINTER(c_int32), POINTER(c_int32))
    start, end = c_int32(), c_int32()
    fields = []
    while following(pointer, place.pointer):
        indices(place.pointer, byref(start), byref(end))
        fields.append((category(place.pointer), field(place.pointer), start.value, end.value))
    return Formatted(text, fields)


def range_parts(
    found: Formatted, categories: tuple[int, int], name: Callable[[int, str, str], str]
) -> list[dict[str, Any]]:
    """The parts of a range: each with its source, `startRange`, `endRange` or `shared`."""
    own, span = categories
    spans = [(field, start, end) for category, field, start, end in found.fields if category == span]
    fields = [(field, start, end) for category, field, start, end in found.fields if category == own]
    cuts = {place for _, start, end in spans for place in (start, end)}
    parts, place = flat_parts(found.text, fields, lambda field, _: str(field), cuts), 0
    for part in parts:
        sides = (field for field, start, end in spans if start <= place < end)
        part["source"] = {0: "startRange", 1: "endRange"}.get(next(sides, 2), "shared")
        if part["type"] != "literal":
            part["type"] = name(int(part["type"]), part["value"], part["source"])
        place += units_length(part["value"])
    return parts


def flat_parts(
    text: str, fields: list[Field], name: Callable[[int, str], str], cuts: Iterable[int] = ()
) -> list[dict[str, Any]]:
    """One part for each stretch of the text: the innermost field there, or `literal`. None goes over a cut."""
    size = units_length(text)
    marks: list[int | None] = [None] * size
    for number, start, end in sorted(fields, key=lambda field: (field[1], -field[2])):
        for place in range(start, end):
            marks[place] = number
    starts = {start for _, start, _ in fields} | {end for _, _, end in fields} | set(cuts)
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
