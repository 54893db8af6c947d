"""`<slot>` of layouts and `.velox` components, and `<velox:slot>`, which fills one (velox-language.md §8)."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.markup import markup_value
from veloxc.compiler.lower.markup_attributes import attribute_of, attribute_value
from veloxc.compiler.lower.markup_children import is_slot_content, writing_function
from veloxc.compiler.lower.markup_shapes import shown_children
from veloxc.compiler.lower.markup_writer import Writer
from veloxc.compiler.lower.page_names import page_variable
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import JSXElement
from veloxc.compiler.syntax.script import Literal


def slot_name(node: JSXElement) -> str:
    given = attribute_of(node, "name")
    value = attribute_value(given) if given is not None else None
    return value.value if isinstance(value, Literal) and isinstance(value.value, str) else "default"


def write_slot(writer: Writer, node: JSXElement) -> None:
    """`<slot name="x">fallback</slot>`: `slot(page, "x", fallback)`."""
    context = writer.context

    def make() -> ir.Expr:
        arguments: list[ir.Expr] = [page_variable(context), text(slot_name(node))]
        fallback = shown_children(node.children)
        if fallback:
            arguments.append(writing_function(context, fallback, "fallback"))
        return ir.Call(context.runtime("slot"), tuple(arguments))

    writer.value(make, node)


def write_slot_content(writer: Writer, node: JSXElement) -> None:
    """`<velox:slot name="x">…</velox:slot>` at the top of a page: for the layout around it."""
    context = writer.context
    writer.flush()
    content = markup_value(context, shown_children(node.children))
    call = ir.Call(context.runtime("fill"), (page_variable(context), text(slot_name(node)), content))
    context.emit(ir.ExprStatement(Span(node.start, node.end), call))


def has_named_slots(node: JSXElement) -> bool:
    return bool(_contents(node))


def _contents(node: JSXElement) -> list[JSXElement]:
    return [
        child
        for child in shown_children(node.children)
        if isinstance(child, JSXElement) and is_slot_content(child)
    ]


def named_slots(context: Context, node: JSXElement) -> ir.Expr:
    """What a tag's children give for named slots: `{"footer": Html(…)}`."""
    given = _contents(node)
    makes = [lambda each=each: markup_value(context, shown_children(each.children)) for each in given]
    contents = context.in_order(makes)
    names = [slot_name(each) for each in given]
    return ir.DictExpr(tuple((text(name), content) for name, content in zip(names, contents, strict=True)))
