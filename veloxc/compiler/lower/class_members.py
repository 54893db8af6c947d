"""Methods, accessors and the constructor: what stands in the body of the Python class."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from veloxc.compiler import ir
from veloxc.compiler.lower.borrowed import is_borrowed
from veloxc.compiler.lower.class_facts import member_name
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.fields import constructor_of, instance_fields, write_fields
from veloxc.compiler.lower.frame import ClassInProgress
from veloxc.compiler.lower.function_names import hides_length, length_of, lengths_matter
from veloxc.compiler.lower.functions import Built, build
from veloxc.compiler.lower.names import is_attribute
from veloxc.compiler.lower.private import plain_private
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.scan import within
from veloxc.compiler.lower.shapes import call, text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.script import (
    CallExpression,
    FunctionExpression,
    MethodDefinition,
    PrivateIdentifier,
    ReturnStatement,
    Super,
)


@dataclass(eq=False)
class Placed:
    """Where members are put: the names used in the class body, and what is moved to its key after it."""

    used: set[str] = field(default_factory=set)
    properties: dict[tuple[str, bool], str] = field(default_factory=dict)
    moves: list[ir.Stmt] = field(default_factory=list)


def write_members(context: Context, class_: ClassInProgress) -> list[ir.Stmt]:
    """Write the class body. Gives the statements for after it: members under names that a body cannot have."""
    placed = Placed()
    _write_constructor(context, class_)
    for member in class_.node.body.body:
        if not isinstance(member, MethodDefinition) or member.kind == "constructor":
            continue
        if not isinstance(member.value, FunctionExpression) or (member.static and member.kind != "method"):
            continue  # an overload; static accessors are the metaclass's
        with context.at(Span(member.start, member.end)):
            if member.kind == "method":
                _write_method(context, class_, member, placed)
            else:
                _write_accessor(context, class_, member, placed)
    return placed.moves


# ---- names


def _python_name(
    context: Context, class_: ClassInProgress, member: MethodDefinition, placed: Placed, base: str
) -> str:
    """The name of the def in the class body; another than the member's is moved to its key after the class."""
    if isinstance(member.key, PrivateIdentifier):
        return plain_private(class_, member.key.name)
    name = member_name(member.key, member.computed)
    fits = name is not None and is_attribute(name) and name not in class_.special
    if member.static and name is not None and is_shared(class_, name):
        fits = False
    if fits and name not in placed.used:
        assert name is not None
        placed.used.add(name)
        return name
    number = 1
    while f"{base}_{number}" in placed.used:
        number += 1
    python = f"{base}_{number}"
    placed.used.add(python)
    key = text(name) if name is not None else class_.keys[member]
    move = context.helper("move_member", ir.Name(class_.python_name), text(python), key)
    placed.moves.append(ir.ExprStatement(context.span, move))
    return python


def is_shared(class_: ClassInProgress, name: str) -> bool:
    """Do instances have a member of this name? Then a static one cannot be in the class body too."""
    return any(
        isinstance(member, MethodDefinition)
        and not member.static
        and member_name(member.key, member.computed) == name
        for member in class_.node.body.body
    )


def receiver_name(context: Context, static: bool) -> str:
    """What `this` is called in a method: `self`, or `cls` in a static one, unless the program uses these names."""
    name = "cls" if static else "self"
    return "this" if context.names.uses(name) else name


# ---- methods


def _write_method(
    context: Context, class_: ClassInProgress, member: MethodDefinition, placed: Placed
) -> None:
    assert isinstance(member.value, FunctionExpression)
    facts = context.facts(member.value)
    decorators: list[ir.Expr] = []
    uses_class = facts.uses_this or facts.uses_super
    receiver: str | None = receiver_name(context, member.static)
    if member.static:
        decorators.append(ir.Name("classmethod" if uses_class else "staticmethod"))
        receiver = receiver if uses_class else None
    if hides_length(member.value) and lengths_matter(context):
        decorators.append(ir.Call(context.js("arity_of"), (ir.Constant(length_of(member.value)),)))
    if facts.is_async and not facts.is_generator:
        decorators.append(context.js("started"))
    class_.borrowed = is_borrowed(context, member_name(member.key, member.computed))
    built = method_function(context, class_, member.value, receiver, static=member.static)
    class_.borrowed = False
    name = _python_name(context, class_, member, placed, "method")
    context.emit(
        ir.FunctionDef(context.span, name, built.params, built.body, built.is_async, tuple(decorators))
    )


def method_function(
    context: Context,
    class_: ClassInProgress,
    node: FunctionExpression,
    receiver: str | None,
    *,
    static: bool,
    extra: bool = True,
) -> Built:
    """A function of the class body. Methods are always defs."""
    outer = class_.is_static, class_.in_constructor
    class_.is_static, class_.in_constructor = static, False
    try:
        return build(context, node, receiver=receiver, method=True, extra=extra, class_=class_)
    finally:
        class_.is_static, class_.in_constructor = outer


def _write_accessor(
    context: Context, class_: ClassInProgress, member: MethodDefinition, placed: Placed
) -> None:
    """`@property` and `@p.setter`; a setter alone is `p = property(None, p)`."""
    assert isinstance(member.value, FunctionExpression)
    receiver = receiver_name(context, False)
    built = method_function(context, class_, member.value, receiver, static=False, extra=False)
    label = _label(member)
    other = placed.properties.get((label, False)) if label else None
    if other is not None:
        part = ir.Attribute(ir.Name(other), "setter" if member.kind == "set" else "getter")
        context.emit(ir.FunctionDef(context.span, other, built.params, built.body, False, (part,)))
        return
    name = _python_name(context, class_, member, placed, "accessor")
    if label:
        placed.properties[(label, False)] = name
    decorators = (ir.Name("property"),) if member.kind == "get" else ()
    context.emit(ir.FunctionDef(context.span, name, built.params, built.body, False, decorators))
    if member.kind == "set":
        alone = call("property", ir.Constant(None), ir.Name(name))
        context.emit(ir.Assign(context.span, ir.Name(name), alone))


def _label(member: MethodDefinition) -> str:
    """What a getter and its setter have in common."""
    if isinstance(member.key, PrivateIdentifier):
        return "#" + member.key.name
    return member_name(member.key, member.computed) or ""


# ---- the constructor


def _write_constructor(context: Context, class_: ClassInProgress) -> None:
    member = constructor_of(class_)
    if member is None:
        if instance_fields(class_):
            _write_default_constructor(context, class_)
        return
    assert isinstance(member.value, FunctionExpression)
    class_.in_constructor = True
    receiver = receiver_name(context, False)
    derived = class_.node.superClass is not None
    returns = not derived and _returns_value(member.value)
    with context.at(Span(member.start, member.end)):
        built = build(
            context,
            member.value,
            receiver="cls_" if returns else receiver,
            method=True,
            class_=class_,
            new_target=ir.Name("cls_") if returns else call("type", ir.Name(receiver)),
            result_is_seen=False,
            prologue=lambda: _prologue(context, class_, derived, receiver if returns else None),
            ending=ir.Name(receiver) if returns else None,
            returning=partial(_return_instance, context, receiver) if returns or derived else None,
        )
        body = built.body
        if derived and not _calls_super(member.value):
            body = (*body, ir.Raise(context.span, context.helper("ReferenceError_", text(_NO_SUPER))))
        context.emit(ir.FunctionDef(context.span, "__new__" if returns else "__init__", built.params, body))
    class_.in_constructor = False


_NO_SUPER = "Must call super constructor in derived class before accessing 'this' or returning from derived constructor"


def _calls_super(node: FunctionExpression) -> bool:
    return any(
        isinstance(each, CallExpression) and isinstance(each.callee, Super)
        for each in within(node.body, own_functions=True)
    )


def _prologue(context: Context, class_: ClassInProgress, derived: bool, made: str | None) -> None:
    """What a constructor does first: a base class sets its fields. `made`: it makes the instance itself."""
    if made is not None:
        instance = ir.Call(ir.Attribute(call("super"), "__new__"), (ir.Name("cls_"),))
        context.emit(ir.Assign(None, ir.Name(made), instance))
        context.frame.receiver = made
    if not derived:
        write_fields(context, class_)


def _return_instance(context: Context, receiver: str, node: ReturnStatement) -> None:
    """`return value` in a constructor: an object takes the place of the instance. Where a base class makes the
    instance, it stays."""
    instance = ir.Name(receiver) if context.frame.ending is not None else None
    if node.argument is None:
        context.emit(ir.Return(context.span, instance))
        return
    value = expression(context, node.argument)
    if instance is not None:
        context.emit(ir.Return(context.span, context.helper("constructed", value, instance)))
    else:
        context.discard(value)
        context.emit(ir.Return(context.span, None))


def _returns_value(node: FunctionExpression) -> bool:
    return any(isinstance(each, ReturnStatement) and each.argument is not None for each in within(node.body))


def _write_default_constructor(context: Context, class_: ClassInProgress) -> None:
    receiver = receiver_name(context, False)
    derived = class_.node.superClass is not None
    params = (ir.Param(receiver), ir.Param("args" if derived else context.unused(), kind="star"))
    class_.in_constructor = True
    details = {"receiver": receiver, "class_": class_, "is_method": True, "result_is_seen": False}
    with context.enter("function", class_.node, **details) as (frame, statements):
        if derived:
            init = ir.Attribute(call("super"), "__init__")
            spread = ir.Call(init, (ir.Starred(ir.Name("args")),))
            context.emit(ir.ExprStatement(None, spread))
        write_fields(context, class_)
        suite = frame.body(statements)
    class_.in_constructor = False
    context.emit(ir.FunctionDef(None, "__init__", params, suite))
