"""Names beyond plain ASCII: escapes, and the characters Unicode allows (ECMAScript §12.7)."""

import re

_ESCAPE = re.compile(r"\\u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]+)\})")
_JOINERS = str.maketrans("", "", "$\u200c\u200d")


def resolved_name(text: str) -> str | None:
    """The name with its escapes resolved; None if it is none (a character that may not stand in a name)."""
    if "\\" in text:
        try:
            text = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
        except (ValueError, OverflowError):
            return None
    # Python's names are ECMAScript's (ID_Start, ID_Continue after NFKC) without `$` and the two joiners.
    plain = text.translate(_JOINERS)
    first_is_joiner = text[:1] in ("\u200c", "\u200d")
    return text if not first_is_joiner and ("a" + plain).isidentifier() and not text[0].isdigit() else None
