"""What can be set about a site's cache: `App(cache=CacheOptions(...))`, `cache: { ... }` in velox.config.ts, VELOXC_CACHE."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.store import Store, StoreDown
from veloxc.runtime.render_timeout import RENDER_TIMEOUT

VARIABLE = "VELOXC_CACHE"
STALE_FOR = 7 * 86400.0


@dataclass(frozen=True, slots=True)
class CacheOptions:
    """`store`: a Store, or where it is: `memory:`, `redis://…`, `valkey://…`, a folder; None for a folder beside the site.

    `name`: of the site, where several share a Redis server. `render_timeout`: seconds for one render. `stale_for`:
    seconds that a page may be shown after it is old, in the end. `headers`: names of further headers of pages that are
    stored. `on_error(error, path, shown)`: told of each failed render; `shown` says whether a visitor sees it.
    `metrics`: path of a route with the counters in Prometheus' format; none unless it is given.
    """

    store: Store | str | None = None
    name: str = "site"
    limits: Limits = field(default_factory=Limits)
    render_timeout: float = RENDER_TIMEOUT
    stale_for: float = STALE_FOR
    headers: tuple[str, ...] = ()
    on_error: Callable[[Exception, str, bool], Any] | None = None
    metrics: str | None = None


_SETTINGS = {
    "store": "store",
    "name": "name",
    "renderTimeout": "render_timeout",
    "staleFor": "stale_for",
    "headers": "headers",
    "metrics": "metrics",
}
"""Names in velox.config.ts. `maxBytes` stands in the limits."""


def options_from(given: CacheOptions | Store | str | None, settings: Mapping[str, Any]) -> CacheOptions:
    """The options: those given, else those of velox.config.ts; for the store VELOXC_CACHE comes before the latter."""
    if isinstance(given, CacheOptions):
        return given
    found = {ours: settings[theirs] for theirs, ours in _SETTINGS.items() if theirs in settings}
    if "headers" in found:
        found["headers"] = tuple(found["headers"])
    if "maxBytes" in settings:
        found["limits"] = Limits(bytes=int(settings["maxBytes"]))
    options = CacheOptions(**found)
    store = given if given is not None else os.environ.get(VARIABLE) or options.store
    return replace(options, store=store)


def open_store(options: CacheOptions, site: Path) -> Store:
    """The store of the site in the output folder `site`. Raises StoreDown where its package is missing, and for an
    address that is none."""
    where = options.store
    if where is not None and not isinstance(where, str):
        return where
    if where in ("memory", "memory:"):
        from veloxc.runtime.cache.memory import MemoryStore

        return MemoryStore(options.limits)
    if where is not None and where.startswith(("redis:", "rediss:", "valkey:", "valkeys:", "unix:")):
        from veloxc.runtime.cache.redis_store import RedisStore

        return RedisStore(where.replace("valkey", "redis", 1), options.name, options.limits)
    if where is not None and "://" in where:
        raise StoreDown(
            f"`{where}` is no place for stored pages: use a folder, `memory:` or `redis://HOST:PORT/N`"
        )
    from veloxc.runtime.cache.files import FileStore

    return FileStore(Path(where) if where else default_folder(site), options.limits)


def default_folder(site: Path) -> Path:
    """Beside the builds of a project, so that it outlives them; inside an output folder that stands alone."""
    folder = site.resolve()
    for parent in folder.parents:
        if parent.name == ".velox":
            return parent / "pages"
    return folder / "pages"
