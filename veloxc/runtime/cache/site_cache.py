"""All that is stored for one site: its `isr` pages, its cached fetches and values, and how they are invalidated."""

from __future__ import annotations

from veloxc.runtime.cache.data import DataCache
from veloxc.runtime.cache.invalidation import path_labels, tag_labels
from veloxc.runtime.cache.metrics import Counters
from veloxc.runtime.cache.options import CacheOptions, open_store, options_from
from veloxc.runtime.cache.pages import SharedPages
from veloxc.runtime.cache.regeneration import Regenerator
from veloxc.runtime.cache.store import Store
from veloxc.runtime.reply import Reply
from veloxc.runtime.site import Site


def site_cache(site: Site, given: CacheOptions | Store | str | None) -> SiteCache:
    """The cache of a site: as given, else as velox.config.ts and the environment say. Raises StoreDown."""
    settings = {"renderTimeout": site.render_timeout, **(site.settings.get("cache") or {})}
    return SiteCache(site, options_from(given, settings))


class SiteCache:
    """`app.cache`. `counters` can be read at any time. Raises StoreDown where the store's package is missing."""

    def __init__(self, site: Site, options: CacheOptions) -> None:
        self.site = site
        self.options = options
        self.counters = Counters()
        self.store = open_store(options, site.folder)
        self.regenerator = Regenerator(
            self.store,
            counters=self.counters,
            on_error=self._failed,
            render_timeout=options.render_timeout,
            largest=options.limits.entry,
        )
        self.pages = SharedPages(site, self.regenerator, stale_for=options.stale_for, headers=options.headers)
        self.data = DataCache(site, self.regenerator, stale_for=options.stale_for)

    async def _failed(self, error: Exception, path: str, shown: bool) -> None:
        """A failure that no visitor sees is reported here; one that a visitor sees where the visitor is answered."""
        if not shown:
            await self.site.report(error, f"rendering {path} anew")
        if self.options.on_error is not None:
            told = self.options.on_error(error, path, shown)
            if hasattr(told, "__await__"):
                await told

    async def invalidate_path(self, name: str, stale: bool = False) -> None:
        """Expire what is stored for a path or a route's pattern, or mark it stale. Raises NoPath, StoreDown."""
        self.counters.invalidations += 1
        await self.store.invalidate(path_labels(self.site, name), stale)

    async def invalidate_tag(self, name: str, stale: bool = False) -> None:
        """Expire what bears a tag, or mark it stale. Raises StoreDown."""
        self.counters.invalidations += 1
        await self.store.invalidate(tag_labels(name), stale)

    def metrics(self) -> Reply:
        """The counters as Prometheus reads them."""
        headers = [
            ("content-type", "text/plain; version=0.0.4; charset=utf-8"),
            ("cache-control", "no-store"),
        ]
        return Reply(200, headers, self.counters.prometheus().encode())

    async def close(self) -> None:
        """Let renders at work come to their end, and the store go."""
        await self.regenerator.close()
