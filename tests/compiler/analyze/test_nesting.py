"""What we say of elements inside each other is what a browser does with them, over all pairs and chains of three."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict

import pytest

from tests.oracles.nesting import ask, chains, markup, pairs, recorded
from veloxc.compiler import check
from veloxc.compiler.source import Source

RECORDED = recorded()
REBUILT = {around: set(children.split()) for around, children in RECORDED["rebuilt"].items()}


def asked() -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    of_three = (case for case in chains() if case[0] in RECORDED["chains"])
    for around, child in dict.fromkeys((*pairs(), *of_three)):
        found[around].append(child)
    return dict(found)


ASKED = asked()


def reported(around: str, children: list[str]) -> set[str]:
    """The children for which VX0720 is reported, each asked on a line of its own."""
    source = Source("\n".join(markup(around, child) for child in children) + "\n", "layouts/a.velox")
    lines = {
        source.line_column(found.primary.span.start)[0] for found in check(source) if found.code == "VX0720"
    }
    return {children[line - 1] for line in lines}


def test_browsers_are_asked_about_enough() -> None:
    assert sum(map(len, ASKED.values())) > 30_000
    assert sum(map(len, REBUILT.values())) > 6_000


def test_what_is_rebuilt_is_reported_and_nothing_else() -> None:
    silent: list[str] = []
    wrong: list[str] = []
    for around, children in ASKED.items():
        found, rebuilt = reported(around, children), REBUILT.get(around, set())
        silent += (markup(around, child) for child in sorted(rebuilt - found))
        wrong += (markup(around, child) for child in sorted(found - rebuilt))
    assert [text for text in silent if "<svg><template>" not in text] == []
    # An empty form stays where it is. What stands in one is not in it any more, and is moved in front of the table.
    assert [
        text for text in wrong if not re.search(r"<(table|thead|tbody|tfoot|tr)><form></form>", text)
    ] == []


def test_the_browser_still_says_so() -> None:
    """A few of each kind, asked now; all of them are asked by `python -m tests.oracles.nesting`."""
    if shutil.which("chromium") is None:
        pytest.skip("no Chromium: apt-get install chromium")
    pytest.importorskip("playwright")
    cases = [(around, child) for around, children in ASKED.items() for child in children][::40]
    _, kept = ask(cases)
    assert [child not in REBUILT.get(around, set()) for around, child in cases] == kept
