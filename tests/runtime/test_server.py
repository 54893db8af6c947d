"""`velox/server`: answers, environment, cookies, fetch, invalidation."""

from __future__ import annotations

import asyncio
import http.server
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime.pages import page
from veloxc.js import Error, TypeError_, call, get, undefined
from veloxc.runtime import server
from veloxc.runtime.cookies import cookie_header
from veloxc.runtime.current_site import CurrentSite, enter_site
from veloxc.runtime.html import text
from veloxc.runtime.rendering import render, render_sync
from veloxc.runtime.request import parse_cookies


def run(work: Any) -> Any:
    async def main() -> Any:
        return await work()

    return asyncio.run(main())


# ---- answers


def test_answers() -> None:
    async def main() -> None:
        response = server.json({"a": 1}, {"status": 201})
        assert get(response, "status") == 201
        assert await call(response, "json") == {"a": 1}
        response = server.text("hi")
        assert call(get(response, "headers"), "get", "content-type") == "text/plain; charset=utf-8"
        response = server.html("<p>", {"headers": {"content-type": "text/x"}})
        assert call(get(response, "headers"), "get", "content-type") == "text/x"
        assert await call(response, "text") == "<p>"

    asyncio.run(main())


def test_http_errors() -> None:
    assert server.unauthorized().status == 401
    assert server.forbidden("no").message == "no"
    assert server.badRequest().message == "Bad Request"
    assert isinstance(server.notFound(), server.NotFound)


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VELOX_TEST", "x")
    assert server.useEnv("VELOX_TEST") == "x"
    assert server.useEnv("VELOX_TEST_NOT") is undefined
    assert server.useEnv("VELOX_TEST_NOT", "d") == "d"


# ---- cookies


def test_cookie_header() -> None:
    assert cookie_header("a", "b c;", undefined) == "a=b%20c%3B; Path=/; SameSite=Lax"
    options = {
        "maxAge": 60,
        "path": "/x",
        "httpOnly": True,
        "secure": True,
        "sameSite": "strict",
        "domain": "a.b",
    }
    assert cookie_header("a", "1", options) == (
        "a=1; Path=/x; Domain=a.b; Max-Age=60; SameSite=Strict; HttpOnly; Secure"
    )


@pytest.mark.parametrize(("name", "options"), [("a b", {}), ("a", {"path": "/;x"}), ("a\r\n", {}), ("", {})])
def test_cookie_header_refuses(name: str, options: dict[str, Any]) -> None:
    with pytest.raises(TypeError_):
        cookie_header(name, "x", options)


def test_parse_cookies() -> None:
    assert parse_cookies("a=1; b=x=y; =z; bad name=1; a=2; c") == {"a": "1", "b": "x=y"}
    assert parse_cookies('a="x y"; b=%E2%82%AC%20; c=%ff; d[e]=1; f=; __Host-g=%3B') == {
        "a": "x y", "b": "€ ", "c": "%ff", "d[e]": "1", "f": "", "__Host-g": ";",
    }  # fmt: skip


def test_set_cookie_on_the_page() -> None:
    def block(page: Any) -> None:
        server.setCookie("seen", "yes")
        server.deleteCookie("old")

    module = page(lambda page, write: None, server=block)
    cookies = [value for name, value in render_sync(module).headers if name == "set-cookie"]
    assert cookies == ["seen=yes; Path=/; SameSite=Lax", "old=; Path=/; Max-Age=0; SameSite=Lax"]
    with pytest.raises(Error, match="`setCookie` was used while a page was rendered in mode `ssg`"):
        render_sync(module, mode="ssg")


# ---- fetch


@pytest.fixture
def origin() -> Iterator[tuple[str, list[str]]]:
    """A local HTTP server that counts what it is asked."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = f'{{"path": "{self.path}", "n": {len(asked)}}}'.encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}", asked
        running.shutdown()


def test_twins_are_fetched_once(origin: tuple[str, list[str]]) -> None:
    url, asked = origin

    async def block(page: Any) -> Any:
        promises = [server.fetch(f"{url}/same"), server.fetch(f"{url}/same"), server.fetch(f"{url}/other")]
        found = [await call(await promise, "json") for promise in promises]
        later = await call(await server.fetch(f"{url}/same", {"next": {"tags": ["posts"]}}), "json")
        assert page.render.tags == {"posts"}
        return [get(each, "path") for each in (*found, later)]

    module = page(lambda page, write, paths: write(text(paths)), server=block)
    assert render_sync(module, fragment=True).body == "/same/same/other/same"
    assert sorted(asked) == ["/other", "/same", "/same"]


def test_what_differs_is_no_twin(origin: tuple[str, list[str]]) -> None:
    url, asked = origin

    async def block(page: Any) -> None:
        inits = [
            {"headers": {"a": "1"}},
            {"headers": {"a": "2"}},
            {"cache": "no-store"},
            {"cache": "no-store"},
        ]
        for promise in [server.fetch(url, init) for init in inits]:
            await promise

    render_sync(page(lambda page, write: None, server=block))
    assert len(asked) == 4


def test_own_addresses_need_an_application() -> None:
    async def main() -> None:
        enter_site(CurrentSite("http://localhost"))
        with pytest.raises(TypeError_, match="no application is running"):
            await server.fetch("/api/x")

    asyncio.run(main())


# ---- invalidation


def test_invalidation_wants_a_string() -> None:
    async def main() -> None:
        with pytest.raises(TypeError_, match="revalidatePath: a string is needed"):
            await server.revalidatePath(5)

    asyncio.run(main())


def test_invalidation_in_a_render_is_refused() -> None:
    async def block(page: Any) -> None:
        await server.revalidateTag("posts")

    async def main() -> None:
        with pytest.raises(Error, match="while a page was rendered"):
            await render(page(lambda page, write: None, server=block))

    asyncio.run(main())
