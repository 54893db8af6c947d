"""From a visitor's request to a reply: middleware around everything, then the route's page or handler."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any
from urllib.parse import quote, urlsplit

from veloxc.js.async_functions import started_activities
from veloxc.runtime.body import VisitorGone
from veloxc.runtime.errors import HttpError, NotFound
from veloxc.runtime.handlers import api_reply, failure_reply, response_reply
from veloxc.runtime.modes import MODES
from veloxc.runtime.modes.mode import Mode
from veloxc.runtime.page import base_url
from veloxc.runtime.prerendered import Prerendered
from veloxc.runtime.rendering import Result, error_result, respond
from veloxc.runtime.reply import Reply, text_reply
from veloxc.runtime.request import PageRequest, VisitorRequest
from veloxc.runtime.routing import Params, canonical_segments
from veloxc.runtime.site import Site, SiteRoute

DEEPEST = 8
"""How many of the site's own addresses may fetch each other in a row."""
FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
"""What another site's form can send without asking (WHATWG Fetch, CORS-safelisted)."""

log = logging.getLogger("veloxc")
_depth: ContextVar[int] = ContextVar("velox_fetch_depth", default=0)
Answer = Callable[[], Awaitable[Reply]]


class Dispatcher:
    """Answers requests for one site. `foreign_forms`: take form posts from other origins."""

    def __init__(self, site: Site, *, foreign_forms: bool = False) -> None:
        self.site = site
        self.foreign_forms = foreign_forms
        self.prerendered = Prerendered(site.folder)
        self._middleware: Any = None
        self._middleware_known = False

    # ---- middleware

    async def reply(self, visitor: VisitorRequest) -> Reply:
        """The reply to a request, through the site's middleware."""
        path = visitor.url.partition("?")[0]
        segments = canonical_segments(path)
        if segments is None:
            return await self._error(NotFound(), visitor, None)
        canonical = "/" + "/".join(quote(segment, safe="!$&'()*+,;=:@~") for segment in segments)
        extra_slashes = "//" in path or (path.endswith("/") and path != "/")
        query = visitor.url[len(path) :]
        if extra_slashes and visitor.method in ("GET", "HEAD"):
            return Reply(308, [("location", canonical + query)])
        visitor.url = canonical + query  # `/%61dmin` must not get round what middleware says of `/admin`
        if self._refused(visitor):
            return text_reply(403, "This form was sent from another site.")
        found = self.site.router.match_segments(segments)

        async def answer() -> Reply:
            return await self._route(visitor, found, canonical)

        middleware = self._site_middleware()
        return (
            await answer() if middleware is None else await self._through(middleware, visitor, found, answer)
        )

    def _site_middleware(self) -> Any:
        if not self._middleware_known:
            module = self.site.optional_module("middleware")
            self._middleware = getattr(module, "default", None) or getattr(module, "onRequest", None)
            self._middleware_known = True
        return self._middleware

    async def _through(
        self, middleware: Any, visitor: VisitorRequest, found: tuple[SiteRoute, Params] | None, answer: Answer
    ) -> Reply:
        """`middleware(request, next)`: what it returns is sent; `next()` gives the Response of the route."""
        from veloxc.js import start
        from veloxc.js.fetch_api.exchange import make_response
        from veloxc.runtime.page import Page, Render, enter

        params: dict[str, Any] = dict(found[1]) if found else {}
        run = Render("api", PageRequest(visitor, params))
        visitor.context = run.request.context

        def following(*_: Any) -> Any:
            async def response() -> Any:
                reply = await answer()
                return make_response(reply.status, reply.headers, reply.body)

            return start(response())

        enter(Page(run, params))
        try:
            result = middleware(run.request, following)
            if hasattr(result, "__await__"):
                result = await result
            if isinstance(result, HttpError):
                raise result
            reply = response_reply(result)
        except Exception as error:
            return await self._error(error, visitor, found[0] if found else None)
        reply.headers.extend(run.response.header_list())
        return reply

    def _refused(self, visitor: VisitorRequest) -> bool:
        """A form that another site made its visitor send: its `Origin` is neither ours nor that of the request's host."""
        if self.foreign_forms or visitor.method in ("GET", "HEAD", "OPTIONS"):
            return False
        headers: dict[str, str] = {name.lower(): value for name, value in visitor.headers}
        origin = headers.get("origin")
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if origin is None or (kind and kind not in FORM_TYPES):
            return False
        host: str = headers.get("host", "")
        return origin != base_url() and urlsplit(origin).netloc != host

    # ---- routes

    async def _route(
        self, visitor: VisitorRequest, found: tuple[SiteRoute, Params] | None, path: str
    ) -> Reply:
        if found is None:
            return await self._error(NotFound(), visitor, None)
        route, params = found
        try:
            if route.kind == "api":
                return await api_reply(self.site.module(route.module), visitor, dict(params))
            return await self._page(visitor, route, params, path)
        except VisitorGone:
            raise
        except Exception as error:
            return (
                failure_reply(error, visitor)
                if route.kind == "api"
                else await self._error(error, visitor, route)
            )

    async def _page(self, visitor: VisitorRequest, route: SiteRoute, params: Params, path: str) -> Reply:
        mode = MODES[route.mode]
        methods = ("GET", "HEAD", "OPTIONS") if mode.shared else ("GET", "HEAD", "POST", "OPTIONS")
        if visitor.method not in methods:
            return text_reply(405, "Method Not Allowed", ("allow", ", ".join(methods)))
        if visitor.method == "OPTIONS":
            return Reply(204, [("allow", ", ".join(methods))])
        if mode.name == "ssg" and self.prerendered.complete:
            stored = self.prerendered.reply(path)
            if stored is None:
                raise NotFound()
            return stored
        if mode.shared:
            visitor = VisitorRequest(path)
        module = self.site.module(route.module)
        result = await respond(module, mode, visitor, dict(params), {}, self.site.around(route))
        return result_reply(result)

    # ---- errors

    async def _error(self, error: Exception, visitor: VisitorRequest, route: SiteRoute | None) -> Reply:
        """The error page nearest to the route. What is no HTTP error is logged, and shown without internals."""
        answer = error if isinstance(error, HttpError) else self._unexpected(error, visitor)
        mode: Mode = MODES["ssr"]
        try:
            around = self.site.around(route)
            result = await error_result(answer, mode, VisitorRequest(visitor.url), {}, around)
        except Exception as second:
            log.error("the error page failed", exc_info=second)
            return text_reply(
                answer.status, "Internal Server Error" if answer.status >= 500 else str(answer.message)
            )
        return result_reply(result)

    def _unexpected(self, error: Exception, visitor: VisitorRequest) -> HttpError:
        log.error("%s %s failed", visitor.method, visitor.url, exc_info=error)
        shown = str(error) if self.site.development else "Internal Server Error"
        return HttpError(shown, status=500)

    # ---- the site's own addresses

    async def answer_own(self, request: Any) -> Any:
        """`fetch('/api/x')` on the server: the Response to a Request for this site, without a socket."""
        from veloxc.js.fetch_api.exchange import make_response, request_parts

        depth = _depth.get()
        if depth >= DEEPEST:
            raise HttpError("the site's addresses fetch each other without end", status=508)
        method, url, headers, body = await request_parts(request)
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")

        whole: bytes = body

        async def read() -> bytes:
            return whole

        token = _depth.set(depth + 1)
        activities = started_activities.get(None)
        try:
            reply = await self.reply(VisitorRequest(target, method, headers, "", read))
        finally:
            _depth.reset(token)
            if activities is not None:
                started_activities.set(activities)
        return make_response(reply.status, reply.headers, reply.body)


def result_reply(result: Result) -> Reply:
    """A rendered page as a Reply."""
    return Reply(
        result.status, [(name.lower(), value) for name, value in result.headers], result.body.encode()
    )
