"""The memory store: one process, all its threads. Gone when the process ends."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Sequence
from threading import Lock

from veloxc.runtime.cache.entry import EVERYTHING, Entry
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.stamps import Stamps
from veloxc.runtime.cache.store import LONGEST_LEASE, LONGEST_REST, Lease, Listed, Look, Refusal, rest_after


class _Work:
    """Leases and failures of a key that somebody renders, or failed to."""

    __slots__ = ("failures", "granted", "lease_until", "rest_until")

    def __init__(self) -> None:
        self.granted = self.failures = 0
        self.lease_until = self.rest_until = 0.0


class MemoryStore:
    """A store in a dictionary."""

    def __init__(self, limits: Limits | None = None, clock: Callable[[], float] = time.time) -> None:
        self.limits = limits or Limits(bytes=128 * 1024 * 1024)
        self.clock = clock
        self.bytes = self.missing = 0
        self._looks: OrderedDict[str, Look] = OrderedDict()
        self._work: dict[str, _Work] = {}
        self._stamps = Stamps()
        self._stamped: dict[tuple[str, bool], tuple[int, float]] = {}
        self._tokens = 0
        self._lock = Lock()

    # ---- reading

    async def look(self, key: str, labels: Sequence[str] = ()) -> Look:
        with self._lock:
            look = self._looks.get(key)
            if look is None or look.entry is None:
                return Look(None, 0)
            self._looks.move_to_end(key)
            entry = look.entry
            every = (*entry.labels, *labels)
            expired = self._stamps.expired(every, entry.sequence)
            stale = self._stamps.stale(every, entry.sequence)
            if (look.expired, look.stale) == (expired, stale):
                return look
            new = Look(entry, look.token, expired, stale)
            if not labels:
                self._looks[key] = new
            return new

    async def entries(self) -> AsyncIterator[Listed]:
        for key in list(self._looks):
            look = await self.look(key)
            if look.entry is not None:
                yield Listed.of(look)

    # ---- leases

    async def acquire(self, key: str, seen: int, seconds: float, urgent: bool) -> Lease | Refusal:
        with self._lock:
            look = self._looks.get(key)
            if (look.token if look else 0) != seen:
                return Refusal.CHANGED
            now = self.clock()
            work = self._work.setdefault(key, _Work())
            if now < work.lease_until <= now + LONGEST_LEASE:
                return Refusal.HELD
            if not urgent and now < work.rest_until <= now + LONGEST_REST:
                return Refusal.RESTING
            return self._grant(key, work, now + seconds, self._stamps.sequence)

    def _grant(self, key: str, work: _Work, until: float, sequence: int) -> Lease:
        self._tokens += 1
        work.granted, work.lease_until = self._tokens, until
        return Lease(key, self._tokens, sequence)

    async def release(self, lease: Lease, failed: bool) -> None:
        with self._lock:
            work = self._work.get(lease.key)
            if work is None or work.granted != lease.token:
                return
            if not failed:
                del self._work[lease.key]
                return
            work.lease_until = 0.0
            work.failures += 1
            work.rest_until = self.clock() + rest_after(work.failures)
            if lease.key not in self._looks:  # nothing to fall back to: nobody will ask how long it rests
                del self._work[lease.key]

    # ---- writing

    async def publish(self, lease: Lease, entry: Entry) -> bool:
        with self._lock:
            work = self._work.get(lease.key)
            if work is None or work.granted != lease.token:
                return False
            del self._work[lease.key]
            made = entry.under(lease.token, lease.sequence)
            self._drop(entry.key)
            self._looks[entry.key] = Look(made, made.token)
            self.bytes += made.size
            self.missing += made.missing
            self._shrink(made.key)
            return True

    async def seed(self, entry: Entry) -> bool:
        with self._lock:
            if entry.key in self._looks or entry.key in self._work:
                return False
            known = [sequence for sequence, at in self._stamped.values() if at < entry.started]
            work = self._work[entry.key] = _Work()
            lease = self._grant(entry.key, work, self.clock() + 1, max(known, default=0))
        return await self.publish(lease, entry)

    def _drop(self, key: str) -> None:
        look = self._looks.pop(key, None)
        if look is not None and look.entry is not None:
            self.bytes -= look.entry.size
            self.missing -= look.entry.missing

    def _shrink(self, spared: str) -> None:
        if self.missing > self.limits.missing:
            errors = [key for key, look in self._looks.items() if look.entry and look.entry.missing]
            for key in errors[: self.missing - self.limits.missing * 9 // 10]:
                self._drop(key)
        while self.bytes > self.limits.bytes and next(iter(self._looks)) != spared:
            self._drop(next(iter(self._looks)))

    async def invalidate(self, labels: Sequence[str], stale: bool) -> None:
        with self._lock:
            sequence, now = self._stamps.sequence + 1, self.clock()
            for label in labels:
                self._stamps.add(label, sequence, stale)
                self._stamped[label, stale] = (sequence, now)

    async def clear(self) -> int:
        await self.invalidate([EVERYTHING], False)
        with self._lock:
            number = len(self._looks)
            self._looks.clear()
            self._work.clear()
            self.bytes = self.missing = 0
            return number

    async def close(self) -> None:
        """Nothing is open."""
