"""Nothing of a visitor in a stored page: each way in, tried over a socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.runtime.serving import built, running
from veloxc.runtime.app import App

SECRET = "s3cret-of-one-visitor"
SPY = '''
"""Python code that pages call: it tries to learn of the visitor behind the back of the compiler."""

import contextvars

from veloxc.runtime.page import current_page
from veloxc.runtime.server import setCookie, useCookies, useHeaders, useRequest

remembered = contextvars.ContextVar("remembered", default="nobody")


def attempt(way):
    ways = {
        "request": lambda: str(useRequest().headers.get("x-secret")),
        "headers": lambda: str(useHeaders().get("x-secret")),
        "cookies": lambda: str(useCookies().get("session")),
        "query": lambda: str(useRequest().query.get("q")),
        "ip": lambda: str(useRequest().ip),
        "context": lambda: str(useRequest().context.get("user")),
        "page": lambda: str(current_page().request.headers.get("x-secret")),
        "setcookie": lambda: str(setCookie("session", "mine")),
        "json": lambda: useRequest().json(),
        "url": lambda: str(current_page().request.url),
        "variable": lambda: remembered.get(),
    }
    return ways[way]()


def keep(value):
    remembered.set(value)
    return value
'''
PAGE = """---
import { attempt } from '$lib/spy';
export const config = { render: 'isr', revalidate: 60 };
const seen = await attempt(params.way);
---
<p>{seen}</p><i>{url.href}</i>
"""
COOKIE = """---
export const config = { render: 'isr', revalidate: 60 };
response.headers.append('set-cookie', 'session=everybody');
response.headers.set('x-own', 'dropped');
---
<p>{params.x}</p>
"""
BROKEN = """---
export const config = { render: 'isr', revalidate: 60 };
response.status = 503;
---
<p>{params.x} is closed</p>
"""
PRIVATE = """---
import { tick } from '$lib/ticks';
export const config = { render: 'isr', revalidate: 60 };
response.headers.set('cache-control', 'private, max-age=5');
---
<p>{params.x} {tick()}</p>
"""
PLAIN = """---
import { tick } from '$lib/ticks';
export const config = { render: 'isr', revalidate: 60 };
const data = await fetch('/api/echo').then(r => r.json());
---
<p>{params.x} {tick()}</p><b>{JSON.stringify(data)}</b>
"""
MIDDLEWARE = """
import { keep } from '$lib/spy';
export default async (request, next) => {
  keep(request.headers.get('x-secret') ?? 'nobody');
  request.context.set('user', request.headers.get('x-secret'));
  if (request.headers.get('x-blocked')) return new Response('no', { status: 403 });
  const response = await next();
  response.headers.set('x-seen-by-middleware', 'yes');
  return response;
};
"""
FILES = {
    "lib/spy.py": SPY,
    "lib/ticks.py": "number = 0\n\n\ndef tick():\n    global number\n    number += 1\n    return number\n",
    "routes/spy/[way].velox": PAGE,
    "routes/cookie/[x].velox": COOKIE,
    "routes/broken/[x].velox": BROKEN,
    "routes/private/[x].velox": PRIVATE,
    "routes/plain/[x].velox": PLAIN,
    "routes/api/echo+server.ts": (
        "export const GET = defineHandler(async (req) => Response.json([...req.headers.entries()]));\n"
    ),
    "middleware.ts": MIDDLEWARE,
}
VISITOR = {
    "x-secret": SECRET,
    "cookie": f"session={SECRET}",
    "x-forwarded-host": SECRET,
    "host": "evil.example",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"), FILES)


@pytest.fixture
def client(output: Path, tmp_path: Path) -> Iterator[httpx2.Client]:
    app = App(output, cache=str(tmp_path / "pages"), base_url="https://velox.example")
    with running(app) as base, httpx2.Client(base_url=base, timeout=10) as made:
        yield made


@pytest.mark.parametrize(
    "way", ["request", "headers", "cookies", "query", "ip", "context", "page", "setcookie", "json"]
)
def test_a_page_that_asks_for_the_visitor_fails(client: httpx2.Client, way: str) -> None:
    for _ in range(2):
        answer = client.get(f"/spy/{way}?q={SECRET}", headers=VISITOR)
        assert answer.status_code == 500
        assert SECRET not in answer.text
        assert "s-maxage" not in answer.headers.get("cache-control", "")


@pytest.mark.parametrize("way", ["url", "variable"])
def test_what_a_page_may_ask_for_shows_nobody(client: httpx2.Client, way: str) -> None:
    """The address has no query and the site's own origin; a context variable of middleware is not that of the page."""
    answer = client.get(f"/spy/{way}?q={SECRET}", headers=VISITOR)
    assert answer.status_code == 200
    assert SECRET not in answer.text and "evil" not in answer.text
    assert "<i>https://velox.example/spy/" in answer.text
    assert client.get(f"/spy/{way}").text == answer.text


def test_a_cookie_in_the_headers_is_refused(client: httpx2.Client) -> None:
    for _ in range(2):
        answer = client.get("/cookie/a")
        assert answer.status_code == 500
        assert "set-cookie" not in answer.headers


def test_a_5xx_is_never_stored(client: httpx2.Client) -> None:
    for _ in range(2):
        answer = client.get("/broken/a")
        assert (answer.status_code, answer.headers["x-velox-cache"]) == (503, "MISS")
        assert answer.headers["cache-control"] == "private, no-store"
        assert "is closed" in answer.text


def test_a_page_that_calls_itself_private_is_not_stored(client: httpx2.Client) -> None:
    texts = [client.get("/private/a").text for _ in range(2)]
    assert texts[0] != texts[1]
    assert client.get("/private/a").headers["cache-control"] == "private, max-age=5"


def test_who_authorizes_neither_reads_nor_writes(client: httpx2.Client) -> None:
    authorized = {"authorization": f"Bearer {SECRET}"}
    first = client.get("/plain/auth", headers=authorized)
    assert first.headers["x-velox-cache"] == "BYPASS"
    assert first.headers["cache-control"] == "private, no-store"
    assert client.get("/plain/auth").headers["x-velox-cache"] == "MISS"
    assert client.get("/plain/auth", headers=authorized).text != first.text
    assert client.get("/plain/auth").headers["x-velox-cache"] == "HIT"


def test_drafts_need_the_secret(client: httpx2.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VELOX_DRAFT_SECRET", "open sesame")
    assert client.get("/plain/draft").headers["x-velox-cache"] == "MISS"
    wrong = client.get("/plain/draft", headers={"cookie": "velox-draft=1"})
    assert wrong.headers["x-velox-cache"] == "HIT"
    right = client.get("/plain/draft", headers={"cookie": 'velox-draft="open sesame"'})
    assert right.headers["x-velox-cache"] == "BYPASS"
    monkeypatch.delenv("VELOX_DRAFT_SECRET")
    empty = client.get("/plain/draft", headers={"cookie": "velox-draft="})
    assert empty.headers["x-velox-cache"] == "HIT"


def test_own_addresses_get_nothing_of_the_visitor(client: httpx2.Client) -> None:
    answer = client.get("/plain/own", headers=VISITOR)
    assert answer.status_code == 200 and SECRET not in answer.text
    assert client.get("/plain/own").text == answer.text


def test_control_headers_of_visitors_mean_nothing(client: httpx2.Client) -> None:
    client.get("/plain/control")
    for name in ("x-velox-cache", "x-prerender-revalidate", "cache-control", "pragma", "x-velox-revalidate"):
        answer = client.get("/plain/control", headers={name: "no-cache"})
        assert answer.headers["x-velox-cache"] == "HIT"


def test_middleware_runs_before_stored_pages(client: httpx2.Client) -> None:
    for state in ("MISS", "HIT"):
        answer = client.get("/plain/through")
        assert (answer.headers["x-velox-cache"], answer.headers["x-seen-by-middleware"]) == (state, "yes")
    blocked = client.get("/plain/through", headers={"x-blocked": "1"})
    assert (blocked.status_code, blocked.text) == (403, "no")


def test_headers_that_are_not_listed_are_not_stored(output: Path, tmp_path: Path) -> None:
    from veloxc.runtime.cache.headers import stored_headers

    given = [
        ("Content-Type", "text/html"),
        ("X-Own", "1"),
        ("Set-Cookie", "a=b"),
        ("Vary", "cookie"),
        ("Link", "</a>"),
    ]
    kept, dropped = stored_headers(given, frozenset())
    assert kept == [("content-type", "text/html"), ("link", "</a>")]
    assert dropped == ["x-own", "set-cookie", "vary"]
    assert ("x-own", "1") in stored_headers(given, frozenset({"x-own"}))[0]
