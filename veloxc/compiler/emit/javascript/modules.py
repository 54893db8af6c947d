"""Statements of types, imports and exports: what no value stands for is left out, whole statements or single names."""

from __future__ import annotations

from typing import TypeAlias

from veloxc.compiler.analyze.unsupported import has_values
from veloxc.compiler.emit.javascript.module import Module, writes
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

_TYPES = (
    ts.TSInterfaceDeclaration,
    ts.TSTypeAliasDeclaration,
    ts.TSDeclareFunction,
    ts.TSModuleDeclaration,
    ts.TSNamespaceExportDeclaration,
)
Specifier: TypeAlias = "js.ImportSpecifier | js.ImportDefaultSpecifier | js.ImportNamespaceSpecifier"


def _is_type(node: Node | None) -> bool:
    return isinstance(node, _TYPES) or bool(getattr(node, "declare", False))


def _cut(module: Module, node: Node) -> bool:
    decorators: tuple[js.Decorator, ...] = getattr(node, "decorators", ())
    module.edits.cut(min([node.start, *(decorator.start for decorator in decorators)]), node.end)
    return True


@writes(*_TYPES)
def _type(module: Module, node: Node) -> bool:
    _refuse_values(node)
    return _cut(module, node)


def _refuse_values(node: Node | None) -> None:
    """Analysis reports namespaces with values (`namespace-not-supported`). Nobody may lose one who did not ask it."""
    if not isinstance(node, ts.TSModuleDeclaration) or node.declare or node.body is None:
        return
    if has_values(node.body.body):
        raise ValueError("a namespace with values has no JavaScript: the module was to be analyzed first")


@writes(js.VariableDeclaration, js.ClassDeclaration, js.FunctionDeclaration, ts.TSEnumDeclaration)
def _declared(module: Module, node: js.VariableDeclaration) -> bool:
    """`declare …` says what is made elsewhere."""
    return _cut(module, node) if node.declare else False


# ---- imports


@writes(js.ImportDeclaration)
def _import(module: Module, node: js.ImportDeclaration) -> bool:
    if node.importKind == "type":
        return _cut(module, node)
    kept = [each for each in node.specifiers if _is_kept(module, each)]
    clause = module.text[node.start + len("import") : node.source.start]
    if len(kept) == len(node.specifiers) and (kept or "{" not in clause):
        return True
    if not kept:
        return _cut(module, node)
    named = [each for each in node.specifiers if isinstance(each, js.ImportSpecifier)]
    default = [each for each in node.specifiers if isinstance(each, js.ImportDefaultSpecifier)]
    others = [each for each in node.specifiers if isinstance(each, js.ImportNamespaceSpecifier)]
    if default and not any(each in kept for each in (*named, *others)):
        word = module.edits.last(node.source.start) - len("from")
        module.edits.replace(default[0].end, word, " ")
        return True
    if default and default[0] not in kept:
        comma = module.edits.next(default[0].end)
        module.edits.cut(default[0].start, module.edits.next(comma + 1))
    _cut_names(module, [each for each in named if each not in kept])
    return True


def _is_kept(module: Module, node: Specifier) -> bool:
    if isinstance(node, js.ImportSpecifier) and node.importKind == "type":
        return False
    return module.meanings.get(node.local) in module.used


def _cut_names(module: Module, dropped: list[js.ImportSpecifier] | list[js.ExportSpecifier]) -> None:
    """Each with the comma after it, if there is one."""
    for each in dropped:
        after = module.edits.next(each.end)
        comma = module.text[after] == ","
        module.edits.cut(each.start, module.edits.next(after + 1) if comma else each.end)


@writes(ts.TSImportEqualsDeclaration)
def _import_equals(module: Module, node: ts.TSImportEqualsDeclaration) -> bool:
    """`import Name = A.B` names a value by a shorter name."""
    exported = isinstance(module.tree.parents.get(node), js.ExportNamedDeclaration)
    used = module.meanings.get(node.id) in module.used
    if node.importKind == "type" or not (used or exported):
        return _cut(module, node)
    module.edits.replace(node.start, node.id.start, "var ")
    return False


# ---- exports


@writes(js.ExportNamedDeclaration)
def _export(module: Module, node: js.ExportNamedDeclaration) -> bool:
    declaration = node.declaration
    _refuse_values(declaration)
    alias = isinstance(declaration, ts.TSImportEqualsDeclaration) and declaration.importKind == "type"
    if _is_type(declaration) or (node.exportKind == "type" and declaration is None) or alias:
        return _cut(module, node)
    dropped = [each for each in node.specifiers if not _is_value(module, node, each)]
    if dropped and len(dropped) == len(node.specifiers) and node.source is None:
        return _cut(module, node)
    _cut_names(module, dropped)
    return declaration is None


def _is_value(module: Module, node: js.ExportNamedDeclaration, each: js.ExportSpecifier) -> bool:
    if each.exportKind == "type":
        return False
    if node.source is not None or not isinstance(each.local, js.Identifier):
        return True
    return _names_value(module, each.local)


def _names_value(module: Module, name: js.Identifier) -> bool:
    """Whether an exported name stands for a value, as far as this file alone can tell."""
    binding = module.meanings.get(name)
    if binding is None:
        return name.name not in module.scopes.module.types
    return not binding.type_only and not _is_type(module.tree.parents.get(binding.declaration))


@writes(js.ExportAllDeclaration)
def _export_all(module: Module, node: js.ExportAllDeclaration) -> bool:
    return _cut(module, node) if node.exportKind == "type" else True


@writes(js.ExportDefaultDeclaration)
def _export_default(module: Module, node: js.ExportDefaultDeclaration) -> bool:
    declaration = node.declaration
    if _is_type(declaration) or (
        isinstance(declaration, js.Identifier) and not _names_value(module, declaration)
    ):
        return _cut(module, node)
    return False


@writes(ts.TSExportAssignment)
def _export_assignment(module: Module, node: ts.TSExportAssignment) -> bool:
    """There is no such thing in a module of JavaScript: reported before."""
    return _cut(module, node)
