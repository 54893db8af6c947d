"""Operators in a row become a tree, by precedence climbing (ECMAScript §13.5–13.13)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.registry import Context, builds, place
from veloxc.compiler.syntax.operators import CAST_PRECEDENCE, LOGICAL_OPERATORS, PRECEDENCE
from veloxc.compiler.syntax.script import BinaryExpression, Expression, Identifier, LogicalExpression
from veloxc.compiler.syntax.types import TSAsExpression, TSSatisfiesExpression, TSTypeReference, TypeNode


class Cast:
    """`as T` or `satisfies T` after an operand."""

    __slots__ = ("end", "operator", "type")

    def __init__(self, start: int, end: int, operator: str, type_: TypeNode) -> None:
        self.end, self.operator, self.type = end, operator, type_


builds("cast")(Cast)


@builds("cast_const")
def cast_const(start: int, end: int, operator: str, const: str) -> Cast:
    return Cast(start, end, operator, const_type(end - 5, end))


def const_type(start: int, end: int) -> TSTypeReference:
    """`as const` is a reference to a type of that name."""
    return TSTypeReference(start, end, Identifier(start, end, "const"))


@builds("binary_expression", context=True)
def binary_expression(context: Context, start: int, end: int, *parts: Any) -> Expression:
    """`parts`: operands, operators (str) and casts as written. Two stacks; no recursion, however long the row is."""
    if len(parts) == 3 and parts[1].__class__ is str:
        left, operator, right = parts
        if operator in LOGICAL_OPERATORS:
            return LogicalExpression(start, end, operator, left, right)
        return BinaryExpression(start, end, operator, left, right)
    operands: list[tuple[Expression, int, int]] = []
    waiting: list[str] = []
    for part in parts:
        if part.__class__ is str:
            _combine(operands, waiting, PRECEDENCE[part], part == "**")
            waiting.append(part)
        elif part.__class__ is Cast:
            _combine(operands, waiting, CAST_PRECEDENCE, False)
            operand, left, _ = operands.pop()
            make = TSAsExpression if part.operator == "as" else TSSatisfiesExpression
            operands.append((make(left, part.end, operand, part.type), left, part.end))
        else:
            operands.append((part, *place(part, context)))
    _combine(operands, waiting, 0, False)
    return operands[0][0]


def _combine(
    operands: list[tuple[Expression, int, int]], waiting: list[str], precedence: int, from_right: bool
) -> None:
    """Apply the waiting operators that bind at least as tightly (more tightly, if the new one groups from the right)."""
    while waiting and (
        PRECEDENCE[waiting[-1]] > precedence or (PRECEDENCE[waiting[-1]] == precedence and not from_right)
    ):
        operator: Any = waiting.pop()
        right, _, end = operands.pop()
        left, start, _ = operands.pop()
        make: Any = LogicalExpression if operator in LOGICAL_OPERATORS else BinaryExpression
        operands.append((make(start, end, operator, left, right), start, end))
