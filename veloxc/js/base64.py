"""btoa and atob. Source: HTML §8.3, Infra §7."""

from __future__ import annotations

import binascii
import re
from typing import Any

from veloxc.js.coercion import string
from veloxc.js.dom_exception import DOMException
from veloxc.js.node_errors import missing_arguments
from veloxc.js.undefined import undefined

_SPACE = re.compile(r"[\t\n\f\r ]")


def _argument(text: Any) -> str:
    if text is undefined:
        return "undefined"
    return string(text)


def btoa(*arguments: Any) -> str:
    """The Base64 text of a string of bytes (U+0000 to U+00FF)."""
    if not arguments:
        raise missing_arguments("input")
    try:
        data = _argument(arguments[0]).encode("latin-1")
    except UnicodeEncodeError:
        raise DOMException("Invalid character", "InvalidCharacterError") from None
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def atob(*arguments: Any) -> str:
    """The string of bytes of a Base64 text; white space is ignored, padding may be missing."""
    if not arguments:
        raise missing_arguments("input")
    text = _SPACE.sub("", _argument(arguments[0]))
    if len(text) % 4 == 0:
        text = re.sub(r"={1,2}\Z", "", text)
    if not re.fullmatch(r"[A-Za-z0-9+/]*", text):
        raise DOMException("Invalid character", "InvalidCharacterError")
    if len(text) % 4 == 1:
        raise DOMException("The string to be decoded is not correctly encoded.", "InvalidCharacterError")
    return binascii.a2b_base64(text + "=" * (-len(text) % 4)).decode("latin-1")
