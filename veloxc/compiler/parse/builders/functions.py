"""Functions, their parameters, and decorators and modifiers (ECMAScript §15)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.patterns import annotated
from veloxc.compiler.parse.builders.registry import Context, builds
from veloxc.compiler.syntax import types as ts
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    AssignmentPattern,
    BlockStatement,
    Decorator,
    Expression,
    ExpressionStatement,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    Literal,
    RestElement,
    ThisExpression,
)


class Signature:
    """`<T>(a, b): c`, before it is known whose it is."""

    __slots__ = ("end", "params", "returnType", "start", "typeParameters")

    def __init__(self, start: int, end: int, type_parameters: Any, params: Any, return_type: Any) -> None:
        self.start, self.end = start, end
        self.typeParameters, self.params, self.returnType = type_parameters, params, return_type


builds("signature")(Signature)


class Modifiers:
    """Decorators and words before a member or parameter."""

    __slots__ = ("decorators", "start", "words")

    def __init__(self, start: int, end: int, *parts: Any) -> None:
        self.start = start
        self.decorators = tuple(part for part in parts if part.__class__ is Decorator)
        self.words = tuple(part for part in parts if part.__class__ is not Decorator)

    @property
    def accessibility(self) -> Any:
        return next((word for word in self.words if word in ("public", "private", "protected")), None)


builds("modifiers")(Modifiers)
NO_MODIFIERS = Modifiers(0, 0)


builds("decorator")(Decorator)


@builds("decorators", "parameters")
def in_a_row(start: int, end: int, *nodes: Any) -> tuple[Any, ...]:
    return nodes


@builds("parameter")
def parameter(
    start: int,
    end: int,
    modifiers: Modifiers | None,
    binding: Any,
    mark: int | None,
    annotation: ts.TSTypeAnnotation | None,
    default: Expression | None,
) -> Any:
    if binding.__class__ is ThisExpression:
        binding = Identifier(binding.start, binding.end, "this")
    more: dict[str, Any] = {}
    if mark is not None:
        more |= {"optional": True, "end": mark}
    plain = modifiers is None or not modifiers.words
    decorators = modifiers.decorators if modifiers else ()
    if decorators and plain and default is None:
        more["decorators"] = decorators
    made = annotated(binding, annotation, **more)
    if default is not None:
        made = AssignmentPattern(binding.start, end, made, default, decorators=decorators if plain else ())
    return made if plain else _property_of(start, end, modifiers, made)


def _property_of(start: int, end: int, modifiers: Any, made: Any) -> ts.TSParameterProperty:
    words = modifiers.words
    return ts.TSParameterProperty(
        start,
        end,
        made,
        modifiers.accessibility,
        "readonly" in words,
        "override" in words,
        "static" in words,
        modifiers.decorators,
    )


@builds("rest_parameter")
def rest_parameter(
    start: int,
    end: int,
    modifiers: Modifiers | None,
    binding: Any,
    mark: int | None,
    annotation: Any,
    default: Expression | None,
) -> Any:
    if default is not None:  # which `validate` refuses
        binding = AssignmentPattern(binding.start, end, binding, default)
    plain = modifiers is None or not modifiers.words
    decorators = modifiers.decorators if modifiers and plain else ()
    made = RestElement(start, end, binding, annotation, mark is not None, None, decorators)
    return made if plain else _property_of(start, end, modifiers, made)


@builds("optional_mark")
def optional_mark(start: int, end: int, mark: str) -> int:
    """Where the `?` ends."""
    return end


# ---- functions


def with_directives(statements: tuple[Any, ...], context: Context) -> tuple[Any, ...]:
    """Mark the string statements at the beginning of a function or module (§11.2.1)."""
    if not statements or statements[0].__class__ is not ExpressionStatement:
        return statements
    marked = list(statements)
    for index, statement in enumerate(marked):
        value = statement.expression if statement.__class__ is ExpressionStatement else None
        if (
            value.__class__ is not Literal
            or not isinstance(value.value, str)
            or value in context.parenthesized
        ):
            break
        marked[index] = ExpressionStatement(statement.start, statement.end, value, value.raw[1:-1])
    return tuple(marked)


def body_of(block: BlockStatement, context: Context) -> BlockStatement:
    statements = with_directives(block.body, context)
    return block if statements is block.body else BlockStatement(block.start, block.end, statements)


@builds("function_declaration", context=True)
def function_declaration(
    context: Context,
    start: int,
    end: int,
    async_: str | None,
    star: str | None,
    name: Identifier | None,
    signature: Signature,
    body: BlockStatement,
) -> FunctionDeclaration:
    return FunctionDeclaration(
        start,
        end,
        name,
        signature.params,
        body_of(body, context),
        async_ is not None,
        star is not None,
        signature.returnType,
        signature.typeParameters,
    )


@builds("function_expression", context=True)
def function_expression(
    context: Context,
    start: int,
    end: int,
    async_: str | None,
    star: str | None,
    name: Identifier | None,
    signature: Signature,
    body: BlockStatement,
) -> FunctionExpression:
    return FunctionExpression(
        start,
        end,
        name,
        signature.params,
        body_of(body, context),
        async_ is not None,
        star is not None,
        signature.returnType,
        signature.typeParameters,
    )


@builds("function_overload")
def function_overload(
    start: int, end: int, async_: Any, star: Any, name: Identifier | None, signature: Signature
) -> ts.TSDeclareFunction:
    return ts.TSDeclareFunction(
        start,
        end,
        name,
        signature.params,
        async_ is not None,
        star is not None,
        signature.returnType,
        signature.typeParameters,
    )


@builds("arrow_of_name", context=True)
def arrow_of_name(
    context: Context, start: int, end: int, async_: str | None, name: Identifier, body: Any
) -> ArrowFunctionExpression:
    return _arrow(context, start, end, async_, (name,), body)


@builds("arrow_function", context=True)
def arrow_function(
    context: Context,
    start: int,
    end: int,
    async_: str | None,
    type_parameters: Any,
    params: Any,
    return_type: Any,
    body: Any,
) -> ArrowFunctionExpression:
    return _arrow(context, start, end, async_, params, body, return_type, type_parameters)


def _arrow(
    context: Context, start: int, end: int, async_: str | None, params: Any, body: Any, *types: Any
) -> ArrowFunctionExpression:
    block = body.__class__ is BlockStatement
    body = body_of(body, context) if block else body
    return ArrowFunctionExpression(start, end, params, body, async_ is not None, not block, *types)
