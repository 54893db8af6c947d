"""The interface of stores: implement `Store` to keep pages wherever you like, and pass it to `App(cache=...)`.

Every method may raise StoreDown: the page is then rendered and served all the same.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Protocol

from veloxc.runtime.cache.entry import Entry

FUTURE = 60.0
"""Seconds that clocks of several machines may differ by. An entry from further ahead was made by a clock that jumped."""
LONGEST_LEASE = 600.0
SHORTEST_REST, LONGEST_REST = 3.0, 30.0
"""Seconds between attempts to render what fails."""


class StoreDown(Exception):
    """The store cannot be reached, is full, or takes too long."""


class Verdict(Enum):
    """What an entry is worth. EXPIRED: only where a fresh one cannot be had. MISSING: there is none to show at all."""

    FRESH = "fresh"
    STALE = "stale"
    EXPIRED = "expired"
    MISSING = "missing"


class Look:
    """What a store knows of a key. `entry` is None where there is none, or a damaged one.

    `expired`, `stale`: one of its labels was invalidated after it was made. `token`: of the entry that is published,
    0 where none is: `acquire` wants it back. `prepared`: for the reader to keep what it made of the entry.
    """

    __slots__ = ("entry", "expired", "prepared", "stale", "token")

    def __init__(self, entry: Entry | None, token: int, expired: bool = False, stale: bool = False) -> None:
        self.entry = entry
        self.token = token
        self.expired = expired
        self.stale = stale
        self.prepared: Any = None

    def verdict(self, now: float) -> Verdict:
        entry = self.entry
        if entry is None or now >= entry.expire_at:
            return Verdict.MISSING
        if self.expired:
            return Verdict.EXPIRED
        if self.stale or now >= entry.fresh_until or entry.started > now + FUTURE:
            return Verdict.STALE
        return Verdict.FRESH


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to render one key. `token` is higher than that of any lease before; `sequence`: the number of the
    newest invalidation when it was given: what is rendered under it may not know of later ones."""

    key: str
    token: int
    sequence: int


class Refusal(Enum):
    """Why there is no lease. CHANGED: another entry was published since; HELD: somebody renders it; RESTING: its last
    render failed a short time ago."""

    CHANGED = "changed"
    HELD = "held"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry in a list: without its body, whose length is `bytes`."""

    look: Look
    entry: Entry
    bytes: int

    @classmethod
    def of(cls, look: Look) -> Listed:
        assert look.entry is not None
        return cls(look, replace(look.entry, body=b""), len(look.entry.body))


class Store(Protocol):
    """Entries by key, leases on keys, stamps on labels. All processes that share it see one truth."""

    async def look(self, key: str, labels: Sequence[str] = ()) -> Look:
        """The entry of a key, with its own labels and these compared with the stamps.

        Called for every request: keep a copy at hand, but never one that another process has replaced or invalidated.
        """

    async def acquire(self, key: str, seen: int, seconds: float, urgent: bool) -> Lease | Refusal:
        """A lease for `seconds`, if the published entry's token is still `seen`, nobody holds one that has not run
        out, and the last failure is long enough ago (`urgent`: never mind)."""

    async def publish(self, lease: Lease, entry: Entry) -> bool:
        """Store what was made under the lease and end it. False, and nothing stored, if a later one was given."""

    async def release(self, lease: Lease, failed: bool) -> None:
        """End a lease without an entry. After a failure the key rests for 3 s, doubled each time up to 30 s."""

    async def seed(self, entry: Entry) -> bool:
        """Store a page made at build if the key has none. Stamps set after its `started` count against it."""

    async def invalidate(self, labels: Sequence[str], stale: bool) -> None:
        """Stamp labels. When it returns every process that shares the store will see it."""

    def entries(self) -> AsyncIterator[Listed]:
        """All entries, for people who look at the cache."""

    async def clear(self) -> int:
        """Remove all entries; how many there were. Renders at work now may not be published as fresh."""

    async def close(self) -> None:
        """Let go of files and connections. The store may be used again: it opens them anew."""


def rest_after(failures: int) -> float:
    """Seconds until the next attempt after so many failures in a row."""
    return min(LONGEST_REST, SHORTEST_REST * 2.0 ** (min(failures, 10) - 1))
