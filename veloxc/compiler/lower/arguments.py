"""Arguments: in order, with spreads; as many as a function in sight takes; a last literal as keywords for Python."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.global_names import global_of
from veloxc.compiler.lower.known import FunctionNode, takes_extra_arguments
from veloxc.compiler.lower.literals import spread
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    FunctionExpression,
    Identifier,
    MemberExpression,
    ObjectExpression,
    Property,
    RestElement,
    SpreadElement,
)

Part = Callable[[], ir.Expr]

_NEVER_NATIVE = frozenset(
    {"push", "unshift", "splice", "concat", "includes", "indexOf", "fill", "with", "then", "catch", "finally"}
)
"""Methods that take plain values: a literal for them is an object, whoever has the method."""


def arguments(context: Context, given: Sequence[Node], hint: str = "") -> list[Part]:
    """For `in_order`: how each argument is lowered."""
    return [_part(context, each, hint) for each in given]


def _part(context: Context, node: Node, hint: str) -> Part:
    if isinstance(node, SpreadElement):
        return lambda: spread(context, node)
    if isinstance(node, (ArrowFunctionExpression, FunctionExpression)):
        from veloxc.compiler.lower.functions import function_value

        return lambda: function_value(context, node, "", hint or callback_name(context, node))
    return lambda: expression(context, node)


def callback_name(context: Context, node: ArrowFunctionExpression | FunctionExpression) -> str:
    """A name for the def of a callback: what it is passed to and its parameters, `each_post`, `sort_a_b`."""
    call = context.analysis.parents.get(node)
    callee = getattr(call, "callee", None)
    verb = ""
    if isinstance(callee, MemberExpression) and not callee.computed:
        verb = getattr(callee.property, "name", "")
    elif isinstance(callee, Identifier):
        verb = callee.name
    verb = {"forEach": "each"}.get(verb, verb)
    words = [verb, *(param.name for param in node.params if isinstance(param, Identifier))]
    name = "_".join(word for word in words if word)
    return (
        name
        if name.isidentifier() and len(name) <= 30 and name.isascii()
        else (verb if verb.isidentifier() else "")
    )


def fitted(
    context: Context, function: FunctionNode, given: Sequence[Node], values: Sequence[ir.Expr]
) -> list[ir.Expr]:
    """The arguments that the function takes; those beyond are evaluated and dropped."""
    own_arguments = context.facts(function).uses_arguments and not isinstance(
        function, ArrowFunctionExpression
    )
    if takes_extra_arguments(context, function) or own_arguments:
        return list(values)
    params = [each for each in function.params if getattr(each, "name", None) != "this"]
    if any(isinstance(each, RestElement) for each in params) or len(values) <= len(params):
        return list(values)
    kept, extra = list(values[: len(params)]), values[len(params) :]
    if all(context.is_settled(value) for value in extra):
        return kept
    kept = [context.kept(value) for value in kept]
    for value in extra:
        context.discard(value)
    return kept


def ends_in_literal(context: Context, given: Sequence[Node]) -> bool:
    """Is the last argument an object literal without spreads, or an unmodified constant of one? A native function may
    get its fields as keywords (velox-language.md §4)."""
    last = given[-1] if given else None
    if isinstance(last, Identifier):
        binding = context.binding(last)
        unmodified = binding is not None and binding in context.analysis.unmodified
        last = binding.initializer if binding is not None and unmodified else None
    if not isinstance(last, ObjectExpression) or not last.properties:
        return False
    return all(isinstance(each, Property) and not each.computed for each in last.properties)


def may_be_native(context: Context, callee: MemberExpression) -> bool:
    """May the object come from Python? Not if its type is proven, nor if it is one of JavaScript's globals."""
    if not kinds.kinds(context.type_of(callee.object)) & kinds.UNSURE:
        return False
    if global_of(context, callee.object) is not None or callee.computed:
        return False
    return getattr(callee.property, "name", "") not in _NEVER_NATIVE
