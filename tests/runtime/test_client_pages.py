"""Pages of mode `csr`: the shell, and the page alone for the script in it; over a socket, and in Chromium."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator

import httpx2
import pytest

from tests.runtime.pages import page
from tests.runtime.serving import built, running
from veloxc.runtime import render
from veloxc.runtime.app import App

FILES = {
    "middleware.ts": """
export default async (request, next) => {
  request.context.set('user', 'ann');
  const response = await next();
  response.headers.set('x-through', 'middleware');
  return response;
};
""",
    "layouts/default.velox": '<html lang="en"><head></head><body><nav>menu</nav><main><slot /></main></body></html>',
    "routes/_error.velox": "<h1>{status}: {error.message}</h1>",
    "routes/here.velox": "---\nexport const config = { render: 'csr' };\nexport const meta = { title: 'Hér & now' };\n---\n<p>page</p>",
    "routes/forced.velox": """
---
export const meta = { title: 'Forced' };
const user = request.context.get('user');
if (params && url.searchParams.get('q') === 'none') throw new NotFound('none here');
if (url.searchParams.get('q') === 'away') throw redirect('/plain');
if (url.searchParams.get('q') === 'fails') throw new Error('pear');
---
<p class="own">{user} asked {request.query.get('q')}</p>
""",
    "routes/plain.velox": "<p>plain</p>",
}
ALONE = {"x-velox-fragment": "1"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    app = App(built(tmp_path_factory.mktemp("client"), FILES))
    (route,) = (route for route in app.site.routes if route.pattern == "/forced")
    object.__setattr__(route, "mode", "csr")
    with running(app) as base, httpx2.Client(base_url=base, timeout=10) as client:
        yield client


def test_the_shell(client: httpx2.Client) -> None:
    shell = client.get("/here")
    assert "<nav>menu</nav>" in shell.text and "<p>page</p>" not in shell.text
    assert "<title>Hér &amp; now</title>" in shell.text
    assert (shell.headers["cache-control"], shell.headers["x-through"]) == ("private, no-store", "middleware")
    assert "x-velox-fragment" in shell.headers["vary"]
    script = shell.text.partition('<script async src="')[2].partition('"')[0]
    answer = client.get(script)
    assert (
        answer.headers["content-type"].startswith("text/javascript")
        and "immutable" in answer.headers["cache-control"]
    )


def test_the_page_alone(client: httpx2.Client) -> None:
    alone = client.get("/here", headers=ALONE)
    assert alone.text == "<p>page</p>"
    assert alone.headers["x-velox-title"] == "H%C3%A9r%20%26%20now"
    forced = client.get("/forced?q=x", headers=ALONE)
    assert forced.text == '<p class="own">ann asked x</p>'
    assert (forced.headers["cache-control"], forced.headers["x-through"]) == (
        "private, no-store",
        "middleware",
    )
    assert "pear" not in client.get("/forced?q=fails").text, "the shell runs nothing of the page"


def test_what_goes_wrong(client: httpx2.Client) -> None:
    missing = client.get("/forced?q=none", headers=ALONE)
    assert (missing.status_code, missing.text) == (404, "<h1>404: none here</h1>")
    fails = client.get("/forced?q=fails", headers=ALONE)
    assert (fails.status_code, fails.text) == (500, "<h1>500: Internal Server Error</h1>")
    away = client.get("/forced?q=away", headers=ALONE)
    assert (away.status_code, away.headers["location"]) == (302, "/plain")
    assert client.post("/here").headers["allow"] == "GET, HEAD, OPTIONS"
    assert "<nav>" in client.get("/plain", headers=ALONE).text, "other modes know no pages alone"


def test_forced_on_any_page() -> None:
    async def block(page: object) -> None:
        raise AssertionError("the block was run")

    module = page(lambda page, write: write("<p>x</p>"), server=block, meta={"title": "T"})
    result = asyncio.run(render(module, mode="csr"))
    assert "<title>T</title>" in result.body and "<p>x</p>" not in result.body


CHROMIUM = shutil.which("chromium")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium")
def test_in_a_browser(client: httpx2.Client) -> None:
    playwright = pytest.importorskip("playwright.sync_api")
    base = str(client.base_url).rstrip("/")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page()
        tab.goto(f"{base}/forced?q=<b>")
        tab.wait_for_selector("[data-velox-page=ready]")
        assert tab.inner_text("main p.own") == "ann asked <b>"
        assert (tab.title(), tab.inner_text("nav")) == ("Forced", "menu")
        tab.goto(f"{base}/forced?q=none")
        tab.wait_for_selector("[data-velox-page=error]")
        assert tab.inner_text("main h1") == "404: none here"
        tab.goto(f"{base}/forced?q=away")
        tab.wait_for_url(f"{base}/plain")
        browser.close()
