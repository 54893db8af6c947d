"""Scopes and declarations: who declares which name where, with JavaScript's hoisting (ECMAScript §8.2, §10.2.11, §14)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from veloxc.compiler.analyze.patterns import pattern_names
from veloxc.compiler.analyze.record import made, record
from veloxc.compiler.analyze.result import Binding, BindingKind, Reference, Scope
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.syntax import markup as jsx, script as js, types as ts
from veloxc.compiler.syntax.node import Node


@record
class Scopes:
    """What the first pass found. References are not resolved yet: `resolve` does that."""

    module: Scope
    opened: dict[Node, Scope] = made(default_factory=dict)
    resolution: dict[Reference, Binding | None] = made(default_factory=dict)
    """Of declarations."""
    references: list[tuple[Reference, Scope]] = made(default_factory=list)
    bindings: list[Binding] = made(default_factory=list)
    targets: list[tuple[js.Identifier, Node]] = made(default_factory=list)
    """(name, the node that assigns to it)."""

    def at(self, node: Node, tree: Tree) -> Scope:
        """The innermost scope around a node (its own, if it opens one)."""
        above: Node | None = node
        while above is not None:
            if above in self.opened:
                return self.opened[above]
            above = tree.parents.get(above)
        return self.module


def build_scopes(tree: Tree) -> Scopes:
    """Go through the tree once: open scopes, declare names, collect references and assignments."""
    return _Builder(tree).run()


N = TypeVar("N", bound=Node)
_HANDLERS: dict[type[Node], Callable[[_Builder, Node], Scope | None]] = {}


def _at(*classes: type[Node]) -> Callable[[Callable[[_Builder, N], Scope | None]], None]:
    """Register what happens when a node of these classes is reached; a scope that is returned holds what is under it."""

    def register(handler: Callable[[_Builder, N], Scope | None]) -> None:
        for cls in classes:
            _HANDLERS[cls] = handler  # type: ignore[assignment]

    return register


class _Builder:
    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        module = Scope("module", tree.document.program, None)
        self.found = Scopes(module, opened={tree.document.program: module})
        self.scope = module
        self.transparent: set[Node] = set()
        """Blocks that are their function's or catch clause's body."""
        self.opening: dict[Node, Scope] = {}
        """Scopes that begin at a node because of what stands above it."""

    def run(self) -> Scopes:
        nodes, ends = self.tree.nodes, self.tree.ends
        references, resolution, opening = self.found.references, self.found.resolution, self.opening
        open_scopes: list[tuple[int, Scope]] = []
        end = len(nodes)
        for index, node in enumerate(nodes):
            while index >= end:
                end, self.scope = open_scopes.pop()
            if opening and node in opening:
                open_scopes.append((end, self.scope))
                end, self.scope = ends[index], opening.pop(node)
            cls = node.__class__
            if cls is js.Identifier:
                if node not in resolution:
                    references.append((node, self.scope))  # type: ignore[arg-type]
                continue
            handler = _HANDLERS.get(cls)
            if handler is not None:
                inner = handler(self, node)
                if inner is not None:
                    open_scopes.append((end, self.scope))
                    end, self.scope = ends[index], inner
        return self.found

    def open(self, kind: str, node: Node) -> Scope:
        scope = Scope(kind, node, self.scope)  # type: ignore[arg-type]
        self.scope.children.append(scope)
        self.found.opened[node] = scope
        return scope

    def declare(
        self, name: js.Identifier, kind: BindingKind, scope: Scope, declaration: Node | None = None
    ) -> Binding:
        """Make a binding, or find the one that this declares again; where that is a mistake, the parser has said so."""
        known = scope.bindings.get(name.name)
        if known is None or (known.scope is scope and _is_own_name(known, self.tree)):
            binding = Binding(name.name, kind, declaration or name, scope)
            scope.bindings[name.name] = binding
            self.found.bindings.append(binding)
        else:
            binding = known
            if kind == "function":
                binding.assignments.append(self.tree.parents[name])
        self.found.resolution[name] = binding
        return binding

    def declare_type(self, name: js.Identifier, scope: Scope) -> None:
        binding = scope.types.get(name.name)
        if binding is None:
            binding = Binding(name.name, "type", name, scope, type_only=True)
            scope.types[name.name] = binding
            self.found.bindings.append(binding)
        self.found.resolution[name] = binding

    def type_parameters(self, node: Node, scope: Scope) -> None:
        declared = getattr(node, "typeParameters", None)
        if declared is not None:
            for parameter in declared.params:
                if isinstance(parameter, ts.TSTypeParameter):
                    self.declare_type(parameter.name, scope)


def _is_own_name(binding: Binding, tree: Tree) -> bool:
    """The name of a function or class expression, which every other declaration inside shadows."""
    above = tree.parents.get(binding.declaration)
    return isinstance(above, js.FunctionExpression | js.ClassExpression) and above.id is binding.declaration


# ---- modules


@_at(js.Program)
def _program(builder: _Builder, node: js.Program) -> Scope:
    """Also begins the scope of the markup, which stands after the program."""
    markup = builder.tree.document.markup
    if markup:
        scope = Scope("markup", builder.tree.document, builder.found.module)
        builder.found.module.children.append(scope)
        builder.found.opened[builder.tree.document] = scope
        for child in markup:
            builder.opening[child] = scope
    return builder.found.module


@_at(js.ImportDeclaration)
def _import(builder: _Builder, node: js.ImportDeclaration) -> None:
    for specifier in node.specifiers:
        if not isinstance(specifier.local, js.Identifier):
            continue  # a mistake that the parser has reported
        binding = builder.declare(specifier.local, "import", builder.scope, specifier)
        if binding.declaration is not specifier:
            continue
        binding.module = str(node.source.value)
        if isinstance(specifier, js.ImportSpecifier):
            imported = specifier.imported
            binding.imported = imported.name if isinstance(imported, js.Identifier) else str(imported.value)
            binding.type_only = specifier.importKind == "type" or node.importKind == "type"
        else:
            binding.imported = "*" if isinstance(specifier, js.ImportNamespaceSpecifier) else "default"
            binding.type_only = node.importKind == "type"


@_at(ts.TSImportEqualsDeclaration)
def _import_equals(builder: _Builder, node: ts.TSImportEqualsDeclaration) -> None:
    builder.declare(node.id, "import", builder.scope)


@_at(js.ExportNamedDeclaration)
def _export(builder: _Builder, node: js.ExportNamedDeclaration) -> None:
    """The local names of a re-export are names in the other module."""
    if node.source is not None:
        for specifier in node.specifiers:
            if isinstance(specifier.local, js.Identifier):
                builder.found.resolution[specifier.local] = None


# ---- functions and classes


@_at(js.FunctionDeclaration)
def _function_declaration(builder: _Builder, node: js.FunctionDeclaration) -> Scope:
    if node.id is not None:
        builder.declare(node.id, "function", builder.scope)
    return _function(builder, node)


@_at(js.FunctionExpression)
def _function_expression(builder: _Builder, node: js.FunctionExpression) -> Scope:
    return _function(builder, node)


@_at(js.ArrowFunctionExpression)
def _arrow(builder: _Builder, node: js.ArrowFunctionExpression) -> Scope:
    return _function(builder, node)


def _function(
    builder: _Builder, node: js.FunctionDeclaration | js.FunctionExpression | js.ArrowFunctionExpression
) -> Scope:
    scope = builder.open("function", node)
    builder.type_parameters(node, scope)
    if isinstance(node, js.FunctionExpression) and node.id is not None:
        builder.declare(node.id, "function", scope)
    for parameter in node.params:
        for name in pattern_names(parameter):
            if name.name != "this":
                builder.declare(name, "parameter", scope)
            else:
                builder.found.resolution[name] = None
    builder.transparent.add(node.body)
    return scope


@_at(ts.TSDeclareFunction)
def _overload(builder: _Builder, node: ts.TSDeclareFunction) -> None:
    """An overload says nothing of its own; `declare function` names something that is made elsewhere."""
    if node.id is not None:
        known = builder.scope.bindings.get(node.id.name)
        if known is None and node.declare:
            known = builder.declare(node.id, "function", builder.scope)
        builder.found.resolution[node.id] = known


@_at(js.ClassDeclaration)
def _class_declaration(builder: _Builder, node: js.ClassDeclaration) -> Scope:
    if node.id is not None:
        builder.declare(node.id, "class", builder.scope)
    scope = builder.open("class", node)
    builder.type_parameters(node, scope)
    return scope


@_at(js.ClassExpression)
def _class_expression(builder: _Builder, node: js.ClassExpression) -> Scope:
    scope = builder.open("class", node)
    builder.type_parameters(node, scope)
    if node.id is not None:
        builder.declare(node.id, "class", scope)
    return scope


@_at(js.PropertyDefinition, js.AccessorProperty)
def _field(builder: _Builder, node: js.PropertyDefinition | js.AccessorProperty) -> None:
    """An initialiser is a function of its own, run for every instance."""
    if node.value is not None:
        builder.opening[node.value] = builder.open("function", node)


@_at(js.StaticBlock)
def _static_block(builder: _Builder, node: js.StaticBlock) -> Scope:
    return builder.open("function", node)


# ---- statements


@_at(js.VariableDeclaration)
def _variables(builder: _Builder, node: js.VariableDeclaration) -> None:
    kind: BindingKind = "using" if node.kind == "await using" else node.kind
    scope = builder.scope.function if kind == "var" else builder.scope
    for declarator in node.declarations:
        if isinstance(declarator, js.Invalid):
            continue
        for name in pattern_names(declarator.id):
            known = scope.bindings.get(name.name)
            binding = builder.declare(name, kind, scope)
            if binding is known and (declarator.init is not None or _is_loop_head(builder, node)):
                binding.assignments.append(declarator)
            elif declarator.id is name:
                binding.initializer = declarator.init


def _is_loop_head(builder: _Builder, node: js.VariableDeclaration) -> bool:
    above = builder.tree.parents[node]
    return isinstance(above, js.ForInStatement | js.ForOfStatement) and above.left is node


@_at(js.BlockStatement)
def _block(builder: _Builder, node: js.BlockStatement) -> Scope | None:
    if node in builder.transparent:
        return None
    return builder.open("block", node)


@_at(js.ForStatement, js.WhileStatement, js.DoWhileStatement)
def _loop(builder: _Builder, node: Node) -> Scope:
    return builder.open("loop", node)


@_at(js.ForInStatement, js.ForOfStatement)
def _for_each(builder: _Builder, node: js.ForInStatement | js.ForOfStatement) -> Scope:
    if not isinstance(node.left, js.VariableDeclaration):
        for name in pattern_names(node.left):
            builder.found.targets.append((name, node))
    return builder.open("loop", node)


@_at(js.CatchClause)
def _catch(builder: _Builder, node: js.CatchClause) -> Scope:
    scope = builder.open("catch", node)
    for name in pattern_names(node.param):
        builder.declare(name, "catch", scope)
    builder.transparent.add(node.body)
    return scope


@_at(js.SwitchStatement)
def _switch(builder: _Builder, node: js.SwitchStatement) -> Scope:
    """One scope for all cases; what is switched on stands outside it."""
    builder.opening[node.discriminant] = builder.scope
    return builder.open("switch", node)


@_at(js.AssignmentExpression)
def _assignment(builder: _Builder, node: js.AssignmentExpression) -> None:
    for name in pattern_names(node.left):
        builder.found.targets.append((name, node))


@_at(js.UpdateExpression)
def _update(builder: _Builder, node: js.UpdateExpression) -> None:
    for name in pattern_names(node.argument):
        builder.found.targets.append((name, node))


@_at(jsx.JSXOpeningElement)
def _tag(builder: _Builder, node: jsx.JSXOpeningElement) -> None:
    """A component's tag refers to a name: one that begins with a capital, `$` or `_`, or any that has members."""
    name = node.name
    if isinstance(name, jsx.JSXIdentifier) and not (name.name[:1].islower() or "-" in name.name):
        builder.found.references.append((name, builder.scope))
    while isinstance(name, jsx.JSXMemberExpression):
        name = name.object
        if isinstance(name, jsx.JSXIdentifier) and name.name != "this":
            builder.found.references.append((name, builder.scope))


# ---- TypeScript


@_at(ts.TSInterfaceDeclaration, ts.TSTypeAliasDeclaration)
def _type(builder: _Builder, node: ts.TSInterfaceDeclaration | ts.TSTypeAliasDeclaration) -> None:
    builder.declare_type(node.id, builder.scope)


@_at(ts.TSEnumDeclaration)
def _enum(builder: _Builder, node: ts.TSEnumDeclaration) -> Scope:
    """Initialisers see the members before them by their bare names."""
    builder.declare(node.id, "enum", builder.scope)
    scope = builder.open("block", node)
    for member in node.body.members:
        if isinstance(member, ts.TSEnumMember):
            name = member.id
            text = name.name if isinstance(name, js.Identifier) else getattr(name, "value", None)
            if isinstance(text, str):
                binding = Binding(text, "enum_member", member, scope, initializer=member.initializer)
                scope.bindings.setdefault(text, binding)
    return scope


@_at(ts.TSModuleDeclaration)
def _namespace(builder: _Builder, node: ts.TSModuleDeclaration) -> Scope:
    if isinstance(node.id, js.Identifier):
        binding = builder.declare(node.id, "namespace", builder.scope)
        binding.type_only = binding.kind == "namespace"
    return builder.open("function", node)
