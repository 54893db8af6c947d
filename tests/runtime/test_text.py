"""What `{expression}` prints for each kind of value."""

from __future__ import annotations

import datetime
import decimal
import enum
import uuid
from dataclasses import dataclass
from typing import Any

import pytest

from veloxc.js import TypeError_, undefined
from veloxc.runtime.html import Html, text
from veloxc.runtime.markup import Markup, component, part
from veloxc.runtime.signals import Signal


class Color(enum.Enum):
    RED = "r<d"


class Number(enum.IntEnum):
    TWO = 2


class Shown:
    def __str__(self) -> str:
        return "shown & co"


class Trusting(str):
    """Like markupsafe's Markup: `__html__` is not honoured."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


@dataclass
class Row:
    secret: str = "hash"


def Card(write: Any, title: Any = undefined, children: Any = undefined) -> None:
    write(f"<h2>{text(title)}</h2>{text(children)}")


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("a<b>&\"'", "a&lt;b&gt;&amp;\"'"),
        (0, "0"),
        (-3, "-3"),
        (1.0, "1"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e21, "1e+21"),
        (-0.0, "0"),
        (float("nan"), "NaN"),
        (float("inf"), "Infinity"),
        (None, ""),
        (undefined, ""),
        (True, ""),
        (False, ""),
        ([1, "<", None, [True, 2]], "1&lt;2"),
        ((1, "b"), "1b"),
        (Html("<b>x</b>"), "<b>x</b>"),
        (Signal("<s>"), "&lt;s&gt;"),
        (decimal.Decimal("1.50"), "1.5"),
        (datetime.date(2024, 2, 29), "2024-02-29"),
        (uuid.UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        (Color.RED, "r&lt;d"),
        (Number.TWO, "2"),
        (Shown(), "shown &amp; co"),
        (Trusting("<i>"), "&lt;i&gt;"),
        (range(3), "012"),
        ((str(number) for number in (1, 2)), "12"),
        (Markup("<p>", part(Card, title="<", children=Html("<i>")), "</p>"), "<p><h2>&lt;</h2><i></p>"),
        (component(Card)({"title": "t", "unknown": 1}), "<h2>t</h2>"),
    ],
)
def test_prints(value: Any, html: str) -> None:
    assert text(value) == html


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"name": 1, "id": 2}, "is an object with the keys name, id"),
        ({}, "is an object: markup"),
        (lambda *_: 1, "is a function"),
        (component(Card), "is a function"),
        (Row(), "is a Row, which has no text"),
        (print, "is a function"),
    ],
)
def test_refuses(value: Any, message: str) -> None:
    with pytest.raises(TypeError_) as raised:
        text(value)
    assert message in str(raised.value)
    assert "hash" not in str(raised.value)


def test_component_value_is_one_object() -> None:
    assert component(Card) is component(Card)
