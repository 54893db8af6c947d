"""Overloads: signatures without a body stand directly before the implementation of the same name."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler.diagnostics.early_types import MissingBody
from veloxc.compiler.parse.validate.visit import Visit, span
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    FunctionDeclaration,
    Identifier,
    Literal,
    MethodDefinition,
    PrivateIdentifier,
)
from veloxc.compiler.syntax.types import TSDeclareFunction, TSEmptyBodyFunctionExpression


def statement_overloads(visit: Visit, statements: Sequence[Node]) -> None:
    """Of functions, in a list of statements."""
    if visit.state.ambient:
        return
    for index, statement in enumerate(statements):
        signature = _exported(statement)
        if not isinstance(signature, TSDeclareFunction) or signature.declare:
            continue
        following = _exported(statements[index + 1]) if index + 1 < len(statements) else None
        implemented = isinstance(following, (TSDeclareFunction, FunctionDeclaration)) and (
            _name(following.id) == _name(signature.id)
        )
        if not implemented:
            place = signature.id or signature
            name = f" `{signature.id.name}`" if signature.id is not None else ""
            visit.add(MissingBody(span=span(place), what=f"the function{name}"))


def _exported(statement: Node) -> Node | None:
    if isinstance(statement, (ExportNamedDeclaration, ExportDefaultDeclaration)):
        return statement.declaration
    return statement


def _name(node: Node | None) -> str | None:
    return node.name if isinstance(node, Identifier) else None


def member_overloads(visit: Visit, members: Sequence[Node]) -> None:
    """Of methods and constructors, in a class. Optional methods need no body."""
    if visit.state.ambient:
        return
    for index, member in enumerate(members):
        if not isinstance(member, MethodDefinition) or member.optional:
            continue
        if not isinstance(member.value, TSEmptyBodyFunctionExpression):
            continue
        following = members[index + 1] if index + 1 < len(members) else None
        if not isinstance(following, MethodDefinition) or not _same(visit, member, following):
            what = "the constructor" if member.kind == "constructor" else "the method"
            visit.add(MissingBody(span=_place(member), what=what))


def _same(visit: Visit, one: MethodDefinition, other: MethodDefinition) -> bool:
    if one.static != other.static or one.kind != other.kind or one.computed != other.computed:
        return False
    return _key(visit, one) == _key(visit, other)


def _key(visit: Visit, member: MethodDefinition) -> object:
    key = member.key
    if isinstance(key, (Identifier, PrivateIdentifier)):
        return key.name
    return key.value if isinstance(key, Literal) else visit.text[key.start : key.end]


def _place(member: MethodDefinition) -> Span:
    return span(member.key)
