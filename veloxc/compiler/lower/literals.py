"""Literals, templates, arrays and regular expressions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.density import is_dense
from veloxc.compiler.lower.operators import merged, printed
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    CallExpression,
    Expression,
    Literal,
    MemberExpression,
    SpreadElement,
    TaggedTemplateExpression,
    TemplateLiteral,
)

STATELESS = frozenset({"match", "matchAll", "replace", "replaceAll", "split", "search"})
"""String methods that leave a regular expression's `lastIndex` as it was (0 for one that nobody else has)."""


@lowers(Literal)
def literal(context: Context, node: Literal) -> ir.Expr:
    if node.regex is not None:
        return regular_expression(context, node)
    if node.bigint is not None:
        return context.settle_value(context.helper("BigInt", ir.Constant(int(node.bigint))))
    return ir.Constant(node.value)


def regular_expression(context: Context, node: Literal) -> ir.Expr:
    """Made where it stands; at module level, once, where it can have no state (`s.replace(/x/g, …)`)."""
    assert node.regex is not None
    value = context.helper("RegExp", text(node.regex.pattern), text(node.regex.flags))
    return context.constant("PATTERN", value) if _is_stateless(context, node) else value


def _is_stateless(context: Context, node: Literal) -> bool:
    """An argument of a string method, or `/x/.test(s)` without the flags that keep a place."""
    assert node.regex is not None
    parents = context.analysis.parents
    parent = parents.get(node)
    if isinstance(parent, CallExpression) and parent.arguments and parent.arguments[0] is node:
        callee = parent.callee
        method = callee.property if isinstance(callee, MemberExpression) and not callee.computed else None
        sticky = "y" in node.regex.flags
        return getattr(method, "name", None) in STATELESS and not sticky
    if isinstance(parent, MemberExpression) and parent.object is node and not parent.computed:
        name = getattr(parent.property, "name", None)
        call = parents.get(parent)
        called = isinstance(call, CallExpression) and call.callee is parent
        return called and name in ("test", "exec") and not set(node.regex.flags) & {"g", "y"}
    return False


# ---- templates


@lowers(TemplateLiteral)
def template_literal(context: Context, node: TemplateLiteral) -> ir.Expr:
    values = context.in_order([partial(_printed, context, each) for each in node.expressions])
    parts: list[str | ir.Expr] = [node.quasis[0].cooked or ""]
    for value, quasi in zip(values, node.quasis[1:], strict=True):
        parts.extend(_pieces(value))
        parts.append(quasi.cooked or "")
    return merged(tuple(parts))


def _printed(context: Context, node: Expression) -> ir.Expr:
    """Each value becomes text before the next is evaluated."""
    value = expression(context, node)
    return value if _is_text(value) else printed(context, value, context.type_of(node))


def _is_text(value: ir.Expr) -> bool:
    return isinstance(value, ir.FString) or (isinstance(value, ir.Constant) and isinstance(value.value, str))


def _pieces(value: ir.Expr) -> tuple[str | ir.Expr, ...]:
    if isinstance(value, ir.FString):
        return value.parts
    return (value.value,) if isinstance(value, ir.Constant) and isinstance(value.value, str) else (value,)


@lowers(TaggedTemplateExpression)
def tagged_template(context: Context, node: TaggedTemplateExpression) -> ir.Expr:
    """`tag(STRINGS, a, b)`: one frozen list of strings per place in the source."""
    from veloxc.compiler.lower.calls import call_with

    strings = template_strings(context, node.quasi)
    return call_with(context, node, node.tag, [lambda: strings, *context.lowerings(*node.quasi.expressions)])


def template_strings(context: Context, node: TemplateLiteral) -> ir.Name:
    undefined = context.js("undefined")
    cooked = [undefined if quasi.cooked is None else text(quasi.cooked) for quasi in node.quasis]
    raw = [text(quasi.raw) for quasi in node.quasis]
    value = context.helper("TemplateStrings", ir.ListExpr(tuple(cooked)), ir.ListExpr(tuple(raw)))
    return context.constant("STRINGS", value)


# ---- arrays


@lowers(ArrayExpression)
def array_expression(context: Context, node: ArrayExpression) -> ir.Expr:
    return ir.ListExpr(tuple(context.in_order([element(context, each) for each in node.elements])))


def element(context: Context, node: Expression | SpreadElement | None) -> Callable[[], ir.Expr]:
    """How an element or argument is lowered; a hole is the marker `hole`."""
    if node is None:
        return lambda: context.js("hole")
    if isinstance(node, SpreadElement):
        return lambda: spread(context, node)
    return lambda: expression(context, node)


def spread(context: Context, node: SpreadElement) -> ir.Expr:
    """`*xs`: the list itself where it is proven one, else what its iterator gives."""
    value = expression(context, node.argument)
    if is_dense(context, node.argument):
        return ir.Starred(value)
    return ir.Starred(context.helper("iterate", value))
