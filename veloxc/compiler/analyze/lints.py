"""Code that is right by the language, and most likely not what its author means."""

from __future__ import annotations

from veloxc.compiler.analyze.patterns import FUNCTIONS
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.modes import SwallowedRedirect
from veloxc.compiler.source import Span
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

_THROWN = frozenset({"NotFound", "notFound", "redirect"})


def check_swallowed(reading: Reading, report: Report) -> None:
    """A `throw redirect(…)` or `throw notFound()` whose `catch` never throws again."""
    tree = reading.resolution.tree
    for statement in tree.of(js.ThrowStatement):
        name = _thrown_helper(reading, statement.argument)
        if name is None:
            continue
        handler = _catching(reading, statement)
        if handler is not None and not any(
            isinstance(node, js.ThrowStatement | js.ReturnStatement) for node in tree.under(handler.body)
        ):
            span = Span(handler.start, handler.start + len("catch"))
            report.add(SwallowedRedirect(span=Span(statement.start, statement.end), name=name, handler=span))


def _thrown_helper(reading: Reading, argument: Node) -> str | None:
    callee = argument.callee if isinstance(argument, js.NewExpression | js.CallExpression) else None
    if not isinstance(callee, js.Identifier):
        return None
    helper = reading.helper(callee)
    return helper[1] if helper is not None and helper[1] in _THROWN else None


def _catching(reading: Reading, node: Node) -> js.CatchClause | None:
    below = node
    above = reading.resolution.tree.parents.get(node)
    while above is not None and not isinstance(above, FUNCTIONS):
        if isinstance(above, js.TryStatement) and above.block is below and above.handler is not None:
            return above.handler
        below, above = above, reading.resolution.tree.parents.get(above)
    return None
