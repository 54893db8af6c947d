"""Every example of the page on data fetching, as it stands there, does what the page says it does.

`veloxc check`, `compile`, `render`, `build` and `serve` run as commands; the data come from SQLite through SQLAlchemy
(`site/lib/db.py`) and from a local HTTP server. What each prints was written down by hand.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.seed.seed_site import SECRET, SLOW, Site, seed_site, serving

pytest.importorskip("sqlalchemy")
pytest.importorskip("aiosqlite")

HELLO = (
    "<article><h1>Hello &amp; welcome</h1>"
    '<p class="byline">By Ada &lt;L&gt; on 2026-05-01T09:30:00</p><div><p>Hi <b>all</b></p></div></article>'
)
FEATURES = (
    "<section><h1>Features</h1><ul><li>Fast: really</li><li>Small: &lt;1 kB &amp; falling</li></ul></section>"
)
PRODUCTS = '<section><article id="product-2">Cup</article><article id="product-1">Tea</article></section>'
POSTS = "<ul><li>Again: </li><li>Hello &amp; welcome: fine, &lt;script&gt;</li><li>Of Bob: first!</li></ul>"
RENDERED = {
    "routes/blog/[slug].velox --param slug=hello": HELLO,
    "routes/features.velox": FEATURES,
    "routes/articles/[slug].velox --param slug=again": "<article><h1>Again</h1><div><p>Back</p></div></article>",
    "routes/products.velox": PRODUCTS,
    "routes/parallel.velox": "<h1>Ada &lt;L&gt;</h1><ul><li>Again</li><li>Hello &amp; welcome</li></ul><p>news, notes</p>",
    "routes/stream.velox": f"<main><h1>Front page</h1>{POSTS}</main>",
    "routes/fetches.velox": '<p>[{"from":"inside"},1,1]</p>',
    "routes/tagged.velox": "<p>Cup, Tea</p>",
}
"""What `veloxc render --fragment` prints, by its arguments."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with seed_site(tmp_path_factory.mktemp("seed")) as made:
        yield made


@pytest.fixture(scope="module")
def client(site: Site) -> Iterator[httpx2.Client]:
    site.veloxc("build")
    with serving(site) as made:
        yield made


def main_of(page: httpx2.Response) -> str:
    """What stands in the body of the built-in shell."""
    found = re.search(r"<body>(.*?)\n?</body>", page.text, re.DOTALL)
    assert found, page.text
    return found[1].strip()


# ---- from the command line


def test_everything_compiles(site: Site) -> None:
    """With two warnings, both about the page's own webhook."""
    found = json.loads(site.veloxc("check", "--format", "json"))
    assert sorted(item["code"] for item in found) == ["VX0397", "VX0613"]
    assert {item["path"] for item in found} == {"routes/api/revalidate+server.ts"}


@pytest.mark.parametrize("arguments", RENDERED)
def test_rendered(site: Site, arguments: str) -> None:
    assert site.veloxc("render", "--fragment", *arguments.split()).rstrip("\n") == RENDERED[arguments]


def test_request_headers(site: Site) -> None:
    """Request context in SSR."""
    given = [
        "--header",
        "Authorization: Bearer <x>",
        "--header",
        "User-Agent: Test",
        "--header",
        "Cookie: a=1",
    ]
    printed = site.veloxc("render", "--fragment", "routes/headers.velox", *given)
    assert printed == "<p>Bearer &lt;x&gt; with Test, a=1</p>\n"


def test_exports_without_rendering(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """`config`, `meta` and `paths` of a compiled page are there without rendering it."""
    site.veloxc("compile", "-o", "compiled_seed")
    monkeypatch.syspath_prepend(str(site.root))
    monkeypatch.setitem(os.environ, "SEED_DB", site.environment["SEED_DB"])
    manifest = json.loads((site.root / "compiled_seed/manifest.json").read_text())
    modules = {entry["pattern"]: entry["module"] for entry in manifest["routes"]}
    try:
        products = importlib.import_module(f"compiled_seed.{modules['/products']}")
        assert products.config == {"render": "isr", "revalidate": 3600}
        features = importlib.import_module(f"compiled_seed.{modules['/features']}")
        assert features.config == {"render": "ssg"}
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == "compiled_seed"]:
            del sys.modules[name]


# ---- served


def test_ssr(site: Site, client: httpx2.Client) -> None:
    """Fresh on every request."""
    page = client.get("/blog/hello")
    assert main_of(page) == HELLO
    assert page.headers["cache-control"] == "private, no-store"
    assert "<title>Hello &amp; welcome</title>" in page.text
    assert '<meta name="description" content="First words">' in page.text
    site.execute("update posts set title = 'Hello' where slug = 'hello'")
    try:
        assert "<h1>Hello</h1>" in client.get("/blog/hello").text
    finally:
        site.execute("update posts set title = 'Hello & welcome' where slug = 'hello'")


def test_ssr_not_found(client: httpx2.Client) -> None:
    assert client.get("/blog/nothing").status_code == 404


def test_ssr_sees_the_request(client: httpx2.Client) -> None:
    page = client.get("/headers", headers={"Authorization": "Basic x", "User-Agent": "A", "Cookie": "b=2"})
    assert main_of(page) == "<p>Basic x with A, b=2</p>"


def test_ssg(site: Site, client: httpx2.Client) -> None:
    """Fetched while building, and never again."""
    before = list(site.fetched)
    assert before and set(before) == {"/features"}
    for _ in range(3):
        assert main_of(client.get("/features")) == FEATURES
    assert site.fetched == before


def test_ssg_paths(site: Site, client: httpx2.Client) -> None:
    """The pages that `paths` names are files of the build; others are not there."""
    pages = {file.stem for file in site.root.glob(".velox/output/prerendered/articles/*.html")}
    assert pages == {"again", "hello", "other"}
    page = client.get("/articles/hello")
    assert main_of(page) == "<article><h1>Hello &amp; welcome</h1><div><p>Hi <b>all</b></p></div></article>"
    assert "<title>Hello &amp; welcome</title>" in page.text
    assert client.get("/articles/later").status_code == 404


def test_isr_and_its_webhook(site: Site, client: httpx2.Client) -> None:
    page = client.get("/products")
    assert (main_of(page), page.headers["x-velox-cache"]) == (PRODUCTS, "HIT")
    site.execute("insert into products values (3, 'Pot', '2026-01-01 00:00:00')")
    try:
        page = client.get("/products")
        assert (main_of(page), page.headers["x-velox-cache"]) == (PRODUCTS, "HIT")
        refused = client.post("/api/revalidate", json={"path": "/products", "secret": "wrong"})
        assert (refused.status_code, refused.json()) == (401, {"error": "Unauthorized"})
        assert client.get("/products").headers["x-velox-cache"] == "HIT"
        done = client.post("/api/revalidate", json={"path": "/products", "secret": SECRET})
        assert (done.status_code, done.json()) == (200, {"revalidated": True})
        page = client.get("/products")
        assert page.headers["x-velox-cache"] == "MISS"
        assert main_of(page) == PRODUCTS.replace(
            "<section>", '<section><article id="product-3">Pot</article>'
        )
        assert client.get("/products").headers["x-velox-cache"] == "HIT"
    finally:
        site.execute("delete from products where id = 3")
        client.post("/api/revalidate", json={"path": "/products", "secret": SECRET})


def test_isr_in_the_background(site: Site, client: httpx2.Client) -> None:
    """After `revalidate` seconds the old page is sent at once, and the next request has the fresh one."""
    site.execute("insert into products values (4, 'Jar', '2026-01-01 00:00:00')")
    try:
        time.sleep(1.1)
        page = client.get("/soon")
        assert (page.headers["x-velox-cache"], "Jar" in page.text) == ("STALE", False)
        limit = time.monotonic() + 10
        while "Jar" not in (page := client.get("/soon")).text:
            assert time.monotonic() < limit, "it was never made anew"
            time.sleep(0.05)
        assert page.headers["x-velox-cache"] == "HIT"
    finally:
        site.execute("delete from products where id = 4")


def test_tags(site: Site, client: httpx2.Client) -> None:
    """A page has the tags of what it fetched, and expires with them."""
    assert main_of(client.get("/tagged")) == "<p>Cup, Tea</p>"
    site.execute("insert into products values (5, 'Urn', '2026-01-01 00:00:00')")
    try:
        page = client.get("/tagged")
        assert (main_of(page), page.headers["x-velox-cache"]) == ("<p>Cup, Tea</p>", "HIT")
        assert client.post("/api/products").status_code == 204
        page = client.get("/tagged")
        assert (main_of(page), page.headers["x-velox-cache"]) == ("<p>Cup, Tea, Urn</p>", "MISS")
    finally:
        site.execute("delete from products where id = 5")
        client.post("/api/products")


def test_parallel(client: httpx2.Client) -> None:
    assert main_of(client.get("/parallel")) == RENDERED["routes/parallel.velox"]


def test_streaming(client: httpx2.Client) -> None:
    """The shell with its fallback is there long before the slow query is done."""
    started = time.monotonic()
    pieces: list[tuple[float, str]] = []
    with client.stream("GET", "/stream", headers={"User-Agent": "Mozilla/5.0"}) as page:
        for piece in page.iter_text():
            pieces.append((time.monotonic() - started, piece))
    shell = "".join(piece for _, piece in pieces).split("<template", 1)[0]
    assert "<h1>Front page</h1>" in shell and '<p role="status">Loading…</p>' in shell
    assert POSTS not in shell and POSTS in "".join(piece for _, piece in pieces)
    arrived = next(at for at, piece in pieces if "Front page" in piece)
    placed = next(at for at, piece in pieces if "<template" in piece)
    assert placed >= SLOW and placed - arrived > SLOW / 2


def test_fetch_utilities(client: httpx2.Client) -> None:
    """An address of the site itself, and two identical requests that are one: both get the same count."""
    for count in (1, 2):
        answer = [{"from": "inside"}, count, count]
        shown = json.dumps(answer, separators=(",", ":"))
        assert main_of(client.get("/fetches")) == f"<p>{shown}</p>"


def test_client_components_on_the_server(client: httpx2.Client) -> None:
    """What the browser fetches is not there yet: both islands show that they load."""
    page = client.get("/dashboard").text
    islands: list[Any] = re.findall(r"<!--v-island (.*?)-->(.*?)<!--/v-island-->", page)
    assert [(json.loads(facts)["on"], shown) for facts, shown in islands] == [
        ("load", "<div><p>loading</p></div>"),
        ("load", "<p>loading</p>"),
    ]
