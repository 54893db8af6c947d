"""Elements with rules of their own: raw text, preformatted text, selects, dynamic names."""

from __future__ import annotations

import pytest

from veloxc.js import TypeError_, undefined
from veloxc.runtime.elements import dynamic_element, options, preformatted, raw, script_text, style_sheet
from veloxc.runtime.html import Html


def test_raw() -> None:
    assert raw("<b>") + raw(undefined) + raw(None) + raw(5) + raw(Html("<i>")) == "<b>5<i>"


def test_first_line_end_is_doubled() -> None:
    assert preformatted("\na") == "\n\na"
    assert preformatted("a\n<\r") == "a\n&lt;&#13;"


def test_script_cannot_end() -> None:
    assert script_text('"</script><!--"') == '"\\u003c/script>\\u003c!--"'
    assert script_text("a && b") == "a && b"
    with pytest.raises(TypeError_, match=r"JSON\.stringify"):
        script_text({"a": 1})


def test_style_that_would_end_is_refused() -> None:
    assert style_sheet("a > b { content: '<' }") == "a > b { content: '<' }"
    with pytest.raises(TypeError_):
        style_sheet("</STYLE>")


def test_options() -> None:
    html = '<option value="a">A</option><option class="x">b&amp;c</option><optgroup><option value>E</option></optgroup>'
    assert options("a", html) == html.replace('<option value="a">', '<option value="a" selected>')
    assert options("b&c", html) == html.replace('<option class="x">', '<option class="x" selected>')
    assert options("", html) == html.replace("<option value>", "<option value selected>")
    assert options(["a", "b&c"], html).count(" selected>") == 2
    assert options(undefined, html) == html
    assert options("a", '<option value="a" selected>A</option>') == '<option value="a" selected>A</option>'


def test_dynamic_element() -> None:
    pieces: list[str] = []
    dynamic_element(pieces.append, "h2", {"class": "x", "children": ["a", Html("<b>")]})
    dynamic_element(pieces.append, "br", {"children": "no"})
    assert "".join(pieces) == '<h2 class="x">a<b></h2><br>'
    with pytest.raises(TypeError_):
        dynamic_element(pieces.append, "a b", {})
