"""Checks of markup that parses: attributes, slots, children that cannot be shown (velox-language.md §6, §8)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from veloxc.compiler.analyze.foreign_directives import check_directives
from veloxc.compiler.analyze.infer import Inference
from veloxc.compiler.analyze.result import Interface, PageExports
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.analyze.types import StaticType
from veloxc.compiler.diagnostics import markup as mistakes, slots
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.security import DynamicSrcdoc
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node

_STYLE_END = re.compile(r"</style", re.IGNORECASE)


def check_markup(
    inference: Inference,
    exports: PageExports,
    interfaces: Mapping[str, Interface],
    source: Source,
    report: Report,
) -> None:
    """Report what cannot be written as HTML."""
    for element in inference.resolution.tree.of(jsx.JSXElement):
        check_directives(element, report)
        name = element.openingElement.name
        if isinstance(name, jsx.JSXNamespacedName) and name.namespace.name == "velox":
            _check_velox_element(inference, element, name.name, interfaces, report)
        elif isinstance(name, jsx.JSXIdentifier) and name not in inference.resolution.table:
            _check_element(inference, element, name.name, exports, source, report)
            _check_children(inference, element.children, source, report)
    for fragment in inference.resolution.tree.of(jsx.JSXFragment):
        _check_children(inference, fragment.children, source, report)
    _check_children(inference, inference.resolution.tree.document.markup or (), source, report)


def _span(node: Node) -> Span:
    return Span(node.start, node.end)


def attribute(element: jsx.JSXElement, name: str) -> jsx.JSXAttribute | None:
    """The attribute of a name, if the element has it."""
    for found in element.openingElement.attributes:
        if isinstance(found, jsx.JSXAttribute) and getattr(found.name, "name", None) == name:
            return found
    return None


# ---- elements and attributes


def _check_element(
    inference: Inference,
    element: jsx.JSXElement,
    name: str,
    exports: PageExports,
    source: Source,
    report: Report,
) -> None:
    srcdoc = attribute(element, "srcdoc") or attribute(element, "srcDoc")
    if srcdoc is not None and not isinstance(srcdoc.value, js.Literal) and not _is_text(srcdoc):
        report.add(DynamicSrcdoc(span=_span(srcdoc.value or srcdoc)))
    if name == "slot":
        _check_slot(inference, element, exports.slots, report)
    if name == "style":
        _check_style(inference, element, report)
    html = attribute(element, "innerHTML")
    if html is not None:
        for child in element.children:
            if not (isinstance(child, jsx.JSXText) and not child.value.strip()) and not isinstance(
                child, jsx.MarkupComment
            ):
                report.add(mistakes.InnerHtmlWithChildren(span=_span(child), attribute=_span(html)))
                break
    react = attribute(element, "dangerouslySetInnerHTML")
    if react is not None:
        report.add(
            mistakes.ReactInnerHtml(
                span=_span(react.name), html=_react_html(react, source), attribute=_span(react)
            )
        )


def _is_text(found: jsx.JSXAttribute) -> bool:
    value = found.value
    if isinstance(value, jsx.JSXExpressionContainer):
        value = value.expression  # type: ignore[assignment]
    if isinstance(value, js.TemplateLiteral):
        return not value.expressions
    return isinstance(value, js.Literal)


def _react_html(found: jsx.JSXAttribute, source: Source) -> str | None:
    value = found.value
    if isinstance(value, jsx.JSXExpressionContainer) and isinstance(value.expression, js.ObjectExpression):
        for part in value.expression.properties:
            if isinstance(part, js.Property) and getattr(part.key, "name", "") == "__html":
                return source.text[part.value.start : part.value.end]
    return None


def _check_style(inference: Inference, element: jsx.JSXElement, report: Report) -> None:
    for child in element.children:
        if isinstance(child, jsx.JSXExpressionContainer):
            found = inference.types.get(child.expression)
            if found is not None and isinstance(found.literal, str) and _STYLE_END.search(found.literal):
                report.add(mistakes.StyleEnd(span=_span(child.expression)))


# ---- slots


def _check_slot(
    inference: Inference, element: jsx.JSXElement, offered: tuple[str, ...] | None, report: Report
) -> None:
    role = inference.resolution.role
    document = inference.resolution.tree.document
    if document.language != "velox":
        return
    if role == "page":
        report.add(slots.SlotOutsideLayout(span=_span(element.openingElement)))
    name = attribute(element, "name")
    if name is None:
        return
    if not _is_text(name):
        report.add(slots.SlotNameNotStatic(span=_span(name.value or name)))
    elif offered is not None and isinstance(name.value, js.Literal):
        _check_offered(name, offered, report)


def _check_velox_element(
    inference: Inference,
    element: jsx.JSXElement,
    tag: jsx.JSXIdentifier,
    interfaces: Mapping[str, Interface],
    report: Report,
) -> None:
    tree = inference.resolution.tree
    if tag.name != "slot":
        report.add(slots.UnknownVeloxElement(span=_span(element.openingElement.name), name=tag.name))
        return
    name = attribute(element, "name")
    if name is None:
        report.add(slots.SlotWithoutName(span=_span(element.openingElement)))
        return
    if not _is_text(name):
        report.add(slots.SlotNameNotStatic(span=_span(name.value or name)))
        return
    above = tree.parents.get(element)
    if isinstance(above, jsx.JSXElement):
        opening = above.openingElement.name
        component = opening in inference.resolution.table or isinstance(opening, jsx.JSXMemberExpression)
        if not component:
            report.add(slots.MisplacedSlotContent(span=_span(element.openingElement)))
    elif above is tree.document and inference.resolution.role == "page":
        _check_layout_slot(name, interfaces, report)
    elif above is not tree.document:
        report.add(slots.MisplacedSlotContent(span=_span(element.openingElement)))


def _check_layout_slot(name: jsx.JSXAttribute, interfaces: Mapping[str, Interface], report: Report) -> None:
    layouts = [interface for key, interface in interfaces.items() if key.startswith("layout:")]
    if not layouts:
        return
    _check_offered(name, [slot for layout in layouts for slot in layout.slots or ()], report)


def _check_offered(name: jsx.JSXAttribute, known: Collection[str], report: Report) -> None:
    wanted = str(getattr(name.value, "value", ""))
    if wanted and wanted not in known:
        report.add(
            slots.UndeclaredSlot(
                span=_span(name.value or name), name=wanted, known=tuple(known), meant=meant(wanted, known)
            )
        )


# ---- children


def _check_children(
    inference: Inference, children: tuple[jsx.JSXChild, ...], source: Source, report: Report
) -> None:
    for child in children:
        if not isinstance(child, jsx.JSXExpressionContainer):
            continue
        expression = child.expression
        found = inference.types.get(expression)
        if found is None:
            continue
        if found.kind in ("function", "class"):
            name = isinstance(expression, js.Identifier | js.MemberExpression)
            text = _short(expression, source)
            report.add(
                mistakes.FunctionAsChild(
                    span=_span(expression), text=text, callable=name and found.kind == "function"
                )
            )
        elif found.kind == "object":
            fields = _shown_fields(found)
            report.add(
                mistakes.ObjectAsChild(span=_span(expression), text=_short(expression, source), fields=fields)
            )


def _shown_fields(found: StaticType) -> tuple[str, ...]:
    return tuple(name for name, _ in found.fields or () if name.isidentifier())


def _short(node: Node, source: Source) -> str:
    text = " ".join(source.text[node.start : node.end].split())
    return text if len(text) <= 40 else text[:37] + "…"
