"""Static types are true: Node runs programs in which every typed expression is checked (typed_in_node.py)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.compiler.analyze.typed_in_node import instrumented, wrong_types
from tests.compiler.analyze.typed_programs import batch
from tests.fuzz.programs import batch_text

PROGRAMS = sorted((Path(__file__).parent.parent / "lower" / "programs").glob("*/*.js"))

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")


def test_a_wrong_claim_would_be_found() -> None:
    program, claims = instrumented("const a = 1 + 2; console.log(a);")
    assert program.count("__t(") == len(claims) == 4
    assert claims[0]["text"] == "a" or claims[0]["text"] == "1"


@needs_node
def test_programs_of_the_language() -> None:
    checks = 0
    for path in PROGRAMS[::14]:
        wrong, count = wrong_types(path.read_text(encoding="utf-8"))
        assert wrong == [], path
        checks += count
    assert checks > 100


@needs_node
def test_random_programs() -> None:
    wrong, checks = wrong_types(batch(0, 5))
    assert wrong == [] and checks > 200


@needs_node
@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 1000, 50))
def test_many_random_programs(first: int) -> None:
    assert wrong_types(batch(first, first + 50))[0] == []
    assert wrong_types(batch_text(list(range(first, first + 50))))[0] == []


@needs_node
@pytest.mark.slow
@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_all_programs_of_the_language(path: Path) -> None:
    assert wrong_types(path.read_text(encoding="utf-8"))[0] == []
