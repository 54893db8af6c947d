"""Streamed pages in Chromium: where it puts boundaries in their places itself (`<template for>`), where the script
does, and where no script may run. The document is always that of the page that was not streamed."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from tests.runtime.pages import page as made
from tests.runtime.rendered_pages import (
    Rendered,
    golden_pages,
    rendered_example,
    rendered_golden,
    rendered_random,
)
from tests.runtime.serving import built, running
from tests.runtime.streaming_site import FILES
from veloxc.runtime import async_component, current_page, render, render_stream, suspense
from veloxc.runtime.app import App
from veloxc.runtime.stream_script import SCRIPT_HEADERS, script, script_path

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
WITHOUT_TEMPLATE_FOR = "--disable-blink-features=DocumentPatching,HTMLProcessingInstruction"
WAYS = {"native": ([], "default-src 'self'"), "script": ([WITHOUT_TEMPLATE_FOR], "default-src 'self'")}
WAYS["no scripts"] = ([], "default-src 'self'; script-src 'none'")
"""How boundaries get to their places: the browser's arguments and the policy of the pages."""
DELAY = 0.015
"""Seconds between two pieces, so that the browser sees each of them alone."""
RANDOM = 15
"""Random pages beside those of the goldens."""
DOM = """() => {
  const root = document.documentElement.cloneNode(true);
  const walker = document.createTreeWalker(root, 192), left = [];
  for (let node; (node = walker.nextNode());) left.push(node);
  const marks = left.map(node => node.nodeType == 7 ? '?' + node.target : node.data.split(' ')[0]);
  left.filter((node, index) => ['?start', '?end'].includes(marks[index]) && node.parentNode.localName == 'head')
    .forEach(node => node.remove());
  root.querySelectorAll('script[src^="/_velox/stream-"]').forEach(node => node.remove());
  root.normalize();
  const last = root.querySelector('body').lastChild;
  if (last && last.nodeType == 3) last.data = last.data.trimEnd();
  return root.outerHTML;
}"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium")


@pytest.fixture(scope="module")
def driver() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        yield started


def _launched(driver: Any, *arguments: str) -> Browser:
    browser: Browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *arguments])
    return browser


@pytest.fixture(scope="module", params=list(WAYS))
def way(driver: Any, request: pytest.FixtureRequest) -> Iterator[tuple[Browser, str]]:
    """A browser, and the policy for its pages."""
    arguments, policy = WAYS[request.param]
    browser = _launched(driver, *arguments)
    yield browser, policy
    browser.close()


def _apart(work: Callable[[], Any]) -> Any:
    """Done in a thread: Playwright keeps an event loop running in this one."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(work).result()


# ---- every page with boundaries


class Recorded:
    """Serves recorded pages: `/streamed/NAME` piece by piece, `/whole/NAME` at once."""

    def __init__(self, pages: Mapping[str, Rendered]) -> None:
        self.pages = pages
        self.policy = ""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        kind, _, name = scope["path"][1:].partition("/")
        html = ("content-type", "text/html; charset=utf-8")
        if scope["path"] == script_path():
            await _answer(send, [script()], SCRIPT_HEADERS)
        elif kind == "ran.js":
            await _answer(
                send, [b"window.ran = (window.ran || 0) + 1"], [("content-type", "text/javascript")]
            )
        elif name in self.pages:
            page = self.pages[name]
            pieces = page.pieces if kind == "streamed" else [page.body]
            headers = [html, ("content-security-policy", self.policy)]
            await _answer(send, [piece.encode() for piece in pieces], headers)
        else:
            await _answer(send, [b""], [html])


async def _answer(send: Any, pieces: Any, headers: Any) -> None:
    fields = [(name.encode(), value.encode()) for name, value in headers]
    await send({"type": "http.response.start", "status": 200, "headers": fields})
    for piece in pieces:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
        await asyncio.sleep(DELAY if len(pieces) > 1 else 0)
    await send({"type": "http.response.body", "body": b""})


async def _pages(folder: Path) -> dict[str, Rendered]:
    """All goldens and pages of the example that hold a `<Suspense>` and stream, and random ones."""
    found = {}
    for case in golden_pages():
        if "Suspense" in (case / "page.velox").read_text("utf-8"):
            (folder / case.parent.name).mkdir(exist_ok=True)
            found[f"{case.parent.name}/{case.name}"] = await rendered_golden(
                case, folder / case.parent.name / case.name
            )
    example = await rendered_example(folder)
    found |= {f"example{address}": page for address, page in example.items()}
    found["late script"] = await _late_script()
    found |= {f"random/{seed}": await rendered_random(seed) for seed in range(RANDOM)}
    return {name: page for name, page in found.items() if len(page.pieces) > 1 and page.status == 200}


async def _late_script() -> Rendered:
    """An island in a late boundary: the script that wakes it is asked for when the head was sent."""

    async def island(write: Any) -> None:
        await asyncio.sleep(0.005)
        current_page().render.scripts['<script async src="/ran.js/"></script>'] = None
        write("<button>island</button>")

    def markup(page: Any, write: Any) -> None:
        write(suspense(lambda write: write(async_component(island)), "…"))

    module = made(markup)
    whole = await render(module, mode="ssr")
    return Rendered(200, whole.body, [piece async for piece in await render_stream(module, mode="ssr")])


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Recorded, str]]:
    folder = tmp_path_factory.mktemp("pages")
    pages = _apart(lambda: asyncio.run(_pages(folder)))
    application = Recorded(pages)
    with running(application, lifespan="off") as base:
        yield application, base


def test_the_document_is_that_of_the_whole_page(
    way: tuple[Browser, str], recorded: tuple[Recorded, str]
) -> None:
    browser, policy = way
    application, base = recorded
    application.policy = policy
    assert len(application.pages) > 10
    page = browser.new_page()
    different = {}
    for name in application.pages:
        page.goto(f"{base}/whole/{name}")
        expected = page.evaluate(DOM)
        page.goto(f"{base}/streamed/{name}")
        found = page.evaluate(DOM)
        if name == "late script":  # in the body, where a whole page has it in the head
            tag = '<script async="" src="/ran.js/"></script>'
            assert tag in found and tag in expected
            found, expected = found.replace(tag, ""), expected.replace(tag, "")
            assert page.evaluate("window.ran") == (None if "script-src 'none'" in policy else 1)
        if found != expected:
            different[name] = (found, expected)
    page.close()
    assert different == {}


# ---- one page as it comes


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    with running(App(_apart(lambda: built(folder, FILES)))) as base:
        yield base


@pytest.fixture
def page(way: tuple[Browser, str]) -> Iterator[Page]:
    """A page whose every document has the policy."""
    browser, policy = way
    page = browser.new_page(java_script_enabled="script-src 'none'" not in policy)
    yield page
    page.close()


def _opened(site: str, name: str) -> None:
    assert httpx2.get(f"{site}/open/{name}").status_code == 200


def _shows(page: Page, selector: str, text: str) -> None:
    from playwright.sync_api import expect

    expect(page.locator(selector)).to_have_text(text, timeout=5000)


def test_fallbacks_are_replaced_while_the_page_comes(
    page: Page, site: str, request: pytest.FixtureRequest
) -> None:
    run = f"live{abs(hash(request.node.name))}"
    page.goto(f"{site}/two?run={run}", wait_until="commit")
    _shows(page, "main", "twoa…b…")
    _opened(site, f"{run}-b")
    _shows(page, "main", "twoa…b")
    _opened(site, f"{run}-a")
    _shows(page, "main", "twoab")
    assert page.locator("template").count() == 0


def test_an_error_stands_in_its_row(page: Page, site: str, request: pytest.FixtureRequest) -> None:
    run = f"error{abs(hash(request.node.name))}"
    page.goto(f"{site}/fails/badly?run={run}", wait_until="commit")
    _shows(page, "main", "a…b…")
    _opened(site, f"{run}-a")
    _shows(page, "main td p.error", "500 Internal Server Error")
    _opened(site, f"{run}-b")
    _shows(page, "main > b", "b")


def test_a_late_redirect_is_followed(page: Page, site: str, request: pytest.FixtureRequest) -> None:
    run = f"moved{abs(hash(request.node.name))}"
    page.goto(f"{site}/fails/moved?run={run}", wait_until="commit")
    _shows(page, "main", "a…b…")
    _opened(site, f"{run}-a")
    _opened(site, f"{run}-b")
    page.wait_for_url("**/two?x=**", timeout=5000, wait_until="commit")


def test_a_late_title(page: Page, site: str, request: pytest.FixtureRequest) -> None:
    run = f"title{abs(hash(request.node.name))}"
    page.goto(f"{site}/head?run={run}", wait_until="commit")
    _shows(page, "main", "a…b…")
    assert page.title() == "Site"
    _opened(site, f"{run}-b")
    _shows(page, "main", "a…b")
    assert page.title() == "b"
    _opened(site, f"{run}-a")
    _shows(page, "main", "ab")
    assert page.title() == "a"
    assert page.locator("head link[rel=prefetch]").count() == 2


def test_an_old_browser_without_scripts_keeps_the_fallback(
    driver: Any, recorded: tuple[Recorded, str]
) -> None:
    """Neither way is open: what the tests above see is done by the one that they name."""
    application, base = recorded
    application.policy = "script-src 'none'"
    browser = _launched(driver, WITHOUT_TEMPLATE_FOR)
    page = browser.new_page()
    page.goto(f"{base}/streamed/streaming/several")
    _shows(page, "main > p >> nth=0", "waiting for the slow one")
    browser.close()
