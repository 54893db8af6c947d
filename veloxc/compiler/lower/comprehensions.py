"""`xs.map(x => …)` of a proven array as a comprehension, `filter`, `some`, `every` and `find` likewise."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.density import is_dense
from veloxc.compiler.lower.functions import sole_expression
from veloxc.compiler.lower.logic import test
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.scan import FUNCTIONS, within
from veloxc.compiler.lower.shapes import call
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrowFunctionExpression,
    AssignmentExpression,
    CallExpression,
    ClassExpression,
    Expression,
    Identifier,
    MemberExpression,
    NewExpression,
    TaggedTemplateExpression,
    UpdateExpression,
)

METHODS = frozenset({"map", "filter", "some", "every", "find"})
_CHANGES = (CallExpression, NewExpression, TaggedTemplateExpression, AssignmentExpression, UpdateExpression)


def as_comprehension(
    context: Context, callee: MemberExpression, name: str, given: Sequence[Node]
) -> ir.Expr | None:
    """The call as a comprehension over the array, or None (nothing is written then)."""
    callback = given[0] if len(given) == 1 else None
    if name not in METHODS or not isinstance(callback, ArrowFunctionExpression):
        return None
    body = sole_expression(callback)
    params = _parameters(context, callback)
    if body is None or params is None or not _may_stand_inside(context, callee, callback, body):
        return None
    found = _inside(context, name, body, params)
    if found is None:
        return None
    return _made(context, name, callee, params, found)


def _parameters(context: Context, node: ArrowFunctionExpression) -> list[Binding] | None:
    """At most the item and its index, as plain names that nothing assigns and no closure keeps."""
    if node.async_ or not 1 <= len(node.params) <= 2:
        return None
    bindings = [context.binding(param) if isinstance(param, Identifier) else None for param in node.params]
    if any(binding is None or binding.reassigned or binding.captured for binding in bindings):
        return None
    return [binding for binding in bindings if binding is not None]


def _may_stand_inside(
    context: Context, callee: MemberExpression, callback: ArrowFunctionExpression, body: Expression
) -> bool:
    """No functions inside, and nothing that could change the array while it is gone through."""
    if not is_dense(context, callee.object) or context.facts(callback).uses_super:
        return False
    parts = list(within(body))
    if any(isinstance(each, (*FUNCTIONS, ClassExpression)) for each in parts):
        return False
    if _is_fresh(callee.object) or context.type_of(callee.object).element is not None:
        return True
    return not any(isinstance(each, _CHANGES) for each in parts)


def _is_fresh(node: Expression) -> bool:
    """Is the array one that nobody else has?"""
    return isinstance(node, ArrayExpression) or (
        isinstance(node, CallExpression)
        and isinstance(node.callee, MemberExpression)
        and getattr(node.callee.property, "name", "")
        in ("map", "filter", "slice", "split", "concat", "keys", "values", "entries")
    )


def _inside(context: Context, name: str, body: Expression, params: list[Binding]) -> ir.Expr | None:
    """What the callback gives for one item, if that is a single expression here."""
    with context.attempt() as attempt:
        context.own(*params)
        value = expression(context, body) if name == "map" else test(context, body)
        if attempt.wrote:
            return None
        attempt.keep()
    return value


def _made(
    context: Context, name: str, callee: MemberExpression, params: list[Binding], value: ir.Expr
) -> ir.Expr:
    iterable = expression(context, callee.object)
    if _has_named(iterable):
        iterable = context.kept(iterable)
    item = ir.Name(context.names.of[params[0]])
    target: ir.Expr = item
    if len(params) == 2:
        target = ir.TupleExpr((ir.Name(context.names.of[params[1]]), item))
        iterable = call("enumerate", iterable)
    if name == "map":
        return ir.ListComp(value, (ir.Comprehension(target, iterable),))
    if name == "filter":
        return ir.ListComp(item, (ir.Comprehension(target, iterable, (value,)),))
    if name == "find":
        found = ir.GeneratorExp(item, (ir.Comprehension(target, iterable, (value,)),))
        return call("next", found, context.js("undefined"))
    return call(
        "any" if name == "some" else "all", ir.GeneratorExp(value, (ir.Comprehension(target, iterable),))
    )


def _has_named(value: ir.Expr) -> bool:
    """Python allows no `:=` in what a comprehension goes through."""
    waiting: list[object] = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, (ir.NamedExpr, ir.Lambda)):
            return True
        if isinstance(each, (ir.Expr, ir.Keyword, ir.Comprehension)):
            waiting.extend(getattr(each, field) for field in type(each).__match_args__)
        elif isinstance(each, tuple):
            waiting.extend(each)
    return False
