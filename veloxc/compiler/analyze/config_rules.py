"""What `config` may say: keys, types, and which key means something in which mode. A table."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from veloxc.compiler.analyze.expression_types import property_name
from veloxc.compiler.analyze.record import value
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.analyze.static_values import UNDEFINED
from veloxc.compiler.diagnostics import config as mistakes
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Span
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

MODES = ("ssr", "ssg", "isr", "csr")


@value
class Key:
    """`expected`: in words; `accepts`: whether a value is of the right type."""

    expected: str
    accepts: Callable[[Any], bool]


def _is_seconds(value: Any) -> bool:
    if value is False:
        return True
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf


KEYS: dict[str, Key] = {
    "render": Key("one of 'ssr', 'ssg', 'isr', 'csr'", lambda value: value in MODES),
    "revalidate": Key("a number of seconds, or `false`", _is_seconds),
    "tags": Key(
        "an array of strings",
        lambda value: isinstance(value, list) and all(isinstance(tag, str) for tag in value),
    ),
    "stream": Key("`true` or `false`", lambda value: isinstance(value, bool)),
    "edge": Key("`true` or `false`", lambda value: isinstance(value, bool)),
}


def check_config(value: dict[str, Any], node: Node | None, report: Report) -> dict[str, Any]:
    """Report what is wrong, and return the keys that are right."""
    right = {}
    for name, found in value.items():
        if found is UNDEFINED:
            continue
        place = _place(node, name)
        key = KEYS.get(name)
        if key is None:
            report.add(
                mistakes.UnknownConfigKey(
                    span=place[0], name=name, meant=meant(name, KEYS), known=tuple(KEYS)
                )
            )
        elif not key.accepts(found):
            near = meant(found, MODES) if name == "render" and isinstance(found, str) else None
            report.add(mistakes.WrongConfigValue(span=place[1], name=name, expected=key.expected, meant=near))
        else:
            right[name] = found
            _check_use(name, value, place[0], report)
    return right


def _check_use(name: str, value: dict[str, Any], place: Span, report: Report) -> None:
    if name == "edge":
        report.add(mistakes.EdgeIgnored(span=place))
    elif name == "revalidate" and value.get("render") != "isr":
        report.add(mistakes.RevalidateWithoutIsr(span=place, render=str(value.get("render") or "")))


def _place(node: Node | None, name: str) -> tuple[Span, Span]:
    """Where a key and its value stand; the whole object where they come from a spread."""
    assert node is not None
    if isinstance(node, js.ObjectExpression):
        for part in node.properties:
            if isinstance(part, js.Property) and property_name(part) == name:
                return Span(part.key.start, part.key.end), Span(part.value.start, part.value.end)
    return Span(node.start, node.end), Span(node.start, node.end)
