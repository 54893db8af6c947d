"""Classes: constructors, fields, methods and static blocks, private names; methods of objects too."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TypeAlias

from veloxc.compiler.diagnostics.early_classes import (
    DuplicateConstructor,
    MisplacedPrivateName,
    ReservedMember,
    SpecialConstructor,
)
from veloxc.compiler.diagnostics.early_errors import CommaInKey
from veloxc.compiler.diagnostics.early_lists import OptionalValue
from veloxc.compiler.diagnostics.early_modifiers import AbstractInConcreteClass, AbstractWithImplementation
from veloxc.compiler.diagnostics.early_types import (
    AmbientImplementation,
    InvalidDefiniteAssertion,
    MisplacedDecorator,
)
from veloxc.compiler.parse.validate.functions import accessor_parameters, accessor_types, function_parts
from veloxc.compiler.parse.validate.modifiers import member_modifiers, modifiers
from veloxc.compiler.parse.validate.names import bound, hoist
from veloxc.compiler.parse.validate.overloads import member_overloads
from veloxc.compiler.parse.validate.private import private_names
from veloxc.compiler.parse.validate.state import Function, PrivateNames, Scope
from veloxc.compiler.parse.validate.statements import no_module_items
from veloxc.compiler.parse.validate.variables import is_ambient_literal
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AccessorProperty,
    AssignmentPattern,
    ClassDeclaration,
    ClassExpression,
    FunctionExpression,
    Identifier,
    Literal,
    MethodDefinition,
    PrivateIdentifier,
    Property,
    PropertyDefinition,
    SequenceExpression,
    StaticBlock,
)
from veloxc.compiler.syntax.types import (
    TSAbstractAccessorProperty,
    TSAbstractMethodDefinition,
    TSAbstractPropertyDefinition,
)

Class: TypeAlias = ClassDeclaration | ClassExpression
Field: TypeAlias = PropertyDefinition | AccessorProperty
Abstract: TypeAlias = TSAbstractMethodDefinition | TSAbstractPropertyDefinition | TSAbstractAccessorProperty


_EXPORT = re.compile(r"\s*export\s+(?:default\s+)?")


@validates(ClassDeclaration, ClassExpression, descends=True)
def class_(visit: Visit, node: Class) -> None:
    visit.stack += (node.decorators, node.superClass)
    for one, other in pairwise(node.decorators):
        if _EXPORT.fullmatch(visit.text, one.end, other.start):
            reason = "decorators stand before `export` or after it, not on both sides"
            visit.add(MisplacedDecorator(span=span(other), reason=reason))
    if node.id is not None:
        visit.stack.extend(bound(visit, node.id))
    names = PrivateNames(visit.state.private, private_names(visit, node.body.body))
    derived = node.superClass is not None
    visit.enter(visit.state.in_class(names, ambient=node.declare, derived=derived))
    visit.stack += (node.typeParameters, node.implements, node.superTypeArguments, node.body.body)
    _constructors(visit, node)
    member_overloads(visit, node.body.body)
    if not node.abstract:
        for member in node.body.body:
            if isinstance(member, Abstract):
                head = visit.text[node.start : node.body.start].rstrip()
                owner = Span(node.start, node.start + len(head))
                visit.add(AbstractInConcreteClass(span=span(member.key), owner=owner))


def _constructors(visit: Visit, node: Class) -> None:
    first: MethodDefinition | None = None
    for member in node.body.body:
        if not isinstance(member, MethodDefinition) or member.kind != "constructor":
            continue
        if isinstance(member.value, FunctionExpression):
            if first is not None:
                visit.add(DuplicateConstructor(span=span(member.key), first=span(first.key)))
            first = first or member


# ---- members with code


@validates(MethodDefinition, descends=True)
def method_definition(visit: Visit, node: MethodDefinition) -> None:
    value = node.value
    constructor = node.kind == "constructor"
    member_modifiers(visit, node, node.key)
    _member_name(visit, node)
    visit.stack.append(node.decorators)
    if node.computed:
        computed_key(visit, node.key)
    if node.decorators and (node.kind == "constructor" or not isinstance(value, FunctionExpression)):
        what = "a constructor" if node.kind == "constructor" else "a signature without a body"
        visit.add(MisplacedDecorator(span=span(node.decorators[0]), reason=f"{what} cannot be decorated"))
    if node.kind != "method":
        accessor_types(visit, node.kind, value.params, value.returnType, value.typeParameters)
    if node.kind in ("get", "set"):
        accessor_parameters(visit, node.kind, value.params, span(node.key))
    if not isinstance(value, FunctionExpression):
        visit.stack.append(value)
        return
    if visit.state.ambient:
        visit.add(AmbientImplementation(span=span(node.key), what="a method with a body"))
    method = Function(
        "constructor" if constructor else "method",
        value,
        async_=value.async_,
        generator=value.generator,
        super_member=True,
        super_call=constructor and visit.state.derived,
    )
    function_parts(visit, value, method)


def _member_name(visit: Visit, node: MethodDefinition) -> None:
    name = _key_name(node)
    if name == "constructor" and not node.static:
        value = node.value
        what = _SPECIAL.get(node.kind) or (
            "a generator" if value.generator else "`async`" if value.async_ else None
        )
        if what:
            visit.add(SpecialConstructor(span=span(node.key), what=what))
    if name == "prototype" and node.static:
        visit.add(ReservedMember(span=span(node.key), what="a static member cannot be named `prototype`"))


_SPECIAL = {"get": "a getter", "set": "a setter"}


def _key_name(member: MethodDefinition | Field) -> str | None:
    """The name of a member whose key is not computed."""
    key = member.key
    if member.computed:
        return None
    if isinstance(key, Identifier):
        return key.name
    return key.value if isinstance(key, Literal) and isinstance(key.value, str) else None


def computed_key(visit: Visit, key: Node) -> None:
    """Visit a computed key, which is one expression, not a list of them."""
    if isinstance(key, SequenceExpression) and key not in visit.parenthesized:
        visit.add(CommaInKey(span=span(key)))
    visit.stack.append(key)


@validates(PropertyDefinition, AccessorProperty, descends=True)
def field(visit: Visit, node: Field) -> None:
    member_modifiers(visit, node, node.key)
    name = _key_name(node)
    if name == "constructor" or (name == "prototype" and node.static):
        visit.add(ReservedMember(span=span(node.key), what=f"a field cannot be named `{name}`"))
    visit.stack += (node.typeAnnotation, node.decorators)
    if node.static and node.readonly:
        visit.allow_unique(node.typeAnnotation)
    if node.definite:
        _definite_field(visit, node)
    if node.computed:
        computed_key(visit, node.key)
    if node.value is None:
        return
    constant = node.readonly and node.typeAnnotation is None and is_ambient_literal(node.value)
    if (visit.state.ambient or node.declare) and not constant:
        visit.add(AmbientImplementation(span=span(node.value), what="the value of a field"))
    initializer = Function("initializer", node, super_member=True, no_arguments=True)
    scope = Scope(visit.state.scope, function_level=True)
    visit.enter(visit.state.in_function(initializer, scope))
    visit.stack.append(node.value)


def _definite_field(visit: Visit, node: Field) -> None:
    if node.value is not None:
        reason = "a field with a value cannot have `!`"
    elif node.typeAnnotation is None:
        reason = "a field with `!` needs a type"
    else:
        return
    visit.add(InvalidDefiniteAssertion(span=span(node.key), reason=reason))


@validates(StaticBlock, descends=True)
def static_block(visit: Visit, node: StaticBlock) -> None:
    head = visit.text[node.start : visit.text.index("{", node.start)].rstrip()
    if head.endswith("static"):
        modifiers(visit, node, node.start, node.start + len(head) - len("static"))
    block = Function("static block", node, super_member=True, no_arguments=True)
    visit.enter(visit.state.in_function(block, Scope(visit.state.scope, function_level=True)))
    no_module_items(visit, node.body)
    hoist(visit, node.body)
    visit.stack.append(node.body)


# ---- abstract members


@validates(
    TSAbstractMethodDefinition, TSAbstractPropertyDefinition, TSAbstractAccessorProperty, descends=True
)
def abstract_member(visit: Visit, node: Abstract) -> None:
    member_modifiers(visit, node, node.key)
    visit.stack.append(node.decorators)
    if node.computed:
        computed_key(visit, node.key)
    value: Node | None = node.value
    if isinstance(node, TSAbstractMethodDefinition):
        if isinstance(value, FunctionExpression):
            visit.add(AbstractWithImplementation(span=span(value.body), what="a body"))
        visit.stack.append(value)
        return
    last = node.typeAnnotation or node.key
    value_at = visit.text.find("=", last.end, node.end)
    if value_at >= 0:
        visit.add(AbstractWithImplementation(span=Span(value_at, node.end), what="a value"))
    if node.definite:
        reason = "an abstract field cannot have `!`"
        visit.add(InvalidDefiniteAssertion(span=span(node.key), reason=reason))
    visit.stack.append(node.typeAnnotation)


# ---- members of object literals


@validates(Property, descends=True)
def property_(visit: Visit, node: Property) -> None:
    """Of a literal or a pattern. `value` may be a method, which knows its parent."""
    value = node.value
    if node.optional:
        visit.add(OptionalValue(span=span(node.key)))
    if node.computed:
        computed_key(visit, node.key)
    elif node.key.__class__ is PrivateIdentifier:
        visit.add(MisplacedPrivateName(span=span(node.key), name=getattr(node.key, "name", "")))
    elif node.key.__class__ is Literal:
        visit.stack.append(node.key)
    if isinstance(value, FunctionExpression) and (node.method or node.kind != "init"):
        member_modifiers(visit, node, node.key)
        if node.kind != "init":
            accessor_types(visit, node.kind, value.params, value.returnType, value.typeParameters)
            accessor_parameters(visit, node.kind, value.params, span(node.key))
        method = Function("method", value, async_=value.async_, generator=value.generator, super_member=True)
        function_parts(visit, value, method)
    elif isinstance(value, AssignmentPattern) and node.shorthand:
        visit.stack += (value.right, value.left)
    else:
        visit.stack.append(value)
