"""`await`, and what is a promise: calls of async functions that are awaited on the spot need none (lowering.md §7)."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.global_names import global_of
from veloxc.compiler.lower.imported import is_async_import
from veloxc.compiler.lower.known import bare, called_function
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrowFunctionExpression,
    AwaitExpression,
    BinaryExpression,
    CallExpression,
    ClassExpression,
    ConditionalExpression,
    Expression,
    FunctionExpression,
    Identifier,
    Literal,
    LogicalExpression,
    MemberExpression,
    NewExpression,
    ObjectExpression,
    TemplateLiteral,
    UnaryExpression,
    UpdateExpression,
)

_NO_PROMISES = (
    Literal,
    TemplateLiteral,
    ArrayExpression,
    ObjectExpression,
    FunctionExpression,
    ArrowFunctionExpression,
    ClassExpression,
    BinaryExpression,
    UnaryExpression,
    UpdateExpression,
    AwaitExpression,
)


@lowers(AwaitExpression)
def await_expression(context: Context, node: AwaitExpression) -> ir.Expr:
    argument = bare(node.argument)
    assert isinstance(argument, Expression)
    elements = _all_elements(context, argument)
    if elements is not None:
        return ir.Await(context.helper("all_", expression(context, elements)))
    value = awaited(context, argument)
    if context.frame.function.pauses or not _is_coroutine(context, argument):
        value = context.helper("pause", value)
    return ir.Await(value)


def awaited(context: Context, node: Expression) -> ir.Expr:
    """The operand of an `await`: the call of an async function as a coroutine, not started."""
    from veloxc.compiler.lower.calls import call_expression

    if isinstance(node, CallExpression):
        return call_expression(context, node, awaited=True)
    return expression(context, node)


def _is_coroutine(context: Context, node: Expression) -> bool:
    """A direct call of an async function of this file, whose result is never a promise itself."""
    if not isinstance(node, CallExpression):
        return False
    function = called_function(context, node.callee)
    if function is None:
        return is_async_import(context, node.callee)
    return function.async_ and not function.generator


def _all_elements(context: Context, node: Expression) -> ArrayExpression | None:
    """The list of `Promise.all([…])`."""
    if not isinstance(node, CallExpression) or len(node.arguments) != 1:
        return None
    callee, argument = node.callee, node.arguments[0]
    if (
        not isinstance(callee, MemberExpression)
        or callee.computed
        or not isinstance(argument, ArrayExpression)
    ):
        return None
    is_all = (
        global_of(context, callee.object) == "Promise" and getattr(callee.property, "name", None) == "all"
    )
    return argument if is_all else None


def maybe_promise(context: Context, node: Node) -> bool:
    """May the value be a promise (or another thenable)?"""
    node_ = bare(node)
    if isinstance(node_, _NO_PROMISES):
        return isinstance(node_, ObjectExpression) and _has_then(node_)
    known = kinds.kinds(context.type_of(node_)) if node_ is not None else frozenset({"unknown"})
    if not known & {"unknown", "never", "promise", "object", "class", "function"}:
        return False
    if isinstance(node_, ConditionalExpression):
        return maybe_promise(context, node_.consequent) or maybe_promise(context, node_.alternate)
    if isinstance(node_, LogicalExpression):
        return maybe_promise(context, node_.left) or maybe_promise(context, node_.right)
    if isinstance(node_, Identifier):
        return _name_maybe_promise(context, node_)
    if isinstance(node_, NewExpression):
        return global_of(context, node_.callee) in (None, "Promise")
    if isinstance(node_, CallExpression):
        return not _gives_data(context, node_)
    return True


def _has_then(node: ObjectExpression) -> bool:
    return any(getattr(getattr(each, "key", None), "name", None) == "then" for each in node.properties)


def _name_maybe_promise(context: Context, node: Identifier) -> bool:
    if node.name == "undefined" and context.is_global(node):
        return False
    binding = context.binding(node)
    if binding is None or binding.reassigned or binding.initializer is None:
        return True
    return maybe_promise(context, binding.initializer)


def _gives_data(context: Context, node: CallExpression) -> bool:
    callee = node.callee
    return isinstance(callee, MemberExpression) and global_of(context, callee.object) in ("Object", "Math")
