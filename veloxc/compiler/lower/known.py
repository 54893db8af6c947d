"""Functions whose every use is in sight: what a call of a name certainly calls, and what its callers rely on."""

from __future__ import annotations

from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    AwaitExpression,
    CallExpression,
    ExpressionStatement,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    MemberExpression,
    SpreadElement,
    UnaryExpression,
    VariableDeclarator,
)
from veloxc.compiler.syntax.types import (
    TSAsExpression,
    TSInstantiationExpression,
    TSNonNullExpression,
    TSSatisfiesExpression,
    TSTypeAssertion,
)

FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression
_TYPED = (
    TSAsExpression,
    TSSatisfiesExpression,
    TSTypeAssertion,
    TSNonNullExpression,
    TSInstantiationExpression,
)


def bare(node: Node | None) -> Node | None:
    """The expression without TypeScript's `as`, `!`, `satisfies` around it."""
    while isinstance(node, _TYPED):
        node = node.expression
    return node


def function_of(context: Context, binding: Binding) -> FunctionNode | None:
    """The function that a name certainly holds: a declaration or a `const` that nothing assigns."""
    if binding.reassigned:
        return None
    if binding.kind == "function":
        node = context.analysis.parents.get(binding.declaration)
        return node if isinstance(node, (FunctionDeclaration, FunctionExpression)) else None
    if binding.kind != "const":
        return None
    node = bare(binding.initializer)
    return node if isinstance(node, (FunctionExpression, ArrowFunctionExpression)) else None


def called_function(context: Context, callee: Node) -> FunctionNode | None:
    """The function that a call of this expression certainly runs, if it is one of this file."""
    callee_ = bare(callee)
    if not isinstance(callee_, Identifier):
        return None
    binding = context.binding(callee_)
    return function_of(context, binding) if binding is not None else None


def binding_of(context: Context, node: FunctionNode) -> Binding | None:
    """The name that certainly holds this function."""
    if isinstance(node, FunctionDeclaration):
        return context.binding(node.id) if node.id is not None else None
    parent: Node | None = node
    while True:
        above = context.analysis.parents.get(parent) if parent is not None else None
        if not isinstance(above, _TYPED):
            break
        parent = above
    if isinstance(above, VariableDeclarator) and isinstance(above.id, Identifier):
        return context.binding(above.id)
    return None


def direct_calls(context: Context, node: FunctionNode) -> list[CallExpression]:
    """The calls of this function by its name."""
    binding = binding_of(context, node)
    found = []
    immediate = _immediate_call(context, node)
    if immediate is not None:
        found.append(immediate)
    for reference in binding.references if binding is not None else ():
        parent = context.analysis.parents.get(reference)
        if isinstance(parent, CallExpression) and parent.callee is reference:
            found.append(parent)
    return found


def _immediate_call(context: Context, node: FunctionNode) -> CallExpression | None:
    """`(() => {…})()`"""
    parents = context.analysis.parents
    parent = parents.get(node)
    while isinstance(parent, _TYPED):
        parent = parents.get(parent)
    is_callee = isinstance(parent, CallExpression) and bare(parent.callee) is node
    return parent if isinstance(parent, CallExpression) and is_callee else None


def is_value(context: Context, node: FunctionNode) -> bool:
    """May it be called otherwise than by a name (or on the spot) that certainly holds it?"""
    if context.facts(node).escapes:
        return True
    binding = binding_of(context, node)
    return binding is not None and function_of(context, binding) is not node


def takes_extra_arguments(context: Context, node: FunctionNode) -> bool:
    """Must it take more arguments than it has parameters? Values do, and what is called with a spread."""
    if is_value(context, node):
        return True
    return any(
        isinstance(argument, SpreadElement)
        for call in direct_calls(context, node)
        for argument in call.arguments
    )


def result_is_seen(context: Context, node: FunctionNode) -> bool:
    """May somebody look at the `undefined` that the function gives at its end?"""
    parents = context.analysis.parents
    parent = parents.get(node)
    if isinstance(parent, CallExpression) and node in parent.arguments:
        callee = parent.callee
        name = callee.property if isinstance(callee, MemberExpression) and not callee.computed else None
        return getattr(name, "name", None) != "forEach"
    calls = direct_calls(context, node)
    if is_value(context, node) or not calls:
        return True
    return not all(_is_dropped(context, call) for call in calls)


def _is_dropped(context: Context, node: Node) -> bool:
    parent = context.analysis.parents.get(node)
    if isinstance(parent, AwaitExpression) or (
        isinstance(parent, UnaryExpression) and parent.operator == "void"
    ):
        return _is_dropped(context, parent)
    return isinstance(parent, ExpressionStatement)
