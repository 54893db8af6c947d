"""Regular expressions are valid exactly where V8 says so."""

from __future__ import annotations

import json

from tests.conformance.regexp_syntax import RECORDED, complaint
from veloxc.compiler.parse.validate import regexp_properties


def test_patterns_are_judged_as_v8_judges_them() -> None:
    recorded = json.loads(RECORDED.read_text())
    assert len(recorded) == 3_000
    assert {True, False} == {valid for _, _, valid in recorded}
    wrong = [(p, f, complaint(p, f)) for p, f, valid in recorded if (complaint(p, f) is None) != valid]
    assert wrong == []


def test_depth_is_no_limit() -> None:
    assert complaint("(" * 50_000 + ")" * 50_000, "") is None
    assert complaint("[" * 50_000 + "]" * 50_000, "v") is None


def test_properties_are_those_the_library_knows() -> None:
    """The compiler and the library have the same tables, kept apart so that neither loads the other."""
    from veloxc.js.regexp import properties

    for name in ("GENERAL_CATEGORIES", "SCRIPTS", "BINARY", "STRING_PROPERTIES"):
        assert getattr(regexp_properties, name) == getattr(properties, name)
