"""Looking ahead: what a bracket belongs to. Each answer is remembered, so that the whole stays linear.

ECMAScript cannot tell `(a, b)` from `(a, b) => c` before the arrow, nor TypeScript `a<b>(c)` from two comparisons.
TypeScript's parser tries one reading and takes it back. For parentheses we look for the matching one and at what
follows it; where only the grammar of types can tell, the parser's automaton is run ahead (`attempt`).
"""

from __future__ import annotations

from veloxc.compiler.parse.lexer.patterns import (
    BLOCK_COMMENT,
    EXOTIC_WORD,
    GAP,
    LINE_COMMENT,
    REGEXP,
    SAME_LINE,
    SKIP,
    STRING,
    TEMPLATE_CHARACTERS,
    WORD,
    Lazy,
)
from veloxc.compiler.parse.lexer.state import Lexer

_NAME = rf"(?:{WORD}|{EXOTIC_WORD})"
_STRING = Lazy(STRING)
_PIECE = Lazy(
    rf"""([^()\[\]{{}}"'`/]++)|([(\[{{])|([)\]}}])|({STRING})|({LINE_COMMENT}|{BLOCK_COMMENT})|(`)|(/)|[\s\S]"""
)
_CODE, _OPEN, _CLOSE, _TEXT, _COMMENT, _TEMPLATE, _SLASH = range(1, 8)
_OPERAND_BEFORE = Lazy(r"[\w$)\]}\"'`]\s*+\Z")
_KEYWORD_BEFORE = Lazy(
    r"(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|instanceof|await|yield)\s*+\Z"
)

_NO_PARAMETERS = Lazy(rf"\({GAP}\)")
_SURE_PARAMETERS = Lazy(rf"\({GAP}(?:\.\.\.|{_NAME}{GAP}(?:\?{GAP}[:,)=]|:))")
_PERHAPS_PARAMETERS = Lazy(
    rf"\({GAP}(?:{_NAME}{GAP}(?:[,)]|=(?![=>]))|[{{\[@]|\.\.\.|(?:public|private|protected|readonly|override|this)\b)"
)
_ARROW = Lazy(rf"{GAP}=>")
_COLON = Lazy(rf"{GAP}:")
_ASYNC_NAME = Lazy(rf"{SAME_LINE}{_NAME}{SAME_LINE}=>")
_ASYNC_BRACKET = Lazy(rf"{SAME_LINE}(?=[(<])")


def after_template(lexer: Lexer, position: int) -> int:
    """`position` is inside a template literal: the offset after its closing back-tick, or -1."""
    text = lexer.text
    while True:
        position = TEMPLATE_CHARACTERS.match(text, position).end()  # type: ignore[union-attr]
        if position >= len(text):
            return -1
        if text[position] == "`":
            return position + 1
        position = closing_bracket(lexer, position + 1) + 1
        if position <= 0:
            return -1


def closing_bracket(lexer: Lexer, position: int) -> int:
    """Where the bracket at `position` is closed, or -1. Knows strings, comments, templates and regular expressions."""
    known = lexer.brackets.get(position)
    if known is not None:
        return known
    text, memo = lexer.text, lexer.brackets
    opened: list[int] = []
    at = position
    before = ""
    while at < len(text):
        match = _PIECE.match(text, at)
        assert match is not None
        kind, end = match.lastindex, match.end()
        if kind == _OPEN:
            opened.append(at)
        elif kind == _CLOSE:
            memo[opened.pop()] = at
            if not opened:
                return at
        elif kind == _TEMPLATE:
            end = after_template(lexer, end)
            if end < 0:
                break
        elif kind == _SLASH and not _ends_operand(before):
            regexp = REGEXP.match(text, at)
            end = regexp.end() if regexp else end
        if kind != _COMMENT and not (kind == _CODE and text[at:end].isspace()):
            before = text[max(at, end - 16) : end]
        at = end
    memo.update(dict.fromkeys(opened, -1))
    memo[position] = -1
    return -1


def _ends_operand(before: str) -> bool:
    """Whether a `/` after this text divides."""
    return _OPERAND_BEFORE.search(before) is not None and _KEYWORD_BEFORE.search(before) is None


def opens_arrow(lexer: Lexer, position: int, *, in_type: bool) -> bool:
    """`position` is at `(`: does it open the parameters of an arrow function (or, `in_type`, of a function type)?"""
    key = 2 * position + in_type
    known = lexer.arrows.get(key)
    if known is None:
        known = lexer.arrows[key] = _find_arrow(lexer, position, in_type)
    return known


def _find_arrow(lexer: Lexer, position: int, in_type: bool) -> bool:
    text = lexer.text
    if _NO_PARAMETERS.match(text, position) or _SURE_PARAMETERS.match(text, position):
        return True
    if not _PERHAPS_PARAMETERS.match(text, position):
        return False
    end = closing_bracket(lexer, position)
    if end < 0:
        return False
    if _ARROW.match(text, end + 1):
        return True
    return not in_type and _arrow_after_type(lexer, end + 1)


_CONDITIONAL_PIECES = 100
_CONDITIONAL_PIECE = Lazy(
    rf"""[^()\[\]{{}}"'`/?:;,]++|([(\[{{])|([)\]}};,])|{STRING}|{LINE_COMMENT}|{BLOCK_COMMENT}|(`)|\?[.?]|(\?)|(:)|[\s\S]"""
)


def _colon_follows(lexer: Lexer, at: int) -> bool:
    """Does the `:` of the conditional, which `a ? (b): c => body : d` needs, come after the body of the arrow?

    TypeScript's rule: between `?` and `:`, an arrow function with a return type counts only if a `:` comes after it.
    Given up after so many pieces (a bracket with its content is one), so that a file of nothing else stays linear.
    """
    depth = 0
    for _ in range(_CONDITIONAL_PIECES):
        if at >= lexer.limit:
            break
        match = _CONDITIONAL_PIECE.match(lexer.text, at)
        assert match is not None
        opened, closed, template, question, colon = match.groups()
        if closed or (colon and depth == 0):
            return colon is not None
        depth += (question is not None) - (colon is not None)
        at = after_template(lexer, at + 1) if template else match.end()
        if at < 0:
            return False
        if opened:
            at = closing_bracket(lexer, match.start()) + 1
            if at <= 0:
                return False
    return False


def async_arrow_follows(lexer: Lexer, end: int) -> bool:
    """After `async`: `x =>`, `(…) =>` or `<T>(…) =>`."""
    text = lexer.text
    if _ASYNC_NAME.match(text, end):
        return True
    bracket = _ASYNC_BRACKET.match(text, end)
    if bracket is None:
        return False
    at = bracket.end()
    if text[at] == "<":
        at = lexer.attempt(lexer, "type_parameters", at)
        if at < 0:
            return False
        at = SKIP.match(text, at).end()  # type: ignore[union-attr]
    if not text.startswith("(", at):
        return False
    # `async()` may be a call, whatever stands in the parentheses: only the arrow tells.
    end = closing_bracket(lexer, at)
    return end >= 0 and (_ARROW.match(text, end + 1) is not None or _arrow_after_type(lexer, end + 1))


def _arrow_after_type(lexer: Lexer, at: int) -> bool:
    """`: type =>`, and if in a conditional expression, one that this does not break."""
    if not _COLON.match(lexer.text, at):
        return False
    arrow = lexer.attempt(lexer, "return_type", at)
    return arrow >= 0 and (not lexer.parser.in_conditional() or _colon_follows(lexer, arrow))


_GENERIC_ARROW_IN_TSX = Lazy(rf"<{GAP}(?:const\s+)?{_NAME}{GAP}(?:[,=]|extends\b(?!{GAP}[=/>]))")


def opens_generic_arrow(lexer: Lexer, position: int) -> bool:
    """`position` is at `<` where an expression begins: type parameters of an arrow function?

    In `.tsx` and pages only `<T,` and `<T extends` are, else it is an element.
    """
    if lexer.tsx and not _GENERIC_ARROW_IN_TSX.match(lexer.text, position):
        return False
    end = lexer.attempt(lexer, "type_parameters", position)
    if end < 0:
        return False
    at = SKIP.match(lexer.text, end).end()  # type: ignore[union-attr]
    return lexer.text.startswith("(", at) and (lexer.tsx or opens_arrow(lexer, at, in_type=False))
