"""Members as places: evaluated once, then read and written (`o.k += v`, `o[k]++`, targets of patterns)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal as OneOf

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.members import is_own_field, key_of, read_member
from veloxc.compiler.lower.names import is_attribute
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import named
from veloxc.compiler.syntax.script import (
    MemberExpression,
    PrivateIdentifier,
    Super,
    ThisExpression,
)


@dataclass(frozen=True, eq=False)
class Reference:
    """A member whose object and key have been evaluated.

    `first`: object and key as they stand at their first use, `again`: as they are repeated.
    `kind`: `member` by `get` and `put`; `field` a Python attribute; `entry` an item of a dict; `private`, `super`.
    """

    node: MemberExpression
    kind: OneOf["member", "field", "entry", "private", "super"]
    first: tuple[ir.Expr, ir.Expr]
    again: tuple[ir.Expr, ir.Expr]


def member_reference(context: Context, node: MemberExpression, *, hold: bool) -> Reference:
    """Evaluate the parts of a member. `hold`: it is used later, so what may change goes into temporaries now."""
    if isinstance(node.object, Super):
        from veloxc.compiler.lower.super_ import receiver_of

        target: ir.Expr = context.settle(receiver_of(context))
        key = key_of(context, node)
        kind: OneOf["member", "field", "entry", "private", "super"] = "super"
    elif isinstance(node.property, PrivateIdentifier):
        target, key = expression(context, node.object), ir.Constant(node.property.name)
        kind = "private"
    else:
        target, key = context.in_order(
            [lambda: expression(context, node.object), lambda: key_of(context, node)]
        )
        kind = _kind(context, node, target, key)
    if hold:
        target, key = context.kept(target), context.kept(key)
        return Reference(node, kind, (target, key), (target, key))
    held = [_held(context, part) for part in (target, key)]
    return Reference(node, kind, (held[0][0], held[1][0]), (held[0][1], held[1][1]))


def simple_reference(context: Context, node: MemberExpression) -> Reference:
    """The parts of a member that is only written: nothing is repeated."""
    if isinstance(node.object, Super) or isinstance(node.property, PrivateIdentifier):
        return member_reference(context, node, hold=False)
    target, key = context.in_order([lambda: expression(context, node.object), lambda: key_of(context, node)])
    return Reference(node, _kind(context, node, target, key), (target, key), (target, key))


def _kind(
    context: Context, node: MemberExpression, target: ir.Expr, key: ir.Expr
) -> OneOf["member", "field", "entry"]:
    name = key.value if isinstance(key, ir.Constant) else None
    if not isinstance(name, str):
        return "member"
    if isinstance(node.object, ThisExpression) and is_attribute(name) and _may_set_field(context, node, name):
        return "field"
    if (
        kinds.is_object_literal(context.type_of(node.object))
        and context.is_settled(target)
        and name != "__proto__"
    ):
        return "entry"
    return "member"


def _may_set_field(context: Context, node: MemberExpression, name: str) -> bool:
    """In a constructor `this` is the new instance; elsewhere the field must be known."""
    class_ = context.frame.class_
    if class_ is None:
        return False
    return is_own_field(context, node, name) or (class_.in_constructor and name not in class_.special)


def _held(context: Context, value: ir.Expr) -> tuple[ir.Expr, ir.Expr]:
    if context.is_settled(value):
        return value, value
    name = context.temporary()
    return named(name, value), name


def read(context: Context, reference: Reference, *, again: bool = False) -> ir.Expr:
    """The member's value."""
    target, key = reference.again if again else reference.first
    if reference.kind == "private":
        from veloxc.compiler.lower.private import private_member

        assert isinstance(reference.node.property, PrivateIdentifier)
        return private_member(context, target, reference.node.property)
    if reference.kind == "super":
        from veloxc.compiler.lower.super_ import super_helper

        return super_helper(context, "get", key)
    return read_member(context, reference.node, target, key)


def write(context: Context, reference: Reference, value: ir.Expr, *, again: bool = True) -> ir.Expr:
    """Store a value, as an expression that gives it."""
    target, key = reference.again if again else reference.first
    if reference.kind == "private":
        from veloxc.compiler.lower.private import put_private

        held = context.kept(value)
        put_private(context, target, reference.node, held)
        return held
    if reference.kind == "super":
        from veloxc.compiler.lower.super_ import super_helper

        return super_helper(context, "put", key, value)
    is_name = isinstance(key, ir.Constant) and isinstance(key.value, str)
    return context.helper("put" if is_name else "put_index", target, key, value)


def write_effect(context: Context, reference: Reference, value: ir.Expr, *, again: bool = True) -> None:
    """Store a value, as a statement."""
    target, key = reference.again if again else reference.first
    if reference.kind == "private":
        from veloxc.compiler.lower.private import put_private

        put_private(context, target, reference.node, value)
        return
    if reference.kind == "field" and context.is_settled(target):
        assert isinstance(key, ir.Constant) and isinstance(key.value, str)
        _assign(context, ir.Attribute(target, key.value), value)
        return
    if reference.kind == "entry" and context.is_settled(target):
        _assign(context, ir.Subscript(target, key), value)
        return
    context.emit(ir.ExprStatement(context.span, write(context, reference, value, again=again)))


def _assign(context: Context, target: ir.Expr, value: ir.Expr) -> None:
    context.emit(augmented(context, target, value))


def held(context: Context, reference: Reference) -> Reference:
    """The same place with its parts in temporaries, set now."""
    for part in reference.first:
        if isinstance(part, ir.NamedExpr):
            context.before(ir.Assign(context.span, ir.Name(part.name), part.value))
    return Reference(reference.node, reference.kind, reference.again, reference.again)


def change(context: Context, reference: Reference, new: Callable[[ir.Expr], ir.Expr]) -> ir.Expr:
    """Store what `new` makes of the old value; the value is the new one. `put(t := o, "k", new(get(t, "k")))`."""
    if reference.kind == "private":
        return write(context, reference, new(read(context, reference)))
    return write(context, reference, new(read(context, reference, again=True)), again=False)


def change_effect(context: Context, reference: Reference, new: Callable[[ir.Expr], ir.Expr]) -> None:
    """The same as a statement. Python evaluates the right side of an assignment first: there the parts are named in
    reading the old value."""
    if reference.kind in ("field", "entry", "private"):
        write_effect(context, reference, new(read(context, reference)))
    else:
        write_effect(context, reference, new(read(context, reference, again=True)), again=False)


def augmented(context: Context, target: ir.Expr, value: ir.Expr) -> ir.Stmt:
    """`target = value`, as `target += …` where the value is just that."""
    if isinstance(value, ir.BinOp) and same_place(value.left, target):
        return ir.AugAssign(context.span, target, value.op, value.right)
    return ir.Assign(context.span, target, value)


def same_place(one: ir.Expr, other: ir.Expr) -> bool:
    match one, other:
        case ir.Name(id=left), ir.Name(id=right):
            return left == right
        case ir.Attribute(left, name), ir.Attribute(right, other_name):
            return name == other_name and same_place(left, right)
    return False
