"""Python's own limits never reach the author: 20 nested loops, 100 levels of indentation, 200 parentheses."""

from __future__ import annotations

import pytest

from tests.compiler.markup.compiled import rendered

COMPONENT = "---\nfunction C({ children }) { return <i>{children}</i>; }\nconst f = (x) => x;\n---\n"

NESTED = {
    "elements": ("<div>", "</div>", 300),
    "maps": ("{[1].map(a => <b>", "</b>)}", 50),
    "maps of what is not known": ("{params.xs.map(a => <b>", "</b>)}", 50),
    "conditions": ("{params.yes ? <b>", "</b> : null}", 90),
    "ands": ("{params.yes && <b>", "</b>}", 100),
    "components": ("<C>a<b>b</b>", "</C>", 100),
    "components with effects": ("<C>{f(1)}", "</C>", 60),
    "fragments": ("<>", "</>", 200),
}


@pytest.mark.parametrize(("opening", "closing", "depth"), NESTED.values(), ids=NESTED)
def test_deep_markup(opening: str, closing: str, depth: int) -> None:
    source = COMPONENT + opening * depth + "<u>x</u>" + closing * depth
    html = rendered(source, params={"xs": [1], "yes": True})
    assert html.count("<u>x</u>") == 1
    assert html.count("</") in (1, depth + 1, 2 * depth + 1)


def test_many_items() -> None:
    items = ", ".join(f"<b>{number}</b>" for number in range(2000))
    assert rendered(f"{{[{items}]}}").count("<b>") == 2000


def test_many_siblings() -> None:
    assert (
        rendered("<b title={params.x}>{params.x}</b>" * 500, params={"x": "y"}) == '<b title="y">y</b>' * 500
    )
