"""Methods of proven types: Python's own words where they mean the same, else the function of `veloxc.js` for the
method, which spares the search for it (lowering.md §10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from veloxc.compiler import ir
from veloxc.compiler.analyze.types import StaticType
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.arguments import arguments
from veloxc.compiler.lower.builtin_methods import ATTRIBUTES, FUNCTIONS, function_name
from veloxc.compiler.lower.comprehensions import as_comprehension
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.registry import expression, lowers_effect
from veloxc.compiler.lower.shapes import ONE
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    CallExpression,
    Expression,
    Identifier,
    MemberExpression,
    SpreadElement,
    Super,
)


def builtin_call(
    context: Context, node: Expression, callee: MemberExpression, given: Sequence[Node]
) -> ir.Expr | None:
    """`o.m(…)` where the type of `o` says which built-in `m` is; None where it does not."""
    type_ = context.type_of(callee.object)
    kind = "number" if kinds.is_number(type_) else type_.kind
    if callee.computed or not isinstance(callee.property, Identifier):
        return None
    name = callee.property.name
    if kind == "array":
        made = as_comprehension(context, callee, name, given)
        if made is not None:
            return made
    if name not in FUNCTIONS.get(kind, ()) and name not in ATTRIBUTES.get(kind, ()):
        return None
    parts = context.in_order([lambda: expression(context, callee.object), *arguments(context, given)])
    own = _IN_PYTHON.get((kind, name))
    if own is not None and not any(isinstance(each, SpreadElement) for each in given):
        short = own(context, type_, parts[0], parts[1:], [context.type_of(each) for each in given])
        if short is not None:
            return short
    if name in ATTRIBUTES.get(kind, ()):
        return ir.Call(ir.Attribute(parts[0], name), tuple(parts[1:]))
    return context.helper(function_name(kind, name), *parts)


@lowers_effect(CallExpression)
def call_effect(context: Context, node: CallExpression) -> None:
    """`xs.push(v)` of a proven array, its result dropped: `xs.append(v)`."""
    callee = bare(node.callee)
    if (
        isinstance(callee, MemberExpression)
        and not callee.computed
        and not isinstance(callee.object, Super)
        and getattr(callee.property, "name", "") == "push"
        and kinds.is_array(context.type_of(callee.object))
        and len(node.arguments) == 1
        and not isinstance(node.arguments[0], SpreadElement)
    ):
        parts = context.in_order(
            [lambda: expression(context, callee.object), *arguments(context, node.arguments)]
        )
        context.emit(ir.ExprStatement(context.span, ir.Call(ir.Attribute(parts[0], "append"), (parts[1],))))
        return
    context.discard(expression(context, node))


# ---- Python's own words

Short = Callable[[Context, StaticType, ir.Expr, Sequence[ir.Expr], Sequence[StaticType]], "ir.Expr | None"]


def _method(name: str, value: ir.Expr, *args: ir.Expr) -> ir.Expr:
    return ir.Call(ir.Attribute(value, name), args)


def _join(
    context: Context, type_: StaticType, value: ir.Expr, args: Sequence[ir.Expr], types: Sequence[StaticType]
) -> ir.Expr | None:
    if type_.element is None or not kinds.is_string(type_.element):
        return None
    if not args:
        return _method("join", ir.Constant(","), value)
    return _method("join", args[0], value) if kinds.is_string(types[0]) and len(args) == 1 else None


def _array_includes(
    context: Context, type_: StaticType, value: ir.Expr, args: Sequence[ir.Expr], types: Sequence[StaticType]
) -> ir.Expr | None:
    if len(args) != 1 or type_.element is None:
        return None
    texts = kinds.is_string(type_.element) and kinds.is_string(types[0])
    return ir.Compare(args[0], "in", value) if texts and _may_turn(context, value, args[0]) else None


def _string_includes(
    context: Context, type_: StaticType, value: ir.Expr, args: Sequence[ir.Expr], types: Sequence[StaticType]
) -> ir.Expr | None:
    if len(args) != 1 or not kinds.is_string(types[0]) or not _may_turn(context, value, args[0]):
        return None
    return ir.Compare(args[0], "in", value)


def _may_turn(context: Context, value: ir.Expr, argument: ir.Expr) -> bool:
    """Python writes the argument first: one of the two must be such that nobody can tell."""
    return context.is_settled(argument) or isinstance(argument, ir.Name) or context.is_settled(value)


def _same_name(python: str) -> Short:
    """A method of one string argument that is the same in Python."""

    def short(
        context: Context,
        type_: StaticType,
        value: ir.Expr,
        args: Sequence[ir.Expr],
        types: Sequence[StaticType],
    ) -> ir.Expr | None:
        return _method(python, value, args[0]) if len(args) == 1 and kinds.is_string(types[0]) else None

    return short


def _of_ascii(python: str) -> Short:
    """A method without arguments that is the same for ASCII."""

    def short(
        context: Context,
        type_: StaticType,
        value: ir.Expr,
        args: Sequence[ir.Expr],
        types: Sequence[StaticType],
    ) -> ir.Expr | None:
        return _method(python, value) if not args and kinds.is_ascii(type_) else None

    return short


def _split(
    context: Context, type_: StaticType, value: ir.Expr, args: Sequence[ir.Expr], types: Sequence[StaticType]
) -> ir.Expr | None:
    constant = args[0].value if len(args) == 1 and isinstance(args[0], ir.Constant) else None
    return _method("split", value, args[0]) if isinstance(constant, str) and constant else None


def _replace(every: bool) -> Short:
    def short(
        context: Context,
        type_: StaticType,
        value: ir.Expr,
        args: Sequence[ir.Expr],
        types: Sequence[StaticType],
    ) -> ir.Expr | None:
        if len(args) != 2 or not all(
            isinstance(each, ir.Constant) and isinstance(each.value, str) for each in args
        ):
            return None
        searched, replacement = (str(each.value) for each in args if isinstance(each, ir.Constant))
        if not searched or "$" in replacement:
            return None
        return _method("replace", value, *args, *(() if every else (ONE,)))

    return short


def _slice(
    context: Context, type_: StaticType, value: ir.Expr, args: Sequence[ir.Expr], types: Sequence[StaticType]
) -> ir.Expr | None:
    """`xs[1:]`; of strings where a unit is a character. Bounds that may be -0 or too big are not ints."""
    if type_.kind == "string" and not kinds.is_ascii(type_):
        return None
    if len(args) > 2 or not all(map(kinds.is_int, types)):
        return None
    lower = args[0] if args and not (isinstance(args[0], ir.Constant) and args[0].value == 0) else None
    upper = args[1] if len(args) == 2 else None
    return ir.Subscript(value, ir.Slice(lower, upper))


_IN_PYTHON: dict[tuple[str, str], Short] = {
    ("array", "join"): _join,
    ("array", "includes"): _array_includes,
    ("array", "slice"): _slice,
    ("string", "slice"): _slice,
    ("string", "includes"): _string_includes,
    ("string", "startsWith"): _same_name("startswith"),
    ("string", "endsWith"): _same_name("endswith"),
    ("string", "toUpperCase"): _of_ascii("upper"),
    ("string", "toLowerCase"): _of_ascii("lower"),
    ("string", "split"): _split,
    ("string", "replace"): _replace(every=False),
    ("string", "replaceAll"): _replace(every=True),
}
