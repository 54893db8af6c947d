"""What goes into `<head>`: collected from `<Head>`s and from `meta`, one of each kind, the innermost winning (§8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.attributes import escape_attribute
from veloxc.runtime.html import escape

_TAG = re.compile(r"<([a-zA-Z][\w:-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"\s([^\s=>/]+)(?:=\"([^\"]*)\"|='([^']*)'|=([^\s>]+))?")
_VOID = frozenset(("meta", "link", "base"))
_KEYED = ("name", "property", "http-equiv", "itemprop")


@dataclass(frozen=True, slots=True)
class HeadElement:
    """One element of a head. Of those with the same `key` one is kept; None: it only replaces its own like."""

    key: str
    html: str
    start: int = 0
    end: int = 0


class Head:
    """The `<Head>`s of one render: (depth of the file, whether in a component, HTML), in the order they were met."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[tuple[int, bool, str]] = []

    def add(self, html: str, depth: int = 0, in_component: bool = False) -> None:
        self.pieces.append((depth, in_component, html))

    def in_order(self) -> list[str]:
        """The HTML of all, outermost first; what comes later wins."""
        return [html for _, _, html in sorted(self.pieces, key=lambda piece: piece[:2])]


@lru_cache(maxsize=256)
def elements(html: str) -> tuple[HeadElement, ...]:
    """The elements at the top level of a head's HTML; what stands between them (text, comments) is passed over."""
    found: list[HeadElement] = []
    position = 0
    while match := _TAG.search(html, position):
        tag = match[1].lower()
        position = match.end()
        if tag not in _VOID:
            closing = re.compile(rf"</{re.escape(tag)}\s*>", re.IGNORECASE).search(html, position)
            position = closing.end() if closing else len(html)
        piece = html[match.start() : position]
        found.append(HeadElement(_key(tag, match[2], piece), piece, match.start(), position))
    return tuple(found)


def _key(tag: str, attributes: str, html: str) -> str:
    """What an element is the only one of its kind for."""
    if tag in ("title", "base"):
        return tag
    values = {
        match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(attributes)
    }
    if tag == "meta":
        if "charset" in values:
            return "meta charset"
        for name in _KEYED:
            if name in values:
                return f"meta {name} {values[name]} {values.get('media', '')}"
    if tag == "link" and "rel" in values:
        rel = values["rel"].lower()
        if rel == "canonical":
            return "link canonical"
        return f"link {rel} {values.get('href', '')} {values.get('hreflang', '')} {values.get('media', '')}"
    return html


def merged(present: str, added: Iterable[str], filling: Iterable[str] = ()) -> str:
    """The content of `<head>` with more elements: each of `added` replaces what has its key, `filling` never does."""
    own = elements(present)
    winners: dict[str, str] = {}
    for html in added:
        for element in elements(html):
            winners.pop(element.key, None)
            winners[element.key] = element.html
    for element in reversed(own):
        if element.key in winners:
            if winners[element.key] == element.html:
                del winners[element.key]
            else:
                present = present[: element.start] + present[element.end :]
    keys = {element.key for element in own} | set(winners)
    for html in filling:
        for element in elements(html):
            if element.key not in keys:
                keys.add(element.key)
                winners[element.key] = element.html
    return present + "".join(winners.values())


# ---- meta


def meta_elements(meta: Any) -> str:
    """The tags that a page's `meta` stands for: title, description, robots, canonical, Open Graph, Twitter."""
    if not isinstance(meta, Mapping):
        return ""
    pieces: list[str] = []
    for key, value in meta.items():
        if value is None or value is undefined or value is False:
            continue
        if key == "title":
            pieces.append(f"<title>{escape(_text(value))}</title>")
        elif key == "canonical":
            pieces.append(f'<link rel="canonical" href="{escape_attribute(_text(value))}">')
        elif key == "openGraph":
            pieces.extend(_group("property", "og", value))
        elif key == "twitter":
            pieces.extend(_group("name", "twitter", value))
        elif key in _NAMED:
            pieces.append(_meta("name", _NAMED[key], value))
    return "".join(pieces)


_NAMED = {
    "description": "description",
    "robots": "robots",
    "keywords": "keywords",
    "author": "author",
    "generator": "generator",
    "viewport": "viewport",
    "themeColor": "theme-color",
    "colorScheme": "color-scheme",
    "referrer": "referrer",
}
"""Keys of `meta` that are a `<meta name>`. Other keys are the author's own: layouts read them."""


def _group(attribute: str, prefix: str, value: Any) -> list[str]:
    """`{ siteName: 'x', images: [{ url }] }` → `og:site_name`, `og:image` …"""
    if not isinstance(value, Mapping):
        return []
    pieces: list[str] = []
    for key, item in value.items():
        name = "image" if key == "images" else re.sub("[A-Z]", lambda match: "_" + match[0].lower(), str(key))
        for one in item if isinstance(item, (list, tuple)) else [item]:
            if isinstance(one, Mapping):
                pieces.append(_meta(attribute, f"{prefix}:{name}", one.get("url", "")))
                rest = {part: detail for part, detail in one.items() if part != "url"}
                pieces.extend(_group(attribute, f"{prefix}:{name}", rest))
            elif one is not None and one is not undefined and one is not False:
                pieces.append(_meta(attribute, f"{prefix}:{name}", one))
    return pieces


def _meta(attribute: str, name: str, value: Any) -> str:
    text = ", ".join(map(_text, value)) if isinstance(value, (list, tuple)) else _text(value)
    return f'<meta {attribute}="{escape_attribute(name)}" content="{escape_attribute(text)}">'


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        robots = [str(key) if on else f"no{key}" for key, on in value.items()]
        return ", ".join(robots)
    from veloxc.js import string

    shown: str = string(value)
    return shown
