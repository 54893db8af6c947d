"""Which pages a site has: what `paths()` of each route says (velox-language.md §2), one page after the other."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from veloxc.project.time_limit import TooSlow, time_limit
from veloxc.runtime.routing import Segment, canonical_path, parse_pattern
from veloxc.runtime.site import Site, SiteRoute


@dataclass(frozen=True, slots=True)
class StaticPage:
    """One page to render: its route's pattern, its address, and what `paths()` said of it.

    `version`: what the author says changes whenever the data behind the page does; None where nothing was said.
    """

    pattern: str
    path: str
    params: dict[str, Any]
    props: dict[str, Any]
    version: Any = None


class BadPaths(ValueError):
    """`paths()` of a route gave something that is no list of its parameters; the message says what."""


async def static_pages(
    site: Site, route: SiteRoute, limit: float | None = None
) -> AsyncGenerator[StaticPage, None]:
    """All pages of a route, as `paths()` comes up with them: it may return an array, or be a generator.

    `limit`: seconds it may take to the first page and between two pages. Raises BadPaths, and what `paths()` throws.
    """
    if not route.params:
        yield StaticPage(route.pattern, _path(parse_pattern(route.pattern), {}), {}, {})
        return
    if not route.paths:
        raise BadPaths(
            f"`{route.source}` is rendered at build and has parameters: export `paths` to say which pages there are"
        )
    segments = parse_pattern(route.pattern)
    seen: set[str] = set()
    number = 0
    async for item in _items(site, route, limit):
        page = _page(route, segments, number, item)
        if page.path in seen:
            raise BadPaths(f"`paths` of `{route.source}` gives `{page.path}` twice")
        seen.add(page.path)
        number += 1
        yield page


async def _items(site: Site, route: SiteRoute, limit: float | None) -> AsyncIterator[Any]:
    from veloxc.js import async_iterate

    try:
        async with time_limit(limit):
            answer = site.module(route.module).paths()
            if hasattr(answer, "__await__"):
                answer = await answer
        if isinstance(answer, str | dict) or answer is None or not _iterable(answer):
            raise BadPaths(f"`paths` of `{route.source}` must return an array of parameters")
        if isinstance(answer, list | tuple):
            for item in answer:
                yield item
            return
        iterator = async_iterate(answer)
        while True:
            async with time_limit(limit):
                try:
                    item = await anext(iterator)
                except StopAsyncIteration:
                    return
            yield item
    except TooSlow:
        raise BadPaths(f"`paths` of `{route.source}` gave nothing for {limit:g} s (see --timeout)") from None


def _iterable(value: Any) -> bool:
    from veloxc.js import Symbol, get, undefined

    if hasattr(value, "__iter__") or hasattr(value, "__aiter__"):
        return True
    return any(get(value, key) is not undefined for key in (Symbol.asyncIterator, Symbol.iterator))


def _page(route: SiteRoute, segments: Sequence[Segment], number: int, item: Any) -> StaticPage:
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
    known = {name: value for name, value in params.items() if value is not None}
    version = item.get("version") if nested else None
    return StaticPage(
        route.pattern, _path(segments, params), known, props if isinstance(props, dict) else {}, version
    )


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
    return canonical_path(parts)
