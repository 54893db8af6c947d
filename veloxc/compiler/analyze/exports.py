"""The exports of a page that Velox reads: `config`, `meta`, `paths`, `layout`, `slots` (velox-language.md §2)."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.analyze.config_rules import check_config
from veloxc.compiler.analyze.function_use import TRANSPARENT
from veloxc.compiler.analyze.record import record, value
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding, PageExports, Role
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.analyze.static_values import UNDEFINED, NotStatic, static_value
from veloxc.compiler.diagnostics import config as mistakes
from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Report
from veloxc.compiler.diagnostics.imports import UnreachableExport
from veloxc.compiler.diagnostics.routes import PathsIsNoFunction
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

_FUNCTIONS = (js.FunctionDeclaration, js.FunctionExpression, js.ArrowFunctionExpression)
_READ: dict[Role, frozenset[str]] = {
    "page": frozenset({"config", "meta", "paths", "layout"}),
    "error": frozenset({"config", "meta", "layout"}),
    "loading": frozenset({"meta", "layout"}),
    "layout": frozenset({"config", "meta", "slots", "layout"}),
    "component": frozenset({"meta", "slots"}),
}
"""What Velox reads of a `.velox` file of each role."""


@value
class Export:
    """One exported value: `node` is the name where it is exported, `value` its initialiser or function."""

    name: str
    node: Node
    binding: Binding | None
    value: Node | None
    statement: js.Statement


def page_exports(
    resolution: Resolution, unmodified: frozenset[Binding], source: Source, report: Report
) -> PageExports:
    """Read the exports of a `.velox` file; other files have none of these."""
    exports = PageExports()
    if source.language != "velox":
        return exports
    reader = _Reader(resolution, unmodified, source, report, exports)
    known = _READ.get(resolution.role, _READ["page"])
    for export in _exported(resolution):
        if export.name in known:
            getattr(reader, export.name)(export)
        else:
            reader.unreachable(export, known)
    return exports


@record
class _Reader:
    resolution: Resolution
    unmodified: frozenset[Binding]
    source: Source
    report: Report
    exports: PageExports

    def static(self, export: Export) -> Any | NotStatic:
        """The value of an export, or what keeps it from being known."""
        if export.value is None or isinstance(export.value, _FUNCTIONS):
            return NotStatic(export.node)
        if export.binding is None or export.binding.assignments:
            return NotStatic(export.binding.assignments[0] if export.binding else export.node)
        value = static_value(export.value, self.resolution, self.unmodified)
        if isinstance(value, dict | list) and export.binding not in self.unmodified:
            return NotStatic(export.node)
        return value

    def config(self, export: Export) -> None:
        self.exports.config_node = export.value or export.node
        value = self.static(export)
        if isinstance(value, NotStatic):
            self._not_static(export, value)
        elif not isinstance(value, dict):
            self.report.add(mistakes.ConfigIsNoObject(span=_span(export.node)))
        else:
            self.exports.config = check_config(value, export.value, self.report)

    def meta(self, export: Export) -> None:
        self.exports.meta_node = export.value or export.node
        if isinstance(export.value, _FUNCTIONS):
            self.exports.meta_is_function = True
            return
        value = self.static(export)
        if isinstance(value, dict):
            self.exports.meta = _plain(value)
        elif not isinstance(value, NotStatic):
            self.report.add(mistakes.MetaIsNoObject(span=_span(export.node)))

    def paths(self, export: Export) -> None:
        value = _known_function(self.resolution, export)
        if value is None:
            self.report.add(PathsIsNoFunction(span=_span(export.node)))
        else:
            self.exports.paths_node = value

    def layout(self, export: Export) -> None:
        value = self.static(export)
        if isinstance(value, NotStatic):
            self._not_static(export, value)
        elif value is False or isinstance(value, str):
            self.exports.layout = value
        else:
            self.report.add(mistakes.BadLayout(span=_value_span(export)))

    def slots(self, export: Export) -> None:
        value = self.static(export)
        if isinstance(value, NotStatic):
            self._not_static(export, value)
        elif isinstance(value, list) and all(isinstance(name, str) for name in value):
            self.exports.slots = tuple(value)
        else:
            self.report.add(mistakes.BadSlots(span=_value_span(export)))

    def _not_static(self, export: Export, found: NotStatic) -> None:
        self.report.add(
            mistakes.ExportNotStatic(
                span=_span(found.node),
                name=export.name,
                exported=_span(export.node),
                text=self.source.text[found.node.start : found.node.end],
            )
        )

    def unreachable(self, export: Export, known: frozenset[str]) -> None:
        statement = export.statement
        fix = None
        if isinstance(statement, js.ExportNamedDeclaration) and statement.declaration is not None:
            edit = Edit(Span(statement.start, statement.declaration.start), "")
            fix = Fix("leave out `export`", (edit,))
        role = self.resolution.role if self.resolution.role != "error" else "error page"
        self.report.add(
            UnreachableExport(
                span=_span(export.node), name=export.name, role=role, meant=meant(export.name, known), fix=fix
            )
        )


def _exported(resolution: Resolution) -> list[Export]:
    """All exported values of the block, in source order; types are none."""
    found: list[Export] = []
    for statement in resolution.tree.document.program.body:
        if isinstance(statement, js.ExportNamedDeclaration):
            if statement.exportKind == "type":
                continue
            found += _declared(resolution, statement)
            found += _specified(resolution, statement)
        elif isinstance(statement, js.ExportDefaultDeclaration):
            found.append(Export("default", statement, None, statement.declaration, statement))
    return found


def _declared(resolution: Resolution, statement: js.ExportNamedDeclaration) -> list[Export]:
    declaration = statement.declaration
    found = []
    if isinstance(declaration, js.VariableDeclaration):
        for declarator in declaration.declarations:
            if isinstance(declarator.id, js.Identifier):
                binding = resolution.table.get(declarator.id)
                value = _bare(declarator.init)
                found.append(Export(declarator.id.name, declarator.id, binding, value, statement))
    elif isinstance(declaration, js.FunctionDeclaration) and declaration.id is not None:
        binding = resolution.table.get(declaration.id)
        found.append(Export(declaration.id.name, declaration.id, binding, declaration, statement))
    elif isinstance(declaration, js.ClassDeclaration | ts.TSEnumDeclaration) and declaration.id is not None:
        found.append(Export(declaration.id.name, declaration.id, None, None, statement))
    return found


def _specified(resolution: Resolution, statement: js.ExportNamedDeclaration) -> list[Export]:
    found = []
    for specifier in statement.specifiers:
        if specifier.exportKind == "type" or not isinstance(specifier.local, js.Identifier):
            continue
        binding = resolution.table.get(specifier.local)
        if binding is None and statement.source is None:
            continue
        exported = specifier.exported
        name = exported.name if isinstance(exported, js.Identifier) else str(exported.value)
        value: Node | None = None
        if binding is not None:
            above = resolution.tree.parents.get(binding.declaration)
            value = above if isinstance(above, js.FunctionDeclaration) else _bare(binding.initializer)
        found.append(Export(name, specifier, binding, value, statement))
    return found


def _bare(value: Node | None) -> Node | None:
    while isinstance(value, TRANSPARENT):
        value = value.expression
    return value


def _known_function(resolution: Resolution, export: Export) -> Node | None:
    """The function that `paths` is; a name of one in the block will do."""
    if export.binding is not None and export.binding.assignments:
        return None
    value, steps = export.value, 0
    while isinstance(value, js.Identifier) and steps < 10:
        binding = resolution.table.get(value)
        if binding is None or binding.assignments:
            return None
        above = resolution.tree.parents.get(binding.declaration)
        value = above if isinstance(above, js.FunctionDeclaration) else _bare(binding.initializer)
        steps += 1
    return value if isinstance(value, _FUNCTIONS) else None


def _plain(value: Any) -> Any:
    """Without the fields that are `undefined`."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item is not UNDEFINED}
    if isinstance(value, list):
        return [None if item is UNDEFINED else _plain(item) for item in value]
    return value


def _span(node: Node) -> Span:
    if isinstance(node, js.Identifier) and node.typeAnnotation is not None:
        return Span(node.start, node.start + len(node.name))
    if isinstance(node, js.ExportDefaultDeclaration):
        return Span(node.start, node.start + len("export default"))
    return Span(node.start, node.end)


def _value_span(export: Export) -> Span:
    return _span(export.value if export.value is not None else export.node)
