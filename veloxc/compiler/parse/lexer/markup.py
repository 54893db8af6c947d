"""Reading markup: inside a tag, and between tags. `.velox` pages know more than JSX does (`lexer.page`)."""

from __future__ import annotations

import re

from veloxc.compiler.parse.lexer.lookahead import closing_bracket
from veloxc.compiler.parse.lexer.patterns import BREAKS, EXOTIC, SPACES, Lazy
from veloxc.compiler.parse.lexer.punctuation import read_template
from veloxc.compiler.parse.lexer.script import scan_script, skip_gap
from veloxc.compiler.parse.lexer.state import END, Lexer, Token, enter, leave
from veloxc.compiler.syntax.elements import RAW_TEXT_ELEMENTS, VOID_ELEMENTS

_SPACE = rf"[{SPACES}{BREAKS}]*+"
_TAG_NAME = rf"(?:[A-Za-z_$@:#]|{EXOTIC})(?:[\w$.:@-]|{EXOTIC})*+"
_TAG = Lazy(
    rf"{_SPACE}(?:({_TAG_NAME})|(=)|(\"[^\"]*+\"|'[^']*+')|(/{_SPACE}>)|(>)|(</)|(<)|(\{{)|(`)|(\Z)|(//|/\*)|([\s\S]))"
)
_NAME, _EQUAL, _STRING, _SLASH_GT, _GT, _LT_SLASH, _LT, _BRACE, _TICK, _END, _GAP, _ILLEGAL = range(1, 13)

_TEXT = Lazy(r"([^<{}>]++)|(<!--[\s\S]*?-->)|(<!(?!--)[^>]*+>)|(</)|(<)|(\{)|([}>])|(\Z)")
_CHARACTERS, _COMMENT, _DOCTYPE, _CLOSE, _OPEN, _EXPRESSION, _STRAY, _TEXT_END = range(1, 9)
_PAGE_TEXT = Lazy(r"[^<{}]++")
"""HTML lets `>` stand in text, JSX does not."""
_TAG_BEGINS = Lazy(rf"<{_SPACE}(?:{_TAG_NAME}|>)")
_PAGE_TAG_BEGINS = Lazy(r"<(?:[^\W\d]|[$@:>])")
_CLOSING_NAME = Lazy(rf"</{_SPACE}({_TAG_NAME})?")


def open_tag(lexer: Lexer, start: int) -> Token:
    """`<`, where an element begins: what is read now is returned to after the element."""
    enter(lexer, scan_tag)
    lexer.tags = ("", start, lexer.tags)
    lexer.position = start + 1
    return "_JSX_LT", "<", start, start + 1


def scan_tag(lexer: Lexer) -> Token:
    """The next token between `<` and `>`."""
    match = _TAG.match(lexer.text, lexer.position)
    assert match is not None and match.lastindex is not None
    kind = match.lastindex
    if kind == _GAP:
        at = match.start(_GAP)
        lexer.position, _ = skip_gap(lexer, at)
        if lexer.position > at:
            return scan_tag(lexer)
        kind = _ILLEGAL
    start, end = match.span(kind if kind != _ILLEGAL else match.lastindex)
    if start >= lexer.limit or kind == _END:
        return _at_end(lexer)
    lexer.position = end
    value = match[match.lastindex]
    if kind == _NAME:
        return _name(lexer, value, start, end)
    if kind == _EQUAL:
        return "_JSX_EQUAL", value, start, end
    if kind == _STRING and end <= lexer.limit:
        return "JSX_STRING", value, start, end
    if kind == _BRACE:
        return _open_expression(lexer, start)
    if kind == _LT:
        return open_tag(lexer, start)
    if kind == _TICK:
        return read_template(lexer, start, "TEMPLATE", "TEMPLATE_HEAD")
    if kind in (_GT, _SLASH_GT):
        return close_tag(lexer, value), value, start, end
    if value[0] in "\"'":
        return "UNTERMINATED_STRING", value[0], start, start + 1
    return ("_JSX_LT_SLASH" if kind == _LT_SLASH else "ILLEGAL"), value, start, end


def _name(lexer: Lexer, value: str, start: int, end: int) -> Token:
    """The name of the tag, after which type arguments may stand, or of an attribute."""
    if lexer.tags is not None and not lexer.tags[0]:
        lexer.tags = (value, *lexer.tags[1:])
        if lexer.text.startswith("<", end) and not lexer.text.startswith("</", end):
            enter(lexer, scan_script)
            lexer.angles = (0, lexer.angles)
    return "JSX_NAME", value, start, end


def _open_expression(lexer: Lexer, start: int) -> Token:
    """`{` in markup: script up to the matching brace."""
    enter(lexer, scan_script)
    lexer.position = start + 1
    return "_JSX_BRACE", "{", start, start + 1


def close_tag(lexer: Lexer, value: str) -> str:
    """`>` or `/>`: on to the children, or back to what stands around the element. Gives the terminal."""
    name, start, lexer.tags = lexer.tags or ("", 0, None)
    if value != ">":
        leave(lexer)
        return "_JSX_SLASH_GT"
    if name == "/":
        leave(lexer)
        lexer.elements = lexer.elements[2] if lexer.elements else None
        return "_JSX_GT"
    if lexer.page and name in VOID_ELEMENTS:
        leave(lexer)
        return "_JSX_VOID_GT"
    lexer.elements = (name, start, lexer.elements)
    lexer.scan = scan_raw_text if lexer.page and name in RAW_TEXT_ELEMENTS else scan_children
    return "_JSX_GT"


def scan_children(lexer: Lexer) -> Token:
    """The next token between tags: text, comment, expression, or the `<` of a tag."""
    start = lexer.position
    if start >= lexer.limit:
        return _at_end(lexer)
    match = (_PAGE_TEXT.match(lexer.text, start) if lexer.page else None) or _TEXT.match(lexer.text, start)
    assert match is not None
    kind, end = match.lastindex or _CHARACTERS, match.end()
    if kind == _CHARACTERS:
        end = lexer.position = min(end, lexer.limit)
        return "JSX_TEXT", lexer.text[start:end], start, end
    if kind == _EXPRESSION:
        if lexer.page and lexer.text.startswith("{", end):
            return "MUSTACHE", "{{", start, end + 1
        return _open_expression(lexer, start)
    if kind == _CLOSE:
        return _open_closing_tag(lexer, start)
    if kind in (_COMMENT, _DOCTYPE) and lexer.page and end <= lexer.limit:
        lexer.position = end
        return ("MARKUP_COMMENT" if kind == _COMMENT else "DOCTYPE"), match[0], start, end
    if kind == _STRAY:
        return "STRAY_TEXT", match[0], start, end
    if lexer.text.startswith("<!--", start):
        return (
            "UNTERMINATED_MARKUP_COMMENT" if lexer.page else "MARKUP_COMMENT_IN_SCRIPT",
            match[0],
            start,
            end,
        )
    if (_PAGE_TAG_BEGINS if lexer.page else _TAG_BEGINS).match(lexer.text, start):
        return open_tag(lexer, start)
    return "STRAY_TEXT", "<", start, start + 1


def _open_closing_tag(lexer: Lexer, start: int) -> Token:
    """`</`, if it closes the innermost element."""
    match = _CLOSING_NAME.match(lexer.text, start)
    assert match is not None
    name = match[1] or ""
    if (lexer.elements is None or lexer.elements[0] != name) and start not in lexer.forgiven:
        return "MISMATCHED_TAG", name, start, match.end()
    lexer.tags = ("/", start, lexer.tags)
    lexer.scan = scan_tag
    lexer.position = start + 2
    return "_JSX_LT_SLASH", "</", start, start + 2


def scan_raw_text(lexer: Lexer) -> Token:
    """The content of `<script>` or `<style>`: text without meaning, unless all of it is one `{expression}`."""
    assert lexer.elements is not None
    lexer.scan = scan_children
    start, name = lexer.position, lexer.elements[0]
    end_tag = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(lexer.text, start, lexer.limit)
    if end_tag is None:
        lexer.position = lexer.limit
        return "UNTERMINATED_RAW_TEXT", name, start, lexer.limit
    end = end_tag.start()
    if end == start or _is_one_expression(lexer, start, end):
        return scan_children(lexer)
    lexer.position = end
    return "RAW_TEXT", lexer.text[start:end], start, end


def _is_one_expression(lexer: Lexer, start: int, end: int) -> bool:
    content = lexer.text[start:end]
    brace = start + len(content) - len(content.lstrip())
    return (
        content.lstrip().startswith("{")
        and closing_bracket(lexer, brace) == start + len(content.rstrip()) - 1
    )


def _at_end(lexer: Lexer) -> Token:
    lexer.position = lexer.limit
    return END, "", lexer.limit, lexer.limit
