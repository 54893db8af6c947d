"""`super`: Python's own where the base and the member are known, else by `veloxc.js` (lowering.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.lower.class_facts import class_of, has_method_in
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.members import key_of
from veloxc.compiler.lower.shapes import call
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import CallExpression, Identifier, MemberExpression


def super_object(context: Context) -> ir.Expr:
    """`super()` in a method, `super(A, self)` in functions inside it."""
    class_ = context.frame.class_
    if context.frame.is_method or class_ is None:
        return call("super")
    return call("super", ir.Name(class_.python_name), receiver_of(context))


def receiver_of(context: Context) -> ir.Name:
    return ir.Name(context.frame.receiver or "this")


def super_helper(context: Context, verb: str, *more: ir.Expr) -> ir.Expr:
    """`super_get(A, self, …)` in a class, `home_get(object_1, this, …)` in a method of an object literal."""
    class_ = context.frame.class_
    if class_ is not None:
        return context.helper(f"super_{verb}", ir.Name(class_.python_name), receiver_of(context), *more)
    assert context.home is not None
    return context.helper(f"home_{verb}", context.home, receiver_of(context), *more)


def super_get(context: Context, node: MemberExpression) -> ir.Expr:
    """`super.x` as a value."""
    return super_helper(context, "get", key_of(context, node))


def super_call(context: Context, callee: MemberExpression, given: Sequence[Node]) -> ir.Expr:
    """`super.m(…)`"""
    from veloxc.compiler.lower.arguments import arguments

    class_ = context.frame.class_
    if class_ is not None and not callee.computed and isinstance(callee.property, Identifier):
        base = class_of(context, class_.node.superClass)
        name = callee.property.name
        if base is not None and has_method_in(context, base, name, class_.is_static):
            parts = context.in_order(arguments(context, given))
            return ir.Call(ir.Attribute(super_object(context), name), tuple(parts))
    parts = context.in_order([lambda: key_of(context, callee), *arguments(context, given)])
    return super_helper(context, "call", *parts)


def super_constructor(context: Context, node: CallExpression) -> ir.Expr:
    """`super(…)`: the base's part of construction, then the fields of this class; its value is `this`."""
    from veloxc.compiler.lower.arguments import arguments
    from veloxc.compiler.lower.fields import write_fields

    class_ = context.frame.class_
    assert class_ is not None and context.frame.receiver is not None
    parts = context.in_order(arguments(context, node.arguments))
    init = ir.Attribute(super_object(context), "__init__")
    context.before(ir.ExprStatement(context.span, ir.Call(init, tuple(parts))))
    write_fields(context, class_)
    return context.certain(ir.Name(context.frame.receiver))
