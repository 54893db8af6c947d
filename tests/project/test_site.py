"""The example site, built and served for real: a subprocess, a socket, SQLite."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.server_process import VELOXC, serve, serving

EXAMPLE = Path(__file__).parents[2] / "examples" / "blog"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("example") / "blog"
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns(".velox", "blog.db*"))
    built = run("build", str(root), cwd=root)
    assert built.returncode == 0, built.stderr
    return root


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*VELOXC, *arguments], cwd=cwd, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def client(site: Path) -> Iterator[httpx2.Client]:
    environment = {"REVALIDATE_SECRET": "pear", "ADMIN_PASSWORD": "quince", "BLOG_SLOW": "0.2"}
    with (
        serving(serve(site), site.parent / "server.log", folder=site, environment=environment) as server,
        httpx2.Client(base_url=server.url) as client,
    ):
        yield client


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


def test_the_build_says_what_it_made(site: Path) -> None:
    table = run("build", str(site), cwd=site).stdout
    assert re.search(r"^/topics/\[topic\] +ssg +3 ", table, re.MULTILINE)
    assert re.search(r"^/blog/\[slug\] +ssr$", table, re.MULTILINE)
    assert (site / ".velox" / "output" / "prerendered" / "topics" / "trees.html").is_file()


def test_a_page_with_fresh_data(client: httpx2.Client) -> None:
    page = client.get("/blog/winter-pruning")
    assert page.status_code == 200
    assert "<title>Winter pruning, tree by tree</title>" in page.text
    assert "18 January 2026" in page.text
    assert "A third at most!" in page.text
    assert page.headers["cache-control"] == "private, no-store"


def test_text_of_visitors_is_escaped(client: httpx2.Client) -> None:
    assert "looks like a &lt;Winter Calville&gt;" in client.get("/blog/grafting-old-varieties").text
    found = client.get("/search", params={"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in found
    assert (
        'value="&quot;&gt;&lt;script&gt;' in found or 'value="&quot;>&lt;script>' in found or "&#34;" in found
    )


def test_the_error_page(client: httpx2.Client) -> None:
    for path in ("/blog/none", "/nowhere/at/all", "/topics/none"):
        page = client.get(path)
        assert page.status_code == 404, path
        assert "Nothing grows here" in page.text
    assert "There is no note called “none”." in client.get("/blog/none").text


def test_prerendered_pages_and_conditions(client: httpx2.Client) -> None:
    page = client.get("/topics/trees")
    assert page.status_code == 200 and "<h1>Trees</h1>" in page.text
    again = client.get("/topics/trees", headers={"if-none-match": page.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head("/topics/trees")
    assert head.headers["content-length"] == str(len(page.content)) or "content-length" in head.headers


def test_optional_parameters_and_pages(client: httpx2.Client) -> None:
    first, second, beyond = (client.get(path) for path in ("/journal", "/journal/2", "/journal/99"))
    assert "Page 1 of 3" in text_of(first.text)
    assert "Page 2 of 3" in text_of(second.text)
    assert beyond.status_code == 404
    assert client.get("/journal/x").status_code == 404


def test_a_parameter_that_takes_the_rest(client: httpx2.Client) -> None:
    assert "Planting a hedge" in client.get("/archive").text
    spring = client.get("/archive/2026/04")
    assert "<h1>April 2026</h1>" in spring.text
    assert "Blossom, frost" in spring.text and "Planting a hedge" not in spring.text
    assert client.get("/archive/2026/13").status_code == 404
    assert client.get("/archive/x").status_code == 404


def test_a_group_does_not_show_in_the_address(client: httpx2.Client) -> None:
    assert client.get("/about").status_code == 200
    assert client.get("/(about)/about").status_code == 404


def test_a_parameter_with_a_space(client: httpx2.Client) -> None:
    page = client.get("/tags/old%20varieties")
    assert "<h1>old varieties</h1>" in page.text
    assert "Keeping apples until April" in page.text
    assert client.get("/tags/none").status_code == 404


def test_the_dashboard_counts(client: httpx2.Client) -> None:
    text = text_of(client.get("/dashboard").text)
    assert " 12 notes " in text and "Notes by tag" in text


def test_the_cache_at_work(client: httpx2.Client) -> None:
    """Expired, the next visitor gets a new page; marked stale, the old one once more."""

    def visit() -> tuple[str, str]:
        page = client.get("/clock")
        made = re.search(r'<time datetime="([^"]+)"', page.text)
        assert made is not None
        return page.headers["x-velox-cache"], made[1]

    first = visit()
    assert first[0] in ("HIT", "STALE", "MISS")
    assert client.post("/api/clock", data={"verb": "expire"}).status_code == 303
    expired = visit()
    assert expired[0] == "MISS" and expired[1] > first[1]
    assert visit() == ("HIT", expired[1])
    client.post("/api/clock", data={"verb": "stale"})
    assert visit() == ("STALE", expired[1])
    for _ in range(100):
        newer = visit()
        if newer[1] != expired[1]:
            break
        time.sleep(0.05)
    assert newer[0] == "HIT" and newer[1] > expired[1]


def test_middleware_keeps_the_admin_page(client: httpx2.Client) -> None:
    for path in ("/admin", "/%61dmin", "/admin/"):
        refused = client.get(path, follow_redirects=True)
        assert refused.status_code == 401, path
        assert refused.headers["www-authenticate"].startswith("Basic ")
    assert client.get("/admin", auth=("ann", "pear")).status_code == 401
    page = client.get("/admin", auth=("ann", "quince"))
    assert page.status_code == 200 and "Signed in as ann." in page.text
    assert client.post("/admin", data={"comment": "1"}).status_code == 401


def test_moderation(client: httpx2.Client) -> None:
    client.post("/blog/the-press", data={"name": "Spam", "text": "Buy ladders"})
    page = client.get("/admin", auth=("ann", "quince")).text
    found = re.search(r'value="(\d+)" aria-label="Delete the comment of Spam"', page)
    assert found is not None
    removed = client.post("/admin", data={"comment": found[1]}, auth=("ann", "quince"))
    assert (removed.status_code, removed.headers["location"]) == (303, "/admin")
    assert "Buy ladders" not in client.get("/blog/the-press").text


def test_addresses_have_one_form(client: httpx2.Client) -> None:
    moved = client.get("/journal//2/?x=1")
    assert (moved.status_code, moved.headers["location"]) == (308, "/journal/2?x=1")
    away = client.get(f"{client.base_url}//evil.example/")
    assert away.headers["location"] == "/evil.example"


def test_methods(client: httpx2.Client) -> None:
    refused = client.post("/topics/trees")
    assert refused.status_code == 405
    assert refused.headers["allow"] == "GET, HEAD, OPTIONS"
    assert client.head("/blog/winter-pruning").content == b""


def test_nothing_of_the_project_is_served(client: httpx2.Client) -> None:
    for path in (
        "/.env",
        "/lib/db.py",
        "/manifest.json",
        "/routes/index.py",
        "/public/favicon.svg",
        "/..%2f.env",
        "/%2e%2e/.env",
        "/blog.db",
    ):
        assert client.get(path).status_code == 404, path


def test_a_form_posts_to_its_page(client: httpx2.Client) -> None:
    empty = client.post("/blog/apple-butter", data={"name": "", "text": "x"})
    assert empty.status_code == 422 and "Please give a name" in empty.text
    sent = client.post("/blog/apple-butter", data={"name": "Ann & Bo", "text": "So <good>"})
    assert (sent.status_code, sent.headers["location"]) == (303, "/blog/apple-butter#comments")
    assert "So &lt;good&gt;" in client.get("/blog/apple-butter").text


def test_a_form_of_another_site_is_refused(client: httpx2.Client) -> None:
    sent = client.post(
        "/blog/apple-butter", data={"name": "x", "text": "y"}, headers={"origin": "https://evil.example"}
    )
    assert sent.status_code == 403


def test_api_routes(client: httpx2.Client) -> None:
    posts = client.get("/api/posts").json()
    assert len(posts) == 12
    assert posts[0] == {
        "slug": "planting-a-hedge",
        "title": "Planting a hedge for the next eighty years",
        "publishedAt": "2026-11-15T08:00:00.000Z",
    }
    refused = client.delete("/api/posts")
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize(("secret", "status"), [("pear", 200), ("apple", 401), (None, 401)])
def test_the_webhook_and_its_secret(client: httpx2.Client, secret: str | None, status: int) -> None:
    body = {"tag": "posts"} | ({"secret": secret} if secret else {})
    assert client.post("/api/revalidate", json=body).status_code == status


def test_a_body_that_is_no_json(client: httpx2.Client) -> None:
    answer = client.post("/api/revalidate", content=b"{ no", headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert "error" in answer.json()


def test_a_body_that_is_too_large(client: httpx2.Client) -> None:
    answer = client.post("/api/revalidate", content=b"x" * (11 * 1024 * 1024))
    assert answer.status_code == 413


def test_gzip(client: httpx2.Client) -> None:
    assert (
        client.get("/blog/winter-pruning", headers={"accept-encoding": "gzip"}).headers["content-encoding"]
        == "gzip"
    )


def test_a_failed_build_leaves_the_old_site(site: Path) -> None:
    page = site / "routes" / "authors" / "[handle].velox"
    text = page.read_text()
    before = (site / ".velox" / "output").resolve()
    try:
        page.write_text(text.replace("author.bio}", "author.bio.missing.more}", 1))
        failed = run("build", str(site), cwd=site)
        assert failed.returncode == 1
        assert "routes/authors/[handle].velox:" in failed.stderr
        page.write_text(text + "</div>")
        assert run("build", str(site), cwd=site).returncode == 1
    finally:
        page.write_text(text)
    assert (site / ".velox" / "output").resolve() == before
