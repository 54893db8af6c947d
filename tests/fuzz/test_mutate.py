"""A sample of the mutations in CI; a hundred thousand are run with `python -m tests.fuzz.mutate`."""

from __future__ import annotations

import pytest

from tests.fuzz.mutate import Mutation, failure, mutations

FOUND = [
    ("page.velox", "<Chartclient:load />"),
    ("page.tsx", "export { a } from './m.ts' with { type: 'json' };"),
]
"""What longer runs have found."""


@pytest.mark.parametrize(("path", "text"), FOUND)
def test_what_was_found_before_compiles_or_is_refused(path: str, text: str) -> None:
    assert failure(Mutation(0, path, text), whole=True) is None


@pytest.mark.parametrize("seed", range(4))
def test_parsing_a_broken_program_gives_a_document_twice_the_same(seed: int) -> None:
    failed = [(m, wrong) for m in mutations(250, seed) if (wrong := failure(m)) is not None]
    assert not failed, f"{failed[0][0]!r}\n{failed[0][1]}"


def test_mutations_are_the_same_for_a_seed() -> None:
    assert list(mutations(20, 7)) == list(mutations(20, 7))
    assert list(mutations(20, 7)) != list(mutations(20, 8))
