"""The components of the module `velox` as tags: each has a form of its own (velox-language.md §7, §8)."""

from __future__ import annotations

from collections.abc import Callable

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.markup import html_string
from veloxc.compiler.lower.markup_attributes import attribute_of, attribute_value, prop_value
from veloxc.compiler.lower.markup_children import writing_function
from veloxc.compiler.lower.markup_shapes import has_await, has_markup, shown_children
from veloxc.compiler.lower.markup_writer import Writer
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import TRUE
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import JSXElement, JSXExpressionContainer
from veloxc.runtime.contract import MODULES

BuiltIn = Callable[[Writer, JSXElement], None]


def write_suspense(writer: Writer, node: JSXElement) -> None:
    """`<Suspense fallback={…}>…</Suspense>`: `suspense(body, fallback)`; the body runs as far as it can at once.

    In a markup value it is a part, which begins where the value is placed: the contexts around that place are its own.
    """
    context = writer.context
    nodes = shown_children(node.children)

    def arguments() -> list[ir.Expr]:
        waits = any(has_await(child) for child in nodes)
        body: ir.Expr = writing_function(context, nodes, "boundary", waits, not writer.placed)
        return (
            [body]
            if attribute_of(node, "fallback") is None
            else [body, _fallback(context, node, not writer.placed)]
        )

    if writer.placed:
        writer.value(lambda: ir.Call(context.runtime("suspense"), tuple(arguments())), node)
        return
    mark = len(context.statements)
    props = tuple(map(ir.Keyword, ("children", "fallback"), arguments()))
    if len(context.statements) > mark:
        writer.flush_at(mark)
    boundary = context.imported(MODULES["velox"], "Suspense")
    writer.component(ir.Call(context.runtime("part"), (boundary,), props), node)


def _fallback(context: Context, node: JSXElement, is_kept: bool) -> ir.Expr:
    """Markup that stands there becomes a function, so that it is only made where it is shown."""
    given = attribute_of(node, "fallback")
    assert given is not None
    value = attribute_value(given)
    if value is None:
        return TRUE
    if has_markup(value) and not has_await(value):
        child = JSXExpressionContainer(value.start, value.end, value)
        return writing_function(context, [child], "fallback", is_kept=is_kept)
    return expression(context, value)


def write_head(writer: Writer, node: JSXElement) -> None:
    """`<Head>…</Head>`: `head(f'…')`, which writes nothing here."""
    context = writer.context
    in_component = context.frame.function.write is not None and context.frame.function.node is not None

    def make() -> ir.Expr:
        html = html_string(context, shown_children(node.children))
        arguments = (html, TRUE) if in_component else (html,)
        return ir.Call(context.runtime("head"), arguments)

    if not writer.placed:
        writer.value(make, node)
        return
    mark = len(context.statements)
    call = make()
    writer.flush_at(mark)
    context.emit(ir.ExprStatement(Span(node.start, node.end), call))


def write_redirect(writer: Writer, node: JSXElement) -> None:
    """`<Redirect to="/login" />`: thrown where it is met."""
    context = writer.context
    writer.flush()
    given = [attribute_of(node, "to"), attribute_of(node, "status")]
    values = context.in_order([lambda each=each: prop_value(context, each) for each in given if each is not None])  # type: ignore[misc]
    redirect = context.runtime("redirect")
    context.emit(ir.Raise(Span(node.start, node.end), ir.Call(redirect, tuple(values))))


BUILT_IN: dict[str, BuiltIn] = {
    "Suspense": write_suspense,
    "Head": write_head,
    "Redirect": write_redirect,
}
"""Export of `velox` → how its tag is written."""
