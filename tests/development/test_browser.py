"""`veloxc dev` in Chromium: reloads that keep their place, stylesheets swapped in, the overlay."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.development.serving import Server, developing, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium")

LONG = "<h1>Long</h1>\n" + "".join(f"<p>line {number}</p>\n" for number in range(200))
FORM = """---
const name = request.method === 'POST' ? (await request.formData()).get('name') : 'nobody';
---
<form method="post"><input name="name" value="ann" /><button>Send</button></form>
<p id="name">{name}</p>
"""
FILES = {
    "routes/index.velox": "<h1>Home</h1>\n",
    "routes/long.velox": LONG,
    "routes/form.velox": FORM,
    "routes/fails.velox": "---\nimport { find } from '$lib/db';\nconst post = find('x');\n---\n<h1>{post.title}</h1>\n",
    "routes/strict.velox": (
        "---\nresponse.headers.set('content-security-policy', \"default-src 'self'\");\n---\n<h1>Strict</h1>\n"
    ),
    "lib/db.py": "def find(name):\n    return None\n",
    "styles/global.css": "h1 { color: rgb(255, 0, 0) }\n",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    write(tmp_path / "site", FILES)
    with developing(tmp_path / "site") as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


def listening(page: Page, address: str) -> None:
    """Go to a page, and wait until it hears of changes."""
    with page.expect_request("**/_velox/dev/events?page=*"):
        page.goto(address)
    page.wait_for_load_state("load")
    page.wait_for_timeout(100)


def test_a_change_reloads_and_keeps_the_place(server: Server, page: Page) -> None:
    listening(page, f"{server.address}/long")
    page.evaluate("scrollTo(0, 1500)")
    server.write("routes/long.velox", LONG.replace("Long", "Longer"))
    page.wait_for_function("document.querySelector('h1').textContent === 'Longer'")
    page.wait_for_function("scrollY === 1500")


def test_a_stylesheet_is_swapped_without_reload(server: Server, page: Page) -> None:
    listening(page, server.address)
    page.evaluate("window.kept = true")
    server.write("styles/global.css", "h1 { color: rgb(0, 0, 255) }\n")
    page.wait_for_function("getComputedStyle(document.querySelector('h1')).color === 'rgb(0, 0, 255)'")
    assert page.evaluate("window.kept") is True
    page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")


def test_the_overlay_shows_a_syntax_error_and_goes(server: Server, page: Page) -> None:
    listening(page, server.address)
    server.write("routes/index.velox", "<h1>Home</h2>\n")
    overlay = page.locator("velox-overlay")
    overlay.wait_for()
    assert overlay.locator("h1").text_content() == "`<h1>` is closed by `</h2>`"
    assert "routes/index.velox:1:9" in (overlay.locator("pre").text_content() or "")
    link = overlay.get_by_role("link", name="What does this mean?")
    assert link.get_attribute("href") == "/_velox/dev/explain/VX0703"
    page.reload()
    page.locator("velox-overlay").wait_for()
    server.write("routes/index.velox", "<h1>Here</h1>\n")
    page.wait_for_function("document.querySelector('body h1').textContent === 'Here'")
    assert page.locator("velox-overlay").count() == 0


def test_a_broken_page_is_kept_below_its_overlay_and_comes_back(server: Server, page: Page) -> None:
    """With its scroll position and all that was typed into it, as long as it is not loaded anew."""
    listening(page, f"{server.address}/long")
    page.evaluate("scrollTo(0, 1500); window.kept = true")
    server.write("routes/long.velox", LONG.replace("</h1>", "</h2>"))
    overlay = page.locator("velox-overlay")
    overlay.wait_for()
    assert page.evaluate("[window.kept, scrollY]") == [True, 1500]
    assert page.locator("body h1").text_content() == "Long"
    server.write("routes/long.velox", LONG.replace("Long", "Longer"))
    page.wait_for_function("document.querySelector('body h1').textContent === 'Longer'")
    page.wait_for_function("scrollY === 1500")
    assert overlay.count() == 0


def test_other_pages_are_new_while_one_is_broken(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    long, form = context.new_page(), context.new_page()
    listening(long, f"{server.address}/long")
    listening(form, f"{server.address}/form")
    server.write("routes/long.velox", LONG.replace("</h1>", "</h2>"))
    long.locator("velox-overlay").wait_for()
    server.write("routes/form.velox", FORM.replace("nobody", "someone"))
    form.wait_for_function("document.querySelector('#name').textContent === 'someone'")
    assert form.locator("velox-overlay").count() == 0
    fresh = context.new_page()
    listening(fresh, f"{server.address}/long")
    assert "`routes/long.velox` does not compile" in (fresh.locator("body h1").text_content() or "")
    assert "routes/long.velox:1:9" in (fresh.locator("velox-overlay pre").first.text_content() or "")
    server.write("routes/long.velox", LONG.replace("Long", "Longer"))
    for page in (long, fresh):
        page.wait_for_function("document.querySelector('body h1').textContent === 'Longer'")
        assert page.locator("velox-overlay").count() == 0
    context.close()


def test_the_overlay_shows_a_failing_page(server: Server, page: Page) -> None:
    page.goto(f"{server.address}/fails")
    overlay = page.locator("velox-overlay")
    overlay.wait_for()
    assert "Cannot read properties of null (reading 'title')" in (overlay.locator("h1").text_content() or "")
    assert (overlay.locator(".place").first.text_content() or "").startswith("routes/fails.velox:5:")
    assert ">    5 | <h1>{post.title}</h1>" in (overlay.locator("pre").first.text_content() or "")
    page.keyboard.press("Escape")
    assert overlay.count() == 0
    page.reload()
    overlay.wait_for()
    server.write("lib/db.py", "def find(name):\n    return {'title': 'Found'}\n")
    page.wait_for_function("document.querySelector('body h1').textContent === 'Found'")
    assert overlay.count() == 0


def test_text_of_the_overlay_is_never_markup(server: Server, page: Page) -> None:
    server.write("lib/db.py", "def find(name):\n    raise ValueError('<img src=x onerror=alert(1)>')\n")
    server.said("served after")
    page.goto(f"{server.address}/fails")
    page.locator("velox-overlay").wait_for()
    assert "<img src=x" in (page.locator("velox-overlay h1").text_content() or "")
    assert page.locator("velox-overlay img").count() == 0


def test_a_strict_content_security_policy(server: Server, page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    listening(page, f"{server.address}/strict")
    server.write("routes/strict.velox", FILES["routes/strict.velox"].replace("</h1>", "</h2>"))
    box = page.locator("velox-overlay .back")
    box.wait_for()
    assert box.evaluate("box => getComputedStyle(box).position") == "absolute"
    assert [text for text in refused if "Content Security Policy" in text] == []


def test_a_form_is_not_sent_twice(server: Server, page: Page) -> None:
    listening(page, f"{server.address}/form")
    with page.expect_navigation():
        page.get_by_role("button").click()
    assert page.locator("#name").text_content() == "ann"
    page.wait_for_timeout(200)
    server.write("routes/form.velox", FORM.replace("nobody", "someone"))
    page.wait_for_function("document.querySelector('#name').textContent === 'someone'")


def test_many_pages_at_once(server: Server, browser: Browser) -> None:
    """All are told; those that are left no longer listen."""
    context = browser.new_context()
    pages = [context.new_page() for _ in range(4)]
    for page in pages:
        listening(page, server.address)
    server.write("routes/index.velox", "<h1>Here</h1>\n")
    for page in pages:
        page.wait_for_function("document.querySelector('h1').textContent === 'Here'")
    context.close()
    assert server.stop() < 2
