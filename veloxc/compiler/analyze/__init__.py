"""Analysis: from a document to all that is known of it. Trees stay as they are; facts are side tables."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler.analyze.function_use import function_uses
from veloxc.compiler.analyze.functions import function_facts, mark_late_captures
from veloxc.compiler.analyze.infer import infer
from veloxc.compiler.analyze.resolve import resolve
from veloxc.compiler.analyze.result import Analysis, Binding, Interface, PageExports
from veloxc.compiler.analyze.roles import role_of
from veloxc.compiler.analyze.scopes import build_scopes
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document


def analyze(
    document: Document, source: Source, report: Report, interfaces: Mapping[str, Interface] | None = None
) -> Analysis:
    """All that is known of a file. `interfaces`: what is known of its imports, by the specifier as written, and of
    its layouts, outermost first, under `layout:<path>`. Mistakes go to the report; there always is a result.
    """
    interfaces = interfaces or {}
    role = role_of(source)
    tree = Tree(document)
    scopes = build_scopes(tree)
    resolution = resolve(tree, scopes, role, source, report)
    uses = function_uses(resolution)
    inference = infer(resolution, uses, interfaces)
    mark_late_captures(inference)
    return Analysis(
        document=document,
        module_scope=scopes.module,
        scopes=scopes.opened,
        resolution=resolution.table,
        functions=function_facts(inference, frozenset()),
        types=inference.types,
        binding_types={slot: found for slot, found in inference.slots.items() if isinstance(slot, Binding)},
        exports=PageExports(),
        mode="ssg",
        mode_reason="",
        interface=Interface(source.path),
        hoisted=frozenset(),
        role=role,
        implicit=resolution.implicit,
        unresolved=frozenset(resolution.unresolved),
        markup_names=tuple(resolution.markup_names),
        parents=tree.parents,
        handlers=resolution.handlers,
    )
