"""Pages that count their renders, a regenerator over any store, and what tests ask of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from tests.runtime.cache.clock import Clock
from veloxc.runtime.cache.collecting import collected
from veloxc.runtime.cache.regeneration import Made, Regenerator, Wanted
from veloxc.runtime.cache.store import Lease, Store


class Pages:
    """Pages that count their renders. `before` runs in each render."""

    def __init__(self) -> None:
        self.renders: dict[str, int] = {}
        self.before: Callable[[], Awaitable[None]] | None = None
        self.status = 200
        self.body = b""

    def wanted(self, key: str = "k", revalidate: float = 60, stale_for: float = 600, **more: Any) -> Wanted:
        async def make() -> Made:
            number = self.renders[key] = self.renders.get(key, 0) + 1
            entry = collected()
            assert entry is not None
            entry.tags.add("fetched")
            if self.before is not None:
                await self.before()
            return Made(self.status, (), self.body or b"%d" % number, revalidate, stale_for)

        return Wanted(key, f"/{key}", make, (f"p:/{key}",), **more)


def regenerator(store: Store, clock: Clock, **options: Any) -> Regenerator:
    return Regenerator(store, clock=clock, **options)


async def got(made: Regenerator, wanted: Wanted) -> tuple[str, bytes]:
    answer = await made.get(wanted)
    return answer.state, answer.entry.body


async def landed(made: Regenerator) -> None:
    while made._flights:
        await asyncio.gather(*made._flights.values())
        await asyncio.sleep(0)


async def lease_of_another(store: Store, key: str = "k", seconds: float = 30) -> Lease:
    lease = await store.acquire(key, (await store.look(key)).token, seconds, True)
    assert isinstance(lease, Lease)
    return lease
