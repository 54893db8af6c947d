"""One project with pages of all modes, layouts and components, served for real (velox-language.md §1 to §4, §8)."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from html import unescape
from typing import Any

import httpx2
import pytest

from tests.runtime.serving import served
from veloxc.runtime.site import read_manifest

SLOW = 0.3
FILES = {
    "lib/db.py": f"""
import asyncio
from dataclasses import dataclass
from datetime import datetime

CALLS = []

@dataclass
class Post:
    slug: str
    title: str
    excerpt: str
    html_content: str
    published_at: datetime

POSTS = [
    Post("first", "The <first> post", "It begins", "<b>bold</b>", datetime(2026, 1, 2)),
    Post("second", "The second post", "It goes on", "<i>more</i>", datetime(2026, 2, 3)),
]

class Posts:
    async def find_by_slug(self, slug):
        return next((post for post in POSTS if post.slug == slug), None)

    async def find_many_slugs(self):
        return [post.slug for post in POSTS]

    async def slow(self, name):
        CALLS.append(name)
        await asyncio.sleep({SLOW})
        return name

class Db:
    posts = Posts()

db = Db()

def calls():
    found = list(CALLS)
    CALLS.clear()
    return found
""",
    "layouts/default.velox": """
---
import {{ db }} from '$lib/db';
const who = await db.posts.slow('layout');
---
<html lang="en"><head></head><body data-layout={who}><slot /></body></html>
""".replace("{{", "{").replace("}}", "}"),
    "layouts/plain.velox": "<html lang=\"en\"><head></head><body data-layout=\"plain\"><h2>{meta.title}</h2><slot /></body></html>",
    "routes/index.velox": "---\nexport const meta = { title: 'Home & <more>', description: 'A \"home\"' };\nexport const layout = 'plain';\n---\n<p>home</p>",
    "routes/headers.velox": """
---
export const layout = 'plain';
const agent = request.headers.get('User-Agent');
const auth = request.headers.get('authorization');
const cookie = request.headers.get('Cookie');
---
<p>{agent}|{auth}|{cookie}|{request.cookies.get('a')?.value}|{request.ip}|{request.method}|{request.query.get('q')}</p>
""",
    "routes/blog/[slug].velox": """
---
import { db } from '$lib/db';
import { NotFound } from 'velox/server';
const { slug } = params;
const post = await db.posts.findBySlug(slug);
if (!post) throw new NotFound();
export const meta = { title: post.title, description: post.excerpt };
export const layout = 'plain';
---
<article><h1>{post.title}</h1><p>{post.publishedAt}</p><div innerHTML={post.htmlContent} /></article>
""",
    "routes/static/[slug].velox": """
---
import { db } from '$lib/db';
export const config = { render: 'ssg' };
export const layout = 'plain';
export async function paths() {
  const slugs = await db.posts.findManySlugs();
  return slugs.map(slug => ({ slug }));
}
const { slug } = params;
const post = await db.posts.findBySlug(slug);
export const meta = { title: post.title };
---
<h1>{post.title}</h1>
""",
    "routes/plain.velox": "---\nexport const layout = 'plain';\n---\n<p>inferred static</p>",
    "routes/forced.velox": "---\nexport const config = { render: 'ssr' };\nexport const layout = 'plain';\n---\n<p>forced</p>",
    "routes/stored.velox": "---\nexport const config = { render: 'isr', revalidate: 60 };\nexport const layout = 'plain';\n---\n<p>stored</p>",
    "routes/parallel.velox": """
---
import { db } from '$lib/db';
export const layout = 'plain';
const [a, b, c] = await Promise.all([db.posts.slow('a'), db.posts.slow('b'), db.posts.slow('c')]);
---
<p>{a}{b}{c}</p>
""",
    "routes/nested/_layout.velox": """
---
import { db } from '$lib/db';
const who = await db.posts.slow('folder');
---
<main data-folder={who}><slot /></main>
""",
    "routes/nested/deep/_layout.velox": """
---
import { db } from '$lib/db';
const who = await db.posts.slow('deep');
---
<section data-deep={who}>{meta.title}: <slot /></section>
""",
    "routes/nested/deep/index.velox": """
---
import { db } from '$lib/db';
const who = await db.posts.slow('page');
export const meta = { title: 'Nested' };
---
<p>{who}</p>
""",
    "routes/fetching.velox": """
---
import { calls } from '$lib/db';
export const layout = 'plain';
calls();
const [a, b] = await Promise.all([fetch('/api/same'), fetch('/api/same')]);
const other = await fetch('/api/same?x=1');
const told = [await a.json(), await b.json(), await other.json()];
---
<p>{told.map(t => t.n).join()}|{told[0].visitor ?? 'nothing of the visitor'}|{calls().length}</p>
""",
    "routes/loop/[n].velox": "---\nexport const layout = 'plain';\nconst r = await fetch('/loop/' + (Number(params.n) + 1));\n---\n<p>{r.status}</p>",
    "routes/files.velox": "---\nexport const layout = 'plain';\nconst r = await fetch('/data.json');\n---\n<p>{(await r.json()).a} {(await fetch('//evil.example/x').catch(e => e.name))}</p>",
    "routes/away+server.ts": "export const GET = (req) => redirect(req.query.get('to')); export const POST = (req) => redirect('/api/echo', 303);",
    "routes/api/echo+server.ts": "export const GET = (req) => json([req.method, req.headers.get('content-type')]);",
    "routes/following.velox": """
---
export const layout = 'plain';
const a = await fetch('/away?to=/away%3Fto%3D/data.json');
const b = await fetch('/api/echo/', { headers: { 'content-type': 'x/y' } });
const c = await fetch('/away', { method: 'POST', body: 'x' });
const d = await fetch('/away?to=/x', { redirect: 'manual' });
const e = await fetch('/away?to=/x', { redirect: 'error' }).catch(e => e.name);
const f = await fetch('/data.json', { method: 'HEAD' });
const told = [(await a.json()).a, a.redirected, new URL(a.url).pathname, await b.json(), await c.json(), d.status, e, (await f.text()).length];
const once = await Promise.all(['/api/same', '/api/same'].map(u => fetch(u).then(r => r.json())));
---
<p>{JSON.stringify(told)}|{String(once[0].n === once[1].n)}</p>
""",
    "public/data.json": '{"a": 5}',
    "routes/api/same+server.ts": """
import { db, calls } from '$lib/db';
let n = 0;
export const GET = async (req) => {
  await db.posts.slow('same');
  return Response.json({ n: ++n, visitor: req.headers.get('cookie') ?? undefined });
};
""",
    "routes/form.velox": """
---
export const layout = 'plain';
let told = 'nothing';
if (request.method === 'POST') {
  const form = await request.formData();
  told = [...form.entries()].map(([k, v]) => `${k}=${typeof v === 'string' ? v : v.name + ':' + v.size}`).join('&');
  if (form.get('go')) throw redirect('/plain', 303);
}
response.headers.set('x-told', 'yes');
response.status = 201;
---
<p>{told}</p>
""",
    "routes/moved.velox": "---\nthrow redirect('/plain', 301);\n---\n",
    "routes/broken.velox": "---\nexport const layout = 'plain';\nconst secret = 'pear';\nif (request.method) throw new Error('password ' + secret);\n---\n<p>x</p>",
    "routes/_error.velox": "---\nexport const layout = 'plain';\n---\n<h1>{status}: {error.message}</h1>",
}  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    folder = tmp_path_factory.mktemp("whole")
    with served(folder, FILES, base_url="http://site.example") as client:
        client.folder = folder  # type: ignore[attr-defined]
        yield client


def body_of(answer: httpx2.Response) -> str:
    found = re.search(r"<p>(.*?)</p>", answer.text)
    assert found, answer.text
    return found[1]


# ---- modes


def test_modes_inferred_and_forced(client: httpx2.Client) -> None:
    folder: Any = client.folder  # type: ignore[attr-defined]
    modes = {
        route["pattern"]: route.get("mode") for route in read_manifest(folder / ".velox" / "output")["routes"]
    }
    expected = {
        "/": "ssg", "/plain": "ssg", "/forced": "ssr", "/stored": "isr", "/headers": "ssr", "/blog/[slug]": "ssr",
        "/static/[slug]": "ssg", "/parallel": "ssr", "/form": "ssr",
    }  # fmt: skip
    assert {pattern: modes[pattern] for pattern in expected} == expected
    assert sorted((folder / ".velox/output/prerendered/static").iterdir())[0].name == "first.html"


def test_ssr_sees_the_request(client: httpx2.Client) -> None:
    headers = {"user-agent": "ripe/1", "Authorization": "Bearer <x>", "cookie": "a=1"}
    answer = client.get("/headers?q=%C3%A4+b", headers=headers)
    assert body_of(answer) == "ripe/1|Bearer &lt;x&gt;|a=1|1|127.0.0.1|GET|ä b"
    assert answer.headers["cache-control"] == "private, no-store"
    assert client.get("/headers").text != answer.text


def test_ssr_page_with_data(client: httpx2.Client) -> None:
    answer = client.get("/blog/first")
    assert (
        "<title>The &lt;first&gt; post</title>" in answer.text
        or "<title>The &lt;first> post</title>" in answer.text
    )
    assert '<meta name="description" content="It begins">' in answer.text
    assert "<b>bold</b>" in answer.text and "2026-01-02" in answer.text
    missing = client.get("/blog/none")
    assert (missing.status_code, missing.headers["cache-control"]) == (404, "private, no-store")
    assert "<h1>404: Not Found</h1>" in missing.text


def test_meta_fills_the_head(client: httpx2.Client) -> None:
    page = client.get("/").text
    assert re.search(r"<title>Home &amp; &lt;more(>|&gt;)</title>", page)
    assert "<h2>Home &amp; &lt;more" in page


def test_ssg_files_and_unknown_params(client: httpx2.Client) -> None:
    page = client.get("/static/first")
    assert page.status_code == 200 and page.headers["etag"]
    assert client.get("/static/first", headers={"if-none-match": page.headers["etag"]}).status_code == 304
    assert client.get("/static/first?utm=1").text == page.text
    for path in ("/static/none", "/static", "/static/first/x", "/static/First"):
        assert client.get(path).status_code == 404, path


def test_isr_is_stored(client: httpx2.Client) -> None:
    answer = client.get("/stored")
    assert body_of(answer) == "stored" and "private" not in answer.headers.get("cache-control", "")


# ---- work side by side


def test_promise_all_takes_the_time_of_the_slowest(client: httpx2.Client) -> None:
    client.get("/plain")
    started = time.perf_counter()
    assert body_of(client.get("/parallel")) == "abc"
    assert SLOW <= time.perf_counter() - started < 2.8 * SLOW


def test_nested_layouts_run_side_by_side(client: httpx2.Client) -> None:
    started = time.perf_counter()
    page = client.get("/nested/deep").text
    assert SLOW <= time.perf_counter() - started < 2.8 * SLOW
    assert (
        '<body data-layout="layout"><main data-folder="folder"><section data-deep="deep">Nested: <p>page</p></section></main></body>'
        in page
    )
    assert "<title>Nested</title>" in page


def test_identical_fetches_are_made_once(client: httpx2.Client) -> None:
    answer = body_of(client.get("/fetching", headers={"cookie": "a=secret"}))
    numbers, visitor, made = answer.split("|")
    first, second, third = map(int, numbers.split(","))
    assert first == second and third == first + 1
    assert (visitor, made) == ("nothing of the visitor", "2")


def test_fetches_in_a_circle_end(client: httpx2.Client) -> None:
    assert body_of(client.get("/loop/1")) == "200"


def test_files_are_fetched_too_and_other_hosts_are_not_ours(client: httpx2.Client) -> None:
    assert body_of(client.get("/files")).startswith("5 ")


def test_own_redirects_are_followed(client: httpx2.Client) -> None:
    told, once = body_of(client.get("/following")).split("|")
    assert json.loads(unescape(told)) == [
        5,
        True,
        "/data.json",
        ["GET", "x/y"],
        ["GET", None],
        302,
        "TypeError",
        0,
    ]
    assert once == "true"


# ---- answers


def test_methods(client: httpx2.Client) -> None:
    for path, allow in (("/plain", "GET, HEAD, OPTIONS"), ("/headers", "GET, HEAD, POST, OPTIONS")):
        options = client.options(path)
        assert (options.status_code, options.headers["allow"], options.content) == (204, allow, b"")
        put = client.put(path)
        assert (put.status_code, put.headers["allow"]) == (405, allow)
        head = client.head(path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-type"] == "text/html; charset=utf-8"
        assert client.request("PROPFIND", path).status_code == 405
    assert client.post("/plain").status_code == 405


def test_posts_to_pages(client: httpx2.Client) -> None:
    sent = client.post("/form", data={"a": "1 & 2", "b": "ü"})
    assert (sent.status_code, sent.headers["x-told"], body_of(sent)) == (201, "yes", "a=1 &amp; 2&amp;b=ü")
    files = client.post(
        "/form", data={"a": "1"}, files={"f": ("x.bin", b"\0\xff" * 10, "application/octet-stream")}
    )
    assert body_of(files) == "a=1&amp;f=x.bin:20"
    gone = client.post("/form", data={"go": "1"})
    assert (gone.status_code, gone.headers["location"], gone.headers["cache-control"]) == (
        303,
        "/plain",
        "private, no-store",
    )


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("multipart/form-data; boundary=x", b"--x\r\nbroken"),
        ("multipart/form-data", b"x"),
        ("application/json", b"{}"),
    ],
)
def test_forms_that_are_none(client: httpx2.Client, kind: str, content: bytes) -> None:
    answer = client.post("/form", content=content, headers={"content-type": kind})
    assert answer.status_code == 400
    assert "<h1>400: " in answer.text


def test_redirects_and_errors(client: httpx2.Client) -> None:
    moved = client.get("/moved")
    assert (moved.status_code, moved.headers["location"]) == (301, "/plain")
    broken = client.get("/broken")
    assert broken.status_code == 500 and "<h1>500: Internal Server Error</h1>" in broken.text
    assert "pear" not in broken.text and broken.headers["cache-control"] == "private, no-store"
