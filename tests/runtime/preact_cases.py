"""Random elements for the comparison with Preact's string renderer, and how its recorded answers are made.

    cd tests/oracles/preact && npm ci && cd - && python -m tests.runtime.preact_cases

writes `recorded/preact.jsonl`: one `[element, html]` a line. An element is `[tag, props, ...children]`, `["[]", …]` a
list, `{"$": "undefined"}` and the like are values that JSON lacks.
"""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RECORDED = HERE / "recorded" / "preact.jsonl"
ORACLE = HERE.parent / "oracles" / "preact"

TEXTS = [
    "",
    " ",
    "a",
    "a b",
    "<b>&amp;\"'",
    "é😀",
    "0",
    "true",
    "x;y:z",
    "a\tb",
    "  lead",
    "javascript",
    "</div>",
]
NUMBERS = [0, 1, -1, 42, 0.5, 1e21, 1e-7, 12.0, 1234567890123]
ODD = [None, True, False, {"$": "undefined"}, {"$": "NaN"}, {"$": "Infinity"}, {"$": "minusZero"}]

HTML_NAMES = [
    "id",
    "title",
    "lang",
    "dir",
    "role",
    "hidden",
    "tabIndex",
    "tabindex",
    "accessKey",
    "class",
    "className",
    "for",
    "htmlFor",
    "aria-hidden",
    "aria-label",
    "ariaLabel",
    "data-id",
    "data-on",
    "dataFoo",
    "draggable",
    "spellcheck",
    "spellCheck",
    "contentEditable",
    "disabled",
    "readOnly",
    "required",
    "checked",
    "autoFocus",
    "autoComplete",
    "maxLength",
    "minLength",
    "placeholder",
    "name",
    "type",
    "value",
    "defaultValue",
    "defaultChecked",
    "cols",
    "colSpan",
    "rowSpan",
    "href",
    "src",
    "srcSet",
    "srcset",
    "alt",
    "width",
    "height",
    "loading",
    "crossOrigin",
    "dateTime",
    "encType",
    "formAction",
    "formNoValidate",
    "noValidate",
    "inputMode",
    "itemProp",
    "itemScope",
    "allowFullScreen",
    "frameBorder",
    "httpEquiv",
    "acceptCharset",
    "useMap",
    "playsInline",
    "charSet",
    "popover",
    "popoverTarget",
    "xlinkHref",
    "xmlLang",
    "xml:lang",
    "is",
    "key",
    "ref",
    "onClick",
    "onclick",
    "bad\x00name",
]
SVG_NAMES = [
    "viewBox",
    "fill",
    "fillOpacity",
    "stroke",
    "strokeWidth",
    "stroke-width",
    "strokeLinecap",
    "strokeDasharray",
    "clipPath",
    "clipRule",
    "clipPathUnits",
    "d",
    "points",
    "transform",
    "textAnchor",
    "fontSize",
    "letterSpacing",
    "pointerEvents",
    "preserveAspectRatio",
    "gradientUnits",
    "stopColor",
    "stopOpacity",
    "xlinkHref",
    "xmlnsXlink",
    "markerEnd",
    "markerWidth",
    "markerUnits",
    "vectorEffect",
    "dominantBaseline",
    "class",
    "className",
    "style",
    "id",
    "tabIndex",
    "x",
    "y",
    "baseFrequency",
    "stdDeviation",
    "patternUnits",
]
STYLES = [
    "color",
    "background",
    "fontSize",
    "lineHeight",
    "zIndex",
    "opacity",
    "marginTop",
    "WebkitBoxShadow",
    "MozAppearance",
    "flex",
    "flexGrow",
    "gridRow",
    "gridColumn",
    "--gap",
    "--Main-Color",
    "fontWeight",
    "width",
    "order",
    "columnCount",
    "animationIterationCount",
    "strokeWidth",
    "lineClamp",
    "zoom",
]
BLOCKS = [
    "div",
    "section",
    "article",
    "p",
    "span",
    "a",
    "b",
    "em",
    "li",
    "button",
    "label",
    "td-like",
    "custom-el",
    "x-card",
    "h1",
    "img",
    "input",
    "br",
    "hr",
    "video",
]

CONTAINERS = ["div", "section", "article", "x-card", "custom-el"]
"""Elements that may hold any other: a browser would rebuild most other nestings."""


def cases(count: int = 3000, seed: int = 11) -> list[Any]:
    rng = random.Random(seed)
    return [element(rng, depth=rng.choice((0, 0, 1, 2))) for _ in range(count)]


def element(rng: random.Random, depth: int) -> Any:
    kind = rng.random()
    if kind < 0.12:
        return _svg(rng)
    if kind < 0.2:
        return _select(rng)
    if kind < 0.26:
        tag = rng.choice(("textarea", "pre"))
        value = {"value": rng.choice(TEXTS + NUMBERS)} if tag == "textarea" and rng.random() < 0.5 else {}
        return [tag, value] + ([] if value else [rng.choice(TEXTS)])
    tag = rng.choice(CONTAINERS if depth else BLOCKS)
    void = tag in ("img", "input", "br", "hr")
    count = 0 if void else rng.randint(0, 3)
    return [tag, _props(rng, HTML_NAMES), *(_child(rng, depth) for _ in range(count))]


def _props(rng: random.Random, names: list[str]) -> dict[str, Any]:
    props: dict[str, Any] = {}
    for _ in range(rng.choice((0, 1, 1, 2, 3, 5))):
        name = rng.choice(names)
        props[name] = _value(rng, name)
    if rng.random() < 0.25:
        props["style"] = _style(rng)
    return props


def _value(rng: random.Random, name: str) -> Any:
    if name in ("key", "ref") or name.startswith("on"):
        return {"$": "undefined"} if name == "ref" else {"$": "function"}
    if name in ("class", "className") and rng.random() < 0.6:
        return _class(rng, 2)
    return rng.choice(rng.choice((TEXTS, TEXTS, NUMBERS, ODD)))


def _class(rng: random.Random, depth: int) -> Any:
    kind = rng.randint(0, 3) if depth else 0
    if kind == 1:
        return [_class(rng, depth - 1) for _ in range(rng.randint(0, 3))]
    if kind == 2:
        return {
            rng.choice(("a", "b-c", "d e")): rng.choice(ODD + NUMBERS + TEXTS)
            for _ in range(rng.randint(0, 3))
        }
    return rng.choice(("a", "b c", "", None, False, True, 0, 7))


def _style(rng: random.Random) -> Any:
    if rng.random() < 0.3:
        return rng.choice(("color:red", "", "a:b;c:d"))
    values = ["red", "", "1px solid", 0, 1, 12, 0.5, -3, None, {"$": "undefined"}]
    return {rng.choice(STYLES): rng.choice(values) for _ in range(rng.randint(0, 4))}


def _child(rng: random.Random, depth: int) -> Any:
    kind = rng.random()
    if kind < 0.4 or depth == 0:
        return rng.choice(TEXTS + NUMBERS + ODD)
    if kind < 0.55:
        return ["[]", *(_child(rng, depth - 1) for _ in range(rng.randint(0, 3)))]
    return element(rng, depth - 1)


def _svg(rng: random.Random) -> Any:
    inner = [
        [rng.choice(("path", "circle", "g", "linearGradient")), _props(rng, SVG_NAMES)] for _ in range(2)
    ]
    return ["svg", _props(rng, SVG_NAMES), *inner]


def _select(rng: random.Random) -> Any:
    values: list[Any] = ["a", "b", "x y", '"q"', 1, 2]
    options = [["option", {"value": value}, "text"] for value in values if rng.random() < 0.7]
    return ["select", {"value": rng.choice([*values, "none"])}, ["[]", *options]]


def record() -> None:
    lines = [json.dumps(case) for case in cases()]
    run = subprocess.run(
        ["node", "render.mjs"], cwd=ORACLE, input="\n".join(lines), capture_output=True, text=True, check=True
    )
    answers = run.stdout.splitlines()
    assert len(answers) == len(lines)
    RECORDED.parent.mkdir(exist_ok=True)
    pairs = zip(lines, answers, strict=True)
    RECORDED.write_text("".join(f"[{line},{answer}]\n" for line, answer in pairs), encoding="utf-8")


if __name__ == "__main__":
    record()
