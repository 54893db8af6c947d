"""The runtime's HTML against Preact's, on recorded random elements; every deviation is listed here with its reason."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from tests.runtime.html_tree import tree
from tests.runtime.preact_cases import RECORDED
from veloxc.js import undefined
from veloxc.runtime.attribute_names import attribute_name
from veloxc.runtime.elements import dynamic_element
from veloxc.runtime.html import Html, text

CASES = [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]
_VALUES = {
    "undefined": undefined,
    "NaN": math.nan,
    "Infinity": math.inf,
    "minusZero": -0.0,
    "function": lambda *_: 1,
}


def decoded(value: Any) -> Any:
    if isinstance(value, list):
        return [decoded(item) for item in value]
    if isinstance(value, dict):
        return _VALUES[value["$"]] if "$" in value else {key: decoded(item) for key, item in value.items()}
    return value


def rendered(node: Any) -> Any:
    """The value that the element is in markup."""
    if not isinstance(node, list):
        return decoded(node)
    if node[0] == "[]":
        return [rendered(child) for child in node[1:]]
    tag, props, *children = node
    pieces: list[str] = []
    given = decoded(props)
    if children:
        given["children"] = [rendered(child) for child in children]
    dynamic_element(pieces.append, tag, given)
    return Html("".join(pieces))


def without_deviations(node: Any) -> Any:
    """The element without what we print otherwise on purpose:

    - `contenteditable` spells true and false out, as `draggable` does.
    - Names in camel case on `<svg>` itself: Preact's string renderer spells them SVG's way only inside of it.
    - Names with control characters, which HTML does not allow, are left out.
    """
    if not isinstance(node, list):
        return node
    if node[0] == "[]":
        return ["[]", *map(without_deviations, node[1:])]
    tag, props, *children = node
    kept = {
        name: value
        for name, value in props.items()
        if name.lower() not in ("contenteditable", "spellcheck")
        and name.isprintable()
        and not (tag == "svg" and attribute_name(name, "svg") != name and not name.startswith("x"))
    }
    return [tag, kept, *map(without_deviations, children)]


@pytest.mark.parametrize("start", range(0, len(CASES), 500))
def test_same_tree_as_preact(start: int) -> None:
    wrong = []
    for node, html in CASES[start : start + 500]:
        if without_deviations(node) != node:
            continue
        ours = text(rendered(node))
        if tree(ours) != tree(html):
            wrong.append((json.dumps(node), html, ours))
    assert not wrong, f"{len(wrong)} of 500 differ; the first:\n" + "\n".join(wrong[0])


def test_most_cases_are_compared() -> None:
    compared = sum(without_deviations(node) == node for node, _ in CASES)
    assert compared > 0.75 * len(CASES)
