"""Middleware over a real socket: around pages, stored pages, handlers and files of public/."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest

from tests.runtime.serving import served
from veloxc.js import TypeError_
from veloxc.runtime.middleware import composeMiddleware, defineMiddleware, errorHandler
from veloxc.runtime.scopes import PathScope

FILES = {
    "middleware.ts": """
        import { composeMiddleware, defineMiddleware, errorHandler, redirect, setCookie, unauthorized } from 'velox/server';

        const timing = defineMiddleware(async (request, next) => {
          request.context.set('order', ['timing']);
          const response = await next();
          response.headers.set('x-order', request.context.get('order').join(' '));
          response.headers.set('x-status', String(response.status));
          return response;
        });

        const admin = defineMiddleware('/admin/*', (request, next) => {
          request.context.get('order').push('admin');
          if (request.headers.get('authorization') !== 'Bearer pear') throw unauthorized('who are you?');
          return next();
        });

        const cookies = defineMiddleware('/cookie', async (request, next) => {
          setCookie('before', '1');
          const response = await next();
          setCookie('after', '2');
          return response;
        });

        const stale = defineMiddleware('/about', async (request, next) => {
          const response = await next();
          if (request.query.has('cookie')) response.headers.append('set-cookie', 'own=1');
          return response;
        });

        const odd = defineMiddleware(['/odd/*', '!/odd/fine'], async (request, next) => {
          if (request.params.what === 'moved') return redirect('/elsewhere');
          if (request.params.what === 'short') return new Response('short', { status: 202 });
          if (request.params.what === 'rejects') { await Promise.resolve(); throw new Error('secret 42'); }
          if (request.params.what === 'wrong') return 5;
          if (request.params.what === 'twice') { await next(); return next(); }
          if (request.params.what === 'body') {
            const told = await request.json();
            request.context.set('told', told.name);
          }
          if (request.params.what === 'changed') {
            const response = await next();
            return new Response((await response.text()).replace('odd', 'even'), response);
          }
        });

        const watching = errorHandler((error, request) => {
          if (request.url.endsWith('/fails/told'))
            return Response.json({ told: error.message }, { status: 503 });
        });

        export default composeMiddleware(timing, [watching, cookies], false, null, admin, stale, odd);
    """,
    "routes/index.velox": "<p>home {request.context.get('order').join()}</p>",
    "routes/about.velox": "<p>about</p>",
    "routes/cookie.velox": "<p>static</p>",
    "routes/admin/index.velox": "<p>admin</p>",
    "routes/admin/[page].velox": "---\nexport const config = { render: 'ssr' };\n---\n<p>admin {params.page}</p>",
    "routes/docs/[...path].velox": (
        "---\nexport const config = { render: 'ssr' };\n---\n<p>docs {params.path.join('|')}</p>"
    ),
    "routes/[...rest].velox": (
        "---\nexport const config = { render: 'ssr' };\n---\n<p>rest {params.rest.join('|')}</p>"
    ),
    "routes/odd/[what]+server.ts": """
        export const GET = () => Response.json({ what: 'odd' });
        export const POST = async (req) => Response.json({ sent: await req.json(), told: req.context.get('told') });
    """,
    "routes/fails/[how]+server.ts": "export const GET = () => { throw new Error('secret 42'); };",
    "public/file.txt": "a file",
    "public/admin/plan.txt": "secret plan",
    "public/admin/large.bin": b"x" * 400_000,
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(tmp_path_factory.mktemp("middleware"), FILES) as client:
        yield client


def test_context_and_response(client: httpx2.Client) -> None:
    page = client.get("/")
    assert "<p>home timing</p>" in page.text
    assert (page.headers["x-order"], page.headers["x-status"]) == ("timing", "200")


def test_prerendered_pages_and_files_pass_through(client: httpx2.Client) -> None:
    about = client.get("/about")
    assert "<p>about</p>" in about.text and about.headers["x-order"] == "timing"
    again = client.get("/about", headers={"if-none-match": about.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    file = client.get("/file.txt")
    assert (file.text, file.headers["x-order"]) == ("a file", "timing")
    assert client.head("/file.txt").headers["content-length"] == "6"


@pytest.mark.parametrize(
    "path",
    [
        "/admin", "/admin/", "//admin", "/admin/plan.txt", "/admin/secret", "/%61dmin", "/admin%2Fsecret", "/%61dmin/plan.txt",
        "/x%2F..%2Fadmin", "/admin%2f", "/admin/%2e%2e%2fadmin", "/admin/large.bin", "/%2Fadmin",
    ],
)  # fmt: skip
def test_no_spelling_gets_round_a_scope(client: httpx2.Client, path: str) -> None:
    answer = client.get(f"{client.base_url}{path}", follow_redirects=True)
    assert answer.status_code == 401, (path, answer.text)
    assert "who are you" in answer.text and answer.headers["x-status"] == "401"


@pytest.mark.parametrize("path", ["/admin/../admin", "/./admin", "/admin\\x", "/%2e%2e/admin", "/admin%00"])
def test_what_is_no_path_is_not_found(client: httpx2.Client, path: str) -> None:
    from tests.runtime.serving import raw

    answer = raw(
        str(client.base_url), f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
    )
    assert answer.startswith(b"HTTP/1.1 404"), answer[:200]


def test_who_may_enter(client: httpx2.Client) -> None:
    headers = {"authorization": "Bearer pear"}
    assert "<p>admin</p>" in client.get("/admin", headers=headers).text
    assert "<p>admin x</p>" in client.get("/admin/x", headers=headers).text
    assert client.get("/admin/plan.txt", headers=headers).text == "secret plan"
    large = client.get("/admin/large.bin", headers=headers)
    assert len(large.content) == 400_000 and large.headers["x-order"] == "timing admin"
    part = client.get("/admin/large.bin", headers={**headers, "range": "bytes=0-9"})
    assert (part.status_code, part.content) == (206, b"x" * 10)


def test_cookies_before_and_after(client: httpx2.Client) -> None:
    page = client.get("/cookie")
    assert "static" in page.text
    assert page.headers.get_list("set-cookie") == [
        "before=1; Path=/; SameSite=Lax",
        "after=2; Path=/; SameSite=Lax",
    ]
    assert page.headers["cache-control"] == "private, no-store"


def test_a_stored_page_with_a_cookie_is_one_visitors(client: httpx2.Client) -> None:
    assert client.get("/about?cookie").headers["cache-control"] == "private, no-store"
    assert client.get("/about").headers["cache-control"] == "public, max-age=0, must-revalidate"


def test_short_circuit(client: httpx2.Client) -> None:
    moved = client.get("/odd/moved")
    assert (moved.status_code, moved.headers["location"]) == (302, "/elsewhere")
    short = client.get("/odd/short")
    assert (short.status_code, short.text, short.headers["x-status"]) == (202, "short", "202")


@pytest.mark.parametrize("what", ["rejects", "wrong", "twice"])
def test_what_fails_is_an_answer_without_internals(client: httpx2.Client, what: str) -> None:
    answer = client.get(f"/odd/{what}")
    assert answer.status_code == 500
    assert answer.headers["x-status"] == "500"
    assert "secret" not in answer.text


def test_changed_bodies_have_their_own_length(client: httpx2.Client) -> None:
    assert client.get("/odd/changed").json() == {"what": "even"}


def test_a_body_can_be_read_twice(client: httpx2.Client) -> None:
    assert client.post("/odd/body", json={"name": "pip"}).json() == {"sent": {"name": "pip"}, "told": "pip"}
    assert client.post("/odd/body", content=b"{").status_code == 400


def test_exceptions_of_a_scope(client: httpx2.Client) -> None:
    assert client.get("/odd/fine").json() == {"what": "odd"}


def test_error_handler(client: httpx2.Client) -> None:
    told = client.get("/fails/told")
    assert (told.status_code, told.json(), told.headers["x-order"]) == (503, {"told": "secret 42"}, "timing")
    silent = client.get("/fails/silent")
    assert (silent.status_code, silent.json()) == (500, {"error": "Internal Server Error"})
    missing = client.get("/fails/a/b/c")
    assert "rest fails|a|b|c" in missing.text


def test_a_folder_of_middleware(tmp_path_factory: pytest.TempPathFactory) -> None:
    body = "export default async (request, next) => { const r = await next(); r.headers.append('x-by', 'NAME'); return r; };"
    files = {
        "middleware/20-second.ts": body.replace("NAME", "second"),
        "middleware/10-first.ts": body.replace("NAME", "first")
        + "export const config = { matcher: '/a/*' };",
        "middleware/_shared.ts": "export const x = 1;",
        "routes/a.velox": "<p>a</p>",
        "routes/b.velox": "<p>b</p>",
        "lib/app.py": "def error_handler(error, request):\n    print(error)\n",
    }
    with served(tmp_path_factory.mktemp("folder"), files) as client:
        assert client.get("/a").headers["x-by"] == "second, first"
        assert client.get("/b").headers["x-by"] == "second"


def test_middleware_that_cannot_be_loaded_lets_nothing_through(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    files = {
        "middleware.ts": "throw new Error('no database');\nexport default (request, next) => next();",
        "routes/a.velox": "<p>a</p>",
        "public/file.txt": "a file",
    }
    with served(tmp_path_factory.mktemp("broken"), files) as client:
        assert client.get("/a").status_code == 500
        assert client.get("/file.txt").status_code == 500


# ---- scopes


@pytest.mark.parametrize(
    ("pattern", "inside", "outside"),
    [
        ("/admin/*", ["admin", "admin/x", "admin/x/y"], ["", "administrator", "x/admin"]),
        ("/", [""], ["a"]),
        ("/*", ["", "a", "a/b"], []),
        ("/a", ["a"], ["a/b", "b"]),
        ("/a/*/c", ["a/b/c"], ["a/c", "a/b/c/d"]),
        ("/blog/[slug]", ["blog/x"], ["blog", "blog/x/y"]),
        ("/blog/:slug", ["blog/x"], ["blog"]),
        ("/docs/[...path]", ["docs", "docs/a/b"], ["doc"]),
        ("/api/:path*", ["api", "api/a/b"], ["ap"]),
    ],
)
def test_patterns(pattern: str, inside: list[str], outside: list[str]) -> None:
    scope = PathScope.of(pattern, "test")
    for path in inside:
        assert scope.contains(tuple(filter(None, path.split("/")))), path
    for path in outside:
        assert not scope.contains(tuple(filter(None, path.split("/")))), path


def test_exceptions_need_both_readings() -> None:
    scope = PathScope.of(["/*", "!/open/*"], "test")
    assert not scope.contains(("open", "x"))
    assert scope.contains(("open/x",))
    assert scope.contains(("open", "../admin"))


@pytest.mark.parametrize("value", [5, "admin", ["/a", "b"], None])
def test_what_is_no_pattern(value: object) -> None:
    with pytest.raises(TypeError_):
        PathScope.of(value, "test")


def test_what_is_no_middleware() -> None:
    for wrong in (lambda: defineMiddleware(5), lambda: defineMiddleware("/a", 5)):
        with pytest.raises(TypeError_):
            wrong()
    with pytest.raises(TypeError_):
        composeMiddleware(5)
    with pytest.raises(TypeError_):
        errorHandler()
