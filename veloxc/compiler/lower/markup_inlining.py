"""Small components around children, written out where they are used (lowering.md §9).

    <Card title={t}><p/></Card>      with `Card = ({ title, children }) => <div><h2>{title}</h2>{children}</div>`
    write(f'<div><h2>{text(t)}</h2><p></p></div>')

Calling it would cost a function for the children, which is more than all the rest. Done where nobody can tell: the
component is of this file, is one expression of calm markup without names of its own, and places its children once.
"""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.children_use import children_binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import variables
from veloxc.compiler.lower.known import FunctionNode, bare
from veloxc.compiler.lower.markup_attributes import attribute_text, has_spread, prop_value
from veloxc.compiler.lower.markup_calm import is_calm
from veloxc.compiler.lower.markup_children import own_children
from veloxc.compiler.lower.markup_shapes import is_element_name
from veloxc.compiler.lower.markup_writer import Writer
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.scan import FUNCTIONS
from veloxc.compiler.lower.shapes import is_undefined
from veloxc.compiler.syntax.markup import (
    JSXAttribute,
    JSXElement,
    JSXExpressionContainer,
    JSXFragment,
    JSXIdentifier,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentPattern,
    BlockStatement,
    Expression,
    Identifier,
    Literal,
    ObjectPattern,
    Property,
    ReturnStatement,
)
from veloxc.compiler.syntax.walk import walk

MOST_NODES = 120
"""Larger components are called: what they do weighs more than the call, and their text would stand there twice."""


def may_write_out(context: Context, node: JSXElement, function: FunctionNode) -> bool:
    """Can the use `node` of a component be replaced by its markup?"""
    body = _sole_value(function)
    if body is None or has_spread(node) or not own_children(node) or not context.facts(function).hoistable:
        return False
    if not isinstance(bare(body), (JSXElement, JSXFragment)) or _is_around(context, node, function):
        return False
    children = children_binding(context, function)
    if children is None or not _is_plain_pattern(function) or not _is_written_once(context, children, body):
        return False
    nodes = list(walk(body))
    if len(nodes) > MOST_NODES or any(isinstance(each, FUNCTIONS) for each in nodes):
        return False
    return is_calm(context, body) and not any(_names(context, each) is function for each in nodes)


def _sole_value(function: FunctionNode) -> Expression | None:
    """`=> value`, or nothing but `return value`."""
    body = function.body
    if not isinstance(body, BlockStatement):
        return body
    only = body.body[0] if len(body.body) == 1 else None
    return only.argument if isinstance(only, ReturnStatement) else None


def _is_around(context: Context, node: Node, function: FunctionNode) -> bool:
    return function.start <= node.start and node.end <= function.end


def _names(context: Context, node: Node) -> FunctionNode | None:
    """The component of this file that a tag names."""
    from veloxc.compiler.lower.known import function_of

    binding = context.binding(node) if isinstance(node, JSXIdentifier) else None
    return None if binding is None else function_of(context, binding)


def _is_plain_pattern(function: FunctionNode) -> bool:
    """`{ title, kind = "x", children }`: names, with constants as defaults."""
    pattern = function.params[0] if len(function.params) == 1 else None
    if not isinstance(pattern, ObjectPattern):
        return False
    return all(isinstance(each, Property) and _is_plain(each) for each in pattern.properties)


def _is_plain(node: Property) -> bool:
    target = node.value
    if isinstance(target, AssignmentPattern):
        if not isinstance(target.right, Literal) or target.right.regex is not None:
            return False
        target = target.left
    return isinstance(target, Identifier) and isinstance(node.key, Identifier) and not node.computed


def _is_written_once(context: Context, children: Binding, body: Node) -> bool:
    """Is `{children}` in one place, inside elements alone: no component, no condition, no loop around it?"""
    if len(children.references) != 1 or children.reassigned:
        return False
    above = context.analysis.parents.get(children.references[0])
    if not isinstance(above, JSXExpressionContainer):
        return False
    while above is not None and above is not bare(body):
        above = context.analysis.parents.get(above)
        if isinstance(above, JSXElement) and not _is_plain_element(above):
            return False
        if not isinstance(above, (JSXElement, JSXFragment)):
            return False
    return True


def _is_plain_element(node: JSXElement) -> bool:
    name = node.openingElement.name
    return isinstance(name, JSXIdentifier) and is_element_name(name) and name.name != "select"


# ---- writing


class Given(ir.Expr):
    """Stands for the children while a component is written out: never part of the IR that is emitted."""

    __slots__ = ("node",)

    def __init__(self, node: JSXElement) -> None:
        object.__setattr__(self, "node", node)

    node: JSXElement


def write_out(writer: Writer, node: JSXElement, function: FunctionNode) -> None:
    """The markup of the component, its props in the place of its parameters."""
    from veloxc.compiler.lower.markup import write_expression

    context = writer.context
    body = _sole_value(function)
    assert body is not None
    mark = len(context.statements)
    values = dict(_arguments(context, node, function))
    if len(context.statements) > mark:
        writer.flush_at(mark)
    outer = {binding: context.places.get(binding) for binding in variables(context.analysis.scopes[function])}
    for binding, value in values.items():
        context.places[binding] = lambda value=value: value  # type: ignore[misc]
    try:
        write_expression(writer, body)
    finally:
        for binding, place in outer.items():
            context.places.pop(binding, None)
            if place is not None:
                context.places[binding] = place


def _arguments(
    context: Context, node: JSXElement, function: FunctionNode
) -> Iterator[tuple[Binding, ir.Expr]]:
    """The value of each parameter. One that is read once, or never changes, needs no variable."""
    pattern = function.params[0]
    assert isinstance(pattern, ObjectPattern)
    children = children_binding(context, function)
    taken = {_key(each): each.value for each in pattern.properties if isinstance(each, Property)}
    given: dict[str, ir.Expr] = {}
    for attribute in node.openingElement.attributes:
        if isinstance(attribute, JSXAttribute) and attribute_text(attribute) in taken:
            given[attribute_text(attribute)] = _argument(context, attribute, taken[attribute_text(attribute)])
    for name, target in taken.items():
        plain = target.left if isinstance(target, AssignmentPattern) else target
        binding = context.binding(plain)
        if binding is not None:
            yield binding, (
                Given(node) if binding is children else _with_default(context, given.get(name), target)
            )


def _key(node: Property) -> str:
    assert isinstance(node.key, Identifier)
    return node.key.name


def _argument(context: Context, attribute: JSXAttribute, target: Node) -> ir.Expr:
    value = prop_value(context, attribute)
    plain = target.left if isinstance(target, AssignmentPattern) else target
    binding = context.binding(plain)
    once = binding is not None and len(binding.references) == 1 and not isinstance(target, AssignmentPattern)
    if (once and is_calm(context, attribute.value)) or context.is_settled(value):
        return value
    return context.kept(value)


def _with_default(context: Context, value: ir.Expr | None, target: Node) -> ir.Expr:
    if not isinstance(target, AssignmentPattern):
        return context.js("undefined") if value is None else value
    default = expression(context, target.right)
    if value is None or isinstance(value, ir.Constant):
        return default if value is None else value
    return ir.IfExp(is_undefined(context, value), default, value)
