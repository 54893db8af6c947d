"""Where browsers build other trees than were written (HTML Living Standard §13.2.6). Tables and one walk upwards."""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.patterns import FUNCTIONS
from veloxc.compiler.analyze.tree import Tree
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.markup import MisplacedElement
from veloxc.compiler.source import Span
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node

CLOSES_P = words(
    "address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp"
)
"""Start tags that end an open `<p>` (§13.2.6.4.7)."""
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_SCOPE = words("applet caption html table td th marquee object select template foreignObject desc title")
"""What ends the search for an open element."""
_LIST_END = words(
    "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup"
    " dd details dir dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header"
    " hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript"
    " object ol param plaintext pre script search section select source style summary table tbody td template textarea"
    " tfoot th thead title tr track ul wbr xmp"
) - {"address", "div", "p"}
"""Special elements, which a list item does not look past."""
_ANYWHERE = words("script template style")
CHILDREN: dict[str, frozenset[str]] = {
    "table": words("caption colgroup thead tbody tfoot") | _ANYWHERE,
    "thead": words("tr") | _ANYWHERE,
    "tbody": words("tr") | _ANYWHERE,
    "tfoot": words("tr") | _ANYWHERE,
    "tr": words("td th") | _ANYWHERE,
    "colgroup": words("col template"),
    "head": words("base basefont bgsound link meta title noscript script style template noframes"),
    "html": words("head body frameset"),
}
"""Elements that take only some children."""
_ONLY_IN: dict[str, frozenset[str]] = {
    "caption": words("table"),
    "colgroup": words("table"),
    "col": words("colgroup"),
    "thead": words("table"),
    "tbody": words("table"),
    "tfoot": words("table"),
    "tr": words("thead tbody tfoot"),
    "td": words("tr"),
    "th": words("tr"),
    "head": words("html"),
    "body": words("html"),
    "frameset": words("html"),
    "html": frozenset(),
}
"""Elements whose tags are dropped, or made up for, anywhere else (a `<template>` takes all but those of a document)."""
_TEXT_ONLY = words("title textarea iframe noembed noframes xmp")
_IMPLIED_END = words("dd dt li optgroup option p rb rp rt rtc")
"""Elements whose end tag may be left out, and is made up for before some others (§13.2.6.3)."""
_HTML_INSIDE = words("foreignObject desc title annotation-xml mi mn mo ms mtext")
"""Elements of drawings and formulas that hold HTML."""
_BREAKS_OUT = words(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta"
    " nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"
)
_IMPLIED = {("table", "tr"): "tbody", ("tbody", "td"): "tr", ("tbody", "th"): "tr", ("table", "td"): "tbody"}


def check_nesting(tree: Tree, report: Report) -> None:
    """Report elements and texts that a browser would move or drop."""
    for element in tree.of(jsx.JSXElement):
        name = _html_name(element)
        if name is None:
            continue
        above = list(_elements_above(tree, element))
        found = _misplaced(name, above)
        if found is not None:
            place, effect, advice = found
            _report(report, f"`<{name}>`", element.openingElement, place, effect, advice)
        if name in CHILDREN:
            _check_text(element, name, report)


def _html_name(element: jsx.JSXElement) -> str | None:
    name = element.openingElement.name
    if isinstance(name, jsx.JSXIdentifier) and (name.name[:1].islower() or "-" in name.name):
        return name.name
    return None


def _elements_above(tree: Tree, element: Node) -> Iterator[tuple[str, jsx.JSXElement]]:
    """The HTML elements that an element certainly stands in, innermost first. Ends at components, attributes, and
    functions that are not callbacks on the spot."""
    node = element
    above = tree.parents.get(node)
    while above is not None:
        if isinstance(above, jsx.JSXElement):
            name = _html_name(above)
            if name is None:
                return
            yield name, above
            if name in ("slot", "template"):
                return
        elif isinstance(
            above, jsx.JSXAttribute | js.VariableDeclarator | js.Property | js.AssignmentExpression
        ) or (isinstance(above, FUNCTIONS) and not _is_callback(tree, above)):
            return
        node, above = above, tree.parents.get(above)


def _is_callback(tree: Tree, function: Node) -> bool:
    call = tree.parents.get(function)
    if not isinstance(call, js.CallExpression) or call.callee is function:
        return False
    callee = call.callee
    return isinstance(callee, js.MemberExpression) and getattr(callee.property, "name", "") in (
        "map",
        "flatMap",
    )


_Found = tuple[tuple[str, jsx.JSXElement], str, str]


def _misplaced(name: str, above: list[tuple[str, jsx.JSXElement]]) -> _Found | None:
    """(the element it may not be in, what a browser does, what to do), or None."""
    if not above:
        return None
    parent = above[0]
    drawing = _drawing(above)
    if drawing is not None:
        if name in _BREAKS_OUT:
            advice = "put it into a `<foreignObject>`" if drawing == "svg" else "put it into an `<mtext>`"
            return parent, f"a browser ends the `<{drawing}>` here", advice
        return None
    if parent[0] in _TEXT_ONLY and _drawing(above[1:]) is None:
        return parent, "shown as text, tags and all", f"only text stands inside `<{parent[0]}>`"
    if parent[0] == "template":
        is_document = name in ("html", "head", "body", "frameset")
        return (parent, "a browser drops this tag", "write what is in it alone") if is_document else None
    return _by_parent(name, parent) or _by_ancestors(name, above)


def _drawing(above: list[tuple[str, jsx.JSXElement]]) -> str | None:
    """`svg` or `math`, where what stands inside is no HTML."""
    for outer, _ in above:
        if outer in ("svg", "math"):
            return outer
        if outer in _HTML_INSIDE:
            return None
    return None


def _by_parent(name: str, parent: tuple[str, jsx.JSXElement]) -> _Found | None:
    allowed = CHILDREN.get(parent[0])
    if allowed is not None and name not in allowed:
        if parent[0] == "table" and name in ("form", "input"):
            return parent, "a browser takes it out of the table", "put the table into the form"
        implied = _IMPLIED.get((parent[0], name))
        if implied is not None:
            return parent, f"a browser puts a `<{implied}>` around it", f"write the `<{implied}>`"
        if parent[0] in ("head", "html"):
            return parent, "a browser begins the `<body>` here", "move it into the `<body>`"
        return parent, "a browser moves it in front of the table", "put it into a `<td>`"
    places = _ONLY_IN.get(name)
    if places is not None and parent[0] not in places and parent[0] not in ("slot",):
        needs = " or ".join(f"`<{place}>`" for place in sorted(places)) or "nothing"
        return parent, "a browser drops this tag", f"`<{name}>` stands in {needs} only"
    return None


def _by_ancestors(name: str, above: list[tuple[str, jsx.JSXElement]]) -> _Found | None:
    parent = above[0]
    if name in CLOSES_P:
        found = _open(above, "p", _SCOPE | CLOSES_P - {"p"} | {"button"})
        if found is not None:
            return found, "a browser ends the `<p>` before this", "use a `<div>` in place of the `<p>`"
    if name in _HEADINGS and parent[0] in _HEADINGS:
        return parent, f"a browser ends the `<{parent[0]}>` before this", "put the headings beside each other"
    if name == "a":
        found = _open(above, "a", _SCOPE)
        if found is not None:
            return found, "a browser ends the outer link before this", "links cannot be nested"
    if name in ("button", "nobr"):
        found = _open(above, name, _SCOPE)
        if found is not None:
            return found, f"a browser ends the outer `<{name}>` before this", f"`<{name}>`s cannot be nested"
    if name == "form":
        found = _open(above, "form", frozenset({"template"}))
        if found is not None and above[-1][0] != "template":
            return found, "a browser drops this tag", "forms cannot be nested"
    if name in ("li", "dd", "dt"):
        return _list_item(name, above)
    return _by_select(name, above) or _by_ruby(name, above)


def _by_select(name: str, above: list[tuple[str, jsx.JSXElement]]) -> _Found | None:
    """What ends a choice, or one of its options, as browsers do since 2025."""
    if name not in ("input", "select", "hr", "option", "optgroup"):
        return None
    parent, select = above[0], _open(above, "select", _SCOPE)
    if name in ("input", "select"):
        advice = f"put the `<{name}>` beside the `<select>`"
        return (select, "a browser ends the `<select>` before this", advice) if select else None
    ends = _IMPLIED_END if select is not None else words("option")
    if name == "option":
        ends -= {"optgroup"}
    if (name != "hr" or select is not None) and parent[0] in ends:
        return parent, f"a browser ends the `<{parent[0]}>` before this", "put it beside the other"
    return None


def _by_ruby(name: str, above: list[tuple[str, jsx.JSXElement]]) -> _Found | None:
    """Annotations of ruby text end what is open there."""
    parent = above[0]
    ends = _IMPLIED_END - {"rtc"} if name in ("rp", "rt") else _IMPLIED_END
    if name in ("rb", "rp", "rt", "rtc") and parent[0] in ends and _open(above, "ruby", _SCOPE):
        return parent, f"a browser ends the `<{parent[0]}>` before this", "put it beside the other"
    return None


def _list_item(name: str, above: list[tuple[str, jsx.JSXElement]]) -> _Found | None:
    closes = ("li",) if name == "li" else ("dd", "dt")
    for found in above:
        if found[0] in closes:
            advice = "put it into a list of its own (`<ul>`)" if name == "li" else "put it beside the other"
            return found, f"a browser ends the `<{found[0]}>` before this", advice
        if found[0] in _LIST_END:
            return None
    return None


def _open(
    above: list[tuple[str, jsx.JSXElement]], name: str, ends: frozenset[str]
) -> tuple[str, jsx.JSXElement] | None:
    for found in above:
        if found[0] == name:
            return found
        if found[0] in ends:
            return None
    return None


def _check_text(element: jsx.JSXElement, name: str, report: Report) -> None:
    """Text directly in a table, a row, `<head>`."""
    effect = (
        "a browser begins the `<body>` here"
        if name in ("head", "html")
        else "a browser moves it in front of the table"
    )
    for child in element.children:
        if _text_of(child).strip():
            advice = "move it into the `<body>`" if name in ("head", "html") else "put it into a `<td>`"
            _report(report, "text", child, (name, element), effect, advice)


def _text_of(child: Node) -> str:
    if isinstance(child, jsx.JSXText):
        return child.value
    expression = child.expression if isinstance(child, jsx.JSXExpressionContainer) else None
    if isinstance(expression, js.Literal):
        return expression.value if isinstance(expression.value, str) else expression.raw
    return "text" if isinstance(expression, js.TemplateLiteral) else ""


def _report(
    report: Report, element: str, node: Node, place: tuple[str, jsx.JSXElement], effect: str, advice: str
) -> None:
    start, end = node.start, node.end
    outer = place[1].openingElement
    report.add(
        MisplacedElement(
            span=Span(start, end),
            element=element,
            inside=place[0],
            place=Span(outer.start, outer.end),
            effect=effect,
            advice=advice,
        )
    )
