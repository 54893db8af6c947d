"""Exports of what is only a type leave nothing behind."""

from __future__ import annotations

from veloxc.compiler import compile


def test_a_type_as_default_export_is_no_value() -> None:
    text = (
        "import type D from './x';\ninterface A {}\nexport { A };\nexport default D;\nexport const one = 1;\n"
    )
    result = compile(text, "m.ts")
    assert not result.diagnostics
    assert "one = 1" in result.python
    assert "default" not in result.python
