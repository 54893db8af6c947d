"""Private members: slots and methods whose names Python mangles; spelled out where its own mangling would differ."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.frame import ClassInProgress
from veloxc.compiler.lower.names import numbered, python_name
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import call, text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Expression, MemberExpression, PrivateIdentifier


def owner_of(context: Context, name: str) -> ClassInProgress:
    """The class around that declares the private name."""
    class_ = context.classes[-1] if context.classes else None
    while class_ is not None and name not in class_.private_names:
        class_ = class_.outer
    assert class_ is not None, f"#{name} is declared nowhere: validation lets none through"
    return class_


def plain_private(class_: ClassInProgress, name: str) -> str:
    """`#p` as it is written in its class: `__p`."""
    if name not in class_.private_attributes:
        base = python_name(name).strip("_") or "private"
        taken = class_.private_attributes.values()
        class_.private_attributes[name] = numbered(f"__{base}", lambda candidate: candidate in taken)
    return class_.private_attributes[name]


def mangled(class_: ClassInProgress, name: str) -> str:
    """`#p` of class `A` as Python stores it: `_A__p`."""
    return f"_{class_.python_name.lstrip('_')}{plain_private(class_, name)}"


def private_name(context: Context, name: str) -> str:
    """The attribute to write here: `__p` in the body of its class, the mangled name anywhere else."""
    class_ = owner_of(context, name)
    return plain_private(class_, name) if context.body_class is class_ else mangled(class_, name)


def private_member(context: Context, target: ir.Expr, name: PrivateIdentifier) -> ir.Expr:
    return ir.Attribute(target, private_name(context, name.name))


def put_private(context: Context, target: ir.Expr, node: MemberExpression, value: ir.Expr) -> None:
    """`o.#p = v`, as a statement."""
    from veloxc.compiler.lower.references import augmented

    assert isinstance(node.property, PrivateIdentifier)
    name = node.property.name
    if name in owner_of(context, name).private_methods:
        context.discard(target)
        context.discard(value)
        error = context.helper("TypeError_", text(f"Private method '#{name}' is not writable"))
        context.emit(ir.Raise(context.span, error))
        return
    place = private_member(context, target, node.property)
    context.emit(augmented(context, place, value))


def private_call(context: Context, callee: MemberExpression, given: Sequence[Node]) -> ir.Expr:
    """`o.#m(…)`: a method is bound by Python; a function in a private field has to be given its `this`."""
    from veloxc.compiler.lower.arguments import arguments

    assert isinstance(callee.property, PrivateIdentifier)
    name = callee.property
    parts = context.in_order([lambda: expression(context, callee.object), *arguments(context, given)])
    is_method = name.name in owner_of(context, name.name).private_methods
    if is_method:
        return ir.Call(private_member(context, parts[0], name), tuple(parts[1:]))
    held = parts[0]
    if not context.is_settled(held):
        temporary = context.temporary()
        first: ir.Expr = ir.NamedExpr(temporary.id, held)
        return context.helper("call_with_this", private_member(context, first, name), temporary, *parts[1:])
    return context.helper("call_with_this", private_member(context, held, name), held, *parts[1:])


def has_private(context: Context, name: PrivateIdentifier, target: Expression) -> ir.Expr:
    """`#p in o`"""
    owner = owner_of(context, name.name)
    return call("hasattr", expression(context, target), text(mangled(owner, name.name)))
