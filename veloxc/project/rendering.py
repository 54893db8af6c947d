"""One page of a project, rendered from memory: what `veloxc render` and tests do."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any
from urllib.parse import quote

from veloxc.compiler.module_names import module_name
from veloxc.project.compiling import Compilation
from veloxc.project.live import modules_of
from veloxc.project.output import around, stylesheets
from veloxc.project.own_site import OwnSite
from veloxc.project.routes import Route, is_project, route_of
from veloxc.runtime.current_site import current_site, use_site
from veloxc.runtime.development.modules import LivePackage
from veloxc.runtime.loader import Package
from veloxc.runtime.page import set_base_url
from veloxc.runtime.rendering import Result, Surroundings, render, render_stream
from veloxc.runtime.routing import Router, Segment
from veloxc.runtime.site import call_hook


@dataclass(frozen=True, slots=True)
class Visit:
    """How a page is asked for. `params` are as written: a catch-all's value is split at slashes."""

    mode: str | None = None
    url: str | None = None
    params: Mapping[str, str] | None = None
    headers: Sequence[tuple[str, str]] = ()
    props: Mapping[str, Any] | None = None
    fragment: bool = False


class BadVisit(ValueError):
    """The page cannot be asked for in this way; the message says why."""


def load(compilation: Compilation) -> LivePackage:
    """The compiled files, and the project's Python, as importable modules."""
    package = LivePackage(compilation.project.root)
    package.replace(modules_of(compilation))
    return package


async def render_page(compilation: Compilation, package: Package, path: str, visit: Visit) -> Result:
    """Render the page at a project path. Raises BadVisit, and what the page throws that is no HTTP answer."""
    options = _options(compilation, package, path, visit)
    async with _running(compilation, package):
        return await render(package.module(module_name(path)), **options)


async def stream_page(
    compilation: Compilation, package: Package, path: str, visit: Visit
) -> AsyncIterator[str]:
    """The same page in the pieces in which a server would send it, as they come."""
    options = _options(compilation, package, path, visit)
    async with (
        _running(compilation, package),
        aclosing(await render_stream(package.module(module_name(path)), **options)) as pieces,
    ):
        async for piece in pieces:
            yield piece


def _options(compilation: Compilation, package: Package, path: str, visit: Visit) -> dict[str, Any]:
    url, params = _address(route_of(path), visit)
    return {
        "mode": visit.mode or compilation.files[path].facts["mode"],
        "url": url,
        "params": params,
        "headers": visit.headers,
        "props": visit.props,
        "fragment": visit.fragment,
        "around": _surroundings(compilation, package, path),
    }


@asynccontextmanager
async def _running(compilation: Compilation, package: Package) -> AsyncIterator[None]:
    """Between the `startup` and the `shutdown` of the project's application."""
    before = current_site()
    origin = (compilation.project.settings.get("app") or {}).get("baseUrl")
    if origin:
        set_base_url(origin)
    if isinstance(package, LivePackage) and is_project(package.root):
        use_site(replace(current_site(), answer=OwnSite(package).answer))
    application = _application(compilation, package)
    await call_hook(application, "startup")
    try:
        yield
    finally:
        await call_hook(application, "shutdown")
        use_site(before)


def _surroundings(compilation: Compilation, package: Package, path: str) -> Surroundings:
    names = around(compilation.project, path)
    return Surroundings(
        layouts=[package.module(name) for name in names["layouts"]],
        error_page=package.module(names["error"]) if names["error"] else None,
        error_layouts=[package.module(name) for name in names["error_layouts"]],
        stylesheets=stylesheets(compilation.project),
    )


def _application(compilation: Compilation, package: Package) -> ModuleType | None:
    known = {*compilation.files, *compilation.project.python}
    return next(
        (package.module(module_name(path)) for path in ("lib/app.py", "lib/app.ts") if path in known), None
    )


def _address(route: Route | None, visit: Visit) -> tuple[str, dict[str, Any]]:
    """The URL and the parameters: each is made of the other where only one is given."""
    given = dict(visit.params or {})
    if route is None:
        return visit.url or "/", dict(given)
    unknown = [name for name in given if name not in route.params]
    if unknown:
        known = ", ".join(route.params) or "none"
        raise BadVisit(f"the route `{route.pattern}` has no parameter `{unknown[0]}` (it has: {known})")
    if visit.url is not None and not given:
        router: Router[Route] = Router()
        router.add(route.pattern, route)
        found = router.match(visit.url.partition("?")[0])
        if found is None and route.params:
            raise BadVisit(f"`{visit.url}` is no address of the route `{route.pattern}`")
        return visit.url, dict(found[1]) if found else {}
    missing = [
        segment.name for segment in route.segments if segment.kind == "param" and segment.name not in given
    ]
    if missing:
        raise BadVisit(f"the route `{route.pattern}` needs `--param {missing[0]}=…`, or a `--url`")
    params: dict[str, Any] = {
        segment.name: _value(segment, given.get(segment.name))
        for segment in route.segments
        if segment.kind != "static"
    }
    url = "/" + "/".join(
        _url_part(segment, params) for segment in route.segments if _url_part(segment, params)
    )
    return visit.url or url, {name: value for name, value in params.items() if value is not None}


def _value(segment: Segment, text: str | None) -> str | list[str] | None:
    if segment.kind in ("rest", "optional_rest"):
        return [part for part in (text or "").split("/") if part]
    return text


def _url_part(segment: Segment, params: Mapping[str, Any]) -> str:
    if segment.kind == "static":
        return segment.name
    value = params[segment.name]
    parts = value if isinstance(value, list) else [value or ""]
    return "/".join(quote(part, safe="") for part in parts)


def plain(value: Any) -> Any:
    """A value of a page as JSON has it: dates as text, functions and undefined left out."""
    from veloxc.js import JSON, undefined

    text = JSON.stringify(value)
    return None if text is undefined else json.loads(text)
