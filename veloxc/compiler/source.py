"""Source text and places in it.

Offsets are code points into the text everywhere in the compiler. Lines and columns are made only for people
(1-based) and for editors (0-based, UTF-16), here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
"""ECMAScript's LineTerminatorSequence (§12.3), so that a line number means the same as in Node."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source: code-point offsets, `end` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Source:
    """One file's text. `path` is what messages show, relative to the project where there is one, with `/`."""

    text: str
    path: str

    @property
    def language(self) -> Literal["velox", "ts", "tsx"]:
        """By the path's suffix: `.ts`, `.mts`, `.cts` → ts; `.tsx`, `.jsx`, `.js` → tsx; all else is a page."""
        suffix = self.path.rpartition(".")[2]
        if suffix in ("ts", "mts", "cts"):
            return "ts"
        return "tsx" if suffix in ("tsx", "jsx", "js", "mjs", "cjs") else "velox"

    @cached_property
    def line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def line_column(self, offset: int) -> tuple[int, int]:
        """1-based line and 1-based column, in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of a 1-based line, without its end; empty past the last line."""
        if not 1 <= line <= len(self.line_starts):
            return ""
        start = self.line_starts[line - 1]
        match = _LINE_END.search(self.text, start)
        return self.text[start : match.start() if match else len(self.text)]

    def utf16_position(self, offset: int) -> tuple[int, int]:
        """0-based line and 0-based UTF-16 column: what the Language Server Protocol and source maps use."""
        line, column = self.line_column(offset)
        start = self.line_starts[line - 1]
        before = self.text[start : start + column - 1]
        return line - 1, column - 1 + sum(1 for char in before if char > "\uffff")

    def offset_at_utf16(self, line: int, character: int) -> int:
        """The offset of a 0-based line and UTF-16 column; past the end of the line is its end."""
        if line >= len(self.line_starts):
            return len(self.text)
        offset = self.line_starts[max(line, 0)]
        for char in self.line_text(line + 1):
            if character <= 0:
                break
            character -= 2 if char > "\uffff" else 1
            offset += 1
        return offset
