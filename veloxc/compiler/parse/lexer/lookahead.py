"""Looking ahead: what a bracket belongs to. Each answer is remembered, so that the whole stays linear.

ECMAScript cannot tell `(a, b)` from `(a, b) => c` before the arrow, nor TypeScript `a<b>(c)` from two comparisons.
TypeScript's parser tries one reading and takes it back; we look for the matching bracket and at what follows it.
"""

from __future__ import annotations

import re

from veloxc.compiler.parse.lexer.patterns import (
    BLOCK_COMMENT,
    BREAKS,
    EXOTIC_WORD,
    GAP,
    LINE_COMMENT,
    NAME,
    REGEXP,
    SAME_LINE,
    SKIP,
    STRING,
    TEMPLATE_CHARACTERS,
    WORD,
)
from veloxc.compiler.parse.lexer.state import Lexer

_NAME = rf"(?:{WORD}|{EXOTIC_WORD})"
_STRING = re.compile(STRING)
_PIECE = re.compile(
    rf"""([^()\[\]{{}}"'`/]++)|([(\[{{])|([)\]}}])|({STRING})|({LINE_COMMENT}|{BLOCK_COMMENT})|(`)|(/)|[\s\S]"""
)
_CODE, _OPEN, _CLOSE, _TEXT, _COMMENT, _TEMPLATE, _SLASH = range(1, 8)
_OPERAND_BEFORE = re.compile(r"[\w$)\]}\"'`]\s*+\Z")
_KEYWORD_BEFORE = re.compile(
    r"(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|instanceof|await|yield)\s*+\Z"
)

_NO_PARAMETERS = re.compile(rf"\({GAP}\)")
_SURE_PARAMETERS = re.compile(rf"\({GAP}(?:\.\.\.|{_NAME}{GAP}(?:\?{GAP}[:,)=]|:))")
_PERHAPS_PARAMETERS = re.compile(
    rf"\({GAP}(?:{_NAME}{GAP}(?:[,)]|=(?![=>]))|[{{\[@]|\.\.\.|(?:public|private|protected|readonly|override|this)\b)"
)
_ARROW = re.compile(rf"{GAP}=>")
_COLON = re.compile(rf"{GAP}:")
_ASYNC_NAME = re.compile(rf"{SAME_LINE}{_NAME}{SAME_LINE}=>")
_ASYNC_BRACKET = re.compile(rf"{SAME_LINE}(?=[(<])")


def after_template(lexer: Lexer, position: int) -> int:
    """`position` is inside a template literal: the offset after its closing back-tick, or the end of the text."""
    text = lexer.text
    while True:
        position = TEMPLATE_CHARACTERS.match(text, position).end()  # type: ignore[union-attr]
        if position >= len(text):
            return len(text)
        if text[position] == "`":
            return position + 1
        position = closing_bracket(lexer, position + 1) + 1
        if position <= 0:
            return len(text)


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


def closing_angle(lexer: Lexer, position: int, *, in_expression: bool = False) -> int:
    """`position` is at `<`: the offset after the matching `>` where what stands between could be types, else -1.

    `in_expression`: as type arguments of an expression, where a default (`=`) cannot stand.
    """
    key = -position if in_expression else position
    known = lexer.generics.get(key)
    if known is None:
        known = _find_closing_angle(lexer, position, in_expression)
        lexer.generics[key] = known
    return known


_ANGLE_PIECE = re.compile(
    rf"[\w$\s.,:|&?]|(=>)|({LINE_COMMENT}|{BLOCK_COMMENT})|({STRING})|(`)|(-(?=\s*\d))|(=(?!=))"
)


def _find_closing_angle(lexer: Lexer, position: int, in_expression: bool) -> int:
    text = lexer.text
    opened: list[int] = []
    at = position
    while at < lexer.limit:
        char = text[at]
        if char == "<":
            if text.startswith("<=", at):
                break
            opened.append(at)
            at += 1
        elif char == ">":
            start = opened.pop()
            at += 1
            if not opened:
                return at
            lexer.generics.setdefault(-start if in_expression else start, at)
        elif char in "([{":
            at = closing_bracket(lexer, at) + 1
            if at <= 0:
                break
        else:
            at = _after_type_piece(lexer, at, in_expression and len(opened) == 1)
            if at < 0:
                break
    for start in opened:
        lexer.generics.setdefault(-start if in_expression else start, -1)
    return -1


def _after_type_piece(lexer: Lexer, at: int, no_default: bool) -> int:
    """Past one piece of what types consist of, or -1."""
    text = lexer.text
    if text.startswith(("&&", "||", "??"), at):
        return -1
    match = _ANGLE_PIECE.match(text, at)
    if match is None or (match[6] and no_default):
        return -1
    return after_template(lexer, match.end()) if match[4] else match.end()


def opens_arrow(lexer: Lexer, position: int, *, in_type: bool) -> bool:
    """`position` is at `(`: does it open the parameters of an arrow function (or, `in_type`, of a function type)?"""
    known = lexer.arrows.get(position)
    if known is None:
        known = lexer.arrows[position] = _find_arrow(lexer, position, in_type)
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
    colon = None if in_type else _COLON.match(text, end + 1)
    if colon is None:
        return False
    arrow = _arrow_after_type(lexer, colon.end())
    return arrow >= 0 and (not lexer.in_conditional() or _colon_follows(lexer, arrow + 2))


_CONDITIONAL_WINDOW = 4096


def _colon_follows(lexer: Lexer, at: int) -> bool:
    """Does the `:` of the conditional, which `a ? (b): c => body : d` needs, come after the body of the arrow?

    TypeScript's rule: between `?` and `:`, an arrow function with a return type counts only if a `:` comes after it.
    Looked for in a window only, so that a file of nothing else stays linear.
    """
    text, depth = lexer.text, 0
    stop = min(lexer.limit, at + _CONDITIONAL_WINDOW)
    while at < stop:
        char = text[at]
        if char in "([{":
            at = closing_bracket(lexer, at)
            if at < 0:
                return False
        elif char in ")]};,":
            return False
        elif char == "?" and text[at + 1 : at + 2] not in (".", "?"):
            depth += 1
        elif char == "?":
            at += 1
        elif char == ":":
            if depth == 0:
                return True
            depth -= 1
        elif char in "\"'`/":
            match = _PIECE.match(text, at)
            at = (after_template(lexer, at + 1) if char == "`" else match.end() if match else at + 1) - 1
        at += 1
    return False


def _arrow_after_type(lexer: Lexer, at: int) -> int:
    """`at` is after the `:` that follows `)`: the offset of `=>` if a type and then an arrow come, else -1."""
    text = lexer.text
    while at < lexer.limit:
        char = text[at]
        if char == "=":
            return at if text.startswith("=>", at) else -1
        if char in "([{":
            at = closing_bracket(lexer, at) + 1
            if at <= 0:
                return -1
        elif char == "<":
            at = closing_angle(lexer, at)
        else:
            at = _after_type_piece(lexer, at, False)
        if at < 0:
            return -1
    return -1


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
        at = closing_angle(lexer, at)
        if at < 0:
            return False
        at = SKIP.match(text, at).end()  # type: ignore[union-attr]
    return text.startswith("(", at) and opens_arrow(lexer, at, in_type=False)


_GENERIC_ARROW_IN_TSX = re.compile(rf"<{GAP}(?:const\s+)?{_NAME}{GAP}(?:[,=]|extends\b(?!{GAP}[=/>]))")
_AFTER_TYPE_ARGUMENTS = re.compile(rf"{GAP}(?:[(`)\]:;,?!|&^}}{{.]|=(?!>)|(?:as|satisfies)\b|\Z)")
_LINE_END = re.compile(rf"{SAME_LINE}(?:[{BREAKS}]|//)")


def opens_generic_arrow(lexer: Lexer, position: int) -> bool:
    """`position` is at `<` where an expression begins: type parameters of an arrow function?

    In `.tsx` and pages only `<T,` and `<T extends` are, else it is an element.
    """
    if lexer.tsx and not _GENERIC_ARROW_IN_TSX.match(lexer.text, position):
        return False
    end = closing_angle(lexer, position)
    if end < 0:
        return False
    at = SKIP.match(lexer.text, end).end()  # type: ignore[union-attr]
    return lexer.text.startswith("(", at) and (lexer.tsx or opens_arrow(lexer, at, in_type=False))


def opens_type_arguments(lexer: Lexer, position: int) -> bool:
    """`position` is at `<` after an operand: type arguments, or less than? TypeScript's rule: see what follows the `>`."""
    end = closing_angle(lexer, position, in_expression=True)
    if end < 0:
        return False
    return bool(_AFTER_TYPE_ARGUMENTS.match(lexer.text, end) or _LINE_END.match(lexer.text, end))


__all__ = ["NAME", "async_arrow_follows", "closing_angle", "closing_bracket", "opens_arrow"]
