"""Markers of islands and their props as JSON."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from tests.runtime.pages import body_of, page
from veloxc.js import BigInt, Map, Set, TypeError_, undefined
from veloxc.runtime.html import Html, text
from veloxc.runtime.islands import island
from veloxc.runtime.markup import place
from veloxc.runtime.rendering import render_sync
from veloxc.runtime.serialize import NotSerializable, comment_json, encode


def Counter(write: Any, start: Any = undefined, children: Any = undefined) -> None:
    write(f"<button>{text(start)}{text(children)}</button>")


def rendered(props: dict[str, Any], on: str = "load", **options: Any) -> str:
    made = island(Counter, "components/Counter.tsx", on, **options)
    return body_of(render_sync(page(lambda page, write: place(write, made, props))).body)


def test_marker() -> None:
    assert rendered({"start": 3}) == (
        '<!--v-island {"src":"/_velox/components/Counter.js","on":"load","props":{"start":3}}-->'
        "<button>3</button><!--/v-island-->"
    )


def test_only_is_not_rendered_here() -> None:
    html = rendered({"start": "-->"}, "only")
    assert "<button>" not in html
    assert "-->" not in html.removeprefix("<!--").split("}}")[0]


def test_named_and_media() -> None:
    marker = rendered({}, "media", name="Big", media="(min-width: 1px)")
    assert '"name":"Big","media":"(min-width: 1px)"' in marker


def test_markup_props_are_slots() -> None:
    html = rendered({"start": 1, "children": Html("<b>x</b>"), "unused": Html("<i>y</i>")})
    assert '"children":{"$":"h","v":"0"},"unused":{"$":"h","v":"1"}' in html
    assert "<button>1<!--$s:0--><b>x</b><!--/$s:0--></button>" in html
    assert '<template data-v-slot="1"><i>y</i></template><!--/v-island-->' in html


class Row:
    password_hash = "x"


@pytest.mark.parametrize("value", [Row(), {"a": [Row()]}, lambda *_: 1])
def test_what_cannot_be_sent_is_named(value: Any) -> None:
    with pytest.raises(TypeError_, match="the prop `start"):
        rendered({"start": value})


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (undefined, {"$": "u"}),
        (math.nan, {"$": "n", "v": "NaN"}),
        (-math.inf, {"$": "n", "v": "-Infinity"}),
        (-0.0, {"$": "n", "v": "-0"}),
        (2.0, 2),
        (BigInt(7), {"$": "b", "v": "7"}),
        (Map([["a", 1]]), {"$": "m", "v": [["a", 1]]}),
        (Set(["x"]), {"$": "s", "v": ["x"]}),
        ({"$": 1}, {"$": "o", "v": [["$", 1]]}),
        ([1, {"a": None}], [1, {"a": None}]),
    ],
)
def test_encode(value: Any, data: Any) -> None:
    assert encode(value) == data


def test_comment_json_is_safe_in_a_comment() -> None:
    value = {"a": "--><!-- </script>&\u2028-", "b": "x--"}
    text = comment_json(value)
    assert not any(part in text for part in ("<", ">", "--", "&", "\u2028"))
    assert json.loads(text) == value


def test_path_of_what_cannot_be_sent() -> None:
    with pytest.raises(NotSerializable) as raised:
        encode({"a": [1, {"b": Row()}]})
    assert raised.value.path == "props.a[1].b"
