"""Every early error is found, by its own mistake, and nothing else is called one; the oracles agree with the cases."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conformance.early_errors import RECORDED, cases, key
from tests.oracles import front_end

GRAMMAR = {f"VX{number:04}" for number in (*range(101, 150), *range(710, 720))}
ANSWERS: dict[str, Any] = json.loads(RECORDED.read_text())


OPEN = {"function f(a? = 1) {}": "the builder of parameters raises"}
"""Programs with a known defect of the parser; take a line out when its defect is gone."""


@pytest.mark.parametrize(("path", "text", "name"), cases(), ids=lambda value: str(value)[:60])
def test_early_error(path: str, text: str, name: str | None) -> None:
    """A program that the grammar itself refuses (VX0101 to VX0149, VX071…) never gets as far as validation."""
    if text in OPEN:
        pytest.xfail(OPEN[text])
    mistakes = front_end.read(text, path)[1].mistakes
    found = [type(mistake).__name__ for mistake in mistakes]
    if name is None:
        assert found == []
    else:
        assert name in found or any(mistake.code in GRAMMAR for mistake in mistakes)


@pytest.mark.parametrize(("path", "text", "name"), cases(), ids=lambda value: str(value)[:60])
def test_oracles_agree(path: str, text: str, name: str | None) -> None:
    """What we refuse TypeScript or both JavaScript parsers refuse; what we accept one of the two sides accepts."""
    answer = ANSWERS[key(path, text)]
    javascript_accepts = answer["acorn"] is None or answer["v8"] is None
    if name is None:
        assert javascript_accepts or answer["typescript"] == []
    else:
        assert answer["typescript"] or not javascript_accepts
