"""How a line of source looks in a terminal: what is printed for each character, and in which column it stands.

Labels are aligned by these columns: a tab is wide, an ideograph takes two, a combining accent none, and what would
move the cursor or reverse the text (control and direction characters) is shown as a visible sign instead.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, combining, east_asian_width

TAB = 4
WIDEST = 160
"""Lines that are wider than this are cut, so that a message about a minified file stays readable."""
_BEFORE = 40
_JOINERS = "\u200c\u200d"
_SIGN = "\ufffd"
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Line:
    """`pieces[i]` is what is printed for character `i`, `columns[i]` where it begins; `columns[-1]` is the width."""

    pieces: Sequence[str]
    columns: Sequence[int]
    first: int = 0
    last: int | None = None

    @property
    def shown(self) -> str:
        """What is printed; where the line was cut, dots say so."""
        before = _CUT if self.first else ""
        after = _CUT if self.last is not None else ""
        return before + "".join(self.pieces[self.first : self.last]) + after

    def column(self, index: int) -> int:
        """The column of a 0-based character index; past the end it is the end."""
        return self.columns[min(max(index, 0), len(self.columns) - 1)]


def measure(text: str) -> Line:
    """Lay out one line of source (without its end)."""
    if text.isascii() and text.isprintable():
        return Line(text, range(len(text) + 1))
    pieces: list[str] = []
    columns: list[int] = []
    column = 0
    for char in text:
        columns.append(column)
        piece, width = _cell(char, column)
        pieces.append(piece)
        column += width
    columns.append(column)
    return Line(pieces, columns)


def _cell(char: str, column: int) -> tuple[str, int]:
    """What is printed for a character and how many columns it takes."""
    if char == "\t":
        width = TAB - column % TAB
        return " " * width, width
    if " " <= char < "\x7f":
        return char, 1
    if char == "\ufeff" and column == 0:
        return "", 0
    if char < " ":
        return chr(0x2400 + ord(char)), 1
    kind = category(char)
    if combining(char) or kind in ("Mn", "Me") or char in _JOINERS:
        return char, 0
    if kind in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return _SIGN, 1
    return char, 2 if east_asian_width(char) in "WF" else 1


def window(line: Line, first: int, last: int) -> Line:
    """Cut a line that is too wide down to what surrounds the columns `first` to `last`."""
    width = line.columns[-1]
    if width <= WIDEST:
        return line
    left = 0 if last <= WIDEST - 2 else max(0, first - _BEFORE)
    begin = bisect_left(line.columns, left)
    stop = bisect_right(line.columns, min(width, line.columns[begin] + WIDEST - 2)) - 1
    shift = line.columns[begin] - (1 if begin else 0)
    end = line.columns[stop] - shift
    columns = [min(max(column - shift, 0), end) for column in line.columns]
    return Line(line.pieces, columns, begin, stop if stop < len(line.pieces) else None)
