"""`===`, `==` and their negations: `1 == True` in Python, so plain `==` only where the sides cannot be mixed up."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.analyze.types import StaticType
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import is_nullish, is_repeatable, named, negation, text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import BinaryExpression, Expression, Identifier, Literal, UnaryExpression

EQUALITY = frozenset({"===", "!==", "==", "!="})

_CLASS_OF_TYPEOF = {"string": "str", "boolean": "bool"}
"""`typeof x === "string"` is a look at the class: only these two have exactly one."""


def equality(context: Context, node: BinaryExpression) -> ir.Expr:
    equal = _typeof(context, node) or _with_constant(context, node) or _general(context, node)
    return negation(equal) if node.operator.startswith("!") else equal


def _typeof(context: Context, node: BinaryExpression) -> ir.Expr | None:
    """`typeof x == "string"`, either way round."""
    for one, other in ((node.left, node.right), (node.right, node.left)):
        if not (isinstance(one, UnaryExpression) and one.operator == "typeof" and isinstance(other, Literal)):
            continue
        name = other.value
        if isinstance(one.argument, Identifier) and context.is_global(one.argument):
            return None
        if name == "undefined":
            return ir.Compare(expression(context, one.argument), "is", context.js("undefined"))
        if isinstance(name, str) and name in _CLASS_OF_TYPEOF:
            value = ir.Attribute(expression(context, one.argument), "__class__")
            return ir.Compare(value, "is", ir.Name(_CLASS_OF_TYPEOF[name]))
    return None


def _with_constant(context: Context, node: BinaryExpression) -> ir.Expr | None:
    for one, other in ((node.left, node.right), (node.right, node.left)):
        constant = _constant(context, other)
        if constant is None:
            continue
        if node.operator in ("==", "!="):
            return _loose_with_constant(context, one, constant)
        return equal_to_constant(expression(context, one), constant)
    return None


def _constant(context: Context, node: Expression) -> ir.Expr | None:
    """The IR of null, undefined, true, false or a string, if the node is one of them."""
    if isinstance(node, Literal) and node.regex is None and node.bigint is None:
        if node.value is None or isinstance(node.value, (bool, str)):
            return ir.Constant(node.value)
        return None
    if isinstance(node, Identifier) and node.name == "undefined" and context.is_global(node):
        return context.js("undefined")
    return None


def _loose_with_constant(context: Context, node: Expression, constant: ir.Expr) -> ir.Expr | None:
    value = getattr(constant, "value", None)
    if value is None:
        return nullish(context, expression(context, node))
    if isinstance(value, str) and kinds.is_string(context.type_of(node)):
        return ir.Compare(expression(context, node), "==", text(value))
    return None


def nullish(context: Context, value: ir.Expr) -> ir.Expr:
    """`value == null`: written once, then repeated through a temporary where it is no name."""
    if is_repeatable(value):
        return is_nullish(context, value, value)
    name = context.temporary()
    return is_nullish(context, named(name, value), name)


def equal_to_constant(value: ir.Expr, constant: ir.Expr) -> ir.Expr:
    """`value === constant` for null, undefined, true, false or a string."""
    if isinstance(value, ir.Constant):
        known = isinstance(constant, ir.Constant) and type(value.value) is type(constant.value)
        return ir.Constant(known and value.value == getattr(constant, "value", None))
    is_text = isinstance(constant, ir.Constant) and isinstance(constant.value, str)
    return ir.Compare(value, "==" if is_text else "is", constant)


def strictly_equal(context: Context, value: ir.Expr, left: Node, right: Expression) -> ir.Expr:
    """`value === right`, where `value` is that of `left`."""
    constant = _constant(context, right)
    if constant is not None:
        return equal_to_constant(value, constant)
    other = expression(context, right)
    return _compared(context, "===", value, other, (context.type_of(left), context.type_of(right)))


def _general(context: Context, node: BinaryExpression) -> ir.Expr:
    left, right = context.operands(node.left, node.right)
    types = context.type_of(node.left), context.type_of(node.right)
    return _compared(context, node.operator, left, right, types)


def _compared(
    context: Context, operator: str, left: ir.Expr, right: ir.Expr, types: tuple[StaticType, StaticType]
) -> ir.Expr:
    strict = operator in ("===", "!==")
    for allowed in (("string",), kinds.NUMBERS):
        if all(kinds.is_only(type_, allowed) for type_ in types):
            return ir.Compare(left, "==", right)
    objects = [kinds.is_only(type_, kinds.OBJECTS) for type_ in types]
    if any(objects) and (strict or all(objects)):
        return ir.Compare(left, "is", right)
    if all(kinds.is_boolean(type_) for type_ in types):
        return ir.Compare(left, "is", right)
    return context.helper("same" if strict else "loosely_equal", left, right)
