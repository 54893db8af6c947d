"""Possessive groups for Python before 3.11.5 (Debian 12 has 3.11.2), whose `re` lets them take too little or too much
where what they repeat has alternatives: https://github.com/python/cpython/issues/106052.
"""

from __future__ import annotations

import re
import sys

SOUND = sys.version_info >= (3, 11, 5)
_PART = re.compile(r"\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])+\]|\(|\)(?:[*+?]\+)?|[^\\\[()]+")


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, right in every Python."""
    return re.compile(pattern if SOUND else with_atomic_groups(pattern), flags)


def with_atomic_groups(pattern: str) -> str:
    """The pattern with each possessive group, `(…)*+`, as an atomic one, `(?>(…)*)`, which means the same."""
    pieces: list[str] = []
    opened: list[int] = []
    for part in _PART.findall(pattern):
        if part == "(":
            opened.append(len(pieces))
        elif part.startswith(")"):
            begin = opened.pop()
            if len(part) > 1:
                pieces[begin] = f"(?>{pieces[begin]}"
                part = f"{part[:-1]})"
        pieces.append(part)
    return "".join(pieces)
