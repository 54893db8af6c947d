"""Names beyond plain ASCII: escapes, and the characters Unicode allows (ECMAScript §12.7)."""

import re
from unicodedata import category

_ESCAPE = re.compile(r"\\u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]+)\})")
_START = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nl"}
_CONTINUE = _START | {"Mn", "Mc", "Nd", "Pc"}
_OTHER_START = frozenset("\u1885\u1886\u2118\u212e\u309b\u309c")
_OTHER_CONTINUE = frozenset(
    "\xb7\u0387\u1369\u136a\u136b\u136c\u136d\u136e\u136f\u1370\u1371\u19da\u200c\u200d\u30fb\uff65"
)
"""Unicode's Other_ID_Start and Other_ID_Continue (UAX #31), and the two joiners that ECMAScript adds."""
_NOT_IN_NAMES = frozenset("\u2e2f")
"""A letter that is Pattern_Syntax."""


def resolved_name(text: str) -> str | None:
    """The name with its escapes resolved; None if it is none (a character that may not stand in a name)."""
    if "\\" in text:
        try:
            text = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
        except (ValueError, OverflowError):
            return None
    return text if _may_begin(text[0]) and all(map(_may_continue, text)) else None


def _may_begin(char: str) -> bool:
    kind = category(char)
    if kind == "Cn":
        return _newer_letter(char, begins=True)
    return char in "$_" or (kind in _START and char not in _NOT_IN_NAMES) or char in _OTHER_START


def _may_continue(char: str) -> bool:
    kind = category(char)
    if kind == "Cn":
        return _newer_letter(char, begins=False)
    return (
        char == "$"
        or (kind in _CONTINUE and char not in _NOT_IN_NAMES)
        or char in _OTHER_START
        or char in _OTHER_CONTINUE
    )


def _newer_letter(char: str, *, begins: bool) -> bool:
    """A letter of a Unicode that this Python does not know. Few files have one, so the table is loaded here."""
    from veloxc.compiler.parse.lexer import newer_letters

    return newer_letters.may_begin(char) if begins else newer_letters.may_continue(char)
