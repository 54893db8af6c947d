"""The names that emitted modules may use, and where TypeScript's modules are in Python.

The compiler writes no other name of the runtime; a test imports each of them. Nothing is imported here: the compiler
reads this file without loading the runtime.
"""

from __future__ import annotations

NAMES: dict[str, str] = {
    # values as HTML
    "text": "html",
    "text_of": "html",
    "Html": "html",
    "attr": "attributes",
    "attrs": "attributes",
    "quoted": "attributes",
    "url": "attributes",
    "raw": "elements",
    "preformatted": "elements",
    "script_text": "elements",
    "style_sheet": "elements",
    "options": "elements",
    "content": "elements",
    "place_children": "elements",
    "items": "iterables",
    "each_text": "iterables",
    "fields": "columns",
    "as_is": "columns",
    # components and markup values
    "Markup": "markup",
    "component": "markup",
    "part": "markup",
    "place": "markup",
    # what waits
    "async_component": "holes",
    "hole": "holes",
    "suspense": "holes",
    # pages, layouts, `.velox` components
    "FileComponent": "slots",
    "fill": "slots",
    "head": "slots",
    "slot": "slots",
    "island": "islands",
    "provide": "context",
    # for Python programs
    "App": "app",
    "HttpError": "errors",
    "NotFound": "errors",
    "notFound": "errors",
    "redirect": "errors",
    "Page": "page",
    "current_page": "page",
    "Result": "rendering",
    "Surroundings": "rendering",
    "PageStream": "streaming",
    "render": "rendering",
    "render_stream": "rendering",
    "render_sync": "rendering",
}
"""Name in `veloxc.runtime` → the file it lives in."""

MODULES: dict[str, str] = {
    "velox": "veloxc.runtime.velox",
    "velox/server": "veloxc.runtime.server",
    "velox/client": "veloxc.runtime.client",
    "@velox/query": "veloxc.runtime.query",
}
"""Specifier of an import in TypeScript → the Python module that has its exports under the same names."""

SLOTS = "velox:slots"
"""The prop that carries the named slots given to a `.velox` component."""

PAGE_NAMES = ("params", "request", "response", "meta", "props", "url", "error", "status")
"""Names in scope of a server block that are attributes of the `page`; the last two in error pages alone."""
