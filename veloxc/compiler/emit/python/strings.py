"""Python string literals: quoting as black likes it, and f-strings broken into lines at their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from veloxc.compiler import ir
from veloxc.compiler.emit.python.parentheses import printable_in_f_string

if TYPE_CHECKING:
    import libcst as cst

WIDTH = 76
"""Characters of one line of a broken f-string: what fits black's 88 columns at the usual indentation."""


def quoted(text: str) -> str:
    """The literal of a string: double quotes unless that needs more escapes; what does not print is escaped."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + escaped(text, quote) + quote


def escaped(text: str, quote: str) -> str:
    if text.isprintable() and quote not in text and "\\" not in text:
        return text
    return "".join(_escape(char, quote) for char in text)


def _escape(char: str, quote: str) -> str:
    if char in ("\\", quote):
        return "\\" + char
    return char if char.isprintable() else repr(char)[1:-1]


def literal_lines(text: str) -> list[str]:
    """A text cut where a new line may begin in the emitted code: before a tag, after a line end; joined it is the text."""
    pieces: list[str] = []
    start = 0
    for index in range(1, len(text)):
        opens = text[index] == "<" and text[index - 1] != "<" and text[index + 1 : index + 2] != "/"
        if opens or text[index - 1] == "\n":
            pieces.append(text[start:index])
            start = index
    pieces.append(text[start:])
    return pieces


Piece: TypeAlias = "tuple[str, cst.BaseFormattedStringContent | None]"
"""Literal text and None, or the code of an expression and its node."""


def grouped(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces in lines of at most WIDTH characters, as far as they can be broken."""
    lines: list[list[Piece]] = [[]]
    width = 0
    for piece in pieces:
        size = len(piece[0])
        if width and width + size > WIDTH and (piece[1] is None or width > WIDTH // 2):
            lines.append([])
            width = 0
        lines[-1].append(piece)
        width += size
    return lines


def split_parts(parts: tuple[str | ir.Expr, ...]) -> list[tuple[str | ir.Expr, ...]]:
    """Runs of parts that fit into one f-string; a part that fits into none stands alone."""
    runs: list[tuple[str | ir.Expr, ...]] = []
    run: list[str | ir.Expr] = []
    for part in parts:
        if printable_in_f_string(part):
            run.append(part)
            continue
        if run:
            runs.append(tuple(run))
        runs.append((part,))
        run = []
    if run:
        runs.append(tuple(run))
    return runs
