"""Components as tags: what is called, with which props, and where (lowering.md §9).

Card(write, title=get(p, "title"))                      a component whose function is known
write(async_component(PostList, posts=slow))            an async one: a hole
place(write, Menu, {"open": True})                      any other value
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.children_use import only_places_children
from veloxc.compiler.lower.component import imported_component, is_keyword_argument, parameter_names
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import FunctionNode, function_of
from veloxc.compiler.lower.markup_attributes import (
    Entry,
    attribute_text,
    has_spread,
    merged_props,
    prop_value,
)
from veloxc.compiler.lower.markup_children import children_function, children_value, has_children
from veloxc.compiler.lower.markup_inlining import may_write_out, write_out
from veloxc.compiler.lower.markup_islands import directive, island
from veloxc.compiler.lower.markup_slots import has_named_slots, named_slots
from veloxc.compiler.lower.markup_velox import BUILT_IN
from veloxc.compiler.lower.markup_writer import Writer
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import (
    JSXAttribute,
    JSXElement,
    JSXIdentifier,
    JSXMemberExpression,
    JSXSpreadAttribute,
    JSXTagName,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Identifier
from veloxc.runtime.contract import SLOTS


@dataclass(frozen=True)
class Callee:
    """What a tag names.

    `value`: the component as Python calls it. `known`: a component function, so that props can be keywords; `props`
    are the names it takes (None: any). `is_async`: an `async` component function. `is_file`: a `.velox` file, which
    takes named slots.
    """

    value: ir.Expr
    known: bool = False
    places_children: bool = False
    """It runs at once and does nothing with its children but write them."""
    is_async: bool = False
    props: frozenset[str] | None = None
    function: FunctionNode | None = None
    """The component, where it is one of this file."""
    is_file: bool = False


def write_component(writer: Writer, node: JSXElement) -> None:
    """`<Card title="x">…</Card>`"""
    context = writer.context
    built_in = BUILT_IN.get(_velox_export(context, node.openingElement.name) or "")
    if built_in is not None:
        built_in(writer, node)
        return
    callee = callee_of(context, node.openingElement.name)
    if directive(node) is not None:
        callee = Callee(island(context, node, callee.value), is_file=callee.is_file)
    if writer.placed and callee.function is not None and may_write_out(context, node, callee.function):
        write_out(writer, node, callee.function)
    elif not writer.placed:
        _write_part(writer, node, callee)
    elif callee.known and callee.is_async and not has_spread(node):
        writer.value(lambda: _keyword_call(context, node, callee, "async_component"), node)
    else:
        _write_call(writer, node, callee)


def _velox_export(context: Context, name: JSXTagName) -> str | None:
    """`Suspense` and the like of the module `velox`, under whatever name they were imported."""
    binding = context.binding(name) if isinstance(name, JSXIdentifier) else None
    if binding is None or binding.kind != "import" or binding.module not in ("velox", "velox/client"):
        return None
    return binding.imported


# ---- what is called


def callee_of(context: Context, name: JSXTagName) -> Callee:
    binding = context.binding(name) if isinstance(name, JSXIdentifier) else None
    return Callee(expression(context, name)) if binding is None else _callee_of_binding(context, binding)


def _callee_of_binding(context: Context, binding: Binding) -> Callee:
    function = function_of(context, binding)
    if function is not None and context.facts(function).is_component:
        is_async = context.facts(function).is_async
        places = not is_async and only_places_children(context, function)
        return Callee(context.read(binding), True, places, is_async, parameter_names(function), function)
    fact = imported_component(context, binding)
    if fact is not None:
        names = None if fact.props is None or fact.open_props else frozenset(prop.name for prop in fact.props)
        places = fact.places_children and not fact.is_async
        return Callee(context.read(binding), True, places, fact.is_async, names and names | {"children"})
    is_file = binding.kind == "import" and (binding.module or "").endswith(".velox")
    return Callee(context.read(binding), is_file=is_file)


@lowers(JSXIdentifier)
def jsx_identifier(context: Context, node: JSXIdentifier) -> ir.Expr:
    """The first name of a tag like `Menu.Item`, or a name that analysis knows nothing of."""
    binding = context.binding(node)
    if binding is None:
        return expression(context, Identifier(node.start, node.end, node.name))
    return context.read(binding)


@lowers(JSXMemberExpression)
def jsx_member_expression(context: Context, node: JSXMemberExpression) -> ir.Expr:
    return context.helper("get", expression(context, node.object), text(node.property.name))


# ---- calls


def _write_call(writer: Writer, node: JSXElement, callee: Callee) -> None:
    """The call as a statement of its own, where the component stands."""
    context = writer.context
    mark = len(context.statements)
    write = ir.Name(writer.write_name())
    if callee.known and not has_spread(node):
        function = children_function(context, node) if callee.places_children else None
        if function is not None:
            context.emit(function)
        call = _keyword_call(context, node, callee, None, write, function)
    else:
        props = props_dict(context, node, callee)
        call = ir.Call(context.runtime("place"), (write, callee.value, props))
    writer.flush_at(mark)
    context.emit(ir.ExprStatement(Span(node.start, node.end), call))


def _write_part(writer: Writer, node: JSXElement, callee: Callee) -> None:
    """A component of a markup value: it is called where the value is placed."""
    context = writer.context
    mark = len(context.statements)
    if has_spread(node):
        part: ir.Expr = ir.TupleExpr((callee.value, props_dict(context, node, callee)))
    else:
        part = _keyword_call(context, node, callee, "part")
    if len(context.statements) > mark:
        writer.flush_at(mark)
    writer.component(part, node)


def _keyword_call(
    context: Context,
    node: JSXElement,
    callee: Callee,
    through: str | None,
    write: ir.Expr | None = None,
    children: ir.FunctionDef | None = None,
) -> ir.Call:
    """`Card(write, title=…)`, or `part(Card, title=…)` with `through`. `children`: the function that stands for them."""
    props = _props(context, node, callee, children)
    keywords: list[ir.Keyword] = []
    for is_keyword, group in groupby(props, lambda prop: is_keyword_argument(prop[0])):
        if is_keyword:
            keywords += (ir.Keyword(name, value) for name, value in group)
        else:  # where they stand: props keep their order, and their values are evaluated in it
            keywords.append(
                ir.Keyword(None, ir.DictExpr(tuple((text(name), value) for name, value in group)))
            )
    if through is not None:
        return ir.Call(context.runtime(through), (callee.value,), tuple(keywords))
    assert write is not None
    return ir.Call(callee.value, (write,), tuple(keywords))


def props_dict(context: Context, node: JSXElement, callee: Callee) -> ir.Expr:
    """All props of a tag as one object."""
    attributes = [each for each in node.openingElement.attributes if _is_prop(each)]
    more: list[Entry] = []
    if has_children(node):
        more.append(("children", lambda: children_value(context, node, False)))
    if callee.is_file and has_named_slots(node):
        more.append((SLOTS, lambda: named_slots(context, node)))
    if len(attributes) == 1 and isinstance(attributes[0], JSXSpreadAttribute) and not more:
        return context.helper("spread_object", expression(context, attributes[0].argument))
    return merged_props(context, attributes, *more)


def _is_prop(node: Node) -> bool:
    if isinstance(node, JSXSpreadAttribute):
        return True
    return (
        isinstance(node, JSXAttribute)
        and attribute_text(node) not in ("key", "ref")
        and not _is_directive(node)
    )


def _is_directive(node: JSXAttribute) -> bool:
    return attribute_text(node).startswith("client:")


def _props(
    context: Context, node: JSXElement, callee: Callee, children: ir.FunctionDef | None
) -> list[tuple[str, ir.Expr]]:
    """Names and values of props in their order, children last. Those that the component does not take (analysis has
    told of them) are dropped."""
    attributes = [
        each for each in node.openingElement.attributes if isinstance(each, JSXAttribute) and _is_prop(each)
    ]
    makes: list[Callable[[], ir.Expr]] = [partial(prop_value, context, each) for each in attributes]
    names = [attribute_text(each) for each in attributes]
    if children is not None:
        makes.append(lambda: context.settle(ir.Name(children.name)))
        names.append("children")
    elif has_children(node):
        makes.append(lambda: children_value(context, node, callee.places_children))
        names.append("children")
    values = context.in_order(makes)
    taken = callee.props
    return [
        (name, value) for name, value in zip(names, values, strict=True) if taken is None or name in taken
    ]
