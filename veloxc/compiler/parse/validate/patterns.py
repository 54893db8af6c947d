"""Patterns: what may be assigned to, what a pattern consists of, and where `...rest` may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from veloxc.compiler.diagnostics.early_errors import (
    InvalidAssignmentTarget,
    OptionalChainTarget,
    RestNotLast,
    RestWithDefault,
)
from veloxc.compiler.diagnostics.early_names import RestrictedName
from veloxc.compiler.parse.validate.visit import Visit, span, word
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrayPattern,
    AssignmentExpression,
    AssignmentPattern,
    CallExpression,
    ChainExpression,
    Identifier,
    ImportExpression,
    Invalid,
    Literal,
    MemberExpression,
    MetaProperty,
    ObjectExpression,
    ObjectPattern,
    Property,
    RestElement,
    SpreadElement,
    ThisExpression,
)
from veloxc.compiler.syntax.types import (
    TSAsExpression,
    TSNonNullExpression,
    TSParameterProperty,
    TSSatisfiesExpression,
    TSTypeAssertion,
)

_COMMA_NEXT = re.compile(r"(?:\s|//[^\n\r\u2028\u2029]*|/\*(?:[^*]|\*(?!/))*\*/)*,")

_WORDS: dict[type[Node], str] = {
    CallExpression: "the result of a call",
    ImportExpression: "the result of `import(…)`",
    Literal: "a literal",
    ThisExpression: "`this`",
    MetaProperty: "a meta property",
    MemberExpression: "a property",
    ObjectExpression: "an object",
    ArrayExpression: "an array",
    ObjectPattern: "an object pattern",
    ArrayPattern: "an array pattern",
    AssignmentExpression: "an assignment",
}


def described(node: Node) -> str:
    """The node in words, as the subject of a sentence."""
    return _WORDS.get(node.__class__, "this expression")


def targets(pattern: Node) -> Iterator[Node]:
    """The names and other targets a pattern ends in, in order; nothing is reported."""
    waiting: list[Node | None] = [pattern]
    while waiting:
        node = waiting.pop()
        inside = _inside(node)
        if inside is not None:
            waiting.extend(reversed(inside))
        elif node is not None:
            yield node


def _inside(node: Node | None) -> tuple[Node | None, ...] | None:
    if isinstance(node, ArrayPattern):
        return node.elements
    if isinstance(node, ObjectPattern):
        return node.properties
    if isinstance(node, Property):
        return (node.value,)
    if isinstance(node, AssignmentPattern):
        return (node.left,)
    if isinstance(node, (RestElement, SpreadElement)):
        return (node.argument,)
    return (node.parameter,) if isinstance(node, TSParameterProperty) else None


def leaves(visit: Visit, pattern: Node) -> Iterator[Node]:
    """`targets`; reports misplaced rests, rests with a default, and patterns in parentheses."""
    waiting: list[Node | None] = [pattern]
    while waiting:
        node = waiting.pop()
        inside = _inside(node)
        if inside is None:
            if node is not None:
                yield node
            continue
        if isinstance(node, (ArrayPattern, ObjectPattern, AssignmentPattern)):
            _parenthesized(visit, node)
        if isinstance(node, (ArrayPattern, ObjectPattern)):
            _rests(visit, inside)
        if isinstance(node, ObjectPattern):
            _named_rests(visit, node)
        if isinstance(node, (RestElement, SpreadElement)) and isinstance(node.argument, _WITH_DEFAULT):
            visit.add(RestWithDefault(span=span(node.argument)))
            continue
        waiting.extend(reversed(inside))


_WITH_DEFAULT = (AssignmentPattern, AssignmentExpression)


def _parenthesized(visit: Visit, node: Node) -> None:
    if visit.parenthesized and node in visit.parenthesized:
        place = visit.parenthesized[node]
        visit.add(InvalidAssignmentTarget(span=Span(*place), what="a pattern in parentheses"))


def _rests(visit: Visit, items: tuple[Node | None, ...]) -> None:
    for index, item in enumerate(items):
        if isinstance(item, (RestElement, SpreadElement)):
            rest_last(visit, item, last=index == len(items) - 1)


def _named_rests(visit: Visit, pattern: ObjectPattern) -> None:
    """The rest of an object goes into a name or property; it is no list that could be taken apart."""
    for item in pattern.properties:
        if isinstance(item, RestElement) and isinstance(item.argument, (ObjectPattern, ArrayPattern)):
            what = f"{described(item.argument)} after `...`"
            visit.add(InvalidAssignmentTarget(span=span(item.argument), what=what))


def rest_last(visit: Visit, rest: Node, *, last: bool) -> None:
    """A rest element is the last, and no comma follows it."""
    if not last or comma_follows(visit.text, rest.end):
        visit.add(RestNotLast(span=span(rest)))


def comma_follows(text: str, offset: int) -> bool:
    return _COMMA_NEXT.match(text, offset) is not None


def assigned(visit: Visit, target: Node, *, simple: bool) -> None:
    """Report what an assignment cannot assign to. `simple`: patterns are no targets (`+=`, `++`)."""
    if simple and isinstance(target, (ArrayPattern, ObjectPattern, ArrayExpression, ObjectExpression)):
        visit.add(InvalidAssignmentTarget(span=span(target), what=described(target)))
        return
    for leaf in leaves(visit, target):
        _assigned_to(visit, leaf)


def _assigned_to(visit: Visit, leaf: Node) -> None:
    place = leaf
    while isinstance(place, (TSAsExpression, TSNonNullExpression, TSSatisfiesExpression, TSTypeAssertion)):
        place = place.expression
    if isinstance(place, Identifier):
        if place.name in ("eval", "arguments"):
            visit.add(RestrictedName(span=word(place), name=place.name))
    elif isinstance(place, ChainExpression):
        visit.add(OptionalChainTarget(span=span(place)))
    elif not isinstance(place, (MemberExpression, Invalid)):
        visit.add(InvalidAssignmentTarget(span=span(place), what=described(place)))
