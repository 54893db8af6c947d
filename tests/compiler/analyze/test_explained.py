"""The examples on the explain pages of analysis: the wrong one makes the mistake, the right one does not."""

from __future__ import annotations

import re

import pytest

from tests.compiler.analyze.program import Program
from veloxc.compiler.diagnostics import (
    analysis,
    components,
    config,
    directives,
    imports,
    islands,
    markup,
    modes,
    routes,
    security,
    slots,
    unsupported,
)
from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.registry import page

MODULES = (
    analysis,
    components,
    config,
    directives,
    imports,
    islands,
    markup,
    modes,
    routes,
    security,
    slots,
    unsupported,
)
MISTAKES = [
    value
    for module in MODULES
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, Mistake) and value.__module__ == module.__name__
    if hasattr(value, "code")
]
_PATH = re.compile(r"// ([\w./+()\[\]-]+\.(?:velox|tsx?))$", re.MULTILINE)


def compiled(text: str) -> Program:
    """Under the path that its first comment names, else as a page, or a module where nothing in it is markup."""
    named = _PATH.search(text)
    if named:
        return Program(text, named[1])
    is_page = text.startswith(("---", "<"))
    return Program(text, "routes/example.velox" if is_page else "lib/example.ts")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.code} {mistake.slug}")
def test_examples(mistake: type[Mistake]) -> None:
    explained = page(mistake)
    assert explained.what.endswith(".")
    if not explained.wrong:
        return
    wrong = compiled(explained.wrong)
    assert mistake.code in wrong.codes, wrong.codes
    for found in wrong.diagnostics:
        assert found.title and not found.title.endswith(".")
        assert 0 <= found.primary.span.start <= found.primary.span.end <= len(wrong.source.text)
    instead = compiled(explained.instead)
    assert [code for code in instead.codes if code == mistake.code] == []
    assert not instead.report.has_errors, [found.title for found in instead.diagnostics]
