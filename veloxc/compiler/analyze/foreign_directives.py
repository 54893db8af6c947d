"""Directives of other template languages, which would become attributes that nothing reads."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.markup import ForeignDirective
from veloxc.compiler.source import Span
from veloxc.compiler.syntax import markup as jsx

ISLAND = "move the element into a component, and use that with `client:load`"
AS_IT_IS = "leave it out: `<script>` and `<style>` are sent as they are written"

MEANT: dict[str, tuple[str | None, str]] = {
    "set:html": ("innerHTML", "`innerHTML` shows a string as HTML"),
    "set:text": (None, "write the text as a child: `{text}` is escaped"),
    "class:list": ("class", "`class` takes a string, an array, or an object of conditions"),
    "define:vars": (None, "write the values into the element's text, or into a `data-` attribute"),
    "server:defer": (None, "put a `<Suspense fallback={…}>` around the component"),
    "is:inline": (None, AS_IT_IS),
    "is:global": (None, AS_IT_IS),
    "is:raw": (None, "write the text as a string: `{'…'}`"),
}
"""Directive → the attribute that means the same, and what to do."""
_IF = "write `{condition ? <p>…</p> : <p>…</p>}`"
VUE: dict[str, tuple[str | None, str]] = {
    **dict.fromkeys(("v-if", "v-else", "v-else-if", "v-show"), (None, _IF)),
    "v-for": (None, "write `{items.map((item) => <li>{item.name}</li>)}`"),
    "v-html": (None, "`innerHTML={html}` shows a string as HTML"),
    "v-text": (None, "write the text as a child: `{text}` is escaped"),
    "v-model": (None, ISLAND),
}
SVELTE = {
    "v-on": ISLAND,
    "v-bind": "write `name={value}`",
    "on": ISLAND,
    "bind": ISLAND,
    "use": ISLAND,
    "transition": ISLAND,
    "animate": ISLAND,
}


def check_directives(element: jsx.JSXElement, report: Report) -> None:
    """Report the directives of Astro, Svelte and Vue on an element."""
    for found in element.openingElement.attributes:
        if not isinstance(found, jsx.JSXAttribute):
            continue
        if not isinstance(found.name, jsx.JSXNamespacedName):
            name = found.name.name
            if name.startswith("v-") and name in VUE:
                span, (attribute, advice) = Span(found.name.start, found.name.end), VUE[name]
                report.add(ForeignDirective(span=span, directive=name, attribute=attribute, advice=advice))
            continue
        namespace = found.name.namespace.name
        directive = f"{namespace}:{found.name.name.name}"
        attribute, advice = MEANT.get(directive, (None, SVELTE.get(namespace, "")))
        if namespace == "class" and not advice:
            advice = "`class` takes an object of conditions: `class={{ active: isActive }}`"
        if advice:
            span = Span(found.name.start, found.name.end)
            report.add(ForeignDirective(span=span, directive=directive, attribute=attribute, advice=advice))
