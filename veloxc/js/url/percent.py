"""Percent-encoding. Source: WHATWG URL §1.3."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes

_C0 = frozenset(range(0x20)) | frozenset(range(0x7F, 0x100))


def _set(base: frozenset[int], chars: str) -> frozenset[int]:
    return base | frozenset(map(ord, chars))


CONTROL = _C0
FRAGMENT = _set(CONTROL, ' "<>`')
QUERY = _set(CONTROL, ' "#<>')
SPECIAL_QUERY = _set(QUERY, "'")
PATH = _set(QUERY, "?`{}")  # without ^, as in Node 20
USERINFO = _set(PATH, "/:;=@[\\]^|")
COMPONENT = _set(USERINFO, "$%&+,")
FORM = _set(COMPONENT, "!'()~")

_SURROGATES = re.compile("[\ud800-\udfff]")


def scalar_text(text: str) -> str:
    """A USVString: lone surrogates become U+FFFD."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


@lru_cache(maxsize=16)
def _table(encoded: frozenset[int]) -> tuple[re.Pattern[str], dict[int, str]]:
    chars = "".join(re.escape(chr(code)) for code in sorted(encoded) if code < 0x80)
    return re.compile(f"[{chars}\x80-\U0010ffff]"), {code: f"%{code:02X}" for code in range(256)}


def percent_encode(text: str, encoded: frozenset[int]) -> str:
    """UTF-8 percent-encode a string, using one of the sets above."""
    pattern, table = _table(encoded)
    if not pattern.search(text):
        return text
    return pattern.sub(lambda match: "".join(table[byte] for byte in match[0].encode()), scalar_text(text))


def percent_decode(text: str) -> bytes:
    """The bytes of a string with its %XX decoded."""
    return unquote_to_bytes(scalar_text(text))


def decode_utf8(data: bytes) -> str:
    """UTF-8 decode without BOM: what is no UTF-8 becomes U+FFFD."""
    return data.decode("utf-8", "replace")


# ---- application/x-www-form-urlencoded (§5) ---------------------------------------------------------------------


def parse_form(text: str) -> list[tuple[str, str]]:
    """The names and values of a query string."""
    pairs = []
    for part in text.split("&"):
        if part:
            name, _, value = part.partition("=")
            pairs.append((_form_text(name), _form_text(value)))
    return pairs


def _form_text(text: str) -> str:
    return decode_utf8(percent_decode(text.replace("+", " ")))


def serialize_form(pairs: list[tuple[str, str]]) -> str:
    """A query string of names and values."""
    return "&".join(f"{_form_encode(name)}={_form_encode(value)}" for name, value in pairs)


def _form_encode(text: str) -> str:
    return percent_encode(text, FORM).replace("%20", "+")
