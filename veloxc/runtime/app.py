"""The ASGI application of a built site: `app = App(".velox/output")`, for uvicorn, granian, or mounted in another.

HTTP and lifespan of the ASGI specification, nothing else: websockets are refused.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from veloxc.runtime.asgi import Application, Receive, Scope, Send
from veloxc.runtime.assets import Asset, Assets
from veloxc.runtime.body import LIMIT, VisitorGone, body_of
from veloxc.runtime.cache.options import CacheOptions
from veloxc.runtime.cache.site_cache import site_cache
from veloxc.runtime.cache.store import Store
from veloxc.runtime.compression import compressed
from veloxc.runtime.current_site import DEFAULT_ORIGIN, CurrentSite, enter_site, use_site
from veloxc.runtime.dispatch import Dispatcher
from veloxc.runtime.held_build import hold
from veloxc.runtime.own_fetch import OwnAddresses
from veloxc.runtime.reply import Reply, send_reply, text_reply
from veloxc.runtime.request import VisitorRequest
from veloxc.runtime.routing import canonical_segments
from veloxc.runtime.site import Site

log = logging.getLogger("veloxc")
_WHOLE = re.compile(r"\A[A-Za-z][A-Za-z0-9+.-]*://[^/]*")
"""In front of a path, where a request names the whole address (RFC 9112 §3.2.2): whose it is, the path does not say."""


class App:
    """Serves the site in `output_dir`, or one that is loaded already. What is not said here, `velox.config.ts` says.

    `base_url`: the site's origin, for `url.origin` and relative fetches; never taken from a visitor's `Host`.
    `body_limit`: bytes of a request's body. `foreign_forms`: other origins whose forms are taken, or True for all.
    `mounted_in`: the application that this one is mounted in, asked for relative fetches that no route of the site
    answers. `cache`: where stored pages are kept, or all options of that. Raises `NoSite` where there is none.
    """

    def __init__(
        self,
        output_dir: str | Path | Site,
        *,
        base_url: str | None = None,
        body_limit: int | None = None,
        development: bool = False,
        foreign_forms: bool | list[str] | None = None,
        mounted_in: Application | None = None,
        cache: CacheOptions | Store | str | None = None,
    ) -> None:
        if not isinstance(output_dir, Site):
            # The build that is there now: another one may take its place while this one is served.
            folder = Path(output_dir).resolve()
            self._held = hold(folder)
            output_dir = Site(folder, development=development)
        self.site = output_dir
        site = self.site
        forms = site.setting("security", "foreignForms", False) if foreign_forms is None else foreign_forms
        self.cache = None if self.site.development else site_cache(self.site, cache)
        self.dispatcher = Dispatcher(self.site, foreign_forms=forms, cache=self.cache)
        self.body_limit: int = (
            site.setting("server", "bodyLimit", LIMIT) if body_limit is None else body_limit
        )
        self.assets = Assets(self.site.folder, self.site.assets, changing=self.site.development)
        origin = (base_url or site.setting("app", "baseUrl", None) or DEFAULT_ORIGIN).rstrip("/")
        addresses = OwnAddresses(self.dispatcher, self.assets, mounted_in)
        self.current = CurrentSite(origin, addresses.answer, self.cache, site.base_path)
        use_site(self.current)
        self._running = False
        self._starting = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        enter_site(self.current)
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000, "reason": "there are no websockets here"})
        else:
            raise ValueError(f"veloxc does not know ASGI scopes of type {scope['type']!r}")

    # ---- http

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        mount, path = split_mount(scope, self.site.base_path)
        segments = canonical_segments(path)
        asset = self._asset(path, segments, scope)
        if asset is not None and not (asset.public and self._is_guarded(asset)):
            await asset.send(scope, receive, send)
            return
        query = scope.get("query_string", b"").decode("latin-1")
        visitor = VisitorRequest(
            url=f"{path}?{query}" if query else path,
            method=scope["method"],
            headers=[(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]],
            ip=scope["client"][0] if scope.get("client") else "",
            body=body_of(scope, receive, self.body_limit),
            streams=scope.get("http_version") != "1.0",
        )
        visitor.mount = mount
        try:
            reply = await self._reply(visitor, asset)
        except VisitorGone:
            return
        watched = receive if visitor.body_was_read() else None
        await send_reply(reply, scope, compressed(scope, send), watched)

    async def _reply(self, visitor: VisitorRequest, asset: Asset | None) -> Reply:
        try:
            await self._ready()
            return await self.dispatcher.reply(visitor, asset)
        except VisitorGone:
            raise
        except Exception as error:
            log.error("%s %s failed", visitor.method, visitor.url, exc_info=error)
            return text_reply(500, "Internal Server Error")

    def _asset(self, path: str, segments: tuple[str, ...] | None, scope: Scope) -> Asset | None:
        """The file that is asked for in its one spelling; with other slashes the dispatcher sends visitors there."""
        if not segments or scope["method"] not in ("GET", "HEAD") or "//" in path or path.endswith("/"):
            return None
        return self.assets.find(segments)

    def _is_guarded(self, asset: Asset) -> bool:
        """Whether middleware stands before a file of `public/`. Where it cannot be loaded, nothing is shown."""
        try:
            return bool(self.site.middleware.chain(asset.segments))
        except Exception:
            return True

    # ---- lifespan

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self.startup()
        except Exception as error:
            log.error("startup failed", exc_info=error)
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()
        try:
            await self.shutdown()
        except Exception as error:
            log.error("shutdown failed", exc_info=error)
            await send({"type": "lifespan.shutdown.failed", "message": str(error)})
            return
        await send({"type": "lifespan.shutdown.complete"})

    @asynccontextmanager
    async def lifespan(self, *_: Any) -> AsyncIterator[None]:
        """For applications that this one is mounted in, which run their own lifespan only:
        `FastAPI(lifespan=site.lifespan)`, or `async with site.lifespan():` inside of yours."""
        enter_site(self.current)
        await self.startup()
        try:
            yield
        finally:
            await self.shutdown()

    async def startup(self) -> None:
        """Run the `startup` of the site's `lib/app`, once. Where neither a server's lifespan nor you call it (Django
        has none), the first request does."""
        async with self._starting:
            if not self._running:
                await self.site.hook("startup")
                self._running = True

    async def shutdown(self) -> None:
        """Run the `shutdown` of `lib/app`, if it was started, and close the connections of `fetch`."""
        from veloxc.js.fetch_api.fetch import close_clients

        if self._running:
            self._running = False
            await self.site.hook("shutdown")
        if self.cache is not None:
            await self.cache.close()
        await close_clients()

    def adopt(self, other: App) -> None:
        """Take the place of an application over the same `lib/app`: what it started stays as it is."""
        self._running, other._running = other._running, False

    async def _ready(self) -> None:
        if not self._running:
            await self.startup()


def split_mount(scope: Scope, base_path: str) -> tuple[str, str]:
    """The percent-encoded path, in front of the site and inside of it. Servers and frameworks leave `root_path` in the
    path (ASGI 2.4); a site that says where it lies may be reached there without having been mounted."""
    raw = scope.get("raw_path")
    path = raw.decode("latin-1").partition("?")[0] if raw else quote(scope["path"], safe="/!$&'()*+,;=:@~%")
    path = _WHOLE.sub("", path)
    for prefix in (scope.get("root_path", ""), base_path):
        names = [part for part in prefix.split("/") if part]
        parts = path.split("/")[1:]
        if names and [unquote(part) for part in parts[: len(names)]] == names:
            return "/" + "/".join(parts[: len(names)]), "/" + "/".join(parts[len(names) :])
    return "", path or "/"
