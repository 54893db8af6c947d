"""Reading the script: words, literals, punctuators, and the semicolons that nobody wrote (ECMAScript §12.10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from veloxc.compiler.parse.lexer.names import resolved_name
from veloxc.compiler.parse.lexer.patterns import (
    BREAK,
    BREAK_AHEAD,
    EXOTIC_GROUP,
    GAP_GROUP,
    GAP_PART,
    ILLEGAL_GROUP,
    MALFORMED_NUMBER,
    MARK_GROUP,
    NUMBER_GROUP,
    SKIP,
    STRING_GROUP,
    TOKEN,
    UNTERMINATED_STRING,
    WORD_GROUP,
)
from veloxc.compiler.parse.lexer.state import END, Lexer, Token
from veloxc.compiler.parse.lexer.words import KEYWORD_TYPES, WORDS, terminal_of

SEMICOLON = "_SEMI"

Chooser: TypeAlias = Callable[[Lexer, str, int, bool], str]
"""Given the lexer, the punctuator, its start and whether a line ended before it: the terminal."""
CHOOSERS: dict[str, Chooser] = {}
"""For punctuators that may be one of several terminals (`punctuation.py`)."""

Reader: TypeAlias = Callable[[Lexer, str, int, bool], Token]
"""Like a chooser, but reads the whole token: for those of another length, and those that change the mode."""
READERS: dict[str, Reader] = {}

MARKS = {
    ")": "RPAR",
    "]": "RSQB",
    ",": "COMMA",
    ":": "COLON",
    ".": "DOT",
    "...": "ELLIPSIS",
    "?.": "OPTIONAL_CHAIN",
    "=": "EQUAL",
    "@": "AT",
    "~": "UNARY",
    **dict.fromkeys(["**", "===", "!==", "==", "!=", "<=", "&&", "||", "??", "%", "^"], "BINARY"),
    **dict.fromkeys(
        ["+=", "-=", "*=", "**=", "%=", "<<=", "&=", "|=", "^=", "&&=", "||=", "??="], "ASSIGNMENT"
    ),
}
"""Punctuators that are always one terminal."""

RESTRICTED = frozenset({"return", "break", "continue", "yield"})
"""Words whose statement ends at the end of the line (§12.10.1); `throw` may not be followed by one at all."""


def skip_gap(lexer: Lexer, position: int) -> tuple[int, bool]:
    """Past white space and comments, which are noted: the new position, and whether a line ended."""
    text, newline = lexer.text, False
    while match := GAP_PART.match(text, position):
        start, position = match.span()
        kind = match.lastindex
        if kind is None:
            continue
        if kind == 1:
            newline = True
        else:
            if position > lexer.limit and not move_limit(lexer, position):
                return start, newline
            lexer.comments[start] = position
            newline = newline or (kind == 3 and BREAK.search(text, start, position) is not None)
    return position, newline


def move_limit(lexer: Lexer, end: int) -> bool:
    """A template or comment goes past where the text ends, to `end` (-1 if it is never closed).

    In a server block, a fence line inside of it is part of it, if there is another fence behind it. Otherwise the
    first fence line holds, and it is the template or comment that is not closed.
    """
    later = tuple(fence for fence in lexer.fences if fence >= end)
    if end < 0 or not later:
        return False
    lexer.fences = later
    lexer.limit = later[0]
    return True


def scan_script(lexer: Lexer) -> Token:
    """The next token of the script."""
    text = lexer.text
    match = TOKEN.match(text, lexer.position)
    assert match is not None
    kind = match.lastindex
    newline = False
    if kind == GAP_GROUP:
        at, newline = skip_gap(lexer, match.start(GAP_GROUP))
        match = TOKEN.match(text, at)
        assert match is not None
        kind = match.lastindex
    assert kind is not None
    start, end = match.span(kind)
    if end >= lexer.limit:
        if start >= lexer.limit:
            return at_end(lexer)
        kind = kind if end == lexer.limit else ILLEGAL_GROUP
    value = match[kind]
    if kind == WORD_GROUP:
        word = WORDS.get(value)
        terminal = "IDENTIFIER" if word is None else terminal_of(lexer, word, end, newline)
    elif kind == MARK_GROUP:
        mark = MARKS.get(value)
        if mark is None:
            reader = READERS.get(value)
            if reader is not None:
                return reader(lexer, value, start, newline)
            mark = CHOOSERS[value](lexer, value, start, newline)
        terminal = mark
    else:
        terminal, value, end = _other(lexer, kind, value, start, end)
    if newline and not lexer.fits(terminal) and lexer.fits(SEMICOLON):
        return inserted(lexer)
    if value in RESTRICTED and terminal != "NAME" and BREAK_AHEAD.match(text, end):
        lexer.scan = scan_after_restricted
    lexer.position = end
    return terminal, value, start, end


def _other(lexer: Lexer, kind: int, value: str, start: int, end: int) -> tuple[str, str, int]:
    """What is neither a plain word nor a punctuator: terminal, text, end."""
    if kind == STRING_GROUP:
        return "STRING", value, end
    if kind == NUMBER_GROUP:
        return "NUMBER", value, end
    if value[0].isdecimal() and value.isascii():
        # A malformed number is one all the same, and for `validate` to say so.
        match = MALFORMED_NUMBER.match(lexer.text, start, lexer.limit)
        assert match is not None
        return ("NUMBER" if lexer.fits("NUMBER") else "ILLEGAL"), match[0], match.end()
    if kind == EXOTIC_GROUP:
        name = resolved_name(value)
        if name is None:
            return "ILLEGAL", value, end
        # A reserved word written with an escape is never that word (§12.7.2): it may only be a property name.
        # Nor is the name of a built-in type, where a type stands.
        reserved = WORDS[name][1] == "NAME" if name in WORDS else _is_escaped_type(lexer, name, value)
        return ("NAME" if reserved else "IDENTIFIER"), name, end
    if kind == GAP_GROUP or value == "/*":
        return "UNTERMINATED_COMMENT", lexer.text[start : lexer.limit], lexer.limit
    if value[0] in "\"'":
        match = UNTERMINATED_STRING.match(lexer.text, start, lexer.limit)
        assert match is not None
        return "UNTERMINATED_STRING", match[0], match.end()
    return "ILLEGAL", value, end


def _is_escaped_type(lexer: Lexer, name: str, written: str) -> bool:
    return name in KEYWORD_TYPES and "\\" in written and lexer.fits("INVALID_TYPE")


def at_end(lexer: Lexer) -> Token:
    """The end of the script, before which a semicolon may be missing."""
    if lexer.fits(SEMICOLON) and not lexer.fits(END):
        return inserted(lexer)
    lexer.position = lexer.limit
    return END, "", lexer.limit, lexer.limit


def inserted(lexer: Lexer) -> Token:
    """A semicolon that was not written: empty, right after the last token."""
    return SEMICOLON, "", lexer.position, lexer.position


def scan_after_restricted(lexer: Lexer) -> Token:
    """After `return` and its like at the end of a line: a semicolon, if one may stand there and none is written."""
    lexer.scan = scan_script
    end = SKIP.match(lexer.text, lexer.position)
    assert end is not None
    if lexer.fits(SEMICOLON) and not lexer.text.startswith((";", "}"), end.end()):
        return inserted(lexer)
    return scan_script(lexer)
