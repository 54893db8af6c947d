"""Object literals: dicts; with accessors, `__proto__` or `super` an instance of a class of its own (lowering.md §6)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import accessor_function, function_value
from veloxc.compiler.lower.global_names import global_of, static_member
from veloxc.compiler.lower.number_text import number_text
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.lower.scan import within
from veloxc.compiler.lower.shapes import NONE, text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    AssignmentExpression,
    AwaitExpression,
    CallExpression,
    ClassExpression,
    FunctionExpression,
    Identifier,
    Literal,
    MemberExpression,
    NewExpression,
    ObjectExpression,
    Property,
    SpreadElement,
    TaggedTemplateExpression,
    UpdateExpression,
    YieldExpression,
)

Part = Callable[[], ir.Expr]


@lowers(ObjectExpression)
def object_expression(context: Context, node: ObjectExpression) -> ir.Expr:
    if any(_needs_class(context, each) for each in node.properties):
        return _with_class(context, node)
    entries = _entries(context, node)
    if not any(key is None for key, _ in entries):
        return ir.DictExpr(tuple(entries))
    if all(_is_literal(context, each) for each in _spreads(node)) or _is_in_pieces(node):
        return ir.DictExpr(tuple(entries))
    return context.helper("spread_object", *_runs(entries))


def _is_in_pieces(node: ObjectExpression) -> bool:
    """May one of the parts change what a spread in front of it has copied? Then each spread is a copy of its own."""
    return any(map(_may_change, node.properties[1:])) and bool(_spreads(node))


def _may_change(node: Property | SpreadElement) -> bool:
    """May it change what a spread in front of it has copied?"""
    changes = (
        CallExpression,
        NewExpression,
        AssignmentExpression,
        UpdateExpression,
        AwaitExpression,
        YieldExpression,
        TaggedTemplateExpression,
    )
    return any(isinstance(each, changes) for each in within(node))


def _is_literal(context: Context, node: SpreadElement) -> bool:
    return kinds.is_object_literal(context.type_of(node.argument))


def _spread(context: Context, node: SpreadElement, copied: bool) -> ir.Expr:
    """What is spread, as a copy made where it stands if later parts may change it or need statements in front."""
    value = expression(context, node.argument)
    if copied and not _is_literal(context, node):
        return context.helper("spread_object", value)
    return context.read_as(value, lambda: context.helper("spread_object", value))


def _spreads(node: ObjectExpression) -> list[SpreadElement]:
    return [each for each in node.properties if isinstance(each, SpreadElement)]


def _runs(entries: list[tuple[ir.Expr | None, ir.Expr]]) -> list[ir.Expr]:
    """`{a: 1, ...b, c: 2}` → `{"a": 1}, b, {"c": 2}`: the arguments of `spread_object`."""
    runs: list[ir.Expr] = []
    run: list[tuple[ir.Expr | None, ir.Expr]] = []
    for key, value in entries:
        if key is None:
            if run:
                runs.append(ir.DictExpr(tuple(run)))
            runs.append(value)
            run = []
        else:
            run.append((key, value))
    if run:
        runs.append(ir.DictExpr(tuple(run)))
    return runs


def _entries(context: Context, node: ObjectExpression) -> list[tuple[ir.Expr | None, ir.Expr]]:
    """Keys and values in JavaScript's order; a key of None is a spread."""
    parts: list[Part] = []
    copied = _is_in_pieces(node)
    for each in node.properties:
        if isinstance(each, SpreadElement):
            parts.append(lambda each=each: _spread(context, each, copied))  # type: ignore[misc]
            continue
        parts.append(lambda each=each: property_key(context, each))  # type: ignore[misc]
        parts.append(lambda each=each: _value(context, each))  # type: ignore[misc]
    values = iter(context.in_order(parts))
    return [
        (None, next(values)) if isinstance(each, SpreadElement) else (next(values), next(values))
        for each in node.properties
    ]


def property_key(context: Context, node: Property) -> ir.Expr:
    """The key of a property in a literal or pattern, as `dict` and `get` take it."""
    if not node.computed:
        return text(static_key(node.key))
    value = expression(context, node.key)
    type_ = context.type_of(node.key)
    if isinstance(value, ir.Constant) and isinstance(value.value, str):
        return value
    if kinds.is_only(type_, ("string", "symbol")) or is_well_known_symbol(context, node.key):
        return value
    return context.helper("string" if kinds.is_number(type_) else "property_key", value)


def is_well_known_symbol(context: Context, node: Node) -> bool:
    """`Symbol.iterator`"""
    return (
        isinstance(node, MemberExpression)
        and global_of(context, node.object) == "Symbol"
        and static_member(context, node) is not None
    )


def static_key(key: Node) -> str:
    """The name of a key that is not computed: `a`, `"a-b"`, `1.50` → `1.5`, `0x10n` → `16`."""
    if isinstance(key, Identifier):
        return key.name
    assert isinstance(key, Literal)
    if key.bigint is not None:
        return key.bigint
    if isinstance(key.value, str):
        return key.value
    assert key.value is not None
    return number_text(key.value)


def _value(context: Context, node: Property) -> ir.Expr:
    if node.kind != "init":
        assert isinstance(node.value, FunctionExpression)
        return accessor_function(context, node.value, _accessor_name(node))
    if isinstance(node.value, (FunctionExpression, ArrowFunctionExpression, ClassExpression)):
        name = "" if node.computed else static_key(node.key)
        return named_value(context, node.value, name)
    return expression(context, node.value)


def _accessor_name(node: Property) -> str:
    return f"{node.kind}_{'' if node.computed else static_key(node.key)}".rstrip("_")


def named_value(context: Context, node: Node, name: str) -> ir.Expr:
    """A value that takes its name from where it is put, if it is an anonymous function or class."""
    if isinstance(node, (FunctionExpression, ArrowFunctionExpression)):
        return function_value(context, node, name)
    if isinstance(node, ClassExpression) and node.id is None:
        from veloxc.compiler.lower.classes import class_value

        return class_value(context, node, name)
    return expression(context, node)


# ---- literals that are classes


def _needs_class(context: Context, node: Property | SpreadElement) -> bool:
    if isinstance(node, SpreadElement):
        return False
    if node.kind != "init":
        return True
    if node.method and isinstance(node.value, FunctionExpression):
        return context.facts(node.value).uses_super
    return is_prototype(node)


def is_prototype(node: Property) -> bool:
    """`__proto__: base`, the one name that is not a property."""
    return not (node.computed or node.shorthand or node.method) and static_key(node.key) == "__proto__"


def _with_class(context: Context, node: ObjectExpression) -> ir.Expr:
    """`literal({…}, base)`: accessors are entries like any other, so that their order is kept."""
    home = (
        ir.Name(context.fresh("object")) if any(map(partial(_uses_super, context), node.properties)) else None
    )
    outer, context.home = context.home, home
    try:
        value = _literal(context, node)
    finally:
        context.home = outer
    if home is None:
        return value
    context.before(ir.Assign(context.span, home, value))
    return context.settle(home)


def _uses_super(context: Context, node: Property | SpreadElement) -> bool:
    if isinstance(node, SpreadElement) or not isinstance(node.value, FunctionExpression):
        return False
    return context.facts(node.value).uses_super


def _literal(context: Context, node: ObjectExpression) -> ir.Expr:
    entries: list[tuple[ir.Expr | None, ir.Expr]] = []
    accessors: dict[str, int] = {}
    prototype: tuple[ir.Expr, ...] = ()
    for each, (key, value) in zip(node.properties, _entries(context, node), strict=True):
        if isinstance(each, Property) and is_prototype(each):
            prototype = (value,)
        elif isinstance(each, Property) and each.kind != "init":
            _add_accessor(context, each, key, value, entries, accessors)
        else:
            entries.append((key, value))
    runs = _runs(entries)
    properties = runs[0] if len(runs) == 1 else context.helper("spread_object", *runs)
    if not runs:
        properties = ir.DictExpr(())
    return context.helper("literal", properties, *prototype)


def _add_accessor(
    context: Context,
    node: Property,
    key: ir.Expr | None,
    function: ir.Expr,
    entries: list[tuple[ir.Expr | None, ir.Expr]],
    accessors: dict[str, int],
) -> None:
    """A getter and a setter under one constant name become one entry, where the first of them stands."""
    pair: tuple[ir.Expr, ir.Expr] = (function, NONE) if node.kind == "get" else (NONE, function)
    name = key.value if isinstance(key, ir.Constant) else None
    if isinstance(name, str) and name in accessors:
        place = accessors[name]
        first = entries[place][1]
        assert isinstance(first, ir.Call)
        pair = (pair[0], first.args[1]) if node.kind == "get" else (first.args[0], pair[1])
        entries[place] = (key, context.helper("Accessor", *pair))
        return
    if isinstance(name, str):
        accessors[name] = len(entries)
    entries.append((key, context.helper("Accessor", *pair)))
