"""Children of a component: a value, a function that writes them where they are placed, or a markup value (§9).

A function (`def children(write): …`) costs least. It may stand for them only if nobody can tell that they are
evaluated later, twice or never: the component runs at once, and everything in them is calm.
"""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding, Scope
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.frame import Frame
from veloxc.compiler.lower.functions import variables
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.markup import markup_value, write_children
from veloxc.compiler.lower.markup_calm import is_calm
from veloxc.compiler.lower.markup_shapes import shown_children, tag_text
from veloxc.compiler.lower.markup_text import jsx_text
from veloxc.compiler.lower.markup_writer import Sink, Writer
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import (
    JSXChild,
    JSXElement,
    JSXExpressionContainer,
    JSXFragment,
    JSXIdentifier,
    JSXText,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import ConditionalExpression, Identifier
from veloxc.compiler.syntax.walk import walk

MOST_NESTED = 25
"""Functions inside each other; further in, children are values."""

CHILDREN = "write_children"
"""The name of a function that stands for children. The runtime knows it, which makes placing them fast."""


def own_children(node: JSXElement) -> list[JSXChild]:
    """The children that are the prop `children`: what is given for a named slot is not."""
    return [child for child in shown_children(node.children) if not is_slot_content(child)]


def is_slot_content(node: Node) -> bool:
    return isinstance(node, JSXElement) and tag_text(node.openingElement.name) == "velox:slot"


def has_children(node: JSXElement) -> bool:
    return bool(own_children(node))


def children_value(context: Context, node: JSXElement, just_placed: bool) -> ir.Expr:
    """The value of `children`. One `{expression}` or one text is itself; `just_placed`: by a component that runs at
    once and looks no further."""
    nodes = own_children(node)
    deep = is_deep(context)
    may_be_function = just_placed and not deep and all(is_calm(context, child) for child in nodes)
    if len(nodes) == 1:
        only = nodes[0]
        if isinstance(only, JSXText):
            return text(jsx_text(only))
        if isinstance(only, JSXExpressionContainer) and not (may_be_function and _is_markup(only.expression)):
            return expression(context, only.expression)
    if may_be_function:
        return writing_function(context, nodes, CHILDREN)
    value = markup_value(context, nodes)
    return context.kept(value) if deep else value


def is_deep(context: Context) -> bool:
    """Are so many functions around that another one might not find room? Python indents 100 levels, no more."""
    depth = 0
    frame: Frame | None = context.frame
    while frame is not None:
        depth, frame = depth + 1, frame.parent
    return depth > MOST_NESTED


def children_function(context: Context, node: JSXElement) -> ir.FunctionDef | None:
    """The same, where the function can stand right in front of the call: its name may be used again after it."""
    nodes = own_children(node)
    if (
        not nodes
        or is_deep(context)
        or not all(is_calm(context, child) for child in nodes)
        or context.names.uses(CHILDREN)
    ):
        return None
    if len(nodes) == 1:
        only = nodes[0]
        if isinstance(only, JSXText):
            return None
        if isinstance(only, JSXExpressionContainer) and not _is_markup(only.expression):
            return None
    return _function(context, nodes, CHILDREN, False)


def _is_markup(node: Node) -> bool:
    """Certainly markup, whatever its conditions say."""
    inner = bare(node)
    if isinstance(inner, ConditionalExpression):
        return _is_markup(inner.consequent) and _is_markup(inner.alternate)
    return isinstance(inner, (JSXElement, JSXFragment))


def writing_function(
    context: Context, nodes: Sequence[JSXChild], name: str, is_async: bool = False, is_kept: bool = False
) -> ir.Name:
    """`def children(write): …` in front of the statement. Loop variables it looks at are bound when it is made; with
    `is_kept`, all variables that may have another value when it is called."""
    definition = _function(context, nodes, context.fresh(name), is_async, is_kept)
    context.define(definition)
    return context.settle(ir.Name(definition.name))


def _function(
    context: Context, nodes: Sequence[JSXChild], name: str, is_async: bool, is_kept: bool = False
) -> ir.FunctionDef:
    span = Span(nodes[0].start, nodes[-1].end) if nodes else context.span
    kept = [ir.Param(each, ir.Name(each)) for each in _loop_variables(context, nodes, is_kept)]
    frame = context.frame.function
    with context.enter(
        "function", None, is_async=is_async, receiver=frame.receiver, class_=frame.class_, write="write"
    ) as (entered, statements):
        writer = Writer(context, Sink("write"), placed=True)
        write_children(writer, nodes)
        writer.flush()
    body = entered.body(statements)
    return ir.FunctionDef(span, name, (ir.Param("write"), *kept), body, is_async)


def _loop_variables(context: Context, nodes: Sequence[Node], is_kept: bool) -> list[str]:
    """Names of the loops around that change while the function may still be kept: parameters of map callbacks that
    are loop bodies here; with `is_kept`, variables of loop statements too, and those that are assigned again.
    """
    inside: dict[Binding, None] = {}
    for node in nodes:
        for each in walk(node):
            if isinstance(each, (Identifier, JSXIdentifier)):
                binding = context.binding(each)
                if binding is not None:
                    inside[binding] = None
    around = {
        binding
        for callback in context.inlined
        if callback.start <= nodes[0].start and nodes[-1].end <= callback.end
        for binding in variables(context.analysis.scopes[callback])
    }
    if is_kept:
        around |= {
            each
            for each in inside
            if each not in context.places and (each.reassigned or _is_of_loop(each.scope))
        }
    own = {binding for binding in inside if any(_within(binding.scope.node, node) for node in nodes)}
    return [context.names.of[binding] for binding in inside if binding in around and binding not in own]


def _is_of_loop(scope: Scope) -> bool:
    while scope.kind not in ("loop", "function") and scope.parent is not None:
        scope = scope.parent
    return scope.kind == "loop"


def _within(inner: Node, outer: Node) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
