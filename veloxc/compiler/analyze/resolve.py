"""What each name means: references to bindings, captures, uses before the declaration, assignments that must fail."""

from __future__ import annotations

from veloxc.compiler.analyze import import_fixes, names
from veloxc.compiler.analyze.patterns import FUNCTIONS, declared_names, is_default_in_object
from veloxc.compiler.analyze.record import made, record
from veloxc.compiler.analyze.result import Binding, Reference, Role, Scope
from veloxc.compiler.analyze.scopes import Scopes
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.diagnostics import analysis as mistakes
from veloxc.compiler.diagnostics.diagnostic import Fix, Report
from veloxc.compiler.diagnostics.security import BrowserNameOnServer
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import markup as jsx, script as js, types as ts
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.walk import walk


@record
class Resolution:
    """Every reference resolved. `scope_of`: where a reference stands. `free`: references that no binding answers."""

    tree: Tree
    scopes: Scopes
    role: Role
    table: dict[Reference, Binding | None]
    scope_of: dict[Reference, Scope] = made(default_factory=dict)
    free: list[Reference] = made(default_factory=list)
    implicit: dict[str, str] = made(default_factory=dict)
    unresolved: set[Reference] = made(default_factory=set)
    markup_names: list[Binding] = made(default_factory=list)
    handlers: frozenset[Node] = frozenset()

    def is_global(self, node: Node, name: str) -> bool:
        """Whether a node is the global of this name, shadowed by nothing."""
        return isinstance(node, js.Identifier) and node.name == name and self.table.get(node) is None


def resolve(tree: Tree, scopes: Scopes, role: Role, source: Source, report: Report) -> Resolution:
    """Fill the tables of bindings; report unknown names and what must fail."""
    found = Resolution(tree, scopes, role, scopes.resolution, handlers=_handlers(tree))
    for reference, scope in scopes.references:
        binding = scope.lookup(reference.name)
        found.table[reference] = binding
        found.scope_of[reference] = scope
        if binding is None:
            found.free.append(reference)
        else:
            binding.references.append(reference)
    _assignments(found, report)
    _captures(found)
    _declaration_order(found, report)
    _type_references(found)
    _exports(found)
    _markup_names(found)
    _free_names(found, source, report)
    return found


def _span(node: Node) -> Span:
    """The place of a node; of an identifier only its name, without its annotation."""
    if isinstance(node, js.ImportSpecifier | js.ImportDefaultSpecifier | js.ImportNamespaceSpecifier):
        node = node.local
    if isinstance(node, js.Identifier) and node.typeAnnotation is not None:
        return Span(node.start, min(node.typeAnnotation.start, node.start + len(node.name)))
    return Span(node.start, node.end)


def _handlers(tree: Tree) -> frozenset[Node]:
    """`on*` and `ref` attributes of elements that are no components."""
    found = []
    for attribute in tree.of(jsx.JSXAttribute):
        name = attribute.name
        if isinstance(name, jsx.JSXIdentifier) and (name.name[:2] == "on" or name.name == "ref"):
            opening = tree.parents[attribute]
            tag = getattr(opening, "name", None)
            if isinstance(tag, jsx.JSXIdentifier) and (tag.name[:1].islower() or "-" in tag.name):
                found.append(attribute)
    return frozenset(found)


# ---- assignments and captures


def _assignments(found: Resolution, report: Report) -> None:
    for name, node in found.scopes.targets:
        binding = found.table.get(name)
        if binding is None:
            continue
        binding.assignments.append(node)
        if binding.kind in ("const", "using"):
            kind = (
                mistakes.CaughtAssignedConstant if is_caught(found.tree, name) else mistakes.AssignedConstant
            )
            report.add(kind(span=_span(name), name=name.name, declared=_span(binding.declaration)))
        elif binding.kind == "import":
            report.add(
                mistakes.AssignedImport(span=_span(name), name=name.name, declared=_span(binding.declaration))
            )


def is_caught(tree: Tree, node: Node) -> bool:
    """Whether an error thrown by the node meets a `catch` of the same function."""
    below = node
    above = tree.parents.get(node)
    while above is not None and not isinstance(above, FUNCTIONS):
        if isinstance(above, js.TryStatement) and above.block is below and above.handler is not None:
            return True
        below, above = above, tree.parents.get(above)
    return False


def _captures(found: Resolution) -> None:
    """What only handlers of elements capture does not count: on the server they are not there."""
    for reference, scope in found.scope_of.items():
        binding = found.table[reference]
        if binding is None or binding.captured:
            continue
        if scope.function is not binding.scope.function and not in_handler(found, reference):
            binding.captured = True


def in_handler(found: Resolution, node: Node) -> bool:
    """Whether a node stands in an `on*` or `ref` attribute of an element."""
    if not found.handlers:
        return False
    above = found.tree.parents.get(node)
    while above is not None:
        if above in found.handlers:
            return True
        above = found.tree.parents.get(above)
    return False


# ---- before the declaration


def _declaration_order(found: Resolution, report: Report) -> None:
    for binding in found.scopes.bindings:
        kind = binding.kind
        if not binding.references or kind in (
            "import",
            "parameter",
            "catch",
            "function",
            "type",
            "namespace",
        ):
            continue
        region, ready = _dominated(found.tree, binding)
        own = binding.scope.function
        for reference in binding.references:
            scope = found.scope_of[reference]
            if scope.function is own:
                late = reference.start >= _ready_for(found.tree, reference, binding, ready)
                if not late and kind != "var" and not _is_in_own_class(found.tree, reference, binding):
                    _report_early(reference, binding, report)
            else:
                late = _created_at(found.tree, reference, own) >= ready
            if not (late and region is not None and found.tree.within(reference, region)):
                binding.read_before_declaration = True


def _ready_for(tree: Tree, reference: Reference, binding: Binding, ready: int) -> int:
    """From where on a reference may read a name: inside the very pattern that declares it, after its own element."""
    if isinstance(tree.parents.get(reference), js.ExportSpecifier):
        return 0
    element: Node = binding.declaration
    above = tree.parents.get(element)
    if isinstance(above, js.AssignmentPattern):
        element, above = above, tree.parents.get(above)
    while isinstance(above, js.Property | js.ObjectPattern | js.ArrayPattern | js.AssignmentPattern):
        if tree.within(reference, above) and not tree.within(reference, element):
            return element.end
        element, above = above, tree.parents.get(above)
    return ready


def _report_early(reference: Reference, binding: Binding, report: Report) -> None:
    report.add(
        mistakes.UsedBeforeDeclaration(
            span=_span(reference), name=binding.name, declared=_span(binding.declaration)
        )
    )


def _is_in_own_class(tree: Tree, reference: Reference, binding: Binding) -> bool:
    """Inside a class, its name is there already for what runs later; the heritage and keys are rare."""
    return isinstance(tree.parents.get(binding.declaration), js.ClassDeclaration | js.ClassExpression) and (
        tree.within(reference, tree.parents[binding.declaration])
    )


def _dominated(tree: Tree, binding: Binding) -> tuple[Node | None, int]:
    """The region in which the declaration has certainly run, and from which offset on."""
    node = tree.parents.get(binding.declaration)
    while node is not None and not isinstance(
        node,
        js.VariableDeclarator
        | js.ClassDeclaration
        | js.ClassExpression
        | ts.TSEnumDeclaration
        | js.Statement,
    ):
        node = tree.parents.get(node)
    if isinstance(node, js.ClassExpression):
        return node, node.start
    if not isinstance(node, js.VariableDeclarator):
        return (tree.parents[node] if node is not None else None), node.end if node is not None else 0
    statement = tree.parents[node]
    above = tree.parents[statement]
    if isinstance(above, js.ForInStatement | js.ForOfStatement):
        return (above.body if binding.kind == "var" else above), above.right.end
    if binding.kind == "var" and node.init is None:
        return None, node.end
    while isinstance(above, js.LabeledStatement | js.ExportNamedDeclaration | js.ForStatement):
        if isinstance(above, js.ForStatement) and binding.kind != "var":
            break
        above = tree.parents[above]
    if isinstance(above, js.Program):
        return tree.document, node.end
    if isinstance(above, js.IfStatement):
        return None, node.end
    return above, node.end


def _created_at(tree: Tree, reference: Reference, own: Scope) -> int:
    """Where the outermost function around a reference, inside the scope's function, comes into being."""
    outermost: Node | None = None
    above = tree.parents.get(reference)
    while above is not None and above is not own.node:
        if isinstance(above, (*FUNCTIONS, js.ClassDeclaration, js.ClassExpression)):
            outermost = above
        above = tree.parents.get(above)
    if isinstance(outermost, js.FunctionDeclaration):
        block = tree.parents[outermost]
        while isinstance(block, js.ExportNamedDeclaration | js.ExportDefaultDeclaration):
            block = tree.parents[block]
        return block.start if not isinstance(block, js.Program) else -1
    return outermost.start if outermost is not None else 0


# ---- types, exports, markup


def _type_references(found: Resolution) -> None:
    for root, owner in found.tree.type_roots:
        scope: Scope | None = None
        for node in walk(root):
            name = _type_name(node)
            if name is None:
                continue
            scope = scope or found.scopes.at(owner, found.tree)
            binding = lookup_type(scope, name.name)
            if binding is not None:
                binding.type_references.append(name)
                found.table[name] = binding


def _type_name(node: Node) -> js.Identifier | None:
    """The first identifier of a name in a type."""
    name: Node | None = None
    if isinstance(node, ts.TSTypeReference):
        name = node.typeName
    elif isinstance(node, ts.TSTypeQuery):
        name = node.exprName
    elif isinstance(node, ts.TSInterfaceHeritage | ts.TSClassImplements):
        name = node.expression
    while isinstance(name, ts.TSQualifiedName | js.MemberExpression):
        name = name.left if isinstance(name, ts.TSQualifiedName) else name.object
    return name if isinstance(name, js.Identifier) else None


def lookup_type(scope: Scope | None, name: str) -> Binding | None:
    """What a name means in a type: an interface, alias or type parameter, else a class, enum or import."""
    while scope is not None:
        binding = scope.types.get(name) or scope.bindings.get(name)
        if binding is not None:
            return binding
        scope = scope.parent
    return None


def _exports(found: Resolution) -> None:
    module = found.scopes.module
    for statement in found.tree.document.program.body:
        if isinstance(statement, js.ExportNamedDeclaration) and statement.source is None:
            for specifier in statement.specifiers:
                if isinstance(specifier.local, js.Identifier):
                    exported = specifier.exported
                    text = exported.name if isinstance(exported, js.Identifier) else str(exported.value)
                    binding = module.bindings.get(specifier.local.name) or module.types.get(
                        specifier.local.name
                    )
                    if binding is not None:
                        binding.exported_as += (text,)
            for name in declared_names(statement.declaration):
                binding = found.table.get(name)
                if binding is not None:
                    binding.exported_as += (name.name,)
        elif isinstance(statement, js.ExportDefaultDeclaration):
            for name in declared_names(statement.declaration):
                binding = found.table.get(name)
                if binding is not None:
                    binding.exported_as += ("default",)


def _markup_names(found: Resolution) -> None:
    program = found.tree.document.program
    if not found.tree.document.markup:
        return
    seen: dict[Binding, None] = {}
    end = found.tree.ends[found.tree.index[program]]
    for reference in found.scope_of:
        binding = found.table[reference]
        if (
            binding is not None
            and binding.scope is found.scopes.module
            and found.tree.index[reference] >= end
        ):
            seen[binding] = None
    found.markup_names = sorted(seen, key=lambda binding: binding.declaration.start)


# ---- names without a binding


def _free_names(found: Resolution, source: Source, report: Report) -> None:
    velox = source.language == "velox"
    for reference in found.free:
        if isinstance(found.tree.parents.get(reference), js.ExportSpecifier):
            continue  # a type, or a mistake that the parser has reported
        name = reference.name
        module = names.implicit_module(name, found.role, velox)
        if module is not None:
            found.implicit[name] = module
        elif name in names.GLOBALS or (name == "arguments" and _has_arguments(found, reference)):
            continue
        else:
            _unknown(found, reference, source, report)


def _has_arguments(found: Resolution, reference: Reference) -> bool:
    """Inside a function; in a class's field or static block the parser has reported it."""
    above = found.tree.parents.get(reference)
    inside = (js.FunctionDeclaration, js.FunctionExpression, js.PropertyDefinition, js.StaticBlock)
    while above is not None:
        if isinstance(above, inside):
            return True
        above = found.tree.parents.get(above)
    return False


def _unknown(found: Resolution, reference: Reference, source: Source, report: Report) -> None:
    name = reference.name
    above = found.tree.parents.get(reference)
    is_typeof = isinstance(above, js.UnaryExpression) and above.operator == "typeof"
    if name in names.BROWSER_GLOBALS and not isinstance(reference, jsx.JSXIdentifier):
        if source.language == "velox" and not is_typeof and not in_handler(found, reference):
            report.add(BrowserNameOnServer(span=_span(reference), name=name))
        return
    found.unresolved.add(reference)
    if is_typeof or name in names.UNSUPPORTED_GLOBALS or is_default_in_object(above, found.tree.parents):
        return
    modules = names.offering_modules(name)
    if found.role not in ("page", "layout", "error", "loading", "handler", "middleware") and len(modules) > 1:
        modules = tuple(sorted(modules, key=lambda module: module != "velox/client"))
    near = None if modules else _suggestion(found, reference, source.language == "velox")
    fix: Fix | None = None
    document = found.tree.document
    if modules:
        fix = import_fixes.add_import(document, source, name, modules[0])
    elif near is None and isinstance(reference, jsx.JSXIdentifier):
        fix = import_fixes.add_import(document, source, name, f"$components/{name}", default=True)
    kind = mistakes.CaughtUnknownName if is_caught(found.tree, reference) else mistakes.UnknownName
    report.add(kind(span=_span(reference), name=name, meant=near, offered_by=modules, fix=fix))


def _suggestion(found: Resolution, reference: Reference, velox: bool) -> str | None:
    """What Python's word is here; or a name in scope that is spelt alike, the author's own first."""
    own: set[str] = set()
    scope: Scope | None = found.scope_of[reference]
    while scope is not None:
        own |= set(scope.bindings)
        scope = scope.parent
    given = set(names.GLOBALS) | set(names.PAGE_NAMES.get(found.role, ()) if velox else ())
    if velox or found.role in ("handler", "middleware"):
        given |= names.SERVER_HELPERS
    return names.OF_PYTHON.get(reference.name) or meant(reference.name, own) or meant(reference.name, given)
