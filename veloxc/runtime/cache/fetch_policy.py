"""What a call of `fetch` says about keeping its response (velox-language.md §4)."""

from __future__ import annotations

from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.cache.data import Kept
from veloxc.runtime.cache.pages import YEAR

PERSONAL = ("authorization", "cookie", "proxy-authorization")
"""Headers of a request whose response is somebody's own."""


def next_option(init: Any, name: str) -> Any:
    """`init.next[name]`, undefined where it is not there."""
    from veloxc.js import get

    if init is undefined or init is None:
        return undefined
    following = get(init, "next")
    return undefined if following is undefined or following is None else get(following, name)


def tags_of(init: Any) -> tuple[str, ...]:
    """`next.tags`, those that are strings."""
    from veloxc.js import iterate

    tags = next_option(init, "tags")
    if tags is undefined or tags is None:
        return ()
    return tuple(tag for tag in iterate(tags) if isinstance(tag, str))


def kept(target: Any, init: Any, origin: str) -> Kept | None:
    """How the response is kept; None where it is not: nobody asked for it, it is no GET, or it is somebody's own."""
    from veloxc.js import Request

    seconds = _seconds(init)
    if seconds is None:
        return None
    if isinstance(target, str) and target.startswith("/") and not target.startswith(("//", "/\\")):
        target = origin + target
    request = Request(target, init)
    fields = [(name.lower(), value) for name, value in request._headers._fields]
    if request._method != "GET" or any(name in PERSONAL for name, _ in fields):
        return None
    return Kept("GET", request._record.text().partition("#")[0], tuple(fields), seconds, tags_of(init))


def _seconds(init: Any) -> float | None:
    from veloxc.js import get

    if init is undefined or init is None:
        return None
    mode, revalidate = get(init, "cache"), next_option(init, "revalidate")
    if mode in ("no-store", "reload", "no-cache"):
        return None
    if revalidate is False:
        return YEAR
    if isinstance(revalidate, int | float):
        return float(revalidate) if revalidate > 0 else None
    return YEAR if mode == "force-cache" else None
