"""The line table of an emitted module as a Source Map v3 (ECMA-426), for tools that read those."""

from __future__ import annotations

import json
from collections.abc import Iterator

from veloxc.compiler.source import Source
from veloxc.runtime.traceback import Row, parse_table, table_of_text

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


def line_table(python: str) -> tuple[Row, ...]:
    """(line, column, source line, source column) of a module's `__velox__`; none where it has no table."""
    table = table_of_text(python)
    return parse_table(table[1]) if table else ()


def _lines(rows: tuple[Row, ...]) -> Iterator[str]:
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
