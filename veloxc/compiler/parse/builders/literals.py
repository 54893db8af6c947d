"""Names, numbers, strings, templates: the value of a token (ECMAScript §12.9)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from veloxc.compiler.parse.builders.registry import builds, shifts
from veloxc.compiler.syntax.script import (
    Identifier,
    Literal,
    PrivateIdentifier,
    RegExpPattern,
    Super,
    TemplateElement,
    TemplateLiteral,
    ThisExpression,
)

shifts("IDENTIFIER", "NAME")(Identifier)
shifts("PRIVATE_NAME")(PrivateIdentifier)

_WORD_VALUES = {"true": True, "false": False, "null": None}
_LARGEST_EXACT = 2**53

_ESCAPE = re.compile(
    r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\n\r\u2028\u2029])|([0-7]{1,3})|([\s\S]))"
)
_SINGLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v"}


class _InvalidEscape(ValueError):
    pass


def _escaped(match: re.Match[str]) -> str:
    braced, four, two, line_end, octal, single = match.groups()
    digits = braced or four or two
    if digits:
        if int(digits, 16) > 0x10FFFF:
            raise _InvalidEscape
        return chr(int(digits, 16))
    if line_end:
        return ""
    if octal:
        return chr(int(octal, 8))
    if single in "ux":
        raise _InvalidEscape
    return _SINGLE.get(single, single)


_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def _joined(match: re.Match[str]) -> str:
    high, low = ord(match[0][0]), ord(match[0][1])
    return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)


def unescaped(text: str) -> str:
    """The value of what stands between quotes. Escapes that mean nothing stay as written (`validate` reports them)."""
    try:
        value = _ESCAPE.sub(_escaped, text)
    except _InvalidEscape:
        return text
    return _SURROGATES.sub(_joined, value) if "\\u" in text else value


@shifts("STRING")
def string(start: int, end: int, text: str) -> Literal:
    inside = text[1:-1]
    return Literal(start, end, unescaped(inside) if "\\" in inside else inside, text)


@shifts("NUMBER")
def number(start: int, end: int, text: str) -> Literal:
    digits = text.replace("_", "") if "_" in text else text
    if digits[-1] == "n" and digits[:-1].isalnum():
        value, written = bigint_value(digits[:-1])
        return Literal(start, end, value, text, None, written)
    return Literal(start, end, number_value(digits), text)


_LONGEST_INT = 4000
"""Python refuses to convert longer ones between int and decimal digits, but Decimal does it."""


def bigint_value(digits: str) -> tuple[int, str]:
    """The value of a bigint's digits without `_` and `n`, and its decimal digits."""
    if digits.isdecimal():  # `01n`, too: what is wrong about it is for `validate` to say
        return int(Decimal(digits) if len(digits) > _LONGEST_INT else digits), digits.lstrip("0") or "0"
    value = _int(digits)
    return value, str(Decimal(value) if len(digits) > _LONGEST_INT // 2 else value)


def number_value(digits: str) -> int | float:
    """The number that digits without `_` and `n` stand for: an int where it is one and exact."""
    if digits.isdecimal() and len(digits) <= 16:
        value: int | float = int(digits)
    elif digits[1:2] in ("x", "X", "o", "O", "b", "B"):
        value = _int(digits)
    else:
        value = _float(digits)
        return int(value) if value.is_integer() and abs(value) <= _LARGEST_EXACT else value
    if value <= _LARGEST_EXACT:
        return value
    try:
        return float(value)
    except OverflowError:
        return float("inf")


def _int(digits: str) -> int:
    try:
        return int(digits, 0)
    except ValueError:  # a malformed number, which `validate` refuses
        return 0


def _float(digits: str) -> float:
    try:
        return float(digits)
    except ValueError:
        return 0.0


@shifts("WORD_LITERAL")
def word_literal(start: int, end: int, text: str) -> Literal:
    return Literal(start, end, _WORD_VALUES[text], text)


@shifts("REGEXP")
def regexp(start: int, end: int, text: str) -> Literal:
    pattern, _, flags = text[1:].rpartition("/")
    return Literal(start, end, None, text, RegExpPattern(pattern, flags))


@shifts("THIS")
def this(start: int, end: int, text: str) -> ThisExpression:
    return ThisExpression(start, end)


@shifts("SUPER")
def super_(start: int, end: int, text: str) -> Super:
    return Super(start, end)


# ---- templates

_OCTAL = re.compile(r"(?:[^\\]|\\[\s\S])*?\\(?:[1-9]|0[0-9])")


def _cooked(raw: str) -> str | None:
    if "\\" not in raw:
        return raw
    if _OCTAL.match(raw):
        return None
    try:
        return _SURROGATES.sub(_joined, _ESCAPE.sub(_escaped, raw))
    except _InvalidEscape:
        return None


def _element(start: int, end: int, text: str, closing: int, tail: bool) -> TemplateElement:
    raw = text[1:-closing]
    if "\r" in raw:
        raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    return TemplateElement(start, end, _cooked(raw), raw, tail)


@shifts("TEMPLATE", "TEMPLATE_TAIL")
def last_template_element(start: int, end: int, text: str) -> TemplateElement:
    return _element(start, end, text, 1, True)


@shifts("TEMPLATE_HEAD", "TEMPLATE_MIDDLE")
def template_element(start: int, end: int, text: str) -> TemplateElement:
    return _element(start, end, text, 2, False)


@builds("template_literal")
def template_literal(start: int, end: int, *parts: Any) -> TemplateLiteral:
    return TemplateLiteral(start, end, parts[0::2], parts[1::2])
