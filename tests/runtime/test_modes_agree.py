"""The invariant of the modes: one module gives the same HTML under `ssr`, `ssg` and `isr`, and streamed, once its
boundaries are in their places. Over every page of the goldens and of the example."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.rendered_pages import (
    EXAMPLE_PAGES,
    Rendered,
    example_routes,
    golden_pages,
    rendered_example,
    rendered_golden,
    rendered_random,
)
from tests.runtime.stream_applier import applied


@pytest.fixture
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


LEFT_OUT = {"routes/clock.velox", "routes/admin/index.velox"}


def agree(page: Rendered) -> None:
    """`ssg` and `isr` are left out by pages that look at their visitor: these are refused there. What fails late
    (status 404) shows it in the page where it streams, and is an answer of its own where it does not."""
    for mode, body in page.shared.items():
        assert body == page.body, f"{mode} differs from ssr"
    if page.status == 200:
        assert applied("".join(page.pieces)) == page.body, "the streamed page differs"


@pytest.mark.parametrize("case", golden_pages(), ids=lambda case: f"{case.parent.name}/{case.name}")
@pytest.mark.usefixtures("greenwich")
def test_goldens(case: Path, tmp_path: Path) -> None:
    agree(asyncio.run(rendered_golden(case, tmp_path)))


def test_goldens_with_boundaries_do_stream(tmp_path: Path) -> None:
    """Else the test above would compare nothing."""
    streamed = []
    for case in golden_pages("streaming"):
        page = asyncio.run(rendered_golden(case, tmp_path / case.name))
        if len(page.pieces) > 1:
            streamed.append(case.name)
    assert {
        "several",
        "nested",
        "table",
        "select",
        "list",
        "context",
        "fallbacks",
        "late-head",
    } <= set(streamed)


def test_the_example(tmp_path: Path) -> None:
    assert example_routes() - {path for path, _ in EXAMPLE_PAGES.values()} == LEFT_OUT
    found = asyncio.run(rendered_example(tmp_path))
    for path, page in found.items():
        try:
            agree(page)
        except AssertionError as error:
            raise AssertionError(f"{path}: {error}") from None
    assert len(found["/comments"].pieces) > 1


@pytest.mark.parametrize("seed", range(60))
def test_random_pages(seed: int) -> None:
    agree(asyncio.run(rendered_random(seed)))
