"""Reading markup: inside a tag, and between tags. `.velox` pages know more than JSX does (`lexer.page`)."""

from __future__ import annotations

import re

from veloxc.compiler.parse.lexer.lookahead import closing_bracket
from veloxc.compiler.parse.lexer.patterns import BREAKS, EXOTIC, SPACES
from veloxc.compiler.parse.lexer.punctuation import read_template
from veloxc.compiler.parse.lexer.script import scan_script, skip_gap
from veloxc.compiler.parse.lexer.state import END, Lexer, Token, leave
from veloxc.compiler.syntax.elements import RAW_TEXT_ELEMENTS, VOID_ELEMENTS

_TAG = re.compile(
    rf"[{SPACES}{BREAKS}]*+(?:((?:[A-Za-z_$@:#]|{EXOTIC})(?:[\w$.:@-]|{EXOTIC})*+)|(=)|(\"[^\"]*+\"|'[^']*+')|(/[{SPACES}{BREAKS}]*+>)|(>)|(</)|(<)|(\{{)|(`)|(\Z)|(//|/\*)|([\s\S]))"
)
_NAME, _EQUAL, _STRING, _SLASH_GT, _GT, _LT_SLASH, _LT, _BRACE, _TICK, _END, _GAP, _ILLEGAL = range(1, 13)

_TEXT = re.compile(r"([^<{]++)|(<!--[\s\S]*?-->)|(<!(?!--)[^>]*+>)|(</)|(<)|(\{)|(\Z)")
_CHARACTERS, _COMMENT, _DOCTYPE, _CLOSE, _OPEN, _EXPRESSION, _TEXT_END = range(1, 8)


def open_tag(lexer: Lexer, start: int) -> Token:
    """`<`, where an element begins: what is read now is returned to after the element."""
    lexer.modes.append(lexer.scan)
    lexer.tags.append("")
    lexer.scan = scan_tag
    lexer.position = start + 1
    return "_JSX_LT", "<", start, start + 1


def scan_tag(lexer: Lexer) -> Token:
    """The next token between `<` and `>`."""
    match = _TAG.match(lexer.text, lexer.position)
    assert match is not None
    kind = match.lastindex
    assert kind is not None
    if kind == _GAP:
        lexer.position, _ = skip_gap(lexer, match.start(_GAP))
        return scan_tag(lexer)
    start, end = match.span(kind)
    if start >= lexer.limit or kind == _END:
        return _at_end(lexer)
    lexer.position = end
    value = match[kind]
    if kind == _NAME:
        if not lexer.tags[-1]:
            lexer.tags[-1] = value
            if lexer.text.startswith("<", end):
                lexer.modes.append(scan_tag)
                lexer.angles.append(0)
                lexer.scan = scan_script
        return "JSX_NAME", value, start, end
    if kind == _EQUAL:
        return "_JSX_EQUAL", value, start, end
    if kind == _STRING:
        return "JSX_STRING", value, start, end
    if kind == _BRACE:
        return _open_expression(lexer, start)
    if kind == _LT:
        return open_tag(lexer, start)
    if kind == _TICK:
        return read_template(lexer, start, "TEMPLATE", "TEMPLATE_HEAD")
    if kind in (_GT, _SLASH_GT):
        return _end_tag(lexer, value, start, end)
    if kind == _ILLEGAL and value in "\"'":
        return "UNTERMINATED_STRING", value, start, end
    return ("_JSX_LT_SLASH" if kind == _LT_SLASH else "ILLEGAL"), value, start, end


def _open_expression(lexer: Lexer, start: int) -> Token:
    """`{` in markup: script up to the matching brace."""
    lexer.modes.append(lexer.scan)
    lexer.scan = scan_script
    lexer.position = start + 1
    return "_JSX_BRACE", "{", start, start + 1


def _end_tag(lexer: Lexer, value: str, start: int, end: int) -> Token:
    """`>` or `/>`: on to the children, or back to what stands around the element."""
    name = lexer.tags.pop()
    if value != ">":
        leave(lexer)
        return "_JSX_SLASH_GT", value, start, end
    if name == "/":
        leave(lexer)
        return "_JSX_GT", value, start, end
    if lexer.page and name in VOID_ELEMENTS:
        leave(lexer)
        return "_JSX_VOID_GT", value, start, end
    lexer.scan = scan_children
    if lexer.page and name in RAW_TEXT_ELEMENTS:
        lexer.scan = scan_raw_style if name == "style" else scan_raw_script
    return "_JSX_GT", value, start, end


def scan_children(lexer: Lexer) -> Token:
    """The next token between tags: text, comment, expression, or the `<` of a tag."""
    match = _TEXT.match(lexer.text, lexer.position)
    assert match is not None
    kind = match.lastindex
    assert kind is not None
    start, end = match.span()
    if start >= lexer.limit:
        return _at_end(lexer)
    if kind == _CHARACTERS:
        end = min(end, lexer.limit)
        lexer.position = end
        return "JSX_TEXT", lexer.text[start:end], start, end
    if kind == _OPEN or (kind in (_COMMENT, _DOCTYPE) and not lexer.page):
        return open_tag(lexer, start)
    if kind == _EXPRESSION:
        return _open_expression(lexer, start)
    if kind == _CLOSE:
        lexer.tags.append("/")
        lexer.scan = scan_tag
    lexer.position = end
    terminal = {_COMMENT: "MARKUP_COMMENT", _DOCTYPE: "DOCTYPE"}.get(kind, "_JSX_LT_SLASH")
    return terminal, match[0], start, end


def scan_raw_script(lexer: Lexer) -> Token:
    return _raw_text(lexer, "script")


def scan_raw_style(lexer: Lexer) -> Token:
    return _raw_text(lexer, "style")


def _raw_text(lexer: Lexer, name: str) -> Token:
    """The content of `<script>` or `<style>`: text without meaning, unless all of it is one `{expression}`."""
    lexer.scan = scan_children
    start = lexer.position
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
