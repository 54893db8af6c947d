"""Character references in markup text and attribute strings: those of JSX, and those of HTML for pages."""

from __future__ import annotations

import re
from functools import cache

_REFERENCE = re.compile(r"&(?:#([0-9]+)|#[xX]([0-9a-fA-F]+)|([A-Za-z][A-Za-z0-9]*));")


def decoded(text: str) -> str:
    """JSX text with its references resolved: the names of XHTML, and numbers. What is none stays as it is."""
    return _REFERENCE.sub(_in_jsx, text) if "&" in text else text


def decoded_html(text: str) -> str:
    """The same for a page: all names of HTML, and its rules for numbers (HTML Living Standard §13.2.5.80)."""
    return _REFERENCE.sub(_in_html, text) if "&" in text else text


def _in_jsx(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _xhtml_names().get(name, match[0])
    code = int(decimal, 10) if decimal else int(hexadecimal, 16)
    return chr(code) if code <= 0x10FFFF else match[0]


def _in_html(match: re.Match[str]) -> str:
    from html import unescape
    from html.entities import html5

    if match[3] and match[3] + ";" not in html5:
        return match[0]
    return unescape(match[0])


@cache
def _xhtml_names() -> dict[str, str]:
    from html.entities import name2codepoint

    return {name: chr(code) for name, code in name2codepoint.items()} | {"apos": "'"}
