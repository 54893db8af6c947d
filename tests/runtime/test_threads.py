"""Blocking Python beside the event loop: `@veloxc.threaded` and `python: { sync: 'thread' }`."""

from __future__ import annotations

import re
import threading
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest

import veloxc
from tests.runtime.serving import served

LIB = """
import threading, time
import veloxc
from veloxc.runtime import server

def where():
    return "main" if threading.current_thread().name.startswith(("Thread-", "MainThread")) else "pool"

@MARK
def slow(name="x"):
    time.sleep(0.4)
    return f"{name} in {where()} for {server.useRequest().query.get('who')}"

@MARK
class Repo:
    def __init__(self):
        self.name = "repo"

    def find(self, *, order_by=None):
        return f"{self.name} by {order_by} in {where()}"

    @property
    def label(self):
        return where()

    async def later(self):
        return f"{self.inner()} in {where()}"

    def inner(self):
        return "inner " + where()

    def fails(self):
        raise LookupError("nothing there")

repo = Repo()
plain = lambda: where()

async def both():
    return repo.find(order_by="y") + "; " + slow.__name__
"""
PAGE = """
---
import { slow, repo, both } from '$lib/db';
export const config = { render: 'ssr' };
const [a, b] = await Promise.all([slow('a'), slow('b')]);
let failure;
try { await repo.fails(); } catch (e) { failure = `${e.name}: ${e.message}`; }
const found = [a, b, await repo.find({ orderBy: 'x' }), repo.label, await repo.later(), await both(), failure];
---
<p>{found.join('|')}</p>
"""
EXPECTED = [
    "a in pool for ann", "b in pool for ann", "repo by x in pool", "main", "inner main in main", "repo by y in main; slow",
    "LookupError: nothing there",
]  # fmt: skip


def told(client: httpx2.Client) -> list[str]:
    found = re.search("<p>(.*)</p>", client.get("/?who=ann").text)
    assert found
    return found[1].split("|")


@pytest.mark.parametrize("way", ["decorator", "setting"])
def test_blocking_functions_run_beside_the_loop(tmp_path: Path, way: str) -> None:
    files = {
        "routes/index.velox": PAGE,
        "lib/db.py": LIB.replace("@MARK", "@veloxc.threaded" if way == "decorator" else ""),
    }
    if way == "setting":
        files["velox.config.ts"] = "export default { python: { sync: 'thread' } };"
    with served(tmp_path, files) as client:
        client.get("/?who=ann")
        started = time.perf_counter()
        assert told(client) == EXPECTED
        assert time.perf_counter() - started < 0.78, "the two slow calls ran one after the other"
        seen: list[Any] = []
        threads = [threading.Thread(target=lambda: seen.append(told(client))) for _ in range(4)]
        started = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert seen == [EXPECTED] * 4
        assert time.perf_counter() - started < 1.5, "one visitor held up another"


def test_without_either_it_runs_where_it_is_called(tmp_path: Path) -> None:
    files = {"routes/index.velox": PAGE, "lib/db.py": LIB.replace("@MARK", "")}
    with served(tmp_path, files) as client:
        assert told(client)[:2] == ["a in main for ann", "b in main for ann"]


def test_python_sees_a_plain_function() -> None:
    @veloxc.threaded
    def double(x: int) -> int:
        """Twice."""
        return x * 2

    @veloxc.threaded
    async def later() -> int:
        return 1

    assert double(2) == 4 and double.__doc__ == "Twice."
    assert veloxc.threaded(5) == 5  # type: ignore[type-var]
    assert veloxc.threaded(len) is len
    later().close()
