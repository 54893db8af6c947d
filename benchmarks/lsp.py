"""How long an editor waits: start, diagnostics after opening and after typing, pulled diagnostics, quick fixes.

python -m benchmarks.lsp [FILE]
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import Any

from tests.lsp.client import Client, edit, span
from veloxc.lsp.features.diagnostics import SETTLED

LINES = 84
PULLS = {"textDocument": {"diagnostic": {}}}
TIMES = 40


def sample() -> str:
    """A page of 84 lines, a usual one."""
    items = "\n".join(
        f"  <li class={{active === {n} ? 'on' : 'off'}}>{{titles[{n}]}} and more</li>"
        for n in range(LINES - 6)
    )
    return f"---\nconst titles = ['a', 'b'];\nconst active: number = 1;\n---\n<ul>\n{items}\n</ul>\n"


def report(name: str, seconds: list[float], less: float = 0) -> None:
    taken = sorted((each - less) * 1000 for each in seconds)
    late = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    print(f"{name:<46} {statistics.median(taken):7.1f} ms median {late:7.1f} ms p95")


def timed(action: Any) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def pushed(text: str) -> None:
    client = Client()
    uri = "file:///bench/page.velox"
    begin = time.perf_counter()
    client.initialize()
    report("start to initialized", [time.perf_counter() - begin])
    client.open(uri, text)
    begin = time.perf_counter()
    client.published(uri, 1)
    report("first open to diagnostics (loads the compiler)", [time.perf_counter() - begin])
    seconds = []
    for version in range(2, TIMES):
        begin = time.perf_counter()
        client.change(uri, version, edit((5, 4), (5, 4), "x" if version % 2 else ""))
        client.published(uri, version)
        seconds.append(time.perf_counter() - begin)
    report(f"change to diagnostics, without the {SETTLED * 1000:.0f} ms to settle", seconds, SETTLED)
    client.stop()


def pulled(text: str) -> None:
    client = Client()
    uri = "file:///bench/page.velox"
    client.initialize(PULLS)
    client.open(uri, text)
    document = {"textDocument": {"uri": uri}}
    client.request("textDocument/diagnostic", document)
    seconds, fixes = [], []
    for version in range(2, TIMES):
        client.change(uri, version, edit((5, 4), (5, 4), "x"))
        seconds.append(timed(lambda: client.request("textDocument/diagnostic", document)))
        action = {**document, "range": span((5, 0), (5, 9)), "context": {"diagnostics": []}}
        fixes.append(timed(lambda action=action: client.request("textDocument/codeAction", action)))
    report("pulled diagnostics of a changed document", seconds)
    report("code actions, already checked", fixes)
    client.stop()


if __name__ == "__main__":
    page = Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else sample()
    pushed(page)
    pulled(page)
