"""What operators give, by the types of their operands (ECMAScript §13.5–§13.15)."""

from __future__ import annotations

from collections.abc import Callable

from veloxc.compiler.analyze.types import (
    ASCII,
    BIGINT,
    BOOLEAN,
    INT32,
    NEVER,
    NUMBER,
    STRING,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    can_be,
    exact_product,
    exact_sum,
    integer,
    join,
    members_of,
    without,
)

_NO_BIGINT = frozenset({"int", "number", "string", "boolean", "undefined", "null"})
"""Kinds that arithmetic makes numbers of."""
_ASCII_TEXT = frozenset({"int", "number", "boolean", "undefined", "null", "bigint"})


def certainly(found: StaticType, kinds: frozenset[str]) -> bool:
    return all(member.kind in kinds for member in members_of(found))


def text_is_ascii(found: StaticType) -> bool:
    """Whether a value's text has ASCII characters only."""
    return all(
        member.kind in _ASCII_TEXT or (member.kind == "string" and member.ascii)
        for member in members_of(found)
    )


def binary(operator: str, left: StaticType, right: StaticType) -> StaticType:
    """The type of `left operator right`."""
    if left.kind == "never" or right.kind == "never":
        return NEVER
    rule = _BINARY.get(operator)
    return rule(left, right) if rule is not None else BOOLEAN


def _plus(left: StaticType, right: StaticType) -> StaticType:
    if left.kind == "string" or right.kind == "string":
        return ASCII if text_is_ascii(left) and text_is_ascii(right) else STRING
    if left.kind == "int" and right.kind == "int":
        return _sum(left, right, left.nonnegative and right.nonnegative)
    numbers = _NO_BIGINT - {"string"}
    return NUMBER if certainly(left, numbers) and certainly(right, numbers) else UNKNOWN


def _sum(left: StaticType, right: StaticType, nonnegative: bool) -> StaticType:
    if not exact_sum(left, right):
        return NUMBER
    return integer(max(left.bits, right.bits) + 1, nonnegative)


def _is_number(left: StaticType, right: StaticType) -> bool:
    """A bigint and a number do not mix: one side that is no bigint is enough."""
    return certainly(left, _NO_BIGINT) or certainly(right, _NO_BIGINT)


def _minus(left: StaticType, right: StaticType) -> StaticType:
    if left.kind == "int" and right.kind == "int":
        return _sum(left, right, False)
    return NUMBER if _is_number(left, right) else UNKNOWN


def _times(left: StaticType, right: StaticType) -> StaticType:
    if left.kind == "int" and right.kind == "int" and exact_product(left, right):
        return integer(left.bits + right.bits, left.nonnegative and right.nonnegative)
    return NUMBER if _is_number(left, right) else UNKNOWN


def _modulo(left: StaticType, right: StaticType) -> StaticType:
    positive = right.kind == "int" and isinstance(right.literal, int) and right.literal > 0
    if left.kind == "int" and left.nonnegative and positive:
        return integer(right.bits, nonnegative=True)
    return NUMBER if _is_number(left, right) else UNKNOWN


def _number(left: StaticType, right: StaticType) -> StaticType:
    return NUMBER if _is_number(left, right) else UNKNOWN


def _int32(left: StaticType, right: StaticType) -> StaticType:
    return INT32 if _is_number(left, right) else UNKNOWN


def _and(left: StaticType, right: StaticType) -> StaticType:
    if not _is_number(left, right):
        return UNKNOWN
    mask = any(isinstance(side.literal, int) and 0 <= side.literal < 2**31 for side in (left, right))
    return integer(31, nonnegative=True) if mask else INT32


def _uint32(left: StaticType, right: StaticType) -> StaticType:
    return integer(32, nonnegative=True)


_BINARY: dict[str, Callable[[StaticType, StaticType], StaticType]] = {
    "+": _plus,
    "-": _minus,
    "*": _times,
    "/": _number,
    "%": _modulo,
    "**": _number,
    "|": _int32,
    "^": _int32,
    "&": _and,
    "<<": _int32,
    ">>": _int32,
    ">>>": _uint32,
}
"""All others compare."""


def unary(operator: str, operand: StaticType) -> StaticType:
    """The type of `operator operand`."""
    if operand.kind == "never":
        return NEVER
    if operator in ("!", "delete"):
        return BOOLEAN
    if operator == "typeof":
        return ASCII
    if operator == "void":
        return UNDEFINED
    if operator == "+":
        return operand if operand.kind == "int" else NUMBER
    if not certainly(operand, _NO_BIGINT):
        return UNKNOWN
    if operator == "~":
        return INT32
    return _negated(operand)


def _negated(operand: StaticType) -> StaticType:
    """The negative of 0 is -0, which is no int."""
    if operand.kind == "int" and isinstance(operand.literal, int) and operand.literal:
        return StaticType(
            "int",
            literal=-operand.literal,
            has_literal=True,
            nonnegative=operand.literal < 0,
            bounded=operand.bounded,
            bits=operand.bits,
        )
    return NUMBER


def updated(operand: StaticType) -> StaticType:
    """What `++` and `--` give (before or after)."""
    if operand.kind == "never":
        return NEVER
    if operand.kind == "int":
        return integer(operand.bits + 1) if 0 < operand.bits < 53 else NUMBER
    if operand.kind == "bigint":
        return BIGINT
    return NUMBER if certainly(operand, _NO_BIGINT | {"array"}) else UNKNOWN


def logical(operator: str, left: StaticType, right: StaticType) -> StaticType:
    """The type of `left && right` and the like."""
    if left.kind == "never":
        return NEVER
    if operator == "??":
        return join(without(left, "undefined", "null"), right) if can_be(left, "undefined", "null") else left
    if operator == "||":
        return join(without(left, "undefined", "null"), right)
    if certainly(left, frozenset({"array", "object", "function", "markup", "map", "set", "date", "promise"})):
        return right
    return join(left, right)
