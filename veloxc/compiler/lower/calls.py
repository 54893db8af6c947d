"""Calls: of functions in sight, of members, of what is not known; `new`, spread, tagged templates (lowering.md §3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from veloxc.compiler import ir
from veloxc.compiler.analyze.names import TYPED_ARRAYS
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.arguments import arguments, ends_in_literal, fitted, may_be_native
from veloxc.compiler.lower.builtins import builtin_call
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import definition, own_name
from veloxc.compiler.lower.global_names import global_name, global_of, static_member
from veloxc.compiler.lower.imported import is_async_import, is_class_import, is_python
from veloxc.compiler.lower.known import FunctionNode, bare, called_function
from veloxc.compiler.lower.members import chain, key_of
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.lower.scan import FUNCTIONS, within
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentExpression,
    AwaitExpression,
    CallExpression,
    ChainExpression,
    Expression,
    Identifier,
    ImportExpression,
    MemberExpression,
    NewExpression,
    PrivateIdentifier,
    Super,
    UpdateExpression,
    YieldExpression,
)

CONSTRUCTED = frozenset({"Boolean", "Function", "Number", "Object", "String", "Symbol", "BigInt", "Proxy"})
"""Globals whose call means something else than `new`."""
NEEDS_NEW = frozenset(
    {
        "RegExp",
        *(
            "Date",
            "Map",
            "Set",
            "WeakMap",
            "WeakSet",
            "WeakRef",
            "Promise",
            "URL",
            "URLSearchParams",
            "Headers",
        ),
        *("Request", "Response", "FormData", "Blob", "File", "AbortController", "ArrayBuffer", "DataView"),
        *("ReadableStream", "WritableStream", "TransformStream", "TextDecoderStream", "TextEncoderStream"),
        *("AbortSignal", "TextEncoder", "TextDecoder", "DOMException", "EventTarget", "Event", "CustomEvent"),
        *TYPED_ARRAYS,
    }
)
"""Globals whose call without `new` throws, or means something else."""


@lowers(CallExpression)
def call_expression(context: Context, node: CallExpression, *, awaited: bool = False) -> ir.Expr:
    """`awaited`: the call is the operand of an `await`, so that an async function need not be started."""
    callee = bare(node.callee)
    if isinstance(callee, Super):
        from veloxc.compiler.lower.super_ import super_constructor

        return super_constructor(context, node)
    if isinstance(callee, ChainExpression):
        return _chain_call(context, node, callee)
    if isinstance(callee, MemberExpression):
        return method_call(context, node, callee, node.arguments)
    if isinstance(callee, FUNCTIONS):
        return _immediate(context, node, callee, awaited)
    assert callee is not None
    function = called_function(context, callee)
    if function is not None and not context.facts(function).is_component:
        return _known(context, node, callee, function, awaited)
    return _unknown(context, node, callee, awaited)


def _started(context: Context, value: ir.Expr, awaited: bool) -> ir.Expr:
    return value if awaited else context.helper("start", value)


# ---- functions in sight


def _known(
    context: Context, node: CallExpression, callee: Node, function: FunctionNode, awaited: bool
) -> ir.Expr:
    assert isinstance(callee, Identifier)
    parts = context.in_order([lambda: _function_name(context, callee), *arguments(context, node.arguments)])
    value: ir.Expr = ir.Call(parts[0], tuple(fitted(context, function, node.arguments, parts[1:])))
    facts = context.facts(function)
    if facts.is_async and not facts.is_generator:
        return _started(context, value, awaited)
    return value


def _function_name(context: Context, callee: Identifier) -> ir.Expr:
    binding = context.binding(callee)
    assert binding is not None
    return context.read(binding)


def _immediate(context: Context, node: CallExpression, function: FunctionNode, awaited: bool) -> ir.Expr:
    """`(() => {…})()`: the def goes in front, the call stays here."""
    from veloxc.compiler.lower.functions import build

    facts = context.facts(function)
    own = own_name(context, function)
    built = build(context, function)
    if built.value is not None and own is None:
        made: ir.Expr = ir.Lambda(built.params, built.value)
    else:
        name = context.names.of[own] if own is not None else context.fresh("block")
        context.define(definition(context, function, name, built, facts))
        made = context.settle(ir.Name(name))
    parts = context.in_order([lambda: made, *arguments(context, node.arguments)])
    value: ir.Expr = ir.Call(parts[0], tuple(fitted(context, function, node.arguments, parts[1:])))
    if facts.is_async and not facts.is_generator:
        return _started(context, value, awaited)
    return value


def _unknown(context: Context, node: CallExpression, callee: Node, awaited: bool) -> ir.Expr:
    name = global_of(context, callee)
    if name is not None:
        return _global_call(context, node, name)
    given = [lambda: expression(context, callee), *arguments(context, node.arguments)]
    parts = context.in_order(given)
    if ends_in_literal(context, node.arguments) and is_python(context, callee):
        return context.helper("invoke_with", *parts)
    if kinds.is_only(context.type_of(callee), ("class",)):
        return context.helper("call_function", *parts)
    value: ir.Expr = ir.Call(parts[0], tuple(parts[1:]))
    return _started(context, value, awaited) if is_async_import(context, callee) else value


def _global_call(context: Context, node: CallExpression, name: str) -> ir.Expr:
    parts = context.in_order([lambda: global_name(context, name), *arguments(context, node.arguments)])
    if name in NEEDS_NEW:
        return context.helper("call_function", *parts)
    return ir.Call(parts[0], tuple(parts[1:]))


# ---- members


def method_call(
    context: Context, node: Expression, callee: MemberExpression, given: Sequence[Node]
) -> ir.Expr:
    """`o.m(…)`: `o` is `this` in the call."""
    if isinstance(callee.object, Super):
        from veloxc.compiler.lower.super_ import super_call

        return super_call(context, callee, given)
    known = static_member(context, callee)
    if known is not None:
        parts = context.in_order([lambda: known, *arguments(context, given)])
        return ir.Call(parts[0], tuple(parts[1:]))
    if isinstance(callee.property, PrivateIdentifier):
        from veloxc.compiler.lower.private import private_call

        return private_call(context, callee, given)
    direct = builtin_call(context, node, callee, given) or _own_method(context, callee, given)
    if direct is not None:
        return direct
    return _member_call(context, callee, given)


def _own_method(context: Context, callee: MemberExpression, given: Sequence[Node]) -> ir.Expr | None:
    """`this.m()` and `A.m()` where the class in sight has the method."""
    from veloxc.compiler.lower.class_facts import has_method

    if callee.computed or not isinstance(callee.property, Identifier):
        return None
    name = callee.property.name
    if not has_method(context, callee.object, name):
        return None
    parts = context.in_order([lambda: expression(context, callee.object), *arguments(context, given)])
    return ir.Call(ir.Attribute(parts[0], name), tuple(parts[1:]))


def _member_call(context: Context, callee: MemberExpression, given: Sequence[Node]) -> ir.Expr:
    """`call(o, "m", …)`; `member(o, "m")(…)` where the arguments could change what the member is."""
    parts = context.in_order(
        [
            lambda: expression(context, callee.object),
            lambda: key_of(context, callee),
            *arguments(context, given),
        ]
    )
    if ends_in_literal(context, given) and may_be_native(context, callee):
        return context.helper("call_with", *parts)
    object_ = callee.object
    nothing = kinds.is_only(context.type_of(object_), kinds.NULLISH)
    may_fail = kinds.may_be_nullish(context.type_of(object_)) and global_of(context, object_) is None
    if nothing or any(
        _has_effects(argument) or (may_fail and _calls_ours(context, argument)) for argument in given
    ):
        return ir.Call(context.helper("member", *parts[:2]), tuple(parts[2:]))
    is_name = isinstance(parts[1], ir.Constant) and isinstance(parts[1].value, str)
    return context.helper("call" if is_name else "call_index", *parts)


def _has_effects(node: Node) -> bool:
    """Does it assign, await or yield?"""
    effects = (AssignmentExpression, UpdateExpression, AwaitExpression, YieldExpression)
    return any(isinstance(each, effects) for each in within(node)) and not isinstance(node, FUNCTIONS)


def _calls_ours(context: Context, node: Node) -> bool:
    """Does it call a function by a name of the program's own? If the object is null, it must not."""
    return not isinstance(node, FUNCTIONS) and any(
        isinstance(each, (CallExpression, NewExpression))
        and isinstance(bare(each.callee), Identifier)
        and global_of(context, each.callee) is None
        for each in within(node)
    )


def _chain_call(context: Context, node: CallExpression, callee: ChainExpression) -> ir.Expr:
    """`(a?.b)(x)`: parentheses end the chain, `a` still is `this`."""
    inner = callee.expression
    if not isinstance(inner, MemberExpression):
        parts = context.in_order([lambda: expression(context, callee), *arguments(context, node.arguments)])
        return ir.Call(parts[0], tuple(parts[1:]))
    error = context.helper(
        "TypeError_", text(f"{context.source.text[callee.start:callee.end]} is not a function")
    )

    def rest(link: Expression) -> ir.Expr:
        assert isinstance(link, MemberExpression)
        return method_call(context, node, link, node.arguments)

    return chain(context, inner, rest, context.helper("throw", error))


def call_with(
    context: Context, node: Expression, callee: Expression, parts: Sequence[Callable[[], ir.Expr]]
) -> ir.Expr:
    """The call of a template's tag, with arguments that are no nodes."""
    inner = bare(callee)
    if isinstance(inner, MemberExpression) and static_member(context, inner) is None:
        values = context.in_order(
            [lambda: expression(context, inner.object), lambda: key_of(context, inner), *parts]
        )
        return ir.Call(context.js("call"), tuple(values))
    values = context.in_order([lambda: expression(context, callee), *parts])
    return ir.Call(values[0], tuple(values[1:]))


# ---- new, import()


@lowers(NewExpression)
def new_expression(context: Context, node: NewExpression) -> ir.Expr:
    from veloxc.compiler.lower.class_facts import is_plain_class

    callee = bare(node.callee)
    assert callee is not None
    name = global_of(context, callee)
    if name == "Object" and not node.arguments:
        return ir.DictExpr(())
    direct = (
        (name is not None and name not in CONSTRUCTED)
        or is_plain_class(context, callee)
        or is_class_import(context, callee)
    )
    parts = context.in_order([lambda: expression(context, callee), *arguments(context, node.arguments)])
    if direct:
        return ir.Call(parts[0], tuple(parts[1:]))
    return context.helper("new", *parts)


@lowers(ImportExpression)
def import_expression(context: Context, node: ImportExpression) -> ir.Expr:
    from veloxc.compiler.lower.imports import dynamic_import

    return dynamic_import(context, node)
