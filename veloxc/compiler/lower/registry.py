"""Which function lowers which node: three tables, filled by decorators, and the three ways to go into a node.

`expression` asks for a value, `effect` for what an expression does (its value is dropped), `statement` lowers a
statement. Handlers live in the files of their topic; two for one node class are refused when they are registered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from veloxc.compiler import ir
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node

if TYPE_CHECKING:
    from veloxc.compiler.lower.context import Context

ExpressionHandler = Callable[["Context", Any], ir.Expr]
StatementHandler = Callable[["Context", Any], None]
E = TypeVar("E", bound=ExpressionHandler)
S = TypeVar("S", bound=StatementHandler)

DEEPEST = 40
"""Levels of JavaScript expressions in one of Python, which reads 200 nested parentheses; a level makes up to four."""

EXPRESSIONS: dict[type[Node], ExpressionHandler] = {}
EFFECTS: dict[type[Node], StatementHandler] = {}
STATEMENTS: dict[type[Node], StatementHandler] = {}


def lowers(*classes: type[Node]) -> Callable[[E], E]:
    """`handler(context, node) -> ir.Expr`: the node's value."""

    def register(handler: E) -> E:
        for cls in classes:
            _refuse_duplicate(EXPRESSIONS, cls)
            EXPRESSIONS[cls] = handler
        return handler

    return register


def lowers_effect(*classes: type[Node]) -> Callable[[S], S]:
    """`handler(context, node)`: the expression as a statement of its own. Without one: its value, dropped."""

    def register(handler: S) -> S:
        for cls in classes:
            _refuse_duplicate(EFFECTS, cls)
            EFFECTS[cls] = handler
        return handler

    return register


def lowers_statement(*classes: type[Node]) -> Callable[[S], S]:
    """`handler(context, node)`: writes the statement with `context.emit`."""

    def register(handler: S) -> S:
        for cls in classes:
            _refuse_duplicate(STATEMENTS, cls)
            STATEMENTS[cls] = handler
        return handler

    return register


def _refuse_duplicate(table: dict[type[Node], Any], cls: type[Node]) -> None:
    if cls in table:
        raise LookupError(f"{cls.__name__} has a handler already: {table[cls].__name__}")


def expression(context: Context, node: Node) -> ir.Expr:
    """The value of an expression. Statements that must run first have been given to `context.before`.

    What nests deeper than Python's parser can read is cut with a temporary.
    """
    if node in context.links:
        return context.links[node]
    around, context.depth = context.depth, 0
    value = EXPRESSIONS[type(node)](context, node)
    depth = context.depth + 1
    if depth > DEEPEST:
        value, depth = context.kept(value), 1
    context.depth = max(around, depth)
    return value


def effect(context: Context, node: Node) -> None:
    """An expression whose value nobody sees, written as statements."""
    handler = EFFECTS.get(type(node))
    if handler is not None:
        handler(context, node)
        return
    context.discard(expression(context, node))


def statement(context: Context, node: Node) -> None:
    """One statement, with what it needs in front of it."""
    with context.at(Span(node.start, node.end)):
        STATEMENTS[type(node)](context, node)
