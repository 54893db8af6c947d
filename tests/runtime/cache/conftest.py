"""What tests of regeneration share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.runtime.cache.clock import Clock
from tests.runtime.cache.counted_pages import Pages
from tests.runtime.cache.isr_site import FILES, Site
from tests.runtime.serving import built, running
from veloxc.runtime.app import App
from veloxc.runtime.cache.options import CacheOptions


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"), FILES)


@pytest.fixture
def site(output: Path, tmp_path: Path) -> Iterator[Site]:
    failures: list[tuple[str, str, bool]] = []

    def told(error: Exception, path: str, shown: bool) -> None:
        failures.append((str(error), path, shown))

    app = App(output, cache=CacheOptions(store=str(tmp_path / "pages"), on_error=told, metrics="/_metrics"))
    clock = Clock()
    assert app.cache is not None
    app.cache.regenerator.clock = clock
    app.cache.store.clock = clock  # type: ignore[attr-defined]
    with running(app) as base, httpx2.Client(base_url=base, timeout=10) as client:
        made = Site(app, client, clock)
        made.failures = failures
        made.hook(set=["broken", False])
        yield made
