"""Which site the running code works for: several may be served by one process."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from veloxc.runtime.cache.site_cache import SiteCache


@dataclass(frozen=True, slots=True)
class CurrentSite:
    """`origin`: the site's own, never a visitor's `Host`. `answer`: takes a Request for one of the site's own
    addresses, gives a promise of its Response; None where nothing serves them. `cache`: what is stored for it; None
    where nothing is, as in development. `base_path`: where the site lies below its origin, as in `/site`."""

    origin: str
    answer: Callable[[Any], Any] | None = None
    cache: SiteCache | None = None
    base_path: str = ""


DEFAULT_ORIGIN = "http://localhost:3700"

_serving: ContextVar[CurrentSite] = ContextVar("velox_site")
_last: list[CurrentSite] = [CurrentSite(DEFAULT_ORIGIN)]
"""The site that was made last: for code outside of any request, in programs with one site."""


def current_site() -> CurrentSite:
    """The site of this request; outside of requests the one that was made last."""
    return _serving.get(None) or _last[-1]


def enter_site(site: CurrentSite) -> None:
    """From here on this task works for the site."""
    _serving.set(site)


def use_site(site: CurrentSite) -> None:
    """Make it the site of code outside of any request."""
    _last[-1] = site
