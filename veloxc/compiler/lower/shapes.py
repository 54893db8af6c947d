"""Small shapes of IR that many handlers make or look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from veloxc.compiler import ir

if TYPE_CHECKING:
    from veloxc.compiler.lower.context import Context

NONE = ir.Constant(None)
TRUE = ir.Constant(True)
FALSE = ir.Constant(False)
ZERO = ir.Constant(0)
ONE = ir.Constant(1)

_TESTS = frozenset(
    {
        "truthy",
        "lt",
        "lte",
        "gt",
        "gte",
        "same",
        "loosely_equal",
        "has",
        "instance_of",
        "isinstance",
        "bool",
        "delete",
        "hasattr",
    }
)
"""Functions whose result is True or False."""

_NEGATED = {"==": "!=", "!=": "==", "is": "is not", "is not": "is", "in": "not in", "not in": "in"}


def text(value: str) -> ir.Constant:
    return ir.Constant(value)


def call(name: str, *args: ir.Expr) -> ir.Call:
    """A call of one of Python's own functions."""
    return ir.Call(ir.Name(name), args)


def is_true_or_false(value: ir.Expr) -> bool:
    """Is it a Python bool by its shape?"""
    match value:
        case ir.Compare() | ir.UnaryOp(op="not"):
            return True
        case ir.Constant(value=constant):
            return isinstance(constant, bool)
        case ir.BoolOp(values=values):
            return all(is_true_or_false(each) for each in values)
        case ir.Call(func=ir.Name(id=name)):
            return name.removeprefix("js_") in _TESTS
        case ir.IfExp(body=body, orelse=orelse):
            return is_true_or_false(body) and is_true_or_false(orelse)
    return False


def negation(value: ir.Expr) -> ir.Expr:
    """`not value`, said the short way where there is one (not for `<`: NaN)."""
    match value:
        case ir.Compare(left, op, right) if op in _NEGATED:
            return ir.Compare(left, _NEGATED[op], right)  # type: ignore[arg-type]
        case ir.UnaryOp(op="not", operand=operand):
            return operand if is_true_or_false(operand) else call("bool", operand)
        case ir.BoolOp(op="or", values=values) if all(map(_is_identity, values)):
            return ir.BoolOp("and", tuple(map(negation, values)))
        case ir.Constant(value=bool() as constant):
            return ir.Constant(not constant)
    return ir.UnaryOp("not", value)


def _is_identity(value: ir.Expr) -> bool:
    """`a is b`, which is never what `a is not b` is."""
    return isinstance(value, ir.Compare) and value.op in ("is", "is not")


def is_nullish(context: Context, first: ir.Expr, again: ir.Expr) -> ir.Expr:
    """`first is None or again is undefined`: the same value twice, the second time as it can be repeated."""
    if isinstance(first, ir.Constant):
        return ir.Constant(first.value is None)
    return ir.BoolOp("or", (ir.Compare(first, "is", NONE), ir.Compare(again, "is", context.js("undefined"))))


def is_repeatable(value: ir.Expr) -> bool:
    """May it be written twice with nothing of the program in between?"""
    return isinstance(value, (ir.Name, ir.Constant))


def is_undefined(context: Context, value: ir.Expr) -> ir.Expr:
    return ir.Compare(value, "is", context.js("undefined"))


def is_flat(value: ir.Expr) -> bool:
    """Does it fit between the braces of an f-string for sure? No strings, no f-strings in it."""
    match value:
        case ir.Constant(value=constant):
            return not isinstance(constant, str)
        case ir.Name():
            return True
        case ir.Attribute(value=inner) | ir.Await(value=inner) | ir.UnaryOp(operand=inner):
            return is_flat(inner)
        case ir.BinOp(left=left, right=right) | ir.Subscript(value=left, index=right):
            return is_flat(left) and is_flat(right)
        case ir.Call(func=function, args=args, keywords=()):
            return is_flat(function) and all(map(is_flat, args))
    return False


def last_of(*values: ir.Expr) -> ir.Expr:
    """`(a, b)[1]`: all evaluated in order, the last one is the value."""
    return ir.Subscript(ir.TupleExpr(values), ir.Constant(len(values) - 1))


def named(target: ir.Name, value: ir.Expr) -> ir.NamedExpr:
    return ir.NamedExpr(target.id, value)
