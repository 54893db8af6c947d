"""When nothing else helps: the smallest part around the token becomes `Invalid`, and parsing goes on behind it.

A part is a statement, a member of a class, interface or object type, an attribute, or a child of an element: what the
grammar has an INVALID_… terminal for. Where it ends is guessed from brackets, semicolons and indentation.
"""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing import UnexpectedToken
from veloxc.compiler.parse.lexer.lookahead import after_template, closing_bracket
from veloxc.compiler.parse.lexer.patterns import BLOCK_COMMENT, LINE_COMMENT, STRING, Lazy
from veloxc.compiler.parse.lexer.state import END, Lexer
from veloxc.compiler.parse.recovery.expected import found, wanted
from veloxc.compiler.parse.recovery.machine import Cell
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.source import Span

_PARTS = ("INVALID_ATTRIBUTE", "INVALID_MEMBER", "INVALID_TYPE_MEMBER", "INVALID_STATEMENT", "INVALID_CHILD")
_PIECE = Lazy(
    rf"""[^()\[\]{{}}"'`/;,<\n]++|([(\[{{])|([)\]}}])|({STRING}|{LINE_COMMENT}|{BLOCK_COMMENT})|(`)|(;)|(\n)|(</)|[\s\S]"""
)
_OPEN, _CLOSE, _SKIPPED, _TEMPLATE, _SEMICOLON, _LINE_END, _CLOSING_TAG = range(1, 8)
_LONGEST = 24
"""What is longer is not quoted in a title."""
_INDENTATION = Lazy(r"(?:[ \t]*\r?\n)*+([ \t]*)(\S?)")


def give_up(scene: Scene, *, outermost: bool = False) -> Mistake:
    """Give up the innermost part around the token (or the outermost, up to the end of the text)."""
    mistake = _unexpected(scene)
    outermost = outermost or scene.terminal == END
    cell, terminal, begin = _part(scene, outermost)
    if cell is None:
        scene.skip(max(scene.end, scene.start + 1))
        return mistake
    machine = scene.machine
    end = scene.lexer.limit if outermost else _end_of(scene, terminal, begin, cell)
    index = scene.index_at(begin)
    if index < len(machine.history):
        machine.back(index)
    if end <= begin or not scene.put_invalid(terminal, begin, end):
        scene.skip(max(end, scene.end, scene.start + 1))
    return mistake


def _unexpected(scene: Scene) -> UnexpectedToken:
    previous, opener = scene.previous, scene.opener
    after = previous.token[1] if previous is not None and scene.same_line(previous.token[3]) else ""
    opened = None
    if opener is not None and scene.fits(opener.closer):
        opened = Span(opener.start, opener.start + len(opener.text))
    return UnexpectedToken(
        span=scene.span,
        found=found(scene),
        wanted=wanted(scene),
        after=after if len(after) <= _LONGEST and "\n" not in after and "`" not in after else "",
        opened=opened,
        opener=opener.text if opener is not None else "",
    )


def _part(scene: Scene, outermost: bool) -> tuple[Cell | None, str, int]:
    """The cell on which a part can stand, what it is, and where it begins."""
    machine, top = scene.machine, scene.machine.cell
    begins = [scene.start]
    cells: list[Cell] = []
    for cell in top:
        cells.append(cell)
        begins.append(cell.start)
    order = range(len(cells) - 1, -1, -1) if outermost else range(len(cells))
    result: tuple[Cell | None, str, int] = (None, "", 0)
    for index in order:
        machine.cell = cells[index]
        terminal = next((each for each in _PARTS if machine.fits(each)), None)
        if terminal is not None:
            result = cells[index], terminal, begins[index]
            break
    machine.cell = top
    return result


def _end_of(scene: Scene, terminal: str, begin: int, cell: Cell) -> int:
    lexer = scene.lexer
    at_least = scene.end if begin == scene.start and scene.terminal != END else scene.start
    if terminal == "INVALID_CHILD":
        end = _end_of_child(lexer, begin, at_least)
    elif terminal == "INVALID_ATTRIBUTE":
        match = Lazy(r"[^\s>{]*").match(lexer.text, at_least)
        end = match.end() if match else at_least
    else:
        end = _end_of_statement(lexer, begin, at_least, _braces_above(scene, cell))
    return min(max(end, at_least), lexer.limit)


def _braces_above(scene: Scene, part: Cell) -> int:
    """How many braces are open within the part."""
    count = 0
    for cell in scene.machine.cell:
        if cell is part:
            break
        count += scene.symbol(cell) in ("_BLOCK", "_OBJECT", "_JSX_BRACE")
    return count


def _end_of_child(lexer: Lexer, begin: int, at: int) -> int:
    """Of `{…}` the brace that closes it; else the next tag or brace."""
    text = lexer.text
    if text.startswith("{", begin):
        end = closing_bracket(lexer, begin)
        closing_tag = text.find("</", at)
        if at <= end and (closing_tag < 0 or end < closing_tag or "<" in text[begin:at]):
            return end + 1
    match = Lazy(r"[<{]").search(text, at, lexer.limit)
    return match.start() if match else lexer.limit


def _end_of_statement(lexer: Lexer, begin: int, at: int, depth: int) -> int:
    """Behind the semicolon, or before the line that no longer belongs to what began at `begin`."""
    text = lexer.text
    base = indentation(text, begin)
    while at < lexer.limit:
        match = _PIECE.match(text, at)
        assert match is not None
        kind, end = match.lastindex, match.end()
        if kind == _OPEN:
            depth += text[at] == "{"
        elif kind == _CLOSE and text[at] == "}":
            if depth == 0:
                return at
            depth -= 1
        elif kind == _TEMPLATE:
            end = max(after_template(lexer, end), end)
        elif kind == _SEMICOLON and depth == 0:
            return end
        elif kind == _CLOSING_TAG and lexer.elements is not None:
            return at
        elif kind == _LINE_END and _new_line_ends(text, end, base, depth):
            return end
        at = end
    return lexer.limit


def _new_line_ends(text: str, at: int, base: int, depth: int) -> bool:
    """Is the next line with something on it no part of a statement that is indented by `base`?"""
    match = _INDENTATION.match(text, at)
    assert match is not None
    width, first = len(match[1].expandtabs(4)), match[2]
    if width < base:
        return True
    return width == base and first not in ")]}" and (first.isalpha() or first in "_$@#{/\"'`" or depth == 0)


def indentation(text: str, offset: int) -> int:
    """Of the line that an offset stands in."""
    match = _INDENTATION.match(text, text.rfind("\n", 0, offset) + 1)
    return len(match[1].expandtabs(4)) if match else 0
