"""From a visitor's request to a reply: middleware around everything, then the route's page or handler."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from veloxc.runtime.assets import Asset
from veloxc.runtime.body import VisitorGone
from veloxc.runtime.cache.site_cache import SiteCache
from veloxc.runtime.client_page import FRAGMENT, PAGE_SCRIPT, page_script, page_script_path, title_header
from veloxc.runtime.errors import HttpError, NotFound, http_error
from veloxc.runtime.handlers import api_reply, http_error_reply, response_reply
from veloxc.runtime.middleware import RECOVER, Chain, run_chain
from veloxc.runtime.modes import MODES
from veloxc.runtime.modes.mode import Mode
from veloxc.runtime.page import Page, Render, base_url, enter
from veloxc.runtime.prerendered import Prerendered
from veloxc.runtime.render_timeout import within
from veloxc.runtime.rendering import Result, error_result, respond
from veloxc.runtime.reply import Reply, text_reply
from veloxc.runtime.request import PageRequest, VisitorRequest
from veloxc.runtime.routing import Params, canonical_segments, respelt
from veloxc.runtime.site import Site, SiteRoute
from veloxc.runtime.stream_script import SCRIPT_HEADERS, STREAM_SCRIPT, script, script_path
from veloxc.runtime.streaming import EncodedStream, PageStream, may_stream

FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
"""What another site's form can send without asking (WHATWG Fetch, CORS-safelisted)."""

log = logging.getLogger("veloxc")
Answer = Callable[[], Awaitable[Reply]]
Found = tuple[SiteRoute, Params] | None


class Dispatcher:
    """Answers requests for one site. `foreign_forms`: origins whose forms are taken too, or True for all."""

    def __init__(
        self, site: Site, *, foreign_forms: bool | list[str] = False, cache: SiteCache | None = None
    ) -> None:
        self.site = site
        self.cache = cache
        self.foreign_forms = foreign_forms
        self.prerendered = Prerendered(site.folder)

    async def reply(self, visitor: VisitorRequest, asset: Asset | None = None) -> Reply:
        """The reply to a request, through the site's middleware. `asset`: the file that it asks for."""
        path, _, query = visitor.url.partition("?")
        if path.startswith(STREAM_SCRIPT) and path == script_path():
            return Reply(200, list(SCRIPT_HEADERS), script())
        if path.startswith(PAGE_SCRIPT) and path == page_script_path():
            return Reply(200, list(SCRIPT_HEADERS), page_script())
        segments = canonical_segments(path)
        if segments is None:
            return await self._failed(NotFound(), visitor, None)
        canonical = respelt(path, segments)
        address = f"{canonical}?{query}" if query else canonical
        extra_slashes = "//" in path or (path.endswith("/") and path != "/")
        if extra_slashes and visitor.method in ("GET", "HEAD"):
            return Reply(308, [("location", visitor.mount + address)])
        if self._refused(visitor):
            return text_reply(403, "This form was sent from another site.")
        visitor.segments = segments
        visitor.url = address  # in one spelling: no other may get round a comparison in middleware
        found = self.site.router.match_segments(segments)

        async def answer() -> Reply:
            if asset is not None:
                return await asset.reply(visitor.headers)
            return await self._route(visitor, found, canonical)

        try:
            chain = self.site.middleware.chain(segments)
            return await (self._through(chain, visitor, found, answer) if chain else answer())
        except VisitorGone:
            raise
        except Exception as error:
            return await self._failed(error, visitor, found[0] if found else None)

    # ---- middleware

    async def _through(self, chain: Chain, visitor: VisitorRequest, found: Found, answer: Answer) -> Reply:
        params: dict[str, Any] = dict(found[1]) if found else {}
        run = Render("api", PageRequest(visitor, params))
        visitor.context = run.request.context

        async def recover(error: Exception) -> Any:
            return _response(await self._failed(error, visitor, found[0] if found else None))

        async def response() -> Any:
            return _response(await answer())

        run.state[RECOVER] = recover
        enter(Page(run, params))
        reply = response_reply(await run_chain(chain, run.request, response))
        reply.headers.extend(run.response.header_list())
        _keep_private(reply)
        return reply

    def _refused(self, visitor: VisitorRequest) -> bool:
        """A form that another site made its visitor send: its `Origin` is neither ours nor that of the request's host."""
        if self.foreign_forms is True or visitor.method in ("GET", "HEAD", "OPTIONS"):
            return False
        headers: dict[str, str] = {name.lower(): value for name, value in visitor.headers}
        origin = headers.get("origin")
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if origin is None or (kind and kind not in FORM_TYPES):
            return False
        if self.foreign_forms and origin in self.foreign_forms:
            return False
        host: str = headers.get("host", "")
        return origin != base_url() and origin.partition("://")[2] != host

    # ---- routes

    async def _route(self, visitor: VisitorRequest, found: Found, path: str) -> Reply:
        route = found[0] if found else None
        try:
            if found is None:
                if self.cache is not None and path == self.cache.options.metrics:
                    return self.cache.metrics()
                raise NotFound()
            if found[0].kind == "api":
                return await api_reply(self.site.module(found[0].module), visitor, dict(found[1]))
            return await self._page(visitor, found[0], found[1], path)
        except VisitorGone:
            raise
        except Exception as error:
            return await self._failed(error, visitor, route)

    async def _page(self, visitor: VisitorRequest, route: SiteRoute, params: Params, path: str) -> Reply:
        mode = MODES[route.mode]
        methods = ("GET", "HEAD", "POST", "OPTIONS") if mode.name == "ssr" else ("GET", "HEAD", "OPTIONS")
        if visitor.method not in methods:
            return text_reply(405, "Method Not Allowed", ("allow", ", ".join(methods)))
        if visitor.method == "OPTIONS":
            return Reply(204, [("allow", ", ".join(methods))])
        if mode.name == "ssg" and self.prerendered.complete:
            stored = self.prerendered.reply(path)
            if stored is None:
                raise NotFound()
            return stored
        if mode.name == "isr" and self.cache is not None:
            return await self.cache.pages.reply(visitor, route, params, path)
        props: dict[str, Any] = {}
        if mode.shared:
            visitor = VisitorRequest(path)
            if self.site.listed is not None and route.paths:
                props = await self.site.listed(route, path)
        module = self.site.module(route.module)
        if mode.name == "csr":
            return await self._client_page(visitor, route, params)
        stream = mode.streams and may_stream(visitor, module, self.site.settings)
        around, limit = self.site.around(route), self.site.render_timeout
        result = await respond(module, mode, visitor, dict(params), props, around, stream=stream, limit=limit)
        return result_reply(result, mode)

    async def _client_page(self, visitor: VisitorRequest, route: SiteRoute, params: Params) -> Reply:
        """The shell of a page of mode `csr`, or, for the script in it, the page alone."""
        alone = _wants_page_alone(visitor)
        module, around = self.site.module(route.module), self.site.around(route)
        limit = self.site.render_timeout
        result = await respond(module, MODES["csr"], visitor, dict(params), {}, around, alone, limit=limit)
        reply = result_reply(result, MODES["csr"])
        reply.headers += [("vary", FRAGMENT), *(title_header(result.meta) if alone else [])]
        return reply

    # ---- errors

    async def _failed(self, error: Exception, visitor: VisitorRequest, route: SiteRoute | None) -> Reply:
        """The answer for what a route or middleware threw: an HTTP error's own, else 500, reported and without internals."""
        answer = http_error(error)
        if answer is None and error is visitor.unreadable:
            answer = HttpError("the body cannot be read as what it was said to be", status=400)
        if answer is None:
            visitor.failure = error
            request = PageRequest(visitor, {})
            response = await self.site.report(error, f"{visitor.method} {visitor.url}", request)
            if _is_response(response):
                return response_reply(response)
            shown = str(error) if self.site.development else "Internal Server Error"
            answer = HttpError(shown, status=500)
        if route is not None and route.kind == "api":
            return http_error_reply(answer)
        return await self._error_page(answer, visitor, route)

    async def _error_page(self, answer: HttpError, visitor: VisitorRequest, route: SiteRoute | None) -> Reply:
        mode = MODES["ssr"]
        try:
            around = self.site.around(route)
            alone = route is not None and route.mode == "csr" and _wants_page_alone(visitor)
            page = error_result(answer, mode, visitor, {}, around, alone)
            result = await within(self.site.render_timeout, f"the error page of {visitor.url}", page)
        except Exception as second:
            log.error("the error page failed", exc_info=second)
            text = "Internal Server Error" if answer.status >= 500 else str(answer.message)
            return text_reply(answer.status, text)
        return result_reply(result, mode)


def result_reply(result: Result, mode: Mode) -> Reply:
    """A rendered page as a Reply. Redirects and errors too have the mode's `Cache-Control` where they set none."""
    body = result.encoded() if result.rest is None else EncodedStream(PageStream(result))
    reply = Reply(result.status, [(name.lower(), value) for name, value in result.headers], body)
    if mode.cache_control and reply.header("cache-control") is None:
        reply.headers.append(("cache-control", mode.cache_control))
    return reply


def _wants_page_alone(visitor: VisitorRequest) -> bool:
    return any(name.lower() == FRAGMENT for name, _ in visitor.headers)


def _response(reply: Reply) -> Any:
    from veloxc.js.fetch_api.exchange import make_response

    return make_response(reply.status, reply.headers, reply.body)


def _is_response(value: Any) -> bool:
    from veloxc.js.fetch_api.response import Response

    return isinstance(value, Response)


def _keep_private(reply: Reply) -> None:
    """A stored page to which middleware added a visitor's cookie is this visitor's alone."""
    shared = reply.header("cache-control") or ""
    if reply.header("set-cookie") is not None and ("public" in shared or "s-maxage" in shared):
        reply.headers = [item for item in reply.headers if item[0] != "cache-control"]
        reply.headers.append(("cache-control", "private, no-store"))
