"""Static fields and blocks, which run after the class; static accessors, which are properties of a metaclass."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.class_facts import member_name
from veloxc.compiler.lower.class_members import is_shared, method_function, receiver_name
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.frame import ClassInProgress
from veloxc.compiler.lower.functions import variables
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.names import is_attribute
from veloxc.compiler.lower.objects import named_value
from veloxc.compiler.lower.private import mangled
from veloxc.compiler.lower.scan import FUNCTIONS
from veloxc.compiler.lower.shapes import call, text
from veloxc.compiler.lower.statements import block_statements
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.script import (
    AccessorProperty,
    FunctionExpression,
    MethodDefinition,
    PrivateIdentifier,
    PropertyDefinition,
    StaticBlock,
)

_DATA = (
    "string",
    "int",
    "number",
    "boolean",
    "null",
    "undefined",
    "array",
    "object",
    "bigint",
    "map",
    "set",
    "date",
)
"""Kinds that a class attribute can hold as they are; a function would become a method."""

_OF_FUNCTIONS = frozenset({"name", "length", "prototype", "mro"})


def write_statics(context: Context, class_: ClassInProgress) -> None:
    """Static fields and static blocks, in order. `this` is the class."""
    write_keyed_accessors(context, class_)
    for member in class_.node.body.body:
        if (
            isinstance(member, (PropertyDefinition, AccessorProperty))
            and member.static
            and not member.declare
        ):
            with context.at(Span(member.start, member.end)), _this_is_class(context, class_):
                _static_field(context, class_, member)
        elif isinstance(member, StaticBlock):
            with context.at(Span(member.start, member.end)):
                _static_block(context, class_, member)


class _this_is_class:  # noqa: N801
    """Inside: `this` is the class, in the frame around it."""

    def __init__(self, context: Context, class_: ClassInProgress) -> None:
        self.frame, self.class_ = context.frame, class_
        self.outer = self.frame.receiver, self.frame.class_, self.frame.is_method, class_.is_static

    def __enter__(self) -> None:
        self.frame.receiver, self.frame.class_, self.frame.is_method = (
            self.class_.python_name,
            self.class_,
            False,
        )
        self.class_.is_static = True

    def __exit__(self, *_: object) -> None:
        self.frame.receiver, self.frame.class_, self.frame.is_method, self.class_.is_static = self.outer


def _static_field(
    context: Context, class_: ClassInProgress, node: PropertyDefinition | AccessorProperty
) -> None:
    cls = ir.Name(class_.python_name)
    scope = context.analysis.scopes.get(node)
    if scope is not None:
        context.own(*variables(scope))
    name = member_name(node.key, node.computed)
    value = context.js("undefined") if node.value is None else named_value(context, node.value, name or "")
    if isinstance(node.key, PrivateIdentifier):
        place = ir.Attribute(cls, mangled(class_, node.key.name))
        if isinstance(bare(node.value), FUNCTIONS) and not isinstance(value, ir.Call):
            value = call("staticmethod", value)
        context.emit(ir.Assign(context.span, place, value))
        return
    is_data = node.value is None or kinds.is_only(context.type_of(node.value), _DATA)
    if isinstance(bare(node.value), FUNCTIONS) and not isinstance(value, ir.Call):
        value, is_data = call("staticmethod", value), True
    if (
        name is not None
        and is_data
        and is_attribute(name)
        and name not in _OF_FUNCTIONS
        and not is_shared(class_, name)
    ):
        context.emit(ir.Assign(context.span, ir.Attribute(cls, name), value))
        return
    key = text(name) if name is not None else class_.keys[node]
    context.emit(ir.ExprStatement(context.span, context.helper("define_static", cls, key, value)))


def _static_block(context: Context, class_: ClassInProgress, node: StaticBlock) -> None:
    """A function of its own, called at once with the class as `this`."""
    name = context.fresh("static")
    receiver = receiver_name(context, True)
    details = {"receiver": receiver, "class_": class_, "result_is_seen": False}
    outer, class_.is_static = class_.is_static, True
    with context.enter("function", node, **details) as (frame, statements):
        scope = context.analysis.scopes.get(node)
        if scope is not None:
            context.own(*variables(scope))
        block_statements(context, node.body)
        suite = frame.body(statements)
    class_.is_static = outer
    context.emit(ir.FunctionDef(context.span, name, (ir.Param(receiver),), suite))
    context.emit(ir.ExprStatement(context.span, ir.Call(ir.Name(name), (ir.Name(class_.python_name),))))


# ---- static accessors


def static_metaclass(context: Context, class_: ClassInProgress, bases: tuple[ir.Expr, ...]) -> ir.Expr | None:
    """The metaclass that holds the static accessors, written in front of the class; None if there are none."""
    accessors = [
        member
        for member in class_.node.body.body
        if isinstance(member, MethodDefinition)
        and member.static
        and member.kind in ("get", "set")
        and _fits(member)
    ]
    if not accessors:
        return None
    name = context.fresh(f"{class_.python_name}_static")
    root = isinstance(bases[0], ir.Name) and class_.node.superClass is None
    base = context.js("JSClass") if root else call("type", bases[0])
    written: set[str] = set()
    with context.branch() as statements:
        for member in accessors:
            with context.at(Span(member.start, member.end)):
                _static_accessor(context, class_, member, written)
    context.before(ir.ClassDef(context.span, name, (base,), tuple(statements)))
    return ir.Name(name)


def _fits(member: MethodDefinition) -> bool:
    """Can the accessor be a property of the metaclass under its own name?"""
    if isinstance(member.key, PrivateIdentifier):
        return True
    name = member_name(member.key, member.computed)
    return name is not None and is_attribute(name) and name not in _OF_FUNCTIONS


def write_keyed_accessors(context: Context, class_: ClassInProgress) -> None:
    """Static accessors whose names are computed or no Python names, put into the class after it."""
    for member in class_.node.body.body:
        if not isinstance(member, MethodDefinition) or not member.static or member.kind not in ("get", "set"):
            continue
        if _fits(member) or not isinstance(member.value, FunctionExpression):
            continue
        with context.at(Span(member.start, member.end)):
            receiver = receiver_name(context, True)
            built = method_function(context, class_, member.value, receiver, static=True, extra=False)
            name = context.fresh(f"{member.kind}_static")
            context.emit(ir.FunctionDef(context.span, name, built.params, built.body))
            known = member_name(member.key, member.computed)
            key = text(known) if known is not None else class_.keys[member]
            pair = (
                (ir.Name(name), ir.Constant(None))
                if member.kind == "get"
                else (ir.Constant(None), ir.Name(name))
            )
            call_ = context.helper("define_static_accessor", ir.Name(class_.python_name), key, *pair)
            context.emit(ir.ExprStatement(context.span, call_))


def _static_accessor(
    context: Context, class_: ClassInProgress, member: MethodDefinition, written: set[str]
) -> None:
    assert isinstance(member.value, FunctionExpression)
    if isinstance(member.key, PrivateIdentifier):
        name = mangled(class_, member.key.name)
    else:
        name = member_name(member.key, member.computed) or ""
    outer, context.body_class = context.body_class, None
    try:
        receiver = receiver_name(context, True)
        built = method_function(context, class_, member.value, receiver, static=True, extra=False)
    finally:
        context.body_class = outer
    if name in written:
        part: ir.Expr = ir.Attribute(ir.Name(name), "setter" if member.kind == "set" else "getter")
    else:
        part = ir.Name("property")
    written.add(name)
    if member.kind == "set" and isinstance(part, ir.Name):
        context.emit(ir.FunctionDef(context.span, name, built.params, built.body))
        context.emit(
            ir.Assign(context.span, ir.Name(name), call("property", ir.Constant(None), ir.Name(name)))
        )
        return
    context.emit(ir.FunctionDef(context.span, name, built.params, built.body, False, (part,)))
