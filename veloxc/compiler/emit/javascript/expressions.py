"""Types in expressions and variables: `as`, `satisfies`, `!`, `<T>x`, type arguments, annotations."""

from __future__ import annotations

import re

from veloxc.compiler.emit.javascript.module import Module, writes
from veloxc.compiler.syntax import markup as jsx, script as js, types as ts
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.operators import CAST_PRECEDENCE, PRECEDENCE

_UNSAFE_START = re.compile(r"\{|(?:function|class|async|let)\b")
"""What would be no expression where a statement or the body of an arrow function begins."""


def cut_type(module: Module, node: Node | None) -> None:
    if node is not None:
        module.edits.cut(node.start, node.end)


@writes(js.CallExpression, js.NewExpression, js.TaggedTemplateExpression, ts.TSInstantiationExpression)
def _type_arguments(module: Module, node: js.CallExpression) -> None:
    cut_type(module, node.typeArguments)


@writes(jsx.JSXOpeningElement)
def _tag(module: Module, node: jsx.JSXOpeningElement) -> None:
    cut_type(module, node.typeArguments)


@writes(ts.TSAsExpression, ts.TSSatisfiesExpression)
def _cast(module: Module, node: ts.TSAsExpression | ts.TSSatisfiesExpression) -> None:
    inner = module.span(node.expression)
    module.edits.cut(inner.end, node.end)
    if _needs_parentheses(module, node):
        module.edits.before(inner.start, "(")
        module.edits.after(inner.end, ")")


def _needs_parentheses(module: Module, node: ts.TSAsExpression | ts.TSSatisfiesExpression) -> bool:
    """`a + b as T * c` means `(a + b) * c`: the cast ends what binds more loosely than the operator after it."""
    if node in module.document.parenthesized or node.expression in module.document.parenthesized:
        return False
    below: Node = node
    above = module.tree.parents.get(node)
    while isinstance(above, ts.TSAsExpression | ts.TSSatisfiesExpression):
        if above in module.document.parenthesized:
            return False
        below, above = above, module.tree.parents.get(above)
    if not isinstance(above, js.BinaryExpression) or above.left is not below:
        return False
    inner = node.expression
    if isinstance(inner, js.BinaryExpression):
        return PRECEDENCE[inner.operator] < PRECEDENCE[above.operator] > CAST_PRECEDENCE
    return above.operator == "**" and isinstance(inner, js.UnaryExpression | js.AwaitExpression)


@writes(ts.TSTypeAssertion)
def _assertion(module: Module, node: ts.TSTypeAssertion) -> None:
    """Parentheses where the type held what follows apart from what is before it."""
    inner = module.span(node.expression)
    lost = module.edits.line_ends(node.start, inner.start)
    if lost or _UNSAFE_START.match(module.text, inner.start):
        module.edits.replace(node.start, inner.start, "(")
        module.edits.after(node.end, ")")
    else:
        module.edits.cut(node.start, inner.start)


@writes(ts.TSNonNullExpression)
def _non_null(module: Module, node: ts.TSNonNullExpression) -> None:
    module.edits.cut(node.end - 1, node.end)


@writes(js.Identifier, js.ObjectPattern, js.ArrayPattern, js.RestElement, js.AssignmentPattern)
def _annotation(module: Module, node: js.Identifier | js.ObjectPattern) -> None:
    """With the `?` of a parameter and the `!` of a variable before it."""
    annotation = node.typeAnnotation
    start = annotation.start if annotation is not None else node.end
    mark = module.edits.last(start) - 1
    above = module.tree.parents.get(node)
    marked = isinstance(above, js.VariableDeclarator) and above.id is node and above.definite
    if marked or node.optional:
        if module.text[mark] not in "?!":  # the mark is not part of the node
            mark = module.edits.next(start)
            module.edits.cut(mark, mark + 1)
        else:
            start = mark
    module.edits.cut(start, node.end if annotation is None else annotation.end)
