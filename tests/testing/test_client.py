"""`veloxc.testing.TestClient`, as a user's tests use it."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from veloxc.testing import DoesNotCompile, TestClient

FILES = {
    "routes/index.velox": (
        "---\nimport { rows } from '$lib/db';\nexport const meta = { title: 'Home' };\n---\n<h1>{rows.length} rows</h1>\n"
    ),
    "routes/blog/[slug].velox": "<h1>{params.slug} {url.searchParams.get('q')}</h1>\n",
    "routes/visits.velox": (
        "---\nimport { setCookie } from 'velox/server';\n"
        "const count = Number(request.cookies.get('visits')?.value ?? 0) + 1;\n"
        "setCookie('visits', String(count));\n---\n<p>{count}</p>\n"
    ),
    "routes/form.velox": (
        "---\nconst form = request.method === 'POST' ? await request.formData() : undefined;\n---\n<p>{form?.get('name')}</p>\n"
    ),
    "routes/trees/[name].velox": (
        "---\nexport function paths() { return [{ params: { name: 'elm' }, props: { height: 30 } }]; }\n"
        "---\n<p>{params.name} {props.height}</p>\n"
    ),
    "routes/stored/[name].velox": (
        "---\nexport function paths() { return [{ params: { name: 'elm' }, props: { height: 30 } }]; }\n"
        "export const config = { render: 'isr' };\n---\n<p>{params.name} {props.height ?? 'unknown'}</p>\n"
    ),
    "routes/old.velox": "---\nthrow redirect('/blog/new');\n---\n<p>never</p>\n",
    "routes/fails.velox": "---\nconst post = props.post;\n---\n<h1>{post.title}</h1>\n",
    "routes/whole.velox": (
        "---\nimport { Suspense } from 'velox';\nimport { later } from '$lib/db';\nconst text = later();\n"
        "async function Slow() { return <b>{await text}</b>; }\n---\n<Suspense fallback={<i>wait</i>}><Slow /></Suspense>\n"
    ),
    "routes/env.velox": "<p>{process.env.NAME} {process.env.OTHER}</p>\n",
    "routes/api/echo+server.ts": (
        "export async function POST(req) { return Response.json({ got: await req.json() }, { status: 201 }); }\n"
        "export async function DELETE() { return new Response(null, { status: 204 }); }\n"
    ),
    "lib/db.py": (
        "import asyncio\n\nrows = []\nlock = asyncio.Lock()\n\n\nasync def later():\n    async with lock:\n"
        "        await asyncio.sleep(0.01)\n    return 'late'\n"
    ),
    "lib/app.py": (
        "from . import db\n\n\nasync def startup():\n    db.rows.append('x')\n\n\ndef shutdown():\n"
        "    import os\n    os.environ['ENDED'] = 'yes'\n    open(os.environ['VELOX_ROOT'] + '/ended', 'w').close()\n"
    ),
    "public/robots.txt": "all\n",
    ".env": "NAME=file\nOTHER=other\n",
    ".env.test": "OTHER=test\n",
    ".env.production": "OTHER=production\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_pages_and_files(project: Path) -> None:
    async def test() -> None:
        async with TestClient(project) as client:
            page = await client.get("/")
            assert page.status == 200 and page.ok
            assert page.headers["Content-Type"] == "text/html; charset=utf-8"
            assert "<h1>1 rows</h1>" in page.text and "<title>Home</title>" in page.text
            assert "<h1>x y</h1>" in (await client.get("/blog/x", params={"q": "y"})).text
            assert (await client.get("/robots.txt")).text == "all\n"
            assert (await client.head("/")).content == b""
            assert (await client.get("/nowhere")).status == 404
            assert (await client.get("/.env")).status == 404

    asyncio.run(test())
    assert (project / "ended").exists()


def test_pages_of_paths(project: Path) -> None:
    """As the build would make them: with their props, and no others."""

    async def test() -> None:
        async with TestClient(project) as client:
            assert "<p>elm 30</p>" in (await client.get("/trees/elm")).text
            assert (await client.get("/trees/oak")).status == 404
            for state in ("MISS", "HIT"):
                page = await client.get("/stored/elm")
                assert "<p>elm 30</p>" in page.text and page.headers["x-velox-cache"] == state
            assert "<p>oak unknown</p>" in (await client.get("/stored/oak")).text

    asyncio.run(test())


def test_forms_and_json(project: Path) -> None:
    async def test() -> None:
        async with TestClient(project) as client:
            assert "<p>ann</p>" in (await client.post("/form", data={"name": "ann"})).text
            assert "<p>bea</p>" in (await client.post("/form", data={"name": "bea"}, files={"f": b"x"})).text
            answer = await client.post("/api/echo", json={"a": [1]})
            assert (answer.status, answer.json()) == (201, {"got": {"a": [1]}})
            assert (await client.delete("/api/echo")).status == 204
            refused = await client.put("/api/echo")
            assert refused.status == 405 and "POST" in refused.headers["allow"]

    asyncio.run(test())


def test_cookies_are_kept(project: Path) -> None:
    async def test() -> None:
        async with TestClient(project) as client:
            assert [(await client.get("/visits")).text.count(f"<p>{n}</p>") for n in (1, 2, 3)] == [1, 1, 1]
            assert client.cookies["visits"] == "3"
            client.cookies.clear()
            assert "<p>1</p>" in (await client.get("/visits")).text

    asyncio.run(test())


def test_redirects(project: Path) -> None:
    async def test() -> None:
        async with TestClient(project) as client:
            page = await client.get("/old")
            assert (page.status, page.headers["location"]) == (302, "/blog/new")
            page = await client.get("/old", follow_redirects=True)
            assert "<h1>new " in page.text and page.url.endswith("/blog/new")
            assert [step.status for step in page.redirects] == [302]

    asyncio.run(test())


def test_a_failing_page_raises_here(project: Path) -> None:
    """With its frames in the page; or it is an answer, as for visitors."""

    async def test() -> None:
        async with TestClient(project) as client:
            with pytest.raises(Exception, match="Cannot read properties of undefined") as raised:
                await client.get("/fails")
            assert any(str(entry.path).endswith("routes/fails.velox") for entry in raised.traceback)
            assert (await client.get("/")).status == 200
        async with TestClient(project, raise_errors=False) as client:
            page = await client.get("/fails")
            assert page.status == 500 and "undefined" not in page.text

    asyncio.run(test())


def test_a_streamed_page_arrives_whole(project: Path) -> None:
    async def test() -> None:
        async with TestClient(project) as client:
            page = await client.get("/whole")
            assert "<b>late</b>" in page.text and "wait" not in page.text

    asyncio.run(test())


def test_without_a_block_and_in_several_loops(project: Path) -> None:
    """What the site binds to an event loop stays good: it has one of its own."""
    client = TestClient(project)
    for _ in range(2):
        assert "late" in asyncio.run(client.get("/whole")).text
    client.close()
    client.close()
    assert (project / "ended").exists()
    with TestClient(project) as another:
        assert "late" in asyncio.run(another.get("/whole")).text


def test_modules_are_not_shared(project: Path) -> None:
    async def test() -> None:
        async with TestClient(project) as first, TestClient(project) as second:
            assert "1 rows" in (await first.get("/")).text
            assert "1 rows" in (await second.get("/")).text

    asyncio.run(test())


def test_the_environment_comes_and_goes(project: Path) -> None:
    before = dict(os.environ)

    async def test() -> None:
        async with TestClient(project, environment={"NAME": "given"}) as client:
            assert "<p>given test</p>" in (await client.get("/env")).text

    asyncio.run(test())
    assert dict(os.environ) == before


def test_a_changed_project(project: Path) -> None:
    client = TestClient(project)
    assert "rows" in asyncio.run(client.get("/")).text
    client.close()
    (project / "routes/index.velox").write_text("<h1>New</h1>\n")
    client = TestClient(project)
    assert "<h1>New</h1>" in asyncio.run(client.get("/")).text
    client.close()


def test_a_project_with_mistakes(project: Path) -> None:
    (project / "routes/index.velox").write_text("<h1>New</h2>\n")
    with pytest.raises(DoesNotCompile, match=r"(?s)error\[VX0703\].*routes/index.velox:1:8"):
        TestClient(project)


def test_no_project(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no project in"):
        TestClient(tmp_path)
