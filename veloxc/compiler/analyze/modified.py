"""Which constants of object and array literals stay as they were written, by a look at each use of their name."""

from __future__ import annotations

from veloxc.compiler.analyze.aliasing import PASSES_ON, READS
from veloxc.compiler.analyze.function_use import TRANSPARENT, outer
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding, Reference
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node

_CHANGING_FUNCTIONS = frozenset({"assign", "defineProperty", "defineProperties", "setPrototypeOf"})
READING_METHODS = (
    READS | PASSES_ON | {"get", "has", "test", "charAt", "startsWith", "endsWith", "getTime", "size"}
)
"""Methods that leave what they are called on as it is, by name."""


def unmodified_constants(resolution: Resolution) -> frozenset[Binding]:
    """`const`s of an object or array literal that no use of their name changes or gives another name."""
    found = []
    for binding in resolution.scopes.bindings:
        value: Node | None = binding.initializer
        while isinstance(value, TRANSPARENT):
            value = value.expression
        if binding.kind != "const" or not isinstance(value, js.ObjectExpression | js.ArrayExpression):
            continue
        if not any(changes(resolution, use) or _is_alias(resolution, use) for use in binding.references):
            found.append(binding)
    return frozenset(found)


def changes(resolution: Resolution, reference: Reference) -> bool:
    """Whether a use of a name may change the value that it names: a member is assigned or deleted, a method is called
    that is not known to only read."""
    tree = resolution.tree
    node, above = outer(tree, reference)
    if isinstance(above, js.CallExpression) and node in above.arguments:
        callee = above.callee
        if isinstance(callee, js.MemberExpression) and resolution.is_global(callee.object, "Object"):
            name = getattr(callee.property, "name", "")
            return name in _CHANGING_FUNCTIONS and above.arguments[0] is node
        return False
    while isinstance(above, js.MemberExpression) and above.object is node:
        member = above
        node, above = outer(tree, member)
        if isinstance(above, js.ChainExpression):
            node, above = outer(tree, above)
        if isinstance(above, js.CallExpression) and above.callee is node:
            return getattr(member.property, "name", "") not in READING_METHODS or member.computed
    if above is reference or node is reference:
        return False
    if isinstance(above, js.Property):
        return isinstance(tree.parents.get(above), js.ObjectPattern)
    return is_written(above, node)


def is_written(above: Node | None, node: Node) -> bool:
    """Whether a member is assigned to, updated, deleted, or the target of a pattern or loop."""
    if isinstance(above, js.AssignmentExpression | js.ForInStatement | js.ForOfStatement):
        return above.left is node
    if isinstance(above, js.UnaryExpression):
        return above.operator == "delete"
    if isinstance(above, js.AssignmentPattern):
        return above.left is node
    return isinstance(above, js.UpdateExpression | js.ArrayPattern | js.RestElement)


def _is_alias(resolution: Resolution, reference: Reference) -> bool:
    _, above = outer(resolution.tree, reference)
    return not isinstance(
        above,
        js.MemberExpression
        | js.CallExpression
        | js.NewExpression
        | js.SpreadElement
        | js.BinaryExpression
        | js.UnaryExpression
        | js.TemplateLiteral
        | js.ForOfStatement
        | js.ForInStatement
        | js.ExportSpecifier
        | js.ExpressionStatement
        | jsx.JSXExpressionContainer
        | jsx.JSXSpreadAttribute,
    )
