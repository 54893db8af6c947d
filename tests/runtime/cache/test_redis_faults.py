"""Redis stopped, paused and started under load, over a socket: every request is answered, and soon."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import httpx2
import pytest

from tests.runtime.cache.redis_server import RedisServer, redis_server
from tests.runtime.serving import built, running
from veloxc.runtime.app import App

FILES = {
    "routes/p/[x].velox": (
        "---\nexport const config = { render: 'isr', revalidate: 1 };\n---\n<p>{params.x} {Math.random()}</p>\n"
    ),
    "routes/api/expire+server.ts": (
        "import { revalidatePath } from 'velox/server';\n"
        "export const POST = defineHandler(async () => {\n"
        "  try { await revalidatePath('/p/[x]'); return Response.json('done'); }\n"
        "  catch (error) { return Response.json(error.message, { status: 503 }); }\n});\n"
    ),
}
LONGEST = 6.0
"""Seconds that a visitor may wait at the worst moment: two time-outs of a second and what the machine needs."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"), FILES)


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


Event = Callable[[], Awaitable[None]]


async def load(base: str, events: Event, visitors: int = 10) -> tuple[Counter[str], float]:
    """Visitors ask for twenty pages without pause while events happen. States, and the longest wait."""
    states: Counter[str] = Counter()
    longest = 0.0
    done = False

    async def visitor(number: int) -> None:
        nonlocal longest
        async with httpx2.AsyncClient(base_url=base, timeout=20) as client:
            count = 0
            while not done:
                count += 1
                begun = time.monotonic()
                answer = await client.get(f"/p/{(number + count) % 20}")
                longest = max(longest, time.monotonic() - begun)
                assert answer.status_code == 200
                states[answer.headers["x-velox-cache"]] += 1
                await asyncio.sleep(0.01)

    asking = [asyncio.create_task(visitor(number)) for number in range(visitors)]
    await events()
    done = True
    await asyncio.gather(*asking)
    return states, longest


def test_stopped_and_started_again(output: Path, redis: RedisServer) -> None:
    async def events() -> None:
        await asyncio.sleep(0.5)
        redis.stop()
        await asyncio.sleep(1.5)
        redis.start()
        await asyncio.sleep(2.5)

    with running(App(output, cache=redis.url)) as base:
        states, longest = asyncio.run(load(base, events))
        assert states["HIT"] and states["MISS"]
        assert longest < LONGEST
        assert [httpx2.get(f"{base}/p/after").headers["x-velox-cache"] for _ in range(2)] == ["MISS", "HIT"]


def test_paused(output: Path, redis: RedisServer) -> None:
    """A server that takes connections and says nothing for two seconds."""

    async def events() -> None:
        await asyncio.sleep(0.5)
        redis.command("CLIENT", "PAUSE", "2000", "ALL")
        await asyncio.sleep(4)

    with running(App(output, cache=redis.url)) as base:
        states, longest = asyncio.run(load(base, events))
        assert states["HIT"]
        assert longest < LONGEST
        assert [httpx2.get(f"{base}/p/after").headers["x-velox-cache"] for _ in range(2)] == ["MISS", "HIT"]


def test_not_there_from_the_start(output: Path, redis: RedisServer) -> None:
    redis.stop()
    with running(App(output, cache=redis.url)) as base:
        begun = time.monotonic()
        assert [httpx2.get(f"{base}/p/{n}").headers["x-velox-cache"] for n in (1, 1, 2)] == ["MISS"] * 3
        refused = httpx2.post(f"{base}/api/expire")
        assert refused.status_code == 503
        assert "the store is down, nothing was invalidated" in refused.json()
        assert time.monotonic() - begun < LONGEST
        redis.start()
        time.sleep(1.1)
        assert [httpx2.get(f"{base}/p/1").headers["x-velox-cache"] for _ in range(2)] == ["MISS", "HIT"]
        assert httpx2.post(f"{base}/api/expire").json() == "done"
        assert httpx2.get(f"{base}/p/1").headers["x-velox-cache"] == "MISS"


def test_an_invalidation_reaches_another_machine(output: Path, redis: RedisServer) -> None:
    with running(App(output, cache=redis.url)) as here:
        get = lambda base: httpx2.get(f"{base}/p/shared")  # noqa: E731
        first = get(here).text
        with running(App(output, cache=redis.url)) as there:
            for _ in range(5):
                assert get(there).text == first
                assert httpx2.post(f"{there}/api/expire").json() == "done"
                renewed = get(here)
                assert renewed.headers["x-velox-cache"] == "MISS" and renewed.text != first
                assert get(there).text == renewed.text
                first = renewed.text
