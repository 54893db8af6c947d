"""Who renders, who waits, who gets the old page.

    fresh     the stored entry                                          HIT
    stale     the stored entry at once; one render in the background    STALE
    expired   a new entry, which all who ask meanwhile wait for         MISS   (the old one where the render fails: STALE)
    missing   likewise                                                  MISS   (the failure where the render fails)

In one process a key has at most one render, a task that no visitor can cancel; among processes a lease of the store
says whose it is. A store that is down changes nothing for visitors: pages are rendered and not stored.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from veloxc.runtime.cache.collecting import collecting
from veloxc.runtime.cache.entry import Entry, etag_of, tag_label
from veloxc.runtime.cache.metrics import Counters
from veloxc.runtime.cache.regeneration_log import Attempt
from veloxc.runtime.cache.store import Lease, Look, Refusal, Store, StoreDown, Verdict
from veloxc.runtime.current_site import current_site, enter_site
from veloxc.runtime.render_timeout import RENDER_TIMEOUT, within

MARGIN = 5.0
"""Seconds that a lease outlives the render's time-out."""
POLL = (0.01, 0.1)
"""Seconds between two looks at what another process renders: the first, the longest."""
ROUNDS = 4
"""How often a visitor waits for yet another render because the page was invalidated while it was made."""
COMPLAIN = 30.0
"""Seconds between two lines of the log about a store that is down."""
QUIET = 0.25
"""Seconds for which a process does not ask again for a lease that another one has."""

log = logging.getLogger("veloxc.cache")
ErrorHook = Callable[[Exception, str, bool], Any]
"""Told of each failed render: the error, the path, and whether a visitor sees it (else the old page is shown)."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a render gave. `fresh_for`: seconds until it is old, `stale_for`: seconds that it may be shown after that;
    `store`: whether it may be kept at all."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    fresh_for: float
    stale_for: float
    store: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request asks for, and how it is made. `labels`: what invalidates it, besides the tags of its fetches;
    `asking`: labels that only count for this reader. `seed`: the entry of the build. `fallback`: whether what was
    expired may be shown where a new one cannot be made."""

    key: str
    path: str
    make: Callable[[], Awaitable[Made]] = field(repr=False)
    labels: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    seed: Callable[[], Entry | None] | None = None
    fallback: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """`state`: HIT, STALE or MISS. `look` is None for what was rendered and is not in the store."""

    state: str
    entry: Entry
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    """Of a flight: what it made, or why it made nothing; neither where another process did. `stored`: it was handed to
    the store, which knows whether something newer is there."""

    made: Entry | None = None
    error: Exception | None = None
    stored: bool = False


class Regenerator:
    """Answers from a store. `clock`: of the entries' times. `on_error`: told of each render that failed."""

    def __init__(
        self,
        store: Store,
        *,
        counters: Counters | None = None,
        on_error: ErrorHook | None = None,
        render_timeout: float = RENDER_TIMEOUT,
        largest: int = 16 * 1024 * 1024,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.store = store
        self.counters = counters or Counters()
        self.on_error = on_error
        self.render_timeout = render_timeout
        self.largest = largest
        self.clock = clock
        self._flights: dict[tuple[int, str], asyncio.Task[_Outcome]] = {}
        self._quiet: dict[str, float] = {}
        self._complained = float("-inf")
        self._lost: dict[str, float] = {}
        """Keys whose lease this process has and could not give back → when it runs out."""

    # ---- visitors

    async def get(self, wanted: Wanted) -> Answer:
        """The answer for a visitor. Raises what the render raises where there is nothing else to show."""
        try:
            look = await self.store.look(wanted.key, wanted.asking)
            if look.token == 0 and wanted.seed is not None:
                look = await self._seeded(wanted, look)
        except StoreDown as down:
            return await self._without_store(wanted, down)
        verdict = look.verdict(self.clock())
        if verdict is Verdict.FRESH:
            assert look.entry is not None
            return Answer("HIT", look.entry, look)
        if verdict is Verdict.STALE:
            assert look.entry is not None
            self._refresh(wanted, look)
            return Answer("STALE", look.entry, look)
        return await self._waited(wanted, look)

    async def _seeded(self, wanted: Wanted, look: Look) -> Look:
        """The look after the build's page was put into the store, if it has one."""
        assert wanted.seed is not None
        seed = wanted.seed()
        if seed is None or self.clock() >= seed.expire_at or not await self.store.seed(seed):
            return look
        return await self.store.look(wanted.key, wanted.asking)

    async def _without_store(self, wanted: Wanted, down: StoreDown) -> Answer:
        self.counters.store_failures += 1
        if self._complained + COMPLAIN < time.monotonic():
            self._complained = time.monotonic()
            log.error("pages are rendered for every visitor, since the store does not answer: %s", down)
        outcome = _Outcome()
        for _ in range(ROUNDS):
            outcome = await self._joined(wanted, None, urgent=True)
            if outcome.made is not None:
                return Answer("MISS", outcome.made)
            if outcome.error is not None and not isinstance(outcome.error, StoreDown):
                raise outcome.error
            # That flight had begun with the store, and has left its page there, or the old one: fly without it.
        raise outcome.error or down

    async def _waited(self, wanted: Wanted, look: Look) -> Answer:
        """Wait for a new entry."""
        old = look.entry if wanted.fallback and look.verdict(self.clock()) is Verdict.EXPIRED else None
        outcome = _Outcome()
        for _ in range(ROUNDS):
            outcome = await self._joined(wanted, look, urgent=old is None)
            if outcome.made is not None and not outcome.stored:
                return Answer("MISS", outcome.made)
            if isinstance(outcome.error, StoreDown):
                return await self._without_store(wanted, outcome.error)
            if outcome.error is not None:
                break
            try:
                look = await self.store.look(wanted.key, wanted.asking)
            except StoreDown as down:
                return await self._without_store(wanted, down)
            if look.entry is not None and look.verdict(self.clock()) in (Verdict.FRESH, Verdict.STALE):
                return Answer("MISS", look.entry, look)
        if outcome.made is not None:
            return Answer("MISS", outcome.made)
        found = old or (look.entry if wanted.fallback else None)
        if found is not None and self.clock() < found.expire_at:
            return Answer("STALE", found)
        raise outcome.error or NotMade(f"{wanted.path}: invalidated again and again while it was rendered")

    def _refresh(self, wanted: Wanted, look: Look) -> None:
        """Begin to render what is stale, unless somebody does."""
        if self._quiet.get(wanted.key, 0.0) <= time.monotonic():
            self._flight(wanted, look, urgent=False)

    # ---- flights

    async def _joined(self, wanted: Wanted, look: Look | None, *, urgent: bool) -> _Outcome:
        """The outcome of this key's flight: that on its way, or a new one. A visitor who leaves does not end it."""
        return await asyncio.shield(self._flight(wanted, look, urgent=urgent))

    def _flight(self, wanted: Wanted, look: Look | None, *, urgent: bool) -> asyncio.Task[_Outcome]:
        loop = asyncio.get_running_loop()
        place = (id(loop), wanted.key)
        flight = self._flights.get(place)
        if flight is None or flight.done():
            # A context of its own: what middleware or Python code keeps there of the visitor stays with the visitor.
            context = contextvars.Context()
            context.run(enter_site, current_site())
            flight = loop.create_task(self._fly(wanted, look, urgent), context=context)
            self._flights[place] = flight
            flight.add_done_callback(lambda done: self._landed(place, done))
        return flight

    def _landed(self, place: tuple[int, str], flight: asyncio.Task[_Outcome]) -> None:
        if self._flights.get(place) is flight:
            del self._flights[place]

    async def _fly(self, wanted: Wanted, look: Look | None, urgent: bool) -> _Outcome:
        try:
            return await self._fly_with_lease(wanted, look, urgent)
        except StoreDown as down:
            if look is not None and look.verdict(self.clock()) is Verdict.STALE:
                self._quiet[wanted.key] = time.monotonic() + 1.0
                log.warning("%s stays as it is: %s", wanted.path, down)
                return _Outcome(error=down)
            log.warning("%s is rendered and not stored: %s", wanted.path, down)
            return await self._render(wanted, None, shown=urgent)

    async def _fly_with_lease(self, wanted: Wanted, look: Look | None, urgent: bool) -> _Outcome:
        """Render it, or wait while another process does. Raises StoreDown."""
        if look is None:
            return await self._render(wanted, None, shown=True)
        seen, pause, give_up = look, POLL[0], time.monotonic() + self.render_timeout + MARGIN
        background = look.verdict(self.clock()) is Verdict.STALE
        while time.monotonic() < give_up:
            seconds = self.render_timeout + MARGIN
            lease = await self.store.acquire(wanted.key, seen.token, seconds, urgent)
            if isinstance(lease, Lease):
                return await self._render(wanted, lease, shown=urgent)
            if background:
                self._quieten(wanted.key, lease)
                return _Outcome()
            if lease is Refusal.RESTING:
                return _Outcome(error=NotMade(f"{wanted.path} failed a moment ago"))
            if lease is Refusal.HELD:
                if self._lost.get(wanted.key, 0.0) > time.monotonic():
                    break
                await asyncio.sleep(pause)
                pause = min(pause * 1.5, POLL[1])
            seen = await self.store.look(wanted.key, wanted.asking)
            if seen.verdict(self.clock()) in (Verdict.FRESH, Verdict.STALE):
                return _Outcome()
        return await self._render(wanted, None, shown=urgent)

    def _quieten(self, key: str, refusal: Refusal) -> None:
        if refusal is not Refusal.CHANGED:
            if len(self._quiet) > 10_000:
                self._quiet.clear()
            self._quiet[key] = time.monotonic() + QUIET

    # ---- one render

    async def _render(self, wanted: Wanted, lease: Lease | None, *, shown: bool) -> _Outcome:
        """Render and publish. Never raises: what goes wrong is an outcome. `shown`: a visitor sees a failure."""
        attempt = Attempt(wanted.path, lease.token if lease else 0, self.counters)
        with attempt.running():
            started = self.clock()
            try:
                with collecting() as found:
                    made = await self._made(wanted)
            except Exception as error:
                await self._failed(wanted, lease, error, attempt, shown)
                return _Outcome(error=error)
            return await self._published(made, self.entry(wanted, made, started, found.tags), lease, attempt)

    async def _made(self, wanted: Wanted) -> Made:
        made = await within(self.render_timeout, wanted.path, wanted.make())
        if made.status >= 500:
            raise FailedPage(made)
        return made

    def entry(self, wanted: Wanted, made: Made, started: float, tags: set[str]) -> Entry:
        """What was made, as it is stored."""
        fresh_until = started + made.fresh_for
        return Entry(
            key=wanted.key,
            path=wanted.path,
            status=made.status,
            headers=made.headers,
            body=made.body,
            started=started,
            fresh_until=fresh_until,
            expire_at=fresh_until + made.stale_for,
            labels=tuple(dict.fromkeys((*wanted.labels, *map(tag_label, sorted(tags))))),
            etag=etag_of(made.body) if made.status == 200 else "",
        )

    async def _published(self, made: Made, entry: Entry, lease: Lease | None, attempt: Attempt) -> _Outcome:
        attempt.made(entry)
        if lease is None or not made.store or len(entry.body) > self.largest:
            attempt.dropped()
            await self._release(entry.path, lease, failed=False)
            return _Outcome(entry)
        try:
            if await self.store.publish(lease, entry):
                attempt.stored(entry)
            else:
                # A later lease was given, or all was cleared: its holder's entry, or another round, is the answer.
                attempt.dropped()
            return _Outcome(entry, stored=True)
        except StoreDown as down:
            log.warning("%s is not stored: %s", entry.path, down)
        attempt.dropped()
        await self._release(entry.path, lease, failed=True)
        return _Outcome(entry)

    async def _release(self, path: str, lease: Lease | None, *, failed: bool) -> None:
        """Give a lease back. Where that fails, nobody of this process waits for it to run out."""
        if lease is None:
            return
        try:
            await self.store.release(lease, failed)
        except StoreDown as down:
            log.warning("%s: its lease could not be given back: %s", path, down)
            if len(self._lost) > 10_000:
                self._lost.clear()
            self._lost[lease.key] = time.monotonic() + self.render_timeout + MARGIN

    async def _failed(
        self, wanted: Wanted, lease: Lease | None, error: Exception, attempt: Attempt, shown: bool
    ) -> None:
        attempt.failed(error)
        await self._release(wanted.path, lease, failed=True)
        if self.on_error is not None:
            try:
                told = self.on_error(error, wanted.path, shown)
                if hasattr(told, "__await__"):
                    await told
            except Exception as second:
                log.error("the error hook failed", exc_info=second)

    async def close(self) -> None:
        """Let the renders of this event loop come to their end, and then the store go."""
        own = id(asyncio.get_running_loop())
        flights = [flight for (loop, _), flight in self._flights.items() if loop == own]
        if flights:
            _, late = await asyncio.wait(flights, timeout=2.0)
            for flight in late:
                flight.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self.store.close()


class NotMade(Exception):
    """There is no page to show, and none is made at this moment."""


class FailedPage(Exception):
    """The page answered with a status of 500 or more: it is not stored. `made`: what it answered."""

    def __init__(self, made: Made) -> None:
        super().__init__(f"the page answered with status {made.status}")
        self.made = made
