"""JSX and the markup of pages."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.registry import builds, shifts, shifts_in_pages
from veloxc.compiler.syntax import markup
from veloxc.compiler.syntax.entities import decoded, decoded_html
from veloxc.compiler.syntax.script import Expression, Literal

builds("jsx_spread_child")(markup.JSXSpreadChild)
builds("jsx_spread_attribute")(markup.JSXSpreadAttribute)
builds("jsx_opening_fragment")(markup.JSXOpeningFragment)
builds("jsx_closing_fragment")(markup.JSXClosingFragment)


@shifts("JSX_NAME")
def jsx_name(start: int, end: int, text: str) -> Any:
    """`div`, `svg:rect`, `Menu.Item`; names that begin or end with a colon are one."""
    namespace, _, name = text.partition(":")
    if not namespace or not name:
        return markup.JSXIdentifier(start, end, text)
    middle = start + len(namespace)
    return markup.JSXNamespacedName(
        start,
        end,
        markup.JSXIdentifier(start, min(middle, end), namespace),
        markup.JSXIdentifier(min(middle + 1, end), end, name),
    )


def tag_name(name: Any) -> Any:
    """In the name of a tag, dots make a member expression; in that of an attribute they are part of the name."""
    if name.__class__ is not markup.JSXIdentifier or "." not in name.name:
        return name
    made: Any = None
    at = name.start
    for part in name.name.split("."):
        # A tag that recovery put in has no width.
        after = min(at + len(part), name.end)
        identifier = markup.JSXIdentifier(min(at, after), after, part)
        made = identifier if made is None else markup.JSXMemberExpression(name.start, after, made, identifier)
        at = after + 1
    return made


@shifts("JSX_STRING")
def jsx_string(start: int, end: int, text: str) -> Literal:
    return Literal(start, end, decoded(text[1:-1]), text)


@shifts("JSX_TEXT")
def jsx_text(start: int, end: int, text: str) -> markup.JSXText:
    return markup.JSXText(start, end, decoded(text), text)


@shifts_in_pages("JSX_STRING")
def page_string(start: int, end: int, text: str) -> Literal:
    return Literal(start, end, decoded_html(text[1:-1]), text)


@shifts_in_pages("JSX_TEXT")
def page_text(start: int, end: int, text: str) -> markup.JSXText:
    return markup.JSXText(start, end, decoded_html(text), text)


@shifts("MARKUP_COMMENT")
def markup_comment(start: int, end: int, text: str) -> markup.MarkupComment:
    return markup.MarkupComment(start, end, text[4:-3])


@shifts("DOCTYPE")
def doctype(start: int, end: int, text: str) -> markup.Doctype:
    return markup.Doctype(start, end, text[2:-1])


@shifts("RAW_TEXT")
def raw_text(start: int, end: int, text: str) -> markup.RawText:
    return markup.RawText(start, end, text)


@builds("markup")
def children(start: int, end: int, *nodes: Any) -> tuple[Any, ...]:
    return nodes


@builds("jsx_element")
def jsx_element(start: int, end: int, opening: markup.JSXOpeningElement, *rest: Any) -> markup.JSXElement:
    if not rest:
        return markup.JSXElement(start, end, opening, (), None)
    return markup.JSXElement(start, end, opening, rest[:-1], rest[-1])


@builds("jsx_fragment")
def jsx_fragment(start: int, end: int, opening: Any, *rest: Any) -> markup.JSXFragment:
    return markup.JSXFragment(start, end, opening, rest[:-1], rest[-1])


@builds("jsx_opening_element", "jsx_void_element")
def jsx_opening_element(
    start: int, end: int, name: Any, type_arguments: Any, *attributes: Any
) -> markup.JSXOpeningElement:
    return markup.JSXOpeningElement(start, end, tag_name(name), attributes, False, type_arguments)


@builds("jsx_self_closing_element")
def jsx_self_closing_element(
    start: int, end: int, name: Any, type_arguments: Any, *attributes: Any
) -> markup.JSXOpeningElement:
    return markup.JSXOpeningElement(start, end, tag_name(name), attributes, True, type_arguments)


@builds("jsx_closing_element")
def jsx_closing_element(start: int, end: int, name: Any) -> markup.JSXClosingElement:
    return markup.JSXClosingElement(start, end, tag_name(name))


@builds("jsx_attribute")
def jsx_attribute(start: int, end: int, name: Any, value: Any = None) -> markup.JSXAttribute:
    return markup.JSXAttribute(start, end, name, value)


@builds("jsx_expression_container")
def jsx_expression_container(
    start: int, end: int, expression: Expression | None
) -> markup.JSXExpressionContainer:
    inside: Any = (
        markup.JSXEmptyExpression(start + 1, max(start + 1, end - 1)) if expression is None else expression
    )
    return markup.JSXExpressionContainer(start, end, inside)
