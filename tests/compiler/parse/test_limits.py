"""However deep or long: no error of recursion, and time in proportion to the text."""

from __future__ import annotations

import time

import pytest

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source

DEEP = {
    "parentheses.ts": ("x = ", "(", "a", ")"),
    "brackets.ts": ("x = ", "[", "", "]"),
    "patterns.ts": ("", "[", "a", "]", " = b"),
    "objects.ts": ("x = ", "{a:", "1", "}"),
    "blocks.ts": ("", "{", "", "}"),
    "templates.ts": ("x = ", "`a${", "1", "}`"),
    "conditionals.ts": ("x = ", "a ? ", "b", " : c"),
    "arrows.ts": ("x = ", "(a = ", "1", ") => 1"),
    "type arguments.ts": ("type A = ", "B<", "C", ">"),
    "types in parentheses.ts": ("type A = ", "(", "B", ")"),
    "function types.ts": ("type A = ", "(a: ", "B", ") => B"),
    "elements.tsx": ("x = ", "<a>", "", "</a>"),
    "elements.velox": ("", "<a>", "", "</a>"),
    "expressions in elements.tsx": ("x = ", "<a b={", "1", "}/>"),
    "calls with comparisons.ts": ("x = ", "f(a<b, c>(", "1", "))"),
}
LONG = {
    "less than.ts": "a<",
    "less than.tsx": "a<",
    "plus.ts": "a + ",
    "power.ts": "a ** ",
    "unary.ts": "- ",
    "conditional.ts": "a ? b : ",
    "conditional with arrows.ts": "a ? (b) : c => ",
    "arrow.ts": "(a) => ",
    "async arrow.ts": "async <T>(a) => ",
    "new.ts": "new ",
    "casts.ts": "a as any, ",
    "type arguments.ts": "a<b>(c) + ",
    "comments.ts": "/* */ // x\n",
    "async and comments.ts": "async /* */ ",
}
BROKEN = {
    "open parentheses.ts": "(",
    "open objects.ts": "{a: ",
    "open templates.ts": "`${",
    "open templates.velox": "---\nx = `${",
    "open tags.velox": "<a>",
    "open attributes.tsx": "<a b={",
    "quotes.ts": "x = '\n",
    "regular expressions.ts": "/[",
    "closing brackets.ts": ")]}",
    "closing tags.velox": "</a>",
    "missing names.ts": "const = 1\n",
    "open comment.ts": "/*",
    "fences.velox": "---\n",
    "references.velox": "&",
    "classes.ts": "class A { x = ",
}
SIZE, SECONDS = 20_000, 4


def seconds(text: str, path: str) -> tuple[float, int]:
    source = Source(text, path)
    report = Report(source)
    start = time.process_time()
    parse(source, report)
    return time.process_time() - start, len(report.mistakes)


@pytest.mark.parametrize("case", DEEP)
def test_deep_nesting(case: str) -> None:
    before, opening, inside, closing, *after = DEEP[case]
    text = before + opening * SIZE + inside + closing * SIZE + "".join(after)
    taken, mistakes = seconds(text, case)
    assert mistakes == 0
    assert taken < SECONDS


@pytest.mark.parametrize("case", LONG)
def test_long_chains(case: str) -> None:
    taken, mistakes = seconds("x = " + LONG[case] * SIZE + "a", case)
    assert mistakes == 0 or case.startswith("async and")
    assert taken < SECONDS


@pytest.mark.parametrize("case", BROKEN)
def test_broken_in_many_places(case: str) -> None:
    taken, mistakes = seconds(BROKEN[case] * SIZE, case)
    assert 1 <= mistakes <= 101 or case.startswith(("fences", "references"))
    assert taken < SECONDS


def test_many_attributes() -> None:
    taken, mistakes = seconds("<a " + 'b="c" ' * 100_000 + "/>", "a.velox")
    assert mistakes == 0
    assert taken < SECONDS


@pytest.mark.slow
@pytest.mark.parametrize("case", ["parentheses.ts", "type arguments.ts", "elements.velox"])
def test_a_megabyte_of_nesting(case: str) -> None:
    before, opening, inside, closing, *_ = DEEP[case]
    count = 1_000_000 // len(opening + closing)
    taken, mistakes = seconds(before + opening * count + inside + closing * count, case)
    assert mistakes == 0
    assert taken < 15


def test_digits_without_end() -> None:
    """Python refuses to turn so many digits into an int."""
    for digits in ("9" * 50_000, "9" * 50_000 + "n", "0x" + "f" * 50_000, "0x" + "f" * 50_000 + "n", "01n"):
        assert seconds(f"x = {digits}", "a.ts")[1] == 0


def test_a_mistake_far_into_a_large_file_is_told_and_repaired_like_one_in_a_small_file() -> None:
    lines = "export function a(b: number) { return (b + 1); }\n" * 8_000
    broken = "cosnt c = [1, 2;\n"
    large, small = Source(lines + broken + lines, "a.ts"), Source(broken, "a.ts")
    reports = [Report(large), Report(small)]
    documents = [parse(source, report) for source, report in zip((large, small), reports, strict=True)]
    told = [[(each.code, each.title) for each in report] for report in reports]
    assert told[0] == told[1] and told[1]
    assert len(documents[0].program.body) == 16_000 + len(documents[1].program.body)
