"""The full message: labels stand under what they are about, whatever the text is made of."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from veloxc.compiler.diagnostics.columns import WIDEST
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from veloxc.compiler.diagnostics.render import render
from veloxc.compiler.source import Source, Span

PAGE = Source(
    dedent("""\
        ---
        const locale = request.headers.get('accept-language');
        export async function paths() {
          const posts = await getPosts(locale);
        """),
    "routes/blog/[slug].velox",
)


def place(source: Source, text: str, after: str = "") -> Span:
    start = source.text.index(text, source.text.index(after) + len(after))
    return Span(start, start + len(text))


def message(source: Source, primary: Label, *secondary: Label, **more: object) -> Diagnostic:
    facts: dict[str, object] = {"notes": (), "help": None, "fixes": (), **more}
    return Diagnostic(
        code="VX0402",
        slug="paths-need-request",
        severity="error",
        title="`paths` uses `locale`, but there is no request at build time",
        primary=primary,
        secondary=secondary,
        source=source,
        **facts,  # type: ignore[arg-type]
    )


def picture(source: Source, primary: Label, *secondary: Label) -> str:
    """The message without its title and place."""
    return "\n".join(render(message(source, primary, *secondary)).split("\n")[3:]) + "\n"


def test_the_message_of_the_reference() -> None:
    diagnostic = message(
        PAGE,
        Label(place(PAGE, "locale", "getPosts"), "used here, while building"),
        Label(place(PAGE, "locale"), "this value comes from the visitor's request"),
        Label(place(PAGE, "paths"), "`paths` runs once, before any visitor exists"),
        help="move the locale into the route (`[locale]/[slug].velox`) and return it from `paths`",
    )
    assert render(diagnostic) == dedent("""\
        error[VX0402]: `paths` uses `locale`, but there is no request at build time
         --> routes/blog/[slug].velox:4:32
          |
        2 | const locale = request.headers.get('accept-language');
          |       ------ this value comes from the visitor's request
        3 | export async function paths() {
          |                       ----- `paths` runs once, before any visitor exists
        4 |   const posts = await getPosts(locale);
          |                                ^^^^^^ used here, while building
          |
          = help: move the locale into the route (`[locale]/[slug].velox`) and return it from `paths`""")


def test_several_labels_on_one_line_hang_below_it() -> None:
    source = Source("foo(bar, baz);\n", "a.ts")
    assert picture(
        source,
        Label(place(source, "bar"), "the first"),
        Label(place(source, "foo"), "called here"),
        Label(place(source, "baz"), "the second"),
    ) == dedent(
        """\
        1 | foo(bar, baz);
          | --- ^^^  --- the second
          | |   |
          | |   the first
          | called here
        """
    )


def test_overlapping_labels() -> None:
    source = Source("foo(bar, baz);\n", "a.ts")
    assert picture(
        source,
        Label(place(source, "bar"), "one"),
        Label(place(source, "bar, baz"), "both"),
    ) == dedent(
        """\
        1 | foo(bar, baz);
          |     ^^^-----
          |     |
          |     both
          |     one
        """
    )


def test_a_label_over_several_lines() -> None:
    source = Source("const a = f(\n  1,\n  2\n) + c\n", "a.ts")
    assert picture(
        source,
        Label(place(source, "c", ") "), "unknown"),
        Label(place(source, "(\n  1,\n  2\n)"), "called with these"),
    ) == dedent(
        """\
        1 |   const a = f(
          |  ____________-
        2 | |   1,
        3 | |   2
        4 | | ) + c
          | |     ^ unknown
          | |_- called with these
        """
    )


def test_a_long_block_that_begins_a_line() -> None:
    source = Source("<div\n  class='x'>\n" + "  text\n" * 9 + "</div>\n", "a.velox")
    assert picture(
        source,
        Label(Span(0, len(source.text) - 1), "this element"),
        Label(place(source, "class"), "here"),
    ) == dedent(
        """\
         1 | / <div
         2 | |   class='x'>
           | |   ----- here
        ... |
        12 | | </div>
           | |______^ this element
        """
    )


def test_blocks_that_overlap_have_lanes_of_their_own() -> None:
    source = Source("if (a) {\n  b(\n    c\n  }\n)\n", "a.ts")
    assert picture(
        source,
        Label(place(source, "(\n    c\n  }\n)"), "closed here"),
        Label(place(source, "{\n  b(\n    c\n  }"), "opened before it"),
    ) == dedent(
        """\
        1 |     if (a) {
          |  __________-
        2 | |     b(
          | |  ____^
        3 | | |     c
        4 | | |   }
          | |_|___- opened before it
        5 |   | )
          |   |_^ closed here
        """
    )


def test_what_ends_with_a_line_end_is_not_carried_to_the_next_line() -> None:
    source = Source("let a = 1\nlet b\n", "a.ts")
    assert picture(source, Label(Span(8, 10), "no semicolon")) == dedent("""\
        1 | let a = 1
          |         ^ no semicolon
        """)


def test_a_line_between_is_shown_and_a_gap_is_dots() -> None:
    source = Source("a\nb\nc\nd\ne\nf\n", "a.ts")
    assert picture(source, Label(Span(0, 1)), Label(Span(4, 5)), Label(Span(10, 11), "last")) == dedent("""\
        1 | a
          | ^
        2 | b
        3 | c
          | -
        ...
        6 | f
          | - last
        """)


def test_another_file_has_its_own_part_and_the_gutter_fits_all() -> None:
    other = Source("\n" * 99 + "export interface Props { title: string }\n", "components/Card.tsx")
    diagnostic = message(
        PAGE, Label(place(PAGE, "posts"), "here"), Label(place(other, "title"), "declared here", other)
    )
    assert "\n".join(render(diagnostic).split("\n")[1:]) == (
        "   --> routes/blog/[slug].velox:4:9\n"
        "    |\n"
        "  4 |   const posts = await getPosts(locale);\n"
        "    |         ^^^^^ here\n"
        "   ::: components/Card.tsx:100:26\n"
        "    |\n"
        "100 | export interface Props { title: string }\n"
        "    |                          ----- declared here"
    )


@pytest.mark.parametrize(
    ("before", "column"),
    [
        ("\t", 4),
        ("ab\t", 4),
        ("日本語", 6),
        ("e\u0301", 1),
        ("😀", 2),
        ("\x1b[31m", 5),
        ("\u202e", 1),
        ("\x00", 1),
    ],
    ids=["tab", "tab after text", "wide", "combining", "emoji", "escape", "direction", "nul"],
)
def test_labels_are_aligned_by_display_width(before: str, column: int) -> None:
    source = Source(f"{before}x = 1\n", "a.ts")
    code, under = picture(source, Label(Span(len(before), len(before) + 1), "here")).splitlines()
    assert under == "  | " + " " * column + "^ here"
    assert code.endswith("x = 1")
    assert not re.search("[\x00-\x1f\u202e]", code), "what moves the cursor is not printed"


def test_a_wide_character_is_underlined_whole() -> None:
    source = Source("'日本'\n", "a.ts")
    assert picture(source, Label(Span(0, 4))).splitlines()[1] == "  | ^^^^^^"


def test_a_very_long_line_is_cut_around_its_labels() -> None:
    source = Source("a" * 5000 + " MISTAKE " + "b" * 5000 + "\n", "min.js")
    code, under = picture(source, Label(place(source, "MISTAKE"), "here")).splitlines()
    assert len(code) <= WIDEST + 4
    assert code[4] == "…" and code[-1] == "…"
    at = under.index("^")
    assert code[at : at + 7] == "MISTAKE" and under[at:] == "^^^^^^^ here"


@pytest.mark.parametrize("text", ["", "\n", "\n\n", "a", "a\n", "\ufeff", "\r\n\r\n", "a\u2028b"])
@pytest.mark.parametrize("span", [(0, 0), (0, 1), (0, 99), (50, 60), (1, 1)])
def test_any_place_in_any_text_can_be_shown(text: str, span: tuple[int, int]) -> None:
    shown = render(message(Source(text, "a.velox"), Label(Span(*span), "here"), Label(Span(0, 0), "there")))
    assert "^" in shown and "here" in shown and "there" in shown


def test_notes_and_help_of_several_lines_are_indented() -> None:
    diagnostic = message(PAGE, Label(Span(0, 3)), notes=("one\ntwo",), help="do\n\nthis")
    assert render(diagnostic).split("\n")[-6:] == [
        "  |",
        "  = note: one",
        "          two",
        "  = help: do",
        "",
        "          this",
    ]


def test_a_fix_speaks_where_there_is_no_other_help() -> None:
    fix = Fix("remove it", (Edit(Span(0, 3), ""),))
    assert render(message(PAGE, Label(Span(0, 3)), fixes=(fix,))).endswith("= help: remove it")
    assert "remove it" not in render(message(PAGE, Label(Span(0, 3)), fixes=(fix,), help="do this"))


def test_colour_changes_nothing_but_colour() -> None:
    diagnostic = message(
        PAGE,
        Label(place(PAGE, "locale", "getPosts"), "used here"),
        Label(Span(place(PAGE, "{").start, place(PAGE, "getPosts").end), "all this"),
        help="do this",
    )
    colored = render(diagnostic, color=True)
    assert "\x1b[" in colored
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == render(diagnostic)
