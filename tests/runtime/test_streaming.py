"""Streaming over a real socket: what is sent when, for whom, and what happens when it goes wrong."""

from __future__ import annotations

import re
import socket
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.runtime.serving import built, running
from tests.runtime.streaming_site import FILES, visit
from veloxc.runtime.app import App
from veloxc.runtime.late_head import NO_INDEX
from veloxc.runtime.site import Site
from veloxc.runtime.stream_script import script, script_path

SCRIPT = f'<script async src="{script_path()}"></script>'


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"), FILES)


@pytest.fixture(scope="module")
def client(output: Path) -> Iterator[httpx2.Client]:
    with running(App(output)) as base, httpx2.Client(base_url=base, timeout=10) as client:
        yield client


def whole(client: httpx2.Client, path: str, run: str = "w", **options: Any) -> httpx2.Response:
    """The page with its data there from the start."""
    for name in "ab":
        client.get(f"/open/{run}-{name}")
    return client.get(path, params={"run": run}, **options)


# ---- order


def test_the_shell_is_sent_before_the_data_exists(client: httpx2.Client) -> None:
    with visit(client, "/two") as page:
        shell = page.until("b…")
        assert page.response.status_code == 200
        assert page.response.headers["x-accel-buffering"] == "no"
        assert page.response.headers["cache-control"] == "private, no-store"
        assert "content-length" not in page.response.headers
        assert '<h1>two</h1><?start name="s1">a…<?end><?start name="s2"><i>b…</i><?end></main>' in shell
        assert SCRIPT in shell and "</body>" not in shell
        page.open("b")
        assert page.until("</template>") == '<template for="s2"><b>b</b></template>\n'
        page.open("a")
        assert page.rest() == '<template for="s1"><b>a</b></template>\n</body></html>'


def test_everything_outside_boundaries_holds_the_shell(client: httpx2.Client) -> None:
    run = "shell"
    with (
        pytest.raises(httpx2.ReadTimeout),
        client.stream("GET", "/shell", params={"run": run}, timeout=0.3) as page,
    ):
        next(page.iter_bytes())
    client.get(f"/open/{run}-b")
    with client.stream("GET", "/shell", params={"run": run}) as page:
        assert '<h1>b</h1><?start name="s1">a…<?end>' in next(page.iter_bytes()).decode()


def test_a_content_brings_its_inner_markers_before_their_templates(client: httpx2.Client) -> None:
    with visit(client, "/nested") as page:
        page.until("a…")
        page.open("b")  # started with the page, but its place comes with the outer one
        page.open("a")
        rest = page.rest()
    inline = '<template for="s1"><section>a<b>b</b></section></template>\n</body></html>'
    assert rest == inline
    with visit(client, "/nested") as page:
        page.until("a…")
        page.open("a")
        expected = '<template for="s1"><section>a<?start name="s2">b…<?end></section></template>\n'
        assert page.until("</template>") == expected
        page.open("b")
        assert page.rest() == '<template for="s2"><b>b</b></template>\n</body></html>'


def test_no_markers_where_everything_was_ready(client: httpx2.Client) -> None:
    response = whole(client, "/ready")
    assert "<main><b>there</b></main>" in response.text
    assert "<?" not in response.text and "<script" not in response.text
    assert response.headers["content-length"] == str(len(response.content))


# ---- for whom


@pytest.mark.parametrize(
    "agent",
    [
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "facebookexternalhit/1.1",
        "WhatsApp/2.23",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Lynx/2.9.0",
    ],
)
def test_bots_get_the_whole_page_in_order(client: httpx2.Client, agent: str) -> None:
    text = whole(client, "/two", headers={"user-agent": agent}).text
    assert "<main><h1>two</h1><b>a</b><b>b</b></main>" in text
    assert "<?" not in text and "…" not in text and "<script" not in text


def test_browsers_are_no_bots(client: httpx2.Client) -> None:
    agent = (
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36"
    )
    with visit(client, "/two", headers={"user-agent": agent}) as page:
        page.until("a…")


def test_config_stream_false(client: httpx2.Client) -> None:
    text = whole(client, "/whole").text
    assert "<main><b>a</b></main>" in text and "<?" not in text


def test_head_has_the_length_of_the_whole_page(client: httpx2.Client) -> None:
    whole(client, "/two")
    response = client.head("/two", params={"run": "w"})
    bot = client.get("/two", params={"run": "w"}, headers={"user-agent": "somebot"})
    assert response.content == b""
    assert response.headers["content-length"] == bot.headers["content-length"]


def test_http_1_0_gets_the_whole_page(client: httpx2.Client) -> None:
    whole(client, "/two")
    with socket.create_connection((client.base_url.host, client.base_url.port or 0), 5) as connection:
        connection.sendall(b"GET /two?run=w HTTP/1.0\r\nhost: x\r\n\r\n")
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    assert b"<b>a</b><b>b</b></main></body></html>" in answer and b"<?" not in answer
    assert b"transfer-encoding" not in answer.lower()


def test_a_fetch_of_the_site_itself_gets_the_whole_page(client: httpx2.Client) -> None:
    text = whole(client, "/own").text
    assert "&lt;b&gt;a&lt;/b&gt;" in text and "template" not in text


def test_the_setting_of_the_site(output: Path) -> None:
    site = Site(output)
    site.manifest["settings"] = {**site.manifest.get("settings", {}), "streaming": False}
    with running(App(site)) as base, httpx2.Client(base_url=base) as client:
        assert "<b>a</b><b>b</b></main>" in whole(client, "/two").text


def test_a_form_that_is_read_late(client: httpx2.Client) -> None:
    with visit(client, "/form", "POST", data={"name": "Ann"}) as page:
        page.open("b")
        page.until("a…")
        page.open("a")
        assert "<b>a Ann</b>" in page.rest()


# ---- on the way


def test_middleware_sees_a_response_and_holds_nothing_back(client: httpx2.Client) -> None:
    with visit(client, "/two") as page:
        assert page.response.headers["x-middleware"] == "seen"
        page.until("a…")


def test_compression_flushes_each_piece(client: httpx2.Client) -> None:
    headers = {"accept-encoding": "gzip"}
    run = "gzip"
    with client.stream("GET", "/two", params={"run": run}, headers=headers) as response:
        assert response.headers["content-encoding"] == "gzip"
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        pieces = response.iter_raw()
        text = ""
        while "b…" not in text:
            text += unpacker.decompress(next(pieces)).decode()
        client.get(f"/open/{run}-b")
        while "<b>b</b>" not in text:
            text += unpacker.decompress(next(pieces)).decode()
        client.get(f"/open/{run}-a")
        text += unpacker.decompress(b"".join(pieces)).decode() + unpacker.flush().decode()
    assert text.endswith("</body></html>")


def test_the_script_is_kept_for_ever(client: httpx2.Client) -> None:
    response = client.get(script_path())
    assert response.content == script() and len(script()) < 1500
    assert response.headers["content-type"].startswith("text/javascript")
    assert "immutable" in response.headers["cache-control"]
    assert client.get("/_velox/stream-000000000000.js").status_code == 404


def test_mounted_behind_the_middleware_of_another_application(output: Path) -> None:
    """Starlette's `BaseHTTPMiddleware` passes streams on, and says when the visitor has gone."""
    fastapi = pytest.importorskip("fastapi")
    application = fastapi.FastAPI()

    @application.middleware("http")
    async def noted(request: Any, call_next: Any) -> Any:
        response = await call_next(request)
        response.headers["x-outer"] = "seen"
        return response

    application.mount("/", App(output))
    with running(application) as base, httpx2.Client(base_url=base, timeout=10) as client:
        before = settled(client, state(client))
        with visit(client, "/two") as page:
            page.until("b…")
            assert page.response.headers["x-outer"] == "seen"
            page.open("b")
            page.until("</template>")
        after = settled(client, before)
        assert (after["waiting"], after["cancelled"]) == ([], 1)


# ---- errors


def test_an_error_shows_the_error_page_in_its_place(
    client: httpx2.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with visit(client, "/fails/badly") as page:
        page.until("b…")
        page.open("a")
        expected = '<tr><td colspan="1000"><p class="error">500 Internal Server Error</p></td></tr>'
        assert page.until("</template>") == f'<template for="s1">{expected}</template>\n'
        page.open("b")
        assert page.rest() == '<template for="s2"><b>b</b></template>\n</body></html>'
    assert "secret 42" in str(caplog.records[-1].exc_info) and "after the page had begun" in caplog.text


def test_an_http_error_shows_its_message(client: httpx2.Client) -> None:
    with visit(client, "/fails/forbidden") as page:
        page.until("b…")
        page.open("a")
        assert "403 not you" in page.until("</tr>")


def test_a_late_not_found_is_kept_out_of_indexes(client: httpx2.Client) -> None:
    with visit(client, "/fails/missing") as page:
        shell = page.until("b…")
        assert '<?start name="h1"><?end></head>' in shell
        page.open("a")
        head = (
            '<template for="h1"><meta name="robots" content="noindex"><?start name="h2"><?end></template>\n'
        )
        piece = page.until("</tr>")
        assert piece.startswith(head) and "404 not here" in piece


def test_a_late_redirect_is_a_refresh(client: httpx2.Client) -> None:
    with visit(client, "/fails/moved") as page:
        page.until("b…")
        page.open("a")
        piece = page.until("</tr>")
    target = "/two?x=&quot;1&quot;&amp;y=&lt;2>"
    assert f'<meta http-equiv="refresh" content="0;url={target}">' in piece
    assert f'<a href="{target}">' in piece and NO_INDEX in piece


def test_a_late_cookie_is_an_error(client: httpx2.Client, caplog: pytest.LogCaptureFixture) -> None:
    with visit(client, "/fails/cookie") as page:
        page.until("b…")
        page.open("a")
        page.until("</tr>")
    assert "setCookie" in str(caplog.records[-1].exc_info)


@pytest.mark.parametrize(("how", "status"), [("missing", 404), ("moved", 302), ("badly", 500)])
def test_what_fails_before_the_shell_is_an_answer_of_its_own(
    client: httpx2.Client, how: str, status: int
) -> None:
    response = client.get(f"/early/{how}", params={"run": "early"}, follow_redirects=False)
    assert response.status_code == status and "<template" not in response.text


# ---- late heads


def test_a_late_title_takes_the_place_of_the_first(client: httpx2.Client) -> None:
    with visit(client, "/head") as page:
        assert '<?start name="t1"><title>Site</title><?end>' in page.until("b…")
        page.open("b")
        piece = page.until('<template for="s2">')
        assert '<template for="t1"><?start name="t2"><title>b</title><?end></template>\n' in piece
        link = '<link rel="prefetch" href="/b">'
        assert f'<template for="h1">{link}<?start name="h2"><?end></template>\n' in piece
        page.open("a")
        piece = page.rest()
        assert '<template for="t2"><?start name="t3"><title>a</title><?end></template>\n' in piece


# ---- visitors who go away


def state(client: httpx2.Client) -> dict[str, Any]:
    answer: dict[str, Any] = client.get("/state").json()
    return answer


def settled(client: httpx2.Client, before: dict[str, Any]) -> dict[str, Any]:
    """The server's state once nothing waits any more, or as it is after five seconds."""
    limit = time.monotonic() + 5
    while True:
        now = state(client)
        if (now["waiting"], now["tasks"], now["activities"]) == ([], before["tasks"], before["activities"]):
            return now
        if time.monotonic() > limit:
            return now
        time.sleep(0.05)


@pytest.mark.parametrize("path", ["/two", "/nested", "/fails/badly"])
def test_who_goes_away_takes_the_work_along(client: httpx2.Client, path: str) -> None:
    before = settled(client, state(client))
    with visit(client, path) as page:
        page.until("a…")
        assert len(state(client)["waiting"]) == 2
    after = settled(client, before)
    assert after["waiting"] == [] and after["cancelled"] == before["cancelled"] + 2
    assert (after["tasks"], after["activities"]) == (before["tasks"], before["activities"])


@pytest.mark.slow
def test_a_thousand_visitors_leave(client: httpx2.Client) -> None:
    _leave(client, 1000)


def test_a_hundred_visitors_leave(client: httpx2.Client) -> None:
    _leave(client, 100)


def _leave(client: httpx2.Client, visitors: int) -> None:
    before = settled(client, state(client))
    address = (client.base_url.host, client.base_url.port or 0)
    connections = []
    for number in range(visitors):
        connection = socket.create_connection(address, 10)
        request = f"GET /two?run=leave{number} HTTP/1.1\r\nhost: x\r\n\r\n"
        connection.sendall(request.encode())
        connections.append(connection)
    for connection in connections:
        text = b""
        while "b…".encode() not in text:
            text += connection.recv(65536)
    assert len(state(client)["waiting"]) == 2 * visitors
    for connection in connections:
        connection.close()
    after = settled(client, before)
    assert (after["waiting"], after["tasks"], after["activities"]) == (
        [],
        before["tasks"],
        before["activities"],
    )
    assert after["cancelled"] == before["cancelled"] + 2 * visitors


def test_a_slow_reader_holds_the_stream_back(client: httpx2.Client) -> None:
    """Twenty megabytes do not fit into the buffers of a socket that nobody reads: the server waits, and still notices."""
    run = "slow-reader"
    before = settled(client, state(client))
    address = (client.base_url.host, client.base_url.port or 0)
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(address)
        connection.sendall(f"GET /large?run={run} HTTP/1.1\r\nhost: x\r\n\r\n".encode())
        assert b"200 OK" in connection.recv(4096)
        client.get(f"/open/{run}-a")
        client.get(f"/open/{run}-b")
        time.sleep(0.2)
        assert state(client)["tasks"] > before["tasks"]
    assert settled(client, before)["tasks"] == before["tasks"]


def test_the_answer_is_well_formed(client: httpx2.Client) -> None:
    """As many templates as markers, each name once, markers first."""
    with visit(client, "/nested") as page:
        page.until("a…")
        page.open("a")
        page.open("b")
        page.rest()
        text = page.text
    starts = re.findall(r'<\?start name="(s\d+)">', text)
    templates = re.findall(r'<template for="(s\d+)">', text)
    assert sorted(starts) == sorted(templates) and len(set(starts)) == len(starts)
    assert all(
        text.index(f'<?start name="{name}">') < text.index(f'<template for="{name}">') for name in starts
    )
