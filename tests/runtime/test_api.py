"""API routes over a real socket (velox-language.md §9): methods, helpers, bodies and their limits, streams."""

from __future__ import annotations

import gzip
import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.runtime.serving import raw, served

FILES = {
    "routes/api/webhook+server.ts": """
export const POST = defineHandler(async (req) => {
  const { path, secret } = await req.json();
  const wanted = useEnv('VX_WEBHOOK_SECRET');
  if (!wanted || secret !== wanted) return Response.json({ error: 'Unauthorized' }, { status: 401 });
  await revalidatePath(path);
  return Response.json({ revalidated: true });
});
""",
    "routes/api/methods+server.ts": """
export function GET() { return text('got', { headers: { 'x-kind': 'get' } }); }
export const PUT = async (req) => text('put ' + await req.text());
export const PATCH = async () => new Response(null, { status: 204 });
export const DELETE = () => new Response('gone', { status: 410, statusText: 'Gone' });
""",
    "routes/api/options+server.ts": """
export const GET = () => text('x');
export const HEAD = () => new Response(null, { headers: { 'x-own': 'head' } });
export const OPTIONS = () => new Response(null, { status: 204, headers: { 'Access-Control-Allow-Origin': '*' } });
""",
    "routes/api/helpers/[name]+server.ts": """
const answers = {
  json: () => json({ a: [1, null, 'ü'] }, { status: 201, headers: { 'x-a': 'b' } }),
  response: () => Response.json({ b: 2 }),
  text: () => text('plain ü'),
  html: () => html('<p>hi</p>'),
  redirect: () => redirect('/elsewhere?a=ü', 308),
  thrown: () => { throw redirect('/thrown'); },
  native: () => Response.redirect('https://example.org/x', 307),
  notFound: () => notFound('no such thing'),
  unauthorized: () => unauthorized(),
  forbidden: () => forbidden('not you'),
  badRequest: () => badRequest('what?'),
  throws: () => { throw new NotFound('thrown'); },
  empty: () => new Response(),
  cookies: () => {
    const headers = new Headers();
    headers.append('Set-Cookie', 'a=1');
    headers.append('Set-Cookie', 'b=2');
    setCookie('c', '3');
    return new Response('ok', { headers });
  },
  binary: () => new Response(new Uint8Array([0, 255, 10])),
  blob: () => new Response(new Blob(['x'], { type: 'image/x' })),
  nothing: () => undefined,
  wrong: () => ({ not: 'a response' }),
  fails: () => { throw new Error('password pear'); },
  rejects: async () => { await Promise.resolve(); throw 'pear'; },
};
export const GET = (req) => answers[req.params.name]();
""",
    "routes/api/body/[kind]+server.ts": """
export const POST = async (req) => {
  const kind = req.params.kind;
  if (kind === 'json') return json({ got: await req.json() });
  if (kind === 'text') return text(await req.text());
  if (kind === 'caught') return req.json().then(() => text('fine'), e => text(e.name));
  if (kind === 'bytes') return json(Array.from(new Uint8Array(await req.arrayBuffer())));
  if (kind === 'blob') { const b = await req.blob(); return json([b.size, b.type]); }
  if (kind === 'form') {
    const form = await req.formData();
    const parts = [];
    for (const [name, value] of form) parts.push(typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()]);
    return json(parts);
  }
  if (kind === 'twice') { const [a, b] = await Promise.all([req.text(), req.text()]); return text(a + b); }
  return text('unread');
};
""",
    "routes/api/stream+server.ts": """
export const GET = (req) => {
  const big = req.query.has('big');
  return stream(new ReadableStream({
    async start(controller) {
      for (let i = 0; i < 3; i++) {
        controller.enqueue(new TextEncoder().encode('piece ' + i + (big ? 'x'.repeat(5000) : '') + '\\n'));
        await new Promise(done => setTimeout(done, 250));
        if (req.query.has('fails') && i === 1) throw new Error('half-way');
      }
      controller.close();
    },
  }), { headers: { 'content-type': 'text/plain' } });
};
""",
    "routes/api/smuggle+server.ts": """
export const GET = () => new Response('hello', { headers: { 'Content-Length': '2', 'Transfer-Encoding': 'chunked', Connection: 'x', 'x-fine': '1' } });
""",
    "routes/api/proxy+server.ts": """
export const GET = async (req) => fetch(req.query.get('url'));
""",
    "routes/api/unloadable+server.ts": "throw new Error('pear');\nexport const GET = () => text('x');",
}  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(tmp_path_factory.mktemp("api"), FILES, body_limit=100_000) as client:
        yield client


# ---- the webhook


@pytest.mark.parametrize(
    ("variable", "sent", "status"),
    [
        ("pear", "pear", 200),
        ("pear", "apple", 401),
        ("pear", None, 401),
        (None, None, 401),
        ("", "", 401),
        (None, "undefined", 401),
    ],
)
def test_webhook(
    client: httpx2.Client,
    monkeypatch: pytest.MonkeyPatch,
    variable: str | None,
    sent: str | None,
    status: int,
) -> None:
    monkeypatch.delenv("VX_WEBHOOK_SECRET", raising=False)
    if variable is not None:
        monkeypatch.setenv("VX_WEBHOOK_SECRET", variable)
    body = {"path": "/x"} | ({} if sent is None else {"secret": sent})
    assert client.post("/api/webhook", json=body).status_code == status


# ---- methods


def test_methods(client: httpx2.Client) -> None:
    path = "/api/methods"
    got = client.get(path)
    assert (got.text, got.headers["x-kind"]) == ("got", "get")
    head = client.head(path)
    assert (head.status_code, head.content, head.headers["x-kind"], head.headers["content-length"]) == (
        200,
        b"",
        "get",
        "3",
    )
    assert client.put(path, content="ü").text == "put ü"
    patched = client.patch(path)
    assert (patched.status_code, patched.content) == (204, b"") and "content-length" not in patched.headers
    assert (client.delete(path).status_code, client.delete(path).text) == (410, "gone")
    refused = client.post(path)
    allow = "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert (refused.status_code, refused.headers["allow"], refused.json()) == (
        405,
        allow,
        {"error": "POST is not allowed here"},
    )
    options = client.options(path)
    assert (options.status_code, options.headers["allow"]) == (204, allow)
    assert client.request("PROPFIND", path).status_code == 405
    own = client.options("/api/options")
    assert own.headers["access-control-allow-origin"] == "*"
    assert client.head("/api/options").headers["x-own"] == "head"


# ---- helpers

HELPERS: dict[str, tuple[int, str, dict[str, str]]] = {
    "json": (201, '{"a":[1,null,"ü"]}', {"content-type": "application/json", "x-a": "b"}),
    "response": (200, '{"b":2}', {"content-type": "application/json"}),
    "text": (200, "plain ü", {"content-type": "text/plain; charset=utf-8"}),
    "html": (200, "<p>hi</p>", {"content-type": "text/html; charset=utf-8"}),
    "redirect": (308, "", {"location": "/elsewhere?a=%C3%BC"}),
    "thrown": (302, "", {"location": "/thrown"}),
    "native": (307, "", {"location": "https://example.org/x"}),
    "notFound": (404, '{"error": "no such thing"}', {"content-type": "application/json"}),
    "unauthorized": (401, '{"error": "Unauthorized"}', {}),
    "forbidden": (403, '{"error": "not you"}', {}),
    "badRequest": (400, '{"error": "what?"}', {}),
    "throws": (404, '{"error": "thrown"}', {}),
    "empty": (200, "", {}),
    "blob": (200, "x", {"content-type": "image/x"}),
    "nothing": (500, '{"error": "Internal Server Error"}', {}),
    "wrong": (500, '{"error": "Internal Server Error"}', {}),
    "fails": (500, '{"error": "Internal Server Error"}', {}),
    "rejects": (500, '{"error": "Internal Server Error"}', {}),
}


@pytest.mark.parametrize("name", HELPERS)
def test_helpers(client: httpx2.Client, name: str) -> None:
    status, body, headers = HELPERS[name]
    answer = client.get(f"/api/helpers/{name}")
    assert (answer.status_code, answer.text) == (status, body)
    assert {key: answer.headers.get(key) for key in headers} == headers


def test_binary_and_cookies(client: httpx2.Client) -> None:
    assert client.get("/api/helpers/binary").content == b"\x00\xff\n"
    cookies = client.get("/api/helpers/cookies").headers.get_list("set-cookie")
    assert cookies == ["a=1", "b=2", "c=3; Path=/; SameSite=Lax"]


def test_a_module_that_cannot_be_loaded(client: httpx2.Client) -> None:
    answer = client.get("/api/unloadable")
    assert (answer.status_code, answer.json()) == (500, {"error": "Internal Server Error"})


# ---- bodies


def post(client: httpx2.Client, kind: str, **options: Any) -> httpx2.Response:
    return client.post(f"/api/body/{kind}", **options)


def test_bodies(client: httpx2.Client) -> None:
    assert post(client, "json", json={"a": [1, "ü"]}).json() == {"got": {"a": [1, "ü"]}}
    assert post(client, "text", content="\ufeffä€").text == "ä€"
    assert post(client, "bytes", content=b"\x00\xff").json() == [0, 255]
    assert post(client, "blob", content=b"abc", headers={"content-type": "image/png"}).json() == [
        3,
        "image/png",
    ]
    assert post(client, "form", data={"a": "1 +&", "b": "ü"}).json() == [["a", "1 +&"], ["b", "ü"]]
    parts = post(client, "form", data={"a": "1"}, files={"f": ("ü.txt", "text", "text/plain")}).json()
    assert parts == [["a", "1"], ["f", "ü.txt", "text/plain", "text"]]
    assert post(client, "twice", content="ab").text == "abab"
    assert post(client, "text").text == ""


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"{'a': 1}", b'{"a": 1}x', b"[" * 50_000])
def test_what_is_no_json(client: httpx2.Client, body: bytes) -> None:
    answer = post(client, "json", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json() == {"error": "the body cannot be read as what it was said to be"}
    assert post(client, "caught", content=body).text == "SyntaxError"


def test_limits(client: httpx2.Client) -> None:
    assert post(client, "text", content=b"x" * 100_000).text == "x" * 100_000
    declared = post(client, "text", content=b"x" * 100_001)
    assert (declared.status_code, declared.json()) == (413, {"error": "the body is larger than 100000 bytes"})

    def chunks() -> Iterator[bytes]:
        for _ in range(11):
            yield b"x" * 10_000

    assert post(client, "text", content=chunks()).status_code == 413
    assert post(client, "unread", content=b"x" * 200_000).text == "unread"
    assert post(client, "text", content=b"still").text == "still"


def test_a_visitor_who_goes_away_while_sending(client: httpx2.Client) -> None:
    host, port = client.base_url.host, client.base_url.port
    with socket.create_connection((host, port or 80)) as connection:
        connection.sendall(b"POST /api/body/text HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf")
    assert post(client, "text", content="next").text == "next"


# ---- streams


def arrivals(client: httpx2.Client, path: str, **headers: str) -> list[tuple[float, bytes]]:
    started = time.perf_counter()
    found = []
    with client.stream("GET", path, headers=headers) as answer:
        assert answer.headers["x-accel-buffering"] == "no"
        for piece in answer.iter_raw():
            found.append((time.perf_counter() - started, piece))
    return found


def test_streams_arrive_piece_by_piece(client: httpx2.Client) -> None:
    found = arrivals(client, "/api/stream", **{"accept-encoding": "identity"})
    assert b"".join(piece for _, piece in found) == b"piece 0\npiece 1\npiece 2\n"
    assert found[-1][0] - found[0][0] > 0.3, "all came at once"


def test_compression_does_not_hold_streams_back(client: httpx2.Client) -> None:
    import zlib

    found = arrivals(client, "/api/stream?big", **{"accept-encoding": "gzip"})
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    at, first = found[0]
    assert unpacker.decompress(first).startswith(b"piece 0") and found[-1][0] - at > 0.3
    whole = gzip.decompress(b"".join(piece for _, piece in found))
    assert whole.count(b"piece") == 3 and len(whole) > 15_000 > sum(len(piece) for _, piece in found)


def test_a_stream_that_fails_ends(client: httpx2.Client) -> None:
    try:
        found = b"".join(piece for _, piece in arrivals(client, "/api/stream?fails"))
    except httpx2.RemoteProtocolError:
        return  # the connection was closed, so that the visitor knows that something is missing
    assert found == b"piece 0\npiece 1\n"


def test_headers_of_the_connection_are_the_servers(client: httpx2.Client) -> None:
    answer = raw(
        str(client.base_url).rstrip("/"), b"GET /api/smuggle HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    head, _, body = answer.partition(b"\r\n\r\n")
    lower = head.lower()
    assert body == b"hello" and b"content-length: 5" in lower and b"x-fine: 1" in lower
    assert b"transfer-encoding" not in lower and lower.count(b"content-length") == 1


def test_a_fetched_response_is_passed_on(client: httpx2.Client) -> None:
    upstream = f"{str(client.base_url).rstrip('/')}/api/stream?big"
    answer = client.get("/api/proxy", params={"url": upstream})
    assert answer.text.count("piece") == 3
    assert json.loads(
        client.get("/api/proxy", params={"url": f"{upstream.partition('/api')[0]}/api/helpers/response"}).text
    ) == {"b": 2}
