"""Where in HTML a boundary stands, as the browser's parser will see it: not everywhere can a place be kept for later.

Inside of these, markers would be text, or content that comes later would get the wrong namespace or never be found
(HTML §13.2.6). In tables, what is no row or cell would be moved out of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_RAW = frozenset(("title", "textarea", "script", "style", "iframe", "noembed", "noframes", "xmp"))
"""Elements whose content is text: no tag in it counts but their own end."""
HELD = _RAW | {"svg", "math", "head", "template", "noscript", "colgroup"}
"""Elements in which a page waits for the content of a boundary instead of streaming it."""
_SECTIONS = ("tbody", "thead", "tfoot")
_TRACKED = (
    *HELD,
    *_SECTIONS,
    "table",
    "caption",
    "tr",
    "td",
    "th",
    "foreignObject",
    "desc",
    "annotation-xml",
)
_TAG = re.compile(
    rf"<(/?)({'|'.join(sorted(_TRACKED, reverse=True))})(?=[\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*>"
)
"""As the compiler writes them: in small letters, with no `<` in attributes. (Any case would take eight times as long.)"""
_FIRST_TAG = re.compile(r"(?:\s|<!--.*?-->|<\?[^>]*>)*(?:<([a-zA-Z][^\s/>]*))?", re.DOTALL)
_CELL = '<td colspan="1000">'


def surroundings(pieces: Sequence[str], outer: str = "") -> Iterator[str]:
    """The nearest element of those above around each placeholder, "" for none.

    `pieces`: HTML split at its placeholders, text and numbers in turn. `outer`: what stands around all of it.
    """
    open_elements = [outer] if outer else []
    for text in pieces[:-1:2]:
        for tag in _TAG.finditer(text):
            _step(open_elements, tag)
        yield open_elements[-1] if open_elements else ""


def _step(open_elements: list[str], tag: re.Match[str]) -> None:
    name = tag[2]
    nearest = open_elements[-1] if open_elements else ""
    if nearest in _RAW and not (tag[1] and name == nearest):
        return
    if tag[1]:
        if name in open_elements:
            while open_elements.pop() != name:
                pass
        return
    if tag[0].endswith("/>"):
        return
    if nearest == "table" and name == "tr":
        open_elements.append("tbody")  # the parser opens one
    elif nearest in _SECTIONS and name in (*_SECTIONS, "caption", "colgroup"):
        open_elements.pop()  # …and closes it
    open_elements.append(name)


def fitted(html: str, where: str) -> str:
    """HTML for a place in a table, in a row and a cell where it is neither: else the parser moves it in front of the
    table, where nothing will ever replace it."""
    if where not in (*_SECTIONS, "table", "tr"):
        return html
    match = _FIRST_TAG.match(html)
    first = (match[1] or "").lower() if match else ""
    if not first and not html.strip():
        return html
    if where == "tr":
        return html if first in ("td", "th") else f"{_CELL}{html}</td>"
    if where == "table" and first in (*_SECTIONS, "caption", "colgroup"):
        return html
    rows = html if first == "tr" else f"<tr>{_CELL}{html}</td></tr>"
    return f"<tbody>{rows}</tbody>" if where == "table" else rows
