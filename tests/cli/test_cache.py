"""`veloxc cache` on a built site."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.serving import built, running
from veloxc.cli.main import main
from veloxc.runtime.app import App

FILES = {
    "routes/blog/[slug].velox": (
        "---\nexport const config = { render: 'isr', tags: ['posts'] };\n---\n<p>{params.slug} {Math.random()}</p>\n"
    ),
    "routes/index.velox": "<p>home</p>\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    built(root, FILES)
    return root


@pytest.fixture
def base(site: Path) -> Iterator[str]:
    import httpx2

    assert main(["cache", "clear", "--yes", "--root", str(site)]) == 0
    with running(App(site / ".velox" / "output")) as base:
        assert httpx2.get(f"{base}/blog/a").headers["x-velox-cache"] == "MISS"
        yield base


def test_list(site: Path, base: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["cache", "list", "--root", str(site)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["PATH", "STATE", "STATUS", "AGE", "BYTES", "TAGS"]
    assert lines[1].split()[:3] == ["/blog/a", "fresh", "200"] and lines[1].endswith("posts")
    assert lines[2].startswith("1 entry, ")
    assert main(["cache", "list", "--json", "--tag", "posts", "--root", str(site)]) == 0
    assert json.loads(capsys.readouterr().out)[0]["path"] == "/blog/a"
    assert main(["cache", "list", "--tag", "people", "--root", str(site)]) == 0
    assert capsys.readouterr().out == "nothing is stored\n"


def test_show(site: Path, base: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["cache", "show", "/blog/a", "--body", "--root", str(site)]) == 0
    out = capsys.readouterr().out
    assert "state:       fresh" in out and "content-type: text/html" in out and "<p>a 0." in out


def test_revalidate_reaches_the_server_that_runs(site: Path, base: str) -> None:
    import httpx2

    root = ["--root", str(site)]
    for what in (["/blog/a"], ["/blog/[slug]"], ["--tag", "posts"]):
        assert main(["cache", "revalidate", *what, *root]) == 0
        assert httpx2.get(f"{base}/blog/a").headers["x-velox-cache"] == "MISS"
        assert httpx2.get(f"{base}/blog/a").headers["x-velox-cache"] == "HIT"
    assert main(["cache", "revalidate", "/blog/a", "--stale", *root]) == 0
    assert httpx2.get(f"{base}/blog/a").headers["x-velox-cache"] == "STALE"
    assert main(["cache", "clear", "--yes", *root]) == 0
    assert httpx2.get(f"{base}/blog/a").headers["x-velox-cache"] == "MISS"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "/blog/never"], "nothing is stored for `/blog/never`"),
        (["show", "/nowhere"], "no route of the site serves `/nowhere`"),
        (["show", "/"], "`/` is not stored: `routes/index.velox` is rendered in mode `ssg`"),
        (["revalidate"], "say what to expire"),
        (["revalidate", "/../x"], "`/../x` is no path of a page"),
    ],
)
def test_misuse(site: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache", *arguments, "--root", str(site)]) == 2
    assert message in capsys.readouterr().err


def test_no_site_and_no_server(tmp_path: Path, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache", "list", "--root", str(tmp_path)]) == 2
    assert "run `veloxc build` first" in capsys.readouterr().err
    assert main(["cache", "list", "--store", "redis://127.0.0.1:1/0", "--root", str(site)]) == 1
    assert "the store does not answer" in capsys.readouterr().err
    asyncio.set_event_loop(None)


def test_serving_over_a_store_that_is_none(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VELOXC_CACHE", "memcached://h")
    assert main(["serve", str(site), "--port", "0"]) == 2
    assert "`memcached://h` is no place for stored pages" in capsys.readouterr().err
