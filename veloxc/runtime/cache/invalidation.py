"""`revalidatePath` and `revalidateTag`: from what a page's author writes to the labels of entries."""

from __future__ import annotations

import logging

from veloxc.runtime.cache.entry import path_label, pattern_label, tag_label
from veloxc.runtime.routing import canonical_path, canonical_segments
from veloxc.runtime.site import Site, SiteRoute

log = logging.getLogger("veloxc.cache")


class NoPath(ValueError):
    """The string is no path that a page of the site could have."""


def path_labels(site: Site, name: str) -> list[str]:
    """The labels for a path, or for a route's pattern. Its query is dropped; plain `ssg` pages get a warning.

    Raises NoPath.
    """
    path = name.partition("#")[0].partition("?")[0]
    patterns = {route.pattern: route for route in site.routes}
    route = patterns.get(path) or patterns.get(f"/{path.strip('/')}")
    if route is not None and "[" in route.pattern:
        _warn_static(route, name)
        return [pattern_label(route.pattern)]
    segments = canonical_segments(path)
    if segments is None:
        raise NoPath(f"`{name}` is no path of a page")
    found = site.router.match_segments(segments)
    if found is not None:
        _warn_static(found[0], name)
    if "[" in path:
        log.warning("revalidatePath: no route has the pattern `%s`; it is taken for a path", name)
    canonical = canonical_path(segments)
    return [path_label(canonical), *([pattern_label(route.pattern)] if route is not None else [])]


def _warn_static(route: SiteRoute, name: str) -> None:
    if route.kind == "page" and route.mode == "ssg":
        log.warning(
            "revalidatePath(%r): `%s` is rendered at build (mode `ssg`) and stays as it is; give it "
            "`render: 'isr'` if it shall change",
            name,
            route.source,
        )


def tag_labels(name: str) -> list[str]:
    return [tag_label(name)]
