"""Names of attributes: how JSX's spellings become HTML's and SVG's, and what is special about some.

Tables alone; the compiler uses them for what stands in the source, `attributes` for spreads. Source of the spellings:
Preact 11 and its string renderer, which both leave to these names what the HTML parser then reads.
"""

from __future__ import annotations

import re
from functools import lru_cache

VOID_ELEMENTS = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements without content or closing tag (HTML §13.1.2)."""

RAW_TEXT_ELEMENTS = frozenset(("script", "style"))

ENUMERATED = frozenset(("draggable", "spellcheck", "contenteditable", "contentEditable", "spellCheck"))
"""Attributes that spell `true` and `false` out, as `aria-*` and `data-*` do."""

URL_ATTRIBUTES = frozenset(("href", "src", "action", "formaction", "xlink:href", "data"))
"""Attributes whose dynamic value must not be a script (§6)."""

_NEVER = frozenset(
    (
        "children",
        "key",
        "ref",
        "innerHTML",
        "dangerouslySetInnerHTML",
        "srcdoc",
        "srcDoc",
        "__self",
        "__source",
    )
)
_UNSAFE = re.compile(r"[\s\\/='\"\0<>]")
_NAMESPACE = re.compile(r"^(xlink|xmlns|xml)([A-Z])")
_SPECIAL = {
    "className": "class",
    "htmlFor": "for",
    "acceptCharset": "accept-charset",
    "httpEquiv": "http-equiv",
    "defaultChecked": "checked",
    "defaultSelected": "selected",
    "defaultValue": "value",
    "contentEditable": "contenteditable",
    "spellCheck": "spellcheck",
}
_LOWERED = re.compile(
    "^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|enterK|fetchP|form[A-Z]|frame|hrefL|inputM|is[A-Z]|"
    "item[A-Z]|maxL|minL|noM|noV|playsI|popover[A-Z]|readO|referrerP|rowS|src[A-Z]|tabI|useM)"
)
"""HTML attributes that JSX writes in camel case and HTML without capitals."""

_DASHED = frozenset(
    [
        "accentHeight",
        "alignmentBaseline",
        "arabicForm",
        "baselineShift",
        "capHeight",
        "clipPath",
        "clipRule",
        "colorInterpolation",
        "colorInterpolationFilters",
        "colorProfile",
        "colorRendering",
        "dominantBaseline",
        "enableBackground",
        "fillOpacity",
        "fillRule",
        "floodColor",
        "floodOpacity",
        "fontFamily",
        "fontSize",
        "fontSizeAdjust",
        "fontStretch",
        "fontStyle",
        "fontVariant",
        "fontWeight",
        "glyphName",
        "glyphOrientationHorizontal",
        "glyphOrientationVertical",
        "horizAdvX",
        "horizOriginX",
        "imageRendering",
        "letterSpacing",
        "lightingColor",
        "markerEnd",
        "markerMid",
        "markerStart",
        "overlinePosition",
        "overlineThickness",
        "paintOrder",
        "pointerEvents",
        "renderingIntent",
        "shapeRendering",
        "stopColor",
        "stopOpacity",
        "strikethroughPosition",
        "strikethroughThickness",
        "strokeDasharray",
        "strokeDashoffset",
        "strokeLinecap",
        "strokeLinejoin",
        "strokeMiterlimit",
        "strokeOpacity",
        "strokeWidth",
        "textAnchor",
        "textDecoration",
        "textRendering",
        "transformOrigin",
        "underlinePosition",
        "underlineThickness",
        "unicodeBidi",
        "unicodeRange",
        "unitsPerEm",
        "vAlphabetic",
        "vHanging",
        "vIdeographic",
        "vMathematical",
        "vectorEffect",
        "vertAdvY",
        "vertOriginX",
        "vertOriginY",
        "wordSpacing",
        "writingMode",
        "xHeight",
    ]
)
"""SVG attributes that JSX writes in camel case and SVG with dashes. All others (`viewBox`, `gradientUnits`) keep it."""

SVG_ELEMENTS = frozenset(
    [
        "svg",
        "animate",
        "animateMotion",
        "animateTransform",
        "circle",
        "clipPath",
        "defs",
        "desc",
        "ellipse",
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feConvolveMatrix",
        "feDiffuseLighting",
        "feDisplacementMap",
        "feDistantLight",
        "feDropShadow",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feImage",
        "feMerge",
        "feMergeNode",
        "feMorphology",
        "feOffset",
        "fePointLight",
        "feSpecularLighting",
        "feSpotLight",
        "feTile",
        "feTurbulence",
        "filter",
        "foreignObject",
        "g",
        "image",
        "line",
        "linearGradient",
        "marker",
        "mask",
        "metadata",
        "mpath",
        "path",
        "pattern",
        "polygon",
        "polyline",
        "radialGradient",
        "rect",
        "set",
        "stop",
        "switch",
        "symbol",
        "text",
        "textPath",
        "tspan",
        "use",
        "view",
    ]
)
"""Elements whose attributes follow SVG's spelling wherever they stand (a component may begin inside an `<svg>`)."""


@lru_cache(maxsize=4096)
def attribute_name(name: str, tag: str = "") -> str | None:
    """The name to write for an attribute of JSX; None for one that is never written (`key`, handlers, bad names)."""
    special = _SPECIAL.get(name)
    if special is not None:
        return special
    if name in _NEVER or is_handler(name) or not name or _UNSAFE.search(name) or not name.isprintable():
        return None
    namespaced = _NAMESPACE.sub(r"\1:\2", name)
    if namespaced != name:
        return namespaced.lower()
    if tag in SVG_ELEMENTS:
        return "panose-1" if name == "panose1" else _dashed(name) if name in _DASHED else name
    return name.lower() if _LOWERED.match(name) else name


def _dashed(name: str) -> str:
    return re.sub("([A-Z])", r"-\1", name).lower()


def is_handler(name: str) -> bool:
    """`onClick`, `onclick`, `on:click`: HTML runs the value of any attribute that begins so as a script."""
    return name[:2].lower() == "on"


def spells_booleans(name: str) -> bool:
    """Does the attribute print `"true"` and `"false"`?"""
    return name.startswith(("aria-", "data-")) or name in ENUMERATED
