"""Checks of imports: used at all, and offered by the module they come from."""

from __future__ import annotations

import re
from collections.abc import Mapping

from veloxc.compiler.analyze.import_fixes import Specifier, import_value, remove_import
from veloxc.compiler.analyze.names import VELOX_MODULES, offering_modules
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding, Interface
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.diagnostics.analysis import TypeUsedAsValue
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.imports import NotExported, UnreachableExport, UnusedImport
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import script as js

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
"""What an API route may export (§9)."""
_BEFORE_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def check_imports(
    resolution: Resolution, interfaces: Mapping[str, Interface], source: Source, report: Report
) -> None:
    """Report unused imports, and names that their module does not export."""
    for statement in resolution.tree.document.program.body:
        if isinstance(statement, js.ImportDeclaration):
            _check_used(resolution, statement, source, report)
            _check_offered(resolution, statement, interfaces, report)
    for binding in dict.fromkeys(resolution.table.values()):
        if binding is not None and binding.type_only:
            _check_is_type(resolution, binding, source, report)
    if resolution.role == "handler":
        _check_methods(resolution, report)


def _check_used(
    resolution: Resolution, statement: js.ImportDeclaration, source: Source, report: Report
) -> None:
    unused = []
    for specifier in statement.specifiers:
        binding = _binding(resolution, specifier)
        if binding is not None and binding.declaration is specifier and not _is_used(binding):
            unused.append(specifier)
    for specifier in unused:
        local = specifier.local
        report.add(
            UnusedImport(
                span=Span(local.start, local.end),
                name=local.name,
                fix=remove_import(statement, specifier, len(unused), source),
            )
        )


def _check_is_type(resolution: Resolution, binding: Binding, source: Source, report: Report) -> None:
    """A value is wanted where there is only a type: told once, at its first use."""
    parents = resolution.tree.parents
    exports = (js.ExportSpecifier, js.ExportDefaultDeclaration)
    uses = [use for use in binding.references if not isinstance(parents.get(use), exports)]
    if not uses:
        return
    specifier = binding.declaration
    statement = parents.get(specifier)
    fix = None
    if isinstance(statement, js.ImportDeclaration) and isinstance(specifier, Specifier):
        fix = import_value(statement, specifier, source)
    report.add(
        TypeUsedAsValue(
            span=Span(uses[0].start, uses[0].end),
            name=binding.name,
            declared=Span(specifier.start, specifier.end),
            fix=fix,
        )
    )


def _binding(resolution: Resolution, specifier: Specifier) -> Binding | None:
    return resolution.table.get(specifier.local) if isinstance(specifier.local, js.Identifier) else None


def _is_used(binding: Binding) -> bool:
    return bool(binding.references or binding.type_references or binding.exported_as)


def _check_offered(
    resolution: Resolution,
    statement: js.ImportDeclaration,
    interfaces: Mapping[str, Interface],
    report: Report,
) -> None:
    module = str(statement.source.value)
    known = _offered(module, interfaces)
    if known is None or statement.importKind == "type":
        return
    for specifier in statement.specifiers:
        binding = _binding(resolution, specifier)
        if binding is None or binding.imported in (None, "*") or binding.type_only:
            continue
        name = str(binding.imported)
        if name in known or (_is_python(module, interfaces) and _snake_case(name) in known):
            continue
        if not binding.references and binding.type_references:
            continue
        place = specifier.imported if isinstance(specifier, js.ImportSpecifier) else specifier.local
        elsewhere = next((other for other in offering_modules(name) if other != module), None)
        report.add(
            NotExported(
                span=Span(place.start, place.end),
                name=name,
                module=module,
                meant=meant(name, known) if name != "default" else None,
                elsewhere=elsewhere if module in VELOX_MODULES else None,
            )
        )


def _offered(module: str, interfaces: Mapping[str, Interface]) -> frozenset[str] | None:
    """All names that a module exports; None where they cannot be known."""
    if module in VELOX_MODULES:
        return VELOX_MODULES[module]
    interface = interfaces.get(module)
    if interface is None:
        return None
    offered = frozenset(export.name for export in interface.exports)
    return None if "*" in offered or (not offered and interface.path.endswith(".py")) else offered


def _is_python(module: str, interfaces: Mapping[str, Interface]) -> bool:
    interface = interfaces.get(module)
    return interface is not None and interface.path.endswith(".py")


def _snake_case(name: str) -> str:
    return _BEFORE_CAPITAL.sub("_", name).lower()


def _check_methods(resolution: Resolution, report: Report) -> None:
    """An API route is asked for its methods by name; nothing imports it."""
    for binding in resolution.scopes.bindings:
        for name in binding.exported_as:
            if name not in METHODS and name != "config" and binding.kind != "type":
                place = binding.declaration
                near = meant(name, METHODS) if name != "default" else None
                span = Span(place.start, min(place.end, place.start + len(binding.name)))
                report.add(UnreachableExport(span=span, name=name, role="API route", meant=near, fix=None))
