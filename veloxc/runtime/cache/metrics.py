"""Counters of one process: `app.cache.counters`, and their text for Prometheus."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of render times in seconds."""
_HELP = {
    "hits": "Fresh pages served from the store.",
    "stale": "Old pages served while a new one is made.",
    "misses": "Requests that waited for a page to be rendered.",
    "bypasses": "Requests that neither read nor wrote the store.",
    "store_failures": "Requests that the store did not answer.",
    "regenerations": "Pages rendered for the store.",
    "failures": "Renders for the store that failed.",
    "dropped": "Rendered pages that were not stored: a newer one was there, or they may not be.",
    "bytes_served": "Bytes of bodies of stored pages.",
    "bytes_stored": "Bytes of bodies put into the store.",
    "data_hits": "Fetches and values answered from the data cache.",
    "data_misses": "Fetches and values that the data cache did not have.",
    "invalidations": "Paths, patterns and tags invalidated by this process.",
}


class Counters:
    """Each counter is an attribute; `render_seconds` is the sum of the render times, `render_times` how many fell into
    each of `BUCKETS` and beyond."""

    def __init__(self) -> None:
        self.hits = self.stale = self.misses = self.bypasses = self.store_failures = 0
        self.regenerations = self.failures = self.dropped = 0
        self.bytes_served = self.bytes_stored = 0
        self.data_hits = self.data_misses = self.invalidations = 0
        self.render_seconds = 0.0
        self.render_times = [0] * (len(BUCKETS) + 1)

    def rendered(self, seconds: float) -> None:
        self.render_seconds += seconds
        self.render_times[bisect_left(BUCKETS, seconds)] += 1

    def prometheus(self) -> str:
        """Prometheus' text format, version 0.0.4. Of this process: a server with several workers has several."""
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        for name, text in _HELP.items():
            yield f"# HELP velox_cache_{name}_total {text}"
            yield f"# TYPE velox_cache_{name}_total counter"
            yield f"velox_cache_{name}_total {getattr(self, name)}"
        yield "# HELP velox_cache_render_seconds Time to render a page for the store."
        yield "# TYPE velox_cache_render_seconds histogram"
        below = 0
        for bound, number in zip((*map(str, BUCKETS), "+Inf"), self.render_times, strict=True):
            below += number
            yield f'velox_cache_render_seconds_bucket{{le="{bound}"}} {below}'
        yield f"velox_cache_render_seconds_sum {self.render_seconds:.6f}"
        yield f"velox_cache_render_seconds_count {below}"
