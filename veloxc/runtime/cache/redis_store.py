"""The store for several machines: Redis or Valkey (`pip install 'veloxc[redis]'`).

Each request asks the server for two numbers, in one go for all requests that wait at that moment, and takes the page
from memory while these are the same. Where the server does not answer in time, the store counts as down for a second:
pages are then rendered and served without it, and nobody else waits.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, TypeVar

from veloxc.runtime.cache import redis_scripts as scripts
from veloxc.runtime.cache.entry import EVERYTHING, Entry, decode, encode
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.near import Copy, Near
from veloxc.runtime.cache.redis_checks import Checks
from veloxc.runtime.cache.stamps import Stamps
from veloxc.runtime.cache.store import (
    LONGEST_REST,
    SHORTEST_REST,
    Lease,
    Listed,
    Look,
    Refusal,
    StoreDown,
)

T = TypeVar("T")
DOWN = 1.0
"""Seconds for which a server that did not answer is left alone."""
CONNECTIONS = 16
"""To the server, of each event loop."""
KEPT_STAMPS = 50_000
TOLD = 30.0
"""Seconds after which the server is told which pages were used."""


class RedisStore:
    """A store in the Redis server at `url`. Several sites may share a server under different names.

    `patience`: seconds to wait for an answer. Raises StoreDown where the package `redis` is missing.
    """

    def __init__(
        self,
        url: str,
        name: str = "site",
        limits: Limits | None = None,
        patience: float = 1.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        try:
            import redis.asyncio
        except ImportError:
            raise StoreDown("a store in Redis needs its client: pip install 'veloxc[redis]'") from None
        self.limits = limits or Limits()
        self.clock = clock
        self.url = url
        self.patience = patience
        self.near = Near(self.limits.near)
        self._prefix = f"{{velox:{name}}}:"
        self._stamps = Stamps()
        self._clients: dict[asyncio.AbstractEventLoop, _Client] = {}
        self._down_until = 0.0
        self._told = clock()
        self._errors: tuple[type[Exception], ...] = (redis.RedisError, OSError, asyncio.TimeoutError)

    # ---- the server

    def _client(self) -> _Client:
        """This event loop's connection."""
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            for old in [old for old in self._clients if old.is_closed()]:
                del self._clients[old]
            client = self._clients[loop] = _Client(self.url, self._prefix, self.patience, self._guarded)
        return client

    async def _guarded(self, answer: Awaitable[T]) -> T:
        """Wait for the server, but not for long. Raises StoreDown."""
        try:
            async with asyncio.timeout(self.patience):
                return await answer
        except self._errors as error:
            self._down_until = time.monotonic() + DOWN
            raise StoreDown(f"Redis does not answer: {error!r}") from error

    async def _run(self, script: str, *arguments: Any) -> Any:
        if time.monotonic() < self._down_until:
            raise StoreDown("Redis did not answer a moment ago")
        return await self._client().run(script, arguments)

    async def close(self) -> None:
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.close()
        self.near.clear()

    # ---- reading

    async def look(self, key: str, labels: Sequence[str] = ()) -> Look:
        if time.monotonic() < self._down_until:
            raise StoreDown("Redis did not answer a moment ago")
        client = self._client()
        sequence, token = await client.checks.of(key)
        copy = self.near.get(key)
        if copy is not None and not labels and copy.marks == (token, sequence):
            copy.used = self.clock()
            return copy.look
        if token == 0:
            self.near.drop(key)
            return Look(None, 0)
        if sequence != self._stamps.sequence:
            await self._refresh()
        if copy is not None and copy.look.token == token:
            entry = copy.look.entry
        else:
            entry = await self._load(key)
            token = entry.token if entry is not None else token
        look = self._judged(entry, token, labels)
        if entry is not None and not labels:
            self.near.put(key, Copy(look, (token, sequence), self.clock()))
        return look

    async def _load(self, key: str) -> Entry | None:
        data = await self._guarded(self._client().connection.hget(f"{self._prefix}e:{key}", "data"))
        entry = decode(data) if data is not None else None
        return entry if entry is not None and entry.key == key else None

    def _judged(self, entry: Entry | None, token: int, labels: Sequence[str]) -> Look:
        if entry is None:
            return Look(None, token)
        every = (*entry.labels, *labels)
        expired = self._stamps.expired(every, entry.sequence)
        return Look(entry, token, expired, self._stamps.stale(every, entry.sequence))

    async def _refresh(self) -> None:
        if len(self._stamps) > 2 * KEPT_STAMPS:
            self._stamps = Stamps()
        stamps = self._stamps
        sequence, *sets = await self._run(scripts.STAMPS, stamps.sequence)
        if int(sequence) < stamps.sequence:  # the server lost its data: what it says now is what counts
            stamps = self._stamps = Stamps()
            sequence, *sets = await self._run(scripts.STAMPS, 0)
        for stale, pairs in zip((False, True), sets, strict=True):
            for label, number in zip(pairs[::2], pairs[1::2], strict=True):
                stamps.add(label.decode(), int(float(number)), stale)
        stamps.sequence = int(sequence)

    async def entries(self) -> AsyncIterator[Listed]:
        await self._refresh()
        connection = self._client().connection
        for key in await self._guarded(connection.zrange(f"{self._prefix}used", 0, -1)):
            entry = await self._load(key.decode())
            if entry is not None:
                yield Listed.of(self._judged(entry, entry.token, ()))

    # ---- leases

    async def acquire(self, key: str, seen: int, seconds: float, urgent: bool) -> Lease | Refusal:
        return await self._acquire(key, seen, seconds, urgent, "")

    async def _acquire(
        self, key: str, seen: int, seconds: float, urgent: bool, seeding: float | str
    ) -> Lease | Refusal:
        answer, *lease = await self._run(
            scripts.ACQUIRE, key, seen, int(seconds * 1000), int(urgent), seeding
        )
        if answer != b"lease":
            return Refusal(answer.decode())
        return Lease(key, int(lease[0]), int(lease[1]))

    async def release(self, lease: Lease, failed: bool) -> None:
        rests = (int(SHORTEST_REST * 1000), int(LONGEST_REST * 1000))
        await self._run(scripts.RELEASE, lease.key, lease.token, int(failed), *rests)

    # ---- writing

    async def publish(self, lease: Lease, entry: Entry) -> bool:
        made = entry.under(lease.token, lease.sequence)
        end = int(made.expire_at * 1000)
        bounds = (self.limits.bytes, self.limits.missing)
        stored = await self._run(
            scripts.PUBLISH, made.key, made.token, encode(made), made.size, int(made.missing), end, *bounds
        )
        await self._tell_used()
        return bool(stored)

    async def _tell_used(self) -> None:
        since, now = self._told, self.clock()
        if 0 <= now - since < TOLD:
            return
        self._told = now
        used = self.near.used_since(since)
        pairs = [part for key, at in list(used.items())[:2000] for part in (int(at * 1000), key)]
        if pairs:
            await self._run(scripts.USED, *pairs)

    async def seed(self, entry: Entry) -> bool:
        lease = await self._acquire(entry.key, 0, 5.0, True, entry.started)
        return isinstance(lease, Lease) and await self.publish(lease, entry)

    async def invalidate(self, labels: Sequence[str], stale: bool) -> None:
        await self._run(scripts.INVALIDATE, "stale" if stale else "expired", KEPT_STAMPS, *labels)

    async def clear(self) -> int:
        await self.invalidate([EVERYTHING], False)
        removed = 0
        while number := await self._run(scripts.CLEAR, 1000):
            removed += int(number)
        self.near.clear()
        return removed


class _Client:
    """The connections of one event loop."""

    def __init__(
        self, url: str, prefix: str, patience: float, guarded: Callable[[Awaitable[Any]], Awaitable[Any]]
    ) -> None:
        import redis.asyncio

        # A pool that waits: one that refuses would make a rush of cold pages look like a server that is down.
        pool = redis.asyncio.BlockingConnectionPool.from_url(
            url,
            socket_timeout=patience,
            socket_connect_timeout=patience,
            max_connections=CONNECTIONS,
            timeout=patience,
        )
        self.connection: Any = redis.asyncio.Redis.from_pool(pool)
        self._prefix = prefix
        self._guarded = guarded
        self._scripts: dict[str, Any] = {}
        self.checks = Checks(lambda keys: self.run(scripts.CHECK, keys))

    async def run(self, text: str, arguments: Sequence[Any]) -> Any:
        script = self._scripts.get(text)
        if script is None:
            script = self._scripts[text] = self.connection.register_script(text)
        return await self._guarded(script(keys=[self._prefix], args=list(arguments)))

    async def close(self) -> None:
        await self.connection.aclose()
