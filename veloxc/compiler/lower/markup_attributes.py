"""Attributes of elements: static ones are merged into the HTML, the others are printed by the runtime (§6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias, TypeGuard

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.logic import test
from veloxc.compiler.lower.markup_shapes import tag_text
from veloxc.compiler.lower.markup_text import html_attribute
from veloxc.compiler.lower.markup_writer import Writer
from veloxc.compiler.lower.operators import merged
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import TRUE, text
from veloxc.compiler.syntax.markup import (
    JSXAttribute,
    JSXElement,
    JSXEmptyExpression,
    JSXExpressionContainer,
    JSXFragment,
    JSXSpreadAttribute,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ConditionalExpression,
    Expression,
    Identifier,
    Literal,
    ObjectExpression,
    Property,
    TemplateLiteral,
    UnaryExpression,
)
from veloxc.runtime.attribute_names import URL_ATTRIBUTES, attribute_name, spells_booleans
from veloxc.runtime.style import declaration
from veloxc.runtime.urls import settles_scheme

Entry: TypeAlias = tuple["str | None", Callable[[], ir.Expr]]
"""A prop's name (None: a spread) and how its value is lowered."""


def attribute_text(node: JSXAttribute) -> str:
    return tag_text(node.name)


def attribute_of(node: JSXElement, name: str) -> JSXAttribute | None:
    """The attribute of that name, as written."""
    for each in node.openingElement.attributes:
        if isinstance(each, JSXAttribute) and attribute_text(each) == name:
            return each
    return None


def attribute_value(node: JSXAttribute) -> Expression | None:
    """The value as an expression; None for a bare name (which is `true`) and for `{}`."""
    value = node.value
    if isinstance(value, JSXExpressionContainer):
        return None if isinstance(value.expression, JSXEmptyExpression) else value.expression
    return value


def has_spread(node: JSXElement) -> bool:
    return any(isinstance(each, JSXSpreadAttribute) for each in node.openingElement.attributes)


def write_attributes(writer: Writer, node: JSXElement, tag: str) -> None:
    """All attributes of an element without a spread, in their order."""
    for each in node.openingElement.attributes:
        if isinstance(each, JSXAttribute) and not _gives_way(node, each):
            _write_attribute(writer, each, tag)


def _gives_way(node: JSXElement, attribute: JSXAttribute) -> bool:
    """`className` beside `class`, `htmlFor` beside `for`: HTML's own name wins."""
    own = {"className": "class", "htmlFor": "for"}.get(attribute_text(attribute))
    return own is not None and attribute_of(node, own) is not None


def _write_attribute(writer: Writer, node: JSXAttribute, tag: str) -> None:
    written = attribute_text(node)
    name = attribute_name(written, tag)
    if written == "srcDoc" or written == "srcdoc":
        name = "srcdoc" if isinstance(node.value, Literal) else None
    if name is None or _is_content(name, tag):
        return
    value = attribute_value(node)
    if value is None:
        writer.html(f' {name}="true"' if spells_booleans(name) else f" {name}", node)
        return
    static = _static(name, value)
    if static is not None:
        writer.html(static, node)
    elif name.lower() in URL_ATTRIBUTES and not _is_settled_url(value):
        context = writer.context
        writer.value(lambda: _printed(context, "url", name, value), value)
    else:
        _write_dynamic(writer, name, value)


def _is_content(name: str, tag: str) -> bool:
    """Attributes that are written as content: `markup_elements` does."""
    return name == "value" and tag in ("textarea", "select")


# ---- static values


def _static(name: str, node: Expression) -> str | None:
    """The attribute as text where its value is known; None where it is not."""
    inner = bare(node)
    if isinstance(inner, TemplateLiteral) and not inner.expressions:
        return _quoted(name, inner.quasis[0].cooked or "")
    if isinstance(inner, Literal) and inner.regex is None and inner.bigint is None:
        return _constant(name, inner.value)
    if isinstance(inner, Identifier) and inner.name == "undefined":
        return ""
    if name == "style" and isinstance(inner, ObjectExpression):
        css = _static_style(inner)
        if css is not None:
            return _quoted("style", css) if css else ""
    return None


def _constant(name: str, value: object) -> str | None:
    if value is None:
        return ""
    if isinstance(value, bool):
        if spells_booleans(name):
            return _quoted(name, "true" if value else "false")
        return f" {name}" if value else ""
    if isinstance(value, str):
        return _quoted(name, value)
    return _quoted(name, str(value)) if isinstance(value, int) else None


def _quoted(name: str, value: str) -> str:
    return f' {name}="{html_attribute(value)}"'


def _static_style(node: ObjectExpression) -> str | None:
    """The CSS of an object of literals; None where a part of it is not known."""
    pieces: list[str] = []
    for each in node.properties:
        if not isinstance(each, Property) or each.computed or each.kind != "init" or each.method:
            return None
        key = each.key.name if isinstance(each.key, Identifier) else getattr(each.key, "value", None)
        value = bare(each.value)
        sign = ""
        if isinstance(value, UnaryExpression) and value.operator == "-":
            value, sign = bare(value.argument), "-"
        if not isinstance(key, str) or not isinstance(value, Literal) or value.regex is not None:
            return None
        if isinstance(value.value, bool) or value.value is None or value.value == "":
            continue
        if isinstance(value.value, float):
            return None
        pieces.append(declaration(key, f"{sign}{value.value}", isinstance(value.value, int)))
    return "".join(pieces)


# ---- dynamic values


def _write_dynamic(writer: Writer, name: str, node: Expression) -> None:
    context = writer.context
    inner = bare(node)
    type_ = context.type_of(node)
    if isinstance(inner, TemplateLiteral):
        writer.html(f' {name}="', node)
        write_template(writer, inner, html_attribute)
        writer.html('"')
    elif kinds.is_int(type_):
        writer.html(f' {name}="', node)
        writer.value(lambda: _integer(context, node), node)
        writer.html('"')
    elif isinstance(inner, ConditionalExpression) and (sides := _constant_sides(name, inner)) is not None:
        _write_either(writer, name, inner, sides)
    else:
        writer.value(lambda: _printed(context, "attr", name, node), node)


def _constant_sides(name: str, node: ConditionalExpression) -> tuple[str, str] | None:
    """The two values of `class={c ? "a" : "b"}`, quoted; None where one of them is none or not known."""
    start = f' {name}="'
    sides = [_static(name, each) or "" for each in (node.consequent, node.alternate)]
    if not all(side.startswith(start) for side in sides):
        return None
    return sides[0][len(start) : -1], sides[1][len(start) : -1]


def _write_either(writer: Writer, name: str, node: ConditionalExpression, sides: tuple[str, str]) -> None:
    """`class={c ? "a" : "b"}`: `class="{"a" if c else "b"}"`."""
    context = writer.context
    writer.html(f' {name}="', node)
    writer.value(lambda: ir.IfExp(test(context, node.test), text(sides[0]), text(sides[1])), node)
    writer.html('"')


def _integer(context: Context, node: Expression) -> ir.Expr:
    value = expression(context, node)
    return text(str(value.value)) if isinstance(value, ir.Constant) else ir.FString((value,))


def write_template(writer: Writer, node: TemplateLiteral, escape: Callable[[str], str]) -> None:
    """A template literal, written out: its texts are static, its values are quoted."""
    context = writer.context
    writer.html(escape(node.quasis[0].cooked or ""), node)
    for value, quasi in zip(node.expressions, node.quasis[1:], strict=True):
        writer.value(partial(_quoted_value, context, value), value)
        writer.html(escape(quasi.cooked or ""))


def template_html(context: Context, node: TemplateLiteral, escape: Callable[[str], str]) -> ir.Expr:
    """The same as one string expression."""
    values = context.in_order([partial(_quoted_value, context, each) for each in node.expressions])
    parts: list[str | ir.Expr] = [escape(node.quasis[0].cooked or "")]
    for value, quasi in zip(values, node.quasis[1:], strict=True):
        parts.extend((value, escape(quasi.cooked or "")))
    return merged(tuple(str(part.value) if _is_text(part) else part for part in parts if part != ""))


def _is_text(part: str | ir.Expr) -> TypeGuard[ir.Constant]:
    return isinstance(part, ir.Constant) and isinstance(part.value, str)


def _quoted_value(context: Context, node: Expression) -> ir.Expr:
    inner = bare(node)
    if isinstance(inner, ConditionalExpression) and (sides := _constant_sides("", inner)) is not None:
        return ir.IfExp(test(context, inner.test), text(sides[0]), text(sides[1]))
    value = expression(context, node)
    if isinstance(value, ir.Constant) and isinstance(value.value, str):
        return text(html_attribute(value.value))
    if kinds.is_int(context.type_of(node)):
        return _integer(context, node)
    return ir.Call(context.runtime("quoted"), (value,))


def _printed(context: Context, function: str, name: str, node: Expression) -> ir.Expr:
    value = expression(context, node)
    if isinstance(value, ir.Constant):
        static = _constant(name, value.value)
        if static is not None:
            return text(static)
    return ir.Call(context.runtime(function), (text(name), value))


def _is_settled_url(node: Expression) -> bool:
    """An address whose static beginning says that it is no script: `/blog/${slug}`."""
    inner = bare(node)
    return isinstance(inner, TemplateLiteral) and settles_scheme(inner.quasis[0].cooked or "")


# ---- spreads


def props_object(context: Context, node: JSXElement) -> ir.Expr:
    """All attributes of an element with a spread as one object, the last of each name winning.

    `innerHTML`, which a spread may not bring, is no part of it.
    """
    attributes = [each for each in node.openingElement.attributes if not _is_dropped(each)]
    if len(attributes) == 1 and isinstance(attributes[0], JSXSpreadAttribute):
        return expression(context, attributes[0].argument)
    return merged_props(context, attributes)


def _is_dropped(node: Node) -> bool:
    if not isinstance(node, JSXAttribute):
        return not isinstance(node, JSXSpreadAttribute)
    name = attribute_text(node)
    return name in ("key", "ref", "innerHTML") or name[:2] == "on"


def merged_props(context: Context, attributes: Sequence[Node], *more: Entry) -> ir.Expr:
    """`{"a": 1, **spread_object(b), "c": 2}`; `more` are further entries, lowered after the attributes."""
    entries = [*(_entry(context, each) for each in attributes), *more]
    values = context.in_order([make for _, make in entries])
    keys = (None if name is None else text(name) for name, _ in entries)
    return ir.DictExpr(tuple(zip(keys, values, strict=True)))


def _entry(context: Context, node: Node) -> Entry:
    if isinstance(node, JSXSpreadAttribute):
        return None, lambda: context.helper("spread_object", expression(context, node.argument))
    assert isinstance(node, JSXAttribute)
    return attribute_text(node), lambda: prop_value(context, node)


def prop_value(context: Context, node: JSXAttribute) -> ir.Expr:
    """The value of a prop: `true` for a bare name."""
    value = attribute_value(node)
    if value is None:
        return TRUE
    if isinstance(value, (JSXElement, JSXFragment)):
        from veloxc.compiler.lower.markup import markup_value

        return markup_value(context, [value])
    return expression(context, value)
