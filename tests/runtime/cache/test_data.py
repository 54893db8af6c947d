"""The data cache of `fetch`, and `useCache`, over a socket, with a counting origin."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.runtime.cache.clock import Clock
from tests.runtime.cache.isr_site import wait_for
from tests.runtime.serving import built, running
from veloxc.runtime.app import App

PANEL = """---
// What the page fetches, and how, stands in the query of this test's pages.
const init = JSON.parse(url.searchParams.get('init') ?? 'null') ?? undefined;
const data = await fetch(url.searchParams.get('from'), init).then(r => r.json());
---
<p>{data.n}</p>
"""
STORED = """---
import { ORIGIN } from '$lib/origin';
export const config = { render: 'isr', revalidate: 60 };
const data = await fetch(`${ORIGIN}/${params.what}`, { next: { tags: ['shelf'], revalidate: 3600 } }).then(r => r.json());
---
<p>{data.n}</p>
"""
MISSING = """---
import { NotFound } from 'velox/server';
import { ORIGIN } from '$lib/origin';
export const config = { render: 'isr', revalidate: false };
const data = await fetch(`${ORIGIN}/missing`, { next: { tags: ['shelf'] } }).then(r => r.json());
if (data.n % 2) throw new NotFound();
---
<p>{data.n}</p>
"""
API = """
import { revalidatePath, revalidateTag, useCache } from 'velox/server';
import { number } from '$lib/origin';
export const POST = defineHandler(async (req) => {
  const { tag, path, stale } = await req.json();
  if (tag) await revalidateTag(tag, { stale });
  if (path) await revalidatePath(path, { stale });
  return Response.json({});
});
export const GET = defineHandler(async (req) => {
  const cache = useCache();
  const what = req.query.get('do');
  if (what === 'remember') return Response.json(await cache.remember('n', () => ({ n: number() }), { tags: ['numbers'], revalidate: 60 }));
  if (what === 'get') return Response.json({ value: (await cache.get('n')) ?? null });
  if (what === 'set') await cache.set('n', { n: 'set' }, { tags: ['numbers'] });
  if (what === 'delete') await cache.delete('n');
  if (what === 'bad') await cache.set('n', () => 1);
  return Response.json({});
});
"""
FILES = {
    "routes/panel.velox": PANEL,
    "routes/panels/[x].velox": PANEL,
    "routes/stored/[what].velox": STORED,
    "routes/missing/[x].velox": MISSING,
    "routes/prebuilt.velox": STORED.replace("params.what", "'prebuilt'"),
    "routes/api/cache+server.ts": API,
    "routes/api/own+server.ts": (
        "import { number } from '$lib/origin';\n"
        "export const GET = defineHandler(async () => Response.json({ n: number() }));\n"
    ),
    "lib/origin.py": (
        "import itertools\nimport os\n\nORIGIN = os.environ['TEST_ORIGIN']\n_numbers = itertools.count(1)\n\n\n"
        "def number():\n    return next(_numbers)\n"
    ),
}


class Origin:
    """An HTTP server that counts what it is asked: each answer has the number."""

    def __init__(self) -> None:
        self.asked: dict[str, int] = {}
        self.status = 200
        owner = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.asked[self.path] = owner.asked.get(self.path, 0) + 1
                body = f'{{"n": {owner.asked[self.path]}}}'.encode()
                self.send_response(owner.status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.send_header("set-cookie", "origin=secret")
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_GET

            def log_message(self, *_: Any) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def origin() -> Iterator[Origin]:
    made = Origin()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory, origin: Origin) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TEST_ORIGIN", origin.url)
        yield built(tmp_path_factory.mktemp("site"), FILES)


class Site:
    def __init__(self, client: httpx2.Client, clock: Clock, origin: Origin) -> None:
        self.client, self.clock, self.origin = client, clock, origin

    def n(self, address: str, init: str = "null", page: str = "/panel", **more: Any) -> str:
        """The number that the page got when it fetched an address of the origin, or one of its own."""
        where = address if address.startswith("/api") else f"{self.origin.url}{address}"
        answer = self.client.get(page, params={"from": where, "init": init}, **more)
        assert answer.status_code == 200, answer.text
        return answer.text.partition("<p>")[2].partition("</p>")[0]

    def page(self, path: str) -> tuple[str, int, str]:
        answer = self.client.get(path)
        return (
            answer.headers["x-velox-cache"],
            answer.status_code,
            answer.text.partition("<p>")[2].partition("</p>")[0],
        )

    def invalidate(self, **what: Any) -> None:
        assert self.client.post("/api/cache", json=what).status_code == 200


@pytest.fixture
def site(output: Path, tmp_path: Path, origin: Origin) -> Iterator[Site]:
    origin.asked.clear()
    origin.status = 200
    clock = Clock()
    app = App(output, cache=str(tmp_path / "pages"))
    assert app.cache is not None
    app.cache.regenerator.clock = app.cache.store.clock = clock  # type: ignore[attr-defined]
    with running(app) as base, httpx2.Client(base_url=base, timeout=10) as client:
        yield Site(client, clock, origin)


@pytest.mark.parametrize(
    "init", ['{"cache": "force-cache"}', '{"next": {"revalidate": 60}}', '{"next": {"revalidate": false}}']
)
def test_kept(site: Site, init: str) -> None:
    assert [site.n("/a", init) for _ in range(3)] == ["1", "1", "1"]
    assert site.n("/b", init) == "1"
    assert site.n("/a?x", init) == "1"
    assert site.origin.asked == {"/a": 1, "/b": 1, "/a?x": 1}


@pytest.mark.parametrize(
    "init",
    [
        "null",
        "{}",
        '{"next": {"tags": ["posts"]}}',
        '{"cache": "no-store", "next": {"revalidate": 60}}',
        '{"next": {"revalidate": 0}}',
        '{"cache": "force-cache", "headers": {"Authorization": "Bearer x"}}',
        '{"cache": "force-cache", "headers": {"cookie": "session=x"}}',
        '{"cache": "force-cache", "method": "POST"}',
        '{"cache": "force-cache", "method": "POST", "body": "x"}',
    ],
)
def test_not_kept(site: Site, init: str) -> None:
    assert [site.n("/a", init) for _ in range(2)] == ["1", "2"]


def test_headers_are_part_of_what_is_asked(site: Site) -> None:
    one = '{"cache": "force-cache", "headers": {"accept-language": "de"}}'
    two = '{"cache": "force-cache", "headers": {"accept-language": "fr"}}'
    assert [site.n("/a", init) for init in (one, two, one, two)] == ["1", "2", "1", "2"]


def test_old_data_is_given_while_new_data_comes(site: Site) -> None:
    init = '{"next": {"revalidate": 60}}'
    assert site.n("/a", init) == "1"
    site.clock.now += 61
    assert site.n("/a", init) == "1"
    wait_for(lambda: site.n("/a", init) == "2")
    assert site.origin.asked == {"/a": 2}


def test_tags_expire_data(site: Site) -> None:
    init = '{"cache": "force-cache", "next": {"tags": ["shelf"]}}'
    assert site.n("/a", init) == "1"
    site.invalidate(tag="other")
    assert site.n("/a", init) == "1"
    site.invalidate(tag="shelf")
    assert site.n("/a", init) == "2"
    site.invalidate(tag="shelf", stale=True)
    assert site.n("/a", init) == "2"
    wait_for(lambda: site.n("/a", init) == "3")


@pytest.mark.parametrize("path", ["/panels/one", "/panels/[x]"])
def test_a_pages_path_expires_what_it_fetches(site: Site, path: str) -> None:
    init = '{"cache": "force-cache"}'
    assert site.n("/a", init, "/panels/one") == "1"
    site.invalidate(path="/panels/two")
    assert site.n("/a", init, "/panels/one") == "1"
    site.invalidate(path=path)
    assert site.n("/a", init, "/panels/one") == "2"


def test_the_sites_own_addresses_are_kept_too(site: Site) -> None:
    init = '{"cache": "force-cache"}'
    first = site.n("/api/own", init)
    assert site.n("/api/own", init) == first
    assert site.n("/api/own") != first
    site.invalidate(path="/api/own")
    assert site.n("/api/own", init) != first


def test_failures_are_not_kept(site: Site) -> None:
    init = '{"cache": "force-cache"}'
    for status in (500, 404):
        site.origin.status = status
        before = site.origin.asked.get("/a", 0)
        assert [site.n("/a", init) for _ in range(2)] == [str(before + 1), str(before + 2)]


def test_a_failing_origin_leaves_the_old_data(site: Site) -> None:
    init = '{"cache": "force-cache", "next": {"tags": ["shelf"]}}'
    assert site.n("/a", init) == "1"
    site.origin.status = 503
    site.invalidate(tag="shelf")
    assert site.n("/a", init) == "1"


def test_a_page_is_never_made_of_old_data(site: Site) -> None:
    assert site.page("/stored/x") == ("MISS", 200, "1")
    assert site.page("/stored/x") == ("HIT", 200, "1")
    site.clock.now += 61
    assert site.page("/stored/x")[0] == "STALE"
    wait_for(lambda: site.page("/stored/x") == ("HIT", 200, "2"))
    site.invalidate(tag="shelf")
    assert site.page("/stored/x") == ("MISS", 200, "3")
    init = '{"next": {"tags": ["shelf"], "revalidate": 3600}}'
    assert site.n("/x", init) == "3", "what a page fetched is there for others"


def test_a_404_heals_both_ways(site: Site) -> None:
    assert site.page("/missing/x")[:2] == ("MISS", 404)
    assert site.page("/missing/x")[:2] == ("HIT", 404)
    site.invalidate(tag="shelf")
    assert site.page("/missing/x") == ("MISS", 200, "2")
    site.invalidate(tag="shelf")
    assert site.page("/missing/x")[:2] == ("MISS", 404)
    assert site.page("/missing/x")[:2] == ("HIT", 404)


def test_a_page_of_the_build_has_the_tags_of_its_fetches(site: Site) -> None:
    assert site.page("/prebuilt") == ("HIT", 200, "1")
    site.invalidate(tag="shelf")
    assert site.page("/prebuilt")[0] == "MISS"
    assert site.page("/prebuilt")[0] == "HIT"


# ---- useCache


def test_use_cache(site: Site) -> None:
    def do(what: str) -> Any:
        answer = site.client.get("/api/cache", params={"do": what})
        return answer.json() if answer.status_code == 200 else answer.status_code

    assert do("get") == {"value": None}
    first = do("remember")
    assert do("remember") == first and do("get") == {"value": first}
    site.invalidate(tag="numbers")
    assert do("get") == {"value": None}
    second = do("remember")
    assert second != first
    do("set")
    assert do("get") == {"value": {"n": "set"}} and do("remember") == {"n": "set"}
    do("delete")
    assert do("get") == {"value": None}
    third = do("remember")
    site.clock.now += 61
    assert do("remember") != third
    assert do("bad") == 500
