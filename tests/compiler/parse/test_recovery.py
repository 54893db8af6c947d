"""Mistakes: each told once, at its place, and the rest of the file is read all the same."""

from __future__ import annotations

import pytest

from tests.compiler.parse.reading import kinds, mistakes, read
from veloxc.compiler import check
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.fixing import SAFE, UNSAFE, apply_fixes, first_fix
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("const a = [1, 2;\nb()", ["never-closed 1:16"]),
        ("f(a, { b: 1 };\nc()", ["never-closed 1:14"]),
        ("f(g(1, 2;\nc()", ["never-closed 1:9"]),
        ("const a = [1, 2);\nb()", ["wrong-closing-bracket 1:16"]),
        ("function f() {}}\nb()", ["closes-nothing 1:16"]),
        ("f(a b)", ["missing-comma 1:4"]),
        ("const a = {\n  b: 1\n  c: 2,\n};", ["missing-comma 2:7"]),
        ("let a = 1 let b", ["missing-semicolon 1:10"]),
        ("a = b * ;\nc()", ["missing-expression 1:8"]),
        ("let a: ;\nc()", ["missing-type 1:7"]),
        ("a.;\nc()", ["missing-name 1:3"]),
        ("a = b ? c;\nd()", ["missing-otherwise 1:10"]),
        ("a.map((b) { return b });\nc()", ["missing-arrow 1:10"]),
        ("let a = = 1", ["repeated-mark 1:9"]),
        ("(a)\n=> b", ["arrow-on-new-line 2:1"]),
        ("fucntion f() {}", ["misspelt-keyword 1:1"]),
        ("import { a } form 'b'", ["misspelt-keyword 1:14"]),
        ("retrun x", ["misspelt-keyword 1:1"]),
        ("const class = 1", ["keyword-as-name 1:7"]),
        ("import a from b/c;\nd()", ["module-name-without-quotes 1:15"]),
        ("else a()", ["clause-alone 1:1"]),
        ("async f() { return 1 }", ["async-without-function 1:1"]),
        ("class A { function b() {} }", ["word-before-member 1:11"]),
        ("if a { b() }\nc()", ["condition-without-parentheses 1:4"]),
        ("if (a { b() }\nc()", ["never-closed 1:6"]),
        ("a = 'b;\nc()", ["open-string 1:5"]),
        ("f('b);\nc()", ["open-string 1:3"]),
        ("a = /b[/;\nc()", ["open-regular-expression 1:5"]),
        ("a = “b”;\nc()", ["typographic-quote 1:5"]),
        ("a = b × c", ["foreign-character 1:7"]),
        ("a = b ¤ c", ["unknown-character 1:7", "missing-semicolon 1:8"]),
        ("const 1st = 2", ["number-begins-name 1:7"]),
        ("a = b and c", ["python-word 1:7"]),
        ("# note\na()", ["hash-comment 1:1"]),
        ("/* a\nb()", ["open-comment 1:1"]),
    ],
)
def test_script(text: str, expected: list[str]) -> None:
    found = mistakes(text, "a.ts")
    assert found[:1] == expected[:1] and len(found) <= len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<main><b>x</main>", ["tag-not-closed 1:8"]),
        ("<p><b>x <i>y</b> z</i></p>", ["tags-crossed 1:13"]),
        ("<p>x</p></div>", ["closing-tag-alone 1:9"]),
        ("<p>x", ["tag-not-closed 1:2"]),
        ("<p>{a</p><b/>", ["never-closed 1:6"]),
        ("<p>{a.map((b) => <i>{b}</i>}</p>", ["never-closed 1:28"]),
        ("<p>{a.}</p>", ["missing-name 1:7"]),
        ('<a href="/b>c</a>\n<p class="d">e</p>', ["attribute-string-open 1:9"]),
        ("<a href=/b>c</a>", ["attribute-without-quotes 1:9"]),
        ("<a b= c='d'/>", ["attribute-value-missing 1:5"]),
        ("<a b='c' text</a>", ["tag-not-finished 1:9"]),
        ("<A {b} />", ["spread-without-dots 1:4"]),
        ("<p>{a && <b/><i/>}</p>", ["adjacent-elements 1:14"]),
        ("<p>a } b</p>", ["stray-in-text 1:6"]),
        ("<p>1 < 2</p>", ["stray-in-text 1:6"]),
        ("<p/><!-- a", ["open-markup-comment 1:5"]),
        ("<p/><style>a", ["open-raw-text 1:6"]),
        ("<p>{{ a }}</p>", ["doubled-braces 1:4"]),
        ("{#if a}<p/>{/if}", ["other-template-language 1:1"]),
        ("{% for a in b %}<p/>{% endfor %}", ["other-template-language 1:1"]),
        ("<p>{if (a) b}</p>", ["statement-in-expression 1:5"]),
        ("<p>a<br>b</br></p>", ["children-of-void-element 1:5"]),
    ],
)
def test_markup(text: str, expected: list[str]) -> None:
    assert mistakes(text) == expected


def test_several_mistakes_of_one_file() -> None:
    text = (
        "const a = ;\nfunction f(x: number {\n  return x +\n}\nlet y = foo(1, 2;\nconst ok = 1;\n"
        "class A {\n  m() { return }\n  x = = 2\n  n() {}\n}\nimport { a } form 'b';\n"
    )
    document, found = read(text, "a.ts")
    assert [each.split()[0] for each in found] == [
        "missing-expression",
        "never-closed",
        "missing-expression",
        "never-closed",
        "repeated-mark",
        "misspelt-keyword",
    ]
    assert [node.type for node in document.program.body] == [
        "VariableDeclaration",
        "FunctionDeclaration",
        "VariableDeclaration",
        "VariableDeclaration",
        "ClassDeclaration",
        "ImportDeclaration",
    ]


def test_a_missing_brace_is_blamed_by_indentation() -> None:
    text = "function f(a) {\n  for (const b of a) {\n    c(b);\n  return a;\n}\n\nconst d = f([]);\n"
    document, found = read(text, "a.ts")
    assert found == ["never-closed 3:10"]
    assert [node.type for node in document.program.body] == ["FunctionDeclaration", "VariableDeclaration"]


def test_what_is_given_up_is_as_small_as_can_be() -> None:
    document, found = read("a();\n) b ( c ] d;\ne();\nclass A { f() {} @ + ; g() {} }\nh();", "a.ts")
    assert found
    shown = [node.type for node in document.program.body]
    assert shown[0] == "ExpressionStatement" and shown[-1] == "ExpressionStatement"
    assert "ClassDeclaration" in shown


def test_a_fix_makes_it_good() -> None:
    """Where a fix is called safe, nothing is left to complain about."""
    for text in (
        "const a = [1, 2;\n",
        "const a = [1, 2);\n",
        "f(a b);\n",
        "cosnt a = 1;\n",
        "import a from $lib/b;\n",
        "a = “b”;\n",
        "a = b – c;\n",
        "a = b and not c;\n",
        "# note\n",
        "async f() {}\n",
        "class A { function b() {} }\n",
        "a.map((b) { return b });\n",
    ):
        for _ in range(3):
            source = Source(text, "a.ts")
            report = Report(source)
            parse(source, report)
            fixes = [fix for each in report if (fix := first_fix(each, SAFE)) is not None]
            if not fixes:
                break
            text, _ = apply_fixes(text, fixes)
        assert mistakes(text, "a.ts") == [], text


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("<a>\n  <b>\n    <i>c</i>\n  <p>d</p>\n</a>", "<a>\n  <b>\n    <i>c</i>\n  </b>\n  <p>d</p>\n</a>"),
        ("<a>\n  <b>\n  <i>c</i>\n</a>", "<a>\n  <b>\n  <i>c</i>\n  </b>\n</a>"),
        ("<a><b>c</a>", "<a><b>c</b></a>"),
        ("<a>\n  <b>c</b>\n", "<a>\n  <b>c</b>\n</a>\n"),
        ("<p><b>c <i>d</b> e</i></p>", "<p><b>c <i>d</i></b><i> e</i></p>"),
        ("<p>a</h1>\n", "<p>a</p>\n"),
        ("<div><p>a</h1></div>", "<div><p>a</p></div>"),
        ("<div><p>a</p></h1></div>", "<div><p>a</p></div>"),
        ("---\na = 1__000;\n---", "---\na = 1_000;\n---"),
        ("---\na = 0x_ff_;\n---", "---\na = 0xff;\n---"),
    ],
)
def test_what_the_fix_of_a_tag_or_number_makes(text: str, fixed: str) -> None:
    told = check(Source(text, "a.velox"))
    found = [fix for each in told if (fix := first_fix(each, UNSAFE)) is not None]
    assert apply_fixes(text, found)[0] == fixed
    assert mistakes(fixed, "a.velox") == []


@pytest.mark.parametrize(
    "text",
    [
        "---\nconst a = 1;\n--\n<p>text</const size = 1;\n---\n<p>text</p",
        "---\nconst\n<ptext</p  posts = await  getPosts(?locale, {limit: 10 };\n---",
    ],
)
def test_a_closing_tag_that_reaches_past_the_fence_is_told(text: str) -> None:
    """Found by mutation: in a server block nothing is looked at behind its end."""
    assert mistakes(text) != []


def test_a_void_element_of_a_component_is_closed_by_its_fix() -> None:
    text = "x = <p><img alt={`${a > b}`}></p>;"
    source = Source(text, "a.tsx")
    report = Report(source)
    parse(source, report)
    (found,) = report
    assert apply_fixes(text, found.fixes)[0] == "x = <p><img alt={`${a > b}`} /></p>;"


@pytest.mark.parametrize(
    ("text", "title", "label"),
    [
        ("x = (a) b c;", "`b` does not fit after `)`", "expected an operator, `,` or `;`"),
        ("x = 1 @ 2;", "`@` does not fit after `1`", "expected an operator, `,` or `;`"),
        ("x = f(1 @ 2);", "`@` does not fit after `1`", "expected an operator, `,` or `)`"),
    ],
)
def test_what_does_not_fit_is_told_with_what_would(text: str, title: str, label: str) -> None:
    source = Source(text, "a.ts")
    report = Report(source)
    parse(source, report)
    (found,) = report
    assert (found.title, found.primary.text) == (title, label)


def test_places_are_in_the_text() -> None:
    for text in (
        "",
        "{",
        "<",
        "</",
        "`",
        "'",
        "/*",
        "<!--",
        "---",
        "---\n{",
        "<a",
        "<a b",
        "<a b=",
        "<a b='",
        "{a",
        "&",
    ):
        for path in ("a.velox", "a.ts", "a.tsx"):
            document, _ = read(text, path)
            assert document.end == len(text)
            assert kinds(document)
