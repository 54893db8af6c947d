"""Imports and exports, and the module as a whole: its scope, what it exports, what a namespace is."""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.compiler.diagnostics.early_modifiers import ModifierNotAllowed
from veloxc.compiler.diagnostics.early_modules import (
    DuplicateExport,
    InvalidExportName,
    InvalidImportAttribute,
    InvalidImportEquals,
    MixedTypeImport,
    NestedModuleItem,
    UnknownExport,
)
from veloxc.compiler.diagnostics.early_names import ReservedName
from veloxc.compiler.diagnostics.early_statements import UsingTarget
from veloxc.compiler.diagnostics.early_types import AmbientImplementation, InvalidNamespace
from veloxc.compiler.parse.validate.names import (
    NAMELESS,
    RESERVED,
    bound,
    declare_import,
    hoist,
)
from veloxc.compiler.parse.validate.patterns import targets
from veloxc.compiler.parse.validate.state import Scope
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    BlockStatement,
    BreakStatement,
    ClassDeclaration,
    ContinueStatement,
    DebuggerStatement,
    DoWhileStatement,
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    ExportSpecifier,
    ExpressionStatement,
    ForInStatement,
    ForOfStatement,
    ForStatement,
    FunctionDeclaration,
    Identifier,
    IfStatement,
    ImportAttribute,
    ImportDeclaration,
    ImportDefaultSpecifier,
    ImportNamespaceSpecifier,
    ImportSpecifier,
    LabeledStatement,
    Literal,
    Program,
    ReturnStatement,
    SwitchStatement,
    ThrowStatement,
    TryStatement,
    VariableDeclaration,
    WhileStatement,
    WithStatement,
)
from veloxc.compiler.syntax.types import (
    TSExportAssignment,
    TSExternalModuleReference,
    TSImportEqualsDeclaration,
    TSModuleBlock,
    TSModuleDeclaration,
    TSNamespaceExportDeclaration,
    TSQualifiedName,
)

# ---- the module


@validates(Program)
def program(visit: Visit, node: Program) -> None:
    hoist(visit, node.body)
    exported = Exports(visit)
    for statement in node.body:
        exported.of(statement)


class Exports:
    """The names a module exports, and those of its own that it exports by name."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.names: dict[str, Span] = {}

    def of(self, statement: Node) -> None:
        if isinstance(statement, ExportNamedDeclaration):
            for name, place in self._named(statement):
                self.add(name, place)
        elif isinstance(statement, ExportDefaultDeclaration):
            if not isinstance(statement.declaration, NAMELESS):
                self.add("default", Span(statement.start, statement.start + len("export")))
        elif isinstance(statement, ExportAllDeclaration) and statement.exported is not None:
            self.add(_text(statement.exported), span(statement.exported))

    def add(self, name: str, place: Span) -> None:
        if name in self.names:
            self.visit.add(DuplicateExport(span=place, name=name, first=self.names[name]))
        self.names.setdefault(name, place)

    def _named(self, statement: ExportNamedDeclaration) -> Iterator[tuple[str, Span]]:
        declaration = statement.declaration
        for specifier in statement.specifiers:
            yield _text(specifier.exported), span(specifier.exported)
        if isinstance(declaration, VariableDeclaration):
            for declarator in declaration.declarations:
                for leaf in targets(declarator.id):
                    if isinstance(leaf, Identifier):
                        yield leaf.name, Span(leaf.start, leaf.start + len(leaf.name))
        elif isinstance(declaration, (FunctionDeclaration, ClassDeclaration)) and declaration.id is not None:
            yield declaration.id.name, span(declaration.id)


def _text(name: Identifier | Literal) -> str:
    return name.name if isinstance(name, Identifier) else str(name.value)


def exports_known(visit: Visit, scope: Scope, body: tuple[Node, ...]) -> None:
    """After the module's names are known: what is exported by name must be one of them."""
    known = {name for statement in body for name in _described(statement)}
    known.update(scope.values, scope.variables, scope.types)
    for statement in body:
        if not isinstance(statement, ExportNamedDeclaration) or statement.source is not None:
            continue
        for specifier in statement.specifiers:
            local = specifier.local
            if isinstance(local, Literal):
                reason = f"the text `{local.raw}` names nothing in this module"
                visit.add(InvalidExportName(span=span(local), reason=reason))
            elif local.name in RESERVED:
                visit.add(ReservedName(span=span(local), name=local.name))
            elif not visit.recovered:
                _known(visit, local, known)


def _known(visit: Visit, local: Identifier, known: set[str]) -> None:
    if local.name not in known:
        from difflib import get_close_matches

        meant = get_close_matches(local.name, sorted(known)[:500], n=1)
        visit.add(UnknownExport(span=span(local), name=local.name, meant=meant[0] if meant else None))


def _described(statement: Node) -> Iterator[str]:
    """Names that `declare`, overloads and namespaces give, which the scope does not have."""
    inner = statement.declaration if isinstance(statement, ExportNamedDeclaration) else statement
    if isinstance(inner, VariableDeclaration):
        for declarator in inner.declarations:
            yield from (leaf.name for leaf in targets(declarator.id) if isinstance(leaf, Identifier))
        return
    name: object = getattr(inner, "id", None)
    while isinstance(name, TSQualifiedName):
        name = name.left
    if isinstance(name, Identifier):
        yield name.name


# ---- imports and exports


@validates(ImportDeclaration)
def import_declaration(visit: Visit, node: ImportDeclaration) -> None:
    whole = node.importKind == "type"
    first = node.specifiers[0] if node.specifiers else None
    default = isinstance(first, ImportDefaultSpecifier) and "," in visit.text[first.end : node.source.start]
    if whole and default:
        reason = "`import type` takes a default or named bindings, not both"
        visit.add(MixedTypeImport(span=span(node.specifiers[0]), reason=reason))
    if node.phase == "defer" and not all(isinstance(s, ImportNamespaceSpecifier) for s in node.specifiers):
        reason = "`import defer` takes a namespace: `import defer * as name`"
        visit.add(InvalidExportName(span=span(node.specifiers[0]), reason=reason))
    for specifier in node.specifiers:
        own = isinstance(specifier, ImportSpecifier) and specifier.importKind == "type"
        if own and whole:
            visit.add(MixedTypeImport(span=span(specifier), reason="`type` is said twice in this import"))
        if not isinstance(specifier.local, Identifier):
            reason = f"the text `{visit.text[specifier.local.start:specifier.local.end]}` is no name to import under"
            visit.add(InvalidExportName(span=span(specifier.local), reason=reason))
            continue
        visit.stack.extend(bound(visit, specifier.local))
        declare_import(visit, "import type" if own or whole else "import", specifier.local)
        if isinstance(specifier, ImportSpecifier) and isinstance(specifier.imported, Literal):
            _well_formed(visit, specifier.imported)
    _attributes(visit, node.attributes)


@validates(TSImportEqualsDeclaration)
def import_equals(visit: Visit, node: TSImportEqualsDeclaration) -> None:
    target = node.moduleReference
    if isinstance(target, TSExternalModuleReference):
        if not isinstance(target.expression, Literal) or not isinstance(target.expression.value, str):
            reason = "`require` takes a plain text here"
            visit.add(InvalidImportEquals(span=span(target.expression), reason=reason))
    elif not isinstance(target, (Identifier, TSQualifiedName)):
        reason = "`import name = …` takes `require('…')` or a dotted name"
        visit.add(InvalidImportEquals(span=span(target), reason=reason))
    elif node.importKind == "type":
        reason = "an alias of a dotted name cannot be imported with `type`"
        visit.add(InvalidImportEquals(span=span(node), reason=reason))
    declare_import(visit, "import type" if node.importKind == "type" else "import", node.id)


@validates(ExportNamedDeclaration)
def export_named(visit: Visit, node: ExportNamedDeclaration) -> None:
    declaration = node.declaration
    if isinstance(declaration, VariableDeclaration) and declaration.kind in ("using", "await using"):
        visit.add(UsingTarget(span=span(declaration), reason="cannot be exported"))
    for specifier in node.specifiers:
        if node.exportKind == "type" and specifier.exportKind == "type":
            visit.add(MixedTypeImport(span=span(specifier), reason="`type` is said twice in this export"))
        _export_names(visit, specifier)
    _attributes(visit, node.attributes)


def _export_names(visit: Visit, specifier: ExportSpecifier) -> None:
    for name in (specifier.local, specifier.exported):
        if isinstance(name, Literal):
            _well_formed(visit, name)


@validates(ExportAllDeclaration)
def export_all(visit: Visit, node: ExportAllDeclaration) -> None:
    if isinstance(node.exported, Literal):
        _well_formed(visit, node.exported)
    _attributes(visit, node.attributes)


def _well_formed(visit: Visit, name: Literal) -> None:
    if isinstance(name.value, str) and any("\ud800" <= char <= "\udfff" for char in name.value):
        reason = f"the name `{name.raw}` holds half of a surrogate pair"
        visit.add(InvalidExportName(span=span(name), reason=reason))


def _attributes(visit: Visit, attributes: tuple[ImportAttribute, ...]) -> None:
    seen: dict[str, Span] = {}
    for attribute in attributes:
        name = _text(attribute.key)
        if name in seen:
            place = span(attribute.key)
            visit.add(InvalidImportAttribute(span=place, name=name, first=seen[name]))
        if not isinstance(attribute.value, Literal) or not isinstance(attribute.value.value, str):
            visit.add(InvalidImportAttribute(span=span(attribute.value), name=name, first=None))
        seen.setdefault(name, span(attribute.key))


# ---- namespaces


@validates(TSModuleDeclaration, descends=True)
def module_declaration(visit: Visit, node: TSModuleDeclaration) -> None:
    state = visit.state
    ambient = node.declare or state.ambient
    if isinstance(node.id, Literal) and not ambient:
        reason = "a module that is named by a text can only be declared"
        visit.add(InvalidNamespace(span=span(node.id), reason=reason))
    elif node.body is None and not isinstance(node.id, Literal):
        visit.add(InvalidNamespace(span=span(node.id), reason="a namespace has a body"))
    if isinstance(node.body, TSModuleBlock):
        visit.enter(state.in_namespace(Scope(state.scope, module_level=True), ambient=ambient))
        hoist(visit, node.body.body)
        if ambient:
            _only_declarations(visit, node.body.body)
        if not isinstance(node.id, Literal) and node.kind != "global":
            _no_module_items(visit, node.body.body, ambient=ambient)
        visit.stack.append(node.body.body)


def _only_declarations(visit: Visit, body: tuple[Node, ...]) -> None:
    """What is declared already is not declared again inside, and nothing runs there."""
    for statement in body:
        inner = statement.declaration if isinstance(statement, ExportNamedDeclaration) else statement
        if getattr(inner, "declare", False) and inner is not None:
            place = Span(inner.start, inner.start + len("declare"))
            visit.add(ModifierNotAllowed(span=place, word="declare", where="inside of a declaration"))
        if isinstance(statement, _RUNS):
            visit.add(AmbientImplementation(span=span(statement), what="a statement"))


def _no_module_items(visit: Visit, body: tuple[Node, ...], *, ambient: bool) -> None:
    """A namespace has no imports and no default; only where it is declared it may list what it exports."""
    for statement in body:
        listed = isinstance(statement, ExportNamedDeclaration) and statement.declaration is None
        if isinstance(statement, ExportNamedDeclaration) and ambient and statement.source is None:
            listed = False
        if listed or isinstance(statement, _OF_MODULES):
            name = "import" if isinstance(statement, ImportDeclaration) else "export"
            place = Span(statement.start, statement.start + len(name))
            visit.add(NestedModuleItem(span=place, word=name))


_OF_MODULES = (
    ImportDeclaration,
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    TSExportAssignment,
    TSNamespaceExportDeclaration,
)
_RUNS = (
    BlockStatement,
    BreakStatement,
    ContinueStatement,
    DebuggerStatement,
    DoWhileStatement,
    ExpressionStatement,
    ForInStatement,
    ForOfStatement,
    ForStatement,
    IfStatement,
    LabeledStatement,
    ReturnStatement,
    SwitchStatement,
    ThrowStatement,
    TryStatement,
    WhileStatement,
    WithStatement,
)
