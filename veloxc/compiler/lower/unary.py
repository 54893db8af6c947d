"""Unary operators: `-` `+` `!` `~` `typeof` `void` `delete`."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.logic import test
from veloxc.compiler.lower.members import delete
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.lower.shapes import last_of, negation, text
from veloxc.compiler.syntax.script import Identifier, UnaryExpression


@lowers(UnaryExpression)
def unary_expression(context: Context, node: UnaryExpression) -> ir.Expr:
    if node.operator == "!":
        return negation(test(context, node.argument))
    if node.operator == "delete":
        return delete(context, node.argument)
    if node.operator == "typeof":
        return typeof(context, node)
    value = expression(context, node.argument)
    if node.operator == "void":
        undefined = context.js("undefined")
        return undefined if context.is_nothing(value) else last_of(value, undefined)
    return _arithmetic(context, node, value)


def _arithmetic(context: Context, node: UnaryExpression, value: ir.Expr) -> ir.Expr:
    type_ = context.type_of(node.argument)
    if node.operator == "-":
        if (
            isinstance(value, ir.Constant)
            and not isinstance(value.value, (str, bool))
            and value.value is not None
        ):
            return ir.Constant(-value.value if value.value else -0.0)
        return context.helper("negate", value)
    if node.operator == "+":
        return value if kinds.is_number(type_) else context.helper("plus", value)
    argument = node.argument
    if isinstance(argument, UnaryExpression) and argument.operator == "~":  # ~~x
        inner = context.type_of(argument.argument)
        if kinds.is_number(inner) and isinstance(value, (ir.Call, ir.UnaryOp)):
            operand = value.args[0] if isinstance(value, ir.Call) else value.operand
            return context.helper("int32", operand)
    return ir.UnaryOp("~", value) if kinds.is_bounded(type_) else context.helper("bitwise_not", value)


def typeof(context: Context, node: UnaryExpression) -> ir.Expr:
    """A name that nothing declares is `"undefined"`, without a ReferenceError."""
    argument = node.argument
    if isinstance(argument, Identifier) and argument in context.analysis.unresolved:
        return text("undefined")
    value = expression(context, argument)
    known = _KNOWN.get(context.type_of(argument).kind)
    binding = context.binding(argument) if isinstance(argument, Identifier) else None
    early = binding is not None and binding.read_before_declaration
    if known is not None and context.is_settled(value) and not early:
        return text(known)
    return context.helper("typeof", value)


_KNOWN = {
    "string": "string", "int": "number", "number": "number", "boolean": "boolean", "bigint": "bigint",
    "symbol": "symbol", "function": "function", "class": "function", "null": "object", "undefined": "undefined",
    "array": "object",
}  # fmt: skip
"""What `typeof` gives where the type is proven."""
