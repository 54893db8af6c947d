"""Patterns: those of declarations, and expressions that turn out to be patterns when the `=` is seen (§13.15.5)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.registry import Context, builds
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrayPattern,
    AssignmentExpression,
    AssignmentPattern,
    Expression,
    Identifier,
    Invalid,
    ObjectExpression,
    ObjectPattern,
    Property,
    RestElement,
    SpreadElement,
)
from veloxc.compiler.syntax.types import TSTypeAnnotation


def annotated(binding: Any, annotation: TSTypeAnnotation | None, end: int | None = None, **more: Any) -> Any:
    """A binding with its type annotation, and its place widened to it (to `end` where something else comes last)."""
    if (annotation is None and not more) or binding.__class__ is Invalid:
        return binding
    last = binding.end if annotation is None else annotation.end
    last = max(last, end or 0)
    more["typeAnnotation"] = annotation
    if binding.__class__ is Identifier:
        return Identifier(binding.start, last, binding.name, **more)
    content = binding.elements if isinstance(binding, ArrayPattern) else binding.properties
    return binding.__class__(binding.start, last, content, **more)


@builds("typed_binding")
def typed_binding(start: int, end: int, binding: Any, annotation: TSTypeAnnotation | None) -> Any:
    return annotated(binding, annotation)


@builds("array_pattern")
def array_pattern(start: int, end: int, *elements: Any) -> ArrayPattern:
    return ArrayPattern(start, end, elements[:-1] if elements[-1] is None else elements)


@builds("object_pattern")
def object_pattern(start: int, end: int, *properties: Any) -> ObjectPattern:
    return ObjectPattern(start, end, properties)


builds("pattern_with_default")(AssignmentPattern)
builds("rest_element")(RestElement)


@builds("pattern_shorthand")
def pattern_shorthand(start: int, end: int, name: Identifier, default: Expression | None = None) -> Property:
    value = name if default is None else AssignmentPattern(start, end, name, default)
    return Property(start, end, name, value, "init", False, True, False)


@builds("pattern_property")
def pattern_property(start: int, end: int, key: Any, value: Any) -> Property:
    computed = key.__class__ is not Identifier and hasattr(key, "expression")
    return Property(start, end, key.expression if computed else key, value, "init", False, False, computed)


# ---- from expressions


def to_pattern(expression: Any, context: Context) -> Any:
    """The assignment target that an expression is. What is none stays as it is; `validate` reports it.

    Without recursion, as nesting is bounded by the text only: first all parts from the outside in, then each is made
    anew from the inside out.
    """
    if expression.__class__ not in _CONVERTED or expression in context.parenthesized:
        return expression
    parts: list[Any] = []
    pending: list[Any] = [expression]
    while pending:
        part = pending.pop()
        parts.append(part)
        pending.extend(child for child in _targets(part) if child.__class__ in _CONVERTED)
    made: dict[object, Any] = {}
    for part in reversed(parts):
        if part in context.parenthesized and part is not expression and not isinstance(part, Property):
            continue
        made[part] = _CONVERTED[part.__class__](part, made)
    return made[expression]


def _targets(part: Any) -> tuple[Any, ...]:
    """The parts of an expression that are targets if it is one."""
    if isinstance(part, ArrayExpression):
        return part.elements
    if isinstance(part, ObjectExpression):
        return part.properties
    if isinstance(part, Property):
        return (part.value,)
    if isinstance(part, SpreadElement):
        return (part.argument,)
    return ()


def _array(part: ArrayExpression, made: dict[Node, Any]) -> ArrayPattern:
    return ArrayPattern(part.start, part.end, tuple(made.get(each, each) for each in part.elements))  # type: ignore[arg-type]


def _object(part: ObjectExpression, made: dict[Node, Any]) -> ObjectPattern:
    return ObjectPattern(part.start, part.end, tuple(made.get(each, each) for each in part.properties))


def _property(part: Property, made: dict[Node, Any]) -> Property:
    if part.value not in made:
        return part
    return Property(
        part.start,
        part.end,
        part.key,
        made[part.value],
        part.kind,
        part.method,
        part.shorthand,
        part.computed,
    )


def _assignment(part: AssignmentExpression, made: dict[Node, Any]) -> Any:
    left: Any = part.left
    return AssignmentPattern(part.start, part.end, left, part.right) if part.operator == "=" else part


def _spread(part: SpreadElement, made: dict[Node, Any]) -> RestElement:
    return RestElement(part.start, part.end, made.get(part.argument, part.argument))


_CONVERTED: dict[type, Any] = {
    ArrayExpression: _array,
    ObjectExpression: _object,
    Property: _property,
    AssignmentExpression: _assignment,
    SpreadElement: _spread,
}
