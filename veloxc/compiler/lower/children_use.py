"""What a component does with its `children`: only where it just places them may a function stand for them."""

from __future__ import annotations

from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import FunctionNode, bare
from veloxc.compiler.lower.scan import FUNCTIONS
from veloxc.compiler.syntax.markup import JSXElement, JSXExpressionContainer, JSXFragment, JSXSpreadChild
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentPattern,
    ConditionalExpression,
    Identifier,
    IfStatement,
    LogicalExpression,
    ObjectPattern,
    Property,
    UnaryExpression,
)


def children_binding(context: Context, node: FunctionNode) -> Binding | None:
    """The name that a component gives to its children: `{ children }`."""
    first: Node | None = node.params[0] if node.params else None
    if isinstance(first, AssignmentPattern):
        first = first.left
    if not isinstance(first, ObjectPattern):
        return None
    for each in first.properties:
        if isinstance(each, Property) and isinstance(each.key, Identifier) and each.key.name == "children":
            return context.binding(each.value) if isinstance(each.value, Identifier) else None
    return None


def only_places_children(context: Context, node: FunctionNode) -> bool:
    """Does it nothing with its children but write them, or ask whether there are any?"""
    binding = children_binding(context, node)
    if binding is None or binding.reassigned:
        return False
    return all(is_placed(context, use) or _is_tested(context, use) for use in binding.references)


def is_children(context: Context, node: Identifier) -> bool:
    """Is the name that of the children of the component at hand?"""
    function = context.frame.function.node
    if node.name != "children" or not isinstance(function, FUNCTIONS):
        return False
    binding = context.binding(node)
    return binding is not None and binding is children_binding(context, function)


def is_placed(context: Context, node: Node) -> bool:
    """Does an expression stand alone in child position: `{children}`?"""
    parents = context.analysis.parents
    above = parents.get(node)
    while above is not None and bare(above) is not above:
        above = parents.get(above)
    if not isinstance(above, (JSXExpressionContainer, JSXSpreadChild)):
        return False
    return isinstance(parents.get(above), (JSXElement, JSXFragment))


def _is_tested(context: Context, node: Node) -> bool:
    """Is only its truth asked for?"""
    above = context.analysis.parents.get(node)
    match above:
        case UnaryExpression(operator="!"):
            return True
        case ConditionalExpression() | IfStatement():
            return above.test is node
        case LogicalExpression(operator="&&"):
            return above.left is node and _is_child(context, above)
    return False


def _is_child(context: Context, node: Node) -> bool:
    """`{children && <p>…</p>}`: where the left side is the value, it prints nothing either way."""
    return is_placed(context, node)
