"""Statements: lists of them, declarations, `if`, `return`, and expressions as statements (lowering.md §4)."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.async_functions import maybe_promise
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import define_named, lambda_of
from veloxc.compiler.lower.jumps import leave_function
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.logic import test
from veloxc.compiler.lower.objects import named_value
from veloxc.compiler.lower.patterns import bind_value
from veloxc.compiler.lower.registry import effect, expression, lowers_statement, statement
from veloxc.compiler.lower.resources import disposing, is_using, use
from veloxc.compiler.lower.shapes import negation
from veloxc.compiler.lower.turns import MOST_NESTED, block_call
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    BlockStatement,
    ClassExpression,
    DebuggerStatement,
    EmptyStatement,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    Expression,
    ExpressionStatement,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    IfStatement,
    Invalid,
    ReturnStatement,
    Statement,
    VariableDeclaration,
    VariableDeclarator,
)
from veloxc.compiler.syntax.types import (
    TSDeclareFunction,
    TSInterfaceDeclaration,
    TSModuleDeclaration,
    TSNamespaceExportDeclaration,
    TSTypeAliasDeclaration,
)

MOST_INDENTED = 40
"""Levels of indentation in one function before the inner ones are lifted out; Python reads 100."""

# ---- lists


def block_statements(context: Context, body: Sequence[Statement]) -> None:
    """A statement list: its function declarations first, then the rest in order."""
    for each in body:
        function = declared_function(each)
        if function is not None:
            _function_declaration(context, function)
    rest = [each for each in body if declared_function(each) is None]
    for position, each in enumerate(rest):
        if is_using(each):
            with disposing(context, rest[position:]):
                for inner in rest[position:]:
                    statement(context, inner)
            return
        statement(context, each)


def declared_function(node: Node) -> FunctionDeclaration | None:
    """The function declaration that a statement is, exported or not."""
    if isinstance(node, (ExportNamedDeclaration, ExportDefaultDeclaration)):
        inner = node.declaration
        return inner if isinstance(inner, FunctionDeclaration) else None
    return node if isinstance(node, FunctionDeclaration) else None


def body_of(context: Context, node: Statement) -> ir.Body:
    """The suite of a statement that is the body of another one."""
    with context.branch() as statements:
        if context.indent - context.frame.indent > MOST_INDENTED:
            block_call(context, node)
        elif isinstance(node, BlockStatement):
            block_statements(context, node.body)
        else:
            block_statements(context, (node,))
    return tuple(statements) or (ir.Pass(None),)


@lowers_statement(BlockStatement)
def block_statement(context: Context, node: BlockStatement) -> None:
    deep = context.frame.blocks >= MOST_NESTED and any(map(is_using, node.body))
    if deep and node not in context.lifting:
        context.lifting[node] = True
        block_call(context, node)
        return
    block_statements(context, node.body)


@lowers_statement(EmptyStatement, DebuggerStatement, Invalid)
def nothing(context: Context, node: Statement) -> None:
    """Nothing to do: `;`, and what was reported already."""


@lowers_statement(
    TSInterfaceDeclaration,
    TSTypeAliasDeclaration,
    TSDeclareFunction,
    TSModuleDeclaration,
    TSNamespaceExportDeclaration,
)
def type_declaration(context: Context, node: Statement) -> None:
    """Types leave nothing behind."""


# ---- declarations


def _function_declaration(context: Context, node: FunctionDeclaration) -> None:
    if node.id is not None:
        binding = context.binding(node.id)
    else:
        from veloxc.compiler.lower.exports import default_binding

        binding = default_binding(context, node)
    if binding is None or node.declare:
        return
    with context.at(Span(node.start, node.end)):
        define_named(context, node, binding)


@lowers_statement(VariableDeclaration)
def variable_declaration(context: Context, node: VariableDeclaration) -> None:
    if node.declare:
        return
    for declarator in node.declarations:
        with context.at(Span(declarator.start, declarator.end)):
            variable(context, node.kind, declarator)
            if is_using(node):
                use(context, node.kind, declarator)


def variable(context: Context, kind: str, node: VariableDeclarator) -> None:
    """One declarator. A `var` without a value is no assignment: it was hoisted."""
    binding = context.binding(node.id) if isinstance(node.id, Identifier) else None
    if binding is None:
        assert node.init is not None
        bind_value(context, node.id, node.init)
        return
    if node.init is None:
        if kind != "var":
            context.emit(ir.Assign(context.span, context.target(binding), context.js("undefined")))
        return
    set_variable(context, binding, node.init)


def set_variable(context: Context, binding: Binding, init: Expression) -> None:
    """`name = value`; a function becomes a def under that name."""
    inner = bare(init)
    if isinstance(inner, (ArrowFunctionExpression, FunctionExpression)) and binding.kind == "const":
        if isinstance(inner, FunctionExpression) and inner.id is not None:
            value: ir.Expr | None = expression(context, inner)
        else:
            value = lambda_of(context, inner)
        if value is None:
            define_named(context, inner, binding)
            return
    elif isinstance(inner, ClassExpression) and inner.id is None:
        from veloxc.compiler.lower.classes import define_class

        define_class(context, inner, binding)
        return
    else:
        value = named_value(context, init, binding.name)
    target = context.target(binding)
    if isinstance(value, ir.Name) and value.id == target.id and binding.kind in ("const", "let"):
        return
    context.emit(ir.Assign(context.span, target, value))


# ---- simple statements


@lowers_statement(ExpressionStatement)
def expression_statement(context: Context, node: ExpressionStatement) -> None:
    if node.directive is None:
        effect(context, node.expression)


@lowers_statement(ReturnStatement)
def return_statement(context: Context, node: ReturnStatement) -> None:
    if context.frame.returning is not None:
        context.frame.returning(node)
        return
    if node.argument is None:
        seen = context.frame.result_is_seen and not context.frame.function.is_generator
        leave_function(context, context.js("undefined") if seen else None)
    else:
        leave_function(context, returned(context, node.argument))


def returned(context: Context, node: Expression) -> ir.Expr:
    """The value of `return`: an async function gives what a promise comes to, never the promise."""
    value = expression(context, node)
    frame = context.frame.function
    if frame.is_async and not frame.is_generator and maybe_promise(context, node):
        return settled(context, value)
    if frame.is_generator and not frame.is_async and kinds.can_be_null(context.type_of(node)):
        return context.helper("carried", value)
    return value


def settled(context: Context, value: ir.Expr) -> ir.Expr:
    """What a promise comes to; a turn that does not await leaves that to the function around it."""
    if context.frame.is_async:
        return ir.Await(context.helper("returned", value))
    assert context.frame.turn is not None
    context.frame.turn.unsettled = True
    return value


@lowers_statement(IfStatement)
def if_statement(context: Context, node: IfStatement) -> None:
    condition = test(context, node.test)
    body = body_of(context, node.consequent)
    orelse = body_of(context, node.alternate) if node.alternate is not None else ()
    if _is_empty(orelse):
        orelse = ()
    if _is_empty(body) and orelse:
        condition, body, orelse = negation(condition), orelse, ()
    context.emit(ir.If(context.span, condition, body, orelse))


def _is_empty(body: ir.Body) -> bool:
    return len(body) == 1 and isinstance(body[0], ir.Pass)
