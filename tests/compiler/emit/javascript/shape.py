"""What a text of JavaScript says, without how it is written: its tree as plain data, to compare two compilers' output."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.emit.javascript import emit_javascript
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node, revised

_FORM = {"start", "end", "raw", "directive", "shorthand", "comments", "fences", "parenthesized", "language"}
"""Fields that say how something was written."""


def emitted(text: str, name: str) -> str:
    """Our JavaScript of a module without mistakes."""
    source = Source(text, name)
    report = Report(source)
    document = parse(source, report)
    assert [mistake.title for mistake in report] == []
    return emit_javascript(document, source)


def shape(text: str) -> Any:
    """Statements and expressions of a text of JavaScript; AssertionError where it is none."""
    source = Source(text, "emitted.js")
    report = Report(source)
    document = parse(source, report)
    assert [f"{mistake.title}: {text[mistake.primary.span.start :][:40]!r}" for mistake in report] == []
    return [_data(statement) for statement in document.program.body if not _says_nothing(statement)]


def _says_nothing(node: object) -> bool:
    """`;`, and the `export {}` by which TypeScript marks a module."""
    if isinstance(node, js.ExportNamedDeclaration):
        return node.declaration is None and not node.specifiers and node.source is None
    return isinstance(node, js.EmptyStatement)


def _data(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_data(each) for each in value if not _says_nothing(each)]
    if isinstance(value, js.ImportDeclaration) and str(value.source.value).startswith("preact"):
        names = sorted((each.imported.name, each.local.name) for each in value.specifiers)  # type: ignore[union-attr]
        return ["ImportDeclaration", value.source.value, names]
    if isinstance(value, js.Literal):
        return ["Literal", type(value.value).__name__, value.value, str(value.regex), value.bigint]
    if isinstance(value, js.RegExpPattern):
        return [value.pattern, value.flags]
    if isinstance(value, js.MemberExpression | js.CallExpression) and value.optional:
        value = _one_chain(value)
    if isinstance(value, Node):
        fields = [(name, getattr(value, name)) for name in value.__match_args__ if name not in _FORM]
        return [value.type, {name: _data(each) for name, each in fields}]
    return value


def _one_chain(node: js.MemberExpression | js.CallExpression) -> Node:
    """`(a?.b)?.c` is `a?.b?.c`: TypeScript writes the one for the other where there was a cast."""
    if isinstance(node, js.MemberExpression) and isinstance(node.object, js.ChainExpression):
        return revised(node, object=node.object.expression)
    if isinstance(node, js.CallExpression) and isinstance(node.callee, js.ChainExpression):
        return revised(node, callee=node.callee.expression)
    return node
