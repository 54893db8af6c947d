"""All parts of analysis, one after the other: what each gives to the next can be read here."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler.analyze.annotations import Types
from veloxc.compiler.analyze.components import check_uses
from veloxc.compiler.analyze.exports import page_exports
from veloxc.compiler.analyze.function_use import function_uses
from veloxc.compiler.analyze.functions import function_facts, mark_late_captures
from veloxc.compiler.analyze.hoisting import Hoisting
from veloxc.compiler.analyze.imports import check_imports
from veloxc.compiler.analyze.infer import infer
from veloxc.compiler.analyze.islands import check_islands
from veloxc.compiler.analyze.lints import check_swallowed
from veloxc.compiler.analyze.markup import check_markup
from veloxc.compiler.analyze.modes import check_mode, find_mode
from veloxc.compiler.analyze.modified import unmodified_constants
from veloxc.compiler.analyze.nesting import check_nesting
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.resolve import resolve
from veloxc.compiler.analyze.result import Analysis, Binding, Interface, PageExports
from veloxc.compiler.analyze.roles import role_of
from veloxc.compiler.analyze.scopes import build_scopes
from veloxc.compiler.analyze.slices import Slicer, name_of_export
from veloxc.compiler.analyze.summary import Findings, build_interface
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.analyze.unsupported import check_unsupported
from veloxc.compiler.analyze.visitor import visitor_reads
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document


def run(document: Document, source: Source, report: Report, interfaces: Mapping[str, Interface]) -> Analysis:
    """See `veloxc.compiler.analyze.analyze`."""
    role = role_of(source)
    tree = Tree(document)
    scopes = build_scopes(tree)
    resolution = resolve(tree, scopes, role, source, report)
    uses = function_uses(resolution)
    inference = infer(resolution, uses, interfaces)
    mark_late_captures(inference)
    reading = Reading(resolution)
    unmodified = unmodified_constants(resolution)
    hoisting = Hoisting(inference, reading)
    functions = function_facts(inference, hoisting.functions)
    exports = page_exports(resolution, unmodified, source, report)
    slicer = Slicer(reading, hoisting.shared, _static_exports(exports, scopes.module.bindings))
    if exports.paths_node is not None:
        name = name_of_export(resolution, "paths", exports.paths_node)
        exports.paths_slice = slicer.needed(exports.paths_node, report, name)
    reads = visitor_reads(reading, interfaces)
    facts = find_mode(reading, exports, reads, interfaces, source)
    check_mode(reading, exports, reads, facts, interfaces, source, role, report)
    types = Types(resolution, interfaces, source.text, document.comments)
    check_uses(reading, inference, types, interfaces, report)
    check_imports(resolution, interfaces, source, report)
    check_unsupported(resolution, source, report)
    check_islands(reading, inference, functions, interfaces, source, report)
    check_markup(inference, interfaces, source, report)
    check_nesting(tree, report)
    check_swallowed(reading, report)
    findings = Findings(
        inference, reading, slicer, types, functions, reads, facts.awaits, exports, interfaces
    )
    return Analysis(
        document=document,
        module_scope=scopes.module,
        scopes=scopes.opened,
        resolution=resolution.table,
        functions=functions,
        types=inference.types,
        binding_types={slot: found for slot, found in inference.slots.items() if isinstance(slot, Binding)},
        exports=exports,
        mode=facts.mode,
        mode_reason=facts.reason,
        interface=build_interface(findings, source),
        hoisted=hoisting.statements,
        reads_visitor=tuple((read.what, read.node) for read in reads),
        markup_awaits=facts.markup_awaits,
        uses_suspense=facts.suspense is not None,
        role=role,
        implicit=resolution.implicit,
        unresolved=frozenset(resolution.unresolved),
        markup_names=tuple(resolution.markup_names),
        parents=tree.parents,
        unmodified=unmodified,
        handlers=resolution.handlers,
        interfaces=interfaces,
    )


def _static_exports(exports: PageExports, names: Mapping[str, Binding]) -> set[Binding]:
    """Exports that are top-level names of the emitted module already."""
    known = {"config"} if exports.config_node is not None else set()
    if exports.meta is not None:
        known.add("meta")
    return {names[name] for name in known if name in names}
