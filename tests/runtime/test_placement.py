"""Where a boundary stands: what the parser will have open around it."""

from __future__ import annotations

import pytest

from veloxc.runtime.placement import HELD, fitted, surroundings


@pytest.mark.parametrize(
    ("html", "where"),
    [
        ("<main><p>", ""),
        ("<table><tbody>", "tbody"),
        ("<table>", "table"),
        ("<table><tr><td>1</td></tr>", "tbody"),
        ("<table><tr>", "tr"),
        ("<table><tr><td>", "td"),
        ("<table><tr><td>1</td></tr><tfoot>", "tfoot"),
        ("<table><tbody><tr></tr></tbody>", "table"),
        ("<table></table>", ""),
        ("<svg viewBox='0 0 1 1'><g>", "svg"),
        ("<svg/>", ""),
        ("<svg><path/></svg>", ""),
        ("<svg><foreignObject><p>", "foreignObject"),
        ("<script>'<svg>'</script>", ""),
        ("<style>a > b { content: '</style' }", "style"),
        ("<textarea><table>", "textarea"),
        ("<header><thing>", ""),
        ("<select><option>1</option>", ""),
        ("<head><title>x</title>", "head"),
        ("<template><p>", "template"),
        ("<math><mi>", "math"),
    ],
)
def test_surroundings(html: str, where: str) -> None:
    assert list(surroundings([html, "0", ""])) == [where]


def test_several_in_one_text_and_what_is_around_it() -> None:
    pieces = ["<table><tbody>", "0", "</tbody></table><p>", "1", "</p>"]
    assert list(surroundings(pieces)) == ["tbody", ""]
    assert list(surroundings(["<td>", "0", "</td>", "1", ""], "tr")) == ["td", "tr"]


def test_where_a_page_waits() -> None:
    assert {"svg", "math", "textarea", "title", "script", "template", "noscript", "head"} <= HELD
    assert not {"foreignObject", "tbody", "td", "select", ""} & HELD


@pytest.mark.parametrize(
    ("html", "where", "expected"),
    [
        ("wait", "", "wait"),
        ("wait", "tbody", '<tr><td colspan="1000">wait</td></tr>'),
        ("<p>wait</p>", "tr", '<td colspan="1000"><p>wait</p></td>'),
        ("<tr></tr>", "tbody", "<tr></tr>"),
        (" <!-- x --><tr></tr>", "tbody", " <!-- x --><tr></tr>"),
        ("<?start name='s2'?><tr></tr>", "tbody", "<?start name='s2'?><tr></tr>"),
        ("<td></td>", "tr", "<td></td>"),
        ("<tr></tr>", "table", "<tbody><tr></tr></tbody>"),
        ("<tfoot></tfoot>", "table", "<tfoot></tfoot>"),
        ("wait", "table", '<tbody><tr><td colspan="1000">wait</td></tr></tbody>'),
        ("", "tbody", ""),
        ("wait", "td", "wait"),
    ],
)
def test_fitted(html: str, where: str, expected: str) -> None:
    assert fitted(html, where) == expected
