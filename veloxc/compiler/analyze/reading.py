"""Which names a piece of the file reads: all references under a node, found by place."""

from __future__ import annotations

from bisect import bisect_left

from veloxc.compiler.analyze.names import VELOX_MODULES
from veloxc.compiler.analyze.resolve import Resolution, in_handler
from veloxc.compiler.analyze.result import Binding, Reference
from veloxc.compiler.syntax.node import Node


class Reading:
    """References in the order of the tree."""

    def __init__(self, resolution: Resolution) -> None:
        self.resolution = resolution
        index = resolution.tree.index
        pairs = sorted((index[reference], reference) for reference in resolution.scope_of)
        self.places = [place for place, _ in pairs]
        self.references = [reference for _, reference in pairs]

    def under(self, node: Node) -> list[Reference]:
        """All references under a node, itself included."""
        tree = self.resolution.tree
        start = tree.index[node]
        first = bisect_left(self.places, start)
        return self.references[first : bisect_left(self.places, tree.ends[start], first)]

    def binding(self, reference: Reference) -> Binding | None:
        return self.resolution.table.get(reference)

    def free(self, node: Node) -> list[Reference]:
        """The references under a node whose bindings are declared outside of it, or nowhere; handlers left out."""
        tree = self.resolution.tree
        found = []
        for reference in self.under(node):
            binding = self.resolution.table.get(reference)
            if binding is None or not tree.within(binding.declaration, node):
                found.append(reference)
        if self.resolution.handlers:
            return [reference for reference in found if not in_handler(self.resolution, reference)]
        return found

    def page_name(self, reference: Reference) -> bool:
        """Whether a reference is `params`, `request` and the like."""
        return (
            self.resolution.table.get(reference) is None
            and self.resolution.implicit.get(reference.name) == "page"
        )

    def helper(self, reference: Reference) -> tuple[str, str] | None:
        """(module, name) of what Velox offers: an import from one of its modules, or a helper in scope without one."""
        binding = self.resolution.table.get(reference)
        if binding is None:
            module = self.resolution.implicit.get(reference.name)
            return (module, reference.name) if module not in (None, "page") else None
        module, name = binding.module, binding.imported
        if binding.kind != "import" or module is None or name is None:
            return None
        return (module, name) if module in VELOX_MODULES else None
