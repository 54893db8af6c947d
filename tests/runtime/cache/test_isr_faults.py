"""ISR pages that fail or hang, and many visitors at once; counters."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.runtime.cache.isr_site import FILES, Site, said, wait_for
from tests.runtime.serving import built, running
from veloxc.runtime.app import App

# ---- failures


def test_a_failure_keeps_the_old_page_and_rests(site: Site) -> None:
    site.get("/blog/fail")
    site.hook(set=["broken", True])
    site.clock.now += 61
    assert site.get("/blog/fail") == ("STALE", "fail 1")
    wait_for(lambda: len(site.failures) == 1)
    assert site.failures == [("no database today", "/blog/fail", False)]
    application: Any = site.app.site.optional_module("app")
    assert application.told == [("no database today", None)]
    for _ in range(5):
        assert site.get("/blog/fail") == ("STALE", "fail 1")
        time.sleep(0.06)
    assert len(site.failures) == 1
    time.sleep(0.3)
    site.clock.now += 3.1
    site.get("/blog/fail")
    wait_for(lambda: len(site.failures) == 2)
    site.hook(set=["broken", False])
    site.clock.now += 6.1
    time.sleep(0.3)
    site.get("/blog/fail")
    site.settled("/blog/fail", "fail 4")


def test_an_expired_page_is_shown_where_no_new_one_can_be_had(site: Site) -> None:
    site.get("/blog/old")
    site.hook(set=["broken", True])
    site.hook(path="/blog/old")
    assert site.get("/blog/old") == ("STALE", "old 1")
    assert site.get("/blog/old") == ("STALE", "old 1")
    assert len(site.failures) == 1
    site.clock.now += 700_000
    assert site.client.get("/blog/old").status_code == 500


def test_a_failure_with_nothing_to_show(site: Site) -> None:
    site.hook(set=["broken", True])
    answer = site.client.get("/blog/first")
    assert answer.status_code == 500
    assert "x-velox-cache" not in answer.headers or answer.headers["x-velox-cache"] == "MISS"
    assert "s-maxage" not in answer.headers.get("cache-control", "")
    site.hook(set=["broken", False])
    assert site.get("/blog/first")[0] == "MISS"


def test_a_render_that_hangs_is_given_up(site: Site) -> None:
    assert site.app.cache is not None
    site.get("/blog/hang")
    site.app.cache.regenerator.render_timeout = 0.2
    site.hook(set=["slow", 30])
    site.clock.now += 61
    assert site.get("/blog/hang") == ("STALE", "hang 1")
    wait_for(lambda: len(site.failures) == 1)
    assert "took more than 0.2 s" in site.failures[0][0]
    site.hook(set=["slow", 0])


# ---- many visitors


def test_all_who_wait_get_the_one_result(site: Site) -> None:
    site.hook(set=["slow", 0.3])

    async def visit() -> list[httpx2.Response]:
        async with httpx2.AsyncClient(base_url=site.client.base_url, timeout=10) as client:
            return list(await asyncio.gather(*(client.get("/blog/crowd") for _ in range(20))))

    answers = asyncio.run(visit())
    site.hook(set=["slow", 0])
    assert {said(answer.text) for answer in answers} == {"crowd 1"}
    assert {answer.headers["x-velox-cache"] for answer in answers} == {"MISS"}


def test_a_visitor_who_leaves_does_not_end_the_render(site: Site) -> None:
    site.hook(set=["slow", 0.4])
    with pytest.raises(httpx2.TimeoutException):
        site.client.get("/blog/left", timeout=0.1)
    site.hook(set=["slow", 0])
    wait_for(lambda: site.get("/blog/left") == ("HIT", "left 1"))


def test_counters(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    assert site.app.cache is not None
    with caplog.at_level("INFO", "veloxc.cache"):
        site.get("/blog/counted")
        site.get("/blog/counted")
    counters = site.app.cache.counters
    assert (counters.misses, counters.hits, counters.regenerations) == (1, 1, 1)
    assert counters.bytes_stored > 0 and sum(counters.render_times) == 1
    lines = [record.velox for record in caplog.records if hasattr(record, "velox")]
    assert [(line["path"], line["outcome"], line["status"], line["tags"]) for line in lines] == [
        ("/blog/counted", "stored", 200, ["posts"])
    ]
    text = site.client.get("/_metrics").text
    assert "velox_cache_hits_total 1\n" in text and 'bucket{le="+Inf"} 1\n' in text


def test_metrics_are_off_by_default(output: Path, tmp_path: Path) -> None:
    app = App(output, cache=str(tmp_path / "pages"))
    with running(app) as base:
        assert httpx2.get(f"{base}/_metrics").status_code == 404


def test_a_new_build_begins_anew(tmp_path: Path) -> None:
    """The same sources may be built again for the sake of new data: pages of the old build are not shown."""
    store = str(tmp_path / "pages")
    for _ in range(2):
        output = built(tmp_path / "site", FILES)
        with running(App(output, cache=store)) as base:
            states = [
                httpx2.get(f"{base}{path}").headers["x-velox-cache"] for path in ("/blog/x", "/blog/x", "/")
            ]
            assert states == ["MISS", "HIT", "HIT"]
