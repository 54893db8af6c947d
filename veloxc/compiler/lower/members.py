"""Members: `o.k`, `o[k]`, private ones, optional chains, `delete`, and calls of methods within a chain."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.class_facts import has_getter
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.enums import folded
from veloxc.compiler.lower.equality import nullish
from veloxc.compiler.lower.global_names import static_member
from veloxc.compiler.lower.logic import choose
from veloxc.compiler.lower.names import is_attribute
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.lower.shapes import TRUE, call, is_nullish, is_repeatable, named, text
from veloxc.compiler.syntax.script import (
    CallExpression,
    ChainExpression,
    Expression,
    Identifier,
    Literal,
    MemberExpression,
    PrivateIdentifier,
    Super,
    ThisExpression,
)
from veloxc.compiler.syntax.types import TSNonNullExpression


@lowers(MemberExpression)
def member_expression(context: Context, node: MemberExpression) -> ir.Expr:
    if isinstance(node.object, Super):
        from veloxc.compiler.lower.super_ import super_get

        return super_get(context, node)
    known = static_member(context, node) or folded(context, node)
    if known is not None:
        return known
    if isinstance(node.property, PrivateIdentifier):
        from veloxc.compiler.lower.private import private_member

        return private_member(context, expression(context, node.object), node.property)
    if not node.computed:
        target = expression(context, node.object)
        return read_member(context, node, target, key_of(context, node))
    target, key = context.operands(node.object, node.property)
    return read_member(context, node, target, _computed(context, node, key))


def read_member(context: Context, node: MemberExpression, target: ir.Expr, key: ir.Expr) -> ir.Expr:
    """`target[key]` of two values; their types are those of the node's parts."""
    type_ = context.type_of(node.object)
    name = key.value if isinstance(key, ir.Constant) else None
    if name == "length" and kinds.is_array(type_):
        return call("len", target)
    if name == "length" and kinds.is_string(type_):
        return call("len", target) if kinds.is_ascii(type_) else context.helper("length", target)
    if isinstance(name, str) and kinds.is_object_literal(type_) and _has_field(type_.fields or (), name):
        return ir.Subscript(target, key)
    if isinstance(name, str) and (
        is_own_field(context, node, name) or (not node.computed and has_getter(context, node.object, name))
    ):
        return ir.Attribute(target, name)
    return context.helper("get" if isinstance(name, str) else "index", target, key)


def _has_field(fields: tuple[tuple[str, object], ...], name: str) -> bool:
    return any(field == name for field, _ in fields)


def is_own_field(context: Context, node: MemberExpression, name: str) -> bool:
    """`this.x` in a class that certainly has set `x`: Python's own attribute."""
    class_ = context.frame.class_
    if not isinstance(node.object, ThisExpression) or class_ is None or not is_attribute(name):
        return False
    return name in class_.fields and not class_.borrowed


def key_of(context: Context, node: MemberExpression) -> ir.Expr:
    """The property key of a member: the name as a string, or the value of what stands in the brackets."""
    if not node.computed:
        assert isinstance(node.property, Identifier)
        return text(node.property.name)
    return _computed(context, node, expression(context, node.property))


def _computed(context: Context, node: MemberExpression, key: ir.Expr) -> ir.Expr:
    """`o["k"]` is `o.k`; `o[1]` of a known dict has the key "1"."""
    literal = node.property
    if (
        isinstance(literal, Literal)
        and isinstance(literal.value, int)
        and not isinstance(literal.value, bool)
        and kinds.is_object_literal(context.type_of(node.object))
    ):
        return text(str(literal.value))
    return key


# ---- delete


def delete(context: Context, node: Expression) -> ir.Expr:
    """`delete o.k`: True; with a chain, `delete a?.b` is True where `a` is nullish."""
    if isinstance(node, ChainExpression):
        return chain(context, node.expression, lambda inner: delete(context, inner), TRUE)
    if isinstance(node, TSNonNullExpression):
        return delete(context, node.expression)
    if isinstance(node, MemberExpression) and not isinstance(node.object, Super):
        target, key = context.in_order([lambda: link_object(context, node), lambda: key_of(context, node)])
        return context.helper("delete", target, key)
    value = expression(context, node)
    return TRUE if context.is_settled(value) else ir.Subscript(ir.TupleExpr((value, TRUE)), ir.Constant(1))


# ---- optional chains


@lowers(ChainExpression)
def chain_expression(context: Context, node: ChainExpression) -> ir.Expr:
    return chain(context, node.expression, lambda inner: expression(context, inner), context.js("undefined"))


def chain(
    context: Context, node: Expression, rest: Callable[[Expression], ir.Expr], absent: ir.Expr
) -> ir.Expr:
    """`a?.b.c(x)`: one test of `a`, the whole rest of the chain in the other branch; nested for each `?.`.

    What stands before the first `?.` is lowered and remembered in `context.links`; the rest is lowered with it.
    """
    link = _first_optional(context, node)
    if link is None:
        return rest(node)
    if isinstance(link, CallExpression):
        condition, values = _optional_callee(context, link)
    else:
        condition, values = _optional_object(context, link)
    for part, value in values.items():
        context.links[part] = value
    try:
        return choose(context, condition, lambda: absent, lambda: chain(context, node, rest, absent))
    finally:
        for key in values:
            with suppress(KeyError):
                del context.links[key]


def _first_optional(context: Context, node: Expression) -> MemberExpression | CallExpression | None:
    """The innermost `?.` of the chain that has not been tested yet."""
    found = None
    link: Expression = node
    while True:
        if isinstance(link, TSNonNullExpression):
            link = link.expression
            continue
        if not isinstance(link, (MemberExpression, CallExpression)):
            return found
        below = link.object if isinstance(link, MemberExpression) else link.callee
        if link.optional and below not in context.links:
            found = link
        link = below


def _optional_object(context: Context, link: MemberExpression) -> tuple[ir.Expr, dict[Expression, ir.Expr]]:
    value = expression(context, link.object)
    if is_repeatable(value):
        return is_nullish(context, value, value), {link.object: value}
    name = context.temporary()
    return is_nullish(context, named(name, value), name), {link.object: name}


def _optional_callee(context: Context, link: CallExpression) -> tuple[ir.Expr, dict[Expression, ir.Expr]]:
    """`o.m?.()` tests the member; the call that follows keeps `o` as `this`."""
    callee = link.callee
    while isinstance(callee, TSNonNullExpression):
        callee = callee.expression
    if not isinstance(callee, MemberExpression) or isinstance(callee.object, Super):
        value = expression(context, link.callee)
        if is_repeatable(value):
            return nullish(context, value), {link.callee: value}
        name = context.temporary()
        return is_nullish(context, named(name, value), name), {link.callee: name}
    private = isinstance(callee.property, PrivateIdentifier)
    if private or not callee.computed:
        target = _held(context, link_object(context, callee))
        values: dict[Expression, ir.Expr] = {callee.object: target[1]}
    else:
        parts = context.in_order(
            [lambda: link_object(context, callee), lambda: expression(context, callee.property)]
        )
        target, key = (_held(context, part) for part in parts)
        values = {callee.object: target[1], callee.property: key[1]}
    if private:
        from veloxc.compiler.lower.private import private_member

        assert isinstance(callee.property, PrivateIdentifier)
        member = private_member(context, target[0], callee.property)
    else:
        first_key = key[0] if callee.computed else key_of(context, callee)
        is_name = isinstance(first_key, ir.Constant) and isinstance(first_key.value, str)
        member = context.helper("get" if is_name else "index", target[0], first_key)
    name = context.temporary()
    values[link.callee] = name  # marks the test as made: the call looks the member up on its object
    return is_nullish(context, named(name, member), name), values


def _held(context: Context, value: ir.Expr) -> tuple[ir.Expr, ir.Expr]:
    """The value at its first place, and how it is repeated."""
    if is_repeatable(value):
        return value, value
    name = context.temporary()
    return named(name, value), name


def link_object(context: Context, node: MemberExpression) -> ir.Expr:
    """The object of a member: what the chain has evaluated already, or its value."""
    return expression(context, node.object)
