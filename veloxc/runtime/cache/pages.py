"""ISR pages: from a visitor's request to a reply (velox-language.md §3).

What is rendered here sees nobody: no query, no headers, no cookies, no `context`; a page that asks throws.
"""

from __future__ import annotations

import hmac
import logging
import os
from typing import Any

from veloxc.runtime.cache.build_pages import BuildPages
from veloxc.runtime.cache.collecting import collected
from veloxc.runtime.cache.entry import Entry, etag_of, path_label, pattern_label, tag_label
from veloxc.runtime.cache.headers import private_control, stored_headers
from veloxc.runtime.cache.regeneration import Answer, FailedPage, Made, Regenerator, Wanted
from veloxc.runtime.modes import MODES
from veloxc.runtime.packed_bodies import stored_bodies
from veloxc.runtime.prerendered import HTML
from veloxc.runtime.rendering import respond
from veloxc.runtime.reply import Reply
from veloxc.runtime.request import VisitorRequest, parse_cookies
from veloxc.runtime.routing import Params
from veloxc.runtime.site import Site, SiteRoute

STATE = "x-velox-cache"
NOT_STORED = ("cache-control", "private, no-store")
REVALIDATE = 60.0
"""Seconds, where `config.revalidate` says nothing."""
YEAR = 365 * 86400.0
"""Stands for ever, where `config.revalidate` is false: caches on the way want numbers."""
MISSING_FOR = 60.0
"""Seconds that a 404 is shown at most."""
DRAFT_COOKIE, DRAFT_SECRET = "velox-draft", "VELOX_DRAFT_SECRET"
"""A visitor whose cookie holds the secret of the environment sees pages as they would be rendered now."""
LONGEST_PATH = 512

log = logging.getLogger("veloxc.cache")


class SharedPages:
    """The `isr` pages of a site. `headers`: names of headers that are stored besides the usual ones."""

    def __init__(
        self, site: Site, regenerator: Regenerator, *, stale_for: float, headers: tuple[str, ...] = ()
    ) -> None:
        self.site = site
        self.regenerator = regenerator
        self.counters = regenerator.counters
        self.build = BuildPages(site.folder, site.manifest)
        self.stale_for = stale_for
        self.headers = frozenset(name.lower() for name in headers) - {"set-cookie"}
        self._warned: set[tuple[str, str]] = set()

    async def reply(self, visitor: VisitorRequest, route: SiteRoute, params: Params, path: str) -> Reply:
        """The reply to a GET or HEAD. Raises what the render raises where there is no page to show."""
        if collected() is not None or bypasses(visitor):
            self.counters.bypasses += 1
            return self._unstored(await self._rendered(route, params, path), "BYPASS")
        try:
            answer = await self.regenerator.get(self.wanted(route, params, path))
        except FailedPage as failure:
            return self._unstored(failure.made, "MISS")
        return self._shown(answer)

    # ---- what is stored

    def wanted(self, route: SiteRoute, params: Params, path: str) -> Wanted:
        """What the store is asked for. Path and pattern decide the parameters, so that the key needs no more."""
        tags = route.config.get("tags") or ()
        return Wanted(
            key=self.key(route, path),
            path=path,
            make=lambda: self._rendered(route, params, path),
            labels=(path_label(path), pattern_label(route.pattern), *map(tag_label, tags)),
            seed=lambda: self._seed(route, path),
        )

    def key(self, route: SiteRoute, path: str) -> str:
        if len(path) > LONGEST_PATH:
            path = etag_of(path.encode())
        return f"page {self.build.id} {route.pattern} {path}"

    def _seed(self, route: SiteRoute, path: str) -> Entry | None:
        """The page that the build rendered."""
        facts = self.build.facts(path)
        if facts is None or facts.get("pattern") != route.pattern:
            return None
        body = self.build.body(path)
        if body is None:
            if not 300 <= facts["status"] < 400:  # redirects have none
                return None
            body = b""
        headers = [(name, value) for name, value in facts["headers"] or (HTML,)]
        made = self._made(route, int(facts["status"]), headers, body)
        started = float(facts["started"])
        wanted = self.wanted(route, {}, path)
        return Entry(
            key=wanted.key,
            path=path,
            status=made.status,
            headers=made.headers,
            body=body,
            started=started,
            fresh_until=started + made.fresh_for,
            expire_at=started + made.fresh_for + made.stale_for,
            labels=(*wanted.labels, *map(tag_label, facts["tags"])),
            etag=etag_of(body) if made.status == 200 else "",
        )

    # ---- rendering

    async def _rendered(self, route: SiteRoute, params: Params, path: str) -> Made:
        """Render the page for nobody in particular."""
        module = self.site.module(route.module)
        if self.site.listed is not None and route.paths:  # no build has asked for them
            props = await self.site.listed(route, path)
        else:
            props = self.build.props(path)
        around = self.site.around(route)
        result = await respond(module, MODES["isr"], VisitorRequest(path), dict(params), props, around)
        return self._made(route, result.status, result.headers, result.encoded())

    def _made(self, route: SiteRoute, status: int, headers: list[Any], body: bytes) -> Made:
        kept, dropped = stored_headers(headers, self.headers)
        if "set-cookie" in dropped:
            from veloxc.js import Error

            raise Error(
                f"`{route.source}` set a cookie while it was rendered in mode `isr`: one visitor's cookie would be "
                "given to others. Render it in mode `ssr`, or set the cookie in middleware or an API route"
            )
        for name in dropped:
            self._warn_dropped(route, name)
        control = private_control(headers)
        if control is not None:
            kept.append(("cache-control", control))
        fresh_for, stale_for = self._lifetime(route, status)
        return Made(status, tuple(kept), body, fresh_for, stale_for, store=control is None)

    def _lifetime(self, route: SiteRoute, status: int) -> tuple[float, float]:
        """Seconds that a page is fresh, and seconds that it may be shown after that. A 404 heals soon."""
        revalidate = route.config.get("revalidate", REVALIDATE)
        fresh_for = YEAR if revalidate is False else max(0.0, float(revalidate))
        return (min(fresh_for, MISSING_FOR), 0.0) if status >= 400 else (fresh_for, self.stale_for)

    def _warn_dropped(self, route: SiteRoute, name: str) -> None:
        if (route.pattern, name) not in self._warned:
            self._warned.add((route.pattern, name))
            log.warning(
                "%s: the header `%s` is not stored with the page; name it in `cache.headers` if everybody may have it",
                route.source,
                name,
            )

    # ---- replies

    def _shown(self, answer: Answer) -> Reply:
        entry, look = answer.entry, answer.look
        if answer.state == "HIT":
            self.counters.hits += 1
        elif answer.state == "STALE":
            self.counters.stale += 1
        else:
            self.counters.misses += 1
        self.counters.bytes_served += len(entry.body)
        if look is None:
            return Reply(entry.status, _headers(entry, answer.state), entry.body)
        stored_bodies.expect(entry.body)
        prepared: dict[str, list[tuple[str, str]]] | None = look.prepared
        if prepared is None:
            prepared = look.prepared = {}
        headers = prepared.get(answer.state)
        if headers is None:
            headers = prepared[answer.state] = _headers(entry, answer.state)
        return Reply(entry.status, headers.copy(), entry.body)

    def _unstored(self, made: Made, state: str) -> Reply:
        headers = [pair for pair in made.headers if pair[0] != "cache-control"]
        return Reply(made.status, [*headers, NOT_STORED, (STATE, state)], made.body)


def _headers(entry: Entry, state: str) -> list[tuple[str, str]]:
    """The headers of a stored page; numbers throughout, since caches on the way want them."""
    headers = list(entry.headers)
    if not any(name == "cache-control" for name, _ in headers):
        fresh, stale = int(entry.fresh_until - entry.started), int(entry.expire_at - entry.fresh_until)
        headers.append(("cache-control", f"s-maxage={fresh}, stale-while-revalidate={stale}"))
        if entry.etag:
            headers.append(("etag", entry.etag))
    headers.append((STATE, state))
    return headers


def bypasses(visitor: VisitorRequest) -> bool:
    """Whether the store is neither read nor written for this visitor: who authorizes, who looks at drafts."""
    for name, value in visitor.headers:
        lower = name.lower()
        if lower == "authorization":
            return True
        if lower == "cookie" and DRAFT_COOKIE in value:
            secret = os.environ.get(DRAFT_SECRET)
            given = parse_cookies(value).get(DRAFT_COOKIE, "")
            if secret and hmac.compare_digest(given.encode(), secret.encode()):
                return True
    return False
