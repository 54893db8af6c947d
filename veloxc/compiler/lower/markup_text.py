"""Text of markup as it is written out: JSX's white-space rule, escaping at compile time (velox-language.md §6)."""

from __future__ import annotations

import re

from veloxc.compiler.parse.builders.entities import decoded
from veloxc.compiler.syntax.markup import JSXText
from veloxc.compiler.syntax.node import Node

_LINE = re.compile(r"\r\n|\n|\r")


def jsx_text(node: JSXText, *, verbatim: bool = False) -> str:
    """What a text stands for: lines trimmed where they break, blank lines dropped, the rest joined by one space.

    White space that is written as a reference (`&#32;`) is no white space of the source, so it stays.
    """
    if verbatim:
        return _LINE.sub("\n", node.raw) if node.raw == node.value else node.value
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


def html_text(text: str) -> str:
    """A text as HTML; the same characters are escaped as `veloxc.runtime.html.escape` does."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def preformatted_text(text: str, *, first: bool) -> str:
    """A text inside `<pre>` or `<textarea>`: HTML drops a line end right after the tag, so one more is written."""
    shown = html_text(text).replace("\r", "&#13;")
    return f"\n{shown}" if first and shown.startswith("\n") else shown


def html_attribute(text: str) -> str:
    """A text for between double quotes."""
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def is_blank(node: Node) -> bool:
    """A text that leaves nothing behind."""
    return isinstance(node, JSXText) and not jsx_text(node)
