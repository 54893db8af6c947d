"""`fetch` on the server (velox-language.md §4): WHATWG's, and within one request its twins are made once.

Addresses of the site itself (`/api/x`) are answered in process by the application that is running.
"""

from __future__ import annotations

from typing import Any

from veloxc.js.observed import NETWORK, observe
from veloxc.js.undefined import undefined
from veloxc.runtime.cache.collecting import collected
from veloxc.runtime.current_site import current_site
from veloxc.runtime.page import rendering

_TWINS = "fetch twins"


def fetch(target: Any = undefined, init: Any = undefined, *_: Any) -> Any:
    """A promise of the Response. `next.tags` of the call become tags of the page that is rendered."""
    from veloxc.js import start

    return start(_fetch(target, init))


async def _fetch(target: Any, init: Any) -> Any:
    from veloxc.js import call, get

    observe(NETWORK)
    _note_tags(init)
    key = _key(target, init)
    page = rendering()
    if key is None or page is None:
        return await _sent(target, init)
    twins = page.render.state.setdefault(_TWINS, {})
    if key not in twins:
        from veloxc.runtime.holes import started

        twins[key] = started(_sent(target, init))
        try:
            response = await twins[key]
        finally:
            del twins[key]
        return response
    response = await twins[key]
    return response if get(response, "bodyUsed") is True else call(response, "clone")


async def _sent(target: Any, init: Any) -> Any:
    """The Response: from the data cache where the call wants it kept, else from where it is."""
    cache = current_site().cache
    if cache is not None and init is not undefined and init is not None:
        from veloxc.runtime.cache.fetch_policy import kept

        how = kept(target, init, current_site().origin)
        if how is not None:
            return await cache.data.fetch(how, lambda: _answered(target, init))
    return await _answered(target, init)


async def _answered(target: Any, init: Any) -> Any:
    from veloxc.js import Request, TypeError_, fetch as outside

    if isinstance(target, str) and target.startswith("/") and not target.startswith(("//", "/\\")):
        site = current_site()
        if site.answer is None:
            raise TypeError_(f"fetch('{target}'): no application is running that could answer for this site")
        return await site.answer(Request(site.origin + target, init))
    return await outside(target, init)


def _note_tags(init: Any) -> None:
    """`next.tags` are tags of the page that is rendered, and of the entry that it becomes."""
    if init is undefined or init is None:
        return
    page, entry = rendering(), collected()
    if page is None and entry is None:
        return
    from veloxc.runtime.cache.fetch_policy import tags_of

    tags = tags_of(init)
    if page is not None:
        page.render.tags.update(tags)
    if entry is not None:
        entry.tags.update(tags)


def _key(target: Any, init: Any) -> str | None:
    """What makes two calls the same request; None for those that are always made."""
    from veloxc.js import JSON, get

    if not isinstance(target, str):
        return None
    if init is undefined or init is None:
        return target
    if get(init, "method") not in (undefined, "GET") or get(init, "signal") is not undefined:
        return None
    if get(init, "body") is not undefined or get(init, "cache") == "no-store":
        return None
    headers = get(init, "headers")
    if headers is undefined:
        return target
    return f"{target} {JSON.stringify(headers)}" if headers.__class__ in (dict, list) else None
