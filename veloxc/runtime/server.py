"""The module `velox/server`: what handlers and server blocks use (velox-language.md §4, §9)."""

from __future__ import annotations

from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.cookies import deleteCookie, setCookie, useCookies
from veloxc.runtime.env import useEnv
from veloxc.runtime.errors import HttpError, NotFound, notFound, redirect
from veloxc.runtime.fetch import fetch
from veloxc.runtime.middleware import composeMiddleware, defineMiddleware, errorHandler
from veloxc.runtime.page import current_page

__all__ = [
    "HttpError", "NotFound", "badRequest", "composeMiddleware", "defineHandler", "defineMiddleware",
    "deleteCookie", "errorHandler", "fetch", "forbidden", "html", "json", "notFound", "redirect",
    "revalidatePath", "revalidateTag", "setCookie", "stream", "text", "unauthorized", "useCookies",
    "useEnv", "useHeaders", "useRequest",
]  # fmt: skip


def defineHandler(handler: Any = undefined, *_: Any) -> Any:
    return handler


# ---- answers


def _response(body: Any, init: Any, content_type: str) -> Any:
    from veloxc.js import Headers, Response, call, get

    headers = Headers(undefined if init is undefined else get(init, "headers"))
    if not call(headers, "has", "content-type"):
        call(headers, "set", "content-type", content_type)
    status = undefined if init is undefined else get(init, "status")
    return Response(body, {"headers": headers, "status": 200 if status is undefined else status})


def json(data: Any = undefined, init: Any = undefined, *_: Any) -> Any:
    from veloxc.js import Response

    return Response.json(data, init)


def text(body: Any = undefined, init: Any = undefined, *_: Any) -> Any:
    return _response(body, init, "text/plain; charset=utf-8")


def html(body: Any = undefined, init: Any = undefined, *_: Any) -> Any:
    from veloxc.runtime.html import Html, text as printed
    from veloxc.runtime.markup import Markup

    shown = str(printed(body)) if isinstance(body, (Html, Markup)) else body
    return _response(shown, init, "text/html; charset=utf-8")


def stream(body: Any = undefined, init: Any = undefined, *_: Any) -> Any:
    return _response(body, init, "application/octet-stream")


def unauthorized(message: Any = undefined, *_: Any) -> HttpError:
    return HttpError(message, status=401)


def forbidden(message: Any = undefined, *_: Any) -> HttpError:
    return HttpError(message, status=403)


def badRequest(message: Any = undefined, *_: Any) -> HttpError:
    return HttpError(message, status=400)


# ---- the request at hand


def useRequest(*_: Any) -> Any:
    """The visitor's request. Raises Error in a page that is shared between visitors, and outside of any request."""
    request = current_page().request
    request.refuse_shared("useRequest()")
    return request


def useHeaders(*_: Any) -> Any:
    """The headers of the visitor's request. Raises as `useRequest` does."""
    request = current_page().request
    request.refuse_shared("useHeaders()")
    return request.headers


# ---- what is stored


def revalidatePath(path: Any = undefined, options: Any = undefined, *_: Any) -> Any:
    """A promise that the stored pages of a path, or of a route's pattern, are expired for all processes; with
    `{ stale: true }` only old. Rejects during a render, and where the store is down."""
    return _invalidated("revalidatePath", path, options)


def revalidateTag(tag: Any = undefined, options: Any = undefined, *_: Any) -> Any:
    """`revalidatePath` for the pages and cached fetches that bear a tag."""
    return _invalidated("revalidateTag", tag, options)


def _invalidated(function: str, name: Any, options: Any) -> Any:
    from veloxc.js import start
    from veloxc.runtime.cache.server_functions import invalidate

    return start(invalidate(function, name, options))


def useCache(*_: Any) -> Any:
    """`{ get, set, delete, remember }` for values of the site's own, kept beside its pages."""
    from veloxc.runtime.cache.server_functions import ValueCache

    return ValueCache()
