"""Imports, exports and TypeScript's declarations (ECMAScript §16)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.expressions import key_and_computed
from veloxc.compiler.parse.builders.functions import with_directives
from veloxc.compiler.parse.builders.registry import Context, builds
from veloxc.compiler.parse.builders.types import as_expression
from veloxc.compiler.syntax import types as ts
from veloxc.compiler.syntax.node import revised
from veloxc.compiler.syntax.script import (
    ClassDeclaration,
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    ExportSpecifier,
    Expression,
    Identifier,
    ImportAttribute,
    ImportDeclaration,
    ImportDefaultSpecifier,
    ImportNamespaceSpecifier,
    ImportSpecifier,
    Literal,
    ObjectExpression,
    Property,
    Statement,
)

# ---- imports


@builds("import_attributes")
def import_attributes(start: int, end: int, given: ObjectExpression) -> tuple[ImportAttribute, ...]:
    return tuple(
        ImportAttribute(each.start, each.end, each.key, each.value)  # type: ignore[arg-type]
        for each in given.properties
        if isinstance(each, Property)
    )


@builds("import_for_effect")
def import_for_effect(start: int, end: int, word: str, source: Literal, attributes: Any) -> ImportDeclaration:
    return ImportDeclaration(start, end, (), source, "value", attributes or ())


@builds("import_declaration")
def import_declaration(start: int, end: int, word: str, kind: str | None, *rest: Any) -> ImportDeclaration:
    *specifiers, source, attributes = rest
    import_kind: Any = "type" if kind == "type" else "value"
    phase: Any = "defer" if kind == "defer" else None
    return ImportDeclaration(start, end, tuple(specifiers), source, import_kind, attributes or (), phase)


builds("import_default")(ImportDefaultSpecifier)


@builds("import_namespace")
def import_namespace(
    start: int, end: int, star: str, as_: str, local: Identifier
) -> ImportNamespaceSpecifier:
    return ImportNamespaceSpecifier(start, end, local)


@builds("import_specifier")
def import_specifier(
    start: int, end: int, kind: str | None, imported: Any, as_: str | None = None, local: Any = None
) -> ImportSpecifier:
    return ImportSpecifier(start, end, imported, local or imported, "type" if kind else "value")


@builds("import_equals")
def import_equals(
    start: int, end: int, word: str, kind: str | None, name: Identifier, reference: Any
) -> ts.TSImportEqualsDeclaration:
    return ts.TSImportEqualsDeclaration(start, end, name, reference, "type" if kind else "value")


builds("ts_external_module_reference")(ts.TSExternalModuleReference)


# ---- exports


@builds("export_names")
def export_names(start: int, end: int, *specifiers: ExportSpecifier) -> tuple[ExportSpecifier, ...]:
    return specifiers


@builds("export_specifier")
def export_specifier(
    start: int, end: int, kind: str | None, local: Any, as_: str | None = None, exported: Any = None
) -> ExportSpecifier:
    return ExportSpecifier(start, end, local, exported or local, "type" if kind else "value")


@builds("export_named")
def export_named(start: int, end: int, kind: str | None, specifiers: Any) -> ExportNamedDeclaration:
    return ExportNamedDeclaration(start, end, None, specifiers, None, "type" if kind else "value")


@builds("export_from")
def export_from(
    start: int, end: int, kind: str | None, specifiers: Any, source: Literal, attributes: Any
) -> ExportNamedDeclaration:
    return ExportNamedDeclaration(
        start, end, None, specifiers, source, "type" if kind else "value", attributes or ()
    )


@builds("export_as")
def export_as(start: int, end: int, as_: str, name: Any) -> Any:
    return name


@builds("export_all")
def export_all(
    start: int, end: int, kind: str | None, star: str, exported: Any, source: Literal, attributes: Any
) -> ExportAllDeclaration:
    return ExportAllDeclaration(start, end, exported, source, "type" if kind else "value", attributes or ())


_TYPES_ONLY = (ts.TSInterfaceDeclaration, ts.TSTypeAliasDeclaration)


@builds("export_of_declaration")
def export_of_declaration(start: int, end: int, declaration: Any) -> ExportNamedDeclaration:
    of_types = isinstance(declaration, _TYPES_ONLY) or getattr(declaration, "declare", False)
    return ExportNamedDeclaration(start, end, declaration, (), None, "type" if of_types else "value")


def _decorated(declaration: ClassDeclaration, decorators: Any) -> ClassDeclaration:
    return revised(declaration, decorators=decorators + declaration.decorators)


@builds("export_word")
def export_word(start: int, end: int) -> int:
    """Where `export` stands: decorators before it are no part of the export."""
    return start


@builds("export_of_decorated")
def export_of_decorated(
    start: int, end: int, decorators: Any, word: int, declaration: ClassDeclaration
) -> ExportNamedDeclaration:
    return ExportNamedDeclaration(word, end, _decorated(declaration, decorators), (), None, "value")


@builds("export_default")
def export_default(start: int, end: int, word: str, declaration: Any) -> ExportDefaultDeclaration:
    return ExportDefaultDeclaration(start, end, declaration)


@builds("export_default_of_decorated")
def export_default_of_decorated(
    start: int, end: int, decorators: Any, word: int, default: str, declaration: ClassDeclaration
) -> ExportDefaultDeclaration:
    return ExportDefaultDeclaration(word, end, _decorated(declaration, decorators))


builds("export_assignment")(ts.TSExportAssignment)


@builds("export_as_namespace")
def export_as_namespace(
    start: int, end: int, as_: str, word: str, name: Identifier
) -> ts.TSNamespaceExportDeclaration:
    return ts.TSNamespaceExportDeclaration(start, end, name)


# ---- TypeScript's declarations


@builds("declare")
def declare(start: int, end: int, word: str, declaration: Any) -> Any:
    if isinstance(declaration, (ts.TSModuleDeclaration, ts.TSDeclareFunction)) or hasattr(
        declaration, "declare"
    ):
        return revised(declaration, start=start, declare=True)
    return declaration


@builds("decorated_declare")
def decorated_declare(start: int, end: int, decorators: Any, word: str, declaration: ClassDeclaration) -> Any:
    return revised(_decorated(declaration, decorators), start=start, declare=True)


@builds("type_alias")
def type_alias(
    start: int, end: int, word: str, name: Identifier, type_parameters: Any, type_: Any
) -> ts.TSTypeAliasDeclaration:
    if isinstance(type_, ts.TSTypeReference) and type_.typeArguments is None:
        referred = type_.typeName
        if isinstance(referred, Identifier) and referred.name == "intrinsic":
            type_ = ts.TSIntrinsicKeyword(type_.start, type_.end)
    return ts.TSTypeAliasDeclaration(start, end, name, type_, type_parameters)


@builds("interface")
def interface(
    start: int, end: int, word: str, name: Identifier, type_parameters: Any, extends: Any, body: Any
) -> ts.TSInterfaceDeclaration:
    return ts.TSInterfaceDeclaration(start, end, name, extends or (), body, type_parameters)


@builds("interface_extends")
def interface_extends(start: int, end: int, *types: Any) -> tuple[ts.TSInterfaceHeritage, ...]:
    return tuple(ts.TSInterfaceHeritage(each.start, each.end, *as_expression(each)) for each in types)


@builds("interface_body")
def interface_body(start: int, end: int, *members: Any) -> ts.TSInterfaceBody:
    return ts.TSInterfaceBody(start, end, members)


@builds("enum")
def enum(start: int, end: int, const: str | None, name: Identifier, body: Any) -> ts.TSEnumDeclaration:
    return ts.TSEnumDeclaration(start, end, name, body, const is not None)


@builds("enum_body")
def enum_body(start: int, end: int, *members: Any) -> ts.TSEnumBody:
    return ts.TSEnumBody(start, end, members)


@builds("enum_member")
def enum_member(start: int, end: int, key: Any, initializer: Expression | None) -> ts.TSEnumMember:
    name, computed = key_and_computed(key)
    return ts.TSEnumMember(start, end, name, initializer, computed)


@builds("namespace")
def namespace(start: int, end: int, word: Any, name: Any, body: ts.TSModuleBlock) -> ts.TSModuleDeclaration:
    return ts.TSModuleDeclaration(start, end, name, body, word)


@builds("namespace_without_body")
def namespace_without_body(start: int, end: int, word: Any, name: Any) -> ts.TSModuleDeclaration:
    return ts.TSModuleDeclaration(start, end, name, None, word)


@builds("global_declaration")
def global_declaration(start: int, end: int, word: str, body: ts.TSModuleBlock) -> ts.TSModuleDeclaration:
    return ts.TSModuleDeclaration(
        start, end, Identifier(start, start + 6, "global"), body, "global", False, True
    )


@builds("module_block", context=True)
def module_block(context: Context, start: int, end: int, *body: Statement) -> ts.TSModuleBlock:
    return ts.TSModuleBlock(start, end, with_directives(body, context))
