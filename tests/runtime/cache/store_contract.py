"""What every store must do. A store's own test file derives from `StoreContract` and says how to make one."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.runtime.cache.clock import Clock
from veloxc.runtime.cache.entry import Entry, etag_of
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.store import Lease, Look, Refusal, Store, Verdict


def entry(key: str = "k", body: bytes = b"page", *, clock: Clock, **facts: Any) -> Entry:
    facts.setdefault("labels", (f"p:/{key}", "r:/[x]", "t:posts"))
    facts.setdefault("fresh_until", clock.now + 60)
    facts.setdefault("expire_at", clock.now + 600)
    facts.setdefault("started", clock.now)
    facts.setdefault("status", 200)
    return Entry(
        key=key,
        path=f"/{key}",
        headers=(("content-type", "text/html"),),
        body=body,
        etag=etag_of(body),
        **facts,
    )


async def lease_on(store: Store, key: str = "k", seconds: float = 10, urgent: bool = True) -> Lease:
    look = await store.look(key)
    lease = await store.acquire(key, look.token, seconds, urgent)
    assert isinstance(lease, Lease), lease
    return lease


async def put(store: Store, made: Entry) -> Look:
    assert await store.publish(await lease_on(store, made.key), made)
    return await store.look(made.key)


class StoreContract:
    clock: Clock

    @pytest.fixture(autouse=True)
    def _clock(self) -> None:
        self.clock = Clock()

    def make(self, limits: Limits | None = None) -> Store:
        """A store that shares what is stored with those made before in the same test."""
        raise NotImplementedError

    def run(self, work: Callable[[Store], Awaitable[None]], limits: Limits | None = None) -> None:
        async def main() -> None:
            store = self.make(limits)
            try:
                await work(store)
            finally:
                await store.close()

        asyncio.run(main())

    def entry(self, key: str = "k", body: bytes = b"page", **facts: Any) -> Entry:
        return entry(key, body, clock=self.clock, **facts)

    # ---- entries

    def test_what_is_stored_comes_back(self) -> None:
        async def work(store: Store) -> None:
            assert (await store.look("k")).verdict(self.clock.now) is Verdict.MISSING
            look = await put(store, self.entry(body=b"\0\xff\n"))
            assert look.entry is not None and look.entry.body == b"\0\xff\n"
            assert look.entry.headers == (("content-type", "text/html"),)
            assert look.entry.tags == ["posts"]
            assert look.token == look.entry.token > 0
            assert look.verdict(self.clock.now) is Verdict.FRESH
            assert look.verdict(self.clock.now + 61) is Verdict.STALE
            assert look.verdict(self.clock.now + 601) is Verdict.MISSING
            assert (await store.look("other")).entry is None

        self.run(work)

    def test_another_process_sees_it(self) -> None:
        async def work(store: Store) -> None:
            other = self.make()
            await put(store, self.entry(body=b"one"))
            assert (await other.look("k")).entry.body == b"one"  # type: ignore[union-attr]
            await put(other, self.entry(body=b"two"))
            assert (await store.look("k")).entry.body == b"two"  # type: ignore[union-attr]
            await store.invalidate(["t:posts"], False)
            assert (await other.look("k")).expired
            await other.close()

        self.run(work)

    def test_an_entry_from_the_future_is_stale(self) -> None:
        async def work(store: Store) -> None:
            look = await put(
                store, self.entry(started=self.clock.now + 3600, fresh_until=self.clock.now + 3700)
            )
            assert look.verdict(self.clock.now) is Verdict.STALE

        self.run(work)

    # ---- leases

    def test_one_lease_at_a_time(self) -> None:
        async def work(store: Store) -> None:
            first = await lease_on(store)
            assert await store.acquire("k", 0, 10, True) is Refusal.HELD
            await store.release(first, failed=False)
            second = await lease_on(store)
            assert second.token > first.token

        self.run(work)

    def test_no_lease_for_who_has_not_seen_the_newest(self) -> None:
        async def work(store: Store) -> None:
            look = await put(store, self.entry())
            assert await store.acquire("k", 0, 10, True) is Refusal.CHANGED
            assert isinstance(await store.acquire("k", look.token, 10, False), Lease)

        self.run(work)

    def test_a_later_lease_fences_the_earlier_one_off(self) -> None:
        async def work(store: Store) -> None:
            slow = await lease_on(store, seconds=0.05)
            await self.pass_time(0.1)
            quick = await lease_on(store)
            assert await store.publish(quick, self.entry(body=b"new"))
            assert not await store.publish(slow, self.entry(body=b"old"))
            await store.release(slow, failed=True)
            look = await store.look("k")
            assert look.entry is not None and look.entry.body == b"new"
            assert isinstance(await store.acquire("k", look.token, 10, False), Lease)

        self.run(work)

    def test_a_lease_that_ran_out_may_publish_while_nobody_took_over(self) -> None:
        async def work(store: Store) -> None:
            lease = await lease_on(store, seconds=0.05)
            await self.pass_time(0.1)
            assert await store.publish(lease, self.entry())
            assert not await store.publish(lease, self.entry())

        self.run(work)

    def test_failures_rest(self) -> None:
        async def work(store: Store) -> None:
            look = await put(store, self.entry())
            lease = await store.acquire("k", look.token, 10, False)
            assert isinstance(lease, Lease)
            await store.release(lease, failed=True)
            assert await store.acquire("k", look.token, 10, False) is Refusal.RESTING
            urgent = await store.acquire("k", look.token, 10, True)
            assert isinstance(urgent, Lease)
            await store.publish(urgent, self.entry())
            look = await store.look("k")
            assert isinstance(await store.acquire("k", look.token, 10, False), Lease)

        self.run(work)

    async def pass_time(self, seconds: float) -> None:
        """The store's time: the injected clock, or the server's own."""
        self.clock.now += seconds

    # ---- invalidation

    @pytest.mark.parametrize("label", ["p:/k", "r:/[x]", "t:posts"])
    @pytest.mark.parametrize("stale", [True, False])
    def test_stamps(self, label: str, stale: bool) -> None:
        async def work(store: Store) -> None:
            await put(store, self.entry())
            await put(store, self.entry("other", labels=("t:else",)))
            await store.invalidate([label], stale)
            look = await store.look("k")
            assert (look.expired, look.stale) == (not stale, stale)
            assert (await store.look("other")).verdict(self.clock.now) is Verdict.FRESH
            assert (await put(store, self.entry())).verdict(self.clock.now) is Verdict.FRESH

        self.run(work)

    def test_an_invalidation_during_a_render_wins(self) -> None:
        async def work(store: Store) -> None:
            lease = await lease_on(store)
            await store.invalidate(["t:posts"], False)
            assert await store.publish(lease, self.entry())
            assert (await store.look("k")).verdict(self.clock.now) is Verdict.EXPIRED

        self.run(work)

    def test_more_labels_of_the_reader(self) -> None:
        async def work(store: Store) -> None:
            await put(store, self.entry())
            await store.invalidate(["p:/page"], False)
            assert (await store.look("k", ["p:/page"])).expired
            assert not (await store.look("k")).expired

        self.run(work)

    def test_seeds(self) -> None:
        async def work(store: Store) -> None:
            await store.invalidate(["t:old"], False)
            await asyncio.sleep(0.01)
            self.clock.now += 1
            built = self.clock.now
            await self.pass_time(1)
            await asyncio.sleep(1.05)
            await store.invalidate(["t:new"], False)
            assert await store.seed(self.entry("a", started=built, labels=("t:old",)))
            assert not await store.seed(self.entry("a", started=built, body=b"again"))
            assert await store.seed(self.entry("b", started=built, labels=("t:new",)))
            assert not (await store.look("a")).expired
            assert (await store.look("b")).expired
            await put(store, self.entry("c"))
            assert not await store.seed(self.entry("c"))

        self.run(work)

    # ---- bounds

    def test_bytes_are_bounded(self) -> None:
        async def work(store: Store) -> None:
            for number in range(40):
                self.clock.now += 0.01
                await put(store, self.entry(f"k{number}", body=bytes(3000)))
            kept = [number for number in range(40) if (await store.look(f"k{number}")).entry]
            assert 15 <= len(kept) <= 20 and 39 in kept and 0 not in kept
            listed = [listed.entry.path async for listed in store.entries()]
            assert len(listed) == len(kept)

        self.run(work, Limits(bytes=20 * 4096))

    def test_what_is_used_stays(self) -> None:
        async def work(store: Store) -> None:
            for number in range(18):
                self.clock.now += 0.01
                await put(store, self.entry(f"k{number}", body=bytes(3000)))
            self.clock.now += 31
            await store.look("k0")
            await put(store, self.entry("k17", body=bytes(3000)))
            for number in range(18, 28):
                self.clock.now += 0.01
                await put(store, self.entry(f"k{number}", body=bytes(3000)))
            assert (await store.look("k0")).entry is not None
            assert (await store.look("k1")).entry is None

        self.run(work, Limits(bytes=20 * 4096))

    def test_the_number_of_404s_is_bounded(self) -> None:
        async def work(store: Store) -> None:
            await put(store, self.entry("page"))
            for number in range(30):
                self.clock.now += 0.01
                await put(store, self.entry(f"k{number}", status=404))
            kept = [number for number in range(30) if (await store.look(f"k{number}")).entry]
            assert 8 <= len(kept) <= 10 and 29 in kept
            assert (await store.look("page")).entry is not None

        self.run(work, Limits(missing=10))

    def test_clear(self) -> None:
        async def work(store: Store) -> None:
            built = self.clock.now
            await asyncio.sleep(0.01)
            self.clock.now += 0.01
            await put(store, self.entry("a"))
            lease = await lease_on(store, "b")
            assert await store.clear() == 1
            assert (await store.look("a")).entry is None
            if await store.publish(lease, self.entry("b")):
                assert (await store.look("b")).expired
            await store.seed(self.entry("a", started=built))
            assert (await store.look("a")).expired

        self.run(work)

    # ---- many at once

    def test_one_of_many_gets_the_lease(self) -> None:
        """Threads, each with an event loop of its own."""
        found: list[object] = []

        async def work(store: Store) -> None:
            store = self.make() if self.shared else store
            found.append(await store.acquire("k", 0, 10, True))
            await store.close()

        async def prepare(store: Store) -> None:
            await store.look("k")
            threads = [threading.Thread(target=lambda: asyncio.run(work(store))) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                await asyncio.to_thread(thread.join)

        self.run(prepare)
        assert [type(one).__name__ for one in found].count("Lease") == 1
        assert found.count(Refusal.HELD) == 7

    shared = True
    """Whether several stores can share what they hold."""
