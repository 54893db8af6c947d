"""Checks at the border between server and browser (velox-language.md §10)."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler.analyze.infer import Inference
from veloxc.compiler.analyze.modes import server_reason
from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.result import ExportFact, FunctionFacts, Interface
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.analyze.types import StaticType, members_of
from veloxc.compiler.diagnostics import directives, islands as mistakes, security
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node

DIRECTIVES = ("load", "idle", "visible", "media", "only")
_SLOTS = words("signal computed effect asyncSignal persistedSignal onMount onUpdate onCleanup onDestroy ref")
"""What belongs to an instance of a component by the order of calls."""
_STAYS: dict[str, str] = {
    "function": "function",
    "class": "class",
    "symbol": "symbol",
    "regexp": "regular expression",
    "promise": "promise",
}
"""Kinds that cannot be sent to the browser."""


def check_islands(
    reading: Reading,
    inference: Inference,
    functions: Mapping[Node, FunctionFacts],
    interfaces: Mapping[str, Interface],
    source: Source,
    report: Report,
) -> None:
    """Report what cannot be sent to the browser, or is used where it is not sent."""
    for opening in inference.resolution.tree.of(jsx.JSXOpeningElement):
        found = [
            attribute
            for attribute in opening.attributes
            if isinstance(attribute, jsx.JSXAttribute)
            and isinstance(attribute.name, jsx.JSXNamespacedName)
            and attribute.name.namespace.name == "client"
        ]
        if found:
            _check_directives(found, report)
            _check_island(reading, inference, opening, found[0], interfaces, report)
    if source.language == "velox":
        for handler in inference.resolution.handlers:
            name = getattr(getattr(handler, "name", None), "name", "")
            if name != "ref":
                place = handler.name  # type: ignore[attr-defined]
                report.add(security.HandlerOutsideIsland(span=Span(place.start, place.end), name=str(name)))
    _check_slots(reading, functions, source, report)
    _check_environment(reading, source, report)


def _span(node: Node) -> Span:
    return Span(node.start, node.end)


def _directive(attribute: jsx.JSXAttribute) -> str:
    return attribute.name.name.name if isinstance(attribute.name, jsx.JSXNamespacedName) else ""


def _check_directives(attributes: list[jsx.JSXAttribute], report: Report) -> None:
    for attribute in attributes:
        name = _directive(attribute)
        if name not in DIRECTIVES:
            report.add(
                directives.UnknownClientDirective(
                    span=_span(attribute.name), name=name, meant=meant(name, DIRECTIVES)
                )
            )
            continue
        is_text = isinstance(attribute.value, js.Literal) and bool(attribute.value.value)
        if (name == "media" and not is_text) or (name != "media" and attribute.value is not None):
            report.add(directives.ClientDirectiveValue(span=_span(attribute), name=name))
    for attribute in attributes[1:]:
        report.add(directives.SeveralClientDirectives(span=_span(attribute), first=_span(attributes[0])))


def _check_island(
    reading: Reading,
    inference: Inference,
    opening: jsx.JSXOpeningElement,
    directive: jsx.JSXAttribute,
    interfaces: Mapping[str, Interface],
    report: Report,
) -> None:
    tag = opening.name
    if not isinstance(tag, jsx.JSXIdentifier):
        return
    if tag not in inference.resolution.table:
        report.add(directives.ClientDirectiveOnElement(span=_span(directive), element=tag.name))
        return
    binding = inference.resolution.table[tag]
    if binding is None or reading.helper(tag) is not None:
        return
    if binding.kind != "import":
        declared = Span(binding.declaration.start, binding.declaration.start + len(binding.name))
        report.add(mistakes.LocalIsland(span=_span(directive), component=tag.name, declared=declared))
        return
    module = binding.module or ""
    interface = interfaces.get(module, Interface(module))
    export = next((found for found in interface.exports if found.name == binding.imported), None)
    _check_module(tag.name, directive, interface, module, export, interfaces, report)
    _check_props(inference, opening, tag.name, report)


def _check_module(
    component: str,
    directive: jsx.JSXAttribute,
    interface: Interface,
    module: str,
    export: ExportFact | None,
    interfaces: Mapping[str, Interface],
    report: Report,
) -> None:
    span = _span(directive)
    if interface.path.endswith(".velox"):
        report.add(mistakes.VeloxIsland(span=span, component=component, path=interface.path))
    elif server_reason(module, interfaces) is not None:
        reason = interface.server_only or "exists on the server only"
        report.add(
            mistakes.IslandNeedsServer(span=span, component=component, module=interface.path, reason=reason)
        )
    elif export is not None and (export.awaits or export.is_async) and export.kind == "component":
        report.add(mistakes.IslandAwaits(span=span, component=component, path=interface.path))


def _check_props(
    inference: Inference, opening: jsx.JSXOpeningElement, component: str, report: Report
) -> None:
    for attribute in opening.attributes:
        if not isinstance(attribute, jsx.JSXAttribute) or not isinstance(attribute.name, jsx.JSXIdentifier):
            continue
        value = attribute.value
        if not isinstance(value, jsx.JSXExpressionContainer) or attribute.name.name in ("key", "ref"):
            continue
        kind = _staying(inference.types.get(value.expression))
        if kind is not None:
            report.add(
                mistakes.PropNotSerializable(
                    span=_span(value), name=attribute.name.name, kind=kind, component=component
                )
            )


def _staying(found: StaticType | None) -> str | None:
    """What a value certainly is that cannot be sent; inside object literals too."""
    if found is None:
        return None
    kinds = [_STAYS.get(member.kind) for member in members_of(found)]
    if all(kinds):
        return kinds[0]
    for _, field in found.fields or ():
        inner = _staying(field)
        if inner is not None:
            return inner
    return None


# ---- code for the browser

_BRANCHES: tuple[tuple[tuple[type[Node], ...], str], ...] = (
    ((js.IfStatement, js.ConditionalExpression, js.LogicalExpression, js.SwitchStatement), "branch"),
    (
        (js.ForStatement, js.ForOfStatement, js.ForInStatement, js.WhileStatement, js.DoWhileStatement),
        "loop",
    ),
)


def _check_slots(
    reading: Reading, functions: Mapping[Node, FunctionFacts], source: Source, report: Report
) -> None:
    tree = reading.resolution.tree
    waits: dict[Node | None, js.AwaitExpression] = {}
    for wait in tree.of(js.AwaitExpression):
        waits.setdefault(_function_around(tree, wait, functions), wait)
    for call in tree.of(js.CallExpression):
        if not isinstance(call.callee, js.Identifier):
            continue
        helper = reading.helper(call.callee)
        if helper is None or helper[0] != "velox/client" or helper[1] not in _SLOTS:
            continue
        component = _function_around(tree, call, functions)
        if component is None or not functions[component].is_component:
            continue
        _check_branch(tree, call, component, helper[1], report)
        if component in waits:
            wait = waits.pop(component)
            name = getattr(getattr(component, "id", None), "name", "component")
            report.add(mistakes.IslandAwaits(span=_span(wait), component=name, path=source.path))


def _function_around(tree: Tree, node: Node, functions: Mapping[Node, FunctionFacts]) -> Node | None:
    above = tree.parents.get(node)
    while above is not None and above not in functions:
        above = tree.parents.get(above)
    return above


def _check_branch(tree: Tree, call: Node, component: Node, name: str, report: Report) -> None:
    above = tree.parents.get(call)
    found: tuple[Node, str] | None = None
    while above is not None and above is not component:
        for classes, what in _BRANCHES:
            if isinstance(above, classes):
                found = (above, what)
        above = tree.parents.get(above)
    if found is not None:
        span = Span(found[0].start, min(found[0].end, found[0].start + 60))
        report.add(mistakes.ConditionalSignal(span=_span(call), name=name, around=span, what=found[1]))


def _check_environment(reading: Reading, source: Source, report: Report) -> None:
    """`process.env.X` in a component of the browser, and secrets compared with what may be `undefined`."""
    resolution = reading.resolution
    modules = {
        binding.module
        for binding in resolution.scopes.bindings
        if binding.kind == "import" and not binding.type_only
    }
    in_browser = source.language == "tsx" and bool(modules & {"velox/client", "@velox/query"})
    for member in resolution.tree.of(js.MemberExpression):
        name = _environment_name(reading, member)
        if name is None:
            continue
        if in_browser and not name.startswith("PUBLIC_") and name != "NODE_ENV":
            report.add(security.SecretInBrowser(span=_span(member), name=name))
        comparison = resolution.tree.parents.get(member)
        if (
            isinstance(comparison, js.BinaryExpression)
            and comparison.operator in ("===", "!==", "==", "!=")
            and not any(isinstance(side, js.Literal) for side in (comparison.left, comparison.right))
            and not _is_undefined(reading, comparison)
        ):
            report.add(security.UnsetSecret(span=_span(member), name=name))


def _environment_name(reading: Reading, member: js.MemberExpression) -> str | None:
    """X of `process.env.X`."""
    owner = member.object
    if not isinstance(owner, js.MemberExpression) or owner.computed or member.computed:
        return None
    if not reading.resolution.is_global(owner.object, "process"):
        return None
    if getattr(owner.property, "name", "") != "env" or not isinstance(member.property, js.Identifier):
        return None
    return member.property.name


def _is_undefined(reading: Reading, comparison: js.BinaryExpression) -> bool:
    sides = (comparison.left, comparison.right)
    return any(reading.resolution.is_global(side, "undefined") for side in sides)
