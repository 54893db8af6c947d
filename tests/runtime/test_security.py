"""What visitors must not be able to do to a served site: files, headers, caches, bodies. Over a real socket."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.runtime.serving import raw, served

SECRET = "pear-7319"
FILES = {
    "velox.config.ts": "export default { app: { baseUrl: 'https://site.example' } };",
    ".env": f"SECRET={SECRET}",
    ".env.local": f"SECRET={SECRET}",
    "lib/db.py": f"PASSWORD = '{SECRET}'\ndef connect():\n    raise RuntimeError('cannot reach db as {SECRET}')",
    "lib/notes.ts": f"export const note = '{SECRET}';",
    "public/ok.txt": "fine",
    "public/.hidden": SECRET,
    "public/.well-known/security.txt": "Contact: mailto:a@b.c",
    "public/.well-known/.hidden": SECRET,
    "public/folder/page.txt": "inside",
    "styles/global.css": "p { color: red }",
    "routes/index.velox": "<p>home</p>",
    "routes/static.velox": "---\nexport const config = { render: 'ssg' };\n---\n<p>{url.href}</p><link rel='canonical' href={url.href} />",
    "routes/stored/[id].velox": "---\nexport const config = { render: 'isr', revalidate: 60 };\n---\n<p>{params.id} {url.href}</p>",
    "routes/echo.velox": "---\nconst q = request.query.get('q');\n---\n<p>{request.url}</p><i>{q}</i>",
    "routes/go.velox": "---\nthrow redirect(request.query.get('to') ?? '/');\n---\n",
    "routes/fails.velox": "---\nimport { connect } from '$lib/db';\nif (request.method) connect();\n---\n<p>x</p>",
    "routes/form.velox": "---\nlet told = '';\nif (request.method === 'POST') told = String([...(await request.formData()).keys()].length);\n---\n<p>{told}</p>",
    "routes/api/header+server.ts": "export const GET = (req) => new Response('x', { headers: { 'x-told': req.query.get('v') } });",
    "routes/api/go+server.ts": "export const GET = (req) => redirect(req.query.get('to'));",
    "routes/api/json+server.ts": """
export const POST = async (req) => {
  const data = await req.json();
  const merged = Object.assign({}, data, { ...data });
  return json({ polluted: ({}).polluted ?? null, admin: ({}).isAdmin ?? null, keys: Object.keys(merged) });
};
""",
    "routes/api/deep+server.ts": "export const POST = async (req) => text(typeof (await req.json()));",
    "routes/api/fails+server.ts": "import { connect } from '$lib/db';\nexport const GET = () => connect();",
}  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    root = tmp_path_factory.mktemp("secure")
    outside = root.parent / "outside-of-the-site.txt"
    outside.write_text(SECRET)
    with served(root, FILES, body_limit=1_000_000) as client:
        (root / ".velox" / "output" / "public" / "link.txt").symlink_to(outside)
        yield client


def base(client: httpx2.Client) -> str:
    return str(client.base_url).rstrip("/")


def asked(client: httpx2.Client, target: str, *headers: str) -> bytes:
    lines = [f"GET {target} HTTP/1.1", "Host: site.example", "Connection: close", *headers, "", ""]
    return raw(base(client), "\r\n".join(lines).encode("latin-1"))


# ---- files


@pytest.mark.parametrize(
    "path",
    [
        "/.env", "/.env.local", "/%2eenv", "/.velox/output/manifest.json", "/manifest.json", "/.files.json", "/lib/db.py",
        "/lib/notes.ts", "/lib/notes.py", "/lib/__pycache__/db.cpython-311.pyc", "/routes/index.py", "/routes/index.velox",
        "/prerendered/static.html", "/prerendered/index.json", "/public/ok.txt", "/styles/../manifest.json", "/styles/%2e%2e/manifest.json",
        "/../.env", "/..%2f.env", "/%2e%2e/.env", "/%2e%2e%2f.env", "/..%5c.env", "/folder/../../manifest.json", "/folder%2f..%2f..%2fmanifest.json",
        "/folder/..;/..;/manifest.json", "/%252e%252e/.env", "/....//.env", "/.hidden", "/.well-known/.hidden", "/.well-known", "/folder/.well-known/x", "/link.txt", "/ok.txt/", "/ok.txt%00.html", "/ok.txt%20",
        "//etc/passwd", "/etc/passwd", "/%2fetc%2fpasswd", "/_velox/../manifest.json", "/_velox/%2e%2e/lib/db.py", "/folder", "/public/../.env",
        "/C:/x", "/ok.txt::$DATA", "/%c0%ae%c0%ae/.env", "/\xff", "/%ff", "/middleware.py", "/velox.config.ts",
    ],
)  # fmt: skip
def test_nothing_but_the_site_is_served(client: httpx2.Client, path: str) -> None:
    answer = asked(client, path)
    status = int(answer.split(b" ")[1])
    assert SECRET.encode() not in answer
    assert status in (400, 404) or (status == 308 and b"location: /" in answer.lower()), answer[:300]
    if status == 308:
        location = answer.lower().partition(b"location: ")[2].partition(b"\r\n")[0].decode()
        assert not location.startswith(("//", "/\\")), location
        following = client.get(location)
        assert following.status_code == 404 or following.text == "fine"


def test_what_is_public_is_served(client: httpx2.Client) -> None:
    assert client.get("/ok.txt").text == "fine"
    assert client.get("/folder/page.txt").text == "inside"
    assert client.get("/.well-known/security.txt").text.startswith("Contact")
    assert client.get("/styles/global.css").status_code == 200
    assert client.get("/ok.txt").headers["x-content-type-options"] == "nosniff"


def test_an_absolute_target_is_a_path(client: httpx2.Client) -> None:
    assert b"fine" in asked(client, "http://evil.example/ok.txt")
    assert SECRET.encode() not in asked(client, "http://evil.example/../.env")


# ---- headers that visitors could write


@pytest.mark.parametrize(
    "to",
    [
        "/a\r\nset-cookie: a=1",
        "/a\nx: y",
        "/a\rx",
        "/a\0b",
        "\r\n\r\n<script>",
        "/ä\u2028\r\n",
        "/\u560a\u560dset-cookie:x",
    ],
)
def test_redirects_cannot_bring_headers(client: httpx2.Client, to: str) -> None:
    for path in ("/go", "/api/go"):
        answer = client.get(path, params={"to": to})
        assert "set-cookie" not in answer.headers and "x" not in answer.headers
        assert answer.status_code in (302, 500)
        if answer.status_code == 302:
            assert all("\x21" <= char <= "\x7e" for char in answer.headers["location"])


@pytest.mark.parametrize("value", ["a\r\nset-cookie: a=1", "a\nb", "\0"])
def test_headers_cannot_bring_headers(client: httpx2.Client, value: str) -> None:
    answer = client.get("/api/header", params={"v": value})
    assert answer.status_code == 500 and "set-cookie" not in answer.headers
    assert answer.json() == {"error": "Internal Server Error"}


# ---- caches that visitors could poison

EVIL = {
    "x-forwarded-host": "evil.example", "x-forwarded-proto": "evil", "x-host": "evil.example", "forwarded": "host=evil.example",
    "x-original-url": "/evil", "x-rewrite-url": "/evil", "x-middleware-subrequest": "middleware", "x-velox-cache": "HIT",
    "x-http-method-override": "DELETE", "x-method-override": "DELETE", "accept-language": "evil", "cookie": "a=evil", "user-agent": "evil",
    "x-nextjs-data": "1", "rsc": "1", "x-forwarded-prefix": "/evil", "x-invoke-path": "/evil", "authorization": "evil",
}  # fmt: skip


@pytest.mark.parametrize("path", ["/static", "/stored/one"])
def test_shared_pages_are_the_same_for_all(client: httpx2.Client, path: str) -> None:
    clean_path = f"https://site.example{path}"
    poisoned = asked(client, f"{path}?evil=1&url=evil", *[f"{name}: {value}" for name, value in EVIL.items()])
    by_host = raw(
        base(client),
        f"GET {path}?x=evil HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".encode(),
    )
    page = client.get(path)
    assert clean_path in page.text
    for answer in (poisoned, by_host):
        assert answer.startswith(b"HTTP/1.1 200") and b"evil" not in answer
        assert answer.endswith(page.content) or page.content in answer


def test_a_stored_page_of_one_parameter_is_not_anothers(client: httpx2.Client) -> None:
    assert "<p>a https" in client.get("/stored/a").text
    assert "<p>b https" in client.get("/stored/b").text
    assert "<p>a%2Fb https" not in client.get("/stored/a%2Fb").text
    assert "<p>a/b https" in client.get("/stored/a%2Fb").text
    assert "<p>index https" in client.get("/stored/index").text
    assert client.get("/stored/..%2f..%2fstatic").text != client.get("/static").text


def test_a_method_in_a_header_changes_nothing(client: httpx2.Client) -> None:
    answer = client.get("/static", headers={"x-http-method-override": "DELETE"})
    assert answer.status_code == 200


def test_the_host_is_never_the_origin(client: httpx2.Client) -> None:
    answer = raw(base(client), b"GET /echo?q=1 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    assert b"<p>https://site.example/echo?q=1</p>" in answer and b"evil" not in answer


# ---- forms of other sites


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "http://site.example",
        "https://site.example.evil.example",
        "https://site.example:444",
    ],
)
def test_forms_of_other_sites_are_refused(client: httpx2.Client, origin: str) -> None:
    headers = {"origin": origin, "host": "site.example"}
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", ""):
        answer = client.post("/form", content=b"", headers={**headers, "content-type": kind})
        assert answer.status_code == (403 if "http://site" not in origin else answer.status_code), kind


def test_forms_of_this_site_are_taken(client: httpx2.Client) -> None:
    for headers in ({}, {"origin": "https://site.example"}):
        assert client.post("/form", data={"a": "1"}, headers=headers).status_code == 200


# ---- bodies


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\nx\r\n--x--"),
        ("multipart/form-data; boundary=x", b"--x--x--x"),
        ("multipart/form-data; boundary=" + "y" * 5000, b"--y"),
        ("multipart/form-data; boundary=", b"--"),
        ("multipart/form-data; boundary=x", b"--x\r\n" + b"A: b\r\n" * 20_000),
        ("application/x-www-form-urlencoded", b"%zz=%&=&&&a=%ff"),
        ("application/json; charset=\x7f", b"x"),
    ],
)
def test_malformed_forms(client: httpx2.Client, kind: str, body: bytes) -> None:
    started = time.perf_counter()
    answer = client.post("/form", content=body, headers={"content-type": kind})
    assert answer.status_code in (200, 400)
    assert time.perf_counter() - started < 3


def test_many_fields_take_linear_time(client: httpx2.Client) -> None:
    started = time.perf_counter()
    fields = client.post(
        "/form",
        content=b"&".join(b"a%d=1" % n for n in range(50_000)),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert "<p>50000</p>" in fields.text
    part = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    parts = client.post(
        "/form",
        content=part * 15_000 + b"--x--\r\n",
        headers={"content-type": "multipart/form-data; boundary=x"},
    )
    assert "<p>15000</p>" in parts.text
    assert time.perf_counter() - started < 8


def test_oversize_bodies(client: httpx2.Client) -> None:
    huge = raw(base(client), b"POST /api/deep HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")
    assert huge.startswith(b"HTTP/1.1 413")
    assert client.post("/api/deep", content=b"[" * 400_000 + b"]" * 400_000).status_code in (200, 400)
    assert client.post("/api/deep", content=b'"' + b"x" * 999_000 + b'"').text == "string"


def test_json_cannot_change_prototypes(client: httpx2.Client) -> None:
    body = b'{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"isAdmin": true}}, "__class__": {"x": 1}}'
    answer = client.post("/api/json", content=body).json()
    assert (answer["polluted"], answer["admin"]) == (None, None)


# ---- smuggling


@pytest.mark.parametrize(
    "request_",
    [
        b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /echo?q=smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nhello",
        b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello",
        b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nhello",
        b"POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\nhello",
        b"GET / HTTP/1.1\r\nHost: x\r\nBad Name: 1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        b"GET /\x01 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"\r\n\r\n\x00\x01\x02",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
    ],
)
def test_odd_requests_end_there(client: httpx2.Client, request_: bytes) -> None:
    answer = raw(base(client), request_, seconds=0.7)
    assert b"smuggled" not in answer or answer.count(b"HTTP/1.1 ") <= 2
    assert answer == b"" or answer.startswith(b"HTTP/1.1 ")
    assert SECRET.encode() not in answer
    assert client.get("/").status_code == 200, "the server is still there"


# ---- errors


@pytest.mark.parametrize("path", ["/fails", "/api/fails"])
def test_errors_tell_nothing(client: httpx2.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 500
    for word in (SECRET, "Traceback", ".py", "RuntimeError", "connect", "/tmp", "site-packages"):
        assert word not in answer.text, word
    assert "server" not in answer.headers or "python" not in answer.headers["server"].lower()


@pytest.mark.parametrize(
    "path", ["/<script>alert(1)</script>", "/%3Cscript%3Ealert(1)%3C/script%3E", "/x?<img src=x onerror=y>"]
)
def test_error_pages_do_not_echo(client: httpx2.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<script>" not in answer.text and "<img" not in answer.text


def test_folder_is_private(tmp_path: Path) -> None:
    """A page's parameter cannot name a file outside of the pages rendered at build."""
    files = {
        "routes/p/[id].velox": "---\nexport const config = { render: 'ssg' };\nexport const paths = () => [{ id: 'a' }, { id: '../../manifest' }, { id: '.x' }];\n---\n<p>{params.id}</p>",
    }
    with served(tmp_path, files) as client:
        assert "<p>a</p>" in client.get("/p/a").text
        assert "<p>../../manifest</p>" in client.get("/p/..%2f..%2fmanifest").text
        assert "<p>.x</p>" in client.get("/p/.x").text
        for path in (
            "/p/..%2f..%2fmanifest.json",
            "/p/..%2findex",
            "/p/%252e%252e",
            "/p/b",
            "/p/a.html",
            "/p/A",
        ):
            assert client.get(path).status_code == 404, path
    written = [
        path.relative_to(tmp_path / ".velox").parts[0] for path in (tmp_path / ".velox").rglob("*.html")
    ]
    assert set(written) <= {"builds", "output"}
