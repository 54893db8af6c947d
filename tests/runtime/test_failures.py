"""What fails in a served site: who is told, what the visitor sees, and that streams and work end with it."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

import httpx2
import pytest

from tests.runtime.serving import served

FILES = {
    "lib/app.py": """
TOLD = []

async def error_handler(error, request):
    TOLD.append(f"{type(error).__name__} {request.method if request else None}")
    if "handler fails" in str(error):
        raise RuntimeError("in the error handler")
    if "answered" in str(error):
        from veloxc.runtime import server
        return server.json({"sorry": True}, {"status": 503, "headers": {"retry-after": "5"}})

def told():
    found = list(TOLD)
    TOLD.clear()
    return found
""",
    "middleware.ts": """
export default async (request, next) => {
  request.context.set('user', 'ann');
  const response = await next();
  response.headers.set('x-seen', String(response.status));
  return response;
};
""",
    "routes/fails/[how].velox": "---\nimport { told } from '$lib/app';\nif (request.method) throw new Error(params.how);\ntold();\n---\n<p>x</p>",
    "routes/api/fails/[how]+server.ts": "export const GET = (req) => { throw new TypeError(req.params.how); };",
    "routes/api/told+server.ts": "import { told } from '$lib/app';\nexport const GET = () => json(told());",
    "routes/_error.velox": "---\nconst user = request.context.get('user');\n---\n<h1>{status} for {user} from {request.headers.get('x-from')}</h1>",
    "lib/work.py": """
import asyncio
STATE = []

async def slow(name):
    STATE.append(f"{name} began")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        STATE.append(f"{name} cancelled")
        raise
    STATE.append(f"{name} ended")
    return name

def state():
    return list(STATE)
""",
    "routes/late.velox": """
---
import { Suspense } from 'velox';
import { slow } from '$lib/work';
import Late from '$components/Late';
export const config = { render: 'ssr' };
const promise = slow('late');
---
<h1>now</h1>
<Suspense fallback={<i>wait</i>}><Late promise={promise} /></Suspense>
""",
    "components/Late.tsx": "export default async function Late({ promise }) { const name = await promise; return <b>{name}</b>; }",
    "routes/api/state+server.ts": "import { state } from '$lib/work';\nexport const GET = () => json(state());",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(tmp_path_factory.mktemp("failures"), FILES) as client:
        yield client


def test_the_error_handler_of_the_application(client: httpx2.Client) -> None:
    client.get("/api/told")
    page = client.get("/fails/plain", headers={"x-from": "here"})
    assert (page.status_code, page.headers["x-seen"]) == (500, "500")
    assert "<h1>500 for ann from here</h1>" in page.text
    answered = client.get("/fails/answered")
    assert (answered.status_code, answered.json(), answered.headers["retry-after"]) == (
        503,
        {"sorry": True},
        "5",
    )
    assert client.get("/api/fails/answered").json() == {"sorry": True}
    assert client.get("/api/fails/handler fails").json() == {"error": "Internal Server Error"}
    assert client.get("/nowhere").status_code == 404
    assert client.get("/api/told").json() == ["Error GET", "Error GET", "TypeError GET", "TypeError GET"]


def test_a_page_streams_through_middleware(client: httpx2.Client) -> None:
    started = time.perf_counter()
    with client.stream("GET", "/late") as answer:
        pieces = answer.iter_text()
        first = next(pieces)
        assert "<h1>now</h1>" in first and time.perf_counter() - started < 0.6
        rest = "".join(pieces)
    assert "<b>late</b>" in rest and time.perf_counter() - started >= 1
    assert answer.headers["x-seen"] == "200"


def test_a_visitor_who_leaves_ends_the_work(client: httpx2.Client) -> None:
    before = len(client.get("/api/state").json())
    with socket.create_connection((client.base_url.host, client.base_url.port or 80)) as connection:
        connection.sendall(b"GET /late HTTP/1.1\r\nHost: x\r\n\r\n")
        arrived = b""
        while b"<h1>now</h1>" not in arrived:
            arrived += connection.recv(65536)
    time.sleep(0.3)
    assert client.get("/api/state").json()[before:] == ["late began", "late cancelled"]
