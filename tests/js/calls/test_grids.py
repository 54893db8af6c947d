"""Calls of the web platform and of Intl against Node's recorded answers (tests/oracles/js_calls.mjs): each grid is compiled
and run, and prints a line for each case."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.compiler.lower.running import run
from veloxc.js.date.zone import forget_zone
from veloxc.js.intl import icu

HERE = Path(__file__).parent
GRIDS = sorted(path.stem for path in (HERE / "grids").glob("*.js"))

OWN_CODE = re.compile(
    r"Cannot read private member|reading '(#|Symbol\()|Node\.js internals|reading 'code'|Bind must be called on"
    r"|FunctionPrototypeCall|Unwrap\w+ called|of #<Blob>|'window' option 'client'"
)
"""Where Node's message shows how Node is written, or that it went wrong inside."""

KNOWN: dict[str, dict[str, str]] = {
    "bodies": {
        r"\w+ of another 4": "a method of Response's body also reads a Request: they share it",
    },
    "blob": {
        r"stream 2": "a Blob keeps its bytes, not the parts it was made of, so its stream has one chunk",
    },
    "encoding": {
        r"decode latin1 .*": "Node 20 decodes windows-1252 as ISO-8859-1, against the standard",
        r"decode (shift_jis|euc-jp|gbk|big5) .*": "malformed bytes: as Python's codecs count them, not ICU's",
    },
    "request": {
        r"credentials of .*": "Node checks no receiver here",
        r"(headers|body|bodyUsed) of another 2": "a member of Request's body also reads a Response: they share it",
    },
    "response": {
        r"json, init 1": "null as init crashes inside Node",
    },
    "search_params": {
        r"set size": "V8 words the error by the class's own toString",
    },
    "streams": {
        r"from 14": "the wording for an iterator that is no object is JavaScript's own",
        r"iterator": "the order of done and value in the result",
    },
}
"""Cases that differ, and why. Each must differ: what has been mended leaves the list."""


def answers(text: str) -> dict[str, str]:
    lines = (line.split(" => ", 1) for line in text.split("\n") if " => " in line)
    return {name.strip(): answer for name, answer in lines}


def recorded(grid: str) -> dict[str, str]:
    return answers(gzip.decompress((HERE / "recorded" / f"{grid}.txt.gz").read_bytes()).decode())


@pytest.fixture(autouse=True)
def _zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    forget_zone()
    yield
    monkeypatch.undo()
    forget_zone()


@pytest.mark.parametrize("grid", GRIDS)
def test_grid(grid: str) -> None:
    if grid == "intl" and not icu.is_available():
        pytest.skip("needs ICU: pip install 'veloxc[intl]'")
    expected = recorded(grid)
    text = (HERE / "grid.js").read_text() + (HERE / "grids" / f"{grid}.js").read_text()
    got = answers(run(text, "lib/grid.js"))
    assert list(got) == list(expected), "record the answers again: node tests/oracles/js_calls.mjs"
    differ = [name for name in expected if got[name] != expected[name]]
    known = KNOWN.get(grid, {})
    wrong = [
        f"{name}\n    Node: {expected[name]}\n    here: {got[name]}"
        for name in differ
        if not OWN_CODE.search(expected[name]) and not any(re.fullmatch(each, name) for each in known)
    ]
    assert not wrong, f"{len(wrong)} of {len(expected)} differ:\n" + "\n".join(wrong[:40])
    mended = [each for each in known if not any(re.fullmatch(each, name) for name in differ)]
    assert not mended, f"no longer differ: {mended}"
