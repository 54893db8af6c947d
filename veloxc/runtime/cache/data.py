"""The data cache: responses of `fetch` and values of `useCache`, kept beside the pages and under the same tags (§4).

Fresh data is had from the store; old data is given at once and fetched anew in the background; expired data is waited
for. A render for the store reads nothing here: it would store old data as a new page.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from veloxc.runtime.cache.collecting import collected
from veloxc.runtime.cache.entry import path_label, pattern_label, tag_label
from veloxc.runtime.cache.headers import DATA_LEFT_OUT
from veloxc.runtime.cache.pages import YEAR
from veloxc.runtime.cache.regeneration import FailedPage, Made, Regenerator, Wanted
from veloxc.runtime.cache.store import Lease, StoreDown, Verdict
from veloxc.runtime.page import rendering
from veloxc.runtime.routing import canonical_segments
from veloxc.runtime.site import Site

Send = Callable[[], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Kept:
    """How a call of `fetch` wants its response kept: for `seconds`, under `tags`."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    seconds: float
    tags: tuple[str, ...]


class DataCache:
    """`fetch` and values of a site. `stale_for`: seconds that old data may be given while new data is fetched."""

    def __init__(self, site: Site, regenerator: Regenerator, *, stale_for: float) -> None:
        self.site = site
        self.regenerator = regenerator
        self.store = regenerator.store
        self.stale_for = stale_for

    # ---- fetch

    async def fetch(self, kept: Kept, send: Send) -> Any:
        """A Response, from the store or from `send`. Raises what `send` raises where there is no old one."""
        facts = json.dumps([kept.method, kept.url, sorted(kept.headers)]).encode()
        key = f"fetch {hashlib.blake2b(facts, digest_size=20).hexdigest()}"
        parts = urlsplit(kept.url)
        own = [path_label(parts.path)] if f"{parts.scheme}://{parts.netloc}" == _origin() else []
        wanted = Wanted(
            key=key,
            path=kept.url,
            make=lambda: self._sent(send, kept.seconds),
            labels=(*own, *map(tag_label, kept.tags)),
            asking=self._asking(),
        )
        return await self._answered(wanted)

    async def _answered(self, wanted: Wanted) -> Any:
        from veloxc.js.fetch_api.exchange import make_response

        if collected() is not None:
            made = await wanted.make()
            await self._put(wanted, made)
            return make_response(made.status, list(made.headers), made.body, wanted.path)
        try:
            answer = await self.regenerator.get(wanted)
        except FailedPage as failure:
            made = failure.made
            return make_response(made.status, list(made.headers), made.body, wanted.path)
        self._count(answer.state)
        entry = answer.entry
        return make_response(entry.status, list(entry.headers), entry.body, wanted.path)

    def _count(self, state: str) -> None:
        counters = self.regenerator.counters
        if state == "MISS":
            counters.data_misses += 1
        else:
            counters.data_hits += 1

    async def _sent(self, send: Send, seconds: float) -> Made:
        from veloxc.js.fetch_api.exchange import response_parts

        response = await send()
        status, fields, body = response_parts(response)
        if not isinstance(body, bytes):
            body = b"".join([piece async for piece in body])
        headers = tuple((name.lower(), value) for name, value in fields if name.lower() not in DATA_LEFT_OUT)
        return Made(status, headers, body, seconds, self.stale_for, store=200 <= status < 300)

    async def _put(self, wanted: Wanted, made: Made) -> None:
        """Store what was made outside of a flight, if nobody else is at it."""
        if not made.store:
            return
        try:
            look = await self.store.look(wanted.key)
            lease = await self.store.acquire(wanted.key, look.token, 5.0, True)
            if isinstance(lease, Lease):
                entry = self.regenerator.entry(wanted, made, self.regenerator.clock(), set())
                await self.store.publish(lease, entry)
        except StoreDown:
            pass  # the response is there all the same

    def _asking(self) -> tuple[str, ...]:
        """The labels of the page that asks: `revalidatePath` of a page expires the fetches it makes, too."""
        page = rendering()
        if page is None or page.render.mode == "api":
            return ()
        path = urlsplit(page.render.request.url).path
        segments = canonical_segments(path)
        found = self.site.router.match_segments(segments) if segments is not None else None
        return (path_label(path), pattern_label(found[0].pattern)) if found else (path_label(path),)

    # ---- values

    async def get(self, key: str) -> str | None:
        """The text kept under a key, while it is fresh."""
        if collected() is not None:
            return None
        try:
            look = await self.store.look(_value_key(key))
        except StoreDown:
            return None
        if look.entry is None or look.verdict(self.regenerator.clock()) is not Verdict.FRESH:
            self.regenerator.counters.data_misses += 1
            return None
        self.regenerator.counters.data_hits += 1
        return look.entry.body.decode()

    async def set(self, key: str, text: str, *, tags: tuple[str, ...], seconds: float | None) -> None:
        """Keep a text. Where the store is down, or full, nothing is kept."""

        async def make() -> Made:
            return self._value(text, seconds)

        await self._put(self._wanted_value(key, tags, make), self._value(text, seconds))

    async def remember(
        self, key: str, make: Callable[[], Awaitable[str]], *, tags: tuple[str, ...], seconds: float | None
    ) -> str:
        """The text kept under a key, or what `make` gives: called once for all who ask. Raises what it raises."""

        async def value() -> Made:
            return self._value(await make(), seconds)

        wanted = self._wanted_value(key, tags, value)
        if collected() is not None:
            made = await value()
            await self._put(wanted, made)
            return made.body.decode()
        answer = await self.regenerator.get(wanted)
        self._count(answer.state)
        return answer.entry.body.decode()

    async def delete(self, key: str) -> None:
        """Keep nothing under the key any more. Raises StoreDown."""
        await self.store.invalidate([_value_label(key)], False)

    def _value(self, text: str, seconds: float | None) -> Made:
        return Made(200, (), text.encode(), YEAR if seconds is None else seconds, 0.0)

    def _wanted_value(self, key: str, tags: tuple[str, ...], make: Callable[[], Awaitable[Made]]) -> Wanted:
        labels = (_value_label(key), *map(tag_label, tags))
        return Wanted(_value_key(key), f"useCache {key}", make, labels, fallback=False)


def _value_key(key: str) -> str:
    return f"value {hashlib.blake2b(key.encode(), digest_size=20).hexdigest()}"


def _value_label(key: str) -> str:
    return f"v:{key}"


def _origin() -> str:
    from veloxc.runtime.current_site import current_site

    return current_site().origin
