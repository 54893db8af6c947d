"""Places as editors count them: lines from 0, columns in the code units of the encoding agreed upon.

The protocol knows three line ends, `\\n`, `\\r\\n` and `\\r`. ECMAScript has two more, and Python's `splitlines` yet
others, so this module does its own counting: one line too many would put every later edit in the wrong place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from lsprotocol.types import Position, PositionEncodingKind, Range

from veloxc.compiler.source import Span

_LINE_END = re.compile(r"\r\n|[\n\r]")


def units(char: str, encoding: PositionEncodingKind | str) -> int:
    """How many code units a character takes."""
    if encoding == PositionEncodingKind.Utf32:
        return 1
    if encoding == PositionEncodingKind.Utf8:
        return 1 if char < "\x80" else 2 if char < "\u0800" else 3 if char < "\U00010000" else 4
    return 1 if char < "\U00010000" else 2


class Positions:
    """Turns offsets of one text (in code points) into positions, and back."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16) -> None:
        self.text = text
        self.encoding = encoding

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @cached_property
    def _simple(self) -> bool:
        """Whether every character is one unit, so that nothing needs counting."""
        return self.encoding == PositionEncodingKind.Utf32 or self.text.isascii()

    def _line_end(self, line: int) -> int:
        """Where the content of a line ends, before its line end."""
        if line + 1 >= len(self._starts):
            return len(self.text)
        below = self._starts[line + 1]
        return below - (2 if self.text[below - 2 : below] == "\r\n" else 1)

    def offset(self, position: Position) -> int:
        """The offset of a position. Past the end of a line it is that end, past the last line the end of the text;
        in the middle of a character it is before the character."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[max(position.line, 0)]
        end = self._line_end(max(position.line, 0))
        if self._simple:
            return min(start + max(position.character, 0), end)
        left = position.character
        for offset in range(start, end):
            left -= units(self.text[offset], self.encoding)
            if left < 0:
                return offset
        return end

    def position(self, offset: int) -> Position:
        """The position of an offset; one beyond the text is its end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        if self._simple:
            return Position(line, offset - start)
        return Position(line, sum(units(char, self.encoding) for char in self.text[start:offset]))

    def range(self, span: Span) -> Range:
        return Range(self.position(span.start), self.position(max(span.end, span.start)))

    def span(self, range_: Range) -> Span:
        """The stretch of text of a range; one that runs backwards is turned around."""
        start, end = self.offset(range_.start), self.offset(range_.end)
        return Span(min(start, end), max(start, end))
