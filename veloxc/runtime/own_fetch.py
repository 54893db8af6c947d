"""`fetch('/api/x')` on the server: the site's own addresses, answered in process (velox-language.md §4)."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any
from urllib.parse import urlsplit

from veloxc.js.async_functions import started_activities
from veloxc.runtime.asgi import Application
from veloxc.runtime.asgi_client import application_reply
from veloxc.runtime.assets import Assets
from veloxc.runtime.current_site import DEFAULT_ORIGIN, CurrentSite
from veloxc.runtime.dispatch import Dispatcher
from veloxc.runtime.errors import HttpError
from veloxc.runtime.request import VisitorRequest
from veloxc.runtime.routing import canonical_segments
from veloxc.runtime.site import Site

DEEPEST = 8
"""How many of the site's own addresses may fetch each other in a row."""

_depth: ContextVar[int] = ContextVar("velox_fetch_depth", default=0)


class OwnAddresses:
    """Answers for the routes and files of a site, through its middleware, without a socket and without anything of the
    visitor. What is neither is asked of `host`, the application that the site is mounted in, or is not found.
    """

    def __init__(self, dispatcher: Dispatcher, assets: Assets, host: Application | None) -> None:
        self._dispatcher = dispatcher
        self._assets = assets
        self._host = host

    async def answer(self, request: Any) -> Any:
        """The Response to a Request for this site. Raises HttpError 508 where addresses fetch each other without end."""
        from veloxc.js.fetch_api.exchange import make_response, request_parts

        depth = _depth.get()
        if depth >= DEEPEST:
            raise HttpError("the site's addresses fetch each other without end", status=508)
        method, url, headers, body = await request_parts(request)
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        token = _depth.set(depth + 1)
        activities = started_activities.get(None)
        try:
            segments = canonical_segments(parts.path) or ()
            asset = self._assets.find(segments) if method in ("GET", "HEAD") else None
            known = asset is not None or self._dispatcher.site.router.match_segments(segments) is not None
            if self._host is not None and not known:
                reply = await application_reply(self._host, method, url, headers, body)
            else:

                async def whole() -> bytes:
                    return body

                visitor = VisitorRequest(target, method, headers, "", whole)
                reply = await self._dispatcher.reply(visitor, asset)
        finally:
            _depth.reset(token)
            if activities is not None:
                started_activities.set(activities)
        return make_response(reply.status, reply.headers, reply.body)


def offline(site: Site) -> CurrentSite:
    """The site for code that runs without a server, as at build: its origin, and its own addresses answered."""
    assets = Assets(site.folder, site.assets)
    origin = site.setting("app", "baseUrl", None) or DEFAULT_ORIGIN
    return CurrentSite(origin, OwnAddresses(Dispatcher(site), assets, None).answer, None, site.base_path)
