"""Addresses in attributes: what would run as a script when followed is made harmless (velox-language.md §6)."""

from __future__ import annotations

import re

_SKIPPED = "[\x00-\x20\x7f-\xa0\u200b\u2028\u2029\ufeff]*"
"""What browsers skip in front of a scheme or inside it (URL §4.4 drops tabs, line ends, leading controls), and more."""


def _spaced(scheme: str) -> str:
    return _SKIPPED + _SKIPPED.join(re.escape(char) for char in scheme)


_SCRIPT = re.compile("|".join(map(_spaced, ("javascript:", "vbscript:", "data:text/html"))), re.IGNORECASE)
_SETTLED = re.compile(r"[^:]*[/?#]|https?:|mailto:|tel:", re.IGNORECASE)


def is_script_url(url: str) -> bool:
    """Would following this address run a script?"""
    return _SCRIPT.match(url) is not None


def safe_url(url: str) -> str:
    """The address, or `unsafe:` in front of one that is a script: a scheme that no browser knows."""
    return f"unsafe:{url}" if _SCRIPT.match(url) else url


def settles_scheme(prefix: str) -> bool:
    """Does the static beginning of an address (`/blog/`, `https://`) rule out that the rest makes it a script?"""
    return _SETTLED.match(prefix) is not None
