"""Text of markup as it is written out: JSX's white-space rule, escaping at compile time (velox-language.md §6)."""

from __future__ import annotations

import re

from veloxc.compiler.syntax.jsx_text import meaning
from veloxc.compiler.syntax.markup import JSXText
from veloxc.compiler.syntax.node import Node

_LINE = re.compile(r"\r\n|\n|\r")


def jsx_text(node: JSXText, *, verbatim: bool = False) -> str:
    """What a text stands for; `verbatim` inside `<pre>` and `<textarea>`."""
    if verbatim:
        return _LINE.sub("\n", node.raw) if node.raw == node.value else node.value
    return meaning(node)


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
