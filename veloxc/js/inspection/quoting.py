"""Texts in quotes, names of properties, and the width of a text on a screen, as Node's util.inspect has them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from veloxc.js.symbol import Symbol, symbol_string

_ESCAPED = re.compile(r"[\x00-\x1f'\\\x7f-\x9f\ud800-\udfff]")
_ESCAPED_WITHOUT_QUOTE = re.compile(r"[\x00-\x1f\\\x7f-\x9f\ud800-\udfff]")
_NAME = re.compile(r"[a-zA-Z_][a-zA-Z_0-9]*\Z")
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "'": "\\'", "\\": "\\\\"}


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return _SHORT.get(char) or (f"\\x{ord(char):02X}" if char < "\xa0" else f"\\u{ord(char):X}".lower())


def quoted(text: str) -> str:
    """The text in single quotes; in double quotes or backticks where that saves escaping a single quote."""
    quote, pattern = "'", _ESCAPED
    if "'" in text:
        if '"' not in text:
            quote, pattern = '"', _ESCAPED_WITHOUT_QUOTE
        elif "`" not in text and "${" not in text:
            quote, pattern = "`", _ESCAPED_WITHOUT_QUOTE
    return f"{quote}{pattern.sub(_escape, text)}{quote}"


def property_name(key: str | Symbol, enumerable: bool) -> str:
    """What stands before the colon: a name, a quoted text, `[Symbol(x)]`; `[name]` for a hidden property."""
    if not isinstance(key, str):
        return f"[{_ESCAPED.sub(_escape, symbol_string(key))}]"
    if key == "__proto__":
        return "['__proto__']"
    if not enumerable:
        return f"[{_ESCAPED.sub(_escape, key)}]"
    return key if _NAME.match(key) else quoted(key)


_CONTROL_SEQUENCES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def width(text: str) -> int:
    """The columns a text takes: wide characters and emoji two, combining marks none."""
    if text.isascii() and text.isprintable():
        return len(text)
    text = _CONTROL_SEQUENCES.sub("", text)
    return sum(map(_char_width, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=4096)
def _char_width(char: str) -> int:
    if char < "\x7f":
        return 1 if char >= " " else 0
    if char != "\xad" and (unicodedata.category(char) in ("Cc", "Cf", "Me", "Mn") or char in _SKIN_TONES):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "FW" else 1
