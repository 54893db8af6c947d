"""Every early error is found, by its own mistake, and nothing else is called one; the oracles agree with the cases."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conformance.early_errors import RECORDED, cases, key
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source

ANSWERS: dict[str, Any] = json.loads(RECORDED.read_text())


def _names(path: str, text: str) -> list[str]:
    report = Report(Source(text, path))
    parse(report.source, report)
    return [type(mistake).__name__ for mistake in report.mistakes]


@pytest.mark.parametrize(("path", "text", "name"), cases(), ids=lambda value: str(value)[:60])
def test_early_error(path: str, text: str, name: str | None) -> None:
    found = _names(path, text)
    if name is None:
        assert found == []
    else:
        assert name in found


@pytest.mark.parametrize(("path", "text", "name"), cases(), ids=lambda value: str(value)[:60])
def test_oracles_agree(path: str, text: str, name: str | None) -> None:
    """What we refuse TypeScript or both JavaScript parsers refuse; what we accept one of the two sides accepts."""
    answer = ANSWERS[key(path, text)]
    javascript_accepts = answer["acorn"] is None or answer["v8"] is None
    if name is None:
        assert javascript_accepts or answer["typescript"] == []
    else:
        assert answer["typescript"] or not javascript_accepts
