"""Classes and their members (ECMAScript §15.7, TypeScript's modifiers)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.expressions import key_and_computed
from veloxc.compiler.parse.builders.functions import NO_MODIFIERS, Modifiers, Signature, body_of
from veloxc.compiler.parse.builders.registry import Context, builds
from veloxc.compiler.parse.builders.types import as_expression
from veloxc.compiler.syntax import types as ts
from veloxc.compiler.syntax.node import revised
from veloxc.compiler.syntax.script import (
    AccessorProperty,
    BlockStatement,
    ClassBody,
    ClassDeclaration,
    ClassExpression,
    Expression,
    FunctionExpression,
    Identifier,
    Literal,
    MethodDefinition,
    PropertyDefinition,
    Statement,
    StaticBlock,
)


class Extends:
    """`extends A<B>`."""

    __slots__ = ("arguments", "expression")

    def __init__(self, context: Context, start: int, end: int, expression: Expression) -> None:
        self.expression, self.arguments = expression, None
        if isinstance(expression, ts.TSInstantiationExpression) and expression not in context.parenthesized:
            self.expression, self.arguments = expression.expression, expression.typeArguments


builds("extends_clause", context=True)(Extends)


@builds("implements_clause")
def implements_clause(start: int, end: int, *types: Any) -> tuple[ts.TSClassImplements, ...]:
    return tuple(ts.TSClassImplements(each.start, each.end, *as_expression(each)) for each in types)


@builds("heritage")
def heritage(start: int, end: int, extends: Extends | None, implements: Any) -> tuple[Any, Any]:
    return extends, implements or ()


@builds("class_body")
def class_body(start: int, end: int, *elements: Any) -> ClassBody:
    return ClassBody(start, end, tuple(each for each in elements if each != ";"))


def _class(make: Any, start: int, end: int, *parts: Any) -> Any:
    decorators, abstract, name, type_parameters, (extends, implements), body = parts
    return make(
        start,
        end,
        name,
        extends and extends.expression,
        body,
        implements,
        extends and extends.arguments,
        type_parameters,
        decorators or (),
        abstract is not None,
    )


@builds("class_declaration")
def class_declaration(start: int, end: int, *parts: Any) -> ClassDeclaration:
    return _class(ClassDeclaration, start, end, *parts)  # type: ignore[no-any-return]


@builds("class_expression")
def class_expression(start: int, end: int, *parts: Any) -> ClassExpression:
    return _class(ClassExpression, start, end, *parts)  # type: ignore[no-any-return]


@builds("static_block")
def static_block(start: int, end: int, *body: Statement) -> StaticBlock:
    return StaticBlock(start, end, body)


@builds("class_index_signature")
def class_index_signature(
    start: int, end: int, modifiers: Modifiers | None, name: Identifier, key_type: Any, annotation: Any
) -> ts.TSIndexSignature:
    words = modifiers.words if modifiers else ()
    parameter = Identifier(name.start, key_type.end, name.name, key_type)
    return ts.TSIndexSignature(
        start,
        end,
        (parameter,),
        annotation,
        "readonly" in words,
        "static" in words,
        modifiers.accessibility if modifiers else None,
    )


@builds("class_property")
def class_property(
    start: int,
    end: int,
    modifiers: Modifiers | None,
    key: Any,
    mark: str | None,
    annotation: Any,
    value: Expression | None,
) -> Any:
    modifiers = modifiers or NO_MODIFIERS
    words = modifiers.words
    name, computed = key_and_computed(key)
    make: Any = PropertyDefinition
    if "abstract" in words:
        make = ts.TSAbstractAccessorProperty if "accessor" in words else ts.TSAbstractPropertyDefinition
        value = None
    elif "accessor" in words:
        make = AccessorProperty
    return make(
        start,
        end,
        key=name,
        value=value,
        computed=computed,
        static="static" in words,
        typeAnnotation=annotation,
        optional=mark == "?",
        definite=mark == "!",
        readonly="readonly" in words,
        declare="declare" in words,
        override="override" in words,
        accessibility=modifiers.accessibility,
        decorators=modifiers.decorators,
    )


@builds("class_method", context=True)
def class_method(
    context: Context,
    start: int,
    end: int,
    modifiers: Modifiers | None,
    star: str | None,
    key: Any,
    mark: str | None,
    signature: Signature,
    body: BlockStatement,
) -> Any:
    modifiers = modifiers or NO_MODIFIERS
    value = FunctionExpression(
        signature.start,
        end,
        None,
        signature.params,
        body_of(body, context),
        "async" in modifiers.words,
        star is not None,
        signature.returnType,
        signature.typeParameters,
    )
    return _method(start, end, modifiers, key, mark, value, "method")


@builds("class_accessor", context=True)
def class_accessor(
    context: Context, start: int, end: int, modifiers: Modifiers | None, kind: str, key: Any, *rest: Any
) -> Any:
    return revised(class_method(context, start, end, modifiers, None, key, *rest), kind=kind)


@builds("class_method_signature")
def class_method_signature(
    start: int,
    end: int,
    modifiers: Modifiers | None,
    star: Any,
    key: Any,
    mark: str | None,
    signature: Signature,
) -> Any:
    modifiers = modifiers or NO_MODIFIERS
    value = ts.TSEmptyBodyFunctionExpression(
        signature.start,
        end,
        signature.params,
        "async" in modifiers.words,
        star is not None,
        signature.returnType,
        signature.typeParameters,
    )
    return _method(start, end, modifiers, key, mark, value, "method")


@builds("class_accessor_signature")
def class_accessor_signature(
    start: int, end: int, modifiers: Modifiers | None, kind: str, key: Any, *rest: Any
) -> Any:
    return revised(class_method_signature(start, end, modifiers, None, key, *rest), kind=kind)


def _method(
    start: int, end: int, modifiers: Modifiers, key: Any, mark: str | None, value: Any, kind: str
) -> Any:
    words = modifiers.words
    name, computed = key_and_computed(key)
    if not computed and "static" not in words and _says_constructor(name):
        kind = "constructor"
    make: Any = ts.TSAbstractMethodDefinition if "abstract" in words else MethodDefinition
    return make(
        start,
        end,
        key=name,
        value=value,
        kind=kind,
        computed=computed,
        static="static" in words,
        optional=mark is not None,
        override="override" in words,
        accessibility=modifiers.accessibility,
        decorators=modifiers.decorators,
    )


def _says_constructor(key: Expression) -> bool:
    return (isinstance(key, Identifier) and key.name == "constructor") or (
        isinstance(key, Literal) and key.value == "constructor"
    )
