"""Classes: modifiers, members that are types only, parameter properties."""

from __future__ import annotations

import re

from veloxc.compiler.emit.javascript.expressions import cut_type
from veloxc.compiler.emit.javascript.module import Module, writes
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

_WORD = re.compile(r"[a-z]+")
_ERASED = frozenset({"public", "private", "protected", "readonly", "override", "abstract", "declare"})
_KEPT = frozenset({"static", "async", "accessor", "get", "set", "export", "default"})


@writes(js.ClassDeclaration, js.ClassExpression)
def _class(module: Module, node: js.ClassDeclaration | js.ClassExpression) -> None:
    cut_type(module, node.typeParameters)
    cut_type(module, node.superTypeArguments)
    if node.abstract:
        _cut_modifiers(module, node, node.body.start)
    if node.implements:
        before = (node.superTypeArguments, node.superClass, node.typeParameters, node.id)
        ends = [module.span(part).end for part in before if part is not None]
        start = max(ends) if ends else module.edits.next(node.start) + len("class")
        module.edits.cut(start, node.implements[-1].end)


@writes(ts.TSIndexSignature, ts.TSAbstractMethodDefinition, ts.TSAbstractPropertyDefinition)
def _typed_member(module: Module, node: Node) -> bool:
    return _cut_member(module, node)


@writes(ts.TSAbstractAccessorProperty)
def _abstract_accessor(module: Module, node: ts.TSAbstractAccessorProperty) -> bool:
    return _cut_member(module, node)


def _cut_member(module: Module, node: Node) -> bool:
    end = module.edits.next(node.end)
    module.edits.cut(node.start, end + 1 if module.text[end : end + 1] == ";" else node.end)
    return True


@writes(js.MethodDefinition)
def _method(module: Module, node: js.MethodDefinition) -> bool:
    if isinstance(node.value, ts.TSEmptyBodyFunctionExpression):
        return _cut_member(module, node)
    _cut_modifiers(module, node, node.key.start)
    _cut_mark(module, node)
    if node.kind == "constructor":
        _parameter_properties(module, node)
    return False


@writes(js.PropertyDefinition, js.AccessorProperty)
def _field(module: Module, node: js.PropertyDefinition | js.AccessorProperty) -> bool:
    if node.declare:
        return _cut_member(module, node)
    _cut_modifiers(module, node, node.key.start)
    _cut_mark(module, node)
    cut_type(module, node.typeAnnotation)
    return False


def _cut_modifiers(module: Module, node: Node, until: int) -> None:
    """The words of TypeScript between decorators and name."""
    decorators: tuple[js.Decorator, ...] = getattr(node, "decorators", ())
    at = max([node.start, *(decorator.end for decorator in decorators if decorator.start >= node.start)])
    while True:
        at = module.edits.next(at)
        word = _WORD.match(module.text, at)
        if word is None or at >= until or word[0] not in _ERASED | _KEPT:
            return
        if word[0] in _ERASED:
            module.edits.cut(at, module.edits.next(word.end()))
        at = word.end()


def _cut_mark(
    module: Module, node: js.MethodDefinition | js.PropertyDefinition | js.AccessorProperty
) -> None:
    """`?` or `!` after the name."""
    if not (node.optional or getattr(node, "definite", False)):
        return
    at = module.edits.next(module.span(node.key).end)
    if node.computed and module.text[at] == "]":
        at = module.edits.next(at + 1)
    if module.text[at] in "?!":
        module.edits.cut(at, at + 1)


# ---- parameter properties


@writes(ts.TSParameterProperty)
def _parameter_property(module: Module, node: ts.TSParameterProperty) -> None:
    _cut_modifiers(module, node, node.parameter.start)


def _parameter_properties(module: Module, node: js.MethodDefinition) -> None:
    """A field for each, which keeps their order, and its assignment once `this` is there."""
    names = [
        _name(parameter)
        for parameter in node.value.params
        if isinstance(parameter, ts.TSParameterProperty)  # the parser has refused patterns
    ]
    body = node.value.body
    if not names or body is None:
        return
    owner = module.tree.parents[node]
    module.edits.before(owner.start + 1, "".join(f" {name};" for name in names))
    assigned = "".join(f" this.{name} = {name};" for name in names)
    call = _super_call(body.body)
    directives = [
        statement
        for statement in body.body
        if isinstance(statement, js.ExpressionStatement) and statement.directive is not None
    ]
    last = call or (directives[-1] if directives else None)
    if last is None:
        module.edits.before(body.start + 1, assigned)
    else:
        closed = module.text[last.end - 1] == ";"
        module.edits.after(last.end, assigned if closed else ";" + assigned)


def _name(node: ts.TSParameterProperty) -> str:
    inside = node.parameter.left if isinstance(node.parameter, js.AssignmentPattern) else node.parameter
    return inside.name if isinstance(inside, js.Identifier) else ""


def _super_call(body: tuple[js.Statement, ...]) -> js.Statement | None:
    """The first statement that is `super(…)`, in the body itself or in a `try` of it."""
    for statement in body:
        if isinstance(statement, js.TryStatement):
            found = _super_call(statement.block.body)
            if found is not None:
                return found
        call = statement.expression if isinstance(statement, js.ExpressionStatement) else None
        if isinstance(call, js.CallExpression) and isinstance(call.callee, js.Super):
            return statement
    return None
