"""`yield` and `yield*`: Python's own; Python sends None for "nothing", so a received value goes through `received`
(lowering.md §7)."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.async_functions import maybe_promise
from veloxc.compiler.lower.completion import falls_through
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import bare, called_function
from veloxc.compiler.lower.registry import expression, lowers, lowers_effect
from veloxc.compiler.lower.rewriting import expressions
from veloxc.compiler.syntax.script import CallExpression, Expression, YieldExpression


@lowers(YieldExpression)
def yield_expression(context: Context, node: YieldExpression) -> ir.Expr:
    if node.delegate:
        if context.frame.function.is_async:
            return _delegate_async(context, node)
        return context.helper("received", _delegate(context, node))
    return context.helper("received", ir.Yield(_yielded(context, node)))


@lowers_effect(YieldExpression)
def yield_effect(context: Context, node: YieldExpression) -> None:
    if node.delegate and context.frame.function.is_async:
        _delegate_async(context, node)
        return
    value = _delegate(context, node) if node.delegate else ir.Yield(_yielded(context, node))
    context.emit(ir.ExprStatement(context.span, value))


def stays_generator(context: Context) -> None:
    """At the end of a body: what makes it a generator for Python, where nothing of its `yield`s was left."""
    found = expressions(tuple(context.statements), inner_functions=False)
    if not any(isinstance(each, (ir.Yield, ir.YieldFrom)) for each in found):
        if falls_through(context.statements):
            context.emit(ir.Return(None, None))
        context.emit(ir.ExprStatement(None, ir.Yield(None)))


def _yielded(context: Context, node: YieldExpression) -> ir.Expr:
    """An async generator awaits what it yields."""
    if node.argument is None:
        return context.js("undefined")
    value = expression(context, node.argument)
    if context.frame.function.is_async and maybe_promise(context, node.argument):
        return ir.Await(context.helper("pause", value))
    return value


def _delegate(context: Context, node: YieldExpression) -> ir.Expr:
    """`yield*` of a generator."""
    assert node.argument is not None
    value = expression(context, node.argument)
    plain = kinds.is_array(context.type_of(node.argument)) or _is_generator(context, node.argument)
    return ir.YieldFrom(value if plain else context.helper("yield_from", value))


def _delegate_async(context: Context, node: YieldExpression) -> ir.Expr:
    """`yield*` of an async generator, where Python has only a loop for it."""
    assert node.argument is not None
    return yield_all(context, context.helper("delegate", expression(context, node.argument)))


def yield_all(context: Context, steps: ir.Expr) -> ir.Expr:
    """Yield what the steps give (`veloxc.js.async_delegation`), and hand back what comes in. The value is the end's."""
    name, error = context.temporary(), context.temporary()
    value = ir.Attribute(name, "value")
    send = ir.Call(ir.Attribute(name, "send"), (ir.Yield(value),))
    interrupt = ir.Call(ir.Attribute(name, "interrupt"), (error,))
    handler = ir.ExceptHandler(
        ir.Name("BaseException"), error.id, (ir.ExprStatement(context.span, interrupt),)
    )
    body = (ir.Try(context.span, (ir.ExprStatement(context.span, send),), (handler,)),)
    context.before(ir.Assign(context.span, name, steps))
    advance = ir.Await(ir.Call(ir.Attribute(name, "advance"), ()))
    context.before(ir.While(context.span, advance, body))
    return value


def _is_generator(context: Context, node: Expression) -> bool:
    inner = bare(node)
    if not isinstance(inner, CallExpression):
        return False
    function = called_function(context, inner.callee)
    return function is not None and function.generator and not function.async_
