"""nst/JSONTestSuite, fetched as README.md of this folder says; skipped where it is not."""

from __future__ import annotations

import sys

import pytest

from tests.conformance.json_suite import SUITE, answer, recorded

NAMES = sorted(recorded())


def test_node_takes_what_is_valid_and_refuses_what_is_not() -> None:
    answers = recorded()
    assert all(isinstance(answers[name], list) for name in NAMES if name.startswith("y_"))
    assert all(isinstance(answers[name], str) for name in NAMES if name.startswith("n_"))
    assert len(NAMES) == 318


@pytest.mark.parametrize("name", NAMES)
def test_gives_what_node_gives(name: str) -> None:
    if not SUITE.is_dir():
        pytest.skip("JSONTestSuite is not fetched: see tests/conformance/README.md")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    try:
        assert answer(SUITE / name) == recorded()[name]
    finally:
        sys.setrecursionlimit(limit)
