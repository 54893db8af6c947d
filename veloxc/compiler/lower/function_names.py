"""The `name` of functions: the Python name where it is the same, said otherwise only in files that may look at it."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import FunctionNode
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    AssignmentPattern,
    CallExpression,
    Identifier,
    Literal,
    MemberExpression,
    NewExpression,
    RestElement,
)
from veloxc.compiler.syntax.walk import walk


def names_matter(context: Context) -> bool:
    """Does the file read a property `name` anywhere? Else nobody here sees what functions are called."""
    if context.names_are_read is None:
        context.names_are_read = any(_reads_name(node) for node in context.analysis.parents)
    return context.names_are_read


def _reads_name(node: Node) -> bool:
    if isinstance(node, MemberExpression):
        return not node.computed and isinstance(node.property, Identifier) and node.property.name == "name"
    return isinstance(node, Literal) and node.value == "name"


def lengths_matter(context: Context) -> bool:
    """Does the file read the `length` of anything that may be a function?"""
    if context.lengths_are_read is None:
        context.lengths_are_read = any(_reads_length(context, node) for node in context.analysis.parents)
    return context.lengths_are_read


def _reads_length(context: Context, node: Node) -> bool:
    if isinstance(node, MemberExpression):
        is_length = (
            isinstance(node.property, Identifier) and node.property.name == "length" and not node.computed
        )
        found = kinds.kinds(context.type_of(node.object))
        return is_length and bool(found & {"function", "class", "unknown", "never"})
    return isinstance(node, Literal) and node.value == "length"


def length_of(node: FunctionNode) -> int:
    """The parameters in front of the first one with a default, or the rest."""
    params = [each for each in node.params if getattr(each, "name", None) != "this"]
    for position, each in enumerate(params):
        if isinstance(each, (AssignmentPattern, RestElement)):
            return position
    return len(params)


def hides_length(node: FunctionNode) -> bool:
    """May Python's parameters say another number? All have defaults; a function that reads `arguments` has none."""
    return any(isinstance(each, AssignmentPattern) for each in node.params) or (
        length_of(node) > 0 and not isinstance(node, ArrowFunctionExpression) and _reads_arguments(node)
    )


def _reads_arguments(node: FunctionNode) -> bool:
    return any(isinstance(each, Identifier) and each.name == "arguments" for each in walk(node))


def needs_def(context: Context, name: str) -> bool:
    """A lambda has no name: one that takes a name from where it is put becomes a def where names matter."""
    return bool(name) and names_matter(context)


def shown(context: Context, node: FunctionNode, value: ir.Expr, python: str, name: str) -> ir.Expr:
    """The function with the name and the length that JavaScript gives it. Callbacks without a name keep the def's."""
    is_argument = isinstance(context.analysis.parents.get(node), (CallExpression, NewExpression))
    if hides_length(node) and not is_argument and lengths_matter(context):
        value = context.helper("arity", value, ir.Constant(length_of(node)))
    if python == name or not names_matter(context) or (is_argument and not name):
        return value
    return context.helper("named", value, text(name))
