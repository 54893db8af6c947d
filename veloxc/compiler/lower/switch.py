"""`switch`: `if`/`elif` where no case falls through, else the number of the entry and `if case <= n` (lowering.md §4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.equality import strictly_equal
from veloxc.compiler.lower.jumps import Target, finish, inside
from veloxc.compiler.lower.logic import test
from veloxc.compiler.lower.loops import ends, take_labels
from veloxc.compiler.lower.registry import expression, lowers_statement
from veloxc.compiler.lower.scan import jumps_to
from veloxc.compiler.lower.shapes import TRUE, is_repeatable, negation
from veloxc.compiler.lower.statements import block_statements
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    BlockStatement,
    BreakStatement,
    ContinueStatement,
    Expression,
    FunctionDeclaration,
    Identifier,
    IfStatement,
    Literal,
    ReturnStatement,
    Statement,
    SwitchCase,
    SwitchStatement,
    ThrowStatement,
)


@dataclass(frozen=True)
class Group:
    """Cases that share a body: their tests (None is `default`) and the statements."""

    tests: tuple[Expression | None, ...]
    body: tuple[Statement, ...]


@lowers_statement(SwitchStatement)
def switch_statement(context: Context, node: SwitchStatement) -> None:
    labels = take_labels(context)
    value = expression(context, node.discriminant)
    if not (is_repeatable(value) and _is_left_alone(context, node)):
        value = context.kept(value)
    groups = _groups(node.cases)
    if groups is not None and _leaves_plainly(context, node, groups, labels):
        _as_if(context, node, value, groups)
    else:
        _as_entry(context, node, value, labels)


def _is_left_alone(context: Context, node: SwitchStatement) -> bool:
    """Is what is switched on a name that the tests cannot change?"""
    tests = [case.test for case in node.cases if case.test is not None]
    return all(isinstance(each, (Literal, Identifier)) for each in tests)


# ---- if / elif


def _groups(cases: Sequence[SwitchCase]) -> list[Group] | None:
    """The cases by their bodies, or None where one falls through into the next."""
    groups: list[Group] = []
    tests: list[Expression | None] = []
    for position, case in enumerate(cases):
        tests.append(case.test)
        last = position == len(cases) - 1
        if not case.consequent and not last:
            continue
        if not last and not _leaves(case.consequent):
            return None
        groups.append(Group(tuple(tests), case.consequent))
        tests = []
    return groups


def _leaves(body: Sequence[Statement]) -> bool:
    """Does the last statement never come out at its end?"""
    if not body:
        return False
    last = body[-1]
    if isinstance(last, (BreakStatement, ContinueStatement, ReturnStatement, ThrowStatement)):
        return True
    if isinstance(last, BlockStatement):
        return _leaves(last.body)
    if isinstance(last, IfStatement) and last.alternate is not None:
        return _leaves((last.consequent,)) and _leaves((last.alternate,))
    return False


def _leaves_plainly(
    context: Context, node: SwitchStatement, groups: Sequence[Group], labels: frozenset[str]
) -> bool:
    """Is every `break` of the switch one that `if` needs no word for?"""
    if any(isinstance(each, FunctionDeclaration) for case in node.cases for each in case.consequent):
        return False
    allowed = {id(jump) for group in groups for jump in _vanishing(group.body)}
    for case in node.cases:
        for statement in case.consequent:
            jumps = jumps_to(statement, labels, BreakStatement)
            if any(id(jump) not in allowed for jump in jumps):
                return False
    return True


def _vanishing(body: Sequence[Statement]) -> list[BreakStatement]:
    """The breaks that end a body, and those of `if (c) break` in front of the rest."""
    found: list[BreakStatement] = []
    for statement in body[:-1]:
        if is_guard(statement):
            assert isinstance(statement, IfStatement)
            found.extend(_last_breaks(statement.consequent))
    if body:
        found.extend(_last_breaks(body[-1]))
    return found


def is_guard(node: Node) -> bool:
    """`if (c) break`"""
    if not isinstance(node, IfStatement) or node.alternate is not None:
        return False
    body = node.consequent
    if isinstance(body, BlockStatement) and len(body.body) == 1:
        body = body.body[0]
    return isinstance(body, BreakStatement) and body.label is None


def _last_breaks(node: Statement) -> list[BreakStatement]:
    if isinstance(node, BreakStatement):
        return [node] if node.label is None else []
    if isinstance(node, BlockStatement) and node.body:
        return _last_breaks(node.body[-1])
    if isinstance(node, IfStatement):
        found = _last_breaks(node.consequent)
        return found + _last_breaks(node.alternate) if node.alternate is not None else found
    return []


def _as_if(context: Context, node: SwitchStatement, value: ir.Expr, groups: Sequence[Group]) -> None:
    default: ir.Body = ()
    for group in groups:
        if None in group.tests:
            default = _case_body(context, group.body)
    _chain(context, node, value, [group for group in groups if None not in group.tests], default)


def _chain(
    context: Context, node: SwitchStatement, value: ir.Expr, groups: Sequence[Group], default: ir.Body
) -> None:
    """The first group's test here, the others in its `else`: their tests run only if it fails."""
    if not groups:
        for statement in default:
            context.emit(statement)
        return
    first, *others = groups
    tests = [_case_test(context, value, node.discriminant, each) for each in first.tests if each is not None]
    condition = tests[0] if len(tests) == 1 else ir.BoolOp("or", tuple(tests))
    body = _case_body(context, first.body) or (ir.Pass(None),)
    with context.branch() as orelse:
        _chain(context, node, value, others, default)
    context.emit(ir.If(context.span, condition, body, tuple(orelse)))


def _case_test(context: Context, value: ir.Expr, discriminant: Node, case: Expression) -> ir.Expr:
    return strictly_equal(context, value, discriminant, case)


def _case_body(context: Context, body: Sequence[Statement]) -> ir.Body:
    """A case without the breaks that end it; what follows `if (c) break` goes into `if not c`."""
    target = Target("switch", python=False)
    with inside(context, target), context.branch() as statements:
        _case_statements(context, body)
    return tuple(statements)


def _case_statements(context: Context, body: Sequence[Statement]) -> None:
    block_statements(context, [each for each in body if isinstance(each, FunctionDeclaration)])
    body = [each for each in body if not isinstance(each, FunctionDeclaration)]
    for position, each in enumerate(body):
        if is_guard(each) and position < len(body) - 1:
            assert isinstance(each, IfStatement)
            condition = negation(test(context, each.test))
            with context.branch() as rest:
                _case_statements(context, body[position + 1 :])
            if rest:
                context.emit(ir.If(context.span, condition, tuple(rest)))
            return
        if isinstance(each, BlockStatement) and position == len(body) - 1:
            _case_statements(context, each.body)
        else:
            block_statements(context, (each,))


# ---- the entry's number


def _as_entry(context: Context, node: SwitchStatement, value: ir.Expr, labels: frozenset[str]) -> None:
    target = Target("switch", labels, ends=ends(context, node), node=node)
    entry = ir.Name(context.fresh("case"))
    default = next((place for place, case in enumerate(node.cases) if case.test is None), len(node.cases))
    for case in node.cases:
        for statement in case.consequent:
            if isinstance(statement, FunctionDeclaration):
                block_statements(context, (statement,))
    _find_entry(context, node, value, entry, list(enumerate(node.cases)), default)
    with inside(context, target), context.branch() as statements:
        for place, case in enumerate(node.cases):
            body = [each for each in case.consequent if not isinstance(each, FunctionDeclaration)]
            if not body:
                continue
            with context.branch() as inner:
                block_statements(context, body)
            if inner:
                test_entry = ir.Compare(entry, "<=", ir.Constant(place))
                context.emit(ir.If(context.span, test_entry, tuple(inner)))
        context.emit(ir.Break(None))
    finish(context, target, [ir.While(context.span, TRUE, tuple(statements))])


def _find_entry(
    context: Context,
    node: SwitchStatement,
    value: ir.Expr,
    entry: ir.Name,
    cases: list[tuple[int, SwitchCase]],
    default: int,
) -> None:
    """`case = 0 if v == a else 1 if v == b else 2`; tests that need statements in nested `else`s."""
    tests: list[tuple[int, ir.Expr]] = []
    for position, (place, case) in enumerate(cases):
        if case.test is None:
            continue
        with context.branch() as statements:
            found = _case_test(context, value, node.discriminant, case.test)
        if statements:
            rest = cases[position:]
            with context.branch() as orelse:
                for each in statements:
                    context.emit(each)
                with context.branch() as others:
                    _find_entry(context, node, value, entry, rest[1:], default)
                here = (ir.Assign(None, entry, ir.Constant(place)),)
                context.emit(ir.If(context.span, found, here, tuple(others)))
            _write_entry(context, entry, tests, tuple(orelse))
            return
        tests.append((place, found))
    number: ir.Expr = ir.Constant(default)
    for place, found in reversed(tests):
        number = ir.IfExp(found, ir.Constant(place), number)
    context.emit(ir.Assign(context.span, entry, number))


def _write_entry(context: Context, entry: ir.Name, tests: list[tuple[int, ir.Expr]], orelse: ir.Body) -> None:
    body = orelse
    for place, found in reversed(tests):
        body = (ir.If(context.span, found, (ir.Assign(None, entry, ir.Constant(place)),), body),)
    for statement in body:
        context.emit(statement)
