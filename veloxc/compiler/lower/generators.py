"""`yield` and `yield*`: Python's own; Python sends None for "nothing", so a received value goes through `received`
(lowering.md §7)."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.async_functions import maybe_promise
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import bare, called_function
from veloxc.compiler.lower.registry import expression, lowers, lowers_effect
from veloxc.compiler.syntax.script import CallExpression, Expression, YieldExpression


@lowers(YieldExpression)
def yield_expression(context: Context, node: YieldExpression) -> ir.Expr:
    if node.delegate:
        value = _delegate(context, node)
        return context.helper("received", value) if value is not None else context.js("undefined")
    return context.helper("received", ir.Yield(_yielded(context, node)))


@lowers_effect(YieldExpression)
def yield_effect(context: Context, node: YieldExpression) -> None:
    value = _delegate(context, node) if node.delegate else ir.Yield(_yielded(context, node))
    if value is not None:
        context.emit(ir.ExprStatement(context.span, value))


def _yielded(context: Context, node: YieldExpression) -> ir.Expr:
    """An async generator awaits what it yields."""
    if node.argument is None:
        return context.js("undefined")
    value = expression(context, node.argument)
    if context.frame.function.is_async and maybe_promise(context, node.argument):
        return ir.Await(context.helper("pause", value))
    return value


def _delegate(context: Context, node: YieldExpression) -> ir.Expr | None:
    """`yield*`; None in an async generator, where Python has only a loop for it."""
    assert node.argument is not None
    value = expression(context, node.argument)
    if not context.frame.function.is_async:
        plain = kinds.is_array(context.type_of(node.argument)) or _is_generator(context, node.argument)
        return ir.YieldFrom(value if plain else context.helper("yield_from", value))
    item = context.temporary()
    body = (ir.ExprStatement(context.span, ir.Yield(item)),)
    context.before(ir.For(context.span, item, context.helper("async_iterate", value), body, (), True))
    return None


def _is_generator(context: Context, node: Expression) -> bool:
    inner = bare(node)
    if not isinstance(inner, CallExpression):
        return False
    function = called_function(context, inner.callee)
    return function is not None and function.generator and not function.async_
