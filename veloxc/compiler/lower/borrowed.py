"""Methods that the file reads as values (`const { m } = o`, `A.prototype.m`): they may be called with any `this`, so
that not even `this.x` of a declared field is certain to be there."""

from __future__ import annotations

from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import bare
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentExpression,
    CallExpression,
    Identifier,
    MemberExpression,
    ObjectPattern,
    Property,
)


def is_borrowed(context: Context, name: str | None) -> bool:
    """Is a property of this name read as a value anywhere in the file?"""
    if context.borrowed_names is None:
        parents = context.analysis.parents
        read = (_read_as_value(node, parents.get(node)) for node in parents)
        context.borrowed_names = frozenset(each for each in read if each is not None)
    return name in context.borrowed_names


def _read_as_value(node: Node, parent: Node | None) -> str | None:
    if isinstance(node, Property) and isinstance(parent, ObjectPattern) and isinstance(node.key, Identifier):
        return node.key.name
    if not isinstance(node, MemberExpression) or node.computed or not isinstance(node.property, Identifier):
        return None
    called = isinstance(parent, CallExpression) and bare(parent.callee) is node
    assigned = isinstance(parent, AssignmentExpression) and parent.left is node
    return None if called or assigned else node.property.name
