"""Elements: their tags, and the content of those with rules of their own (velox-language.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.markup import html_string, write_child, write_children
from veloxc.compiler.lower.markup_attributes import (
    attribute_of,
    attribute_value,
    has_spread,
    props_object,
    write_attributes,
)
from veloxc.compiler.lower.markup_components import write_component
from veloxc.compiler.lower.markup_shapes import has_markup, is_element_name, shown_children, tag_text
from veloxc.compiler.lower.markup_slots import write_slot, write_slot_content
from veloxc.compiler.lower.markup_text import jsx_text, preformatted_text
from veloxc.compiler.lower.markup_writer import Writer
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import JSXChild, JSXElement, JSXExpressionContainer, JSXText, RawText
from veloxc.compiler.syntax.script import Expression
from veloxc.runtime.attribute_names import RAW_TEXT_ELEMENTS, VOID_ELEMENTS

_PREFORMATTED = frozenset(("pre", "textarea", "listing"))


def write_element(writer: Writer, node: JSXElement) -> None:
    """An element, a component, or one of the page's own tags."""
    name = node.openingElement.name
    if not is_element_name(name):
        write_component(writer, node)
        return
    tag = tag_text(name)
    if tag == "slot" and writer.context.analysis.role in ("layout", "component", "error"):
        write_slot(writer, node)
    elif tag == "velox:slot":
        write_slot_content(writer, node)
    elif has_spread(node):
        _write_spread_element(writer, node, tag)
    else:
        writer.html(f"<{tag}", node)
        write_attributes(writer, node, tag)
        writer.html(">")
        if tag.lower() not in VOID_ELEMENTS:
            _write_content(writer, node, tag)
            writer.html(f"</{tag}>")


def _write_spread_element(writer: Writer, node: JSXElement, tag: str) -> None:
    """`<a {...props} class="x">`: its attributes are known at run time; so is its content where it has no children."""
    context = writer.context
    mark = len(context.statements)
    props = context.kept(props_object(context, node))
    writer.flush_at(mark)
    writer.html(f"<{tag}", node)
    writer.value(lambda: ir.Call(context.runtime("attrs"), (props, text(tag))), node.openingElement)
    writer.html(">")
    if tag.lower() in VOID_ELEMENTS:
        return
    if shown_children(node.children) or attribute_of(node, "innerHTML") is not None:
        _write_content(writer, node, tag)
    else:
        writer.flush()
        content = ir.Call(context.runtime("content"), (ir.Name(writer.write_name()), text(tag), props))
        context.emit(ir.ExprStatement(Span(node.start, node.end), content))
    writer.html(f"</{tag}>")


# ---- content


def _write_content(writer: Writer, node: JSXElement, tag: str) -> None:
    """What stands between the tags."""
    context = writer.context
    inner = attribute_of(node, "innerHTML")
    if inner is not None:
        value = attribute_value(inner)
        writer.value(lambda: ir.Call(context.runtime("raw"), (_lowered(context, value),)), inner)
    elif tag in RAW_TEXT_ELEMENTS:
        _write_raw_text(writer, node.children, "script_text" if tag == "script" else "style_sheet")
    elif tag in _PREFORMATTED:
        _write_preformatted(writer, node, tag)
    elif tag == "select" and (attribute_of(node, "value") or attribute_of(node, "defaultValue")):
        _write_options(writer, node)
    else:
        write_children(writer, node.children)


def _lowered(context: Context, value: Expression | None) -> ir.Expr:
    return ir.Constant(True) if value is None else expression(context, value)


def _write_raw_text(writer: Writer, nodes: Sequence[JSXChild], function: str) -> None:
    """`<script>` and `<style>`: text as it stands, or `{expression}`."""
    context = writer.context
    for node in nodes:
        match node:
            case RawText():
                writer.html(node.value, node)
            case JSXText():
                writer.html(node.value if node.raw.strip() else "", node)
            case JSXExpressionContainer(expression=Expression() as value):
                writer.value(lambda v=value: ir.Call(context.runtime(function), (expression(context, v),)), value)  # type: ignore[misc]


def _write_preformatted(writer: Writer, node: JSXElement, tag: str) -> None:
    """`<pre>` and `<textarea>`: white space as it stands; the first line end is written twice."""
    context = writer.context
    given = (attribute_of(node, "value") or attribute_of(node, "defaultValue")) if tag == "textarea" else None
    if given is not None:
        shown = attribute_value(given)
        if shown is not None:
            writer.value(lambda: _preformatted(context, shown), given)
        return
    first = True
    for child in node.children:
        if isinstance(child, JSXText):
            writer.html(preformatted_text(jsx_text(child, verbatim=True), first=first), child)
            first = False
        elif isinstance(child, JSXExpressionContainer) and isinstance(child.expression, Expression):
            value = child.expression
            if first and not has_markup(value):
                writer.value(lambda v=value: _preformatted(context, v), value)  # type: ignore[misc]
            else:
                write_child(writer, child)
            first = False
        else:
            if not shown_children([child]):
                continue
            with context.at(Span(child.start, child.end)):
                write_child(writer, child)
            first = False


def _preformatted(context: Context, node: Expression) -> ir.Expr:
    value = expression(context, node)
    if isinstance(value, ir.Constant) and isinstance(value.value, str):
        return text(preformatted_text(value.value, first=True))
    return ir.Call(context.runtime("preformatted"), (value,))


def _write_options(writer: Writer, node: JSXElement) -> None:
    """`<select value={v}>`: HTML marks the chosen option, so its options are looked at."""
    context = writer.context
    given = attribute_of(node, "value") or attribute_of(node, "defaultValue")
    value = attribute_value(given) if given is not None else None
    if value is None:
        write_children(writer, node.children)
        return

    def options() -> ir.Expr:
        chosen, html = context.in_order(
            [lambda: expression(context, value), lambda: html_string(context, node.children)]
        )
        return ir.Call(context.runtime("options"), (chosen, html))

    writer.value(options, node)
