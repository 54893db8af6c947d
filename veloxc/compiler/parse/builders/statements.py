"""Statements and variables (ECMAScript §14)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.functions import with_directives
from veloxc.compiler.parse.builders.patterns import annotated, to_pattern
from veloxc.compiler.parse.builders.registry import Context, builds
from veloxc.compiler.syntax.script import (
    BlockStatement,
    BreakStatement,
    CatchClause,
    ContinueStatement,
    DebuggerStatement,
    DoWhileStatement,
    EmptyStatement,
    Expression,
    ExpressionStatement,
    ForInStatement,
    ForOfStatement,
    ForStatement,
    IfStatement,
    LabeledStatement,
    Program,
    ReturnStatement,
    Statement,
    SwitchCase,
    SwitchStatement,
    ThrowStatement,
    TryStatement,
    VariableDeclaration,
    VariableDeclarator,
    WhileStatement,
    WithStatement,
)

builds("expression_statement")(ExpressionStatement)
builds("if_statement")(IfStatement)
builds("for_statement")(ForStatement)
builds("while_statement")(WhileStatement)
builds("do_while_statement")(DoWhileStatement)
builds("return_statement")(ReturnStatement)
builds("throw_statement")(ThrowStatement)
builds("break_statement")(BreakStatement)
builds("continue_statement")(ContinueStatement)
builds("debugger_statement")(DebuggerStatement)
builds("with_statement")(WithStatement)
builds("labeled_statement")(LabeledStatement)
builds("try_statement")(TryStatement)
builds("catch_clause")(CatchClause)


@builds("program", context=True)
def program(context: Context, start: int, end: int, *body: Statement) -> Program:
    return Program(start, end, with_directives(body, context))


@builds("empty_statement")
def empty_statement(start: int, end: int, mark: str) -> EmptyStatement:
    return EmptyStatement(start, end)


@builds("block_statement")
def block_statement(start: int, end: int, *body: Statement) -> BlockStatement:
    return BlockStatement(start, end, body)


@builds("switch_statement")
def switch_statement(start: int, end: int, discriminant: Expression, *cases: SwitchCase) -> SwitchStatement:
    return SwitchStatement(start, end, discriminant, cases)


@builds("switch_case")
def switch_case(start: int, end: int, test: Expression, *consequent: Statement) -> SwitchCase:
    return SwitchCase(start, end, test, consequent)


@builds("switch_default")
def switch_default(start: int, end: int, word: str, *consequent: Statement) -> SwitchCase:
    return SwitchCase(start, end, None, consequent)


# ---- variables


@builds("await_using")
def await_using(start: int, end: int, *words: str) -> str:
    return "await using"


@builds("variable_statement")
def variable_statement(
    start: int, end: int, kind: Any, *declarators: VariableDeclarator
) -> VariableDeclaration:
    return VariableDeclaration(start, end, kind, declarators)


@builds("variable_declarator")
def variable_declarator(
    start: int, end: int, binding: Any, bang: str | None, annotation: Any, init: Expression | None
) -> VariableDeclarator:
    return VariableDeclarator(start, end, annotated(binding, annotation), init, bang is not None)


@builds("for_target", context=True)
def for_target(context: Context, start: int, end: int, target: Expression) -> Any:
    return to_pattern(target, context)


@builds("for_in_statement")
def for_in_statement(start: int, end: int, left: Any, right: Expression, body: Statement) -> ForInStatement:
    return ForInStatement(start, end, left, right, body)


@builds("for_of_statement")
def for_of_statement(
    start: int, end: int, await_: str | None, left: Any, right: Expression, body: Statement
) -> ForOfStatement:
    return ForOfStatement(start, end, left, right, body, await_ is not None)
