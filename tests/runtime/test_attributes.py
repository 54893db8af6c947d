"""Attributes: printing by kind of value, names, spreads, addresses."""

from __future__ import annotations

from typing import Any

import pytest

from veloxc.js import TypeError_, undefined
from veloxc.runtime.attribute_names import attribute_name
from veloxc.runtime.attributes import attr, attrs, quoted, url
from veloxc.runtime.html import Html
from veloxc.runtime.signals import Signal
from veloxc.runtime.urls import settles_scheme


@pytest.mark.parametrize(
    ("name", "value", "html"),
    [
        ("title", 'a"b<&>', ' title="a&quot;b&lt;&amp;>"'),
        ("title", "", ' title=""'),
        ("title", None, ""),
        ("title", undefined, ""),
        ("hidden", False, ""),
        ("hidden", True, " hidden"),
        ("aria-hidden", False, ' aria-hidden="false"'),
        ("data-on", True, ' data-on="true"'),
        ("draggable", False, ' draggable="false"'),
        ("contenteditable", True, ' contenteditable="true"'),
        ("aria-hidden", None, ""),
        ("width", 3, ' width="3"'),
        ("width", 1.0, ' width="1"'),
        ("class", ["a", None, ["b", {"c": 1, "d": 0}]], ' class="a b c"'),
        ("class", {}, ' class=""'),
        ("style", {"fontSize": 2, "lineHeight": 2, "color": None, "--x": 1}, ' style="font-size:2px;line-height:2;--x:1;"'),
        ("style", {}, ""),
        ("style", "a:b", ' style="a:b"'),
        ("title", [1, 2], ' title="1,2"'),
        ("value", Signal(5), ' value="5"'),
        ("title", lambda *_: 1, ""),
    ],
)  # fmt: skip
def test_attr(name: str, value: Any, html: str) -> None:
    assert attr(name, value) == html


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("/a?b=c", "/a?b=c"),
        ("javascript:alert(1)", "unsafe:javascript:alert(1)"),
        (" \x01java\tscr\nipt\r:alert(1)", "unsafe: \x01java\tscr\nipt\r:alert(1)"),
        ("JaVaScRiPt:x", "unsafe:JaVaScRiPt:x"),
        ("\u2028\xa0\u200bvbscript:x", "unsafe:\u2028\xa0\u200bvbscript:x"),
        ("data:text/html,<b>", "unsafe:data:text/html,&lt;b>"),
        ("data:image/png;base64,AA", "data:image/png;base64,AA"),
        (" " * 5000 + "javascript:1", "unsafe:" + " " * 5000 + "javascript:1"),
        ("java&#115;cript:1", "java&amp;#115;cript:1"),
        ("javascripts:1", "javascripts:1"),
    ],
)
def test_addresses_never_run(value: str, written: str) -> None:
    assert url("href", value) == f' href="{written}"'
    assert attrs({"href": value}, "a") == f' href="{written}"'


def test_address_of_other_kinds() -> None:
    assert url("href", Signal("javascript:1")) == ' href="unsafe:javascript:1"'
    assert url("href", ["javascript:1"]) == ' href="unsafe:javascript:1"'
    assert url("href", undefined) == ""
    assert url("href", True) == " href"


@pytest.mark.parametrize(
    ("prefix", "settled"),
    [
        ("/b/", True),
        ("https://", True),
        ("#", True),
        ("a/", True),
        ("java", False),
        ("", False),
        ("javascript:", False),
    ],
)
def test_static_beginnings(prefix: str, settled: bool) -> None:
    assert settles_scheme(prefix) is settled


def test_spread_leaves_out_what_is_no_attribute() -> None:
    given = {
        "onClick": "x", "onclick": "x", "ONLOAD": "x", "innerHTML": "x", "dangerouslySetInnerHTML": {}, "children": 1,
        "key": 1, "ref": 1, "a b": 1, 'x"': 1, "x=": 1, "": 1, "a\x00": 1, "title": "t",
    }  # fmt: skip
    assert attrs(given, "div") == ' title="t"'


def test_spread_of_nothing() -> None:
    assert attrs(undefined) == attrs(None) == attrs({}) == ""


def test_spread_refuses_srcdoc() -> None:
    with pytest.raises(TypeError_):
        attrs({"srcDoc": "<p>"}, "iframe")


def test_markup_is_no_attribute() -> None:
    with pytest.raises(TypeError_, match="`title` got markup"):
        attr("title", Html("<b>"))


def test_quoted_is_text_of_javascript() -> None:
    assert quoted(undefined) + quoted(None) + quoted('"') + quoted(1.0) == "undefinednull&quot;1"


@pytest.mark.parametrize(
    ("name", "tag", "written"),
    [
        ("className", "p", "class"), ("htmlFor", "label", "for"), ("tabIndex", "p", "tabindex"),
        ("xlinkHref", "use", "xlink:href"), ("strokeWidth", "path", "stroke-width"), ("viewBox", "svg", "viewBox"),
        ("strokeWidth", "p", "strokeWidth"), ("onClick", "p", None), ("key", "p", None), ("a>b", "p", None),
    ],
)  # fmt: skip
def test_names(name: str, tag: str, written: str | None) -> None:
    assert attribute_name(name, tag) == written
