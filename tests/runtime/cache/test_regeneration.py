"""Who renders, who waits, who gets the old page: the cases that are hard to meet over a socket."""

from __future__ import annotations

import asyncio
import random
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.cache.clock import Clock
from tests.runtime.cache.counted_pages import Pages, got, landed, lease_of_another, regenerator
from veloxc.runtime.cache.entry import BLOCK, Entry
from veloxc.runtime.cache.files import FileStore
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.memory import MemoryStore
from veloxc.runtime.cache.regeneration import Regenerator
from veloxc.runtime.render_timeout import RenderTimeout

# ---- other processes


def test_what_another_process_renders_is_waited_for(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        store = MemoryStore(clock=clock)
        here = regenerator(store, clock)
        lease = await lease_of_another(store)
        waiting = asyncio.create_task(got(here, pages.wanted()))
        await asyncio.sleep(0.05)
        now = clock.now
        await store.publish(lease, Entry("k", "/k", 200, (), b"theirs", now, now + 60, now + 600))
        assert await waiting == ("MISS", b"theirs")
        assert pages.renders == {}

    asyncio.run(main())


def test_who_died_is_not_waited_for_longer_than_its_lease(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        store = MemoryStore(clock=clock)
        here = regenerator(store, clock)
        dead = await lease_of_another(store, seconds=35)
        waiting = asyncio.create_task(got(here, pages.wanted()))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        clock.now += 36
        assert await waiting == ("MISS", b"1")
        now = clock.now
        assert not await store.publish(dead, Entry("k", "/k", 200, (), b"late", now, now + 60, now + 600))
        assert await got(here, pages.wanted()) == ("HIT", b"1")

    asyncio.run(main())


def test_who_fails_elsewhere_leaves_it_to_us(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        store = MemoryStore(clock=clock)
        here = regenerator(store, clock)
        lease = await lease_of_another(store)
        waiting = asyncio.create_task(got(here, pages.wanted()))
        await asyncio.sleep(0.05)
        await store.release(lease, failed=True)
        assert await waiting == ("MISS", b"1")

    asyncio.run(main())


def test_a_stale_page_that_another_process_renders_is_left_alone(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        store = MemoryStore(clock=clock)
        here = regenerator(store, clock)
        await got(here, pages.wanted())
        clock.now += 61
        await lease_of_another(store)
        for _ in range(50):
            assert await got(here, pages.wanted()) == ("STALE", b"1")
            await landed(here)
        assert pages.renders == {"k": 1}

    asyncio.run(main())


def test_threads_share_one_render(tmp_path: Path, clock: Clock, pages: Pages) -> None:
    async def slow() -> None:
        await asyncio.sleep(0.5)

    pages.before = slow
    together = threading.Barrier(4)
    found: list[tuple[str, bytes]] = []
    here = regenerator(FileStore(tmp_path, clock=clock), clock)

    def ask() -> None:
        together.wait()
        found.append(asyncio.run(got(here, pages.wanted())))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [("MISS", b"1")] * 4 and pages.renders == {"k": 1}


# ---- renders that do not do as they should


def test_a_render_that_is_invalidated_again_and_again_ends(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        store = MemoryStore(clock=clock)

        async def invalidated() -> None:
            await store.invalidate(["t:fetched"], False)

        pages.before = invalidated
        here = regenerator(store, clock)
        state, body = await got(here, pages.wanted())
        assert (state, body) == ("MISS", b"4") and pages.renders == {"k": 4}
        pages.before = None
        assert await got(here, pages.wanted()) == ("MISS", b"5")

    asyncio.run(main())


def test_marked_stale_during_a_render(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        store = MemoryStore(clock=clock)

        async def marked() -> None:
            pages.before = None
            await store.invalidate(["t:fetched"], True)

        pages.before = marked
        here = regenerator(store, clock)
        assert await got(here, pages.wanted()) == ("MISS", b"1")
        assert await got(here, pages.wanted()) == ("STALE", b"1")
        await landed(here)
        assert await got(here, pages.wanted()) == ("HIT", b"2")

    asyncio.run(main())


def test_a_cold_render_that_hangs(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        here = regenerator(MemoryStore(clock=clock), clock, render_timeout=0.1)
        pages.before = asyncio.Event().wait  # type: ignore[assignment]
        with pytest.raises(RenderTimeout, match=r"/k took more than 0\.1 s"):
            await here.get(pages.wanted())
        pages.before = None
        assert await got(here, pages.wanted()) == ("MISS", b"2")

    asyncio.run(main())


def test_a_time_out_of_the_pages_own_is_no_time_out_of_the_render(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        async def own() -> None:
            raise TimeoutError("the database")

        pages.before = own
        with pytest.raises(TimeoutError, match="the database"):
            await regenerator(MemoryStore(clock=clock), clock).get(pages.wanted())

    asyncio.run(main())


def test_what_is_too_large_is_served_and_not_stored(clock: Clock, pages: Pages) -> None:
    async def main() -> None:
        here = regenerator(MemoryStore(clock=clock), clock, largest=100)
        pages.body = bytes(101)
        for _ in range(2):
            assert await got(here, pages.wanted()) == ("MISS", bytes(101))
        assert pages.renders == {"k": 2} and here.counters.dropped == 2

    asyncio.run(main())


def test_an_error_hook_that_fails(clock: Clock, pages: Pages) -> None:
    def hook(*_: Any) -> None:
        raise RuntimeError("the pager is broken")

    async def main() -> None:
        here = regenerator(MemoryStore(clock=clock), clock, on_error=hook)
        pages.status = 500
        with pytest.raises(Exception, match="status 500"):
            await here.get(pages.wanted())
        assert here.counters.failures == 1

    asyncio.run(main())


# ---- clocks


@pytest.mark.parametrize("jump", [-86400.0, -3600.0, 3600.0, 86400.0 * 365])
def test_a_clock_that_jumps(tmp_path: Path, clock: Clock, pages: Pages, jump: float) -> None:
    """Every request is answered, no page is pinned, and an old page never takes a new one's place."""

    async def main() -> None:
        store = FileStore(tmp_path, clock=clock)
        here = regenerator(store, clock)
        wanted = pages.wanted(stale_for=1e9)
        assert await got(here, wanted) == ("MISS", b"1")
        clock.now += jump
        assert await got(here, wanted) == ("STALE", b"1")
        await landed(here)
        assert await got(here, wanted) == ("HIT", b"2")

        async def jumps_back() -> None:
            clock.now -= jump

        clock.now += 61
        pages.before = jumps_back
        assert (await got(here, wanted))[1] == b"2"
        await landed(here)
        pages.before = None
        answers = [(await got(here, wanted))[1]]
        await landed(here)
        answers.append((await got(here, wanted))[1])
        assert answers == sorted(answers) and answers[-1] in (b"3", b"4")
        await here.close()

    asyncio.run(main())


# ---- a day


def test_some_minutes_of_traffic(tmp_path: Path, clock: Clock, pages: Pages) -> None:
    asyncio.run(day(tmp_path, clock, pages, hours=0.2))


@pytest.mark.slow
def test_a_day_of_traffic(tmp_path: Path, clock: Clock, pages: Pages) -> None:
    largest = asyncio.run(day(tmp_path, clock, pages, hours=24))
    print(f"\na day: {sum(pages.renders.values())} renders, at most {largest} bytes in files")


async def day(folder: Path, clock: Clock, pages: Pages, hours: float) -> int:
    """Four visitors every four seconds on popular and rare pages, one of them on an address that does not exist; a tag now and
    then. The files stay below the limit all day, and so does what is in memory."""
    limits = Limits(bytes=200 * BLOCK, missing=50, near=100 * BLOCK)
    store = FileStore(folder, limits, clock)
    here = regenerator(store, clock)
    chance = random.Random(7)
    end, largest = clock.now + hours * 3600, 0
    while clock.now < end:
        clock.now += 4
        for _ in range(3):
            pages.status, pages.body = 200, bytes(3000)
            await here.get(pages.wanted(f"p{min(int(chance.paretovariate(0.5)), 5000)}", stale_for=86400))
        pages.status = 404
        await here.get(pages.wanted(f"none{chance.random()}", stale_for=0))
        await landed(here)
        if int(clock.now) % 600 < 4:
            await store.invalidate(["t:fetched"], True)
            largest = max(largest, _check_bounds(store, here, limits))
    largest = max(largest, _check_bounds(store, here, limits))
    await here.close()
    return largest


def _check_bounds(store: FileStore, here: Regenerator, limits: Limits) -> int:
    sizes = [file.stat().st_size for file in store.files.folder.rglob("*") if file.is_file()]
    on_disk = sum(-(-size // BLOCK) * BLOCK for size in sizes)
    index = store._index()
    assert on_disk <= limits.bytes and index.totals()["bytes"] <= limits.bytes
    assert index.totals()["missing"] <= limits.missing
    assert len(index.published()) == len(sizes)
    assert store.near.bytes <= limits.near
    assert not here._flights and len(here._quiet) <= 10_000
    return on_disk
