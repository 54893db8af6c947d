"""Nesting that browsers rebuild, slots, children, attributes."""

import pytest

from tests.compiler.analyze.program import Program, page
from veloxc.compiler.analyze.result import Interface

WRONG = [
    "<p><div>x</div></p>",
    "<p><b><ul><li>x</li></ul></b></p>",
    "<p>{params.x && <section/>}</p>",
    "<table><tr><td>x</td></tr></table>",
    "<table><tbody><td>x</td></tbody></table>",
    "<table>text</table>",
    "<table><tbody><tr>text</tr></tbody></table>",
    "<table><tbody><tr><div>x</div></tr></tbody></table>",
    "<table><tbody>{[1].map(x => <td>{x}</td>)}</tbody></table>",
    "<div><tr><td>x</td></tr></div>",
    "<a href='/'><b><a href='/x'>x</a></b></a>",
    "<form><div><form></form></div></form>",
    "<button><button>x</button></button>",
    "<h1><h2>x</h2></h1>",
    "<ul><li><li>x</li></li></ul>",
    "<ul><li><p><li>x</li></p></li></ul>",
    "<dl><dt><dd>x</dd></dt></dl>",
    "<select><option><option>x</option></option></select>",
    "<svg><div>x</div></svg>",
    "<html><head><div>x</div></head><body/></html>",
    "<div><body>x</body></div>",
    "<title><b>x</b></title>",
]

RIGHT = [
    "<p><b>x</b><span>y</span><a href='/'>z</a></p>",
    "<p><button><div>x</div></button></p>",
    "<div><p>x</p></div>",
    "<table><thead><tr><th>x</th></tr></thead><tbody><tr><td><p>x</p><table></table></td></tr></tbody></table>",
    "<table><caption>x</caption><colgroup><col/></colgroup><tbody>{[1].map(x => <tr><td>{x}</td></tr>)}</tbody></table>",
    "<ul><li><ul><li>x</li></ul></li></ul>",
    "<a href='/'><h1>x</h1><div>y</div></a>",
    "<svg><foreignObject><div>x</div></foreignObject></svg>",
    "<svg><g><text>x</text><title>t</title></g></svg>",
    "<!DOCTYPE html><html><head><title>x</title><meta charset='utf-8'/></head><body><slot/></body></html>",
    "<select><optgroup><option>x</option></optgroup><option>y</option></select>",
    "<dl><dt>x</dt><dd>y</dd></dl>",
    "<dl><div><dt>x</dt><dd>y</dd></div></dl>",
    "<template><tr><td>x</td></tr></template>",
    "<p>{xs.forEach(x => <div/>)}</p>",
    "<tr><td>x</td></tr>",
    "<table>{' '}<tbody></tbody></table>",
    "<h1>x</h1><h2>y</h2>",
    "<details><summary>x</summary><p>y</p></details>",
]


@pytest.mark.parametrize("markup", WRONG)
def test_nesting_that_browsers_rebuild(markup: str) -> None:
    assert page("", markup, "layouts/a.velox").codes == ["VX0720"]


@pytest.mark.parametrize("markup", RIGHT)
def test_nesting_that_they_leave(markup: str) -> None:
    assert page("const xs = [1];", markup, "layouts/a.velox").codes == []


def test_components_and_values_are_out_of_sight() -> None:
    block = "import Box from '$components/Box'; const row = <tr/>;"
    assert page(block, "<p><Box><div/></Box></p><table><tbody>{row}</tbody></table>").codes == []
    assert page(block, "<p><b title={<div/>}/></p><Box>{row}</Box>").codes == []


def test_words_of_nesting() -> None:
    program = page("", "<table><tr><td>x</td></tr></table>")
    found = program.only("VX0720")
    assert found.title == "`<tr>` cannot stand inside `<table>`"
    assert (found.primary.text, found.help) == ("a browser puts a `<tbody>` around it", "write the `<tbody>`")
    assert program.under(found) == "<tr>"


# ---- slots


def test_slots() -> None:
    assert page("", "<slot/>").codes == ["VX0721"]
    assert page("", "<slot name='a'>fallback</slot>", "components/A.velox").codes == []
    assert page("const n = 'a';", "<slot name={n}/>", "components/A.velox").codes == ["VX0722"]
    assert Program("export default () => <slot/>;", "components/A.tsx").codes == []


def test_slot_content() -> None:
    layouts = {"layout:layouts/default.velox": Interface("layouts/default.velox", slots=("sidebar",))}
    assert page("", "<velox:slot name='sidebar'>x</velox:slot>", interfaces=layouts).codes == []
    found = page("", "<velox:slot name='sidebr'>x</velox:slot>", interfaces=layouts).only("VX0723")
    assert found.help == "did you mean `sidebar`?"
    assert page("", "<velox:slot name='any'>x</velox:slot>").codes == []
    assert page("", "<div><velox:slot name='a'>x</velox:slot></div>").codes == ["VX0724"]
    box = "import Box from '$components/Box';"
    assert page(box, "<Box><velox:slot name='a'>x</velox:slot></Box>").codes == []
    assert page(box, "<Box><velox:slot>x</velox:slot></Box>").codes == ["VX0725"]
    assert page(box, "<Box><velox:slt/></Box>").codes == ["VX0726"]


# ---- children and attributes


@pytest.mark.parametrize(
    ("child", "codes"),
    [
        ("{f}", ["VX0727"]),
        ("{() => 1}", ["VX0727"]),
        ("{A}", ["VX0727"]),
        ("{f()}", []),
        ("{o}", ["VX0728"]),
        ("{({ a: 1 })}", ["VX0728"]),
        ("{o.a}", []),
        ("{[o.a, 1, null, undefined, true]}", []),
        ("{params.x}", []),
        ("{new Date()}", []),
    ],
)
def test_children_that_cannot_be_shown(child: str, codes: list[str]) -> None:
    block = "const f = () => 1; const o = { a: 1 }; class A {} new A(); f(); o;"
    assert page(block, f"<p>{child}</p>").codes == codes
    assert page(block, child).codes == codes
    assert page(block, f"<>{child}</>").codes == codes


def test_a_function_is_a_fine_child_of_a_component() -> None:
    assert page("import List from '$components/List';", "<List>{x => <b>{x}</b>}</List>").codes == []


def test_attributes() -> None:
    assert page("const d = params.d;", "<iframe srcdoc={d}></iframe>").codes == ["VX0614"]
    assert page("", "<iframe srcdoc='<b>x</b>'></iframe><iframe srcdoc={`x`}></iframe>").codes == []
    assert page("const h = 'x';", "<div innerHTML={h}>text</div>").codes == ["VX0729"]
    assert page("const h = 'x';", "<div innerHTML={h}>  </div>").codes == []


def test_the_html_of_react_is_rewritten() -> None:
    program = page("const h = 'x';", "<div dangerouslySetInnerHTML={{ __html: h + 1 }} />")
    edit = program.only("VX0730").fixes[0].edits[0]
    assert (program.source.text[edit.span.start : edit.span.end][:9], edit.text) == (
        "dangerous",
        "innerHTML={h + 1}",
    )
