"""ISR pages end to end: built, served over a real socket, old, fresh, expired, invalidated, broken."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.runtime.cache.clock import Clock
from tests.runtime.serving import built, running
from veloxc.runtime.app import App
from veloxc.runtime.cache.options import CacheOptions

DATA = '''
import asyncio

count = {}
mode = {}


async def visit(name):
    """How often the page was rendered; may fail or take long when a test says so."""
    await asyncio.sleep(mode.get("slow", 0))
    count[name] = count.get(name, 0) + 1
    if mode.get("broken"):
        raise RuntimeError("no database today")
    return count[name]


def say(name, value):
    mode[name] = value
    return value


def counted(name):
    return count.get(name, 0)
'''
BLOG = """---
import { visit, counted } from '$lib/data';
import { NotFound } from 'velox/server';
const { slug } = params;
if (slug.startsWith('none')) { await visit(slug); throw new NotFound(`no ${slug}`); }
const n = await visit(slug);
export const config = { render: 'isr', revalidate: 60, tags: ['posts'] };
export const meta = { title: `Post ${slug}` };
---
<p>{slug} {n}</p>
"""
HOME = """---
import { visit } from '$lib/data';
const n = await visit('home');
export const config = { render: 'isr', revalidate: false };
---
<p>home {n}</p>
"""
DATED = """---
import { visit } from '$lib/data';
export const paths = () => [{ day: 'monday' }, { params: { day: 'friday' }, props: { party: true } }];
const n = await visit(params.day);
export const config = { render: 'isr', revalidate: 60 };
---
<p>{params.day} {n} {props.party ? 'party' : 'work'}</p>
"""
MOVED = """---
import { redirect } from 'velox/server';
import { visit } from '$lib/data';
await visit('moved');
export const config = { render: 'isr' };
throw redirect('/blog/new', 301);
---
<p />
"""
SELFISH = """---
export const config = { render: 'isr', revalidate: 60, tags: ['mine'] };
const answer = await fetch('/api/hook', { method: 'POST', body: JSON.stringify({ tag: 'mine' }) });
---
<p>{params.x} {answer.status}</p>
"""
HOOK = """
import { revalidatePath, revalidateTag } from 'velox/server';
import { say } from '$lib/data';
export const POST = defineHandler(async (req) => {
  const { path, tag, stale, set } = await req.json();
  const options = stale ? { stale: true } : undefined;
  if (path !== undefined) await revalidatePath(path, options);
  if (tag !== undefined) await revalidateTag(tag, options);
  if (set) say(set[0], set[1]);
  return Response.json({ done: true });
});
"""
ERRORS = """
told = []


def error_handler(error, request):
    told.append((str(error), request))
"""
FILES = {
    "lib/app.py": ERRORS,
    "lib/data.py": DATA,
    "routes/index.velox": HOME,
    "routes/blog/[slug].velox": BLOG,
    "routes/days/[day].velox": DATED,
    "routes/moved.velox": MOVED,
    "routes/selfish/[x].velox": SELFISH,
    "routes/still.velox": "<p>still</p>",
    "routes/api/hook+server.ts": HOOK,
    "layouts/default.velox": "<html><head></head><body><slot /></body></html>",
}


class Site:
    """A served site, its clock, and what its pages say."""

    def __init__(self, app: App, client: httpx2.Client, clock: Clock) -> None:
        self.app = app
        self.client = client
        self.clock = clock
        self.failures: list[tuple[str, str, bool]] = []

    def get(self, path: str, **options: Any) -> tuple[str, str]:
        """State and text of a page."""
        answer = self.client.get(path, **options)
        return answer.headers.get("x-velox-cache", ""), said(answer.text)

    def hook(self, **body: Any) -> httpx2.Response:
        return self.client.post("/api/hook", json=body)

    def settled(self, path: str, text: str) -> None:
        """Wait until the background has made what is expected."""
        wait_for(lambda: self.get(path) == ("HIT", text))


def said(html: str) -> str:
    found = re.search(r"<(?:p|h1)>(.*?)</(?:p|h1)>", html)
    return found[1] if found else html


def wait_for(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.01)


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


def test_miss_hit_stale_fresh(site: Site) -> None:
    assert site.get("/blog/a") == ("MISS", "a 1")
    assert site.get("/blog/a") == ("HIT", "a 1")
    site.clock.now += 59
    assert site.get("/blog/a") == ("HIT", "a 1")
    site.clock.now += 2
    assert site.get("/blog/a") == ("STALE", "a 1")
    site.settled("/blog/a", "a 2")


def test_headers(site: Site) -> None:
    answer = site.client.get("/blog/h")
    assert answer.headers["cache-control"] == "s-maxage=60, stale-while-revalidate=604800"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    etag = answer.headers["etag"]
    again = site.client.get("/blog/h", headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == "s-maxage=60, stale-while-revalidate=604800"
    head = site.client.head("/blog/h")
    assert head.headers["x-velox-cache"] == "HIT" and head.headers["etag"] == etag
    assert head.content == b"" and head.headers["content-length"] == answer.headers["content-length"]
    assert site.client.post("/blog/h").status_code == 405
    forever = site.client.get("/").headers["cache-control"]
    assert forever == "s-maxage=31536000, stale-while-revalidate=604800"


def test_pages_of_the_build_are_there_at_once(site: Site) -> None:
    assert site.get("/") == ("HIT", "home 1")
    assert site.get("/days/monday") == ("HIT", "monday 1 work")
    assert site.get("/days/friday") == ("HIT", "friday 1 party")
    assert site.get("/days/sunday") == ("MISS", "sunday 1 work")
    site.hook(path="/days/friday")
    state, text = site.get("/days/friday")
    assert state == "MISS" and text.endswith("party")


def test_queries_and_spellings_share_one_page(site: Site) -> None:
    assert site.get("/blog/q?x=1") == ("MISS", "q 1")
    for path in ("/blog/q", "/blog/q?x=2", "/blog/%71", "/blog//q", "/blog/q/"):
        answer = site.client.get(path, follow_redirects=True)
        assert (answer.headers["x-velox-cache"], said(answer.text)) == ("HIT", "q 1")


def test_index_and_root_are_two(site: Site) -> None:
    assert site.get("/blog/index") == ("MISS", "index 1")
    assert site.get("/")[1].startswith("home")


def test_a_404_is_stored_for_a_minute_at_most(site: Site) -> None:
    first = site.client.get("/blog/none-1")
    assert (first.status_code, first.headers["x-velox-cache"]) == (404, "MISS")
    assert first.headers["cache-control"] == "s-maxage=60, stale-while-revalidate=0"
    second = site.client.get("/blog/none-1")
    assert (second.status_code, second.headers["x-velox-cache"]) == (404, "HIT")
    assert second.text == first.text
    site.clock.now += 61
    assert site.client.get("/blog/none-1").headers["x-velox-cache"] == "MISS"


def test_a_redirect_is_stored(site: Site) -> None:
    for state in ("HIT", "HIT"):
        answer = site.client.get("/moved")
        assert (answer.status_code, answer.headers["location"]) == (301, "/blog/new")
        assert answer.headers["x-velox-cache"] == state


# ---- invalidation


@pytest.mark.parametrize(
    "what",
    [
        {"path": "/blog/inv"},
        {"path": "/blog/inv?draft=1#top"},
        {"path": "blog//%69nv/"},
        {"path": "/blog/[slug]"},
        {"tag": "posts"},
    ],
)
def test_expired_by_a_webhook(site: Site, what: dict[str, str]) -> None:
    state, text = site.get("/blog/inv")
    number = int(text.split()[1])
    assert state == "MISS"
    assert site.hook(**what).json() == {"done": True}
    assert site.get("/blog/inv") == ("MISS", f"inv {number + 1}")
    assert site.get("/blog/inv") == ("HIT", f"inv {number + 1}")
    assert site.hook(**what, stale=True).status_code == 200
    assert site.get("/blog/inv") == ("STALE", f"inv {number + 1}")
    site.settled("/blog/inv", f"inv {number + 2}")


def test_what_is_not_concerned_stays(site: Site) -> None:
    site.get("/blog/other")
    site.hook(path="/blog/another")
    site.hook(path="/days/[day]")
    site.hook(tag="people")
    assert site.get("/blog/other")[0] == "HIT"


def test_what_no_path_is(site: Site) -> None:
    assert site.hook(path=5).status_code == 500
    assert site.hook(path="/a/../b").status_code == 500


def test_plain_static_pages_are_warned_of(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    site.hook(path="/still")
    assert "`routes/still.velox` is rendered at build" in caplog.text
    caplog.clear()
    site.hook(path="/blog/[id]")
    assert "no route has the pattern `/blog/[id]`" in caplog.text


def test_an_invalidation_during_a_render_wins(site: Site) -> None:
    assert site.app.cache is not None
    site.hook(set=["slow", 0.7])
    answers: list[tuple[str, str]] = []
    visitor = threading.Thread(target=lambda: answers.append(site.get("/blog/during")))
    visitor.start()
    wait_for(lambda: bool(site.app.cache.regenerator._flights))  # type: ignore[union-attr]
    time.sleep(0.1)
    site.hook(tag="posts")
    site.hook(set=["slow", 0])
    assert site.get("/blog/during") == ("MISS", "during 2")
    visitor.join()
    assert answers == [("MISS", "during 2")]
    assert site.get("/blog/during") == ("HIT", "during 2")


def test_a_page_cannot_expire_itself_through_a_handler(site: Site) -> None:
    assert site.get("/selfish/a") == ("MISS", "a 500")
    assert site.get("/selfish/a") == ("HIT", "a 500")


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
