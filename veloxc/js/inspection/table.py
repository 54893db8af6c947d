"""console.table: rows of objects or arrays in a box. Source: WHATWG Console §1.1.7, drawn as Node draws it."""

from __future__ import annotations

from math import inf
from typing import Any

from veloxc.js.coercion import PRIMITIVES, is_object, string
from veloxc.js.collections import Map, Set
from veloxc.js.inspection.inspect import Inspection, finished
from veloxc.js.inspection.quoting import width
from veloxc.js.members import enumerable_keys, get
from veloxc.js.own import own_value
from veloxc.js.undefined import absent, undefined


def table_text(data: Any, columns: Any = undefined) -> str:
    """The box for an object, an array, a Map or a Set. `columns` chooses the properties that are shown."""
    if isinstance(data, Map):
        pairs = list(data)
        keys, values = [_cell(key) for key, _ in pairs], [_cell(value) for _, value in pairs]
        return _box(["(iteration index)", "Key", "Values"], [_numbers(len(pairs)), keys, values])
    if isinstance(data, Set):
        values = [_cell(value) for value in data]
        return _box(["(iteration index)", "Values"], [_numbers(len(values)), values])
    return _rows(data, columns)


def _rows(data: Any, columns: Any) -> str:
    chosen = None if columns is undefined else [string(name) for name in columns]
    index = enumerable_keys(data)
    table: dict[str, list[str]] = {}
    primitives: list[str] = []
    for row, name in enumerate(index):
        item = get(data, name)
        primitive = item.__class__ in PRIMITIVES
        if primitive and chosen is None:
            primitives += [""] * (row - len(primitives)) + [_cell(item)]
            continue
        for key in enumerable_keys(item) if chosen is None else chosen:
            there = not primitive and own_value(item, key) is not absent
            column = table.setdefault(key, [])
            column += [""] * (row - len(column)) + [_cell(get(item, key)) if there else ""]
    names, cells = list(table), list(table.values())
    if primitives:
        names.append("Values")
        cells.append(primitives)
    return _box(["(index)", *names], [index, *cells])


def _numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def _cell(value: Any) -> str:
    large = is_object(value) and not isinstance(value, list) and len(enumerable_keys(value)) > 2
    return finished(Inspection(-1 if large else 0, break_length=inf, longest_array=3).value(value, 0))


def _box(head: list[str], columns: list[list[str]]) -> str:
    height = max(map(len, columns))
    full = [column + [""] * (height - len(column)) for column in columns]
    widths = [max(map(width, [name, *column])) for name, column in zip(head, full, strict=True)]
    lines = ["─" * (wide + 2) for wide in widths]
    rows = [_row(list(cells), widths) for cells in zip(*full, strict=True)]
    return "\n".join(
        [
            f"┌{'┬'.join(lines)}┐",
            _row(head, widths),
            f"├{'┼'.join(lines)}┤",
            *rows,
            f"└{'┴'.join(lines)}┘",
        ]
    )


def _row(cells: list[str], widths: list[int]) -> str:
    padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(cells, widths, strict=True)]
    return f"│ {' │ '.join(padded)} │"
