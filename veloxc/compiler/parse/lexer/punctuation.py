"""Punctuators that may be one of several terminals: the parser's state decides, in places a look ahead."""

from __future__ import annotations

from collections.abc import Callable

from veloxc.compiler.parse.lexer.lookahead import after_template, opens_arrow
from veloxc.compiler.parse.lexer.names import resolved_name
from veloxc.compiler.parse.lexer.patterns import (
    BREAK,
    GAP,
    PRIVATE_NAME,
    REGEXP,
    SLASH,
    TEMPLATE_CHARACTERS,
    Lazy,
)
from veloxc.compiler.parse.lexer.script import (
    CHOOSERS,
    READERS,
    SEMICOLON,
    Chooser,
    Reader,
    inserted,
    move_limit,
    scan_script,
)
from veloxc.compiler.parse.lexer.state import Lexer, Token, enter, leave


def chooses(*marks: str) -> Callable[[Chooser], Chooser]:
    """Register a function as the chooser of these punctuators."""

    def register(chooser: Chooser) -> Chooser:
        CHOOSERS.update(dict.fromkeys(marks, chooser))
        return chooser

    return register


def reads(mark: str) -> Callable[[Reader], Reader]:
    """Register a function as the reader of a punctuator."""

    def register(reader: Reader) -> Reader:
        READERS[mark] = reader
        return reader

    return register


@chooses("(")
def opening_parenthesis(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    if not lexer.fits("_ARROW_PAREN"):
        return "LPAR"
    in_type = not lexer.fits("REGEXP")
    if not lexer.fits("LPAR") or opens_arrow(lexer, start, in_type=in_type):
        return "_ARROW_PAREN"
    return "LPAR"


@chooses("[")
def opening_bracket(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    return "_TYPE_BRACKET" if not newline and lexer.fits("_TYPE_BRACKET") else "LSQB"


@chooses(";")
def semicolon(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    if lexer.fits(SEMICOLON):
        return SEMICOLON
    return "_FOR_SEMI" if lexer.fits("_FOR_SEMI") else "EMPTY"


@chooses("=>")
def arrow(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    if lexer.fits("_TYPE_ARROW"):
        return "_TYPE_ARROW"
    return "ARROW_AFTER_LINE" if newline and lexer.fits("ARROW") else "ARROW"


@chooses("*")
def star(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    return "STAR"


@chooses("+", "-")
def sign(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    if lexer.fits("BINARY"):
        return "BINARY"
    return "SIGN" if lexer.fits("SIGN") else "UNARY"


@chooses("!")
def bang(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    return "BANG" if not newline and lexer.fits("BANG") else "UNARY"


@chooses("|")
def bar(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    return "_UNION" if lexer.fits("_UNION") else "BINARY"


@chooses("&")
def ampersand(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    return "_INTERSECTION" if lexer.fits("_INTERSECTION") else "BINARY"


_COLON_FOLLOWS = Lazy(rf"{GAP}:")


@chooses("?")
def question_mark(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    return "OPTIONAL" if lexer.fits("OPTIONAL") and _COLON_FOLLOWS.match(lexer.text, start + 1) else "QMARK"


@chooses("++", "--")
def update(lexer: Lexer, mark: str, start: int, newline: bool) -> str:
    # After a line end it belongs to what follows: a terminal that never fits has a semicolon inserted before it.
    return "UPDATE_AFTER_LINE" if newline and lexer.fits(SEMICOLON) else "UPDATE"


@reads("{")
def opening_brace(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    if lexer.fits("_BLOCK"):
        terminal = "_BLOCK"
    elif lexer.fits("_OBJECT"):
        terminal = "_OBJECT"
    elif newline and lexer.fits(SEMICOLON):
        return inserted(lexer)
    else:
        terminal = "_BLOCK"
    enter(lexer, scan_script)
    lexer.position = start + 1
    return terminal, mark, start, start + 1


@reads("}")
def closing_brace(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    in_template = lexer.modes is not None and lexer.modes[0] is scan_template
    if not in_template and not lexer.fits("RBRACE") and lexer.fits(SEMICOLON):
        return inserted(lexer)
    lexer.position = start + 1
    leave(lexer)
    if in_template:
        leave(lexer)
        return read_template(lexer, start, "TEMPLATE_TAIL", "TEMPLATE_MIDDLE")
    return "RBRACE", mark, start, start + 1


@reads("`")
def back_tick(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    if newline and not lexer.fits("TEMPLATE") and lexer.fits(SEMICOLON):
        return inserted(lexer)
    return read_template(lexer, start, "TEMPLATE", "TEMPLATE_HEAD")


def scan_template(lexer: Lexer) -> Token:
    """The mode around a `${…}`. Its `}` is met by `closing_brace`, so it comes to this only if that is missing."""
    leave(lexer)
    return lexer.scan(lexer)


def read_template(lexer: Lexer, start: int, closed: str, continued: str) -> Token:
    """A stretch of a template from its delimiter to the next: ended by a back-tick, or by `${`."""
    match = TEMPLATE_CHARACTERS.match(lexer.text, start + 1)
    assert match is not None
    end = match.end()
    if end >= lexer.limit and not move_limit(lexer, after_template(lexer, start + 1)):
        lexer.position = lexer.limit
        return "UNTERMINATED_TEMPLATE", lexer.text[start : lexer.limit], start, lexer.limit
    terminal = closed
    if lexer.text[end] == "$":
        terminal = continued
        enter(lexer, scan_template)
        enter(lexer, scan_script)
        end += 1
    lexer.position = end + 1
    return terminal, lexer.text[start : end + 1], start, end + 1


_REST_OF_LINE = Lazy(r"[^\n]*")


@reads("/")
def slash(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    if lexer.fits("REGEXP"):
        match = REGEXP.match(lexer.text, start, lexer.limit)
        terminal = "REGEXP" if match else "UNTERMINATED_REGEXP"
        match = match or _REST_OF_LINE.match(lexer.text, start, lexer.limit)
    else:
        match = SLASH.match(lexer.text, start)
        terminal = "ASSIGNMENT" if match and match[0] == "/=" else "BINARY"
        if newline and not lexer.fits(terminal) and lexer.fits(SEMICOLON):
            return inserted(lexer)
    assert match is not None
    lexer.position = match.end()
    return terminal, match[0], start, match.end()


@reads("#")
def hash_sign(lexer: Lexer, mark: str, start: int, newline: bool) -> Token:
    if newline and not lexer.fits("PRIVATE_NAME") and lexer.fits(SEMICOLON):
        return inserted(lexer)
    if start == 0 and lexer.text.startswith("#!"):
        line_end = BREAK.search(lexer.text)
        lexer.position = line_end.start() if line_end else len(lexer.text)
        return scan_script(lexer)
    match = PRIVATE_NAME.match(lexer.text, start)
    name = resolved_name(match[1]) if match else None
    end = match.end() if match else start + 1
    lexer.position = end
    return ("ILLEGAL" if name is None else "PRIVATE_NAME"), name or mark, start, end
