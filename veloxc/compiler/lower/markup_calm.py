"""Expressions whose evaluation nobody can notice: they may run later, twice or never (lowering.md §9)."""

from __future__ import annotations

from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.global_names import global_of
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.markup_shapes import map_callback
from veloxc.compiler.syntax.markup import (
    JSXAttribute,
    JSXElement,
    JSXEmptyExpression,
    JSXExpressionContainer,
    JSXFragment,
    JSXSpreadAttribute,
    JSXText,
    MarkupComment,
    RawText,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrowFunctionExpression,
    BinaryExpression,
    BlockStatement,
    CallExpression,
    ChainExpression,
    ConditionalExpression,
    FunctionExpression,
    Identifier,
    Literal,
    LogicalExpression,
    MemberExpression,
    ObjectExpression,
    Property,
    SpreadElement,
    TemplateLiteral,
    UnaryExpression,
)

_PURE_METHODS = frozenset(
    [
        "at",
        "charAt",
        "charCodeAt",
        "codePointAt",
        "concat",
        "endsWith",
        "includes",
        "indexOf",
        "join",
        "lastIndexOf",
        "localeCompare",
        "padEnd",
        "padStart",
        "repeat",
        "slice",
        "startsWith",
        "substring",
        "toFixed",
        "toISOString",
        "toLocaleDateString",
        "toLocaleString",
        "toLocaleTimeString",
        "toLocaleLowerCase",
        "toLocaleUpperCase",
        "toLowerCase",
        "toPrecision",
        "toString",
        "toUpperCase",
        "trim",
        "trimEnd",
        "trimStart",
    ]
)
"""Methods that change nothing on any value that has them."""

_PURE_GLOBALS = frozenset(
    ("String", "Number", "Boolean", "parseInt", "parseFloat", "encodeURIComponent", "isNaN")
)


def is_calm(context: Context, node: Node | None) -> bool:
    """Names, members, constants, operators, and markup of these. A call is calm where its function is known to be."""
    inner = bare(node)
    match inner:
        case None | JSXText() | RawText() | MarkupComment() | JSXEmptyExpression() | Literal():
            return True
        case Identifier():
            binding = context.binding(inner)
            return binding is None or not binding.reassigned
        case JSXElement():
            attributes = inner.openingElement.attributes
            return all(is_calm(context, each) for each in (*attributes, *inner.children))
        case JSXFragment():
            return all(is_calm(context, each) for each in inner.children)
        case JSXAttribute():
            return inner in context.analysis.handlers or is_calm(context, inner.value)
        case JSXSpreadAttribute():
            return is_calm(context, inner.argument)
        case CallExpression():
            return _is_calm_call(context, inner)
    return _is_calm_expression(context, inner)


def _is_calm_expression(context: Context, node: Node) -> bool:
    match node:
        case JSXExpressionContainer() | ChainExpression():
            return is_calm(context, node.expression)
        case MemberExpression():
            return is_calm(context, node.object) and (not node.computed or is_calm(context, node.property))
        case UnaryExpression():
            return node.operator != "delete" and is_calm(context, node.argument)
        case BinaryExpression() | LogicalExpression():
            return is_calm(context, node.left) and is_calm(context, node.right)
        case ConditionalExpression():
            return all(is_calm(context, each) for each in (node.test, node.consequent, node.alternate))
        case TemplateLiteral():
            return all(is_calm(context, each) for each in node.expressions)
        case ArrayExpression():
            return all(is_calm(context, each) for each in node.elements)
        case ObjectExpression():
            return all(_is_calm_property(context, each) for each in node.properties)
    return False


def _is_calm_property(context: Context, node: Property | SpreadElement) -> bool:
    if isinstance(node, SpreadElement) or node.kind != "init" or node.method or node.computed:
        return False
    return is_calm(context, node.value)


def _is_calm_call(context: Context, node: CallExpression) -> bool:
    """`xs.map(x => <li/>)` of calm markup, and the methods and functions that are known to change nothing."""
    callback = map_callback(node)
    callee = bare(node.callee)
    if callback is not None and isinstance(callee, MemberExpression):
        return is_calm(context, callee.object) and _is_calm_callback(context, callback)
    if not all(is_calm(context, each) for each in node.arguments):
        return False
    if (
        isinstance(callee, MemberExpression)
        and not callee.computed
        and isinstance(callee.property, Identifier)
    ):
        if global_of(context, callee.object) == "Math":
            return callee.property.name != "random"
        return callee.property.name in _PURE_METHODS and is_calm(context, callee.object)
    return global_of(context, callee) in _PURE_GLOBALS


def _is_calm_callback(context: Context, node: ArrowFunctionExpression | FunctionExpression) -> bool:
    if isinstance(node.body, BlockStatement) or not all(isinstance(each, Identifier) for each in node.params):
        return False
    return node in context.inlined and is_calm(context, node.body)
