"""`fetch('/api/x')` on the server: the site's own addresses, answered in process (velox-language.md §4)."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any
from urllib.parse import urljoin, urlsplit

from veloxc.js.async_functions import started_activities
from veloxc.runtime.asgi import Application
from veloxc.runtime.asgi_client import application_reply
from veloxc.runtime.assets import Assets
from veloxc.runtime.current_site import DEFAULT_ORIGIN, CurrentSite
from veloxc.runtime.dispatch import Dispatcher
from veloxc.runtime.errors import HttpError
from veloxc.runtime.reply import Reply
from veloxc.runtime.request import VisitorRequest
from veloxc.runtime.routing import canonical_segments
from veloxc.runtime.site import Site

REDIRECTS = (301, 302, 303, 307, 308)
DEEPEST = 8
"""How many of the site's own addresses may fetch each other in a row."""

Fields = list[tuple[str, str]]
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
        """The Response to a Request for this site. Redirects are followed as the request says (WHATWG Fetch §4.4), out
        of the site, too. Raises HttpError 508 where addresses fetch each other without end, TypeError_ as `fetch`.
        """
        from veloxc.js import Error
        from veloxc.js.fetch_api.exchange import make_response, request_parts
        from veloxc.js.fetch_api.fetch import MOST_REDIRECTS, failed

        method, url, headers, body = await request_parts(request)
        origin = _origin(url)
        for count in range(MOST_REDIRECTS + 1):
            reply = await self._asked(method, url, headers, body)
            location = reply.header("location") if reply.status in REDIRECTS else None
            if location is None or request._options["redirect"] == "manual":
                response = make_response(
                    reply.status, reply.headers, b"" if method == "HEAD" else reply.body, url
                )
                response._redirected = count > 0
                return response
            if request._options["redirect"] == "error":
                raise failed(Error("unexpected redirect"))
            url = _joined(url, location)
            if (reply.status == 303 and method != "HEAD") or (reply.status < 303 and method == "POST"):
                method, body = "GET", b""
                headers = [field for field in headers if not field[0].lower().startswith("content-")]
            if _origin(url) != origin:
                return await _outside(method, url, headers, body)
        raise failed(Error("redirect count exceeded"))

    async def _asked(self, method: str, url: str, headers: Fields, body: bytes) -> Reply:
        """One answer. Async functions that the address starts belong to it, not to the page that asks."""
        depth = _depth.get()
        if depth >= DEEPEST:
            raise HttpError("the site's addresses fetch each other without end", status=508)
        token = _depth.set(depth + 1)
        activities = started_activities.get(None)
        try:
            return await self._reply(method, url, headers, body)
        finally:
            _depth.reset(token)
            if activities is not None:
                started_activities.set(activities)

    async def _reply(self, method: str, url: str, headers: Fields, body: bytes) -> Reply:
        parts = urlsplit(url)
        segments = canonical_segments(parts.path) or ()
        asset = self._assets.find(segments) if method in ("GET", "HEAD") else None
        known = asset is not None or self._dispatcher.site.router.match_segments(segments) is not None
        if self._host is not None and not known:
            return await application_reply(self._host, method, url, headers, body)

        async def whole() -> bytes:
            return body

        target = parts.path + (f"?{parts.query}" if parts.query else "")
        return await self._dispatcher.reply(VisitorRequest(target, method, headers, "", whole), asset)


def _joined(url: str, location: str) -> str:
    from veloxc.js import Error
    from veloxc.js.fetch_api.fetch import failed

    try:
        return urljoin(url, location)
    except ValueError:
        raise failed(Error("invalid redirect")) from None


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc


async def _outside(method: str, url: str, headers: Fields, body: bytes) -> Any:
    """What was meant for this site alone does not follow a redirect out of it."""
    from veloxc.js import fetch
    from veloxc.js.binary import uint8_array

    kept = [
        [name, value] for name, value in headers if name.lower() not in ("authorization", "cookie", "host")
    ]
    init: dict[str, Any] = {"method": method, "headers": kept}
    if body:
        init["body"] = uint8_array(body)
    return await fetch(url, init)


def offline(site: Site) -> CurrentSite:
    """The site for code that runs without a server, as at build: its origin, and its own addresses answered."""
    assets = Assets(site.folder, site.assets)
    origin = site.setting("app", "baseUrl", None) or DEFAULT_ORIGIN
    return CurrentSite(origin, OwnAddresses(Dispatcher(site), assets, None).answer, None, site.base_path)
