"""The summary of a file that other files are compiled with: what it exports, what it reads, where it can run."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler.analyze.annotations import Types
from veloxc.compiler.analyze.components import function_props, page_props, places_children
from veloxc.compiler.analyze.function_use import TRANSPARENT, FunctionUse, known_function
from veloxc.compiler.analyze.infer import Inference
from veloxc.compiler.analyze.modes import server_reason
from veloxc.compiler.analyze.names import BROWSER_GLOBALS
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.record import changed, record
from veloxc.compiler.analyze.result import (
    Binding,
    ExportFact,
    FunctionFacts,
    Interface,
    PageExports,
)
from veloxc.compiler.analyze.slices import Slicer
from veloxc.compiler.analyze.types import PRIMITIVES, StaticType, members_of, widened
from veloxc.compiler.analyze.visitor import VisitorRead
from veloxc.compiler.source import Source
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node


@record
class Findings:
    """What the parts of analysis found, as far as the summary needs it."""

    inference: Inference
    reading: Reading
    slicer: Slicer
    types: Types
    functions: dict[Node, FunctionFacts]
    reads: list[VisitorRead]
    awaits: list[Node]
    exports: PageExports
    interfaces: Mapping[str, Interface]


def build_interface(findings: Findings, source: Source) -> Interface:
    """The summary of a file."""
    program = findings.inference.resolution.tree.document.program
    imports = []
    for statement in program.body:
        module = getattr(statement, "source", None)
        if isinstance(module, js.Literal) and getattr(statement, "importKind", "value") != "type":
            imports.append(str(module.value))
    reads = tuple(dict.fromkeys(_chain(read) for read in findings.reads if read.private))
    return Interface(
        path=source.path,
        exports=_velox_exports(findings, reads) if source.language == "velox" else _exports(findings),
        reads_visitor=reads,
        awaits=bool(findings.awaits),
        client_only=_is_client_only(findings),
        server_only=_server_only(findings),
        imports=tuple(dict.fromkeys(imports)),
        slots=findings.exports.slots,
    )


def _chain(read: VisitorRead) -> str:
    return f"{read.what} in {read.through}" if read.through and " in " not in read.what else read.what


def _velox_exports(findings: Findings, reads: tuple[str, ...]) -> tuple[ExportFact, ...]:
    """A `.velox` file is its default export: a component with the props of `interface Props`."""
    resolution = findings.inference.resolution
    shape = page_props(findings.types, resolution.scopes.module)
    slots = [
        tag for tag in resolution.tree.of(jsx.JSXOpeningElement) if getattr(tag.name, "name", "") == "slot"
    ]
    fact = ExportFact(
        "default",
        "component",
        is_async=bool(findings.awaits),
        props=shape.props if shape is not None else None,
        accepts_children=bool(slots),
        open_props=shape.open if shape is not None else True,
        reads_visitor=reads,
        awaits=bool(findings.awaits),
    )
    return (fact,)


def _exports(findings: Findings) -> tuple[ExportFact, ...]:
    found: dict[str, ExportFact] = {}
    resolution = findings.inference.resolution
    for binding in resolution.scopes.bindings:
        for name in binding.exported_as:
            found[name] = _fact(findings, name, binding)
    for statement in resolution.tree.document.program.body:
        if isinstance(statement, js.ExportDefaultDeclaration) and "default" not in found:
            found["default"] = _default(findings, statement)
        elif isinstance(statement, js.ExportNamedDeclaration) and statement.source is not None:
            for specifier in statement.specifiers:
                name = _name(specifier.exported)
                origin = _origin(findings, str(statement.source.value), _name(specifier.local))
                found[name] = _renamed(origin, name)
        elif isinstance(statement, js.ExportAllDeclaration):
            _export_all(findings, statement, found)
    return tuple(found.values())


def _name(node: Node) -> str:
    return node.name if isinstance(node, js.Identifier) else str(getattr(node, "value", ""))


def _export_all(findings: Findings, statement: js.ExportAllDeclaration, found: dict[str, ExportFact]) -> None:
    if statement.exported is not None:
        name = _name(statement.exported)
        found[name] = ExportFact(name, "value")
        return
    interface = findings.interfaces.get(str(statement.source.value))
    if interface is None:
        found["*"] = ExportFact("*", "value")
        return
    for export in interface.exports:
        if export.name != "default":
            found.setdefault(export.name, export)


def _origin(findings: Findings, module: str, name: str) -> ExportFact | None:
    interface = findings.interfaces.get(module)
    for export in interface.exports if interface is not None else ():
        if export.name == name:
            return export
    return None


def _renamed(origin: ExportFact | None, name: str) -> ExportFact:
    if origin is None:
        return ExportFact(name, "value")
    return changed(origin, name=name)


def _fact(findings: Findings, name: str, binding: Binding) -> ExportFact:
    if binding.kind == "import":
        return _renamed(_origin(findings, binding.module or "", binding.imported or ""), name)
    if binding.kind in ("type", "namespace"):
        shape = findings.types.declared(binding.name, binding.scope) if binding.kind == "type" else None
        props = shape.props if shape is not None else None
        return ExportFact(name, "type", props=props, open_props=shape.open if shape is not None else True)
    if binding.kind == "class":
        return ExportFact(name, "class", reassigned=binding.reassigned)
    above = findings.inference.resolution.tree.parents.get(binding.declaration)
    value = above if isinstance(above, js.FunctionDeclaration) else binding.initializer
    use = None
    if value is not None and not binding.reassigned:
        use = known_function(findings.inference.uses, findings.inference.resolution, value)
    reads = _reads(findings, binding.declaration, binding)
    if use is not None:
        return _function_fact(findings, name, use, reads)
    found = findings.inference.slots.get(binding)
    return ExportFact(
        name,
        "value",
        reassigned=binding.reassigned,
        type=_outside(found) if not binding.reassigned else None,
        reads_visitor=reads,
    )


def _default(findings: Findings, statement: js.ExportDefaultDeclaration) -> ExportFact:
    declaration: Node = statement.declaration
    while isinstance(declaration, TRANSPARENT):
        declaration = declaration.expression
    if isinstance(declaration, js.ClassDeclaration | js.ClassExpression):
        return ExportFact("default", "class")
    if isinstance(declaration, js.Identifier):
        binding = findings.inference.resolution.table.get(declaration)
        if binding is not None:
            return _fact(findings, "default", binding)
    reads = _reads(findings, declaration, None)
    use = known_function(findings.inference.uses, findings.inference.resolution, declaration)
    if use is not None:
        return _function_fact(findings, "default", use, reads)
    found = findings.inference.types.get(declaration)
    return ExportFact("default", "value", type=_outside(found), reads_visitor=reads)


def _function_fact(findings: Findings, name: str, use: FunctionUse, reads: tuple[str, ...]) -> ExportFact:
    facts = findings.functions[use.node]
    own_await = any(_is_own(findings, node, use.node) for node in findings.awaits)
    if not facts.is_component:
        rest = any(isinstance(parameter, js.RestElement) for parameter in use.node.params)
        count = None if rest or facts.uses_arguments else len(use.node.params)
        return ExportFact(
            name,
            "function",
            is_async=use.node.async_,
            reads_visitor=reads,
            awaits=own_await,
            parameters=count,
        )
    shape = function_props(findings.types, findings.inference, use.node)
    children = shape is None or shape.open or any(prop.name == "children" for prop in shape.props)
    return ExportFact(
        name,
        "component",
        is_async=use.node.async_,
        props=shape.props if shape is not None else None,
        accepts_children=children,
        open_props=shape.open if shape is not None else True,
        reads_visitor=reads,
        awaits=own_await,
        places_children=places_children(findings.inference.resolution, use.node),
    )


def _is_own(findings: Findings, node: Node, function: Node) -> bool:
    """Whether a node stands in the body of a function itself, not in one of another function in it."""
    resolution = findings.inference.resolution
    return resolution.scopes.at(node, resolution.tree).function.node is function


def _outside(found: StaticType | None) -> StaticType | None:
    """What another file may rely on: not what is inside arrays and objects, which others may change."""
    if found is None or found.kind == "union":
        keep = found is not None and all(member.kind in PRIMITIVES for member in members_of(found))
        return widened(found) if keep and found is not None else None
    return found if found.kind in PRIMITIVES else StaticType(found.kind)


def _reads(findings: Findings, node: Node, binding: Binding | None) -> tuple[str, ...]:
    """How using a declaration comes to read the visitor's request, through all that it uses."""
    if not findings.reads:
        return ()
    tree = findings.inference.resolution.tree
    home = findings.slicer.home.get(binding) if binding is not None else None
    waiting, seen = [home.node if home is not None else node], set()
    found: dict[str, None] = {}
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        for read in findings.reads:
            if read.private and tree.within(read.node, part):
                found[_chain(read)] = None
        for reference in findings.reading.free(part):
            used = findings.inference.resolution.table.get(reference)
            unit = findings.slicer.home.get(used) if used is not None else None
            if unit is not None:
                waiting.append(unit.node)
    return tuple(found)


def _server_only(findings: Findings) -> str | None:
    """Why the file cannot run in a browser."""
    resolution = findings.inference.resolution
    for statement in resolution.tree.document.program.body:
        module = getattr(statement, "source", None)
        if not isinstance(module, js.Literal) or getattr(statement, "importKind", "value") == "type":
            continue
        if getattr(statement, "exportKind", "value") == "type" or _is_erased(findings, statement):
            continue
        reason = server_reason(str(module.value), findings.interfaces)
        if reason is not None:
            return f"imports '{module.value}': {reason}"
    if resolution.implicit and any(module == "velox/server" for module in resolution.implicit.values()):
        return "uses `velox/server`"
    return None


def _is_erased(findings: Findings, statement: Node) -> bool:
    """An import that only types use leaves nothing behind."""
    if not isinstance(statement, js.ImportDeclaration) or not statement.specifiers:
        return False
    table = findings.inference.resolution.table
    bindings = [table.get(specifier.local) for specifier in statement.specifiers]
    return all(
        binding is not None and not binding.references and not binding.exported_as for binding in bindings
    )


def _is_client_only(findings: Findings) -> bool:
    """Reads something of the browser as soon as the module is loaded."""
    resolution = findings.inference.resolution
    return any(
        reference.name in BROWSER_GLOBALS
        and resolution.scope_of[reference].function is resolution.scopes.module
        and not isinstance(resolution.tree.parents.get(reference), js.UnaryExpression)
        for reference in resolution.free
    )
