"""Errors of emitted code at their places in the source: for tracebacks, the development overlay, logs, and pdb.

An emitted module ends with `__velox__ = (path, "line:column=source line:source column …")`. From it a place in the
Python text becomes a place in the `.velox` file: either when an error is told (`places`, `format_error`), or before
the code runs (`located`), so that Python's own tools know nothing but the source.
"""

from __future__ import annotations

import linecache
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from dis import opmap
from functools import lru_cache
from pathlib import Path
from types import CodeType, TracebackType
from typing import Any, TypeAlias

Row: TypeAlias = tuple[int, int, int, int]
"""Emitted line (from 1) and column (from 0) → source line and column (from 1)."""
Read: TypeAlias = Callable[[str], "str | None"]
"""Gives the text of a source by its project path; None where it is not at hand."""

_LONG, _NONE = 14, 15
"""Kinds of entries of CPython's location tables (Objects/locations.md)."""
_FORMATS = frozenset({opmap[name] for name in ("FORMAT_VALUE", "FORMAT_SIMPLE") if name in opmap})
_MOST = 12
"""Frames that are told: a deep recursion does not fill the screen."""
_RED, _RESET = "\x1b[1;31m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one frame of a traceback stands. `column` counts from 1, None where it is not known; `text` is the line."""

    path: str
    line: int
    column: int | None
    function: str
    text: str


# ---- the table


@lru_cache(maxsize=512)
def parse_table(rows: str) -> tuple[Row, ...]:
    """The rows of `__velox__`, in the order of the emitted text."""
    found = []
    for row in rows.split():
        emitted, _, source = row.partition("=")
        line, _, column = emitted.partition(":")
        source_line, _, source_column = source.partition(":")
        found.append((int(line), int(column), int(source_line), int(source_column)))
    return tuple(found)


def source_position(rows: Sequence[Row], line: int, column: int | None) -> tuple[int, int] | None:
    """The source line and column of a place in the emitted text: those of the nearest row before it."""
    index = bisect_right(rows, (line, 1 << 30 if column is None else column, 1 << 30, 0)) - 1
    return None if index < 0 else rows[index][2:]


def table_of_text(text: str) -> tuple[str, str] | None:
    """`__velox__` of a module's text, before the module has run."""
    import ast

    start = text.rfind("\n__velox__ = ")
    if start < 0:
        return None
    value = ast.literal_eval(text[start:].partition("=")[2].strip())
    return value if isinstance(value, tuple) else None


# ---- telling an error


def places(error: BaseException, read: Read | None = None) -> list[Place]:
    """The frames of the author's code that an error came through, outermost first; the runtime's own are left out."""
    return list(_places(error.__traceback__, read or _on_disk))


def _places(trace: TracebackType | None, read: Read) -> Iterator[Place]:
    while trace is not None:
        place = _place(trace, read)
        if place is not None:
            yield place
        trace = trace.tb_next


def _place(trace: TracebackType, read: Read) -> Place | None:
    code, names = trace.tb_frame.f_code, trace.tb_frame.f_globals
    table = names.get("__velox__")
    if table is None and code.co_filename.endswith(".py"):
        table = table_of_text(
            "".join(linecache.getlines(code.co_filename))
        )  # the module has not run to its end
    if table is None:
        return _python_place(trace)
    line, column = _position(code, trace.tb_lasti, trace.tb_lineno or 0)
    path = str(table[0])
    if code.co_filename.endswith((".velox", ".ts", ".tsx")):
        source = (line, None if column is None else column + 1)
    else:
        source = source_position(parse_table(table[1]), line, column) or (0, None)
    return Place(path, source[0], source[1], _function(code.co_name), _line(read(path), source[0]))


def _python_place(trace: TracebackType) -> Place | None:
    """A frame of the author's own Python; none for those of libraries and of this package."""
    filename = trace.tb_frame.f_code.co_filename
    module = trace.tb_frame.f_globals.get("__name__", "")
    if module.startswith("veloxc.") or "site-packages" in filename or filename.startswith("<"):
        return None
    if "/lib/python" in filename:
        return None
    text = linecache.getline(filename, trace.tb_lineno).rstrip("\n")
    return Place(filename, trace.tb_lineno, None, trace.tb_frame.f_code.co_name, text)


def _position(code: CodeType, instruction: int, line: int) -> tuple[int, int | None]:
    for index, (start, column) in enumerate(_positions(code)):
        if index == instruction // 2:
            return start or line, column
    return line, None


def _positions(code: CodeType) -> Iterator[tuple[int | None, int | None]]:
    """(line, column) of each instruction. Python says of one that formats a part of an f-string only where the whole
    string begins; it stands where the part does, which was evaluated just before."""
    last: tuple[int | None, int | None] = (None, None)
    for operation, (line, _, column, _) in zip(code.co_code[::2], code.co_positions(), strict=True):
        if operation not in _FORMATS:
            last = line, column
        yield last


def _function(name: str) -> str:
    """The parts of the module that the author did not write have no names of theirs."""
    return {"markup": "markup", "server": "server block", "<lambda>": "", "<module>": ""}.get(name, name)


def _on_disk(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None


def _line(text: str | None, number: int) -> str:
    lines = text.splitlines() if text is not None else []
    return lines[number - 1] if 0 < number <= len(lines) else ""


def format_error(error: BaseException, root: Path | None = None, color: bool = False) -> str:
    """An error for people, the place where it happened first. Sources are read below `root`. Never raises.

    TypeError: Cannot read properties of undefined (reading 'title')
      at routes/blog/[slug].velox:10:8 in markup
       10 |   <h1>{post.title}</h1>
          |        ^
      at …
    """
    lines = [f"{_RED}{message(error)}{_RESET}" if color else message(error)]
    for place in places(error, _reader(root))[::-1][:_MOST]:
        column = f":{place.column}" if place.column is not None else ""
        function = f" in {place.function}" if place.function else ""
        lines.append(f"  at {place.path}:{place.line}{column}{function}")
        lines.extend(_excerpt(place))
    if error.__cause__ is not None:
        lines.append(f"Caused by {format_error(error.__cause__, root, color)}")
    return "\n".join(lines)


def _reader(root: Path | None) -> Read:
    return _on_disk if root is None else lambda path: _on_disk(str(root / path))


def _excerpt(place: Place) -> list[str]:
    if not place.text.strip():
        return []
    gutter = f"{place.line:>6} | "
    shown = [gutter + place.text.replace("\t", " ")]
    if place.column is not None:
        shown.append(" " * (len(gutter) - 2) + "| " + " " * (place.column - 1) + "^")
    return shown


def message(error: BaseException) -> str:
    """The first line of an error: `TypeError: x is not a function`, `Uncaught 'text'` for what is no error."""
    from veloxc.js.errors import Thrown

    if isinstance(error, Thrown):
        from veloxc.js.errors import shown

        return f"Uncaught {shown(error.value)}"
    name = getattr(error, "name", None)
    name = name if isinstance(name, str) else type(error).__name__
    text = str(error)
    return text if text.startswith(name) else f"{name}: {text}"


# ---- code that stands in the source


def located(code: CodeType, text: str, filename: str) -> CodeType:
    """The code of an emitted module with the places of its source: pdb and tracebacks then show the `.velox` file.

    `text` is the emitted module, `filename` where its source is. The bytecode is the same; the code as it was stays
    within reach for messages that name an expression (`callee_text.Emitted`).
    """
    table = table_of_text(text)
    return code if table is None else _relocated(code, parse_table(table[1]), filename)


def _relocated(code: CodeType, rows: Sequence[Row], filename: str) -> CodeType:
    from veloxc.js.callee_text import Emitted

    consts: list[Any] = [
        _relocated(each, rows, filename) if isinstance(each, CodeType) else each for each in code.co_consts
    ]
    first = source_position(rows, code.co_firstlineno, None)
    first_line = first[0] if first is not None else 1
    return code.replace(
        co_filename=filename,
        co_firstlineno=first_line,
        co_linetable=_line_table(code, rows, first_line),
        co_consts=(*consts, Emitted(code)),
    )


def _line_table(code: CodeType, rows: Sequence[Row], line: int) -> bytes:
    """A location table (PEP 626, 657): one entry for each stretch of instructions with one place."""
    table = bytearray()
    for units, place in _stretches(code, rows):
        while units > 0:
            size = min(units, 8)
            units -= size
            if place is None:
                table.append(0x80 | _NONE << 3 | size - 1)
                continue
            table.append(0x80 | _LONG << 3 | size - 1)
            table += _signed(place[0] - line)
            table += _unsigned(0) + _unsigned(place[1]) + _unsigned(place[1] + 1)
            line = place[0]
    return bytes(table)


_HEAD = (1, 1)
"""Where the imports of the runtime stand."""


def _stretches(code: CodeType, rows: Sequence[Row]) -> Iterator[tuple[int, tuple[int, int] | None]]:
    """(code units, place) for each run of instructions that stand at one place of the source."""
    units, last = 0, None
    for start, column in _positions(code):
        place = None if start is None else source_position(rows, start, column) or _HEAD
        if place != last and units:
            yield units, last
            units = 0
        units, last = units + 1, place
    if units:
        yield units, last


def _unsigned(number: int) -> bytes:
    encoded = bytearray()
    while number >= 64:
        encoded.append(64 | number & 63)
        number >>= 6
    encoded.append(number)
    return bytes(encoded)


def _signed(number: int) -> bytes:
    return _unsigned((-number << 1) | 1 if number < 0 else number << 1)
