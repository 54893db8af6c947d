"""The module that is being written: its tree, what its names mean, the edits made so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from veloxc.compiler.analyze.result import Binding, Reference
from veloxc.compiler.analyze.scopes import build_scopes
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.emit.javascript.edits import Edits
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax.markup import Document, JSXIdentifier
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import ExportNamedDeclaration, Identifier
from veloxc.compiler.syntax.types import TSImportEqualsDeclaration, TSQualifiedName


class Module:
    """What every part of the emitter works on."""

    def __init__(self, document: Document, source: Source) -> None:
        self.document = document
        self.tree = Tree(document)
        self.edits = Edits(source.text, document)
        self.text = source.text
        self.scopes = build_scopes(self.tree)
        self.meanings: dict[Reference, Binding | None] = dict(self.scopes.resolution)
        self.used: set[Binding] = set()
        """Bindings that are used as a value somewhere."""
        self.runtime: dict[str, str] = {}
        """What the JSX needs of its run time → the name that it has here."""
        for reference, scope in self.scopes.references:
            binding = scope.lookup(reference.name)
            self.meanings[reference] = binding
            if binding is not None:
                self.used.add(binding)
        self._use_aliased()

    def _use_aliased(self) -> None:
        """`import Name = A.B` uses `A`, where it is used itself."""
        for alias in reversed(self.tree.of(TSImportEqualsDeclaration)):
            root: Node = alias.moduleReference
            while isinstance(root, TSQualifiedName):
                root = root.left
            exported = isinstance(self.tree.parents.get(alias), ExportNamedDeclaration)
            if isinstance(root, Identifier) and (exported or self.meanings.get(alias.id) in self.used):
                binding = self.scopes.module.bindings.get(root.name)
                if binding is not None and alias.importKind != "type":
                    self.used.add(binding)

    def span(self, node: Node) -> Span:
        """The place of an expression with the parentheses around it."""
        start, end = self.document.parenthesized.get(node, (node.start, node.end))
        return Span(start, end)

    def fresh(self, wanted: str) -> str:
        """A name that stands nowhere in the module."""
        taken = {getattr(node, "name", "") for node in self.tree.of(Identifier, JSXIdentifier)}
        name, number = wanted, 0
        while name in taken:
            number += 1
            name = f"{wanted}_{number}"
        return name


N = TypeVar("N", bound=Node)
HANDLERS: dict[type[Node], list[Callable[[Module, Node], bool | None]]] = {}


def writes(*classes: type[Node]) -> Callable[[Callable[[Module, N], bool | None]], None]:
    """Register what is done at nodes of these classes; one that returns True has dealt with all that is under it."""

    def register(handler: Callable[[Module, N], bool | None]) -> None:
        for cls in classes:
            HANDLERS.setdefault(cls, []).append(handler)  # type: ignore[arg-type]

    return register
