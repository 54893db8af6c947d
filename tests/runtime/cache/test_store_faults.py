"""Stores that are down and disks that are full: every visitor gets a page."""

from __future__ import annotations

import asyncio
import errno
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.cache.clock import Clock
from tests.runtime.cache.counted_pages import Pages, got, landed, regenerator
from veloxc.runtime.cache.entry import Entry
from veloxc.runtime.cache.files import FileStore
from veloxc.runtime.cache.memory import MemoryStore
from veloxc.runtime.cache.regeneration import Regenerator
from veloxc.runtime.cache.store import Lease, Look, StoreDown

# ---- stores that are down


class Failing(MemoryStore):
    """Fails in the methods named."""

    down: frozenset[str] = frozenset()

    def _check(self, name: str) -> None:
        if name in self.down:
            raise StoreDown("pulled")

    async def look(self, key: str, labels: Any = ()) -> Look:
        self._check("look")
        return await super().look(key, labels)

    async def acquire(self, key: str, seen: int, seconds: float, urgent: bool) -> Any:
        self._check("acquire")
        return await super().acquire(key, seen, seconds, urgent)

    async def publish(self, lease: Lease, entry: Entry) -> bool:
        self._check("publish")
        return await super().publish(lease, entry)

    async def release(self, lease: Lease, failed: bool) -> None:
        self._check("release")
        await super().release(lease, failed)


@pytest.mark.parametrize("down", ["look", "acquire", "publish", "look acquire publish release"])
def test_a_store_that_is_down(clock: Clock, pages: Pages, down: str) -> None:
    async def main() -> None:
        store = Failing(clock=clock)
        store.down = frozenset(down.split())
        here = regenerator(store, clock)
        for number in range(1, 4):
            answers = await asyncio.gather(*(got(here, pages.wanted()) for _ in range(10)))
            assert set(answers) == {("MISS", b"%d" % number)}, "one render for all who wait at a time"
        store.down = frozenset()
        clock.now += 36
        assert await got(here, pages.wanted()) == ("MISS", b"4")
        assert await got(here, pages.wanted()) == ("HIT", b"4")

    asyncio.run(main())


def test_a_store_that_goes_down_while_others_wait(clock: Clock, pages: Pages) -> None:
    """Who comes without the store joins a flight that began with it: it must not be left without an answer."""

    async def main() -> None:
        store = Failing(clock=clock)
        here = regenerator(store, clock)
        going = asyncio.Event()
        pages.before = going.wait  # type: ignore[assignment]
        first = asyncio.create_task(got(here, pages.wanted()))
        await asyncio.sleep(0.01)
        store.down = frozenset({"look"})
        second = asyncio.create_task(got(here, pages.wanted()))
        await asyncio.sleep(0.01)
        going.set()
        assert (await first)[0] == (await second)[0] == "MISS"
        store.down = frozenset()
        clock.now += 61
        store.down = frozenset({"acquire"})
        assert (await got(here, pages.wanted()))[0] == "STALE"
        store.down = frozenset({"look", "acquire"})
        assert (await got(here, pages.wanted()))[0] == "MISS"

    asyncio.run(main())


@pytest.mark.parametrize("down", ["acquire", "publish"])
def test_a_store_that_goes_down_leaves_the_stale_page(clock: Clock, pages: Pages, down: str) -> None:
    async def main() -> None:
        store = Failing(clock=clock)
        here = regenerator(store, clock)
        await got(here, pages.wanted())
        clock.now += 61
        store.down = frozenset({down})
        for _ in range(20):
            assert await got(here, pages.wanted()) == ("STALE", b"1")
            await landed(here)
        assert pages.renders["k"] <= 2

    asyncio.run(main())


# ---- disks that are full


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)]
    if mount is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


async def many(here: Regenerator, pages: Pages) -> None:
    for number in range(60):
        state, body = await got(here, pages.wanted(f"k{number}"))
        assert (state, body) == ("MISS", pages.body)
    answers = [(await got(here, pages.wanted(f"k{number}")))[0] for number in range(60)]
    assert set(answers) <= {"HIT", "MISS"}


def test_a_disk_that_is_full(tiny: Path, clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        here = regenerator(FileStore(tiny, clock=clock), clock)
        pages.body = bytes(20_000)
        await many(here, pages)
        assert here.counters.dropped > 40
        for file in (tiny / "entries").rglob("*"):
            if file.is_file():
                assert file.stat().st_size > 20_000, "nothing half-written is left"

    asyncio.run(main())


def test_a_write_that_finds_no_room(
    tmp_path: Path, clock: Clock, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def main() -> None:
        store = FileStore(tmp_path, clock=clock)
        here = regenerator(store, clock)

        def full(entry: Entry) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(store.files, "write", full)
        assert await got(here, pages.wanted()) == ("MISS", b"1")
        monkeypatch.undo()
        clock.now += 36
        assert await got(here, pages.wanted()) == ("MISS", b"2")
        assert await got(here, pages.wanted()) == ("HIT", b"2")

    asyncio.run(main())
