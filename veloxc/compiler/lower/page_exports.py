"""The exports of a page that can be used without rendering it: which declarations they are, and `paths` (§2)."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import hoist_variables, variables
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.statements import block_statements
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrowFunctionExpression,
    BlockStatement,
    ExportNamedDeclaration,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    Literal,
    ObjectExpression,
    Property,
    Statement,
    VariableDeclaration,
)

STATIC_EXPORTS = ("config", "meta", "paths", "layout", "slots")


def declared(node: ExportNamedDeclaration) -> tuple[str, ...]:
    """The names that an export statement declares."""
    inner = node.declaration
    if isinstance(inner, VariableDeclaration):
        return tuple(each.id.name for each in inner.declarations if isinstance(each.id, Identifier))
    if isinstance(inner, FunctionDeclaration) and inner.id is not None:
        return (inner.id.name,)
    return ()


def is_static_export(binding: Binding) -> bool:
    """Is it one of the names that the module has anyway?"""
    return binding.name in STATIC_EXPORTS and bool(binding.exported_as)


def is_made_of_literals(node: Node | None) -> bool:
    """Does making it do nothing, and need nothing of the block?"""
    node = bare(node)
    if isinstance(node, ArrayExpression):
        return all(each is None or is_made_of_literals(each) for each in node.elements)
    if isinstance(node, ObjectExpression):
        return all(
            isinstance(each, Property) and not each.computed and is_made_of_literals(each.value)
            for each in node.properties
        )
    return isinstance(node, Literal)


def paths_function(context: Context) -> None:
    """`async def paths()`: what it needs of the block, repeated, then its own body."""
    node = bare(context.analysis.exports.paths_node)
    needed = [_unwrapped(each) for each in context.analysis.exports.paths_slice]
    span = Span(node.start, node.end) if node is not None else None
    with context.enter("function", node, is_async=True) as (frame, statements):
        for each in needed:
            context.own(*_declared_by(context, each))
        block_statements(context, needed)
        if isinstance(node, (FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)):
            _write_body(context, node)
        elif node is not None:
            context.emit(ir.Return(span, expression(context, node)))
    context.emit(ir.FunctionDef(span, "paths", (), frame.body(statements), True))


def _unwrapped(node: Node) -> Statement:
    inner = node.declaration if isinstance(node, ExportNamedDeclaration) else node
    assert isinstance(inner, Statement)
    return inner


def _declared_by(context: Context, node: Statement) -> Sequence[Binding]:
    bindings = context.analysis.module_scope.bindings.values()
    return [each for each in bindings if node.start <= each.declaration.start < node.end]


def _write_body(
    context: Context, node: FunctionDeclaration | FunctionExpression | ArrowFunctionExpression
) -> None:
    scope = context.analysis.scopes[node]
    context.own(*variables(scope))
    context.frame.result_is_seen = True
    if isinstance(node.body, BlockStatement):
        hoist_variables(context, scope)
        block_statements(context, node.body.body)
    elif node.body is not None:
        with context.at(Span(node.body.start, node.body.end)):
            from veloxc.compiler.lower.statements import returned

            context.emit(ir.Return(context.span, returned(context, node.body)))
