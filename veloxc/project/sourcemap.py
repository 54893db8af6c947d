"""The line table of an emitted module as a Source Map v3 (ECMA-426), for tools that read those."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator

from veloxc.compiler.source import Source

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def source_map(python: str, file: str, source: Source) -> str:
    """The map, as JSON, of a module's text that ends with its `__velox__` table."""
    climb = "../" * file.count("/")
    return json.dumps(
        {
            "version": 3,
            "file": file.rpartition("/")[2],
            "sources": [climb + source.path],
            "sourcesContent": [source.text],
            "names": [],
            "mappings": ";".join(_lines(line_table(python))),
        }
    )


Row = tuple[int, int, int, int]


def line_table(python: str) -> list[Row]:
    """(line, column, source line, source column) of a module's `__velox__`; none where it has no table."""
    for statement in reversed(ast.parse(python).body):
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__velox__":
            _, rows = ast.literal_eval(statement.value)
            return [_row(text) for text in rows.split()]
    return []


def _row(text: str) -> Row:
    emitted, origin = text.split("=")
    line, column = emitted.split(":")
    source_line, source_column = origin.split(":")
    return int(line), int(column), int(source_line), int(source_column)


def _lines(rows: list[Row]) -> Iterator[str]:
    """The segments of each emitted line; every number is the difference to the one before."""
    origin_line = origin_column = 0
    at = 0
    for line in range(1, (rows[-1][0] if rows else 0) + 1):
        segments = []
        emitted_column = 0
        while at < len(rows) and rows[at][0] == line:
            _, column, source_line, source_column = rows[at]
            numbers = (
                column - emitted_column,
                0,
                source_line - 1 - origin_line,
                source_column - 1 - origin_column,
            )
            segments.append("".join(map(_vlq, numbers)))
            emitted_column, origin_line, origin_column = column, source_line - 1, source_column - 1
            at += 1
        yield ",".join(segments)


def _vlq(number: int) -> str:
    """Base64 VLQ: the sign in the lowest bit, then five bits a character."""
    rest = (abs(number) << 1) | (number < 0)
    digits = ""
    while True:
        rest, digit = rest >> 5, rest & 31
        digits += _BASE64[digit | 32 if rest else digit]
        if not rest:
            return digits
