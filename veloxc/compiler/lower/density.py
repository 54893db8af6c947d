"""Arrays without holes: where a file does nothing that could make one, its arrays are plain Python lists."""

from __future__ import annotations

from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.global_names import global_of
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    AssignmentExpression,
    CallExpression,
    Expression,
    Literal,
    MemberExpression,
    NewExpression,
    UnaryExpression,
    UpdateExpression,
)


def is_dense(context: Context, node: Expression) -> bool:
    """Is the value certainly an array without holes?"""
    type_ = context.type_of(node)
    return kinds.is_array(type_) and (type_.element is not None or not makes_holes(context))


def makes_holes(context: Context) -> bool:
    """Does the file do anything that may leave a hole in an array: `[1, , 2]`, `Array(3)`, `xs[9] = 1`, `xs.length = 5`,
    `delete xs[0]`?"""
    if context.makes_holes is None:
        context.makes_holes = any(_may_make_one(context, node) for node in context.analysis.parents)
    return context.makes_holes


def _may_make_one(context: Context, node: Node) -> bool:
    if isinstance(node, ArrayExpression):
        return None in node.elements
    if isinstance(node, (NewExpression, CallExpression)):
        return global_of(context, node.callee) == "Array" and len(node.arguments) == 1
    if isinstance(node, AssignmentExpression):
        return _is_place_in_array(context, node.left)
    if isinstance(node, UpdateExpression):
        return _is_place_in_array(context, node.argument)
    return (
        isinstance(node, UnaryExpression)
        and node.operator == "delete"
        and _is_place_in_array(context, node.argument)
    )


def _is_place_in_array(context: Context, node: Node) -> bool:
    if not isinstance(node, MemberExpression):
        return False
    if not node.computed:
        return getattr(node.property, "name", "") == "length"
    if isinstance(node.property, Literal) and isinstance(node.property.value, str):
        return False
    if kinds.is_string(context.type_of(node.property)):
        return False
    return bool(kinds.kinds(context.type_of(node.object)) & {"array", "unknown", "never"})
