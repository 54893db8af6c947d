"""A site inside FastAPI, Starlette and Django, at the root and under a prefix, and alone under granian: over sockets."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from tests.runtime.serving import built, raw, running
from tests.server_process import serving
from veloxc.runtime.app import App

FILES = {
    "lib/app.py": """
import json, os, pathlib
LOG = []
TOLD = pathlib.Path(os.environ["VX_TOLD"]) if "VX_TOLD" in os.environ else None

def note(word):
    LOG.append(word)
    if TOLD:
        TOLD.write_text(" ".join(LOG))

async def startup():
    note("startup")

def shutdown():
    note("shutdown")

def state():
    return " ".join(LOG)
""",
    "routes/index.velox": """
---
import { state } from '$lib/app';
export const config = { render: 'ssr' };
---
<p>state {state()} at {url.pathname}</p>
""",
    "routes/deep/[...path].velox": (
        "---\nexport const config = { render: 'ssr' };\n---\n<p>{params.path.join('+')} {request.url}</p>"
    ),
    "routes/host.velox": """
---
export const config = { render: 'ssr' };
const [own, host, none] = await Promise.all([fetch('/api/own'), fetch('/host/data?x=1'), fetch('/nowhere')]);
---
<p>{(await own.json()).from} {(await host.json()).from} {none.status}</p>
""",
    "routes/api/own+server.ts": "export const GET = () => json({ from: 'site' });",
    "public/file.txt": "a file",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("mounted"), FILES)


def log_of(site: App) -> list[str]:
    return list(site.site.module("lib.app").LOG)


def get(url: str, **options: Any) -> httpx2.Response:
    return httpx2.get(url, timeout=10, **options)


def test_starlette_under_a_prefix(output: Path) -> None:
    starlette = pytest.importorskip("starlette.applications")
    routing = pytest.importorskip("starlette.routing")
    responses = pytest.importorskip("starlette.responses")
    site = App(output, base_url="http://site.example")

    async def data(request: Any) -> Any:
        return responses.JSONResponse({"from": f"host {request.query_params['x']}"})

    host = starlette.Starlette(
        routes=[routing.Route("/host/data", data), routing.Mount("/site", site)], lifespan=site.lifespan
    )
    with running(host) as base:
        assert "<p>state startup at /</p>" in get(f"{base}/site/").text
        assert "<p>state startup at /</p>" in get(f"{base}/site", follow_redirects=True).text
        assert "<p>a+b c http://site.example/deep/a/b%20c</p>" in get(f"{base}/site/deep/a/b%20c").text
        assert get(f"{base}/site/file.txt").text == "a file"
        assert get(f"{base}/site/nowhere").status_code == 404
        assert get(f"{base}/site/deep//x/?q=1").headers["location"] == "/site/deep/x?q=1"
        assert get(f"{base}/sitemap").status_code == 404
        assert get(f"{base}/host/data?x=2").json() == {"from": "host 2"}
    assert log_of(site) == ["startup", "shutdown"]


def test_fastapi_at_the_root_and_fetches_of_its_routes(output: Path) -> None:
    fastapi = pytest.importorskip("fastapi")
    site: App
    host = fastapi.FastAPI(lifespan=lambda app: site.lifespan(app))

    @host.get("/host/data")
    async def data(x: int) -> dict[str, str]:
        await asyncio.sleep(0.01)
        return {"from": f"host {x}"}

    site = App(output, mounted_in=host)
    host.mount("/", site)
    with running(host) as base:
        assert get(f"{base}/host/data?x=2").json() == {"from": "host 2"}
        assert "<p>site host 1 404</p>" in get(f"{base}/host").text
        assert "state startup" in get(base).text
    assert log_of(site) == ["startup", "shutdown"]


def test_without_the_lifespan_the_first_request_starts_the_site(output: Path) -> None:
    routing = pytest.importorskip("starlette.routing")
    site = App(output)
    host = routing.Router(routes=[routing.Mount("/", site)])
    with running(host) as base:
        assert log_of(site) == []
        assert "state startup" in get(base).text
        assert "state startup at" in get(base).text
    assert log_of(site) == ["startup"]


def test_django(output: Path) -> None:
    pytest.importorskip("django")
    code = f"""
import asyncio, sys
from django.conf import settings
from django.http import JsonResponse
from django.urls import path

settings.configure(DEBUG=False, SECRET_KEY="x", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], MIDDLEWARE=[])

async def data(request):
    return JsonResponse({{"from": f"django {{request.GET['x']}}"}})

urlpatterns = [path("host/data", data)]

import django
from django.core.asgi import get_asgi_application
from veloxc.runtime.app import App

django.setup()
django_application = get_asgi_application()
site = App({str(output)!r}, mounted_in=django_application)

async def application(scope, receive, send):
    inside = scope["type"] == "http" and scope["path"].startswith("/host/")
    await (django_application if inside else site)(scope, receive, send)
"""
    module = output.parent / "django_host.py"
    module.write_text(code)
    with hosting(
        [
            "-m",
            "uvicorn",
            "--log-level",
            "error",
            "--lifespan",
            "on",
            "--port",
            "{port}",
            "django_host:application",
        ],
        module.parent,
    ) as (base, told):
        assert get(f"{base}/host/data?x=2").json() == {"from": "django 2"}
        assert "<p>site django 1 404</p>" in get(f"{base}/host").text
        assert "state startup" in get(base).text
        assert get(f"{base}/file.txt").text == "a file"
    assert told.read_text() == "startup shutdown"


def test_granian(output: Path) -> None:
    pytest.importorskip("granian")
    module = output.parent / "granian_host.py"
    module.write_text(f"from veloxc.runtime.app import App\napplication = App({str(output)!r})\n")
    command = [
        "-m",
        "granian",
        "--interface",
        "asgi",
        "--no-log",
        "--port",
        "{port}",
        "granian_host:application",
    ]
    with hosting(command, module.parent) as (base, told):
        assert "state startup at /" in get(base).text
        assert get(f"{base}/file.txt").text == "a file"
        assert get(f"{base}/deep/a%2Fb/c").text.count("a/b+c") == 1
        assert get(f"{base}/nowhere").status_code == 404
        assert get(f"{base}/api/own").json() == {"from": "site"}
    assert told.read_text() == "startup shutdown"


@contextmanager
def hosting(command: list[str], folder: Path) -> Iterator[tuple[str, Path]]:
    """A server in a process of its own; its base address, and the file that tells of startup and shutdown."""
    told = folder / f"told-{uuid4().hex}.txt"
    paths = os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))
    environment = {"VX_TOLD": str(told), "PYTHONPATH": paths}
    log = folder / "server.log"
    with serving(
        [sys.executable, *command], log, folder=folder, environment=environment, ready="/file.txt"
    ) as server:
        yield server.url, told


def test_a_websocket_is_refused_politely(output: Path) -> None:
    with running(App(output)) as base:
        request = (
            b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )
        assert raw(base, request).startswith(b"HTTP/1.1 403")
        assert get(base).status_code == 200


def test_two_sites_in_one_process(output: Path, tmp_path: Path) -> None:
    routing = pytest.importorskip("starlette.routing")
    other = built(
        tmp_path,
        {
            "routes/index.velox": "---\nconst r = await fetch('/api/own');\n---\n<p>{(await r.json()).from} {url.origin}</p>",
            "routes/api/own+server.ts": "export const GET = () => json({ from: 'other' });",
        },
    )
    first, second = App(output, base_url="http://one.example"), App(other, base_url="http://two.example")
    host = routing.Router(routes=[routing.Mount("/two", second), routing.Mount("/", first)])
    with running(host) as base:
        assert "<p>other http://two.example</p>" in get(f"{base}/two/").text
        assert "http://one.example/deep/x" in get(f"{base}/deep/x").text


@pytest.mark.parametrize("mounted", [True, False])
def test_a_site_that_knows_its_place(tmp_path: Path, mounted: bool) -> None:
    """`app.basePath`: what the site itself links is there, in prerendered pages too."""
    routing = pytest.importorskip("starlette.routing")
    files = {
        "velox.config.ts": "export default { app: { basePath: '/site' } };",
        "styles/global.css": "p {}",
        "routes/index.velox": "<p>home {url.pathname}</p>",
        "routes/late.velox": (
            "---\nimport { Suspense } from 'velox';\nimport Late from '$components/Late';\n---\n"
            "<Suspense fallback={<i>wait</i>}><Late /></Suspense>"
        ),
        "components/Late.tsx": "export default async function Late() { await fetch('/api/x'); return <b>late</b>; }",
        "routes/api/x+server.ts": "export const GET = async () => text('x');",
    }
    site = App(built(tmp_path, files))
    with running(routing.Router(routes=[routing.Mount("/site", site)]) if mounted else site) as base:
        page = get(f"{base}/site/")
        assert "<p>home /</p>" in page.text
        for html in (page.text, get(f"{base}/site/late").text):
            for address in re.findall(r'(?:href|src)="([^"]+)"', html):
                assert address.startswith("/site/"), address
                assert get(base + address).status_code == 200, address
            assert "/site/styles/global.css" in html


def test_a_startup_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = built(
        tmp_path,
        {
            "routes/index.velox": "---\nexport const config = { render: 'ssr' };\n---\n<p>hi</p>",
            "lib/app.py": """
import os
TRIES = []
async def startup():
    TRIES.append(1)
    if len(TRIES) < 3 and "VX_FAIL" in os.environ:
        raise RuntimeError("no database at 10.0.0.1")
""",
        },
    )
    monkeypatch.setenv("VX_FAIL", "1")
    messages: list[Any] = []

    async def main() -> None:
        received = iter([{"type": "lifespan.startup"}])

        async def receive() -> Any:
            return next(received)

        async def send(message: Any) -> None:
            messages.append(message)

        await App(output)({"type": "lifespan"}, receive, send)

    asyncio.run(main())
    assert messages == [{"type": "lifespan.startup.failed", "message": "no database at 10.0.0.1"}]
    with running(App(output), lifespan="off") as base:
        first, second = get(base), get(base)
        third = get(base)
    assert (first.status_code, first.text) == (500, "Internal Server Error")
    assert [second.status_code, third.status_code] == [500, 200], "each request tries again"


def test_scopes_that_do_not_exist(output: Path) -> None:
    async def nothing(*_: Any) -> Any: ...

    with pytest.raises(ValueError, match="carrier pigeon"):
        asyncio.run(App(output)({"type": "carrier pigeon"}, nothing, nothing))


@pytest.fixture(autouse=True, scope="module")
def tidy(output: Path) -> Iterator[None]:
    yield
    shutil.rmtree(output.parent, ignore_errors=True)
