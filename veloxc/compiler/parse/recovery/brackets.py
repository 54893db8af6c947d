"""Brackets: not closed, closed by another, closing nothing; and the commas and semicolons between what they hold."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing import (
    ClosesNothing,
    HiddenBracket,
    MissingComma,
    MissingSemicolon,
    NeverClosed,
    WrongClosingBracket,
)
from veloxc.compiler.diagnostics.parsing_literals import OpenTemplate
from veloxc.compiler.parse.lexer.state import END, Token
from veloxc.compiler.parse.recovery.giving_up import indentation
from veloxc.compiler.parse.recovery.scene import CLOSER_TEXTS, Opener, Scene
from veloxc.compiler.parse.recovery.treatments import QUIET, Quiet, treats
from veloxc.compiler.source import Span

_MOST_AT_ONCE = 4
_MOST_AT_END = 32
"""If more is open at the end, the whole statement is given up."""


def never_closed(scene: Scene, opener: Opener, place: int, *, sure: bool) -> Mistake | Quiet:
    """What to say of an opener; nothing if nobody wrote it (recovery put it in)."""
    if opener.terminal.startswith("TEMPLATE"):
        head = next(each.start for each in scene.openers if each.terminal == "TEMPLATE_HEAD")
        return OpenTemplate(span=Span(head, head + 1))
    if not scene.source.startswith(opener.text, opener.start):
        return QUIET
    if (comment := _hiding(scene, opener)) is not None:
        return HiddenBracket(
            span=comment, opened=Span(opener.start, opener.start + 1), closer=CLOSER_TEXTS[opener.closer]
        )
    return NeverClosed(
        span=Span(place, place),
        opened=Span(opener.start, opener.start + len(opener.text)),
        opener=opener.text,
        closer=CLOSER_TEXTS[opener.closer],
        sure=sure,
    )


def _hiding(scene: Scene, opener: Opener) -> Span | None:
    """The comment to the end of the opener's line that holds what would close it."""
    text, closer = scene.source, CLOSER_TEXTS[opener.closer]
    line_end = text.find("\n", opener.start)
    line_end = len(text) if line_end < 0 else line_end
    start = text.find("//", opener.start, line_end)
    while start >= 0 and start not in scene.lexer.comments:
        start = text.find("//", start + 1, line_end)
    inside = text[start:line_end] if start >= 0 else ""
    return Span(start, line_end) if inside.count(closer) > inside.count(opener.text) else None


@treats("RPAR", "RSQB", "RBRACE")
def wrong_closing_bracket(scene: Scene) -> Mistake | None:
    """`[1, 2)`: the right one in its place makes it good."""
    opener = scene.opener
    if opener is None or opener.closer == scene.terminal or CLOSER_TEXTS[opener.closer] == scene.text:
        return None
    if any(each.closer == scene.terminal for each in scene.openers):
        return None
    if not scene.reaches(opener.closer, replace=True, count=1):
        return None
    mistake = WrongClosingBracket(
        span=scene.span,
        opened=Span(opener.start, opener.start + len(opener.text)),
        opener=opener.text,
        found=scene.text,
        closer=CLOSER_TEXTS[opener.closer],
    )
    scene.put(opener.closer, scene.text, scene.start, scene.end)
    return mistake


@treats("RPAR", "RSQB", "RBRACE")
def closes_nothing(scene: Scene) -> Mistake | None:
    """A closing bracket too many."""
    if any(opener.closer == scene.terminal for opener in scene.openers):
        return None
    if scene.wants_expression and not scene.fits("INVALID_STATEMENT"):
        return None
    mistake = ClosesNothing(span=scene.span, found=scene.text)
    scene.skip(scene.end)
    return mistake


@treats(order=40)
def brace_missing_by_indentation(scene: Scene) -> Mistake | Quiet | None:
    """At the end, with a block open: the indentation of what was closed since tells which one it is."""
    if scene.terminal != END or not any(opener.closer == "RBRACE" for opener in scene.openers):
        return None
    blamed = _blamed(scene)
    if blamed is None:
        return None
    opener, place = blamed
    scene.machine.back(scene.index_at(place))
    again = Scene(scene.machine, scene.machine.next())
    if not again.fits("RBRACE") and again.fits("_SEMI"):
        again.insert("_SEMI")
    mistake = never_closed(again, opener, scene.machine.last, sure=False)
    if not again.insert("RBRACE"):
        return None
    return mistake


def _blamed(scene: Scene) -> tuple[Opener, int] | None:
    """The brace that was closed by one further to the left, and the first token that no longer belongs to its block."""
    text, opened = scene.source, list[Token]()
    for step in scene.machine.history:
        token = step.token
        if token[0] in ("_BLOCK", "_OBJECT", "_JSX_BRACE"):
            opened.append(token)
        elif token[0] == "RBRACE" and opened:
            opener = opened.pop()
            alone = not text[text.rfind("\n", 0, token[2]) + 1 : token[2]].strip()
            if alone and token[3] > token[2] and indentation(text, token[2]) < indentation(text, opener[2]):
                return _place_of_brace(scene, opener)
    return None


def _place_of_brace(scene: Scene, opener: Token) -> tuple[Opener, int] | None:
    text, width = scene.source, indentation(scene.source, opener[2])
    for step in scene.machine.history[scene.index_at(opener[3]) :]:
        start = step.token[2]
        first = not text[text.rfind("\n", 0, start) + 1 : start].strip()
        if (
            step.token[3] > start
            and first
            and indentation(text, start) <= width
            and text.rfind("\n", 0, start) > opener[2]
        ):
            return Opener(opener[0], opener[2]), start
    return None


@treats(order=49)
def missing_comma_between_lines(scene: Scene) -> Mistake | Quiet | None:
    """Where a closing bracket could stand too: the next item, indented, on a line of its own."""
    opener = scene.opener
    if opener is None or not scene.on_new_line:
        return None
    if indentation(scene.source, scene.start) <= indentation(scene.source, opener.start):
        return None
    return missing_comma(scene)


@treats(order=50)
def missing_closing_bracket(scene: Scene) -> Mistake | Quiet | None:
    """One to four closing brackets here, and the token fits."""
    openers = scene.openers[:_MOST_AT_ONCE]
    if scene.terminal == END:
        return _unclosed_at_end(scene)
    put: list[str] = []
    for opener in openers:
        put.append(opener.closer)
        if scene.reaches(*put, count=2):
            mistake = never_closed(scene, openers[0], scene.machine.last, sure=len(put) == 1)
            scene.insert(*put)
            return mistake
    return None


def _unclosed_at_end(scene: Scene) -> Mistake | Quiet | None:
    """All that is open is closed; told of is the outermost, or the innermost if it is on the last line."""
    openers = scene.openers
    if not openers:
        return None
    closed = openers[0]
    if len(openers) > _MOST_AT_END:
        return None
    if not scene.reaches(closed.closer, count=0):
        return None
    last_line = scene.source.rfind("\n", 0, scene.machine.last)
    told = closed if closed.start > last_line or closed.closer != "RBRACE" else openers[-1]
    mistake = never_closed(scene, told, scene.machine.last, sure=len(openers) == 1)
    scene.insert(closed.closer)
    return mistake


@treats(order=52)
def bracket_missing_before_brace(scene: Scene) -> Mistake | Quiet | None:
    """`total( { return 0; }`: what was read as an object or pattern is a block, and a bracket is missing before it."""
    brace, outer = (*scene.openers, None, None)[:2]
    if brace is None or outer is None or brace.terminal != "_OBJECT" or outer.closer not in ("RPAR", "RSQB"):
        return None
    machine, index = scene.machine, scene.index_at(brace.start)
    trial = machine.fork()
    trial.return_to(machine.history[index])
    if not Scene(trial, scene.token).insert(outer.closer) or not trial.runs_past(scene.end):
        return None
    machine.back(index)
    again = Scene(machine, scene.token)
    mistake = never_closed(again, outer, machine.last, sure=False)
    again.insert(outer.closer)
    return mistake


@treats(order=60)
def missing_comma(scene: Scene) -> Mistake | None:
    """Two elements, properties, arguments or names side by side."""
    if not scene.fits("COMMA") or scene.fits("_SEMI") or not scene.reaches("COMMA", count=2):
        return None
    previous = scene.previous
    if previous is None or scene.terminal in ("RPAR", "RSQB", "RBRACE", END):
        return None
    mistake = MissingComma(span=scene.gap, before=scene.span, after=Span(*previous.token[2:]))
    scene.insert("COMMA")
    return mistake


@treats(order=90)
def missing_semicolon(scene: Scene) -> Mistake | None:
    """Two statements on one line."""
    if not scene.fits("_SEMI") or scene.terminal == END or not scene.reaches("_SEMI", count=2):
        return None
    mistake = MissingSemicolon(span=scene.gap, next=scene.span)
    scene.insert("_SEMI")
    return mistake
