"""Where the store is, and what can be set about it."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from tests.runtime.serving import built, running
from veloxc.runtime.app import App
from veloxc.runtime.cache.files import FileStore
from veloxc.runtime.cache.memory import MemoryStore
from veloxc.runtime.cache.options import CacheOptions, default_folder, open_store, options_from
from veloxc.runtime.cache.store import StoreDown

PAGE = "---\nexport const config = { render: 'isr' };\nresponse.headers.set('x-own', 'yes');\n---\n<p>{params.x}</p>\n"


def test_what_is_given_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {
        "store": "folder",
        "staleFor": 5,
        "renderTimeout": 2,
        "headers": ["x-own"],
        "maxBytes": 10_000,
    }
    monkeypatch.delenv("VELOXC_CACHE", raising=False)
    options = options_from(None, settings)
    assert (options.store, options.stale_for, options.render_timeout) == ("folder", 5, 2)
    assert (options.headers, options.limits.bytes) == (("x-own",), 10_000)
    monkeypatch.setenv("VELOXC_CACHE", "memory:")
    assert options_from(None, settings).store == "memory:"
    assert options_from("here", settings).store == "here"
    assert options_from(CacheOptions(store="mine"), settings).store == "mine"


@pytest.mark.parametrize(
    "where", ["redis://h:1/0", "rediss://h:1/0", "valkey://h:1/0", "unix:///run/redis.sock"]
)
def test_addresses_of_redis(where: str, tmp_path: Path) -> None:
    pytest.importorskip("redis", reason="the extra `redis` is not installed")
    store = open_store(CacheOptions(store=where), tmp_path)
    assert store.url == where.replace("valkey", "redis")  # type: ignore[attr-defined]


def test_an_address_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(StoreDown, match="`memcached://h` is no place for stored pages"):
        open_store(CacheOptions(store="memcached://h"), tmp_path)


def test_folders(tmp_path: Path) -> None:
    output = tmp_path / "site" / ".velox" / "builds" / "1"
    output.mkdir(parents=True)
    assert default_folder(output) == tmp_path / "site" / ".velox" / "pages"
    assert default_folder(tmp_path) == tmp_path.resolve() / "pages"
    store = open_store(CacheOptions(store=str(tmp_path / "elsewhere")), output)
    assert isinstance(store, FileStore) and store.folder == tmp_path / "elsewhere"
    assert isinstance(open_store(CacheOptions(store="memory:"), output), MemoryStore)


def test_a_site_over_a_store_of_ones_own_and_its_config(tmp_path: Path) -> None:
    config = "export default defineConfig({ cache: { headers: ['X-Own'], staleFor: 30, metrics: '/_metrics' } });\n"
    output = built(tmp_path, {"routes/p/[x].velox": PAGE, "velox.config.ts": config})
    store = MemoryStore()
    with running(App(output, cache=store)) as base:
        answers = [httpx2.get(f"{base}/p/a") for _ in range(2)]
        assert [answer.headers["x-velox-cache"] for answer in answers] == ["MISS", "HIT"]
        assert answers[1].headers["x-own"] == "yes"
        assert answers[1].headers["cache-control"] == "s-maxage=60, stale-while-revalidate=30"
        assert "velox_cache_hits_total 1" in httpx2.get(f"{base}/_metrics").text
    assert store.bytes > 0


def test_nothing_is_stored_in_development(tmp_path: Path) -> None:
    output = built(tmp_path, {"routes/p/[x].velox": PAGE})
    app = App(output, development=True)
    assert app.cache is None
    with running(app) as base:
        assert "x-velox-cache" not in httpx2.get(f"{base}/p/a").headers


def test_a_folder_that_cannot_be_written_serves_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    output = built(tmp_path / "site", {"routes/p/[x].velox": PAGE})
    (tmp_path / "file").write_text("")
    with running(App(output, cache=str(tmp_path / "file" / "pages"))) as base:
        states = [httpx2.get(f"{base}/p/a").headers["x-velox-cache"] for _ in range(3)]
    assert states == ["MISS"] * 3
    assert caplog.text.count("since the store does not answer") == 1
