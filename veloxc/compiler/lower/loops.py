"""Loops: Python's `for` where it means the same, else `while` with the parts in JavaScript's order (lowering.md §4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.counting import counted
from veloxc.compiler.lower.jumps import Target, finish, innermost, inside
from veloxc.compiler.lower.logic import test
from veloxc.compiler.lower.registry import effect, lowers_statement, statement
from veloxc.compiler.lower.resources import disposing, is_using
from veloxc.compiler.lower.scan import LOOPS, JumpNode, jumps_to
from veloxc.compiler.lower.shapes import FALSE, TRUE, negation
from veloxc.compiler.lower.statements import block_statements
from veloxc.compiler.lower.turns import init_call, keeps_variables, leave_turn, must_lift, turn_call
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentExpression,
    BlockStatement,
    ContinueStatement,
    DoWhileStatement,
    Expression,
    ForStatement,
    Identifier,
    LabeledStatement,
    Literal,
    Statement,
    SwitchStatement,
    TryStatement,
    UpdateExpression,
    VariableDeclaration,
    WhileStatement,
)

# ---- labels


@lowers_statement(LabeledStatement)
def labeled_statement(context: Context, node: LabeledStatement) -> None:
    """The labels of a loop belong to it; a labelled block is a loop that runs once."""
    labels = {node.label.name}
    body = node.body
    while isinstance(body, LabeledStatement):
        labels.add(body.label.name)
        body = body.body
    if isinstance(body, (*LOOPS, SwitchStatement)):
        context.labels = frozenset(labels)
        statement(context, body)
        return
    if not any(True for _ in jumps_to(body, frozenset(labels), direct=False)):
        statement(context, body)
        return
    target = Target("block", frozenset(labels), ends=ends(context, node))
    with inside(context, target), context.branch() as statements:
        block_statements(context, body.body if isinstance(body, BlockStatement) else (body,))
        context.emit(ir.Break(None))
    finish(context, target, [ir.While(context.span, TRUE, tuple(statements))])


def take_labels(context: Context) -> frozenset[str]:
    """The labels in front of the statement at hand."""
    labels, context.labels = context.labels, frozenset()
    return labels


def ends(context: Context, node: Node) -> Target | None:
    """The loop whose body this statement is the last one of: leaving it is going on with that loop's next turn."""
    around = innermost(context)
    if around is None or around.kind != "loop" or around.again is not None:
        return None
    parents = context.analysis.parents
    child, parent = node, parents.get(node)
    while isinstance(parent, LabeledStatement):
        child, parent = parent, parents.get(parent)
    if isinstance(parent, BlockStatement) and parent.body[-1] is child:
        child, parent = parent, parents.get(parent)
    return around if parent is around.node and getattr(parent, "body", None) is child else None


# ---- while, do


@lowers_statement(WhileStatement)
def while_statement(context: Context, node: WhileStatement) -> None:
    target = Target("loop", take_labels(context), ends=ends(context, node), node=node)
    with inside(context, target):
        loop = _while(context, node, lambda: test(context, node.test), node.body, lambda: None)
    finish(context, target, [loop])


def _while(
    context: Context,
    node: Node,
    condition: Callable[[], ir.Expr] | None,
    body: Statement,
    update: Callable[[], None],
) -> ir.Stmt:
    """`while condition: body; update`; a condition that needs statements is tested inside."""
    with context.branch() as before:
        tested = condition() if condition is not None else TRUE
    with context.branch() as statements:
        if before:
            for each in before:
                context.emit(each)
            context.emit(ir.If(context.span, negation(tested), (ir.Break(None),)))
        turn(context, node, body)
        update()
    suite = tuple(statements) or (ir.Pass(None),)
    return ir.While(context.span, TRUE if before else tested, suite)


def turn(context: Context, node: Node, body: Statement, head: Callable[[], None] = lambda: None) -> None:
    """One turn: the body in place, or the call of a function where closures keep its variables."""
    if must_lift(context, node):
        turn_call(context, node, body, head)
        return
    head()
    block_statements(context, body.body if isinstance(body, BlockStatement) else (body,))


@lowers_statement(DoWhileStatement)
def do_while_statement(context: Context, node: DoWhileStatement) -> None:
    target = Target("loop", take_labels(context), node=node)
    if not any(True for _ in jumps_to(node.body, target.labels, ContinueStatement)) or must_lift(
        context, node
    ):
        with inside(context, target), context.branch() as statements:
            turn(context, node, node.body)
            _leave_unless(context, lambda: test(context, node.test))
        finish(context, target, [ir.While(context.span, TRUE, tuple(statements))])
        return
    with inside(context, target):
        loop = _entered(
            context, node, lambda: _leave_unless(context, lambda: test(context, node.test)), node.body
        )
    finish(context, target, loop)


def _leave_unless(context: Context, condition: Callable[[], ir.Expr]) -> None:
    tested = condition()
    if isinstance(tested, ir.Constant) and tested.value is True:
        return
    context.emit(ir.If(context.span, negation(tested), (ir.Break(None),)))


def _entered(context: Context, node: Node, step: Callable[[], None], body: Statement) -> list[ir.Stmt]:
    """The entry flag: `first = True` / `while True:` / `if first: first = False` / `else: step` / body."""
    first = ir.Name(context.fresh("first"))
    with context.branch() as statements:
        with context.branch() as orelse:
            step()
        entered = ir.Assign(None, first, FALSE)
        context.emit(ir.If(context.span, first, (entered,), tuple(orelse)))
        turn(context, node, body)
    return [ir.Assign(None, first, TRUE), ir.While(context.span, TRUE, tuple(statements))]


# ---- for(;;)


@lowers_statement(ForStatement)
def for_statement(context: Context, node: ForStatement) -> None:
    if is_using(node.init):
        with disposing(context, [node.init]):
            _for_statement(context, node)
    else:
        _for_statement(context, node)


def _for_statement(context: Context, node: ForStatement) -> None:
    labels = take_labels(context)
    keeps = must_lift(context, node)
    whole = keeps and keeps_variables(context, node, node.test, node.update)
    own_init = keeps_variables(context, node, node.init)
    loop = None if whole or own_init else counted(context, node)
    if loop is not None:
        target = Target("loop", labels, ends=ends(context, node), node=node)
        with inside(context, target), context.branch() as statements:
            turn(context, node, node.body)
        body = tuple(statements) or (ir.Pass(None),)
        finish(context, target, [ir.For(context.span, loop.target, loop.iterable, body)])
        return
    if own_init:
        init_call(context, node)
    elif isinstance(node.init, VariableDeclaration):
        statement(context, node.init)
    elif node.init is not None:
        effect(context, node.init)
    (_whole_turns if whole else _for)(context, node, labels)


def _whole_turns(context: Context, node: ForStatement, labels: frozenset[str]) -> None:
    """A closure in the test or the update keeps variables of a turn: they are part of the turn's function, the
    update at its beginning (§14.7.4.4)."""
    first = ir.Name(context.fresh("first"))
    target = Target("loop", labels, node=node)

    def head() -> None:
        if node.update is not None:
            with context.branch() as step:
                effect(context, node.update)
            context.emit(ir.If(context.span, negation(first), tuple(step) or (ir.Pass(None),)))
        if node.test is not None:
            tested = test(context, node.test)
            with context.branch() as leave:
                leave_turn(context, target, "break")
            context.emit(ir.If(context.span, negation(tested), tuple(leave)))

    with inside(context, target), context.branch() as statements:
        turn_call(context, node, node.body, head, first)
        context.emit(ir.Assign(None, first, FALSE))
    loop = ir.While(context.span, TRUE, tuple(statements))
    finish(context, target, [ir.Assign(None, first, TRUE), loop])


def _for(context: Context, node: ForStatement, labels: frozenset[str]) -> None:
    condition = partial(test, context, node.test) if node.test is not None else None
    update = partial(effect, context, node.update) if node.update is not None else _nothing
    target = Target("loop", labels, node=node)
    continues = list(jumps_to(node.body, labels, ContinueStatement))
    if must_lift(context, node) or not continues or node.update is None:
        target.ends = ends(context, node) if node.update is None else None
        with inside(context, target):
            loop = _while(context, node, condition, node.body, update)
        finish(context, target, [loop])
        return
    if _may_repeat(context, node, node.update, continues):
        target.again = update
        with inside(context, target):
            loop = _while(context, node, condition, node.body, update)
        finish(context, target, [loop])
        return

    with inside(context, target):
        entered = _entered_for(context, node, update, condition)
    finish(context, target, entered)


def _nothing() -> None:
    """A loop without an update."""


def _entered_for(
    context: Context, node: ForStatement, step: Callable[[], None], condition: Callable[[], ir.Expr] | None
) -> list[ir.Stmt]:
    first = ir.Name(context.fresh("first"))
    with context.branch() as statements:
        with context.branch() as orelse:
            step()
        context.emit(ir.If(context.span, first, (ir.Assign(None, first, FALSE),), tuple(orelse)))
        if condition is not None:
            _leave_unless(context, condition)
        turn(context, node, node.body)
    return [ir.Assign(None, first, TRUE), ir.While(context.span, TRUE, tuple(statements))]


def _may_repeat(
    context: Context, node: ForStatement, update: Expression, continues: Iterable[JumpNode]
) -> bool:
    """May the update be written in front of each `continue`? At most two, one simple statement, not inside `try`."""
    found = list(continues)
    if len(found) > 2 or not _is_simple(update):
        return False
    parents = context.analysis.parents
    for each in found:
        above: Node | None = parents.get(each)
        while above is not None and above is not node:
            if isinstance(above, TryStatement):
                return False
            above = parents.get(above)
    return True


def _is_simple(update: Expression) -> bool:
    if isinstance(update, UpdateExpression):
        return isinstance(update.argument, Identifier)
    return (
        isinstance(update, AssignmentExpression)
        and isinstance(update.left, Identifier)
        and isinstance(update.right, (Literal, Identifier))
    )
