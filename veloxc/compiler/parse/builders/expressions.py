"""Expressions (ECMAScript §13)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.functions import body_of
from veloxc.compiler.parse.builders.patterns import to_pattern
from veloxc.compiler.parse.builders.registry import Context, builds
from veloxc.compiler.syntax import types as ts
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    AssignmentExpression,
    AssignmentPattern,
    AwaitExpression,
    CallExpression,
    ChainExpression,
    ConditionalExpression,
    Expression,
    FunctionExpression,
    Identifier,
    ImportExpression,
    Literal,
    MemberExpression,
    MetaProperty,
    NewExpression,
    ObjectExpression,
    PrivateIdentifier,
    Property,
    SequenceExpression,
    SpreadElement,
    TaggedTemplateExpression,
    TemplateLiteral,
    UnaryExpression,
    UpdateExpression,
    YieldExpression,
)

Instantiation = ts.TSTypeParameterInstantiation

builds("conditional_expression")(ConditionalExpression)
builds("spread_element")(SpreadElement)


@builds("parenthesized", context=True)
def parenthesized(context: Context, start: int, end: int, expression: Expression) -> Expression:
    context.parenthesized[expression] = (start, end)
    return expression


@builds("sequence_expression")
def sequence_expression(start: int, end: int, *expressions: Expression) -> SequenceExpression:
    return SequenceExpression(start, end, expressions)


# ---- operators


@builds("unary_expression")
def unary_expression(start: int, end: int, operator: str, argument: Expression) -> UnaryExpression:
    return UnaryExpression(start, end, operator, argument)


@builds("update_expression")
def update_expression(start: int, end: int, operator: Any, argument: Expression) -> UpdateExpression:
    return UpdateExpression(start, end, operator, argument, True)


@builds("postfix_update")
def postfix_update(start: int, end: int, argument: Expression, operator: Any) -> UpdateExpression:
    return UpdateExpression(start, end, operator, argument, False)


@builds("yield_expression")
def yield_expression(start: int, end: int, word: str, argument: Expression | None) -> YieldExpression:
    return YieldExpression(start, end, argument, False)


@builds("yield_delegate")
def yield_delegate(start: int, end: int, word: str, star: str, argument: Expression) -> YieldExpression:
    return YieldExpression(start, end, argument, True)


@builds("await_expression")
def await_expression(start: int, end: int, word: str, argument: Expression) -> AwaitExpression:
    return AwaitExpression(start, end, argument)


@builds("assignment_expression", context=True)
def assignment_expression(
    context: Context, start: int, end: int, left: Expression, right: Expression
) -> AssignmentExpression:
    return AssignmentExpression(start, end, "=", to_pattern(left, context), right)


@builds("compound_assignment")
def compound_assignment(
    start: int, end: int, left: Expression, operator: str, right: Expression
) -> AssignmentExpression:
    return AssignmentExpression(start, end, operator, left, right)


# ---- members, calls, optional chains


def _link(context: Context, made: Any, inner: Expression, optional: bool) -> Expression:
    """A member, call or `!`, as part of the chain that `inner` may be, or as the first of one."""
    if isinstance(inner, ChainExpression) and inner not in context.parenthesized:
        return ChainExpression(made.start, made.end, made)
    return ChainExpression(made.start, made.end, made) if optional else made


def _inside(context: Context, inner: Expression) -> Expression:
    """The part of an optional chain that a longer one continues."""
    if isinstance(inner, ChainExpression) and inner not in context.parenthesized:
        return inner.expression
    return inner


@builds("member_expression", context=True)
def member_expression(context: Context, start: int, end: int, object_: Expression, name: Any) -> Expression:
    if object_.__class__ is not ChainExpression:
        return MemberExpression(start, end, object_, name, False, False)
    return _link(
        context, MemberExpression(start, end, _inside(context, object_), name, False, False), object_, False
    )


@builds("index_expression", context=True)
def index_expression(
    context: Context, start: int, end: int, object_: Expression, key: Expression
) -> Expression:
    return _link(
        context, MemberExpression(start, end, _inside(context, object_), key, True, False), object_, False
    )


@builds("optional_member", context=True)
def optional_member(context: Context, start: int, end: int, object_: Expression, name: Any) -> Expression:
    return _link(
        context, MemberExpression(start, end, _inside(context, object_), name, False, True), object_, True
    )


@builds("optional_index", context=True)
def optional_index(
    context: Context, start: int, end: int, object_: Expression, key: Expression
) -> Expression:
    return _link(
        context, MemberExpression(start, end, _inside(context, object_), key, True, True), object_, True
    )


def _instantiated(context: Context, callee: Expression) -> tuple[Expression, Instantiation | None]:
    """`f<T>` before arguments or a template: the type arguments belong to the call."""
    if isinstance(callee, ts.TSInstantiationExpression) and callee not in context.parenthesized:
        return callee.expression, callee.typeArguments
    return callee, None


@builds("call_expression", context=True)
def call_expression(context: Context, start: int, end: int, callee: Expression, arguments: Any) -> Expression:
    function, type_arguments = _instantiated(context, callee)
    if function.__class__ is not ChainExpression:
        return CallExpression(start, end, function, arguments, False, type_arguments)
    call = CallExpression(start, end, _inside(context, function), arguments, False, type_arguments)
    return _link(context, call, function, False)


@builds("optional_call", context=True)
def optional_call(
    context: Context, start: int, end: int, callee: Expression, given: Instantiation | None, arguments: Any
) -> Expression:
    function, type_arguments = _instantiated(context, callee) if given is None else (callee, given)
    call = CallExpression(start, end, _inside(context, function), arguments, True, type_arguments)
    return _link(context, call, function, True)


@builds("ts_non_null_expression", context=True)
def ts_non_null_expression(
    context: Context, start: int, end: int, inner: Expression, mark: str
) -> Expression:
    return _link(context, ts.TSNonNullExpression(start, end, _inside(context, inner)), inner, False)


@builds("new_expression", context=True)
def new_expression(
    context: Context, start: int, end: int, callee: Expression, arguments: Any = ()
) -> NewExpression:
    function, type_arguments = _instantiated(context, callee)
    return NewExpression(start, end, function, arguments, type_arguments)


@builds("tagged_template_expression", context=True)
def tagged_template_expression(
    context: Context, start: int, end: int, tag: Expression, quasi: TemplateLiteral
) -> TaggedTemplateExpression:
    function, type_arguments = _instantiated(context, tag)
    return TaggedTemplateExpression(start, end, function, quasi, type_arguments)


@builds("arguments")
def arguments(start: int, end: int, *values: Any) -> tuple[Any, ...]:
    return values


@builds("import_expression")
def import_expression(
    start: int, end: int, word: str, source: Expression, options: Expression | None = None
) -> ImportExpression:
    return ImportExpression(start, end, source, options)


@builds("import_meta")
def import_meta(start: int, end: int, word: str, name: Identifier) -> MetaProperty:
    return MetaProperty(start, end, Identifier(start, start + 6, "import"), name)


@builds("new_target")
def new_target(start: int, end: int, name: Identifier) -> MetaProperty:
    return MetaProperty(start, end, Identifier(start, start + 3, "new"), name)


# ---- array and object literals


@builds("array_expression")
def array_expression(start: int, end: int, *elements: Any) -> ArrayExpression:
    # A comma before the bracket gives one absent element too many, and `[]` has one.
    return ArrayExpression(start, end, elements[:-1] if elements[-1] is None else elements)


@builds("object_expression")
def object_expression(start: int, end: int, *properties: Any) -> ObjectExpression:
    return ObjectExpression(start, end, properties)


class Computed:
    """`[key]`: the expression, to be told from a plain name."""

    __slots__ = ("expression",)

    def __init__(self, start: int, end: int, expression: Expression) -> None:
        self.expression = expression


builds("computed_key")(Computed)


@builds("property_key")
def property_key(start: int, end: int, key: Any) -> Any:
    return key


def key_and_computed(key: Any) -> tuple[Expression, bool]:
    return (key.expression, True) if key.__class__ is Computed else (key, False)


@builds("property")
def property_(start: int, end: int, key: Any, value: Expression) -> Property:
    name, computed = key_and_computed(key)
    return Property(start, end, name, value, "init", False, False, computed)


@builds("shorthand")
def shorthand(start: int, end: int, name: Identifier) -> Property:
    return Property(start, end, name, name, "init", False, True, False)


@builds("shorthand_with_default")
def shorthand_with_default(start: int, end: int, name: Identifier, default: Expression) -> Property:
    """`{ a = 1 }`, which only a pattern may hold: if the object does not become one, `validate` reports it."""
    value = AssignmentPattern(start, end, name, default)
    return Property(start, end, name, value, "init", False, True, False)


@builds("optional_property")
def optional_property(start: int, end: int, key: Any, mark: str, value: Expression) -> Property:
    """`{ a?: 1 }`, which `validate` refuses."""
    name, computed = key_and_computed(key)
    return Property(start, end, name, value, "init", False, False, computed, True)


@builds("object_method", context=True)
def object_method(
    context: Context,
    start: int,
    end: int,
    modifiers: Any,
    star: str | None,
    key: Any,
    mark: str | None,
    *rest: Any,
) -> Property:
    return _method(context, start, end, (modifiers, star, key), rest, "init", mark is not None)


@builds("object_accessor", context=True)
def object_accessor(
    context: Context, start: int, end: int, modifiers: Any, kind: Any, key: Any, *rest: Any
) -> Property:
    return _method(context, start, end, (modifiers, None, key), rest, kind, False)


def _method(
    context: Context, start: int, end: int, head: tuple[Any, ...], rest: Any, kind: Any, optional: bool
) -> Property:
    (modifiers, star, key), (signature, body) = head, rest
    words = modifiers.words if modifiers else ()
    name, computed = key_and_computed(key)
    value = FunctionExpression(
        signature.start,
        end,
        None,
        signature.params,
        body_of(body, context),
        "async" in words,
        star is not None,
        signature.returnType,
        signature.typeParameters,
    )
    return Property(start, end, name, value, kind, kind == "init", False, computed, optional)


__all__ = ["Literal", "PrivateIdentifier"]
