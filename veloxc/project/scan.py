"""What linking needs of one file before it is compiled: its imports, and the layout it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import Document
from veloxc.compiler.syntax.script import (
    ExportNamedDeclaration,
    Identifier,
    Literal as LiteralNode,
    VariableDeclaration,
)
from veloxc.project.links import Import


@dataclass(frozen=True, slots=True)
class DeclaredLayout:
    """`export const layout = 'name'`, and where the name stands."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Scan:
    """`layout`: None where the page names none, False where it wants none."""

    imports: tuple[Import, ...]
    layout: DeclaredLayout | Literal[False] | None

    def to_json(self) -> dict[str, Any]:
        layout = self.layout
        return {
            "imports": [
                [item.specifier, item.span.start, item.span.end, item.type_only] for item in self.imports
            ],
            "layout": [layout.name, layout.span.start, layout.span.end] if layout else layout,
        }

    @classmethod
    def from_json(cls, entry: Mapping[str, Any]) -> Scan:
        imports = tuple(
            Import(name, Span(start, end), type_only) for name, start, end, type_only in entry["imports"]
        )
        layout = entry["layout"]
        if layout:
            name, start, end = layout
            return cls(imports, DeclaredLayout(name, Span(start, end)))
        return cls(imports, layout)


def declared_layout(document: Document) -> DeclaredLayout | Literal[False] | None:
    """The literal of `export const layout`; what is no literal is for the analysis to refuse."""
    for statement in document.program.body:
        if isinstance(statement, ExportNamedDeclaration) and isinstance(
            statement.declaration, VariableDeclaration
        ):
            for declarator in statement.declaration.declarations:
                value = declarator.init
                if (
                    isinstance(declarator.id, Identifier)
                    and declarator.id.name == "layout"
                    and isinstance(value, LiteralNode)
                ):
                    if isinstance(value.value, str):
                        return DeclaredLayout(value.value, Span(value.start, value.end))
                    return False if value.value is False else None
    return None
