"""One regeneration for each window, however many processes ask; nothing torn, lost or older when they are killed."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.cache.crowd import CONTEXT, REVALIDATE, Shared, crowd, renders, store_at, wait
from tests.runtime.cache.redis_server import RedisServer, redis_server
from veloxc.runtime.cache.entry import Entry, etag_of
from veloxc.runtime.cache.files import FileStore
from veloxc.runtime.cache.store import Lease

WINDOWS = 4


def one_run(shared: Shared, page: int, requests: int) -> None:
    """A page nobody has rendered, then old again and again: each time exactly one process renders it."""
    before = list(shared.asked)
    shared.page.value = page
    share = requests // WINDOWS
    for window in range(1, WINDOWS + 1):
        wait(lambda expected=window: renders(shared, page) >= expected)
        goals = [number + share for number in shared.asked]
        shared.goal.value = max(goals)
        wait(lambda goals=goals: all(now >= goal for now, goal in zip(shared.asked, goals, strict=True)))
        assert renders(shared, page) == window
        if window < WINDOWS:
            shared.now.value += REVALIDATE + 1
    assert all(now - then >= requests for now, then in zip(shared.asked, before, strict=True))


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


def test_one_regeneration_for_each_window(tmp_path: Path) -> None:
    with crowd([str(tmp_path / "pages")] * 4, tmp_path / "log") as shared:
        for page in range(1, 4):
            one_run(shared, page, 200)


def test_one_regeneration_for_each_window_on_redis(tmp_path: Path, redis: RedisServer) -> None:
    with crowd([redis.url] * 4, tmp_path / "log") as shared:
        for page in range(1, 3):
            one_run(shared, page, 100)


@pytest.mark.slow
def test_eight_processes_a_thousand_requests_a_hundred_runs(tmp_path: Path) -> None:
    with crowd([str(tmp_path / "pages")] * 8, tmp_path / "log") as shared:
        started = time.monotonic()
        for page in range(1, 101):
            one_run(shared, page, 1000)
        report("files", shared, time.monotonic() - started)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_two_machines_on_one_redis_a_hundred_runs(tmp_path: Path, redis: RedisServer, part: int) -> None:
    redis.flush()
    with crowd([redis.url] * 8, tmp_path / "log") as shared:
        started = time.monotonic()
        for page in range(1, 26):
            one_run(shared, page, 1000)
        report(f"redis, part {part + 1} of 4", shared, time.monotonic() - started)


def report(store: str, shared: Shared, seconds: float) -> None:
    hits, stale, misses = (sum(shared.states[kind::3]) for kind in range(3))
    rendered = len(Path(shared.log).read_bytes().splitlines())
    print(
        f"\n{store}: {hits + stale + misses} requests, HIT {hits}, STALE {stale}, MISS {misses}, "
        f"{rendered} renders for {shared.page.value * WINDOWS} windows, {seconds:.0f} s"
    )


# ---- killed in the middle of a write

BODY = 60_000


def body_of(number: int) -> bytes:
    return (b"%08d" % number) * (BODY // 8)


def made(key: str, number: int) -> Entry:
    body = body_of(number)
    now = time.time()
    return Entry(key, f"/{key}", 200, (), body, now, now + 3600, now + 7200, (), etag_of(body))


def writer(folder: str, number: object) -> None:
    """Writes ever newer entries until it is killed; says after each which one is stored."""

    async def main() -> None:
        store = store_at(folder, time.time)
        shared: list[int] = number  # type: ignore[assignment]
        while True:
            following = shared[0] + 1
            look = await store.look("k")
            lease = await store.acquire("k", look.token, 0.001, True)
            if isinstance(lease, Lease) and await store.publish(lease, made("k", following)):
                shared[0] = following

    asyncio.run(main())


def kill_writers(folder: Path, times: int) -> int:
    """Kill a writer in the middle, look at what is stored, begin again. The number of the last entry stored."""
    known = CONTEXT.Array("q", 1, lock=False)
    reader = FileStore(folder)
    last = 0

    async def stored() -> int:
        entry = (await reader.look("k")).entry
        assert entry is not None, "lost"
        number = int(entry.body[:8])
        assert entry.body == body_of(number), "torn"
        return number

    for _ in range(times):
        parent = os.getpid()
        child = os.fork()
        if child == 0:
            try:
                writer(str(folder), known)
            finally:
                os._exit(os.getpid() == parent)
        begun = known[0]
        while known[0] < begun + 2:
            time.sleep(0.0005)
        time.sleep(int.from_bytes(os.urandom(1), "little") / 256 * 0.01)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        number = asyncio.run(stored())
        assert number >= max(known[0], last), "older over newer"
        known[0] = last = number
    return last


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_in_the_middle_of_writes(tmp_path: Path) -> None:
    kill_writers(tmp_path / "pages", 20)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_a_thousand_times_in_the_middle_of_writes(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    written = kill_writers(folder, 1000)
    files = [path for path in (folder / "entries").rglob("*") if path.is_file()]
    store = FileStore(folder)
    for path in files:
        os.utime(path, (1, 1))
    swept = sum(store.files.sweep(store._index().token) for _ in range(256))
    print(
        f"\n1000 kills, {written} entries written, {len(files)} files, {swept} of them litter that was swept"
    )
    assert len(files) - swept == 1
