"""Reports what JavaScript has and Velox does not run (velox-language.md §5)."""

from __future__ import annotations

from veloxc.compiler.analyze import names
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.diagnostics import unsupported as mistakes
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

_INSTEAD = {
    "fs": "read files from a Python module under `lib/`",
    "path": "use `URL`, or a Python module under `lib/`",
    "crypto": "use the global `crypto`, or Python's `hashlib` from a module under `lib/`",
    "http": "use `fetch`",
    "https": "use `fetch`",
    "url": "use the globals `URL` and `URLSearchParams`",
    "buffer": "use `Uint8Array`, `TextEncoder`, `btoa` and `atob`",
    "process": "use the global `process.env`, or `useEnv`",
    "axios": "use `fetch`",
    "node-fetch": "use `fetch`",
    "undici": "use `fetch`",
    "uuid": "use `crypto.randomUUID()`",
    "nanoid": "use `crypto.randomUUID()`",
    "react": "components need no import; signals and hooks come from 'velox/client'",
    "preact": "components need no import; signals and hooks come from 'velox/client'",
    "preact/hooks": "use 'velox/client'",
    "@preact/signals": "use `signal` of 'velox/client'",
    "@tanstack/react-query": "use '@velox/query'",
}
"""Module → what to use."""


def check_unsupported(resolution: Resolution, source: Source, report: Report) -> None:
    """Report every use."""
    for reference in resolution.free:
        instead = names.UNSUPPORTED_GLOBALS.get(reference.name)
        if instead is None or reference not in resolution.unresolved or _is_typeof(resolution, reference):
            continue
        report.add(mistakes.UnsupportedGlobal(span=_span(reference), name=reference.name, instead=instead))
    _future(resolution, report)
    _functions(resolution, report)
    _namespaces(resolution, source, report)
    tree = resolution.tree
    misplaced = {mistake.span for mistake in report.mistakes if mistake.slug == "misplaced-decorator"}
    for decorator in tree.of(js.Decorator):
        if _span(decorator) not in misplaced:
            report.add(mistakes.DecoratorNotSupported(span=_span(decorator)))
    for required in tree.of(ts.TSImportEqualsDeclaration):
        if isinstance(required.moduleReference, ts.TSExternalModuleReference):
            report.add(mistakes.CommonJsNotSupported(span=_span(required)))
    for exported in tree.of(ts.TSExportAssignment):
        report.add(mistakes.CommonJsNotSupported(span=_span(exported)))
    _packages(resolution, source, report)


def _future(resolution: Resolution, report: Report) -> None:
    """Names that are in scope by themselves, and imported ones."""
    for reference in resolution.free:
        if reference.name in names.FUTURE and reference.name in resolution.implicit:
            _not_yet(reference, reference.name, report)
    for statement in resolution.tree.document.program.body:
        if isinstance(statement, js.ImportDeclaration) and statement.source.value in names.VELOX_MODULES:
            for specifier in statement.specifiers:
                imported = getattr(specifier, "imported", None)
                name = getattr(imported, "name", "")
                if name in names.FUTURE and name in names.VELOX_MODULES[str(statement.source.value)]:
                    _not_yet(specifier, name, report)


def _not_yet(node: Node, name: str, report: Report) -> None:
    report.add(mistakes.NotAvailableYet(span=_span(node), name=name, instead=names.FUTURE[name]))


def _namespaces(resolution: Resolution, source: Source, report: Report) -> None:
    for namespace in resolution.tree.of(ts.TSModuleDeclaration):
        block = resolution.tree.parents.get(namespace)
        is_inner = isinstance(block, ts.TSModuleBlock)
        if namespace.declare or namespace.body is None or is_inner:
            continue
        if has_values(namespace.body.body):
            name = source.text[namespace.id.start : namespace.id.end]
            report.add(mistakes.NamespaceNotSupported(span=_span(namespace.id), name=name))


def _span(node: Node) -> Span:
    return Span(node.start, node.end)


def _is_typeof(resolution: Resolution, node: Node) -> bool:
    above = resolution.tree.parents.get(node)
    return isinstance(above, js.UnaryExpression) and above.operator == "typeof"


def _functions(resolution: Resolution, report: Report) -> None:
    """`new Function(…)` and `Function(…)`; the name alone is fine (`f instanceof Function`)."""
    calls: list[js.NewExpression | js.CallExpression] = [*resolution.tree.of(js.NewExpression)]
    calls += resolution.tree.of(js.CallExpression)
    for call in calls:
        if resolution.is_global(call.callee, "Function"):
            report.add(mistakes.FunctionFromText(span=_span(call)))


def has_values(body: tuple[js.Statement, ...]) -> bool:
    """Whether the body of a namespace holds more than types."""
    for statement in body:
        if isinstance(statement, js.ExportNamedDeclaration) and statement.declaration is not None:
            statement = statement.declaration
        if isinstance(statement, ts.TSInterfaceDeclaration | ts.TSTypeAliasDeclaration | js.Invalid):
            continue
        if getattr(statement, "declare", False):
            continue
        if isinstance(statement, ts.TSModuleDeclaration):
            if statement.body is not None and has_values(statement.body.body):
                return True
            continue
        return True
    return False


def _packages(resolution: Resolution, source: Source, report: Report) -> None:
    for statement in resolution.tree.document.program.body:
        module = getattr(statement, "source", None)
        kinds = {getattr(statement, "importKind", "value"), getattr(statement, "exportKind", "value")}
        if not isinstance(module, js.Literal) or not isinstance(module.value, str) or "type" in kinds:
            continue
        name = module.value
        if not is_package(name) or _is_for_types_only(resolution, statement):
            continue
        if source.language == "tsx" and not name.startswith("node:"):
            report.add(mistakes.PackageInComponent(span=_span(module), module=name))
        else:
            instead = _INSTEAD.get(
                name.removeprefix("node:"), "use a Python package, from a module under `lib/`"
            )
            report.add(mistakes.PackageOnServer(span=_span(module), module=name, instead=instead))


def is_package(name: str) -> bool:
    """Whether a specifier names a module of Node or a package: no path, no alias, nothing of Velox or Python."""
    if name in names.VELOX_MODULES or name.startswith(("velox/", "@velox/", "py:")):
        return False
    return bool(name) and name[0] not in "./$#" and "://" not in name


def _is_for_types_only(resolution: Resolution, statement: Node) -> bool:
    if not isinstance(statement, js.ImportDeclaration) or not statement.specifiers:
        return False
    bindings = [resolution.table.get(specifier.local) for specifier in statement.specifiers]
    return all(
        binding is not None and (binding.type_only or (binding.type_references and not binding.references))
        for binding in bindings
    )
