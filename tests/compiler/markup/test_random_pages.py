"""Random pages, recorded with what Node and Preact make of them (see `random_pages`)."""

from __future__ import annotations

import json

import pytest

from tests.compiler.markup.compiled import rendered
from tests.compiler.markup.random_pages import RECORDED, source
from tests.runtime.html_tree import tree

PAGES = [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("number", range(len(PAGES)))
def test_page_is_preacts(number: int) -> None:
    markup, html = PAGES[number]
    try:
        ours = rendered(source(markup))
    except AssertionError as refused:
        assert "cannot stand inside" in str(refused)
        pytest.skip("an element where a browser would move it")
    assert tree(ours) == tree(html), markup
