"""Names, `this`, `new.target`, and TypeScript's expressions that leave only their inside behind."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.enums import enum_member
from veloxc.compiler.lower.global_names import global_name
from veloxc.compiler.lower.imported import is_async_import, is_component
from veloxc.compiler.lower.known import function_of
from veloxc.compiler.lower.registry import effect, expression, lowers, lowers_effect
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    CallExpression,
    Identifier,
    Invalid,
    MetaProperty,
    ThisExpression,
)
from veloxc.compiler.syntax.types import (
    TSAsExpression,
    TSInstantiationExpression,
    TSNonNullExpression,
    TSSatisfiesExpression,
    TSTypeAssertion,
)

_TYPED = (
    TSAsExpression,
    TSSatisfiesExpression,
    TSTypeAssertion,
    TSNonNullExpression,
    TSInstantiationExpression,
)


@lowers(Identifier)
def identifier(context: Context, node: Identifier) -> ir.Expr:
    binding = context.binding(node)
    if binding is not None:
        if binding.kind == "enum_member":
            return enum_member(context, binding)
        if is_component(context, binding):
            return ir.Call(context.runtime("component"), (context.read(binding),))
        if _is_unstarted(context, node, binding):
            return context.settle_value(context.helper("started", context.read(binding)))
        return context.read(binding)
    if node.name == "arguments":
        return ir.Name("arguments")
    if node in context.analysis.unresolved:
        return reference_error(context, node.name)
    if node.name in context.analysis.implicit:
        return context.implicit(node.name)
    return global_name(context, node.name)


def _is_unstarted(context: Context, node: Identifier, binding: Binding) -> bool:
    """Is it an async function as a value? Its def makes coroutines; who holds the value expects promises."""
    function = function_of(context, binding)
    if function is None:
        return is_async_import(context, node) and not _is_callee(context, node)
    facts = context.facts(function)
    if not facts.is_async or facts.is_generator or facts.is_component:
        return False
    arrow = isinstance(function, ArrowFunctionExpression)
    return arrow or not (facts.uses_this or facts.uses_super or facts.uses_new_target)


def _is_callee(context: Context, node: Identifier) -> bool:
    above = context.analysis.parents.get(node)
    return isinstance(above, CallExpression) and above.callee is node


def reference_error(context: Context, name: str) -> ir.Expr:
    error = context.helper("ReferenceError_", text(f"{name} is not defined"))
    return context.helper("throw", error)


@lowers(ThisExpression)
def this_expression(context: Context, node: ThisExpression) -> ir.Expr:
    """`undefined` at the top of a module and in functions that are called plainly."""
    receiver = context.frame.receiver
    return context.certain(ir.Name(receiver)) if receiver else context.js("undefined")


@lowers(MetaProperty)
def meta_property(context: Context, node: MetaProperty) -> ir.Expr:
    if node.meta.name == "new":
        target = context.frame.new_target
        return target if target is not None else context.js("undefined")
    return context.helper("import_meta", text(context.source.path))


@lowers(*_TYPED)
def typed_expression(context: Context, node: TSAsExpression) -> ir.Expr:
    return expression(context, node.expression)


@lowers_effect(*_TYPED)
def typed_effect(context: Context, node: TSAsExpression) -> None:
    effect(context, node.expression)


@lowers(Invalid)
def invalid(context: Context, node: Invalid) -> ir.Expr:
    """Reported already: nothing is emitted of a file with errors."""
    return context.js("undefined")
