"""The three stores against the one contract, and what is particular to the file store."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.cache.redis_server import RedisServer, redis_server
from tests.runtime.cache.store_contract import StoreContract, entry, lease_on, put
from veloxc.runtime.cache.entry import decode, encode
from veloxc.runtime.cache.files import FileStore
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.memory import MemoryStore
from veloxc.runtime.cache.redis_store import RedisStore
from veloxc.runtime.cache.store import Lease, Store, StoreDown


class TestMemoryStore(StoreContract):
    shared = False

    def make(self, limits: Limits | None = None) -> Store:
        if getattr(self, "_made", None) is None:
            self._made = MemoryStore(limits, self.clock)
        return self._made


class TestFileStore(StoreContract):
    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path) -> None:
        self.folder = tmp_path / "pages"

    def make(self, limits: Limits | None = None) -> FileStore:
        return FileStore(self.folder, limits, self.clock)

    def test_a_damaged_file_is_a_miss(self) -> None:
        async def work(store: Store) -> None:
            assert isinstance(store, FileStore)
            for damage in (lambda data: data[:-1], lambda data: data[:-4] + b"spli", lambda data: b""):
                look = await put(store, self.entry())
                path = store.files.path("k", look.token)
                path.write_bytes(damage(path.read_bytes()))
                other = self.make()
                assert (await other.look("k")).entry is None
                await put(other, self.entry(body=b"again"))
                assert (await store.look("k")).entry.body == b"again"  # type: ignore[union-attr]

        self.run(work)

    def test_another_entrys_file_is_a_miss(self) -> None:
        async def work(store: Store) -> None:
            assert isinstance(store, FileStore)
            mine, other = await put(store, self.entry("a")), await put(store, self.entry("b"))
            os.replace(store.files.path("b", other.token), store.files.path("a", mine.token))
            assert (await self.make().look("a")).entry is None

        self.run(work)

    def test_replaced_files_leave_and_litter_is_swept(self) -> None:
        async def work(store: Store) -> None:
            assert isinstance(store, FileStore)
            for number in range(3):
                look = await put(store, self.entry(body=str(number).encode()))
            assert len(self.files()) == 1
            store.files.write(self.entry("lost").under(99, 0))
            half = store.files.path("k", look.token).with_name(".half")
            half.write_bytes(b"torn")
            for path in self.files():
                os.utime(path, (1, 1))
            for _ in range(256):
                store.files.sweep(store._index().token)
            assert self.files() == [store.files.path("k", look.token)]

        self.run(work)

    def files(self) -> list[Path]:
        return [path for path in (self.folder / "entries").rglob("*") if path.is_file()]

    def test_a_folder_that_is_removed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("veloxc.runtime.cache.files.RECHECK", 0.0)

        async def work(store: Store) -> None:
            await put(store, self.entry())
            await store.invalidate(["t:posts"], False)
            lease = await lease_on(store)
            shutil.rmtree(self.folder)
            self.clock.now += 1
            assert (await store.look("k")).entry is None
            assert not await store.publish(lease, self.entry(body=b"from before"))
            other = self.make()
            await put(other, self.entry(body=b"anew"))
            look = await store.look("k")
            assert look.entry is not None and look.entry.body == b"anew" and not look.expired
            await other.invalidate(["t:posts"], False)
            assert (await store.look("k")).expired

        self.run(work)

    def test_expired_entries_are_swept(self) -> None:
        async def work(store: Store) -> None:
            await put(store, self.entry("old"))
            await lease_on(store, "never rendered", seconds=1)
            self.clock.now += 700
            await put(store, self.entry("new"))
            with sqlite3.connect(self.folder / "index.sqlite") as database:
                assert database.execute("SELECT key FROM pages").fetchall() == [("new",)]
            assert len(self.files()) == 1

        self.run(work)

    def test_many_stamps_are_summed_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("veloxc.runtime.cache.file_index.KEPT_STAMPS", 10)

        async def work(store: Store) -> None:
            await put(store, self.entry("old", labels=("t:first",)))
            for number in range(12):
                await store.invalidate([f"t:{number}"], False)
            await put(store, self.entry("middle", labels=("t:x",)))
            await store.invalidate(["t:12"], False)
            self.clock.now += 100
            await put(store, self.entry("new"))
            fresh = self.make()
            assert (await fresh.look("old")).expired
            assert not (await fresh.look("middle")).expired
            with sqlite3.connect(self.folder / "index.sqlite") as database:
                assert database.execute("SELECT count(*) FROM stamps").fetchone() == (7,)

        self.run(work)

    def test_a_clock_that_jumps_back_pins_nothing(self) -> None:
        async def work(store: Store) -> None:
            self.clock.now += 86400
            await lease_on(store, seconds=30)
            self.clock.now -= 86400
            await lease_on(store, seconds=30)

        self.run(work)

    def test_a_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")

        async def main() -> None:
            with pytest.raises(StoreDown):
                await FileStore(tmp_path / "file" / "pages").look("k")

        asyncio.run(main())


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


class TestRedisStore(StoreContract):
    @pytest.fixture(autouse=True)
    def _server(self, redis: RedisServer) -> None:
        redis.flush()
        self.url = redis.url

    def make(self, limits: Limits | None = None) -> RedisStore:
        return RedisStore(self.url, "test", limits, clock=self.clock)

    async def pass_time(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def test_a_server_without_its_data(self, redis: RedisServer) -> None:
        async def work(store: Store) -> None:
            await put(store, self.entry())
            await store.invalidate(["t:posts"], False)
            lease = await lease_on(store)
            redis.flush()
            assert (await store.look("k")).entry is None
            assert not await store.publish(lease, self.entry(body=b"from before"))
            look = await put(store, self.entry(body=b"new"))
            assert not look.expired
            await store.invalidate(["t:posts"], False)
            assert (await store.look("k")).expired

        self.run(work)

    def test_a_rush_of_cold_pages(self) -> None:
        async def work(store: Store) -> None:
            looks = await asyncio.gather(*(put(store, self.entry(f"k{number}")) for number in range(300)))
            assert all(look.entry is not None for look in looks)

        self.run(work)

    def test_two_sites_on_one_server(self) -> None:
        async def work(store: Store) -> None:
            other = RedisStore(self.url, "other site", clock=self.clock)
            await put(store, self.entry())
            assert (await other.look("k")).entry is None
            assert await other.clear() == 0
            assert (await store.look("k")).entry is not None
            await other.close()

        self.run(work)


def test_entries_as_bytes() -> None:
    from tests.runtime.cache.clock import Clock

    made = entry(clock=Clock(), body=b"a\nb")
    data = encode(made)
    again = decode(data)
    assert again is not None and again.body == b"a\nb" and again.labels == made.labels
    for damaged in (data[:-1], data[1:], data.replace(b"a\nb", b"a\nc"), b"", data + b"x"):
        assert decode(damaged) is None


def test_a_lease_is_plain() -> None:
    assert Lease("k", 1, 2) == Lease("k", 1, 2)
