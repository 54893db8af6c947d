"""Programs compiled and run: they print what Node printed (recorded by tests/oracles/record_programs.mjs)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compiler.lower.running import run

PROGRAMS = Path(__file__).parent / "programs"
FILES = sorted([*PROGRAMS.glob("**/*.js"), *PROGRAMS.glob("**/*.ts")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PROGRAMS)))
def test_prints_what_node_prints(path: Path) -> None:
    expected = path.with_suffix(".out").read_text(encoding="utf-8")
    assert run(path.read_text(encoding="utf-8"), f"lib/{path.stem}.ts") == expected
