"""TypeScript's modifiers before members: their order, repetition, and where each may stand.

The tree says which there are, not in which order: that is read from the text before the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from veloxc.compiler.diagnostics.early_modifiers import DuplicateModifier, ModifierNotAllowed, ModifierOrder
from veloxc.compiler.parse.validate.visit import Visit
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AccessorProperty,
    MethodDefinition,
    PrivateIdentifier,
    Property,
    PropertyDefinition,
    StaticBlock,
)
from veloxc.compiler.syntax.types import (
    TSAbstractAccessorProperty,
    TSAbstractMethodDefinition,
    TSAbstractPropertyDefinition,
    TSIndexSignature,
    TSMethodSignature,
    TSParameterProperty,
    TSPropertySignature,
    TSTypeParameter,
)

RANK = {
    "public": 0,
    "private": 0,
    "protected": 0,
    "abstract": 1,
    "static": 1,
    "override": 2,
    "readonly": 3,
    "accessor": 3,
    "async": 4,
    "declare": -1,
}
"""TypeScript's order: a modifier of lower rank comes first. `declare` may stand anywhere, `abstract` after `readonly`."""

_EXCLUDE = {
    frozenset(pair.split())
    for pair in (
        "public private",
        "public protected",
        "private protected",
        "abstract static",
        "abstract private",
        "abstract async",
        "accessor readonly",
        "accessor declare",
        "override declare",
        "async declare",
    )
}
_OF_TYPE_PARAMETERS = {"in": 0, "out": 1, "const": -1}
"""As RANK: `const` may stand anywhere, and more than once."""
_WORD = re.compile(r"//[^\n]*|/\*(?:[^*]|\*(?!/))*\*/|([a-z]+)")
_METHODS = (MethodDefinition, TSAbstractMethodDefinition)
_FIELDS = (PropertyDefinition, TSAbstractPropertyDefinition)
_ACCESSORS = (AccessorProperty, TSAbstractAccessorProperty)


def modifiers(visit: Visit, node: Node, start: int, end: int) -> None:
    """Check the modifiers in the text between `start` (after decorators) and `end` (where the key begins)."""
    if start >= end:
        return
    seen: list[tuple[str, Span]] = []
    for word, place in _words(visit.text, start, end):
        if word not in RANK:
            continue
        where = _not_allowed(node, word)
        if where is not None:
            visit.add(ModifierNotAllowed(span=place, word=word, where=where))
            continue
        _with_others(visit, word, place, seen)
        seen.append((word, place))


def _words(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    for match in _WORD.finditer(text, start, end):
        if match[1]:
            yield match[1], Span(match.start(1), match.end(1))


def _with_others(visit: Visit, word: str, place: Span, seen: list[tuple[str, Span]]) -> None:
    for other, where in seen:
        if word == other or frozenset((word, other)) in _EXCLUDE:
            visit.add(DuplicateModifier(span=place, word=word, first=where, other=other))
            return
    for other, where in seen:
        if -1 < RANK[word] < RANK[other] and (word, other) != ("abstract", "readonly"):
            visit.add(ModifierOrder(span=place, word=word, before=other, other=where))
            return


def _not_allowed(node: Node, word: str) -> str | None:
    """Where `word` stands wrongly, in words; None where it may stand."""
    private = isinstance(getattr(node, "key", None), PrivateIdentifier)
    if private and word in ("public", "private", "protected", "abstract", "declare"):
        return "before a `#private` name"
    if isinstance(node, (TSPropertySignature, TSMethodSignature)):
        return (
            None
            if word == "readonly" and isinstance(node, TSPropertySignature)
            else "in an interface or type"
        )
    if isinstance(node, Property):
        return "in an object literal" if word != "async" else _not_before_method(node, word)
    if isinstance(node, TSParameterProperty):
        return None if RANK[word] == 0 or word in ("override", "readonly") else "before a parameter"
    if isinstance(node, StaticBlock):
        return "before a static block"
    if isinstance(node, TSIndexSignature):
        return None if word in ("readonly", "static") else "before an index signature"
    if isinstance(node, _METHODS):
        return _not_before_method(node, word)
    if isinstance(node, _FIELDS + _ACCESSORS) and word == "async":
        return "before a field"
    return None


def _not_before_method(node: Node, word: str) -> str | None:
    kind = getattr(node, "kind", "method")
    if word in ("readonly", "accessor", "declare"):
        return "before a method"
    if kind == "constructor" and word in ("override", "abstract"):
        return "before a constructor"
    return "before a getter or setter" if kind in ("get", "set") and word == "async" else None


def member_modifiers(visit: Visit, node: Node, key: Node) -> None:
    """Of a member of a class, an interface or an object type."""
    decorators: tuple[Node, ...] = getattr(node, "decorators", ())
    start = decorators[-1].end if decorators else node.start
    modifiers(visit, node, start, key.start)


def type_parameter_words(visit: Visit, parameter: TSTypeParameter) -> list[tuple[str, Span]]:
    """`const`, `in` and `out` before a type parameter, as written."""
    return list(_words(visit.text, parameter.start, parameter.name.start))


def type_parameter_modifiers(visit: Visit, parameter: TSTypeParameter) -> None:
    """`in` and `out` stand once each, and in this order."""
    seen: list[tuple[str, Span]] = []
    for word, place in type_parameter_words(visit, parameter):
        rank = _OF_TYPE_PARAMETERS[word]
        for other, where in seen if rank >= 0 else ():
            if word == other:
                visit.add(DuplicateModifier(span=place, word=word, first=where, other=other))
            elif rank < _OF_TYPE_PARAMETERS[other]:
                visit.add(ModifierOrder(span=place, word=word, before=other, other=where))
        seen.append((word, place))
