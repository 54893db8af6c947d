"""How each function of a file is used: where it is called, whether it gets away as a value."""

from __future__ import annotations

from typing import TypeAlias

from veloxc.compiler.analyze.patterns import FUNCTIONS
from veloxc.compiler.analyze.record import made, record
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.syntax import markup as jsx, script as js, types as ts
from veloxc.compiler.syntax.node import Node

FunctionNode: TypeAlias = js.FunctionDeclaration | js.FunctionExpression | js.ArrowFunctionExpression
TRANSPARENT = (
    ts.TSAsExpression,
    ts.TSSatisfiesExpression,
    ts.TSTypeAssertion,
    ts.TSNonNullExpression,
    ts.TSInstantiationExpression,
)
"""What leaves a value as it is."""


@record
class FunctionUse:
    """`calls`: all calls, where `escapes` is false; `tags`: where it is used as a component."""

    node: FunctionNode
    name: str | None
    binding: Binding | None = None
    calls: list[js.CallExpression] = made(default_factory=list)
    tags: list[jsx.JSXOpeningElement] = made(default_factory=list)
    value_uses: list[Node] = made(default_factory=list)
    """Uses as a value: what makes it escape, exports aside."""
    exported: bool = False

    @property
    def escapes(self) -> bool:
        return bool(self.value_uses) or self.exported


def function_uses(resolution: Resolution) -> dict[Node, FunctionUse]:
    """Function node → its use. Methods, accessors and functions given away on the spot have themselves as value use."""
    found: dict[Node, FunctionUse] = {}
    for function in resolution.tree.of(*FUNCTIONS):
        found[function] = _use(resolution, function)  # type: ignore[arg-type]
    return found


def outer(tree: Tree, node: Node) -> tuple[Node, Node | None]:
    """The outermost node that has just the value of `node`, and what stands above that."""
    above = tree.parents.get(node)
    while above is not None and isinstance(above, TRANSPARENT):
        node, above = above, tree.parents.get(above)
    return node, above


def _use(resolution: Resolution, function: FunctionNode) -> FunctionUse:
    tree = resolution.tree
    if isinstance(function, js.FunctionDeclaration):
        binding = resolution.table.get(function.id) if function.id is not None else None
        use = FunctionUse(function, function.id.name if function.id else None, binding)
        use.exported = isinstance(tree.parents[function], js.ExportDefaultDeclaration)
        _add_references(resolution, use, binding)
        return use
    own_name = function.id.name if function.id is not None else None
    use = FunctionUse(function, own_name)
    node, above = outer(tree, function)
    if isinstance(above, js.CallExpression) and above.callee is node:
        use.calls.append(above)
    elif isinstance(above, js.VariableDeclarator) and isinstance(above.id, js.Identifier):
        use.binding = resolution.table.get(above.id)
        use.name = above.id.name
        if use.binding is None or use.binding.assignments or above.id is not use.binding.declaration:
            use.value_uses.append(function)
        _add_references(resolution, use, use.binding)
    elif isinstance(above, js.ExportDefaultDeclaration):
        use.exported = True
    else:
        use.value_uses.append(function)
        if isinstance(above, js.Property) and isinstance(above.key, js.Identifier) and use.name is None:
            use.name = above.key.name
    if function.id is not None:
        _add_references(resolution, use, resolution.table.get(function.id))
    return use


def _add_references(resolution: Resolution, use: FunctionUse, binding: Binding | None) -> None:
    if binding is None:
        return
    if binding.exported_as:
        use.exported = True
    if binding.assignments:
        use.value_uses.extend(binding.assignments)
    for reference in binding.references:
        node, above = outer(resolution.tree, reference)
        if isinstance(above, js.CallExpression) and above.callee is node:
            use.calls.append(above)
        elif isinstance(above, jsx.JSXOpeningElement):
            use.tags.append(above)
        elif isinstance(above, js.ExportSpecifier) or (
            isinstance(above, js.ExportDefaultDeclaration) and above.declaration is node
        ):
            use.exported = True
        elif isinstance(above, js.UnaryExpression | js.ExpressionStatement):
            continue
        else:
            use.value_uses.append(reference)


def known_function(uses: dict[Node, FunctionUse], resolution: Resolution, node: Node) -> FunctionUse | None:
    """The function that an expression certainly is: written there, or a name that always holds it."""
    while isinstance(node, TRANSPARENT):
        node = node.expression
    if node in uses:
        return uses[node]
    if not isinstance(node, js.Identifier):
        return None
    binding = resolution.table.get(node)
    return function_of(uses, resolution, binding) if binding is not None else None


def function_of(
    uses: dict[Node, FunctionUse], resolution: Resolution, binding: Binding
) -> FunctionUse | None:
    """The function that a binding always holds."""
    if binding.assignments:
        return None
    above = resolution.tree.parents.get(binding.declaration)
    if isinstance(above, js.FunctionDeclaration | js.FunctionExpression) and above.id is binding.declaration:
        return uses.get(above)
    value: Node | None = binding.initializer
    while isinstance(value, TRANSPARENT):
        value = value.expression
    return uses.get(value) if value is not None else None
