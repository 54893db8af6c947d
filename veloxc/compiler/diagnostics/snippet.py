"""Draw labels under source lines: the picture in the middle of a message.

    2 |   const a = {          two kinds of label: within one line (`Mark`),
      |  ___________-          and over several lines (`Block`), which runs
    3 | |   b: 1               down a lane to the left of the code
    4 | | } + c
      | |_-   ^ unknown

All columns here are display columns (see `columns`), so that tabs and wide characters line up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from veloxc.compiler.diagnostics.columns import Line, measure, window
from veloxc.compiler.source import Source, Span

Style: TypeAlias = Literal["", "primary", "secondary", "gutter"]
_LANE = 2
_WHOLE = 6
"""A block of at most this many lines is shown whole, a longer one by its first two lines and its last."""


@dataclass(slots=True)
class Row:
    """One printed row: what stands in the gutter (a line number, dots or nothing), and styled text."""

    gutter: str = ""
    cells: list[tuple[str, Style]] = field(default_factory=list)

    def put(self, column: int, text: str, style: Style) -> None:
        """Write over what stands at `column`."""
        missing = column + len(text) - len(self.cells)
        if missing > 0:
            self.cells.extend([(" ", "")] * missing)
        self.cells[column : column + len(text)] = [(char, style) for char in text]


@dataclass(frozen=True, slots=True)
class Mark:
    """A label within one line, from character `first` to `last` (exclusive)."""

    line: int
    first: int
    last: int
    text: str
    primary: bool

    @property
    def style(self) -> Style:
        return "primary" if self.primary else "secondary"

    @property
    def sign(self) -> str:
        return "^" if self.primary else "-"


@dataclass(frozen=True, slots=True)
class Block:
    """A label from character `first` of `line` to character `last` (exclusive) of `last_line`, drawn in `lane`."""

    line: int
    first: int
    last_line: int
    last: int
    text: str
    primary: bool
    lane: int = 0
    opens_line: bool = False
    """Nothing but white space stands before it: a `/` in the lane is enough to show where it begins."""

    @property
    def style(self) -> Style:
        return "primary" if self.primary else "secondary"

    @property
    def sign(self) -> str:
        return "^" if self.primary else "-"


def snippet(source: Source, labels: Sequence[tuple[Span, str, bool]]) -> list[Row]:
    """The rows for the labels `(span, text, primary)` that stand in one source."""
    marks: list[Mark] = []
    blocks: list[Block] = []
    for span, text, primary in labels:
        placed = _place(source, span, text, primary)
        if isinstance(placed, Mark):
            marks.append(placed)
        else:
            blocks.append(placed)
    blocks = _lanes(blocks)
    margin = _LANE * (1 + max((block.lane for block in blocks), default=-1))
    rows: list[Row] = []
    previous = 0
    for number in _shown_lines(marks, blocks):
        if previous and number > previous + 1:
            rows.append(_with_lanes(Row("..."), blocks, previous))
        rows.extend(_line_rows(source, number, marks, blocks, margin))
        previous = number
    return rows


def _place(source: Source, span: Span, text: str, primary: bool) -> Mark | Block:
    size = len(source.text)
    start = min(max(span.start, 0), size)
    end = min(max(span.end, start), size)
    line, column = source.line_column(start)
    last_line, last_column = source.line_column(end)
    if last_line > line and last_column == 1:
        # What ends with a line's end is not carried on to the next line.
        last_line -= 1
        last_column = len(source.line_text(last_line)) + 1
    if last_line == line:
        return Mark(line, column - 1, last_column - 1, text, primary)
    opens = not source.line_text(line)[: column - 1].strip()
    return Block(line, column - 1, last_line, last_column - 1, text, primary, 0, opens)


def _lanes(blocks: list[Block]) -> list[Block]:
    """Give blocks that overlap lanes of their own; the outermost is leftmost."""
    placed: list[Block] = []
    for block in sorted(blocks, key=lambda block: (block.line, -block.last_line)):
        taken = {other.lane for other in placed if other.last_line >= block.line}
        lane = next(lane for lane in range(len(blocks)) if lane not in taken)
        placed.append(
            Block(
                block.line,
                block.first,
                block.last_line,
                block.last,
                block.text,
                block.primary,
                lane,
                block.opens_line,
            )
        )
    return placed


def _shown_lines(marks: list[Mark], blocks: list[Block]) -> list[int]:
    """The line numbers to show. A single line between two of them is shown too: dots would take as much room."""
    lines = {mark.line for mark in marks}
    for block in blocks:
        if block.last_line - block.line < _WHOLE:
            lines.update(range(block.line, block.last_line + 1))
        else:
            lines.update((block.line, block.line + 1, block.last_line))
    lines.update([line + 1 for line in lines if line + 2 in lines])
    return sorted(lines)


def _line_rows(
    source: Source, number: int, marks: list[Mark], blocks: list[Block], margin: int
) -> Iterator[Row]:
    """A source line and what is drawn below it."""
    here = [mark for mark in marks if mark.line == number]
    starts = [block for block in blocks if block.line == number]
    ends = [block for block in blocks if block.last_line == number]
    line = measure(source.line_text(number))
    points = [column for mark in here for column in (mark.first, mark.last)]
    points += [block.first for block in starts] + [block.last for block in ends]
    line = window(line, line.column(min(points, default=0)), line.column(max(points, default=0)))
    code = _with_lanes(Row(str(number)), blocks, number - 1)
    for block in starts:
        if block.opens_line:
            code.put(block.lane * _LANE, "/", block.style)
    code.put(margin, line.shown.rstrip(), "")
    yield code
    running = [block for block in blocks if block.line < number <= block.last_line]
    running += [block for block in starts if block.opens_line]
    for row in _mark_rows(line, here, margin):
        yield _with_running(row, running)
    for block in starts:
        if not block.opens_line:
            yield _with_running(_block_start(line, block, margin), running)
            running.append(block)
    for block in sorted(ends, key=lambda block: -block.lane):
        running.remove(block)
        yield _with_running(_block_end(line, block, margin), running)


def _with_lanes(row: Row, blocks: list[Block], after: int) -> Row:
    """The lanes of the blocks that go on below line `after`."""
    return _with_running(row, [block for block in blocks if block.line <= after < block.last_line])


def _with_running(row: Row, running: list[Block]) -> Row:
    for block in running:
        row.put(block.lane * _LANE, "|", block.style)
    return row


def _block_start(line: Line, block: Block, margin: int) -> Row:
    row = Row()
    left = block.lane * _LANE + 1
    at = margin + line.column(block.first)
    row.put(left, "_" * (at - left) + block.sign, block.style)
    return row


def _block_end(line: Line, block: Block, margin: int) -> Row:
    row = Row()
    left = block.lane * _LANE
    at = margin + max(line.column(block.last) - 1, 0)
    text = f" {block.text}" if block.text else ""
    row.put(left, "|" + "_" * (at - left - 1) + block.sign + text, block.style)
    return row


def _mark_rows(line: Line, marks: list[Mark], margin: int) -> Iterator[Row]:
    """The underlines; the rightmost text stands beside them, the others hang below, right to left."""
    if not marks:
        return
    placed = []
    for mark in sorted(marks, key=lambda mark: (mark.first, mark.last)):
        first = margin + line.column(mark.first)
        placed.append((first, max(margin + line.column(mark.last), first + 1), mark))
    under = Row()
    for first, last, mark in sorted(placed, key=lambda place: place[2].primary):
        under.put(first, mark.sign * (last - first), mark.style)
    hanging = [place for place in placed if place[2].text]
    end = len(under.cells)
    if hanging and all(last <= hanging[-1][0] for _, last, mark in placed if mark is not hanging[-1][2]):
        _, _, beside = hanging.pop()
        under.put(end + 1, beside.text, beside.style)
    yield under
    if hanging:
        yield _connectors(hanging)
    while hanging:
        first, _, mark = hanging.pop()
        row = _connectors(hanging)
        row.put(first, mark.text, mark.style)
        yield row


def _connectors(hanging: list[tuple[int, int, Mark]]) -> Row:
    row = Row()
    for first, _, mark in hanging:
        row.put(first, "|", mark.style)
    return row
