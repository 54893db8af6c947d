"""The example site in Chromium: no accessibility error that axe finds, nothing wider than a phone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.served import serve_copy

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium")
PAGES = (
    "/", "/journal/2", "/blog/winter-pruning", "/tags", "/tags/cider", "/topics/trees", "/authors/kitchen", "/archive",
    "/search?q=apple", "/shop", "/comments", "/dashboard", "/about", "/clock", "/admin", "/nowhere",
)  # fmt: skip

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium"),
    pytest.mark.skipif(not AXE.exists(), reason="no axe-core: npm ci in tests/browser"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    environment = os.environ | {"ADMIN_PASSWORD": "quince", "BLOG_SLOW": "0"}
    with serve_copy("examples/blog", tmp_path_factory.mktemp("example"), environment) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_kind_of_page(browser: Browser, address: str, width: int, scheme: Any) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        http_credentials={"username": "ann", "password": "quince"},
    )
    page = context.new_page()
    found: list[str] = []
    for path in PAGES:
        page.goto(address + path)
        page.add_script_tag(path=AXE)
        for violation in page.evaluate("axe.run(document)")["violations"]:
            places = ", ".join(node["html"] for node in violation["nodes"])
            found.append(f"{path}: {violation['help']}: {places}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path}: wider than the window")
    context.close()
    assert found == []
