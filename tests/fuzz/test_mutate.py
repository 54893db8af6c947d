"""A sample of the mutations in CI; a hundred thousand are run with `python -m tests.fuzz.mutate`."""

from __future__ import annotations

import pytest

from tests.fuzz.mutate import failure, mutations


@pytest.mark.parametrize("seed", range(4))
def test_parsing_a_broken_program_gives_a_document_twice_the_same(seed: int) -> None:
    failed = [(m, wrong) for m in mutations(250, seed) if (wrong := failure(m)) is not None]
    assert not failed, f"{failed[0][0]!r}\n{failed[0][1]}"


def test_mutations_are_the_same_for_a_seed() -> None:
    assert list(mutations(20, 7)) == list(mutations(20, 7))
    assert list(mutations(20, 7)) != list(mutations(20, 8))
