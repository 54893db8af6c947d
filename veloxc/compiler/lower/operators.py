"""Binary and unary operators: Python's own where both sides are proven, else the function of `veloxc.js` (§10)."""

from __future__ import annotations

from collections.abc import Callable

from veloxc.compiler import ir
from veloxc.compiler.analyze.types import StaticType, exact_product, exact_sum
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.equality import EQUALITY, equality
from veloxc.compiler.lower.registry import lowers
from veloxc.compiler.lower.shapes import call, is_flat, text
from veloxc.compiler.syntax.script import BinaryExpression, Expression, Identifier, Literal, PrivateIdentifier

FUNCTIONS = {
    "+": "add", "-": "subtract", "*": "multiply", "/": "divide", "%": "remainder", "**": "power",
    "&": "bitwise_and", "|": "bitwise_or", "^": "bitwise_xor",
    "<<": "left_shift", ">>": "signed_right_shift", ">>>": "unsigned_right_shift",
    "<": "lt", "<=": "lte", ">": "gt", ">=": "gte",
}  # fmt: skip
"""JavaScript's operator → the function that does all of it."""

Proven = Callable[[Context, ir.Expr, ir.Expr, StaticType, StaticType], "ir.Expr | None"]


@lowers(BinaryExpression)
def binary_expression(context: Context, node: BinaryExpression) -> ir.Expr:
    if isinstance(node.left, PrivateIdentifier):
        from veloxc.compiler.lower.private import has_private

        return has_private(context, node.left, node.right)
    if node.operator in EQUALITY:
        return equality(context, node)
    if node.operator == "in":
        key, target = context.operands(node.left, node.right)
        return context.helper("has", key, target)
    if node.operator == "instanceof":
        return instance_of(context, node.left, node.right)
    left, right = context.operands(node.left, node.right)
    return operation(
        context, node.operator, left, right, context.type_of(node.left), context.type_of(node.right)
    )


def operation(
    context: Context,
    operator: str,
    left: ir.Expr,
    right: ir.Expr,
    left_type: StaticType,
    right_type: StaticType,
) -> ir.Expr:
    """`left operator right` of two values, as short as their types allow."""
    proven = _PROVEN[operator](context, left, right, left_type, right_type)
    return proven if proven is not None else context.helper(FUNCTIONS[operator], left, right)


# ---- arithmetic


def _add(
    context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
) -> ir.Expr | None:
    if kinds.is_number(left_type) and kinds.is_number(right_type):
        return _guarded(context, "+", left, right, left_type, right_type)
    if kinds.is_string(left_type) or kinds.is_string(right_type):
        return _concatenation(context, left, right, left_type, right_type)
    return None


def _concatenation(
    context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
) -> ir.Expr | None:
    """`a + b` where one is a string: an f-string if a literal is part of it. None where the other may be an object,
    which `+` asks for its primitive value first."""
    primitive = ("string", "int", "number", "boolean", "null", "undefined", "bigint")
    if not (kinds.is_only(left_type, primitive) and kinds.is_only(right_type, primitive)):
        return None
    parts = (*_pieces(context, left, left_type), *_pieces(context, right, right_type))
    if any(isinstance(part, str) for part in parts):
        return merged(parts)
    if kinds.is_string(left_type) and kinds.is_string(right_type):
        return ir.BinOp(left, "+", right)
    return merged(parts)


def _pieces(context: Context, value: ir.Expr, type_: StaticType) -> tuple[str | ir.Expr, ...]:
    if isinstance(value, ir.FString):
        return value.parts
    if isinstance(value, ir.Constant) and isinstance(value.value, str):
        return (value.value,)
    return (printed(context, value, type_),)


def printed(context: Context, value: ir.Expr, type_: StaticType) -> ir.Expr:
    """The value as it may stand in an f-string: ToString of it, or itself where Python prints it the same way."""
    if kinds.is_string(type_) or (kinds.is_int(type_) and is_flat(value)):
        return value
    return context.helper("string", value)


def merged(parts: tuple[str | ir.Expr, ...]) -> ir.Expr:
    """An f-string of the parts; neighbouring texts become one, texts alone a constant."""
    joined: list[str | ir.Expr] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    if all(isinstance(part, str) for part in joined):
        return text("".join(part for part in joined if isinstance(part, str)))
    return ir.FString(tuple(joined))


def _subtract(
    context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
) -> ir.Expr | None:
    if kinds.is_number(left_type) and kinds.is_number(right_type):
        return _guarded(context, "-", left, right, left_type, right_type)
    return None


def _guarded(
    context: Context,
    operator: str,
    left: ir.Expr,
    right: ir.Expr,
    left_type: StaticType,
    right_type: StaticType,
) -> ir.Expr:
    """A sum of numbers: beyond 2**53 an int becomes a float, unless that cannot be."""
    result = ir.BinOp(left, operator, right)  # type: ignore[arg-type]
    safe = exact_sum(left_type, right_type) or _is_float(left) or _is_float(right)
    return result if safe else context.helper("guard", result)


def _is_float(value: ir.Expr) -> bool:
    match value:
        case ir.Constant(value=float()):
            return True
        case ir.BinOp(op="/"):
            return True
        case ir.BinOp(left, "+" | "-" | "*", right):
            return _is_float(left) or _is_float(right)
    return False


def _multiply(
    context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
) -> ir.Expr | None:
    """A product of ints may leave 2**53 and `0 * -1` is -0: plain where a factor is a float or nothing is negative."""
    if not (kinds.is_number(left_type) and kinds.is_number(right_type)):
        return None
    product = ir.BinOp(left, "*", right)
    if _is_float(left) or _is_float(right):
        return product
    if exact_product(left_type, right_type):
        return product
    positive = any(isinstance(side, ir.Constant) and _is_positive(side) for side in (left, right))
    natural = all(kinds.is_int(type_) and kinds.is_nonnegative(type_) for type_ in (left_type, right_type))
    return context.helper("guard", product) if positive or natural else None


def _is_positive(value: ir.Constant) -> bool:
    return isinstance(value.value, (int, float)) and not isinstance(value.value, bool) and value.value > 0


def _divide(
    context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
) -> ir.Expr | None:
    divisor = isinstance(right, ir.Constant) and _is_positive(right)
    return ir.BinOp(left, "/", right) if divisor and kinds.is_number(left_type) else None


def _remainder(
    context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
) -> ir.Expr | None:
    divisor = isinstance(right, ir.Constant) and isinstance(right.value, int) and _is_positive(right)
    natural = kinds.is_int(left_type) and kinds.is_nonnegative(left_type)
    return ir.BinOp(left, "%", right) if divisor and natural else None


def _bits(operator: str) -> Proven:
    def bits(
        context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
    ) -> ir.Expr | None:
        if (
            operator == "|"
            and isinstance(right, ir.Constant)
            and right.value == 0
            and kinds.is_number(left_type)
        ):
            return context.helper("int32", left)
        both = kinds.is_bounded(left_type) and kinds.is_bounded(right_type)
        fits = both and left_type.literal != 2**31 and right_type.literal != 2**31
        return ir.BinOp(left, operator, right) if fits else None  # type: ignore[arg-type]

    return bits


def _order(operator: str) -> Proven:
    def order(
        context: Context, left: ir.Expr, right: ir.Expr, left_type: StaticType, right_type: StaticType
    ) -> ir.Expr | None:
        numbers = kinds.is_number(left_type) and kinds.is_number(right_type)
        ascii_strings = kinds.is_ascii(left_type) and kinds.is_ascii(right_type)
        return ir.Compare(left, operator, right) if numbers or ascii_strings else None  # type: ignore[arg-type]

    return order


def _never(*_: object) -> None:
    return None


_PROVEN: dict[str, Proven] = {
    "+": _add, "-": _subtract, "*": _multiply, "/": _divide, "%": _remainder, "**": _never,
    "&": _bits("&"), "|": _bits("|"), "^": _bits("^"), "<<": _never, ">>": _never, ">>>": _never,
    "<": _order("<"), "<=": _order("<="), ">": _order(">"), ">=": _order(">="),
}  # fmt: skip
"""JavaScript's operator → Python's own form, or None where the types do not allow it."""


# ---- instanceof


def instance_of(context: Context, value: Expression, cls: Expression) -> ir.Expr:
    """`isinstance` for a class of this file that does not say otherwise, else the function."""
    from veloxc.compiler.lower.class_facts import is_plain_class

    left, right = context.operands(value, cls)
    if isinstance(cls, Identifier) and is_plain_class(context, cls):
        return call("isinstance", left, right)
    return context.helper("instance_of", left, right)


def constant_value(node: Expression) -> object:
    """The value of a literal; None for all else (and for `null`)."""
    return node.value if isinstance(node, Literal) else None
