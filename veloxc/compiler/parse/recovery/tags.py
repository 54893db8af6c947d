"""Tags: elements that are not closed or crossed, closing tags alone, attributes, and tags amid an expression."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.early_markup import ChildrenOfVoidElement
from veloxc.compiler.diagnostics.parsing_markup import (
    AttributeStringOpen,
    AttributeValueMissing,
    AttributeWithoutQuotes,
    SpreadWithoutDots,
)
from veloxc.compiler.diagnostics.parsing_tags import (
    AdjacentElements,
    AssertionAsTag,
    ClosingTagAlone,
    TagNotClosed,
    TagNotFinished,
    TagsCrossed,
    VoidElementInScript,
)
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.lexer.state import END, Names
from veloxc.compiler.parse.recovery.brackets import never_closed
from veloxc.compiler.parse.recovery.element_ends import belongs, opening_tag
from veloxc.compiler.parse.recovery.scene import Opener, Scene
from veloxc.compiler.parse.recovery.spelling import nearest
from veloxc.compiler.parse.recovery.treatments import QUIET, Quiet, treats
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.elements import VOID_ELEMENTS

_CLOSING_TAG = Lazy(r"</[^<>]*>?")
_UNQUOTED = Lazy(r"[^\s>\"'=`{}]+?(?=/?>|[\s\"'=`{}]|$)")
_NEXT = Lazy(r"\s*")
_NEXT_HAS_VALUE = Lazy(r"\s*=")
_STRING_END = Lazy(r"[^>\n]*")
_BARE_SPREAD = Lazy(r"\{\s*([\w$.]+)\s*\}")
_SELF_CLOSED = Lazy(r"(?:\s[^<>]*)?/>")
_TYPES = frozenset(
    ("string", "number", "boolean", "any", "unknown", "object", "never", "bigint", "symbol", "void")
)


# ---- elements


@treats("MISMATCHED_TAG")
def mismatched_tag(scene: Scene) -> Mistake | Quiet:
    name, elements = scene.text, scene.lexer.elements
    match = _CLOSING_TAG.match(scene.source, scene.start)
    end = match.end() if match else scene.end
    span = Span(scene.start, end)
    if scene.lexer.page and name in VOID_ELEMENTS:
        return _void_element_closed(scene, span)
    if _is_open(name, elements):
        return _close_inner(scene, span)
    if f"crossed {name}" in scene.machine.notes:
        scene.skip(end)
        return QUIET
    if elements is not None and (
        nearest(name.lower(), [elements[0].lower()]) or _meant_for_innermost(scene, elements, end)
    ):
        # Closed by a misspelt tag, or one of another name: `validate` has the words for that.
        scene.lexer.forgiven.add(scene.start)
        scene.machine.again()
        return QUIET
    scene.skip(end)
    inner = elements[0] if elements else None
    return ClosingTagAlone(span=span, name=name, open=inner, closed=_self_closed(scene, name))


def _self_closed(scene: Scene, name: str) -> Span | None:
    """The `/>` of the last element of this name, if it has one."""
    begin = scene.source.rfind(f"<{name}", 0, scene.start) if name else -1
    match = _SELF_CLOSED.match(scene.source, begin + 1 + len(name), scene.start) if begin >= 0 else None
    return Span(match.end() - 2, match.end()) if match is not None else None


def _void_element_closed(scene: Scene, closing: Span) -> Mistake:
    """`<br>text</br>`: what seems to be inside stands behind the element."""
    text, name = scene.source, scene.text
    start = text.rfind(f"<{name}", 0, closing.start)
    after = text.find(">", max(start, 0)) + 1
    scene.skip(closing.end)
    if start < 0 or after > closing.start:
        return ChildrenOfVoidElement(span=closing, name=name, content=Span(closing.start, closing.start))
    return ChildrenOfVoidElement(span=Span(start, after), name=name, content=Span(after, closing.start))


def _is_open(name: str, elements: Names) -> bool:
    while elements is not None:
        if elements[0] == name:
            return True
        elements = elements[2]
    return False


def _meant_for_innermost(scene: Scene, elements: Names, end: int) -> bool:
    """Nothing but the end of the outer element, or of the markup, follows: so the innermost one is closed nowhere else."""
    assert elements is not None
    outer = elements[2]
    rest = _NEXT.match(scene.source, min(end, scene.lexer.limit), scene.lexer.limit)
    assert rest is not None
    if outer is None or outer[0] == elements[0]:
        return outer is None and rest.end() == scene.lexer.limit
    return scene.source.startswith(f"</{outer[0]}>", rest.end())


def _close_inner(scene: Scene, closing: Span) -> Mistake | Quiet:
    """A closing tag of an outer element: the innermost one is closed before it."""
    assert scene.lexer.elements is not None
    name, start, _ = scene.lexer.elements
    opened = Span(start + 1, start + 1 + max(len(name), 1))
    tag, outer, place = opening_tag(scene, start), scene.text, belongs(scene, start)
    later = scene.source.find(f"</{name}", closing.end, scene.lexer.limit)
    crossed = later >= 0 and f"<{name}" not in scene.source[closing.start : later]
    _insert_closing_tag(scene, name)
    if name in VOID_ELEMENTS and not scene.lexer.page:
        return VoidElementInScript(span=tag, name=name, found=scene.source[tag.start : tag.end])
    if crossed:
        scene.machine.notes.add(f"crossed {name}")
        again = scene.source[tag.start : tag.end]
        return TagsCrossed(span=closing, name=name, tag=again, opened=opened, outer=outer)
    return TagNotClosed(span=opened, name=name, **place, closing=closing, outer=outer)


def _insert_closing_tag(scene: Scene, name: str) -> None:
    last = scene.machine.last
    scene.insert("_JSX_LT_SLASH")
    if name:
        scene.put("JSX_NAME", name, last, last)
    scene.lexer.tags = ("/", last, scene.lexer.tags)
    scene.machine.before = scene.lexer.snapshot()
    scene.insert("_JSX_GT")


@treats(order=38)
def tag_not_closed_at_end(scene: Scene) -> Mistake | Quiet | None:
    if scene.terminal != END or not scene.fits("_JSX_LT_SLASH") or scene.lexer.elements is None:
        return None
    name, start, _ = scene.lexer.elements
    place = belongs(scene, start)
    _insert_closing_tag(scene, name)
    if f"raw text of {name}" in scene.machine.notes:
        return QUIET
    opened = Span(start + 1, start + 1 + max(len(name), 1))
    return TagNotClosed(span=opened, name=name, **place, closing=None, outer="")


# ---- inside a tag


@treats(order=31)
def string_swallowed_tags(scene: Scene) -> Mistake | None:
    """A quote that is missing makes the string go on to the next quote, over tags and lines."""
    if not scene.in_tag:
        return None
    for index in range(len(scene.machine.history) - 1, max(len(scene.machine.history) - 8, -1), -1):
        token = scene.machine.history[index].token
        if token[0] == "_JSX_LT":
            break
        if token[0] == "JSX_STRING" and ("<" in token[1] or "\n" in token[1]):
            scene.machine.back(index)
            return _end_string(Scene(scene.machine, token))
    return None


@treats("UNTERMINATED_STRING")
def open_attribute_string(scene: Scene) -> Mistake | None:
    return _end_string(scene) if scene.in_tag and scene.fits("JSX_STRING") else None


def _end_string(scene: Scene) -> Mistake | None:
    match = _STRING_END.match(scene.source, scene.start)
    assert match is not None
    end, quote = match.end(), scene.source[scene.start]
    while end > scene.start + 1 and scene.source[end - 1] in " /\r":
        end -= 1
    tokens = scene.previous_tokens(2)
    name = tokens[1][1] if len(tokens) > 1 else ""
    mistake = AttributeStringOpen(span=Span(scene.start, end), name=name, quote=quote)
    return (
        mistake
        if scene.put("JSX_STRING", scene.source[scene.start : end] + quote, scene.start, end)
        else None
    )


@treats(order=32)
def attribute_value(scene: Scene) -> Mistake | None:
    """After `=`: nothing, or a value without quotes."""
    if not scene.in_tag or not scene.fits("JSX_STRING"):
        return None
    tokens = scene.previous_tokens(2)
    name = tokens[1][1] if len(tokens) > 1 else ""
    unquoted = _UNQUOTED.match(scene.source, scene.start)
    missing = scene.terminal in ("_JSX_GT", "_JSX_VOID_GT", "_JSX_SLASH_GT", END) or unquoted is None
    if scene.terminal == "JSX_NAME" and _NEXT_HAS_VALUE.match(scene.source, scene.end):
        missing = True
    if missing:
        last = scene.machine.last
        scene.machine.again()
        if not scene.machine.shift(("JSX_STRING", '""', last, last)):
            return None
        scene.machine.before = scene.lexer.snapshot()
        return AttributeValueMissing(span=Span(last - 1, last), name=name)
    assert unquoted is not None
    value = unquoted[0]
    scene.put("JSX_STRING", f'"{value}"', *unquoted.span())
    return AttributeWithoutQuotes(span=Span(*unquoted.span()), name=name, value=value)


@treats(order=33)
def spread_without_dots(scene: Scene) -> Mistake | None:
    opener = scene.opener
    if (
        opener is None
        or opener.terminal != "_JSX_BRACE"
        or not scene.fits("ELLIPSIS")
        or scene.wants_expression
    ):
        return None
    match = _BARE_SPREAD.match(scene.source, opener.start)
    if match is None:
        return None
    mistake = SpreadWithoutDots(span=Span(*match.span()), name=match[1])
    return mistake if scene.insert("ELLIPSIS") else None


@treats(order=34)
def tag_not_finished(scene: Scene) -> Mistake | None:
    """Text or another tag comes before the `>`."""
    if not scene.in_tag or not scene.fits("_JSX_GT") or scene.lexer.tags is None:
        return None
    name, start, _ = scene.lexer.tags
    if scene.terminal not in (
        "_JSX_LT",
        "_JSX_LT_SLASH",
        END,
        "ILLEGAL",
        "JSX_STRING",
        "UNTERMINATED_STRING",
    ):
        return None
    machine, index = scene.machine, len(scene.machine.history)
    while index > 0 and machine.history[index - 1].token[0] == "JSX_NAME":
        index -= 1
    if index > 0 and machine.history[index - 1].token[0] == "_JSX_LT":
        index += 1
    if index < len(machine.history):
        machine.back(index)
    again = Scene(machine, scene.token)
    mistake = TagNotFinished(span=again.gap, name=name, opened=Span(start, start + 1 + len(name)))
    closing = name == "/"
    void = scene.lexer.page and name in VOID_ELEMENTS
    done = again.insert("_JSX_VOID_GT" if void and not closing else "_JSX_GT")
    return mistake if done else None


# ---- tags amid an expression


@treats(order=30)
def assertion_as_tag(scene: Scene) -> Mistake | None:
    """`<string>value` in a file with markup: nothing but a type assertion was meant."""
    elements = scene.lexer.elements
    if elements is None or elements[0] not in _TYPES:
        return None
    name, start, _ = elements
    end = start + len(name) + 2
    index = scene.index_at(start)
    if not scene.source.startswith(f"<{name}>", start) or index >= len(scene.machine.history):
        return None
    scene.machine.back(index)
    Scene(scene.machine, scene.token).skip(end)
    return AssertionAsTag(span=Span(start, end), name=name)


@treats("MISPLACED_TAG")
def closing_tag_in_expression(scene: Scene) -> Mistake | Quiet | None:
    """The closing tag of an element, though an expression in it is still open."""
    if not scene.source.startswith("</", scene.start):
        return None
    openers: list[Opener] = []
    for opener in scene.openers:
        openers.append(opener)
        if opener.terminal == "_JSX_BRACE":
            break
    else:
        return None
    attribute = in_attribute(scene, openers[-1])
    if attribute:
        index = scene.index_at(openers[-1].start)
        history = scene.machine.history
        place = next((i for i in range(index, len(history)) if history[i].token[:2] == ("BINARY", ">")), None)
        if place is not None:
            scene.machine.back(place)
            again = Scene(scene.machine, scene.token)
            mistake = never_closed(again, openers[-1], scene.machine.last, sure=False)
            put = [opener.closer for opener in again.openers]
            return mistake if again.insert(*put[: put.index("RBRACE") + 1]) else None
    if scene.wants_expression:
        scene.insert_invalid("INVALID_EXPRESSION")
    mistake = never_closed(scene, openers[0], scene.machine.last, sure=len(openers) == 1)
    return mistake if scene.insert(*(opener.closer for opener in openers)) else None


def in_attribute(scene: Scene, brace: Opener) -> bool:
    cells = iter(scene.machine.cell)
    for cell in cells:
        if cell.start == brace.start and scene.symbol(cell) == "_JSX_BRACE":
            below = next(cells, None)
            return below is not None and scene.symbol(below) == "_JSX_EQUAL"
    return False


@treats("MISPLACED_TAG")
def adjacent_elements(scene: Scene) -> Mistake | None:
    """An element right behind another one, in an expression."""
    last = scene.machine.last
    mistake = AdjacentElements(span=scene.span)
    return mistake if scene.put("BINARY", "||", last, last) else None
