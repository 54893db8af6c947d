"""`style={{…}}` as CSS text, the way Preact's string renderer prints it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from veloxc.js.undefined import undefined

UNITLESS = frozenset(
    [
        "animation-iteration-count",
        "border-image-outset",
        "border-image-slice",
        "border-image-width",
        "box-flex",
        "box-flex-group",
        "box-ordinal-group",
        "column-count",
        "fill-opacity",
        "flex",
        "flex-grow",
        "flex-negative",
        "flex-order",
        "flex-positive",
        "flex-shrink",
        "flood-opacity",
        "font-weight",
        "grid-column",
        "grid-row",
        "line-clamp",
        "line-height",
        "opacity",
        "order",
        "orphans",
        "stop-opacity",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-width",
        "tab-size",
        "widows",
        "z-index",
        "zoom",
    ]
)
"""Properties whose numbers have no unit. Every other number is in pixels; the browser's side uses the same table."""

_CAPITAL = re.compile("[A-Z]")


def style_text(declarations: Any) -> str:
    """`{ fontSize: 12, '--gap': 2 }` → `font-size:12px;--gap:2;`. Null, undefined, booleans and '' are left out."""
    from veloxc.js import get, keys, string

    pieces: list[str] = []
    for key in declarations if declarations.__class__ is dict else keys(declarations):
        value = declarations[key] if declarations.__class__ is dict else get(declarations, key)
        if value is None or value is undefined or value is False or value is True:
            continue
        shown = value if value.__class__ is str else string(value)
        if shown and key.__class__ is str:
            pieces.append(declaration(key, shown, value.__class__ is int or value.__class__ is float))
    return "".join(pieces)


def declaration(key: str, value: str, is_number: bool) -> str:
    """One `name:value;`. A number gets `px` where CSS wants a length."""
    name = property_name(key)
    unit = "px" if is_number and name not in UNITLESS and not name.startswith("--") else ""
    return f"{name}:{value}{unit};"


@lru_cache(maxsize=1024)
def property_name(key: str) -> str:
    """`fontSize` → `font-size`, `WebkitMask` → `-webkit-mask`; what begins with a dash is a CSS name already."""
    return key if key.startswith("-") else _CAPITAL.sub(lambda match: "-" + match[0], key).lower()
