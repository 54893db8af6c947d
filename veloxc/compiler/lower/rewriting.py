"""The IR once more, with some expressions replaced; and how often a name is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from veloxc.compiler import ir
from veloxc.compiler.syntax.node import revised

T = TypeVar("T")
_NODES = (ir.Expr, ir.Stmt, ir.Keyword, ir.Param, ir.Comprehension, ir.ExceptHandler)

_FUNCTIONS = (ir.FunctionDef, ir.Lambda, ir.ClassDef, ir.GeneratorExp)


def rewritten(tree: T, change: Callable[[ir.Expr], ir.Expr]) -> T:
    """`tree` (a node, or a tuple of them) with what `change` makes of its expressions. `change` gives the node itself
    where nothing is to be done; what it replaces is not looked into."""
    if isinstance(tree, tuple):
        parts = tuple([rewritten(part, change) for part in tree])
        return parts if any(new is not old for new, old in zip(parts, tree, strict=True)) else tree  # type: ignore[return-value]
    if not isinstance(tree, _NODES):
        return tree
    if isinstance(tree, ir.Expr) and (changed := change(tree)) is not tree:
        return changed  # type: ignore[return-value]
    old = {name: getattr(tree, name) for name in tree.__match_args__}
    new = {name: rewritten(value, change) for name, value in old.items()}
    changes = {name: value for name, value in new.items() if value is not old[name]}
    return revised(tree, **changes) if changes else tree


def expressions(tree: object, inner_functions: bool = True) -> Iterator[ir.Expr]:
    """All expressions of a node or a tuple of nodes, outer ones first."""
    stack = [tree]
    while stack:
        item = stack.pop()
        if isinstance(item, _FUNCTIONS) and not inner_functions:
            continue
        if isinstance(item, tuple):
            stack.extend(reversed(item))
        elif isinstance(item, _NODES):
            if isinstance(item, ir.Expr):
                yield item
            stack.extend(getattr(item, name) for name in reversed(item.__match_args__))
