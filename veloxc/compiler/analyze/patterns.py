"""Which names patterns and declarations name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

FUNCTIONS = (js.FunctionDeclaration, js.FunctionExpression, js.ArrowFunctionExpression)


def pattern_names(pattern: Node | None) -> Iterator[js.Identifier]:
    """The identifiers that a binding or assignment pattern names, left to right; members (`a.b`) are none."""
    waiting = [pattern]
    while waiting:
        part = waiting.pop()
        if isinstance(part, js.Identifier):
            yield part
        elif isinstance(part, js.ObjectPattern):
            waiting.extend(reversed(part.properties))
        elif isinstance(part, js.Property):
            waiting.append(part.value)
        elif isinstance(part, js.ArrayPattern):
            waiting.extend(reversed(part.elements))
        elif isinstance(part, js.AssignmentPattern):
            waiting.append(part.left)
        elif isinstance(part, js.RestElement):
            waiting.append(part.argument)
        elif isinstance(part, ts.TSParameterProperty):
            waiting.append(part.parameter)
        elif isinstance(part, ts.TSAsExpression | ts.TSSatisfiesExpression | ts.TSNonNullExpression):
            waiting.append(part.expression)


def declared_names(statement: Node | None) -> list[js.Identifier]:
    """The names that a declaration declares in its scope."""
    if isinstance(statement, js.VariableDeclaration):
        return [name for declarator in statement.declarations for name in pattern_names(declarator.id)]
    name = getattr(statement, "id", None)
    return [name] if isinstance(name, js.Identifier) and isinstance(statement, js.Statement) else []


def is_default_in_object(node: Node | None, parents: Mapping[Node, Node]) -> bool:
    """`a = 1` of `{ a = 1 }` where no pattern is, of which the parser has spoken."""
    entry = parents.get(node) if isinstance(node, js.AssignmentPattern) else None
    return isinstance(entry, js.Property) and isinstance(parents.get(entry), js.ObjectExpression)
