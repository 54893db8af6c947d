"""Where a file reads what belongs to one visitor: the request, cookies, hooks (velox-language.md §2, §3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from veloxc.compiler.analyze.function_use import outer
from veloxc.compiler.analyze.names import VISITOR_HOOKS, words
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.record import value
from veloxc.compiler.analyze.result import Binding, ExportFact, Interface, Reference
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

PRIVATE = words("headers cookies ip context json text formData arrayBuffer blob bytes body query")
"""Members of `request` that differ from visitor to visitor."""
_QUERY = frozenset({"search", "searchParams"})
_COOKIE_WRITERS = frozenset({"setCookie", "deleteCookie"})


@value
class VisitorRead:
    """`what`: `request.headers`, `useCookies()`; `private`: a stored page must not depend on it."""

    what: str
    node: Node
    private: bool
    through: str = ""
    """The module that does it, where it is not this file."""


def visitor_reads(reading: Reading, interfaces: Mapping[str, Interface]) -> list[VisitorRead]:
    """All of them, in the order of the tree, event handlers left out."""
    found: list[VisitorRead] = []
    whole = reading.resolution.tree.document
    for reference in reading.free(whole):
        found += _request_reads(reading, reference)
    for reference in reading.under(whole):
        found += _hook_reads(reading, reference, interfaces)
    found.sort(key=lambda read: read.node.start)
    return found


def _request_reads(reading: Reading, reference: Reference) -> Iterator[VisitorRead]:
    if not reading.page_name(reference) or reference.name not in ("request", "response", "url"):
        return
    for node, member in _members(reading, reference, 0):
        if reference.name == "url":
            if member in _QUERY:
                yield VisitorRead(f"url.{member}", node, True)
        elif reference.name == "response":
            yield VisitorRead(f"response.{member}" if member else "response", node, False)
        else:
            what = f"request.{member}" if member else "request"
            yield VisitorRead(what, node, member in PRIVATE)


def _members(reading: Reading, reference: Node, depth: int) -> Iterator[tuple[Node, str]]:
    """(place, member) of each use of an object, followed through destructuring and `const` names."""
    tree = reading.resolution.tree
    node, above = outer(tree, reference)
    if isinstance(above, js.MemberExpression) and above.object is node:
        yield above, "" if above.computed else getattr(above.property, "name", "")
        return
    if isinstance(above, js.VariableDeclarator) and above.init is node:
        if isinstance(above.id, js.ObjectPattern):
            for part in above.id.properties:
                name = getattr(part.key, "name", "") if isinstance(part, js.Property) else ""
                yield part, name
            return
        binding = reading.resolution.table.get(above.id) if isinstance(above.id, js.Identifier) else None
        if binding is not None and not binding.assignments and depth < 5:
            for use in binding.references:
                yield from _members(reading, use, depth + 1)
            return
    yield reference, ""


def _hook_reads(
    reading: Reading, reference: Reference, interfaces: Mapping[str, Interface]
) -> Iterator[VisitorRead]:
    helper = reading.helper(reference)
    if helper is not None:
        module, name = helper
        if module.startswith("velox") and (name in VISITOR_HOOKS or name in _COOKIE_WRITERS):
            yield VisitorRead(f"{name}()", reference, True)
        return
    binding = reading.resolution.table.get(reference)
    if binding is None or binding.kind != "import":
        return
    export = imported_export(reading, reference, binding, interfaces)
    if export is not None and export.reads_visitor:
        path = interfaces[binding.module or ""].path
        yield VisitorRead(export.reads_visitor[0], reference, True, path)


def imported_export(
    reading: Reading, reference: Reference, binding: Binding, interfaces: Mapping[str, Interface]
) -> ExportFact | None:
    """What is known of the export that a use of an imported name means; through a namespace, its member."""
    interface = interfaces.get(binding.module or "")
    if interface is None:
        return None
    name = binding.imported
    if name == "*":
        node, above = outer(reading.resolution.tree, reference)
        if not isinstance(above, js.MemberExpression) or above.object is not node or above.computed:
            return None
        name = getattr(above.property, "name", None)
    return next((export for export in interface.exports if export.name == name), None)
