"""Questions about markup in the tree: names of tags, what an expression in child position is made of."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler.lower.known import FunctionNode, bare
from veloxc.compiler.lower.markup_text import is_blank
from veloxc.compiler.lower.scan import FUNCTIONS, waits, within
from veloxc.compiler.syntax.markup import (
    Doctype,
    JSXChild,
    JSXElement,
    JSXEmptyExpression,
    JSXExpressionContainer,
    JSXFragment,
    JSXIdentifier,
    JSXMemberExpression,
    JSXNamespacedName,
    JSXTagName,
    MarkupComment,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    AwaitExpression,
    CallExpression,
    ChainExpression,
    ClassDeclaration,
    ClassExpression,
    ConditionalExpression,
    FunctionExpression,
    Identifier,
    LogicalExpression,
    MemberExpression,
    ReturnStatement,
    SpreadElement,
)


def tag_text(name: JSXTagName) -> str:
    """`div`, `svg:rect`, `Menu.Item`."""
    if isinstance(name, JSXIdentifier):
        return name.name
    if isinstance(name, JSXNamespacedName):
        return f"{name.namespace.name}:{name.name.name}"
    return f"{tag_text(name.object)}.{name.property.name}"


def is_element_name(name: JSXTagName) -> bool:
    """An element of HTML or SVG: a name without capital at its beginning and without dots."""
    if isinstance(name, JSXMemberExpression):
        return False
    first = tag_text(name)[0]
    return not (first.isupper() or first in "_$")


def shown_children(nodes: Sequence[JSXChild]) -> list[JSXChild]:
    """The children that leave something behind: no comments, no white space between tags, no `{}`."""
    return [node for node in nodes if not _leaves_nothing(node)]


def _leaves_nothing(node: Node) -> bool:
    if isinstance(node, JSXExpressionContainer):
        return isinstance(node.expression, JSXEmptyExpression)
    return isinstance(node, MarkupComment) or is_blank(node)


def has_markup(node: Node | None) -> bool:
    """Is an expression markup, or a choice or a loop of markup? Such ones are written by statements."""
    node = bare(node)
    match node:
        case JSXElement() | JSXFragment() | Doctype():
            return True
        case ConditionalExpression():
            return has_markup(node.consequent) or has_markup(node.alternate)
        case LogicalExpression():
            return has_markup(node.right)
        case ChainExpression():
            return has_markup(node.expression)
        case CallExpression():
            return map_callback(node) is not None
    return False


def map_callback(node: Node | None) -> ArrowFunctionExpression | FunctionExpression | None:
    """The callback of `xs.map(x => <li/>)`, where it is written there."""
    node = bare(node)
    if not isinstance(node, CallExpression) or len(node.arguments) != 1:
        return None
    callee = bare(node.callee)
    if (
        not isinstance(callee, MemberExpression)
        or callee.computed
        or not isinstance(callee.property, Identifier)
    ):
        return None
    if callee.property.name != "map" or isinstance(node.arguments[0], SpreadElement):
        return None
    callback = bare(node.arguments[0])
    if not isinstance(callback, (ArrowFunctionExpression, FunctionExpression)) or callback.generator:
        return None
    return callback


def returns(function: FunctionNode) -> list[ReturnStatement]:
    """The `return`s of a function, not those of functions inside."""
    if function.body is None:
        return []
    return [node for node in within(function.body) if isinstance(node, ReturnStatement)]


def has_await(node: Node) -> bool:
    """Does it wait itself? A function in it waits on its own account."""
    if isinstance(node, (*FUNCTIONS, ClassDeclaration, ClassExpression)):
        return False
    return any(isinstance(each, AwaitExpression) or waits(each) for each in within(node))
