"""Markup: attributes given twice or without a value, void elements, tags that do not belong together."""

from __future__ import annotations

from veloxc.compiler.diagnostics.early_markup import (
    ChildrenOfVoidElement,
    ComponentWithPrefix,
    DuplicateAttribute,
    ElementGoesNowhere,
    EmptyAttributeValue,
    MismatchedTag,
)
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import (
    JSXAttribute,
    JSXElement,
    JSXEmptyExpression,
    JSXExpressionContainer,
    JSXFragment,
    JSXIdentifier,
    JSXNamespacedName,
    JSXOpeningElement,
    JSXText,
)
from veloxc.compiler.syntax.script import ExpressionStatement, Literal

_VOID = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
"""HTML's void elements (§13.1.2), and the obsolete `param`."""


@validates(ExpressionStatement)
def expression_statement(visit: Visit, node: ExpressionStatement) -> None:
    """At the top of a module an element may be an example or a test: only functions and pages are looked at."""
    if node.expression.__class__ in (JSXElement, JSXFragment):
        inside = visit.state.function is not None
        if inside or visit.document.language == "velox":
            visit.add(ElementGoesNowhere(span=span(node.expression), in_function=inside))


@validates(JSXOpeningElement)
def opening_element(visit: Visit, node: JSXOpeningElement) -> None:
    if node.name.__class__ is JSXNamespacedName and not visit.text[node.name.start].islower():
        visit.add(ComponentWithPrefix(span=span(node.name), name=visit.text[node.name.start : node.name.end]))
    attributes = node.attributes
    if len(attributes) < 2:
        return
    seen: dict[str, Span] = {}
    for attribute in attributes:
        if attribute.__class__ is not JSXAttribute:
            continue
        assert isinstance(attribute, JSXAttribute)
        name = attribute.name
        text = name.name if name.__class__ is JSXIdentifier else visit.text[name.start : name.end]
        assert isinstance(text, str)
        if text in seen:
            visit.add(DuplicateAttribute(span=span(name), name=text, first=seen[text]))
        else:
            seen[text] = Span(name.start, name.end)


@validates(JSXAttribute, descends=True)
def attribute(visit: Visit, node: JSXAttribute) -> None:
    """A quoted value is markup's text, not a string of the script: nothing in it is an escape."""
    value = node.value
    if isinstance(value, JSXExpressionContainer) and isinstance(value.expression, JSXEmptyExpression):
        visit.add(EmptyAttributeValue(span=span(value)))
    elif value.__class__ is not Literal:
        visit.stack.append(value)


@validates(JSXElement)
def element(visit: Visit, node: JSXElement) -> None:
    name = node.openingElement.name
    if name.__class__ is JSXIdentifier and getattr(name, "name", "") in VOID:
        _void(visit, node, getattr(name, "name", ""))
    closing = node.closingElement
    if closing is None or closing.start == closing.end:  # none, or one that recovery put there and told
        return
    opened = visit.text[name.start : name.end]
    closed = visit.text[closing.name.start : closing.name.end]
    if opened != closed and "".join(opened.split()) != "".join(closed.split()):
        opening = span(node.openingElement)
        visit.add(
            MismatchedTag(
                span=span(closing), opened=opened, closed=closed, opening=opening, name=span(closing.name)
            )
        )


def _void(visit: Visit, node: JSXElement, name: str) -> None:
    content = [child for child in node.children if not (isinstance(child, JSXText) and child.value.isspace())]
    if content or (node.closingElement is not None and visit.document.language == "velox"):
        inside = Span(content[0].start, content[-1].end) if content else Span(node.end, node.end)
        visit.add(ChildrenOfVoidElement(span=span(node.openingElement), name=name, content=inside))
