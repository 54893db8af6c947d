"""Processes that all ask for one page, with a clock that all of them share and the test moves."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from veloxc.runtime.cache.files import FileStore
from veloxc.runtime.cache.redis_store import RedisStore
from veloxc.runtime.cache.regeneration import Made, Regenerator, Wanted
from veloxc.runtime.cache.store import Store

CONTEXT = multiprocessing.get_context("spawn")
REVALIDATE = 60.0
RENDER = 0.01


def store_at(where: str, clock: Any) -> Store:
    """A file store in a folder, or a Redis store."""
    if where.startswith("redis"):
        return RedisStore(where, "crowd", patience=5.0, clock=clock)
    return FileStore(Path(where), clock=clock)


@dataclass
class Shared:
    """`now`: the clock. `page`: the number of the page asked for; below 0: go home. `asked`: requests of each process
    so far; `states`: how many HIT, STALE, MISS they got; `goal`: requests after which a process takes its time,
    so that the others get theirs."""

    now: Any
    page: Any
    asked: Any
    states: Any
    goal: Any
    log: str

    @classmethod
    def make(cls, processes: int, log: Path) -> Shared:
        return cls(
            CONTEXT.Value("d", time.time(), lock=False),
            CONTEXT.Value("q", 0, lock=False),
            CONTEXT.Array("q", processes, lock=False),
            CONTEXT.Array("q", 3 * processes, lock=False),
            CONTEXT.Value("q", 0, lock=False),
            str(log),
        )


def visitor(number: int, where: str, shared: Shared) -> None:
    """One process: asks for the page of the run again and again."""

    def clock() -> float:
        return float(shared.now.value)

    async def main() -> None:
        regenerator = Regenerator(store_at(where, clock), clock=clock)
        page, parent = 0, os.getppid()
        while page >= 0 and os.getppid() == parent:  # a test that was killed leaves nobody behind
            page = shared.page.value
            if page <= 0:
                await asyncio.sleep(0.001)
                continue
            state = (await regenerator.get(wanted(page, shared))).state
            shared.states[3 * number + ("HIT", "STALE", "MISS").index(state)] += 1
            shared.asked[number] += 1
            await asyncio.sleep(0 if shared.asked[number] < shared.goal.value else 0.02)
        await regenerator.close()

    asyncio.run(main())


def wanted(page: int, shared: Shared) -> Wanted:
    async def make() -> Made:
        with open(shared.log, "ab", buffering=0) as log:
            log.write(b"%d %d\n" % (page, os.getpid()))
        await asyncio.sleep(RENDER)
        return Made(200, (), b"page %d" % page, REVALIDATE, 10 * REVALIDATE)

    return Wanted(f"page {page}", f"/{page}", make, (f"p:/{page}",))


@contextmanager
def crowd(where: list[str], log: Path) -> Iterator[Shared]:
    """A process for each store in `where`."""
    shared = Shared.make(len(where), log)
    shared.page.value = 0
    processes = [CONTEXT.Process(target=visitor, args=(n, place, shared)) for n, place in enumerate(where)]
    for process in processes:
        process.start()
    try:
        yield shared
    finally:
        shared.page.value = -1
        for process in processes:
            process.join(20)
            process.kill()


def renders(shared: Shared, page: int) -> int:
    """How often a page was rendered, by any process."""
    try:
        lines = Path(shared.log).read_bytes().splitlines()
    except FileNotFoundError:
        return 0
    return sum(line.split()[0] == b"%d" % page for line in lines)


def wait(condition: Any, seconds: float = 200.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.002)
