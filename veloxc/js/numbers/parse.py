"""parseInt and parseFloat (§19.2.4, §19.2.5)."""

from __future__ import annotations

from math import inf, nan
from typing import Any

from veloxc.js.coercion import string
from veloxc.js.methods import describe
from veloxc.js.number_text import DIGITS, SAFE, WHITE_SPACE, normal
from veloxc.js.numbers import Number
from veloxc.js.operators import int32
from veloxc.js.undefined import undefined


def parse_int(text: Any = undefined, radix: Any = undefined, *_: Any) -> Any:
    """`parseInt(text, radix)`: the whole number a text begins with, or NaN."""
    if text.__class__ is int and radix is undefined:
        return text
    text = string(text).strip(WHITE_SPACE)
    negative = text[:1] == "-"
    if text[:1] in ("+", "-") and text:
        text = text[1:]
    base = int32(radix)
    if base != 0 and not 2 <= base <= 36:
        return nan
    if base in (0, 16) and text[:2] in ("0x", "0X"):
        text = text[2:]
        base = 16
    base = base or 10
    allowed = DIGITS[:base] + DIGITS[:base].upper()
    size = len(text) - len(text.lstrip(allowed))
    if size == 0:
        return nan
    n: Any = int(text[:size], base)
    if n > SAFE:
        n = float(n) if base in (2, 4, 8, 10, 16, 32) else _in_parts(text[:size], base)
    return (-n if n else -0.0) if negative else n


def _in_parts(digits: str, base: int) -> float:
    """A large number in an odd base: V8 adds it up in parts of 32 bits and rounds after each."""
    total = 0.0
    at = 0
    while at < len(digits):
        part, multiplier = 0, 1
        while at < len(digits) and multiplier * base <= 0xFFFFFFFF // 36:
            part = part * base + int(digits[at], 36)
            multiplier *= base
            at += 1
        total = total * multiplier + part
    return total


def parse_float(text: Any = undefined, *_: Any) -> Any:
    """`parseFloat(text)`: the decimal number a text begins with, or NaN."""
    if text.__class__ is int:
        return text
    text = string(text).lstrip(WHITE_SPACE)
    end = _decimal_prefix(text)
    if end:
        return normal(float(text[:end]))
    body = text[1:] if text[:1] in ("+", "-") else text
    if body.startswith("Infinity"):
        return -inf if text[0] == "-" else inf
    return nan


def _digits_end(text: str, start: int) -> int:
    while start < len(text) and text[start] in "0123456789":
        start += 1
    return start


def _decimal_prefix(text: str) -> int:
    """The length of the decimal literal at the start; 0 where there is none."""
    start = 1 if text[:1] in ("+", "-") and text else 0
    end = _digits_end(text, start)
    count = end - start
    if text[end : end + 1] == ".":
        fraction = _digits_end(text, end + 1)
        count += fraction - end - 1
        end = fraction
    if count == 0:
        return 0
    if text[end : end + 1] in ("e", "E") and text[end:]:
        first = end + 2 if text[end + 1 : end + 2] in ("+", "-") and text[end + 1 :] else end + 1
        last = _digits_end(text, first)
        if last > first:
            end = last
    return end


describe(parse_int, "parseInt", 2)
describe(parse_float, "parseFloat", 1)
for _name, _function in (("parseInt", parse_int), ("parseFloat", parse_float)):
    type.__setattr__(Number, _name, staticmethod(_function))
