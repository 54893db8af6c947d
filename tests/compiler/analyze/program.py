"""A program under analysis, asked by the names it uses."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler.analyze import analyze
from veloxc.compiler.analyze.result import Binding, FunctionFacts, Interface
from veloxc.compiler.analyze.types import StaticType, members_of
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Report
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node


class Program:
    """`path` decides the language and the role; without fences a `.ts` module."""

    def __init__(
        self, text: str, path: str = "lib/a.ts", interfaces: Mapping[str, Interface] | None = None
    ) -> None:
        self.source = Source(text, path)
        self.report = Report(self.source)
        document = parse(self.source, self.report)
        self.analysis = analyze(document, self.source, self.report, interfaces or {})
        self.bindings: dict[str, list[Binding]] = {}
        for binding in dict.fromkeys(self.analysis.resolution.values()):
            if binding is not None:
                self.bindings.setdefault(binding.name, []).append(binding)

    def binding(self, name: str, number: int = 0) -> Binding:
        return self.bindings[name][number]

    def type(self, name: str) -> str:
        """The static type of a binding, in words."""
        return words(self.analysis.binding_types.get(self.binding(name)))

    def function(self, name: str) -> FunctionFacts:
        """The facts of the function that a name is declared with."""
        binding = self.binding(name)
        for node, facts in self.analysis.functions.items():
            above = self.analysis.parents.get(node)
            own = getattr(node, "id", None)
            if own is binding.declaration or (
                isinstance(above, js.VariableDeclarator) and above.id is binding.declaration
            ):
                return facts
        raise KeyError(name)

    def text(self, node: Node) -> str:
        return self.source.text[node.start : node.end]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return list(self.report)

    @property
    def codes(self) -> list[str]:
        return [found.code for found in self.report]

    def only(self, code: str) -> Diagnostic:
        """The one diagnostic of a code."""
        found = [diagnostic for diagnostic in self.report if diagnostic.code == code]
        assert len(found) == 1, [f"{each.code} {each.title}" for each in self.report]
        return found[0]

    def under(self, diagnostic: Diagnostic) -> str:
        """The text that a diagnostic points at."""
        span = diagnostic.primary.span
        return self.source.text[span.start : span.end]


def page(
    block: str,
    markup: str = "<p/>",
    path: str = "routes/a.velox",
    interfaces: Mapping[str, Interface] | None = None,
) -> Program:
    """A page of a block and its markup."""
    return Program(f"---\n{block}\n---\n{markup}\n", path, interfaces)


def words(found: StaticType | None) -> str:
    """A type in short: `int`, `array<string>`, `int|undefined`, `{a: int}`; `?` is unknown."""
    if found is None or found.kind == "unknown":
        return "?"
    if found.kind == "union":
        return "|".join(sorted(words(member) for member in members_of(found)))
    text = found.kind
    if found.element is not None:
        text += f"<{words(found.element)}>"
    if found.fields is not None:
        text = "{" + ", ".join(f"{name}: {words(field)}" for name, field in found.fields) + "}"
    return text
