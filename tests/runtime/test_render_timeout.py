"""Pages that never come to an end: `server.renderTimeout` ends them, whatever waits and wherever it stands."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
import pytest

from tests.runtime.serving import served
from tests.runtime.streaming_site import GATES
from veloxc.runtime import streaming

SECONDS = 0.6
CRAWLER = {"user-agent": "somebot"}

BEGIN = """---
import { Suspense } from 'velox';
import { soon, switched } from '$lib/data';
const never = new Promise(() => {});
async function Show({ of }) { return <b>{await of}</b>; }
"""

FILES = {
    "velox.config.ts": f"export default defineConfig({{ server: {{ renderTimeout: {SECONDS} }} }});",
    "lib/app.py": """
TOLD = []

def error_handler(error, request):
    TOLD.append(f"{type(error).__name__}: {error}")
""",
    "lib/data.py": """
import asyncio
from . import app

CALLS = {"hangs": False, "made": 0}

async def soon():
    await asyncio.sleep(0.05)
    return "soon"

def hang(whether):
    CALLS["hangs"] = whether

async def switched():
    CALLS["made"] += 1
    if CALLS["hangs"]:
        await asyncio.Event().wait()
    return f"made {CALLS['made']}"

def told():
    found = list(app.TOLD)
    app.TOLD.clear()
    return found
""",
    "lib/gates.py": GATES,
    "routes/state+server.ts": "import { state } from '$lib/gates';\nexport const GET = () => json(state());",
    "routes/told+server.ts": "import { told } from '$lib/data';\nexport const GET = () => json(told());",
    "routes/hang/[how]+server.ts": "import { hang } from '$lib/data';\n"
    "export const GET = (req) => { hang(req.params.how === 'on'); return json(1); };",
    "routes/_error.velox": "<p class='error'>{status} {error.message}</p>",
    "routes/one.velox": BEGIN
    + """const text = soon();
---
<h1>one</h1>
<Suspense fallback="a…"><Show of={never} /></Suspense>
<Suspense fallback="b…"><Show of={text} /></Suspense>
""",
    "routes/nested.velox": BEGIN
    + """async function Outer() {
  return <p>{await soon()}<Suspense fallback={<i>{never}</i>}><Show of={never} /></Suspense></p>;
}
---
<Suspense fallback="a…"><Outer /></Suspense>
""",
    "routes/rows.velox": BEGIN
    + """---
<table><tbody><Suspense fallback={<tr><td>a…</td></tr>}><Show of={never} /></Suspense></tbody></table>
""",
    "routes/block.velox": BEGIN
    + """let text = 'x';
if (request.method === 'POST') text = await request.text();
else try { await never; } catch { text = 'caught'; }
---
<p>{text}</p>
""",
    "routes/troubled/_error.velox": "---\nawait new Promise(() => {});\n---\n<p>never shown</p>",
    "routes/troubled/late.velox": BEGIN
    + """---
<Suspense fallback="a…"><Show of={never} /></Suspense>
""",
    "routes/troubled/block.velox": BEGIN + "await never;\n---\n<p>x</p>",
    "routes/stored.velox": BEGIN
    + """export const config = { render: 'isr', revalidate: 0.3 };
const text = switched();
---
<Suspense fallback="a…"><Show of={text} /></Suspense>
""",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(tmp_path_factory.mktemp("site"), FILES) as client:
        yield client


@contextmanager
def ends_in_time(seconds: float = SECONDS) -> Iterator[None]:
    started = time.monotonic()
    yield
    assert SECONDS <= time.monotonic() - started < seconds + 3


def told(client: httpx2.Client) -> list[str]:
    found: list[str] = client.get("/told").json()
    return found


def test_a_boundary_that_never_comes_shows_the_error_page_in_its_place(client: httpx2.Client) -> None:
    told(client)
    before = client.get("/state").json()["activities"]
    with ends_in_time():
        response = client.get("/one")
    text = response.text
    assert response.status_code == 200 and '<?start name="s1">a…<?end>' in text
    first, second = re.findall(r'<template for="(\w+)">(.*?)</template>', text)
    assert first == ("s2", "<b>soon</b>")
    assert second == ("s1", '<p class="error">500 Internal Server Error</p>')
    assert text.endswith("</template>\n</body></html>")
    assert told(client) == [f"RenderTimeout: a boundary took more than {SECONDS} s to render"]
    assert client.get("/state").json()["activities"] == before


def test_an_inner_boundary_and_its_fallback_that_never_come(client: httpx2.Client) -> None:
    with ends_in_time():
        text = client.get("/nested").text
    error = '<p class="error">500 Internal Server Error</p>'
    assert f'<template for="s1"><p>soon{error}</p></template>\n</body></html>' in text


def test_the_error_keeps_to_the_table(client: httpx2.Client) -> None:
    text = client.get("/rows").text
    assert '<template for="s1"><tr><td colspan="1000"><p class="error">' in text


def test_the_connection_can_be_used_again(client: httpx2.Client) -> None:
    address = (client.base_url.host, client.base_url.port or 80)
    with socket.create_connection(address, 5) as connection, connection.makefile("rb") as answers:
        for _ in range(2):
            connection.sendall(b"GET /one HTTP/1.1\r\nhost: x\r\n\r\n")
            assert answers.readline() == b"HTTP/1.1 200 OK\r\n"
            while answers.readline() != b"\r\n":
                pass
            while size := int(answers.readline(), 16):
                answers.read(size + 2)
            assert answers.readline() == b"\r\n"


def test_a_page_in_order_is_an_error(client: httpx2.Client) -> None:
    told(client)
    with ends_in_time():
        response = client.get("/one", headers=CRAWLER)
    assert response.status_code == 500
    assert "500 Internal Server Error" in response.text and "<h1>one" not in response.text
    assert told(client) == [f"RenderTimeout: /one took more than {SECONDS} s to render"]


def test_a_block_that_never_comes_cannot_catch_it(client: httpx2.Client) -> None:
    with ends_in_time():
        response = client.get("/block")
    assert (response.status_code, "caught" in response.text) == (500, False)


def test_a_body_may_take_its_time(client: httpx2.Client) -> None:
    def slowly() -> Iterator[bytes]:
        yield b"late "
        time.sleep(2 * SECONDS)
        yield b"words"

    headers = {"content-type": "text/plain"}
    assert "<p>late words</p>" in client.post("/block", content=slowly(), headers=headers).text


def test_an_error_page_that_never_comes(client: httpx2.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "GRACE", 0.3)
    with ends_in_time(SECONDS + 0.3):
        text = client.get("/troubled/late").text
    assert '<template for="s1"><p role="alert">Internal Server Error</p></template>\n</body></html>' in text
    with ends_in_time(2 * SECONDS):
        response = client.get("/troubled/block")
    assert (response.status_code, response.text) == (500, "Internal Server Error")


def test_a_regeneration_ends_and_keeps_the_old_page(client: httpx2.Client) -> None:
    """The lease is given back: once the page no longer hangs and has rested, it is rendered anew."""
    old = client.get("/stored")
    assert "<b>made" in old.text
    client.get("/hang/on")
    time.sleep(0.4)
    told(client)
    for _ in range(5):
        response = client.get("/stored")
        assert (response.text, response.headers["x-velox-cache"]) == (old.text, "STALE")
        time.sleep(0.2)
    assert told(client) == [f"RenderTimeout: /stored took more than {SECONDS} s to render"]
    client.get("/hang/off")
    limit = time.monotonic() + 10
    while client.get("/stored").text == old.text and time.monotonic() < limit:
        time.sleep(0.1)
    assert client.get("/stored").text != old.text
    assert client.get("/state").json()["waiting"] == []


def test_of_two_limits_that_of_stored_pages_counts(tmp_path_factory: pytest.TempPathFactory) -> None:
    config = "export default defineConfig({ server: { renderTimeout: 9 }, cache: { renderTimeout: 0.6 } });"
    folder = tmp_path_factory.mktemp("limits")
    stored = "---\nexport const config = { render: 'isr' };\n---\n<p>{new Promise(() => {})}</p>"
    files = {"velox.config.ts": config, "routes/[id].velox": stored}
    with served(folder, files) as client, ends_in_time():
        assert client.get("/1").status_code == 500
