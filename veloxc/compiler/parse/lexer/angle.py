"""`<` and `>`: comparison, shift, type arguments, type assertion, or a tag."""

from __future__ import annotations

from veloxc.compiler.parse.lexer.lookahead import opens_generic_arrow
from veloxc.compiler.parse.lexer.markup import open_tag
from veloxc.compiler.parse.lexer.patterns import BREAKS, CLOSING_ANGLE, GAP, SAME_LINE, Lazy
from veloxc.compiler.parse.lexer.punctuation import reads
from veloxc.compiler.parse.lexer.script import SEMICOLON, inserted
from veloxc.compiler.parse.lexer.state import Lexer, Token, leave
from veloxc.compiler.parse.lexer.words import KEYWORD_TYPES, WORDS


@reads("<")
def opening_angle(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    fits = lexer.fits
    if lexer.tsx and fits("BINARY") and _is_tag(lexer, start):
        return "MISPLACED_TAG", mark, start, start + 1
    if fits("_LT_TYPE") and fits("_TYPE_BRACKET"):
        # After the name of a type: type arguments, never across a line end.
        if (newline or _takes_no_arguments(lexer)) and fits("BINARY"):
            terminal = "BINARY"
        elif newline and fits(SEMICOLON):
            return inserted(lexer)
        else:
            terminal = "_LT_TYPE"
    elif fits("BINARY"):
        terminal = "_LT_TYPE" if fits("_LT_TYPE") and opens_type_arguments(lexer, start) else "BINARY"
    elif fits("_JSX_LT") or fits("_LT_ASSERT"):
        terminal = _before_operand(lexer, start)
        if terminal == "_JSX_LT":
            return open_tag(lexer, start)
    else:
        terminal = "_LT_TYPE"
    if newline and not fits(terminal) and fits(SEMICOLON):
        return inserted(lexer)
    if terminal == "_LT_TYPE" and lexer.angles is not None:
        lexer.angles = (lexer.angles[0] + 1, lexer.angles[1])
    lexer.position = start + 1
    return terminal, mark, start, start + 1


_KEYWORD_TYPE = Lazy(rf"(?<![\w$])(?:{'|'.join(sorted(KEYWORD_TYPES))})\Z")


def _takes_no_arguments(lexer: Lexer) -> bool:
    """After `any`, `string` and their like, unless they are part of a longer name: `a as any < b` compares."""
    end = lexer.position
    if _KEYWORD_TYPE.search(lexer.text, max(0, end - len("undefined")), end) is None:
        return False
    return lexer.parser.before() not in ("DOT", "_TYPEOF")


_TAG_BEGINS = Lazy(r"<(?:[A-Za-z_$>]|/[A-Za-z_$>])")
_ELEMENT_ENDS = frozenset({"_JSX_GT", "_JSX_SLASH_GT", "_JSX_VOID_GT"})


def _is_tag(lexer: Lexer, start: int) -> bool:
    """After an operand: a closing tag, or an element right behind another. Nobody compares with these."""
    if lexer.text.startswith("</", start):
        in_markup = lexer.elements is not None or lexer.tags is not None
        return in_markup and _TAG_BEGINS.match(lexer.text, start) is not None
    return lexer.parser.last() in _ELEMENT_ENDS and _TAG_BEGINS.match(lexer.text, start) is not None


def _before_operand(lexer: Lexer, start: int) -> str:
    """Where an expression may begin: an arrow function's type parameters, an assertion, or an element."""
    if lexer.fits("_LT_TYPE") and opens_generic_arrow(lexer, start):
        return "_LT_TYPE"
    return "_JSX_LT" if lexer.tsx else "_LT_ASSERT"


@reads("<<")
def double_angle(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    """`f<<T>(x: T) => T>()` opens type arguments twice."""
    fits = lexer.fits
    binary = fits("BINARY")
    if fits("_LT_TYPE") and (
        not binary
        or (not _takes_no_arguments(lexer) if fits("_TYPE_BRACKET") else opens_type_arguments(lexer, start))
    ):
        return opening_angle(lexer, "<", start, newline)
    if newline and not binary and fits(SEMICOLON):
        return inserted(lexer)
    lexer.position = start + 2
    return "BINARY", mark, start, start + 2


_AFTER_TYPE_ARGUMENTS = Lazy(
    rf"(?![>=]){GAP}(?:[(`)\]:;,?|&^}}{{.*/%=]|!=|(?:as|satisfies|in|instanceof|implements|extends)\b|\Z)"
)
"""TypeScript's `canFollowTypeArgumentsInExpression`, and the body of a class after what it extends."""
_LINE_END = Lazy(rf"(?![>=]){SAME_LINE}(?:[{BREAKS}]|//)")
_TYPE = r"([A-Za-z_$][A-Za-z0-9_$]*+)(?:\[\])?"
_NAMES = Lazy(rf"<{_TYPE}(?:,[ ]?{_TYPE})?>")
"""The usual type arguments: no need to try."""


def opens_type_arguments(lexer: Lexer, position: int) -> bool:
    """`position` is at `<` after an operand: type arguments, or less than? TypeScript's rule: see what follows the `>`."""
    if lexer.last_angle is None:
        lexer.last_angle = lexer.text.rfind(">")
    if position > lexer.last_angle:
        return False
    names = _NAMES.match(lexer.text, position, lexer.limit)
    if names is not None and names[1] not in WORDS and names[2] not in WORDS:
        end = names.end()
    else:
        end = lexer.attempt(lexer, "type_arguments", position)
    if end < 0:
        return False
    return bool(_AFTER_TYPE_ARGUMENTS.match(lexer.text, end) or _LINE_END.match(lexer.text, end))


def close_angle(lexer: Lexer) -> None:
    """A `>` of types was met: perhaps the last one of the type arguments in a tag."""
    if lexer.angles is not None:
        opened, outer = lexer.angles
        lexer.angles = (opened - 1, outer) if opened > 1 else outer
        if opened == 1:
            leave(lexer)


@reads(">")
def closing_angle(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    if lexer.fits("_GT"):
        lexer.position = start + 1
        close_angle(lexer)
        return "_GT", mark, start, start + 1
    match = CLOSING_ANGLE.match(lexer.text, start)
    assert match is not None
    terminal = "ASSIGNMENT" if match[0] in (">>=", ">>>=") else "BINARY"
    if newline and not lexer.fits(terminal) and lexer.fits(SEMICOLON):
        return inserted(lexer)
    lexer.position = match.end()
    return terminal, match[0], start, match.end()
