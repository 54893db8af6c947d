"""`xs.sort((a, b) => a - b)`: the comparison that everybody writes is a function of `veloxc.js`, which sorts natively
where all elements are numbers."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import FunctionNode, bare
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    BinaryExpression,
    CallExpression,
    Identifier,
    MemberExpression,
)

_SORTS = frozenset({"sort", "toSorted"})


def numeric_comparison(context: Context, node: FunctionNode) -> ir.Expr | None:
    """`ascending` for `(a, b) => a - b`, `descending` for `(a, b) => b - a`, given to `sort` or `toSorted`."""
    body = bare(node.body) if isinstance(node, ArrowFunctionExpression) and not node.async_ else None
    if not isinstance(body, BinaryExpression) or body.operator != "-" or len(node.params) != 2:
        return None
    call = context.analysis.parents.get(node)
    callee = bare(call.callee) if isinstance(call, CallExpression) else None
    if not isinstance(callee, MemberExpression) or getattr(callee.property, "name", None) not in _SORTS:
        return None
    names = [each.name for each in node.params if isinstance(each, Identifier)]
    used = [each.name for each in (bare(body.left), bare(body.right)) if isinstance(each, Identifier)]
    if len(names) != 2 or names[0] == names[1] or sorted(used) != sorted(names):
        return None
    return context.js("ascending" if used == names else "descending")
