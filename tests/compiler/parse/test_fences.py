"""Where a server block begins and ends (velox-language §2)."""

from __future__ import annotations

import pytest

from tests.compiler.parse.reading import clean, mistakes, read
from veloxc.compiler.syntax.markup import JSXElement, JSXText, MarkupComment


def parts(text: str) -> tuple[int, str, int]:
    """Of a page without mistakes: how many statements, the text from the first tag on, how many fences."""
    document = clean(text, "page.velox")
    elements = [node for node in document.markup or () if isinstance(node, JSXElement)]
    rest = text[elements[0].start :] if elements else ""
    return len(document.program.body), rest, len(document.fences)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\n\n  \n",
        "\ufeff",
        "\ufeff\n",
        "// note\n",
        "/* a\n---x\n*/\n",
        "<!-- a\n--- b -->\n\n",
        "// a\r\n\r\n",
    ],
)
@pytest.mark.parametrize("fence", ["---", "---  ", "---\t"])
def test_first_fence_may_follow_blank_lines_and_comments(before: str, fence: str) -> None:
    assert parts(f"{before}{fence}\nconst a = 1;\n{fence}\n<p/>") == (1, "<p/>", 2)


def test_line_ends_of_windows() -> None:
    document = clean("---\r\nconst a = 1;\r\n---\r\n<p/>\r\n", "page.velox")
    assert document.fences == ((0, 3), (19, 22))
    assert [node.type for node in document.markup or ()] == ["JSXText", "JSXElement", "JSXText"]


def test_places_of_fences_and_parts() -> None:
    text = "---\nlet a\n---\n<p/>"
    document = clean(text, "page.velox")
    assert document.fences == ((0, 3), (10, 13))
    assert (document.program.start, document.program.end) == (3, 10)
    assert document.markup is not None and isinstance(document.markup[0], JSXText)
    assert (document.markup[0].start, document.markup[-1].end) == (13, len(text))


@pytest.mark.parametrize(
    "text", ["<p/>", "text", "", "<p>a --- b</p>", "<pre>\n---\n</pre>", "<p>\n ---\n</p>"]
)
def test_both_fences_may_be_missing(text: str) -> None:
    document = clean(text, "page.velox")
    assert document.fences == () and document.program.body == ()


@pytest.mark.parametrize(
    "inside",
    ["`\n---\n`", "`a${`\n---\n`}b`", "/*\n---\n*/ 1", "`${ /*\n---\n*/ 1}\n---\n`"],
    ids=["template", "nested template", "comment", "both"],
)
def test_fence_in_template_or_comment_is_text(inside: str) -> None:
    assert parts(f"---\nconst a = {inside};\n---\n<p/>") == (1, "<p/>", 2)


@pytest.mark.parametrize(
    ("opened", "slug"), [("`a", "open-template"), ("/* a", "open-comment"), ("`a${b", "open-template")]
)
def test_what_is_never_closed_ends_at_the_first_fence(opened: str, slug: str) -> None:
    document, found = read(f"---\nlet a = 1;\n{opened}\n---\n<p>b</p>\n")
    assert [each.split()[0] for each in found] == [slug]
    assert len(document.fences) == 2
    assert [node.type for node in document.markup or ()] == ["JSXText", "JSXElement", "JSXText"]


def test_a_string_does_not_hide_a_fence() -> None:
    document, found = read("---\nlet a = 'b\\\n---\n<p/>\n")
    assert [each.split()[0] for each in found] == ["open-string"]
    assert document.markup is not None and len(document.markup) == 3


def test_dashes_in_code_are_no_fence() -> None:
    assert parts("---\nlet a = b---c;\n  ---d;\n---\n<p/>")[0] == 2
    assert parts("---\nlet a = b\n - --c;\n---\n<p/>")[0] == 1


def test_comments_before_the_block_are_kept() -> None:
    document = clean("// a\n<!-- b -->\n---\n/* c */\n---\n<p/>", "page.velox")
    assert [comment.value for comment in document.comments] == [" a", " c "]
    assert document.markup is not None and isinstance(document.markup[0], MarkupComment)


@pytest.mark.parametrize(
    ("text", "expected", "statements", "fences"),
    [
        ("---\nlet a;\n\n<p>b</p>\n", ["fence-not-closed 1:1"], 1, 1),
        ("---\nlet a;", ["fence-not-closed 1:1"], 1, 1),
        ("let a;\n---\n<p>b</p>", ["fence-not-opened 2:1"], 1, 1),
        ("--- server\nlet a;\n---\n<p>b</p>", ["fence-with-words 1:4"], 1, 2),
        ("---\nlet a;\n--- end\n<p>b</p>", ["fence-with-words 3:4"], 1, 2),
        ("---\nlet a;\n--\n<p>b</p>", ["fence-misspelt 3:1"], 1, 2),
        ("---\nlet a;\n—\n<p>b</p>", ["fence-misspelt 3:1"], 1, 2),
        ("<b>x</b>\n---\nlet a;\n---\n<p>b</p>", ["fence-too-late 2:1"], 1, 2),
    ],
)
def test_mistakes_in_fences_are_read_as_meant(
    text: str, expected: list[str], statements: int, fences: int
) -> None:
    document, found = read(text)
    assert found == expected
    assert (len(document.program.body), len(document.fences)) == (statements, fences)
    elements = [node for node in document.markup or () if isinstance(node, JSXElement)]
    assert len(elements) == text.count("</")


def test_each_part_survives_the_other() -> None:
    document, found = read("---\nlet a = ;\n---\n<p>{a}</p>")
    assert [each.split()[0] for each in found] == ["missing-expression"]
    assert document.markup is not None and document.markup[-1].type == "JSXElement"
    document, found = read("---\nlet a = 1;\n---\n<p>{a</p>")
    assert [each.split()[0] for each in found] == ["never-closed"]
    assert [node.type for node in document.program.body] == ["VariableDeclaration"]
    assert len(mistakes("---\nlet a = ;\n---\n<p>{a</p>")) == 2
