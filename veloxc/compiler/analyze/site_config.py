"""`velox.config.ts`: the settings of a site, read without running the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from veloxc.compiler.analyze.expression_types import property_name
from veloxc.compiler.analyze.function_use import TRANSPARENT
from veloxc.compiler.analyze.modified import unmodified_constants
from veloxc.compiler.analyze.record import record
from veloxc.compiler.analyze.resolve import Resolution, resolve
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.analyze.scopes import build_scopes
from veloxc.compiler.analyze.site_settings import SETTINGS, Group, Setting, Unfit
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.analyze.static_values import UNDEFINED, NotStatic, static_value
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.diagnostics import site_config as mistakes
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.markup import Document
from veloxc.compiler.syntax.node import Node


class _Unknown:
    """The value of a variable, where no environment was given: it fits everywhere."""


_UNKNOWN = _Unknown()


def site_config(
    document: Document, source: Source, report: Report, environment: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The settings that are right, as nested dicts; what is wrong with the others goes to the report.

    `environment`: what `process.env` holds; None where it is not known, as in an editor.
    """
    tree = Tree(document)
    resolution = resolve(tree, build_scopes(tree), "module", source, Report(source))
    return check_site_config(resolution, unmodified_constants(resolution), report, environment)


def check_site_config(
    resolution: Resolution,
    unmodified: frozenset[Binding],
    report: Report,
    environment: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """As `site_config`, for a file whose names are resolved."""
    reader = _Reader(resolution, unmodified, report, environment)
    value = reader.exported()
    return {} if value is None else reader.group(value, SETTINGS, "")


@record
class _Reader:
    resolution: Resolution
    unmodified: frozenset[Binding]
    report: Report
    environment: Mapping[str, str] | None

    def exported(self) -> js.ObjectExpression | None:
        """The object that the file exports: `export default defineConfig({…})`, or the object itself, or its name."""
        program = self.resolution.tree.document.program
        default = next((part for part in program.body if isinstance(part, js.ExportDefaultDeclaration)), None)
        found = None if default is None else self._object(default.declaration)
        if found is None:
            place = default.declaration if default is not None else None
            span = Span(0, 0) if place is None else Span(place.start, place.end)
            self.report.add(mistakes.NoConfiguration(span=span))
        return found

    def _object(self, node: Node) -> js.ObjectExpression | None:
        node = _bare(node)
        if isinstance(node, js.CallExpression) and getattr(node.callee, "name", None) == "defineConfig":
            return self._object(node.arguments[0]) if len(node.arguments) == 1 else None
        if isinstance(node, js.Identifier):
            binding = self.resolution.table.get(node)
            if binding is not None and binding.kind == "const" and binding.initializer is not None:
                return self._object(binding.initializer)
        return node if isinstance(node, js.ObjectExpression) else None

    def group(self, node: js.ObjectExpression, group: Group, path: str) -> dict[str, Any]:
        """The settings of one object."""
        found: dict[str, Any] = {}
        for part in node.properties:
            if isinstance(part, js.SpreadElement):
                spread = self._value(part.argument)
                if isinstance(spread, dict):
                    for name, value in spread.items():
                        self._put(found, name, value, part, part, group, path)
            elif isinstance(part, js.Property) and (name := property_name(part)) is not None:
                self._put(found, name, part.value, part.key, part.value, group, path)
            else:
                self.report.add(mistakes.SettingNotStatic(span=Span(part.start, part.end)))
        return found

    def _put(
        self, found: dict[str, Any], name: str, value: Any, key: Node, place: Node, group: Group, path: str
    ) -> None:
        """One setting: `value` is its expression, or its value where it came from a spread."""
        full = f"{path}{name}"
        known = group.settings.get(name)
        if known is None:
            span = Span(key.start, key.end)
            if name in group.to_come:
                self.report.add(mistakes.SettingToCome(span=span, name=full))
            else:
                near = meant(name, [*group.settings, *group.to_come])
                self.report.add(
                    mistakes.UnknownSetting(span=span, name=full, meant=near, known=tuple(group.settings))
                )
        elif isinstance(known, Group) and isinstance(_bare(value), js.ObjectExpression):
            found[name] = self.group(_bare(value), known, f"{full}.")
        else:
            plain = self._value(value) if isinstance(value, Node) else value
            self._take(found, name, plain, place, known, full)

    def _take(
        self, found: dict[str, Any], name: str, plain: Any, place: Node, known: Setting | Group, full: str
    ) -> None:
        if plain is UNDEFINED or plain is _UNKNOWN or isinstance(plain, NotStatic):
            return
        if isinstance(known, Group):
            if not isinstance(plain, dict):
                self.report.add(
                    mistakes.WrongSetting(span=Span(place.start, place.end), name=full, expected="an object")
                )
                return
            inner: dict[str, Any] = found.setdefault(name, {})
            for key, value in plain.items():
                self._put(inner, key, value, place, place, known, f"{full}.")
            return
        try:
            found[name] = known.read(plain)
        except Unfit:
            self.report.add(
                mistakes.WrongSetting(span=Span(place.start, place.end), name=full, expected=known.expected)
            )

    # ---- values

    def _value(self, node: Node) -> Any:
        """The value of an expression; what has to run is reported, and NotStatic."""
        found = self._known(node)
        if isinstance(found, NotStatic):
            self.report.add(mistakes.SettingNotStatic(span=Span(found.node.start, found.node.end)))
        return found

    def _known(self, node: Node) -> Any:
        node = _bare(node)
        variable = self._variable(node)
        if variable is not None:
            return _UNKNOWN if self.environment is None else self.environment.get(variable, UNDEFINED)
        if isinstance(node, js.LogicalExpression) and node.operator in ("??", "||"):
            left = self._known(node.left)
            if left is _UNKNOWN or isinstance(left, NotStatic):
                return left
            missing = left is None or left is UNDEFINED or (node.operator == "||" and left in ("", 0, False))
            return self._known(node.right) if missing else left
        if isinstance(node, js.CallExpression) and self.resolution.is_global(node.callee, "Number"):
            found = self._known(node.arguments[0]) if len(node.arguments) == 1 else NotStatic(node)
            known = (
                found is _UNKNOWN or found is UNDEFINED or isinstance(found, str | int | float | NotStatic)
            )
            return found if known else NotStatic(node)
        return static_value(node, self.resolution, self.unmodified)

    def _variable(self, node: Node) -> str | None:
        """The name in `process.env.NAME`."""
        if not isinstance(node, js.MemberExpression) or node.computed:
            return None
        owner = node.object
        if not isinstance(owner, js.MemberExpression) or owner.computed:
            return None
        is_env = getattr(owner.property, "name", None) == "env"
        if is_env and self.resolution.is_global(owner.object, "process"):
            return getattr(node.property, "name", None)
        return None


def _bare(node: Any) -> Any:
    while isinstance(node, TRANSPARENT):
        node = node.expression
    return node
