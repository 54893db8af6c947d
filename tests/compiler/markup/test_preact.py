"""Compiled markup against Preact's HTML: the recorded elements of `tests/runtime`, written as JSX."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.compiler.markup.compiled import rendered
from tests.runtime.html_tree import tree
from tests.runtime.test_preact import CASES, without_deviations

_SPECIAL = {
    "undefined": "undefined",
    "NaN": "NaN",
    "Infinity": "Infinity",
    "minusZero": "-0",
    "function": "() => 1",
}
_TEXT = re.compile(r"[A-Za-z0-9é]+")
_PER_PAGE = 150


def expression(value: Any) -> str:
    """A value of a case in TypeScript."""
    if isinstance(value, dict):
        if "$" in value:
            return _SPECIAL[value["$"]]
        return "{" + ", ".join(f"{json.dumps(key)}: {expression(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(expression, value)) + "]"
    return json.dumps(value)


def jsx(node: Any) -> str:
    """An element of a case as JSX; texts that need no escape stand as such, the others in braces."""
    if not isinstance(node, list):
        if isinstance(node, str) and _TEXT.fullmatch(node):
            return node
        return "{" + expression(node) + "}"
    if node[0] == "[]":
        return "{[" + ", ".join(_item(child) for child in node[1:]) + "]}"
    tag, props, *children = node
    attributes = "".join(_attribute(name, value) for name, value in props.items())
    if not children and (tag in ("img", "input", "br", "hr") or len(attributes) % 2):
        return f"<{tag}{attributes}/>"
    return f"<{tag}{attributes}>{''.join(map(jsx, children))}</{tag}>"


def _item(node: Any) -> str:
    if not isinstance(node, list):
        return expression(node)
    return "[" + ", ".join(map(_item, node[1:])) + "]" if node[0] == "[]" else jsx(node)


def _attribute(name: str, value: Any) -> str:
    if value is True and len(name) % 2:
        return f" {name}"
    if isinstance(value, str) and _TEXT.fullmatch(value) and len(name) % 2:
        return f' {name}="{value}"'
    return f" {name}={{{expression(value)}}}"


def _usable(node: Any) -> bool:
    """No element with one attribute under two spellings, no text in a select, nothing a browser would rebuild."""
    if not isinstance(node, list):
        return True
    if node[0] != "[]":
        names = [_plain(name) for name in node[1]]
        if len(set(names)) < len(names):
            return False
    return all(map(_usable, node[1 if node[0] == "[]" else 2 :]))


def _plain(name: str) -> str:
    return {"classname": "class", "htmlfor": "for", "defaultvalue": "value"}.get(name.lower(), name.lower())


USABLE = [case for case in CASES if without_deviations(case[0]) == case[0] and _usable(case[0])]


@pytest.mark.parametrize("start", range(0, len(USABLE), _PER_PAGE))
def test_compiled_elements_are_preacts(start: int) -> None:
    cases = USABLE[start : start + _PER_PAGE]
    source = "\n".join(f"<x-case>{jsx(node)}</x-case>" for node, _ in cases)
    ours = tree(rendered(source))
    theirs = tree("".join(f"<x-case>{html}</x-case>" for _, html in cases))
    wrong = [
        (jsx(node), html, mine)
        for (node, html), mine, other in zip(cases, ours, theirs, strict=True)
        if mine != other
    ]
    assert not wrong, f"{len(wrong)} differ; the first:\n" + "\n".join(map(str, wrong[0]))


def test_many_are_compared() -> None:
    assert len(USABLE) > 1500
