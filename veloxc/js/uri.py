"""encodeURIComponent, decodeURIComponent, encodeURI, decodeURI, escape, unescape (ECMA-262 §19.2.6, §B.2.1)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import string
from veloxc.js.errors import URIError
from veloxc.js.methods import describe
from veloxc.js.strings.units import merged, units
from veloxc.js.undefined import undefined

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
UNESCAPED = frozenset(LETTERS + "-_.!~*'()")
RESERVED = ";/?:@&=+$,"
UNESCAPED_URI = frozenset(UNESCAPED | set(RESERVED + "#"))
KEPT_BY_ESCAPE = frozenset(LETTERS + "@*_+-./")
HEX = frozenset("0123456789abcdefABCDEF")


def _encode(text: str, kept: frozenset[str]) -> str:
    parts = []
    for letter in text:
        if letter in kept:
            parts.append(letter)
        elif "\ud800" <= letter <= "\udfff":
            raise URIError("URI malformed")
        else:
            parts += [f"%{byte:02X}" for byte in letter.encode()]
    return "".join(parts)


def encode_uri_component(text: Any = undefined, *_: Any) -> str:
    """`encodeURIComponent(text)`. URIError for a lone surrogate."""
    return _encode(string(text), UNESCAPED)


def encode_uri(text: Any = undefined, *_: Any) -> str:
    """`encodeURI(text)`: reserved characters stay."""
    return _encode(string(text), UNESCAPED_URI)


def _byte(text: str, at: int) -> int:
    digits = text[at + 1 : at + 3]
    if text[at : at + 1] != "%" or len(digits) < 2 or not HEX.issuperset(digits):
        raise URIError("URI malformed")
    return int(digits, 16)


def _decode(text: str, kept: str) -> str:
    if "%" not in text:
        return text
    parts = []
    at = 0
    while at < len(text):
        if text[at] != "%":
            parts.append(text[at])
            at += 1
            continue
        first = _byte(text, at)
        count = (
            1
            if first < 0x80
            else 2 if 0xC2 <= first < 0xE0 else 3 if first < 0xF0 else 4 if first < 0xF5 else 0
        )
        if count == 0 or 0x80 <= first < 0xC2:
            raise URIError("URI malformed")
        encoded = bytes([first, *(_byte(text, at + 3 * offset) for offset in range(1, count))])
        try:
            letter = encoded.decode()
        except UnicodeDecodeError:
            raise URIError("URI malformed") from None
        parts.append(text[at : at + 3] if letter in kept else letter)
        at += 3 * count
    return merged("".join(parts))


def decode_uri_component(text: Any = undefined, *_: Any) -> str:
    """`decodeURIComponent(text)`. URIError for what is no UTF-8."""
    return _decode(string(text), "")


def decode_uri(text: Any = undefined, *_: Any) -> str:
    """`decodeURI(text)`: escapes of reserved characters stay."""
    return _decode(string(text), RESERVED + "#")


def escape_text(text: Any = undefined, *_: Any) -> str:
    """`escape(text)` (annex B)."""
    parts = []
    for unit in units(string(text)):
        if unit in KEPT_BY_ESCAPE:
            parts.append(unit)
        else:
            code = ord(unit)
            parts.append(f"%u{code:04X}" if code > 255 else f"%{code:02X}")
    return "".join(parts)


def unescape_text(text: Any = undefined, *_: Any) -> str:
    """`unescape(text)` (annex B)."""
    text = string(text)
    parts = []
    at = 0
    while at < len(text):
        size = 6 if text[at + 1 : at + 2] == "u" else 3
        digits = text[at + (2 if size == 6 else 1) : at + size]
        if text[at] == "%" and len(digits) == (4 if size == 6 else 2) and HEX.issuperset(digits):
            parts.append(chr(int(digits, 16)))
            at += size
        else:
            parts.append(text[at])
            at += 1
    return merged("".join(parts))


for _function, _name in (
    (encode_uri_component, "encodeURIComponent"),
    (encode_uri, "encodeURI"),
    (decode_uri_component, "decodeURIComponent"),
    (decode_uri, "decodeURI"),
    (escape_text, "escape"),
    (unescape_text, "unescape"),
):
    describe(_function, _name, 1)
