"""What a text of JSX stands for: the white-space rule of JSX, the same for the server's HTML and the browser's code."""

from __future__ import annotations

import re

from veloxc.compiler.syntax.entities import decoded
from veloxc.compiler.syntax.markup import JSXText

_LINE = re.compile(r"\r\n|\n|\r")


def meaning(node: JSXText) -> str:
    """Lines trimmed where they break, blank lines dropped, the rest joined by one space; references resolved.

    White space that is written as a reference (`&#32;`) is no white space of the source, so it stays.
    """
    lines = _LINE.split(node.raw)
    if len(lines) == 1:
        return node.value
    kept: list[str] = []
    for index, line in enumerate(lines):
        line = line.replace("\t", " ")
        if index > 0:
            line = line.lstrip(" ")
        if index < len(lines) - 1:
            line = line.rstrip(" ")
        if line:
            kept.append(line)
    return decoded(" ".join(kept))
