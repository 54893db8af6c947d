"""Strings, templates, comments and regular expressions that never end, and characters that code does not have."""

from __future__ import annotations

import re

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing_literals import (
    ForeignCharacter,
    NumberBeginsName,
    OpenComment,
    OpenRegExp,
    OpenString,
    OpenTemplate,
    QuoteInString,
    TypographicQuote,
    UnknownCharacter,
)
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.treatments import treats
from veloxc.compiler.source import Span

_LINE = Lazy(r"[^\n]*")
_REGEXP = Lazy(r"/(?:[^/\\\n]|\\.)+/[A-Za-z]*")
_QUOTED = Lazy(r"[“”„«»][^“”„«»\n]*[“”„«»]|[‘’‚‹›][^‘’‚‹›\n]*[‘’‚‹›]")
_NUMBER_AND_NAME = Lazy(r"([0-9][0-9_]*)[\w$]*")
_TEXT_GOES_ON = r".*?Q(?=\s*(?:[;,)\]}:]|$))"
_QUOTED_WORDS = r"[^Q,;()\[\]{}]+Q[^Q,;()\[\]{}]*Q(?=\s*(?:[;,)\]}:]|$))"
_REPLACEMENTS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("×∗⋅·", "*"),
    **dict.fromkeys("÷∕", "/"),
    "；": ";",
    "，": ",",
    "：": ":",
    "（": "(",
    "）": ")",
    "＝": "=",
    "≤": "<=",
    "≥": ">=",
    "≠": "!==",
    "…": "...",
    "→": "=>",
}
_TERMINALS = {
    ";": "_SEMI",
    ",": "COMMA",
    ":": "COLON",
    "(": "LPAR",
    ")": "RPAR",
    "=": "EQUAL",
    "...": "ELLIPSIS",
    "=>": "ARROW",
}


def _line_content(scene: Scene) -> int:
    """Where a string that is not closed ends: before what at the end of the line rather belongs to the code around."""
    end = scene.source.find("\n", scene.start, scene.lexer.limit)
    line = scene.source[scene.start : scene.lexer.limit if end < 0 else end]
    return scene.start + max(len(line.rstrip(" \t\r;,)]}")), 1)


@treats("UNTERMINATED_STRING")
def open_string(scene: Scene) -> Mistake | None:
    if scene.in_tag:
        return None
    end, quote = _line_content(scene), scene.source[scene.start]
    mistake = OpenString(span=Span(scene.start, end), quote=quote)
    if not scene.put("STRING", scene.source[scene.start : end] + quote, scene.start, end):
        scene.skip(end)
    return mistake


@treats(order=29)
def quote_in_string(scene: Scene) -> Mistake | None:
    """`'It's me'` and `"a "big" one"`: a word right behind a string."""
    previous = scene.previous
    if previous is None or previous.token[0] != "STRING" or previous.token[3] != scene.start:
        return None
    if not scene.source[scene.start : scene.start + 1].isalpha() or scene.in_tag:
        return None
    begin, quote = previous.token[2], scene.source[previous.token[2]]
    end = _end_of_text(scene, quote)
    if end < 0:
        return None
    inside = scene.source[begin + 1 : end - 1]
    scene.machine.back(scene.index_at(begin))
    again = Scene(scene.machine, previous.token)
    if not again.put("STRING", quote + inside.replace(quote, "\\" + quote) + quote, begin, end):
        again.skip(end)
    return QuoteInString(
        span=Span(scene.start - 1, scene.start), string=Span(begin, end), inside=inside, quote=quote
    )


def _end_of_text(scene: Scene, quote: str) -> int:
    """Where a text ends that goes on behind a quote in it, or -1: at the next quote that something follows which code
    has behind a text, if the quotes on the line do not match; or at the next but one, if there is one word or more in
    quotes."""
    line = _LINE.match(scene.source, scene.start, scene.lexer.limit)
    assert line is not None
    pattern = _TEXT_GOES_ON if line[0].count(quote) % 2 else _QUOTED_WORDS
    match = re.compile(pattern.replace("Q", quote)).match(line[0])
    return line.start() + match.end() if match else -1


@treats("UNTERMINATED_TEMPLATE")
def open_template(scene: Scene) -> Mistake:
    end = _line_content(scene)
    terminal, begin = ("TEMPLATE", scene.start) if scene.text.startswith("`") else ("TEMPLATE_TAIL", None)
    if begin is None:
        begin = next((each.start for each in scene.openers if each.terminal == "TEMPLATE_HEAD"), scene.start)
    mistake = OpenTemplate(span=Span(begin, end))
    if not scene.put(terminal, scene.source[scene.start : end] + "`", scene.start, end):
        scene.skip(end)
    return mistake


@treats("UNTERMINATED_COMMENT")
def open_comment(scene: Scene) -> Mistake:
    match = _LINE.match(scene.source, scene.start)
    end = min(match.end() if match else scene.end, scene.lexer.limit)
    scene.skip(end)
    return OpenComment(span=Span(scene.start, scene.start + 2))


@treats("UNTERMINATED_REGEXP")
def open_regexp(scene: Scene) -> Mistake | None:
    if scene.previous is not None and scene.previous.token[0] in ("BINARY", "STAR"):
        return None
    match = _REGEXP.match(scene.source, scene.start)
    end = match.end() if match else _line_content(scene)
    mistake = OpenRegExp(span=Span(scene.start, end), in_class="[" in scene.source[scene.start : end])
    text = scene.source[scene.start : end]
    if not scene.put("REGEXP", text if match else text + "/", scene.start, end):
        scene.skip(end)
    return mistake


@treats("ILLEGAL", "JSX_NAME")
def typographic_quotes(scene: Scene) -> Mistake | None:
    """In a tag, these characters begin a name."""
    match = _QUOTED.match(scene.source, scene.start)
    if match is None or (scene.in_tag and not scene.fits("JSX_STRING")):
        return None
    plain = "'" if match[0][0] in "‘’‚‹›" else '"'
    first, last = Span(match.start(), match.start() + 1), Span(match.end() - 1, match.end())
    mistake = TypographicQuote(span=first, last=last, found=match[0][0], plain=plain)
    terminal = "JSX_STRING" if scene.in_tag else "STRING"
    if not scene.put(terminal, plain + match[0][1:-1] + plain, match.start(), match.end()):
        scene.skip(match.end())
    return mistake


@treats("ILLEGAL")
def number_begins_name(scene: Scene) -> Mistake | None:
    match = _NUMBER_AND_NAME.match(scene.source, scene.start)
    if match is None or scene.in_tag:
        return None
    mistake = NumberBeginsName(span=Span(*match.span()), found=match[0])
    for terminal, text in (("NUMBER", match[1]), ("IDENTIFIER", match[0])):
        if scene.fits(terminal) and scene.put(terminal, text, *match.span()):
            return mistake
    scene.skip(match.end())
    return mistake


@treats("ILLEGAL")
def foreign_character(scene: Scene) -> Mistake | None:
    found = scene.source[scene.start]
    meant = _REPLACEMENTS.get(found)
    if meant is None or scene.in_tag:
        return None
    mistake = ForeignCharacter(span=Span(scene.start, scene.start + 1), found=found, meant=meant)
    operator = "STAR" if meant == "*" else "BINARY" if scene.fits("BINARY") else "UNARY"
    terminal = _TERMINALS.get(meant, operator)
    if not scene.put(terminal, meant, scene.start, scene.start + 1):
        scene.skip(scene.start + 1)
    return mistake


@treats("ILLEGAL")
def unknown_character(scene: Scene) -> Mistake | None:
    found = scene.source[scene.start]
    if found.isalnum() or found in "#/<{" or scene.in_tag:
        return None
    scene.skip(scene.end)
    return UnknownCharacter(span=scene.span, found=found)
