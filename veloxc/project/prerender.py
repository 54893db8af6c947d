"""Rendering the static pages of a built site: which there are, and the work of one process on some of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from veloxc.project.cache import write_whole
from veloxc.runtime.modes import MODES
from veloxc.runtime.prerendered import FOLDER, HTML, file_of
from veloxc.runtime.rendering import respond
from veloxc.runtime.request import VisitorRequest
from veloxc.runtime.routing import Segment, parse_pattern
from veloxc.runtime.site import Site, SiteRoute

log = logging.getLogger("veloxc")


@dataclass(frozen=True, slots=True)
class StaticPage:
    """One page to render: its route's pattern, its address, and what `paths()` said of it."""

    pattern: str
    path: str
    params: dict[str, Any]
    props: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of a page. `entry`: its line in the index, where it is no plain page; `problem`: why there is none."""

    page: StaticPage
    size: int
    entry: dict[str, Any] | None = None
    problem: str | None = None


class BadPaths(ValueError):
    """`paths()` of a route gave something that is no list of its parameters; the message says what."""


async def static_pages(site: Site, route: SiteRoute) -> list[StaticPage]:
    """All pages of a static route. Raises BadPaths, and what `paths()` throws."""
    if not route.params:
        return [StaticPage(route.pattern, _path(parse_pattern(route.pattern), {}), {}, {})]
    if not route.paths:
        raise BadPaths(
            f"`{route.source}` is rendered at build and has parameters: export `paths` to say which pages there are"
        )
    module = site.module(route.module)
    answer = module.paths()
    if hasattr(answer, "__await__"):
        answer = await answer
    return list(_pages(route, answer))


def _pages(route: SiteRoute, answer: Any) -> Iterator[StaticPage]:
    from veloxc.js import iterate

    segments = parse_pattern(route.pattern)
    seen: set[str] = set()
    if isinstance(answer, (str, dict)) or answer is None:
        raise BadPaths(f"`paths` of `{route.source}` must return an array of parameters")
    for number, item in enumerate(iterate(answer)):
        if not isinstance(item, dict):
            raise BadPaths(f"`paths` of `{route.source}`: item {number} is no object")
        nested = isinstance(item.get("params"), dict)
        given = item["params"] if nested else item
        props = item.get("props") if nested else None
        params = {
            segment.name: _param(route, number, segment, given)
            for segment in segments
            if segment.kind != "static"
        }
        path = _path(segments, params)
        if path in seen:
            raise BadPaths(f"`paths` of `{route.source}` gives `{path}` twice")
        seen.add(path)
        known = {name: value for name, value in params.items() if value is not None}
        yield StaticPage(route.pattern, path, known, props if isinstance(props, dict) else {})


def _param(route: SiteRoute, number: int, segment: Segment, given: dict[str, Any]) -> Any:
    from veloxc.js import string, undefined

    value = given.get(segment.name, undefined)
    if value is undefined or value is None:
        if segment.kind in ("optional", "optional_rest", "rest"):
            return None if segment.kind == "optional" else []
        raise BadPaths(f"`paths` of `{route.source}`: item {number} has no `{segment.name}`")
    if segment.kind in ("rest", "optional_rest"):
        parts = value if isinstance(value, list) else string(value).split("/")
        return [string(part) for part in parts if part != ""]
    text: str = string(value)
    if text in ("", ".", ".."):
        raise BadPaths(
            f"`paths` of `{route.source}`: item {number} has {text!r} as `{segment.name}`, which no address can hold"
        )
    return text


def _path(segments: Sequence[Segment], params: dict[str, Any]) -> str:
    """The canonical path of a page, as the dispatcher makes it of a visitor's."""
    parts: list[str] = []
    for segment in segments:
        value = segment.name if segment.kind == "static" else params[segment.name]
        parts.extend(value if isinstance(value, list) else [] if value is None else [value])
    return "/" + "/".join(quote(part, safe="!$&'()*+,;=:@~") for part in parts)


# ---- one process


class Renderer:
    """Renders static pages of the site in `output`, in an event loop of its own. Close it when done."""

    def __init__(self, output: Path) -> None:
        self.site = Site(output)
        self.routes = {route.pattern: route for route in self.site.routes}
        self.runner = asyncio.Runner()
        self.runner.run(self.site.hook("startup"))

    def close(self) -> None:
        self.runner.run(self.site.hook("shutdown"))
        self.runner.close()

    def pages(self, route: SiteRoute) -> list[StaticPage]:
        return self.runner.run(static_pages(self.site, route))

    def render(self, pages: Sequence[StaticPage]) -> list[Rendered]:
        """Render pages and write their files, one after the other."""
        return self.runner.run(self._render(pages))

    async def _render(self, pages: Sequence[StaticPage]) -> list[Rendered]:
        return [await self._page(page) for page in pages]

    async def _page(self, page: StaticPage) -> Rendered:
        route = self.routes[page.pattern]
        try:
            module = self.site.module(route.module)
            result = await respond(
                module,
                MODES["ssg"],
                VisitorRequest(page.path),
                dict(page.params),
                dict(page.props),
                self.site.around(route),
            )
        except Exception as error:
            from veloxc.runtime.traceback import format_error

            return Rendered(page, 0, problem=format_error(error))
        if result.status >= 500:
            return Rendered(page, 0, problem=f"the page answers with status {result.status}")
        body = result.body.encode()
        headers = [(name.lower(), value) for name, value in result.headers]
        if body:
            file = self.site.folder / FOLDER / file_of(page.path)
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, body)
        plain = result.status == 200 and headers == [HTML]
        entry = None if plain else {"status": result.status, "headers": headers, "file": bool(body)}
        return Rendered(page, len(body), entry)


_renderer: list[Renderer] = []


def start_worker(output: str) -> None:
    """Prepare a worker process: one Renderer for all its work."""
    _renderer.append(Renderer(Path(output)))


def render_chunk(output: str, pages: Sequence[StaticPage]) -> list[Rendered]:
    """Render some pages in whatever process this is."""
    if not _renderer or str(_renderer[-1].site.folder) != output:
        start_worker(output)
    return _renderer[-1].render(pages)
