"""Requests that no browser would send, made up from odd parts: each gets an answer, and none a failure of the site."""

from __future__ import annotations

import asyncio
import logging
import random
from typing import Any

import pytest

from tests.runtime.serving import built
from veloxc.runtime.app import App

FILES = {
    "middleware.ts": "export default async (request, next) => { const r = await next(); r.headers.set('x-a', request.url.length); return r; };",
    "routes/index.velox": "<p>home</p>",
    "routes/ssr/[[x]].velox": "---\nconst q = request.query.get('q') + request.cookies.get('a')?.value + request.headers.get('range');\n---\n<p>{params.x} {q} {url.href}</p>",
    "routes/form.velox": "---\nlet n = 0;\nif (request.method === 'POST') n = [...await request.formData()].length;\n---\n<p>{n}</p>",
    "routes/static/[id].velox": "---\nexport const config = { render: 'ssg' };\nexport const paths = () => [{ id: 'a' }];\n---\n<p>{params.id}</p>",
    "routes/isr/[id].velox": "---\nexport const config = { render: 'isr' };\n---\n<p>{params.id}</p>",
    "routes/csr.velox": "---\nexport const config = { render: 'csr' };\n---\n<p>x</p>",
    "routes/docs/[...path].velox": "---\nexport const config = { render: 'ssr' };\n---\n<p>{params.path.join()}</p>",
    "routes/api/[x]+server.ts": "export const GET = (req) => json(req.params);\nexport const POST = async (req) => json(await req.json());",
    "public/data.json": "{}" * 1000,
    "public/large.bin": b"x" * 300_000,
}
PARTS = [
    "", "/", "a", "ssr", "form", "static", "isr", "csr", "docs", "api", "data.json", "large.bin", "%2F", "%2e%2e", "..", ".", "%00", "%ff",
    "%C3%A9", "é", "\\", "%5C", ";", "#", "%", "%2", "%zz", "index", ".env", "~", "@", ":", "*", "[id]", "_velox", "styles", "x" * 300, "\x7f",
    "%0d%0a", "%u0041", "\ud800",
]  # fmt: skip
NAMES = [
    b"accept-encoding", b"if-none-match", b"range", b"content-type", b"origin", b"cookie", b"host", b"content-length", b"if-modified-since",
    b"x-velox-fragment", b"transfer-encoding", b"authorization",
]  # fmt: skip
VALUES = [
    b"", b"gzip", b"*", b'"x"', b"bytes=0-1", b"bytes=-5,1-", b"bytes=9-1", b"multipart/form-data", b"multipart/form-data; boundary=",
    b"application/json", b"application/x-www-form-urlencoded", b"\xff\xfe", b"a=b; c", b"=;=;", b"gzip;q=x", b"W/", b"text/plain", b"-1",
    b"99999999999999999999", b"Thu, 99 Foo", b"http://[", b"null", b"identity;q=0, *;q=0", b"a=%ff%00", b"http://x:y:z",
]  # fmt: skip
METHODS = ["GET"] * 5 + ["HEAD", "POST", "POST", "PUT", "OPTIONS", "DELETE", "TRACE", "get", "X-Y"]
BODIES = [b"", b"{}", b"{", b"--x", b"\xff" * 10, b"a=%zz&", b"--\r\n\r\n----"]
QUERIES = [b"", b"a=%ff&&=", b"q=\xff", b"q=%00", b"?" * 20, b"q[]=1"]


def request(choose: random.Random) -> tuple[dict[str, Any], bytes]:
    path = "/" + "/".join(choose.choice(PARTS) for _ in range(choose.randint(1, 4)))
    raw = path.encode("utf-8", "surrogatepass")
    scope = {
        "type": "http",
        "http_version": choose.choice(["1.0", "1.1", "2"]),
        "method": choose.choice(METHODS),
        "path": raw.decode("utf-8", "replace"),
        "raw_path": raw if choose.random() < 0.9 else None,
        "query_string": choose.choice(QUERIES),
        "root_path": choose.choice(["", "", "/ssr", "/"]),
        "headers": [(choose.choice(NAMES), choose.choice(VALUES)) for _ in range(choose.randint(0, 4))],
        "client": choose.choice([None, ("10.0.0.1", 2)]),
    }
    return scope, choose.choice(BODIES)


async def answer(app: App, scope: dict[str, Any], body: bytes) -> tuple[int, bytes]:
    messages = iter([{"type": "http.request", "body": body, "more_body": False}])
    sent: list[Any] = []

    async def receive() -> Any:
        message = next(messages, None)
        if message is None:
            await asyncio.sleep(0.01)
        return message or {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    await asyncio.wait_for(app(scope, receive, send), 10)
    if not sent:
        return 0, b""
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize("seed", range(4))
def test_each_gets_an_answer(
    tmp_path_factory: pytest.TempPathFactory, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    app = site(tmp_path_factory)
    choose = random.Random(seed)

    async def main() -> None:
        for _ in range(400):
            scope, body = request(choose)
            status, content = await answer(app, scope, body)
            assert status < 500, (scope, body, caplog.text)
            assert scope["method"] != "HEAD" or content == b"", scope

    caplog.set_level(logging.ERROR)
    asyncio.run(main())
    assert not [record for record in caplog.records if record.name == "veloxc"]


_sites: list[App] = []


def site(folders: pytest.TempPathFactory) -> App:
    """One site for all seeds: it is built once."""
    if not _sites:
        _sites.append(App(built(folders.mktemp("odd"), FILES), cache="memory:"))
    return _sites[0]
