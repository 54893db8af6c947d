"""`revalidatePath`, `revalidateTag` and `useCache` as TypeScript calls them."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from veloxc.js.object import JSObject
from veloxc.js.observed import CACHE, observe
from veloxc.js.undefined import undefined
from veloxc.runtime.cache.collecting import collected
from veloxc.runtime.cache.invalidation import NoPath
from veloxc.runtime.cache.site_cache import SiteCache
from veloxc.runtime.cache.store import StoreDown
from veloxc.runtime.current_site import current_site
from veloxc.runtime.page import rendering

log = logging.getLogger("veloxc.cache")


async def invalidate(function: str, name: Any, options: Any) -> Any:
    """Raises TypeError_ for what is no string or no path, Error during a render and where the store is down."""
    from veloxc.js import Error, TypeError_, get, truthy

    if not isinstance(name, str):
        raise TypeError_(f"{function}: a string is needed")
    page = rendering()
    if collected() is not None or (page is not None and page.render.mode != "api"):
        # Also where a stored page fetches the handler that calls this: it would be expired by its own render.
        raise Error(f"{function} was called while a page was rendered: call it in a handler")
    stale = options is not undefined and options is not None and truthy(get(options, "stale"))
    cache = current_site().cache
    if cache is None:
        return undefined
    try:
        if function == "revalidatePath":
            await cache.invalidate_path(name, stale)
        else:
            await cache.invalidate_tag(name, stale)
    except NoPath as error:
        raise TypeError_(f"{function}: {error}") from error
    except StoreDown as error:
        raise Error(f"{function}: the store is down, nothing was invalidated ({error})") from error
    return undefined


class ValueCache(JSObject):
    """`useCache()`: JSON values under keys, seen by all processes that share the store.

    `set` and `remember` take `{ tags, revalidate }`; what they keep is for everybody: nothing of a visitor belongs here.
    Without a store (in development) nothing is kept.
    """

    __slots__ = ()

    def get(self, key: Any = undefined, *_: Any) -> Any:
        """A promise of the value; undefined where there is none."""

        async def run() -> Any:
            cache, name = _cache(), _key(key)
            text = await cache.data.get(name) if cache is not None else None
            return undefined if text is None else json.loads(text)

        return _started(run())

    def set(self, key: Any = undefined, value: Any = undefined, options: Any = undefined, *_: Any) -> Any:
        """A promise that the value is kept."""

        async def run() -> Any:
            cache, name, text = _cache(), _key(key), _text(value)
            tags, seconds = _options(options)
            if cache is not None:
                await cache.data.set(name, text, tags=tags, seconds=seconds)
            return undefined

        return _started(run())

    def delete(self, key: Any = undefined, *_: Any) -> Any:
        """A promise that nothing is kept under the key."""

        async def run() -> Any:
            from veloxc.js import Error

            cache, name = _cache(), _key(key)
            try:
                if cache is not None:
                    await cache.data.delete(name)
            except StoreDown as error:
                raise Error(f"useCache().delete: the store is down ({error})") from error
            return undefined

        return _started(run())

    def remember(self, key: Any = undefined, make: Any = undefined, options: Any = undefined, *_: Any) -> Any:
        """A promise of the value, or of what `make()` gives, which is called once for all who ask at that time."""

        async def text() -> str:
            value = make()
            return _text(await value if hasattr(value, "__await__") else value)

        async def run() -> Any:
            cache, name = _cache(), _key(key)
            tags, seconds = _options(options)
            if cache is None:
                return json.loads(await text())
            return json.loads(await cache.data.remember(name, text, tags=tags, seconds=seconds))

        return _started(run())


def _cache() -> SiteCache | None:
    observe(CACHE)
    return current_site().cache


def _started(work: Awaitable[Any]) -> Any:
    from veloxc.js import start

    begin: Callable[[Any], Any] = start
    return begin(work)


def _key(key: Any) -> str:
    if not isinstance(key, str):
        from veloxc.js import TypeError_

        raise TypeError_("useCache: the key must be a string")
    return key


def _text(value: Any) -> str:
    from veloxc.js import JSON, TypeError_

    text = JSON.stringify(value)
    if not isinstance(text, str):
        raise TypeError_("useCache: only values that JSON can hold are kept")
    return text


def _options(options: Any) -> tuple[tuple[str, ...], float | None]:
    from veloxc.js import get, iterate

    if options is undefined or options is None:
        return (), None
    tags, revalidate = get(options, "tags"), get(options, "revalidate")
    names = (
        ()
        if tags is undefined or tags is None
        else tuple(tag for tag in iterate(tags) if isinstance(tag, str))
    )
    return names, (
        float(revalidate) if isinstance(revalidate, int | float) and revalidate is not False else None
    )
