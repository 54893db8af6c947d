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
from veloxc.compiler.analyze.modes import ModeFacts, check_mode, find_mode
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
    mode = find_mode(reading, exports, reads, interfaces, source)
    types = Types(resolution, interfaces, source.text, document.comments)
    findings = Findings(inference, reading, slicer, types, functions, reads, mode.awaits, exports, interfaces)
    _check(findings, mode, source, report)
    return _analysis(findings, mode, hoisting, unmodified, source)


def _check(findings: Findings, mode: ModeFacts, source: Source, report: Report) -> None:
    """What is looked at once all is known."""
    reading, inference, interfaces = findings.reading, findings.inference, findings.interfaces
    resolution = inference.resolution
    check_mode(reading, findings.exports, findings.reads, mode, interfaces, source, report)
    check_uses(reading, inference, findings.types, interfaces, report)
    check_imports(resolution, interfaces, source, report)
    check_unsupported(resolution, source, report)
    check_islands(reading, inference, findings.functions, interfaces, source, report)
    check_markup(inference, findings.exports, interfaces, source, report)
    check_nesting(resolution.tree, report)
    check_swallowed(reading, report)
    if source.path.rpartition("/")[2] == "velox.config.ts":
        from veloxc.compiler.analyze.site_config import check_site_config

        check_site_config(resolution, unmodified_constants(resolution), report)


def _analysis(
    findings: Findings,
    mode: ModeFacts,
    hoisting: Hoisting,
    unmodified: frozenset[Binding],
    source: Source,
) -> Analysis:
    inference, resolution = findings.inference, findings.inference.resolution
    return Analysis(
        document=resolution.tree.document,
        module_scope=resolution.scopes.module,
        scopes=resolution.scopes.opened,
        resolution=resolution.table,
        functions=findings.functions,
        types=inference.types,
        binding_types={slot: found for slot, found in inference.slots.items() if isinstance(slot, Binding)},
        exports=findings.exports,
        mode=mode.mode,
        mode_reason=mode.reason,
        interface=build_interface(findings, source),
        hoisted=hoisting.statements,
        reads_visitor=tuple((read.what, read.node) for read in findings.reads),
        markup_awaits=mode.markup_awaits,
        uses_suspense=mode.suspense is not None,
        role=resolution.role,
        implicit=resolution.implicit,
        unresolved=frozenset(resolution.unresolved),
        markup_names=tuple(resolution.markup_names),
        parents=resolution.tree.parents,
        unmodified=unmodified,
        handlers=resolution.handlers,
        interfaces=findings.interfaces,
    )


def _static_exports(exports: PageExports, names: Mapping[str, Binding]) -> set[Binding]:
    """Exports that are top-level names of the emitted module already."""
    known = {"config"} if exports.config_node is not None else set()
    if exports.meta is not None:
        known.add("meta")
    return {names[name] for name in known if name in names}
