"""`velox-ignore` comments: where they work, what they cannot silence, and what is said of those that do nothing."""

from __future__ import annotations

import pytest

from veloxc.compiler import check
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.early_markup import DuplicateAttribute
from veloxc.compiler.diagnostics.fixing import UNSAFE, apply_fixes, first_fix
from veloxc.compiler.diagnostics.suppress import suppress
from veloxc.compiler.source import Source, Span

LINK = '<a href="/" href="/x">text</a>'


def codes(text: str, path: str = "page.velox") -> list[str]:
    return [diagnostic.code for diagnostic in check(Source(text, path))]


def test_the_mistake_itself() -> None:
    assert codes(LINK) == ["VX0701"]


@pytest.mark.parametrize(
    "comment",
    [
        "{/* velox-ignore VX0701: the second is for old browsers */}",
        "{/* velox-ignore duplicate-attribute */}",
        "{ /* velox-ignore vx0701 */ }",
        "{/** velox-ignore VX0701: reason */}",
        "{// velox-ignore VX0701: reason\n}",
        "{/* velox-ignore\tVX0701 : reason: with a colon, and a comma */}",
    ],
)
def test_a_comment_on_its_own_line_is_for_the_next_line(comment: str) -> None:
    assert codes(f"<p>text</p>\n{comment}\n{LINK}\n") == []
    assert codes(f"{comment}\n\n\n{LINK}\n") == [], "blank lines do not count"
    assert sorted(codes(f"{comment}\n<p>text</p>\n{LINK}\n")) == ["VX0701", "VX0901"]
    assert codes(f"{comment}\n{LINK}\n{LINK}\n") == ["VX0701"], "one line, no more"


def test_a_comment_behind_code_is_for_its_own_line() -> None:
    assert codes(f"{LINK} {{/* velox-ignore VX0701 */}}\n") == []
    assert sorted(codes(f"<p>text</p> {{/* velox-ignore VX0701 */}}\n{LINK}\n")) == ["VX0701", "VX0901"]


def test_a_comment_before_code_is_for_that_line() -> None:
    assert codes(f"{{/* velox-ignore VX0701 */}}{LINK}\n") == []


def test_in_scripts() -> None:
    mistake = "const a = <b c={1} c={2} />;"
    assert codes(mistake, "a.tsx") == ["VX0701"]
    assert codes(f"// velox-ignore VX0701: reason\n{mistake}\n", "a.tsx") == []
    assert codes(f"{mistake} // velox-ignore VX0701: reason\n", "a.tsx") == []
    assert codes(f"---\n/* velox-ignore VX0701 */\n{mistake}\n---\n<p>{{a}}</p>\n") == []


def test_several_names_and_several_comments() -> None:
    two = "{/* velox-ignore VX0701, VX0704: both */}\n<a b={} href='/' href='/x'>text</a>\n"
    assert codes(two) == []
    stacked = (
        "{/* velox-ignore VX0701 */}\n{/* velox-ignore VX0704 */}\n<a b={} href='/' href='/x'>text</a>\n"
    )
    assert codes(stacked) == []
    assert codes(f"{{/* velox-ignore VX0701, VX0704 */}}\n{LINK}\n") == ["VX0901"]


@pytest.mark.parametrize("text", ["const a = '// velox-ignore VX0701';", "const a = `\n// velox-ignore\n`;"])
def test_what_is_in_a_string_is_no_comment(text: str) -> None:
    assert codes(text, "a.ts") == []


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("// velox-ignore", "VX0904"),
        ("// velox-ignore: because", "VX0904"),
        ("/* velox-ignore */", "VX0904"),
        ("// velox-ignore VX9999", "VX0902"),
        ("// velox-ignore everything", "VX0902"),
        ("// velox-ignore VX0101", "VX0903"),
        ("// velox-ignore unexpected-token", "VX0903"),
        ("// velox-ignore VX0001", "VX0903"),
        ("// velox-ignore VX0701", "VX0901"),
        ("// velox-ignored VX0701", None),
        ("// see velox-ignore VX0701", None),
        ("// velox-ignore ts(2322): checked elsewhere", None),
    ],
)
def test_comments_that_do_nothing(comment: str, code: str | None) -> None:
    assert codes(f"{comment}\nconst a = 1;\n", "a.ts") == ([code] if code else [])


def test_syntax_and_security_cannot_be_silenced() -> None:
    assert codes("// velox-ignore VX0101\nconst a = ;\n", "a.ts")[:1] == ["VX0903"]
    assert len(codes("// velox-ignore VX0101\nconst a = ;\n", "a.ts")) == 2
    assert codes("// velox-ignore browser-name-on-server\nconst a = 1;\n", "a.ts") == ["VX0903"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a();\n// velox-ignore VX0701: gone\nb();\n", "a();\nb();\n"),
        ("a(); // velox-ignore VX0701\nb();\n", "a();\nb();\n"),
        ("a(/* velox-ignore VX0701 */ b);\n", "a( b);\n"),
        ("// velox-ignore VX0701", ""),
        ("// velox-ignore duplicate-atribute\na();\n", "// velox-ignore duplicate-attribute\na();\n"),
    ],
)
def test_fixes_take_the_comment_away(before: str, after: str) -> None:
    found = check(Source(before, "a.ts"))
    fixes = [fix for each in found if (fix := first_fix(each, UNSAFE))]
    assert apply_fixes(before, fixes)[0] == after


def test_fixes_take_the_braces_away_too() -> None:
    before = "<p>a</p>\n  {/* velox-ignore VX0701 */}\n<p>b</p>\n"
    (found,) = check(Source(before, "page.velox"))
    assert apply_fixes(before, found.fixes)[0] == "<p>a</p>\n<p>b</p>\n"


def test_the_report_is_left_as_it_is() -> None:
    source = Source("// velox-ignore VX0701, nonsense\na\n", "a.ts")
    report = Report(source, [DuplicateAttribute(span=Span(33, 34), name="a", first=Span(0, 1))])
    comment = Span(0, 32)
    first = suppress(report, [comment])
    assert [each.code for each in first] == ["VX0902"]
    assert first == suppress(report, [comment]) and len(report.mistakes) == 1
