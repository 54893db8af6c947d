"""Declarations of variables: what they declare, which need a value, which must not have one."""

from __future__ import annotations

from veloxc.compiler.diagnostics.early_statements import MissingValue, UsingTarget
from veloxc.compiler.diagnostics.early_types import AmbientImplementation, InvalidDefiniteAssertion
from veloxc.compiler.parse.validate.expressions import awaits
from veloxc.compiler.parse.validate.names import bound, declare, declare_variable
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    Identifier,
    Literal,
    MemberExpression,
    TemplateLiteral,
    UnaryExpression,
    VariableDeclaration,
    VariableDeclarator,
)


@validates(VariableDeclaration)
def variable_declaration(visit: Visit, node: VariableDeclaration) -> None:
    variables(visit, node, in_loop_head=False)


def variables(visit: Visit, node: VariableDeclaration, *, in_loop_head: bool) -> None:
    """Declare what a declaration declares; outside of the head of `for … of` and `in`, constants need values."""
    ambient = visit.state.ambient or node.declare
    if node.kind == "await using":
        awaits(visit, Span(node.start, node.start + len("await using")), "await using")
    for declarator in node.declarations:
        pattern = declarator.id
        plain = pattern.__class__ is Identifier
        if ambient:
            _ambient_value(visit, node, declarator)
        elif node.kind == "const" and isinstance(pattern, Identifier):
            visit.allow_unique(pattern.typeAnnotation)
        if (
            declarator.init is None
            and not ambient
            and not in_loop_head
            and (node.kind in _CONSTANT or not plain)
        ):
            what = f"a `{node.kind}`" if node.kind in _CONSTANT else "a pattern"
            visit.add(MissingValue(span=span(pattern), what=what))
        if not plain and node.kind in ("using", "await using"):
            visit.add(UsingTarget(span=span(pattern), reason="takes a name, not a pattern"))
        for name in bound(visit, pattern):
            if ambient:
                continue
            if node.kind == "var":
                declare_variable(visit, name)
            else:
                declare(visit, node.kind, name)


def _ambient_value(visit: Visit, node: VariableDeclaration, declarator: VariableDeclarator) -> None:
    """What is declared elsewhere has no value here; a `const` may say which literal it is."""
    name, value = declarator.id, declarator.init
    plain = isinstance(name, Identifier)
    typed = isinstance(name, Identifier) and name.typeAnnotation is not None
    if node.kind == "const" and isinstance(name, Identifier):
        visit.allow_unique(name.typeAnnotation)
    if node.kind in ("using", "await using"):
        visit.add(UsingTarget(span=span(node), reason="cannot be declared"))
    elif value is not None and (node.kind != "const" or typed or not is_ambient_literal(value) or not plain):
        visit.add(AmbientImplementation(span=span(value), what="a value"))
    if declarator.definite:
        reason = "a declared variable cannot have `!`"
        visit.add(InvalidDefiniteAssertion(span=span(name), reason=reason))


def is_ambient_literal(value: Node) -> bool:
    """What a constant that is only declared may say of its value: a literal, or a member of an enum."""
    if isinstance(value, MemberExpression):
        return isinstance(value.object, Identifier) and not value.optional
    if isinstance(value, UnaryExpression):
        return value.operator == "-" and isinstance(value.argument, Literal)
    if isinstance(value, TemplateLiteral):
        return not value.expressions
    return isinstance(value, Literal) and value.raw != "null" and value.regex is None


_CONSTANT = ("const", "using", "await using")
