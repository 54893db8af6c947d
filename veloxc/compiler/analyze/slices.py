"""What `paths` needs of the block: the declarations it reaches, and why some of them cannot be had at build time.

`paths` runs without the block and without a request. So the declarations it reads, those that these read, and the
statements that change what is declared (`all.push(…)`) are repeated for it (lowering.md §8).
"""

from __future__ import annotations

from veloxc.compiler.analyze.function_use import outer
from veloxc.compiler.analyze.modified import READING_METHODS, changes, is_written
from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.patterns import declared_names, pattern_names
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.record import made, record, value
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding, Reference
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.routes import PathsUsesRequest, PathsUsesVariable
from veloxc.compiler.source import Span
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

_MUTATORS = words("push pop shift unshift splice sort reverse fill copyWithin set add delete clear append")


@record
class Unit:
    """A top-level statement, or one declarator of a declaration of several."""

    node: Node
    declares: list[Binding] = made(default_factory=list)


@value
class _Step:
    """A unit that is needed: the reference that needs it, and the step that this reference stands in."""

    unit: Unit
    name: str
    reference: Reference
    before: _Step | None


class Slicer:
    """Finds the slice of one function of the block."""

    def __init__(self, reading: Reading, shared: set[Binding], known: set[Binding]) -> None:
        """`shared`: bindings that live at module level anyway; `known`: exports whose values are (static `config`)."""
        self.reading = reading
        self.resolution = reading.resolution
        self.at_hand = shared | known
        self.units: list[Unit] = []
        self.home: dict[Binding, Unit] = {}
        self.changers: dict[Binding, list[Unit]] = {}
        for statement in self.resolution.tree.document.program.body:
            for node in _pieces(statement):
                self._add(node)

    def _add(self, node: Node) -> None:
        unit = Unit(node)
        table = self.resolution.table
        names = (
            pattern_names(node.id)
            if isinstance(node, js.VariableDeclarator)
            else declared_names(_declaration(node))
        )
        for name in names:
            binding = table.get(name)
            if binding is not None:
                unit.declares.append(binding)
                self.home.setdefault(binding, unit)
        for reference in self.reading.free(node):
            binding = table.get(reference)
            if binding is None or binding.scope is not self.resolution.scopes.module:
                continue
            if binding.kind != "import" and self._is_change(reference):
                self.changers.setdefault(binding, []).append(unit)
        self.units.append(unit)

    def _is_change(self, reference: Reference) -> bool:
        """Whether a statement seems to change what a name holds: it assigns a member, calls a method known to change,
        or calls something with it for no other reason than its effect."""
        tree = self.resolution.tree
        node, above = outer(tree, reference)
        if isinstance(above, js.MemberExpression) and above.object is node:
            member, call = outer(tree, above)
            if isinstance(call, js.CallExpression) and call.callee is member:
                name = getattr(above.property, "name", "")
                if name in _MUTATORS:
                    return True
                return name not in READING_METHODS and _is_effect(self.reading, call)
            return changes(self.resolution, reference) or is_written(call, member)
        if isinstance(above, js.CallExpression) and node in above.arguments:
            return _is_effect(self.reading, above) and not self.resolution.is_global(
                _root(above.callee), "console"
            )
        return False

    def needed(self, function: Node, report: Report | None, name_span: Span) -> tuple[Node, ...]:
        """The units that a function needs, in source order. What cannot be had is reported."""
        found: dict[Unit, None] = {}
        waiting: list[tuple[Node, _Step | None]] = [(function, None)]
        while waiting:
            node, step = waiting.pop(0)
            for reference in self.reading.free(node):
                binding = self.resolution.table.get(reference)
                if binding is None:
                    if self.reading.page_name(reference) and report is not None:
                        _report_request(report, name_span, reference, step)
                        return ()
                    continue
                if binding.scope is not self.resolution.scopes.module or binding.kind == "import":
                    continue
                if binding in self.at_hand or binding not in self.home:
                    continue
                if binding.assignments:
                    if report is not None:
                        _report_variable(report, name_span, reference, step, binding)
                        return ()
                    continue
                for unit in (self.home[binding], *self.changers.get(binding, ())):
                    if unit not in found and not self.resolution.tree.within(function, unit.node):
                        found[unit] = None
                        waiting.append((unit.node, _Step(unit, binding.name, reference, step)))
        return tuple(sorted((unit.node for unit in found), key=lambda node: node.start))


def _pieces(statement: Node) -> list[Node]:
    """A declaration of several variables counts one by one."""
    declaration = _declaration(statement)
    if isinstance(declaration, js.VariableDeclaration) and len(declaration.declarations) > 1:
        return list(declaration.declarations)
    return [statement]


def _declaration(statement: Node) -> Node | None:
    if isinstance(statement, js.ExportNamedDeclaration | js.ExportDefaultDeclaration):
        return statement.declaration
    return statement


def _root(callee: Node) -> Node:
    while isinstance(callee, js.MemberExpression):
        callee = callee.object
    return callee


def _is_effect(reading: Reading, call: Node) -> bool:
    """Whether the result of a call is thrown away."""
    _, above = outer(reading.resolution.tree, call)
    while isinstance(above, js.AwaitExpression | js.ChainExpression | js.UnaryExpression):
        _, above = outer(reading.resolution.tree, above)
    return isinstance(above, js.ExpressionStatement)


def name_of_export(resolution: Resolution, name: str, node: Node) -> Span:
    """Where an exported function is named; its first characters where it has no name there."""
    binding = resolution.scopes.module.bindings.get(name)
    if binding is not None:
        return Span(binding.declaration.start, binding.declaration.start + len(name))
    return Span(node.start, min(node.end, node.start + len(name)))


def _chain(step: _Step | None) -> tuple[list[_Step], Reference | None]:
    """The steps from `paths` on, and the reference in `paths` that leads to the first of them."""
    steps: list[_Step] = []
    while step is not None:
        steps.insert(0, step)
        step = step.before
    return steps, steps[0].reference if steps else None


def _name_span(unit: Unit, name: str) -> Span:
    for binding in unit.declares:
        if binding.name == name:
            return Span(binding.declaration.start, binding.declaration.start + len(name))
    return Span(unit.node.start, unit.node.end)


def _report_request(report: Report, paths: Span, reference: Reference, step: _Step | None) -> None:
    steps, first = _chain(step)
    used = first or reference
    report.add(
        PathsUsesRequest(
            span=Span(used.start, used.start + len(used.name)),
            used=used.name,
            origin=reference.name,
            paths=paths,
            chain=tuple((_name_span(found.unit, found.name), found.name) for found in steps),
        )
    )


def _report_variable(
    report: Report, paths: Span, reference: Reference, step: _Step | None, binding: Binding
) -> None:
    _, first = _chain(step)
    used = first or reference
    assigned = binding.assignments[0]
    report.add(
        PathsUsesVariable(
            span=Span(used.start, used.start + len(used.name)),
            name=binding.name,
            declared=Span(binding.declaration.start, binding.declaration.start + len(binding.name)),
            assigned=Span(assigned.start, assigned.end),
            paths=paths,
        )
    )
