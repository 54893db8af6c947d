"""Parsing for the tests of this folder."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.walk import children


def read(text: str, path: str = "page.velox") -> tuple[Document, list[str]]:
    """The document, and of each mistake its slug and place: `missing-comma 1:5`."""
    source = Source(text, path)
    report = Report(source)
    document = parse(source, report)
    return document, [f"{each.slug} {_place(source, each.primary.span.start)}" for each in report]


def _place(source: Source, offset: int) -> str:
    line, column = source.line_column(offset)
    return f"{line}:{column}"


def clean(text: str, path: str = "a.ts") -> Document:
    document, mistakes = read(text, path)
    assert mistakes == []
    return document


def mistakes(text: str, path: str = "page.velox") -> list[str]:
    return read(text, path)[1]


def first(text: str, path: str = "a.ts") -> Any:
    """The first statement."""
    return clean(text, path).program.body[0]


def expression(text: str, path: str = "a.ts") -> Any:
    """The expression that the text is."""
    return first(f"({text})", path).expression


def shape(node: Any) -> str:
    """A tree in short: names, values and operators as written, all else as `Kind(parts)`."""
    if isinstance(node, (tuple, list)):
        return "[" + " ".join(map(shape, node)) + "]"
    if not isinstance(node, Node):
        return "-" if node is None else str(node)
    for name in ("name", "raw"):
        value = getattr(node, name, None)
        if isinstance(value, str):
            return value
    operator = getattr(node, "operator", "") or ""
    return f"{node.type}{operator}(" + " ".join(shape(child) for child in children(node)) + ")"


def kinds(node: Node) -> set[str]:
    """All kinds of nodes in a tree."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        each = waiting.pop()
        found.add(each.type)
        waiting.extend(children(each))
    return found
