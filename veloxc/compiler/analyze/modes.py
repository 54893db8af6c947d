"""Which rendering mode a page has, why, and what it may not do in it (velox-language.md §2 "Which mode", §3)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.record import made, record
from veloxc.compiler.analyze.resolve import in_handler
from veloxc.compiler.analyze.result import Interface, Mode, PageExports
from veloxc.compiler.analyze.visitor import VisitorRead
from veloxc.compiler.diagnostics import modes as mistakes
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.routes import MissingPaths, PathsWithoutParameters
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node

_PARAMETER = re.compile(r"\[\[?(?:\.\.\.)?([A-Za-z_$][\w$]*)\]?\]")


@record
class ModeFacts:
    """What the decision rests on."""

    mode: Mode = "ssg"
    reason: str = ""
    awaits: list[Node] = made(default_factory=list)
    """Every `await` that counts."""
    suspense: Node | None = None
    markup_awaits: bool = False


def route_parameters(path: str) -> tuple[str, ...]:
    """The names of a route's parameters, by its path: `routes/docs/[...path].velox` has `path`."""
    return tuple(_PARAMETER.findall(path))


def find_mode(
    reading: Reading,
    exports: PageExports,
    reads: list[VisitorRead],
    interfaces: Mapping[str, Interface],
    source: Source,
) -> ModeFacts:
    """Decide; nothing is reported."""
    facts = ModeFacts()
    _collect(reading, exports, facts)
    facts.mode, facts.reason = _decide(exports, reads, interfaces, source, facts)
    return facts


def _collect(reading: Reading, exports: PageExports, facts: ModeFacts) -> None:
    resolution = reading.resolution
    tree = resolution.tree
    document = tree.document
    waits: list[Node] = [*tree.of(js.AwaitExpression)]
    waits += [loop for loop in tree.of(js.ForOfStatement) if loop.await_]
    waits += [made for made in tree.of(js.VariableDeclaration) if made.kind == "await using"]
    for node in sorted(waits, key=lambda wait: wait.start):
        inside_paths = exports.paths_node is not None and tree.within(node, exports.paths_node)
        if not inside_paths and not in_handler(resolution, node):
            facts.awaits.append(node)
    program_end = tree.ends[tree.index[document.program]]
    facts.markup_awaits = any(
        tree.index[node] >= program_end and not _in_function(reading, node) for node in facts.awaits
    )
    for tag in tree.of(jsx.JSXIdentifier):
        if tag in resolution.table and reading.helper(tag) in (
            ("velox", "Suspense"),
            ("velox/client", "Suspense"),
        ):
            facts.suspense = tag
            break


def _in_function(reading: Reading, node: Node) -> bool:
    scope = reading.resolution.scopes.at(node, reading.resolution.tree)
    return scope.function.kind == "function"


def _decide(
    exports: PageExports,
    reads: list[VisitorRead],
    interfaces: Mapping[str, Interface],
    source: Source,
    facts: ModeFacts,
) -> tuple[Mode, str]:
    render = exports.config.get("render")
    if render is not None:
        return render, f"`config.render` is '{render}'"
    if exports.paths_node is not None:
        return "ssg", "`paths` is exported"
    if facts.awaits:
        return "ssr", f"`await` in line {_line(source, facts.awaits[0])}"
    if reads:
        read = reads[0]
        through = f" (in {read.through})" if read.through else ""
        return "ssr", f"`{read.what}` in line {_line(source, read.node)}{through}"
    if facts.suspense is not None:
        return "ssr", f"`<Suspense>` in line {_line(source, facts.suspense)}"
    for key, interface in interfaces.items():
        if key.startswith("layout:") and interface.reads_visitor:
            return "ssr", f"the layout {interface.path} reads `{interface.reads_visitor[0]}`"
    if route_parameters(source.path):
        return "ssr", "the route has parameters, and there is no `paths`"
    return "ssg", "nothing in it depends on the visitor"


def _line(source: Source, node: Node) -> int:
    return source.line_column(node.start)[0]


# ---- what a mode forbids


def check_mode(
    reading: Reading,
    exports: PageExports,
    reads: list[VisitorRead],
    facts: ModeFacts,
    interfaces: Mapping[str, Interface],
    source: Source,
    report: Report,
) -> None:
    """Report what a page may not do in its mode."""
    if reading.resolution.role != "page":
        return
    parameters = route_parameters(source.path)
    declared = exports.config_node
    if facts.mode in ("ssg", "isr"):
        _check_stored(reading, exports, reads, facts, interfaces, report)
    if facts.mode == "ssg" and parameters and exports.paths_node is None and declared is not None:
        report.add(MissingPaths(span=_span(declared), parameters=parameters))
    if exports.paths_node is not None and not parameters and "routes/" in source.path:
        node = exports.paths_node
        named = getattr(node, "id", None) or reading.resolution.tree.parents.get(node)
        span = _span(named.id if isinstance(named, js.VariableDeclarator) else named or node)
        report.add(PathsWithoutParameters(span=span, path=source.path))
    if facts.mode == "csr":
        _check_client(reading, reads, facts, interfaces, report)
    for reference in reading.under(reading.resolution.tree.document):
        if in_handler(reading.resolution, reference):
            continue
        helper = reading.helper(reference)
        if helper in (("velox/server", "revalidatePath"), ("velox/server", "revalidateTag")):
            report.add(mistakes.RevalidateInRender(span=_span(reference), name=reference.name))


def _span(node: Node) -> Span:
    return Span(node.start, node.end)


def _check_stored(
    reading: Reading,
    exports: PageExports,
    reads: list[VisitorRead],
    facts: ModeFacts,
    interfaces: Mapping[str, Interface],
    report: Report,
) -> None:
    tree = reading.resolution.tree
    for read in reads:
        if exports.paths_node is not None and tree.within(read.node, exports.paths_node):
            continue
        if read.private:
            report.add(
                mistakes.StoredPageReadsVisitor(
                    span=_span(read.node),
                    what=read.what,
                    mode=facts.mode,
                    reason=facts.reason,
                    through=read.through,
                    config=_span(exports.config_node) if exports.config_node is not None else None,
                )
            )
    for key, interface in interfaces.items():
        if key.startswith("layout:") and interface.reads_visitor and exports.config_node is not None:
            report.add(
                mistakes.StoredPageReadsVisitor(
                    span=_span(exports.config_node),
                    what=interface.reads_visitor[0],
                    mode=facts.mode,
                    reason=facts.reason,
                    through=interface.path,
                    config=None,
                )
            )


_DECLARATIONS = (
    js.ImportDeclaration,
    js.ExportNamedDeclaration,
    js.ExportDefaultDeclaration,
    js.ExportAllDeclaration,
    js.VariableDeclaration,
    js.FunctionDeclaration,
    js.ClassDeclaration,
    js.EmptyStatement,
)


def _check_client(
    reading: Reading,
    reads: list[VisitorRead],
    facts: ModeFacts,
    interfaces: Mapping[str, Interface],
    report: Report,
) -> None:
    """A page rendered in the browser has no server to run anything on."""
    tree = reading.resolution.tree
    for statement in tree.document.program.body:
        kind = type(statement).__name__
        if isinstance(statement, js.ImportDeclaration):
            _check_client_import(reading, statement, interfaces, report)
        elif not isinstance(statement, _DECLARATIONS) and not kind.startswith("TS") and kind != "Invalid":
            _client(report, statement, "this statement would run on the server")
    for wait in facts.awaits:
        if not _in_function(reading, wait):
            _client(report, wait, "there is nothing to wait for the result before the page is shown")
    for read in reads:
        if not read.what.startswith("url"):
            _client(report, read.node, f"`{read.what}` exists on the server only")
    for reference in reading.free(tree.document):
        helper = reading.helper(reference)
        if helper is not None and reading.binding(reference) is None:
            _client(report, reference, f"`{reference.name}` of '{helper[0]}' exists on the server only")


def _check_client_import(
    reading: Reading, statement: js.ImportDeclaration, interfaces: Mapping[str, Interface], report: Report
) -> None:
    reason = server_reason(str(statement.source.value), interfaces)
    if statement.importKind != "type" and reason is not None:
        _client(report, statement.source, reason)


def server_reason(module: str, interfaces: Mapping[str, Interface]) -> str | None:
    """Why an imported module cannot run in a browser: a clause; None where it may."""
    if module == "velox/server":
        return "`velox/server` exists on the server only"
    if module.startswith("py:"):
        return f"`{module}` is Python"
    if module.endswith(".py"):
        return f"`{module}` is Python"
    if module.startswith("node:"):
        return f"`{module}` is a module of Node"
    interface = interfaces.get(module)
    if interface is None:
        return None
    if interface.path.endswith(".py"):
        return f"`{interface.path}` is Python"
    if interface.server_only is not None:
        return f"`{interface.path}`: {interface.server_only}"
    return None


def _client(report: Report, node: Node, reason: str) -> None:
    report.add(mistakes.ClientPageNeedsServer(span=_span(node), reason=reason))
