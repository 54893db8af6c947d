"""Programs over the web platform's library: what they print is what Node prints (tests/oracles/js_lib_programs.mjs)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compiler.lower.running import run

FOLDER = Path(__file__).parent / "programs"


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.mjs")))
def test_prints_what_node_prints(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    expected = (FOLDER / f"{name}.out").read_text(encoding="utf-8")
    printed = run((FOLDER / f"{name}.mjs").read_text(encoding="utf-8"), f"lib/{name}.ts")
    assert printed.splitlines() == expected.splitlines()
