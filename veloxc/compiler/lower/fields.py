"""Fields: what every new instance gets, in order, at the start of the constructor or right after `super(…)`."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower.class_facts import member_name
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.frame import ClassInProgress
from veloxc.compiler.lower.functions import variables
from veloxc.compiler.lower.names import is_attribute
from veloxc.compiler.lower.objects import named_value
from veloxc.compiler.lower.private import private_name
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.script import (
    AccessorProperty,
    MethodDefinition,
    PrivateIdentifier,
    PropertyDefinition,
)
from veloxc.compiler.syntax.types import TSParameterProperty


def instance_fields(class_: ClassInProgress) -> list[PropertyDefinition | AccessorProperty]:
    """The fields of instances that exist at run time: not `declare x: T`. `accessor x` is a field too."""
    return [
        member
        for member in class_.node.body.body
        if isinstance(member, (PropertyDefinition, AccessorProperty))
        and not member.static
        and not member.declare
    ]


def write_fields(context: Context, class_: ClassInProgress) -> None:
    """Set the fields that parameters of the constructor stand for, then the others."""
    for name, parameter in _parameter_fields(context, class_):
        _set_field(context, class_, name, parameter)
    for field in instance_fields(class_):
        with context.at(Span(field.start, field.end)):
            _field(context, class_, field)


def _field(context: Context, class_: ClassInProgress, node: PropertyDefinition | AccessorProperty) -> None:
    receiver = ir.Name(context.frame.receiver or "self")
    scope = context.analysis.scopes.get(node)
    if scope is not None:
        context.own(*variables(scope))
    name = member_name(node.key, node.computed)
    label = f"#{node.key.name}" if isinstance(node.key, PrivateIdentifier) else name or ""
    value = (
        context.js("undefined") if node.value is None else named_value(context, node.value, label.lstrip("#"))
    )
    if isinstance(node.key, PrivateIdentifier):
        place = ir.Attribute(receiver, private_name(context, node.key.name))
        context.emit(ir.Assign(context.span, place, value))
    elif name is not None:
        _set_field(context, class_, name, value)
    else:
        key = class_.keys[node]
        context.emit(ir.ExprStatement(context.span, context.helper("define_field", receiver, key, value)))


def _set_field(context: Context, class_: ClassInProgress, name: str, value: ir.Expr) -> None:
    receiver = ir.Name(context.frame.receiver or "self")
    if is_attribute(name) and name not in class_.special:
        context.emit(ir.Assign(context.span, ir.Attribute(receiver, name), value))
    else:
        call = context.helper("define_field", receiver, text(name), value)
        context.emit(ir.ExprStatement(context.span, call))


def _parameter_fields(context: Context, class_: ClassInProgress) -> list[tuple[str, ir.Expr]]:
    """`constructor(readonly x: number)`: the name and the parameter."""
    constructor = constructor_of(class_)
    if constructor is None:
        return []
    found = []
    for parameter in constructor.value.params:
        if isinstance(parameter, TSParameterProperty):
            inner = getattr(parameter.parameter, "left", parameter.parameter)
            binding = context.binding(inner)
            if binding is not None:
                found.append((binding.name, context.read(binding)))
    return found


def constructor_of(class_: ClassInProgress) -> MethodDefinition | None:
    """The constructor with a body (overloads have none)."""
    for member in class_.node.body.body:
        if (
            isinstance(member, MethodDefinition)
            and member.kind == "constructor"
            and member.value.body is not None
        ):
            return member
    return None
