"""Rendering the static pages of a built site: the work of one process on some of them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from veloxc.js.observed import observing
from veloxc.project.enumeration import StaticPage, static_pages
from veloxc.project.time_limit import TooSlow, interruptions, time_limit
from veloxc.runtime.cache.collecting import collecting
from veloxc.runtime.current_site import current_site, use_site
from veloxc.runtime.modes import MODES
from veloxc.runtime.own_fetch import offline
from veloxc.runtime.prerendered import FOLDER, HTML, file_of
from veloxc.runtime.rendering import Result, respond
from veloxc.runtime.request import VisitorRequest
from veloxc.runtime.site import Site, SiteRoute

BATCH = 50
"""Pages that `paths()` is asked for at a time."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of a page. `problem`: why there is none. `body`: its bytes, where they are not in their file yet.

    `entry`: what the index says of it, where it is no plain page. `observed`: what it read of the world while it was
    rendered (`veloxc.js.observed`). `started`: when rendering began, in seconds since 1970.
    """

    page: StaticPage
    size: int
    entry: dict[str, Any] | None = None
    problem: str | None = None
    body: bytes | None = None
    observed: tuple[str, ...] = ()
    started: float = 0.0
    tags: tuple[str, ...] = field(default=())


class Renderer:
    """Renders static pages of the site in `output`, in an event loop of its own. Close it when done.

    `limit`: seconds for each page and for each step of `paths()`; None for as long as it takes.
    """

    def __init__(self, output: Path, limit: float | None = None) -> None:
        self.site = Site(output)
        self._before = current_site()
        use_site(offline(self.site))
        self.limit = limit
        self.routes = {route.pattern: route for route in self.site.routes}
        self.runner = asyncio.Runner()
        self.runner.run(self.site.hook("startup"))

    def close(self) -> None:
        self.runner.run(self.site.hook("shutdown"))
        self.runner.close()
        use_site(self._before)

    def pages(self, route: SiteRoute) -> Generator[StaticPage, None, None]:
        """The pages of a route, enumerated as they are asked for. Raises BadPaths, and what `paths()` throws."""
        source = static_pages(self.site, route, self.limit)
        try:
            while True:
                with interruptions():
                    batch = self.runner.run(_take(source, BATCH))
                if not batch:
                    return
                yield from batch
        finally:
            self.runner.run(source.aclose())

    def render(self, pages: Sequence[StaticPage], *, write: bool = True) -> list[Rendered]:
        """Render pages one after the other; with `write` into their files, else the bytes are in the result."""
        done: list[Rendered] = []
        with interruptions():
            while len(done) < len(pages):
                try:
                    self.runner.run(self._render(pages[len(done) :], write, done))
                except TooSlow:  # it would not even be cancelled
                    done.append(self._too_slow(pages[len(done)]))
        return done

    async def _render(self, pages: Sequence[StaticPage], write: bool, done: list[Rendered]) -> None:
        for page in pages:
            done.append(await self._page(page, write))

    def _too_slow(self, page: StaticPage) -> Rendered:
        return Rendered(page, 0, problem=f"the page took longer than {self.limit:g} s (see --timeout)")

    async def _page(self, page: StaticPage, write: bool) -> Rendered:
        from veloxc.runtime.traceback import format_error

        route = self.routes[page.pattern]
        started = time.time()
        with observing() as noted:
            try:
                result, fetched = await self._respond(page, route)
            except TooSlow:
                return self._too_slow(page)
            except Exception as error:
                return Rendered(page, 0, problem=format_error(error))
        if result.status >= 500:
            return Rendered(page, 0, problem=f"the page answers with status {result.status}")
        tags = tuple(dict.fromkeys((*(route.config.get("tags") or ()), *sorted(fetched))))
        return self._finished(page, result, started, tuple(sorted(noted)), tags, write)

    def _finished(
        self,
        page: StaticPage,
        result: Result,
        started: float,
        observed: tuple[str, ...],
        tags: tuple[str, ...],
        write: bool,
    ) -> Rendered:
        body = result.encoded()
        headers = [(name.lower(), value) for name, value in result.headers]
        plain = result.status == 200 and headers == [HTML]
        entry = None if plain else {"status": result.status, "headers": headers, "file": bool(body)}
        if write and body:
            write_page(self.site.folder, page.path, body)
        return Rendered(page, len(body), entry, None, None if write else body, observed, started, tags)

    async def _respond(self, page: StaticPage, route: SiteRoute) -> tuple[Result, set[str]]:
        """The page, and the tags of its fetches, collected here: the runner has a context of its own."""
        module = self.site.module(route.module)
        with collecting() as found:
            async with time_limit(self.limit):
                result = await respond(
                    module,
                    MODES[route.mode],
                    VisitorRequest(page.path),
                    dict(page.params),
                    dict(page.props),
                    self.site.around(route),
                )
        return result, found.tags


async def _take(source: AsyncGenerator[StaticPage, None], count: int) -> list[StaticPage]:
    found: list[StaticPage] = []
    async for page in source:
        found.append(page)
        if len(found) == count:
            break
    return found


def write_page(output: Path, path: str, body: bytes) -> None:
    """Write a page's file into a build that nobody serves yet. Raises OSError."""
    file = output / FOLDER / file_of(path)
    try:
        file.write_bytes(body)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
