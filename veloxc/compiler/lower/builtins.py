"""Methods of proven types: the function of `veloxc.js` for it, or Python's own words (lowering.md §10)."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Expression, MemberExpression


def builtin_call(
    context: Context, node: Expression, callee: MemberExpression, given: Sequence[Node]
) -> ir.Expr | None:
    """`o.m(…)` where the type of `o` says which built-in `m` is; None where it does not."""
    return None
