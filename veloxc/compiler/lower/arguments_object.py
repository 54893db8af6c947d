"""`arguments`: a Python list while nobody can tell, else an arguments object (ECMA-262 §10.4.4)."""

from __future__ import annotations

from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.scan import FUNCTIONS
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrowFunctionExpression,
    AssignmentExpression,
    CallExpression,
    ForOfStatement,
    Identifier,
    MemberExpression,
    NewExpression,
    SpreadElement,
    UnaryExpression,
    UpdateExpression,
)
from veloxc.compiler.syntax.walk import children

_COPIES = ("slice", "join", "indexOf", "includes", "at")
"""Array methods that treat an arguments object like an array."""
_CHANGES = (AssignmentExpression, UpdateExpression)


def shows_arguments(context: Context, function: Node) -> bool:
    """Is `arguments` more than read by index, counted, gone through or passed on?"""
    waiting = list(children(function))
    while waiting:
        node = waiting.pop()
        if _is_arguments(context, node) and not _is_plain(context, node):
            return True
        if not isinstance(node, FUNCTIONS) or isinstance(node, ArrowFunctionExpression):
            waiting.extend(children(node))
    return False


def _is_arguments(context: Context, node: Node) -> bool:
    return isinstance(node, Identifier) and node.name == "arguments" and context.binding(node) is None


def _is_plain(context: Context, node: Node) -> bool:
    parent = context.analysis.parents.get(node)
    above = context.analysis.parents.get(parent) if parent is not None else None
    if isinstance(parent, MemberExpression):
        if parent.property is node:
            return parent.computed is False
        is_changed = isinstance(above, _CHANGES) and _target(above) is parent
        is_called = isinstance(above, CallExpression) and above.callee is parent
        if is_changed or is_called or (isinstance(above, UnaryExpression) and above.operator == "delete"):
            return False
        return parent.computed or getattr(parent.property, "name", "") == "length"
    if isinstance(parent, SpreadElement):
        return isinstance(above, (ArrayExpression, CallExpression, NewExpression))
    if isinstance(parent, ForOfStatement):
        return parent.right is node
    return isinstance(parent, CallExpression) and _is_passed_on(parent, node)


def _target(node: Node) -> Node:
    return node.left if isinstance(node, AssignmentExpression) else node.argument  # type: ignore[attr-defined]


def _is_passed_on(call: CallExpression, node: Node) -> bool:
    """`f.apply(this, arguments)`, `[].slice.call(arguments)`, `Array.from(arguments)`"""
    callee = call.callee
    if not isinstance(callee, MemberExpression) or callee.computed:
        return False
    name = getattr(callee.property, "name", "")
    if name == "apply":
        return len(call.arguments) == 2 and call.arguments[1] is node
    if call.arguments[0] is not node:
        return False
    inner = callee.object
    if name == "call":
        return isinstance(inner, MemberExpression) and getattr(inner.property, "name", "") in _COPIES
    return name == "from" and getattr(inner, "name", "") == "Array"
