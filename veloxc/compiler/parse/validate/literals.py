"""Numbers, strings, templates and regular expressions: what stands inside them."""

from __future__ import annotations

import re

from veloxc.compiler.diagnostics.early_errors import OptionalChainMisuse
from veloxc.compiler.diagnostics.early_literals import (
    InvalidEscape,
    InvalidNumber,
    InvalidRegExp,
    InvalidRegExpFlags,
    LegacyOctal,
)
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.script import (
    ChainExpression,
    Literal,
    TaggedTemplateExpression,
    TemplateElement,
)
from veloxc.compiler.syntax.types import TSNonNullExpression

_ESCAPE = re.compile(
    r"""\\(?:(?P<octal>0(?=[89])|[0-3][0-7]{1,2}|[4-7][0-7]?|[1-9])
          |(?P<good>u[0-9a-fA-F]{4}|u\{0*(?:10|[0-9a-fA-F])?[0-9a-fA-F]{1,4}\}|x[0-9a-fA-F]{2})
          |(?P<bad>u\{[^}'"`\n]*\}?|[ux][0-9a-fA-F]{0,3})
          |(?P<other>\r\n|[\s\S]))""",
    re.VERBOSE,
)
"""An escape (ECMAScript §12.9.4). `other` includes `\\0`, which no digit follows."""

_NUMBER = re.compile(
    r"""(?:0[xX][0-9a-fA-F](?:_?[0-9a-fA-F])*n?
       |0[oO][0-7](?:_?[0-7])*n?
       |0[bB][01](?:_?[01])*n?
       |(?:0|[1-9](?:_?[0-9])*)n
       |(?:(?:0|[1-9](?:_?[0-9])*)(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)(?:[eE][+-]?[0-9](?:_?[0-9])*)?)""",
    re.VERBOSE,
)
"""A number of strict code (ECMAScript §12.9.3)."""


_SEPARATORS = re.compile(r"(?P<between>(?<=[0-9a-fA-F])_+(?=[0-9a-fA-F]))|_+")
_DIGITS = {
    "0b": "a binary number has the digits 0 and 1",
    "0o": "an octal number has the digits 0 to 7",
    "0x": "a hexadecimal number has the digits 0 to 9 and a to f",
}


@validates(Literal)
def literal(visit: Visit, node: Literal) -> None:
    raw = node.raw
    first = raw[:1]
    if first in "'\"":
        if "\\" in raw:
            escapes(visit, node.start, raw)
    elif first.isdigit() or first == ".":
        if not raw.isdecimal() or (first == "0" and len(raw) > 1):
            _number(visit, node, raw)
    elif node.regex is not None:
        _regexp(visit, node)


def escapes(visit: Visit, start: int, raw: str) -> None:
    """Report the escapes of a string's or template's raw text that are none; `start` is where it stands."""
    for match in _ESCAPE.finditer(raw):
        text = match[0]
        place = Span(start + match.start(), start + match.end())
        if match["octal"]:
            code = int(text[1:], 8) if text[1] < "8" else None
            visit.add(LegacyOctal(span=place, text=text, instead=None if code is None else f"\\x{code:02x}"))
        elif match["bad"]:
            visit.add(InvalidEscape(span=place, text=text))


def _number(visit: Visit, node: Literal, raw: str) -> None:
    if _NUMBER.fullmatch(raw):
        return
    if re.fullmatch(r"0[0-9]+", raw):
        old = raw.strip("01234567") == ""
        instead = f"0o{raw.lstrip('0') or '0'}" if old else raw.lstrip("0")
        visit.add(LegacyOctal(span=span(node), text=raw, instead=instead))
        return
    match = _NUMBER.match(raw)
    at = match.end() if match else 0
    size = len(raw) - at if raw[at:].isalpha() else len(raw[at:]) - len(raw[at:].lstrip("_")) or 1
    place = Span(node.start + at, min(node.start + at + size, node.end))
    tidy = _SEPARATORS.sub(lambda found: "_" if found["between"] else "", raw)
    mended = tidy if _NUMBER.fullmatch(tidy) else None
    visit.add(InvalidNumber(span=place, text=raw, number=span(node), reason=_reason(raw, at), instead=mended))


def _reason(raw: str, at: int) -> str:
    """Why a number ends at `at` though more follows."""
    if raw[at] == "_":
        return "one `_` may stand between two digits, nowhere else"
    digits = _DIGITS.get(raw[:2].lower())
    if digits:
        return digits
    if raw[at] == "n":
        return "`n` can follow a whole number only"
    if raw[at:].isalpha():
        return "letters cannot follow a number; text stands in quotes"
    return "this does not belong to a number"


def _regexp(visit: Visit, node: Literal) -> None:
    # Few files have regular expressions, and this is a part of the time that `veloxc check` takes to start.
    from veloxc.compiler.parse.validate.regexp import PatternError, check_flags, check_pattern

    assert node.regex is not None
    flags = node.regex.flags
    wrong = check_flags(flags)
    if wrong:
        visit.add(InvalidRegExpFlags(span=Span(node.end - len(flags), node.end), reason=wrong))
        return
    try:
        check_pattern(node.regex.pattern, flags)
    except PatternError as error:
        start = node.start + 1 + error.start
        end = max(start + 1, node.start + 1 + error.end)
        visit.add(InvalidRegExp(span=Span(start, min(end, node.end)), reason=error.reason))


# ---- templates


@validates(TemplateElement)
def template_element(visit: Visit, node: TemplateElement) -> None:
    """Of an untagged template, where every escape must be one."""
    if node.cooked is None:
        start = visit.text.index(node.raw, node.start) if "\r" not in visit.text else node.start + 1
        escapes(visit, start, node.raw)


@validates(TaggedTemplateExpression, descends=True)
def tagged_template(visit: Visit, node: TaggedTemplateExpression) -> None:
    """Its tag gets the raw text, so escapes are not looked at."""
    tag = node.tag
    while isinstance(tag, TSNonNullExpression):
        tag = tag.expression
    if isinstance(tag, ChainExpression) and tag not in visit.parenthesized:
        visit.add(OptionalChainMisuse(span=span(node.tag), role="a template's tag"))
    visit.stack += (node.quasi.expressions, node.typeArguments, node.tag)
