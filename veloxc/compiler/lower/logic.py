"""Truth, `&&` `||` `??`, `?:` and the comma: values of which only a part is evaluated (lowering.md §2)."""

from __future__ import annotations

from collections.abc import Callable

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.equality import nullish
from veloxc.compiler.lower.registry import effect, expression, lowers, lowers_effect
from veloxc.compiler.lower.shapes import (
    is_nullish,
    is_repeatable,
    is_true_or_false,
    last_of,
    named,
    negation,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ConditionalExpression,
    Expression,
    LogicalExpression,
    SequenceExpression,
    UnaryExpression,
)

LONGEST = 20
"""How many `?:`, `&&` or `||` in a row are one Python expression."""

# ---- truth


def test(context: Context, node: Expression) -> ir.Expr:
    """An expression where only its truth counts: what Python's `if` can take."""
    if isinstance(node, LogicalExpression) and node.operator != "??":
        return _test_logical(context, node)
    if isinstance(node, UnaryExpression) and node.operator == "!":
        inner = node.argument
        if isinstance(inner, UnaryExpression) and inner.operator == "!":
            return test(context, inner.argument)
        return negation(test(context, inner))
    return truth(context, expression(context, node), node)


def truth(context: Context, value: ir.Expr, node: Node) -> ir.Expr:
    """The truth of a value: `truthy(v)`, or the value where Python's own truth is JavaScript's."""
    if is_true_or_false(value) or kinds.is_same_to_python(context.type_of(node)):
        return value
    return context.helper("truthy", value)


def _test_logical(context: Context, node: LogicalExpression) -> ir.Expr:
    left = test(context, node.left)
    with context.branch() as statements:
        right = test(context, node.right)
    word = "and" if node.operator == "&&" else "or"
    if not statements:
        return ir.BoolOp(word, (*_flat(left, word), *_flat(right, word)))  # type: ignore[arg-type]
    result = context.temporary()
    context.before(ir.Assign(context.span, result, left))
    statements.append(ir.Assign(context.span, result, right))
    context.before(ir.If(context.span, result if word == "and" else negation(result), tuple(statements)))
    return result


def _flat(value: ir.Expr, word: str) -> tuple[ir.Expr, ...]:
    return value.values if isinstance(value, ir.BoolOp) and value.op == word else (value,)


# ---- && || ??


@lowers(LogicalExpression)
def logical_expression(context: Context, node: LogicalExpression) -> ir.Expr:
    if node.operator == "??" and not kinds.may_be_nullish(context.type_of(node.left)):
        return expression(context, node.left)
    operands = [node.left, node.right] if node.operator == "??" else _operands(node)
    return _chained(context, node.operator, operands)


def _operands(node: LogicalExpression) -> list[Expression]:
    """`a`, `b` and `c` of `a || b || c`, which is `a || (b || c)` as well and reads better so."""
    right: list[Expression] = []
    left: Expression = node
    while isinstance(left, LogicalExpression) and left.operator == node.operator and len(right) < LONGEST:
        right.append(left.right)
        left = left.left
    return [left, *reversed(right)]


def _chained(context: Context, operator: str, operands: list[Expression]) -> ir.Expr:
    first = operands[0]
    left = expression(context, first)
    if len(operands) == 1:
        return left
    with context.branch() as statements:
        right = _chained(context, operator, operands[1:])
    is_python = is_true_or_false(left) or kinds.is_same_to_python(context.type_of(first))
    if is_python and operator != "??" and not statements:
        word = "and" if operator == "&&" else "or"
        return ir.BoolOp(word, (*_flat(left, word), *_flat(right, word)))  # type: ignore[arg-type]
    return short_circuit(context, operator, left, first, right, statements)


def short_circuit(
    context: Context, operator: str, left: ir.Expr, left_node: Node, right: ir.Expr, statements: list[ir.Stmt]
) -> ir.Expr:
    """`left && right` and the like as a value; `statements` belong to `right`."""
    if statements:
        result = context.temporary()
        context.before(ir.Assign(context.span, result, left))
        statements.append(ir.Assign(context.span, result, right))
        condition = goes_on(context, operator, result, result, left_node)
        context.before(ir.If(context.span, condition, tuple(statements)))
        return result
    if is_repeatable(left):
        first = again = left
    else:
        again = context.temporary()
        first = named(again, left)
    if operator == "||":
        return ir.IfExp(truth(context, first, left_node), again, right)
    return ir.IfExp(goes_on(context, operator, first, again, left_node), right, again)


def goes_on(context: Context, operator: str, first: ir.Expr, again: ir.Expr, node: Node) -> ir.Expr:
    """When `&&`, `||` or `??` goes on to its right side; the left one twice, as in `is_nullish`."""
    if operator == "??":
        return is_nullish(context, first, again)
    condition = truth(context, first, node)
    return condition if operator == "&&" else negation(condition)


@lowers_effect(LogicalExpression)
def logical_effect(context: Context, node: LogicalExpression) -> None:
    """`a && f()` as a statement: an `if`."""
    if node.operator == "??":
        condition = nullish(context, expression(context, node.left))
    else:
        condition = test(context, node.left)
        if node.operator == "||":
            condition = negation(condition)
    body = effects(context, node.right)
    if body:
        context.emit(ir.If(context.span, condition, body))
    else:
        context.discard(condition)


def effects(context: Context, node: Expression) -> ir.Body:
    """What an expression does, as the body of a statement; empty where it does nothing."""
    with context.branch() as statements:
        effect(context, node)
    return tuple(statements)


# ---- ?: and the comma


@lowers(ConditionalExpression)
def conditional_expression(context: Context, node: ConditionalExpression) -> ir.Expr:
    if _length(node) > LONGEST:
        result = context.temporary()
        _choose_into(context, node, result)
        return result
    condition = test(context, node.test)
    return choose(
        context,
        condition,
        lambda: expression(context, node.consequent),
        lambda: expression(context, node.alternate),
    )


def _length(node: Expression) -> int:
    """How many `?:` follow each other in the alternates."""
    length = 0
    while isinstance(node, ConditionalExpression):
        node, length = node.alternate, length + 1
    return length


def _choose_into(context: Context, node: ConditionalExpression, result: ir.Name) -> None:
    """`if … result = a` / `elif … result = b` / …, for a long chain."""
    condition = test(context, node.test)
    with context.branch() as body:
        context.emit(ir.Assign(context.span, result, expression(context, node.consequent)))
    with context.branch() as orelse:
        context.indent -= 1  # an `elif` is not indented
        if isinstance(node.alternate, ConditionalExpression):
            _choose_into(context, node.alternate, result)
        else:
            context.emit(ir.Assign(context.span, result, expression(context, node.alternate)))
        context.indent += 1
    context.before(ir.If(context.span, condition, tuple(body), tuple(orelse)))


def choose(
    context: Context, condition: ir.Expr, consequent: Callable[[], ir.Expr], alternate: Callable[[], ir.Expr]
) -> ir.Expr:
    """`consequent if condition else alternate`, or an `if` statement where a branch needs statements."""
    with context.branch() as first:
        body = consequent()
    with context.branch() as second:
        orelse = alternate()
    if not first and not second:
        return ir.IfExp(condition, body, orelse)
    result = context.temporary()
    first.append(ir.Assign(context.span, result, body))
    second.append(ir.Assign(context.span, result, orelse))
    context.before(ir.If(context.span, condition, tuple(first), tuple(second)))
    return result


@lowers_effect(ConditionalExpression)
def conditional_effect(context: Context, node: ConditionalExpression) -> None:
    condition = test(context, node.test)
    body, orelse = effects(context, node.consequent), effects(context, node.alternate)
    if not body and orelse:
        condition, body, orelse = negation(condition), orelse, ()
    context.emit(ir.If(context.span, condition, body or (ir.Pass(None),), orelse))


@lowers(SequenceExpression)
def sequence_expression(context: Context, node: SequenceExpression) -> ir.Expr:
    values = context.operands(*node.expressions)
    needed = [value for value in values[:-1] if not context.is_settled(value)]
    return last_of(*needed, values[-1]) if needed else values[-1]


@lowers_effect(SequenceExpression)
def sequence_effect(context: Context, node: SequenceExpression) -> None:
    for each in node.expressions:
        effect(context, each)
