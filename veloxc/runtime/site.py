"""A compiled site: its manifest, its modules, and what stands around each page. Loaded once, served by `app`."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from veloxc.runtime.loader import Package, load_folder
from veloxc.runtime.middleware import SiteMiddleware
from veloxc.runtime.render_timeout import RENDER_TIMEOUT
from veloxc.runtime.rendering import Surroundings
from veloxc.runtime.routing import Router
from veloxc.runtime.threads import keep_in_threads

log = logging.getLogger("veloxc")
FORMAT = 1
"""Of the manifests that this runtime reads."""
PRERENDERED = "prerendered"
"""The folder of the output that holds the pages rendered at build."""


class NoSite(Exception):
    """The folder holds no site that this runtime can serve; the message says what to do."""


@dataclass(frozen=True, eq=False)
class SiteRoute:
    """One route of the manifest."""

    pattern: str
    kind: Literal["page", "api"]
    module: str
    source: str = ""
    mode: str = "ssr"
    config: dict[str, Any] = field(default_factory=dict)
    params: tuple[str, ...] = ()
    paths: bool = False
    layouts: tuple[str, ...] = ()
    error: str | None = None
    error_layouts: tuple[str, ...] = ()


Listed = Callable[[SiteRoute, str], Awaitable[dict[str, Any]]]
"""Of a site that was not built: the props that `paths()` gives a page. Raises NotFound where it does not name it."""


class Site:
    """The site in an output folder. Modules are imported when they are first needed. Raises NoSite.

    `manifest`: that of a site that was not written to disk. `assets`: the folder with `public/` and `styles/`, where
    it is another one.
    """

    def __init__(
        self,
        folder: Path,
        package: Package | None = None,
        *,
        development: bool = False,
        manifest: dict[str, Any] | None = None,
        assets: Path | None = None,
    ) -> None:
        self.folder = folder
        self.assets = assets or folder
        self.manifest = read_manifest(folder) if manifest is None else manifest
        self.listed: Listed | None = None
        self.package = package or load_folder(folder)
        self.development = development
        if self.setting("python", "sync", "inline") == "thread":
            keep_in_threads(self.package.name)
        self.routes = tuple(_route(entry) for entry in self.manifest["routes"])
        self.router: Router[SiteRoute] = Router()
        for route in self.routes:
            self.router.add(route.pattern, route)
        self._around: dict[SiteRoute | None, Surroundings] = {}

    def module(self, name: str) -> ModuleType:
        """An emitted module or Python file of the site by its dotted name. Raises what importing it raises."""
        return self.package.module(name)

    def optional_module(self, role: str) -> ModuleType | None:
        """The module that the manifest names for `app`, or None."""
        name = self.manifest.get(role)
        return self.module(name) if name else None

    @cached_property
    def middleware(self) -> SiteMiddleware:
        """Raises what importing the middleware raises."""
        return SiteMiddleware([self.module(name) for name in self.manifest.get("middleware") or ()])

    def setting(self, group: str, name: str, default: Any) -> Any:
        """One setting of a group, as in `server.bodyLimit`."""
        found = self.settings.get(group) or {}
        return found.get(name, default)

    @property
    def base_path(self) -> str:
        """Where the site lies below its origin: `app.basePath`, as in `/site`, or nothing."""
        path: str = self.setting("app", "basePath", "")
        return path

    @cached_property
    def render_timeout(self) -> float:
        """Seconds that a page may take: `server.renderTimeout`."""
        seconds: float = self.setting("server", "renderTimeout", RENDER_TIMEOUT)
        return seconds

    @property
    def settings(self) -> dict[str, Any]:
        """What `velox.config.ts` said when the site was built."""
        settings: dict[str, Any] = self.manifest.get("settings") or {}
        return settings

    async def hook(self, name: str) -> None:
        """Call `startup` or `shutdown` of the site's `lib/app`, where it has one. Raises what that raises."""
        await call_hook(self.optional_module("app"), name)

    async def report(self, error: Exception, what: str, request: Any = None) -> Any:
        """Log a failure, and tell the `errorHandler(error, request)` of `lib/app`. What that returns: a Response to
        answer with, or nothing. `what` says where it happened; `request` is None where no visitor waits."""
        log.error("%s failed", what, exc_info=error)
        try:
            application = self.optional_module("app")
            handler: Any = getattr(application, "errorHandler", None)
            handler = handler or getattr(application, "error_handler", None)
            result: Any = handler(error, request) if handler is not None else None
            return await result if hasattr(result, "__await__") else result
        except Exception as second:
            log.error("the errorHandler of lib/app failed", exc_info=second)
            return None

    def around(self, route: SiteRoute | None) -> Surroundings:
        """What stands around a page; None stands for an address without a route: the root's error page."""
        known = self._around.get(route)
        if known is None:
            known = self._around[route] = self._surroundings(route)
        return known

    def _surroundings(self, route: SiteRoute | None) -> Surroundings:
        error = self._fallback if route is None else route
        return Surroundings(
            layouts=tuple(map(self.module, route.layouts)) if route else (),
            error_page=self.module(error.error) if error.error else None,
            error_layouts=tuple(map(self.module, error.error_layouts)),
            stylesheets=tuple(self.manifest.get("stylesheets", ())),
            development=self.development,
            report=self.report,
        )

    @cached_property
    def _fallback(self) -> SiteRoute:
        """A route that no address meets, with the error page of `routes/`."""
        error = self.manifest.get("error") or {}
        return SiteRoute(
            "", "page", "", error=error.get("module"), error_layouts=tuple(error.get("layouts", ()))
        )


async def call_hook(application: ModuleType | None, name: str) -> None:
    """Call a function of the application's module, in Python or TypeScript, if it is there, and wait for it."""
    hook: Any = getattr(application, name, None)
    result: Any = hook() if hook is not None else None
    if hasattr(result, "__await__"):
        await result


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of an output folder. Raises NoSite."""
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
    except FileNotFoundError:
        raise NoSite(f"there is no built site in `{folder}`: run `veloxc build` first") from None
    except (OSError, ValueError) as error:
        raise NoSite(f"cannot read the manifest of `{folder}`: {error}") from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NoSite(
            f"the site in `{folder}` was built by another version of veloxc: run `veloxc build` again"
        )
    return manifest


def _route(entry: dict[str, Any]) -> SiteRoute:
    return SiteRoute(
        pattern=entry["pattern"],
        kind=entry["kind"],
        module=entry["module"],
        source=entry["source"],
        mode=entry.get("mode", "ssr"),
        config=entry.get("config", {}),
        params=tuple(entry["params"]),
        paths=entry.get("paths", False),
        layouts=tuple(entry.get("layouts", ())),
        error=entry.get("error"),
        error_layouts=tuple(entry.get("error_layouts", ())),
    )
