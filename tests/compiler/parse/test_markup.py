"""The markup of pages (velox-language §6) and what JSX has of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compiler.parse.reading import clean, expression, mistakes
from veloxc.compiler.syntax import markup as nodes


def children(text: str, path: str = "page.velox") -> Any:
    return clean(text, path).markup


def test_kinds_of_children() -> None:
    text = "<!DOCTYPE html><!-- c -->text{a}{/* d */}{...b}<p/><></>"
    assert [node.type for node in children(text)] == [
        "Doctype",
        "MarkupComment",
        "JSXText",
        "JSXExpressionContainer",
        "JSXExpressionContainer",
        "JSXSpreadChild",
        "JSXElement",
        "JSXFragment",
    ]
    doctype, comment, _, _, empty, *_ = children(text)
    assert (doctype.value, comment.value) == ("DOCTYPE html", " c ")
    assert isinstance(empty.expression, nodes.JSXEmptyExpression)
    assert (empty.expression.start, empty.expression.end) == (empty.start + 1, empty.end - 1)
    assert [comment.value for comment in clean(text, "page.velox").comments] == [" d "]


@pytest.mark.parametrize("name", ["br", "img", "input", "meta", "link", "hr", "source", "wbr"])
def test_void_elements_need_no_slash(name: str) -> None:
    for tag, slash in ((f"<{name} a='b'>", False), (f"<{name} a='b' />", True)):
        element, text = children(f"{tag}text")
        assert element.openingElement.selfClosing is slash
        assert (element.closingElement, element.children, text.value) == (None, (), "text")


def test_raw_text_of_script_and_style() -> None:
    script, style = children("<script>if (a < b && '</p>') { }</script><style>a > b { c: d }</style>")
    assert [child.type for child in script.children] == ["RawText"]
    assert script.children[0].value == "if (a < b && '</p>') { }"
    assert style.children[0].value == "a > b { c: d }"
    assert children("<script></script>")[0].children == ()
    assert children("<SCRIPT>a</SCRIPT>")[0].children[0].type == "JSXText", "only HTML's own names"


@pytest.mark.parametrize("text", ["{a}", " {`b {c}`}\n", "{JSON.stringify({ d: '}' })}"])
def test_raw_text_that_is_one_expression(text: str) -> None:
    element = children(f"<script>{text}</script>")[0]
    assert "JSXExpressionContainer" in [child.type for child in element.children]


@pytest.mark.parametrize("text", ["{a} b", "{a}{b}", "a{b}", "{ let a }; { let b }"])
def test_raw_text_that_only_looks_like_it(text: str) -> None:
    assert [child.value for child in children(f"<script>{text}</script>")[0].children] == [text]


def test_modules_have_no_rules_of_pages() -> None:
    element = expression("<style>{`a`}{b}</style>", "a.tsx")
    assert [child.type for child in element.children] == ["JSXExpressionContainer"] * 2
    assert mistakes("x = <p><br></p>;", "a.tsx") == ["void-element-in-script 1:8"]


def test_values_of_attributes() -> None:
    text = "<p a b='c' d={e} f=`g${h}i` j={...k} {...l} m=<b/> n=<></> />".replace(" j={...k}", "")
    attributes = children(text)[0].openingElement.attributes
    assert [getattr(each, "value", each).__class__.__name__ for each in attributes] == [
        "NoneType",
        "Literal",
        "JSXExpressionContainer",
        "TemplateLiteral",
        "JSXSpreadAttribute",
        "JSXElement",
        "JSXFragment",
    ]


def test_a_template_goes_back_to_the_tag() -> None:
    first, second = children("<p a=`b${c}d${`e`}` f='g'>h</p>{i}")
    assert len(first.openingElement.attributes) == 2
    assert [child.type for child in first.children] == ["JSXText"]
    assert second.type == "JSXExpressionContainer"


def test_names() -> None:
    element = children(
        "<Menu.Item.X client:load xlink:href='a' data-b @click={c} :d='e' f.g h:></Menu.Item.X>"
    )[0]
    name = element.openingElement.name
    assert (name.type, name.object.type, name.property.name) == (
        "JSXMemberExpression",
        "JSXMemberExpression",
        "X",
    )
    shown = [each.name for each in element.openingElement.attributes]
    assert [each.type for each in shown[:2]] == ["JSXNamespacedName"] * 2
    assert (shown[0].namespace.name, shown[0].name.name) == ("client", "load")
    assert [each.name for each in shown[2:]] == ["data-b", "@click", ":d", "f.g", "h:"]
    slot = children("<velox:slot name='a'>b</velox:slot>")[0]
    assert slot.openingElement.name.type == "JSXNamespacedName"


def test_type_arguments_of_components() -> None:
    element = children("<List<Post, Map<string, { a: B<C> }>> items={d} />")[0]
    assert len(element.openingElement.typeArguments.params) == 2
    assert len(element.openingElement.attributes) == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("&amp;&lt;&gt;&quot;&nbsp;&copy;", '&<>"\xa0©'),
        ("&#65;&#x42;&#X43;&#128512;", "ABC😀"),
        ("&hellip;&NotEqualTilde;&Aopf;", "…≂̸𝔸"),
        ("&; & &unknown; &amp &#; &#x; &#xFFFFFFFF;", "&; & &unknown; &amp &#; &#x; \ufffd"),
    ],
)
def test_character_references(text: str, value: str) -> None:
    element = children(f"<p a=\"{text}\" b='{text}'>{text}</p>".replace("&quot;", "&#34;"))[0]
    assert element.children[0].value == value
    assert [each.value.value for each in element.openingElement.attributes] == [value, value]


def test_references_of_pages_are_those_of_html() -> None:
    text = "&NotEqualTilde;&#150;&#xD800;&copy;"
    assert children(text)[0].value == "\u2242\u0338\u2013\ufffd\xa9"
    assert expression(f"<p>{text}</p>", "a.tsx").children[0].value == "&NotEqualTilde;\x96\ud800\xa9"


def test_raw_text_is_kept_beside_values() -> None:
    text = children("a &amp; b")[0]
    assert (text.value, text.raw) == ("a & b", "a &amp; b")


def test_space_is_kept_as_written() -> None:
    element = children("<p>\n  a\n\n  {b} </p>")[0]
    assert [child.value for child in element.children if child.type == "JSXText"] == ["\n  a\n\n  ", " "]


def test_text_may_hold_what_html_lets_it_hold() -> None:
    assert (
        children('<p>a > b, don\'t "quote" 100% & more; // no comment</p>')[0].children[0].type == "JSXText"
    )


def test_comments_in_tags() -> None:
    document = clean("<p /* a */ b // c\n d=/* e */'f'/>", "page.velox")
    assert [comment.value for comment in document.comments] == [" a ", " c", " e "]


def test_svg_and_custom_elements() -> None:
    assert children("<svg viewBox='0 0 1 1'><path d='M0 0'/><my-tag a-b=c/></svg>".replace("=c", "={c}"))


def test_markup_in_expressions() -> None:
    element = children("<ul>{a.map((b) => <li key={b.id}>{b ? <i>x</i> : 'y'}</li>)}</ul>")[0]
    assert element.children[0].expression.type == "CallExpression"


def test_less_than_in_attributes_is_no_tag() -> None:
    element = children("<p a={b < c && d > e} f={() => g<h>(i)}>j</p>")[0]
    assert element.openingElement.attributes[0].value.expression.type == "LogicalExpression"
