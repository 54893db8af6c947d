"""Where the end of an element belongs that is never closed, guessed from how the lines are indented."""

from __future__ import annotations

from typing import TypedDict

from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.recovery.giving_up import indentation
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.source import Span

_LINE = Lazy(r"([ \t]*)([^\n]*)\n?")
_OPENS = frozenset(("_JSX_BRACE", "_BLOCK", "_OBJECT", "TEMPLATE_HEAD"))
_CLOSES = frozenset(("RBRACE", "TEMPLATE_TAIL"))


class Place(TypedDict):
    """Where a closing tag belongs; what comes before it there; was it guessed?"""

    place: int
    line: str
    guessed: bool


def opening_tag(scene: Scene, start: int) -> Span:
    """The whole opening tag that begins at `start`, as far as it was read."""
    depth, history = 0, scene.machine.history
    for index in range(scene.index_at(start), len(history)):
        terminal, _, _, end = history[index].token
        depth += (terminal in _OPENS) - (terminal in _CLOSES)
        if terminal in ("_JSX_GT", "_JSX_VOID_GT", "_JSX_SLASH_GT") and depth == 0:
            return Span(start, end)
    return Span(start, scene.machine.last)


def belongs(scene: Scene, start: int) -> Place:
    """Where the element that begins at `start` should have ended: before the first line that is not its content."""
    text, tag = scene.source, opening_tag(scene, start)
    width = indentation(text, start)
    last = _content_end(text, tag.end, scene.machine.last)
    alone = text[text.rfind("\n", 0, start) + 1 : start].isspace() or text[start - 1 : start] in ("", "\n")
    if not alone or "\n" not in text[tag.end : last]:
        return {"place": last, "line": "", "guessed": False}
    line = "\n" + text[text.rfind("\n", 0, start) + 1 : start]
    guess = _first_line_out(text, tag.end, last, width)
    return {"place": last if guess is None else guess, "line": line, "guessed": guess is not None}


def _first_line_out(text: str, begin: int, end: int, width: int) -> int | None:
    """The end of the content before the first line that begins something and is indented by `width` or less."""
    at, deeper = text.find("\n", begin) + 1, False
    while 0 < at < end:
        match = _LINE.match(text, at)
        assert match is not None
        own, content = len(match[1].expandtabs(4)), match[2].strip()
        if own > width and content:
            deeper = True
        elif content and deeper and (content[0].isalnum() or content[0] in "<{") and content[:2] != "</":
            return _content_end(text, begin, at)
        at = match.end()
    return None


def _content_end(text: str, begin: int, end: int) -> int:
    """`end`, without the white space before it."""
    return begin + len(text[begin:end].rstrip())
