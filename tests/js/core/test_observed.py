"""What reads the clock, chance, the environment or the network says so while somebody asks."""

import ast
from pathlib import Path
from typing import Any

import pytest

import veloxc.js as js
from veloxc.js import call, get, new
from veloxc.js.observed import CHANCE, NETWORK, PROCESS, TIME, VARIABLE, observing

SOURCES = Path(js.__file__).parent
READS_THE_WORLD = {"time", "random", "secrets", "uuid", "os", "socket"}
SILENT = {
    "date/zone.py": "the time zone belongs to the machine: whoever keeps results asks for it once",
    "inspection/console.py": "console.time writes to the terminal, never into a result",
    "inspection/natives.py": "names the class UUID",
}
"""Modules that import one of these and need not tell."""

CASES: list[tuple[str, Any, str]] = [
    ("new Date()", lambda: js.Date(), TIME),
    ("Date.now()", lambda: js.Date.now(), TIME),
    ("Date by way of constructor", lambda: new(get(js.Date(0), "constructor")), TIME),
    ("format() of nothing", lambda: call(new(get(js.Intl, "DateTimeFormat"), "en"), "format"), TIME),
    ("performance.now()", lambda: call(js.performance, "now"), TIME),
    ("Math.random()", lambda: js.Math.random(), CHANCE),
    ("crypto.randomUUID()", lambda: call(js.crypto, "randomUUID"), CHANCE),
    ("process.env.A", lambda: get(get(js.process, "env"), "A"), VARIABLE + "A"),
    ("Object.keys(process.env)", lambda: js.Object.keys(get(js.process, "env")), PROCESS),
    ("process.cwd()", lambda: call(js.process, "cwd"), PROCESS),
    ("new Event()", lambda: js.Event("x"), TIME),
    ("new File()", lambda: js.File([], "x"), TIME),
]


@pytest.mark.parametrize(("read", "what"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_read_is_told(read: Any, what: str) -> None:
    with observing() as noted:
        read()
    assert noted == {what}


def test_what_depends_on_nothing_is_silent() -> None:
    with observing() as noted:
        date = js.Date(5)
        js.Math.max(1, 2)
        call(date, "toISOString")
        js.JSON.stringify({"a": date})
        call(new(get(js.Intl, "DateTimeFormat"), "en"), "format", date)
    assert noted == set()


def test_fetch_is_told() -> None:
    import asyncio

    async def main() -> None:
        with pytest.raises(js.TypeError_):
            await js.fetch("http://127.0.0.1:1/")

    with observing() as noted:
        asyncio.run(main())
    assert NETWORK in noted


def test_blocks_nest() -> None:
    with observing() as outer:
        with observing() as inner:
            js.Math.random()
        js.Date()
    assert inner == {CHANCE} and outer == {CHANCE, TIME}


def test_every_module_that_could_read_the_world_tells() -> None:
    """A new built-in that reads the clock must say so, or a build would keep stale pages."""
    found = {}
    for file in SOURCES.rglob("*.py"):
        tree = ast.parse(file.read_text())
        names = {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
        }
        names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
        if names & READS_THE_WORLD and "veloxc.js.observed" not in names:
            found[file.relative_to(SOURCES).as_posix()] = sorted(names & READS_THE_WORLD)
    assert {name: why for name, why in found.items() if name not in SILENT} == {}
