"""Whatever the text is, checking it returns, says the same twice, and what it says can be shown.

Goldens and examples are cut, doubled, swapped and sprinkled with what is awkward, from a fixed seed.
`pytest -m slow tests/test_never_raises.py` does it a hundred thousand times.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from veloxc.compiler import check
from veloxc.compiler.diagnostics.diagnostic import Diagnostic
from veloxc.compiler.diagnostics.fixing import UNSAFE, apply_fixes, first_fix
from veloxc.compiler.diagnostics.formats import FORMATS
from veloxc.compiler.diagnostics.registry import page, registry
from veloxc.compiler.source import Source

ROOT = Path(__file__).parent.parent
AWKWARD = [
    *"{}()[]<>`'\"/\\;:,.=?!&|+-*%#@$~^_0\n\r\t ",
    *(
        "---\n",
        "\n---\n",
        "</",
        "/>",
        "=>",
        "${",
        "/*",
        "*/",
        "//",
        "<!--",
        "-->",
        "...",
        "?.",
        "<>",
        "</>",
        "\\u",
        "<script>",
    ),
    *("\ufeff", "\u2028", "\x00", "\ud800", "😀", "日", "\u200d", "\x0c", "\r\n"),
    *(
        "await ",
        "async ",
        "function ",
        "class ",
        "import ",
        "export ",
        "type ",
        "enum ",
        "velox-ignore ",
        "let ",
    ),
]
SAMPLES = [
    path.read_bytes().decode("utf-8")
    for folder in ("golden", "examples")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".velox", ".ts", ".tsx") and path.is_file()
] + [
    example
    for mistake in registry().values()
    for example in (page(mistake).wrong, page(mistake).instead)
    if example
]
NAMES = ("page.velox", "page.velox", "page.tsx", "page.ts")


def cut(chance: random.Random, text: str) -> str:
    start, end = places(chance, text)
    return text[:start] + text[end:]


def truncate(chance: random.Random, text: str) -> str:
    return text[: chance.randrange(len(text) + 1)]


def double(chance: random.Random, text: str) -> str:
    start, end = places(chance, text)
    return text[:end] + text[start:end] + text[end:]


def swap(chance: random.Random, text: str) -> str:
    one, two = places(chance, text)
    three = chance.randrange(two, len(text) + 1)
    return text[:one] + text[two:three] + text[one:two] + text[three:]


def sprinkle(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(AWKWARD) + text[at:]


def graft(chance: random.Random, text: str) -> str:
    other = chance.choice(SAMPLES)
    start, end = places(chance, other)
    at = chance.randrange(len(text) + 1)
    return text[:at] + other[start:end] + text[at:]


def places(chance: random.Random, text: str) -> tuple[int, int]:
    """A stretch, mostly a short one."""
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 2, 5, 20, 200)))


MUTATIONS: list[Callable[[random.Random, str], str]] = [
    cut,
    truncate,
    double,
    swap,
    sprinkle,
    sprinkle,
    graft,
]


def mutant(chance: random.Random) -> Source:
    text = chance.choice(SAMPLES)
    for _ in range(chance.choice((1, 1, 2, 3))):
        text = chance.choice(MUTATIONS)(chance, text)
    return Source(text, chance.choice(NAMES))


def shown(found: list[Diagnostic], source: Source) -> list[str]:
    """The diagnostics in every format; every place they name is in the text."""
    size = len(source.text)
    for diagnostic in found:
        spans = [diagnostic.primary.span, *(label.span for label in diagnostic.secondary)]
        spans += [edit.span for fix in diagnostic.fixes for edit in fix.edits]
        assert all(0 <= span.start <= span.end <= size for span in spans), diagnostic
        assert diagnostic.title and "\n" not in diagnostic.title and not diagnostic.title.endswith(".")
    return [format_(found, False) for format_ in FORMATS.values()]


def run(seed: int, times: int) -> None:
    chance = random.Random(seed)
    for number in range(times):
        source = mutant(chance)
        try:
            found = check(source)
            first = shown(found, source)
            if number % 10 == 0:
                again = Source(source.text, source.path)
                assert shown(check(again), again) == first
                fixes = [fix for each in found if (fix := first_fix(each, UNSAFE))]
                check(Source(apply_fixes(source.text, fixes)[0], source.path))
        except Exception as error:
            error.add_note(f"seed {seed}, number {number}, {source.path}:\n{source.text!r}")
            raise


@pytest.mark.parametrize("seed", range(4))
def test_mutants(seed: int) -> None:
    run(seed, 250)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 200))
def test_a_hundred_thousand_mutants(seed: int) -> None:
    run(seed, 1000)
