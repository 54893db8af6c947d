"""What belongs together is there together: Python's stand-in for exhaustive matching."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from veloxc.compiler import check, compile
from veloxc.compiler.analyze.names import FUTURE, VELOX_MODULES
from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.registry import Page, page, registry
from veloxc.compiler.source import Source
from veloxc.runtime.contract import MODULES

ROOT = Path(__file__).parent.parent
CHECKED = ("VX01", "VX02", "VX07", "VX09")
"""Areas whose mistakes are found by parsing and validation."""
COMPILED = ("VX03", "VX04", "VX05", "VX06", "VX08")
"""Areas whose mistakes are found by analysis and lowering of one file."""
PROJECT = "veloxc.compiler.diagnostics.project"
"""Where the mistakes live that only a whole project can have: `tests/project` makes them."""
UNRESOLVED = {"VX0390", "VX0391", "VX0397", "VX0412", "VX0610"}
"""What examples of syntax may leave out: they do not declare every name."""
NO_TEXT = {"internal-error", "not-utf8"}
"""No text makes these: the tests of the command do."""


def mistakes(*areas: str) -> list[type[Mistake]]:
    return [
        mistake
        for code, mistake in registry().items()
        if code.startswith(areas) and mistake.slug not in NO_TEXT
    ]


def readings(example: str) -> list[Source]:
    """What an example of a page may be: a page, the block of one, a module."""
    return [
        Source(example, "example.velox"),
        Source(f"---\n{example}\n---\n<p>text</p>\n", "example.velox"),
        Source(example, "example.ts"),
        Source(example, "example.tsx"),
    ]


_PATH = re.compile(r"\A(?:---\n)?\s*// ([\w./\[\]+-]+\.(?:velox|tsx?))\n")


def found(source: Source) -> set[str]:
    """The codes of a source; its first comment may say where in a project it lies."""
    match = _PATH.match(source.text)
    path = (
        match[1]
        if match
        else f"routes/{source.path}" if source.path.endswith("velox") else f"lib/{source.path}"
    )
    compiled = compile(source.text, path).diagnostics
    return {diagnostic.code for diagnostic in [*check(Source(source.text, path)), *compiled]}


@pytest.mark.parametrize("mistake", list(registry().values()), ids=lambda mistake: mistake.slug)
def test_every_diagnostic_is_explained(mistake: type[Mistake]) -> None:
    explained: Page = page(mistake)
    assert explained.what.endswith("."), "the first paragraph is a sentence"
    assert explained.why or explained.wrong, "it says why, or at least shows it"
    if mistake.slug not in NO_TEXT:
        assert bool(explained.wrong) == bool(explained.instead), "what is wrong, and what to write instead"
    assert len(explained.what) <= 120, "one short sentence: it stands in the list"


@pytest.mark.parametrize(
    "mistake",
    [each for each in mistakes(*CHECKED, *COMPILED) if each.__module__ != PROJECT],
    ids=lambda mistake: mistake.slug,
)
def test_examples_do_what_they_say(mistake: type[Mistake]) -> None:
    """The wrong example makes this mistake, the other one does not, when read in the same way."""
    explained = page(mistake)
    assert explained.wrong and explained.instead
    wrong = [mistake.code in found(source) for source in readings(explained.wrong)]
    assert any(wrong), f"no {mistake.code} in:\n{explained.wrong}"
    right = [found(source) for source in readings(explained.instead)]
    clean = [mistake.code not in codes for codes, hit in zip(right, wrong, strict=True) if hit]
    assert any(clean), f"instead gives {right} in:\n{explained.instead}"
    if mistake.code.startswith(CHECKED):
        tidy = [not codes - UNRESOLVED for codes, hit in zip(right, wrong, strict=True) if hit]
        assert any(tidy), f"instead is right in this, and wrong in something else: {right}"


@pytest.mark.parametrize("mistake", mistakes(*CHECKED), ids=lambda mistake: mistake.slug)
def test_every_diagnostic_has_a_golden(mistake: type[Mistake]) -> None:
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "golden").glob("*/*/diagnostics.txt"))
    assert any(f"[{mistake.code}]" in text for text in texts)


@pytest.mark.parametrize("mistake", list(registry().values()), ids=lambda mistake: mistake.slug)
def test_every_diagnostic_is_reported_somewhere(mistake: type[Mistake]) -> None:
    """Its class is used outside of the module that defines it."""
    used = [
        path
        for path in (ROOT / "veloxc").rglob("*.py")
        if path.relative_to(ROOT).as_posix() != mistake.__module__.replace(".", "/") + ".py"
        and mistake.__name__ in path.read_text(encoding="utf-8")
    ]
    assert used or mistake.__subclasses__(), f"{mistake.__name__} is never reported"


def test_names_that_the_runtime_lacks_are_said_to_be_missing() -> None:
    """What the compiler lets a page import is there, or a diagnostic says that it is not."""
    for name, module in MODULES.items():
        offered = importlib.import_module(module)
        assert {each for each in VELOX_MODULES[name] if not hasattr(offered, each)} == VELOX_MODULES[
            name
        ] & set(FUTURE)
