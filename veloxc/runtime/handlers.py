"""API routes: the functions `GET`, `POST`, … of a `+server` module (velox-language §9)."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

from veloxc.runtime.errors import HttpError, Redirection
from veloxc.runtime.page import Page, Render, enter
from veloxc.runtime.reply import Reply
from veloxc.runtime.request import PageRequest, VisitorRequest

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
CONNECTION = frozenset(
    {
        "connection",
        "content-length",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""Headers of one connection, which no handler may set (RFC 9110 §7.6.1), and the length, which the server counts."""


def allowed(module: ModuleType) -> list[str]:
    """The methods a module answers: its own, HEAD where it has GET, and OPTIONS, which the server answers itself."""
    own = [method for method in METHODS if callable(getattr(module, method, None))]
    implied = [*(["HEAD"] if "GET" in own else []), "OPTIONS"]
    return [method for method in METHODS if method in own or method in implied]


async def api_reply(module: ModuleType, visitor: VisitorRequest, params: dict[str, Any]) -> Reply:
    """Call the handler for the request's method. Raises what it throws; `http_error_reply` answers the HTTP errors."""
    method = visitor.method
    handler = getattr(module, method, None) if method in METHODS else None
    if handler is None and method == "HEAD":
        handler = getattr(module, "GET", None)
    if handler is None:
        allow = ("allow", ", ".join(allowed(module)))
        return (
            Reply(204, [allow])
            if method == "OPTIONS"
            else error_json(405, f"{method} is not allowed here", allow)
        )
    run = Render("api", PageRequest(visitor, params))
    enter(Page(run, params))
    return await _answered(handler, run)


async def _answered(handler: Any, run: Render) -> Reply:
    """The handler's Response with what `setCookie` and the like added to it."""
    result = handler(run.request)
    if hasattr(result, "__await__"):
        result = await result
    if isinstance(result, HttpError):
        reply = http_error_reply(result)
    else:
        reply = response_reply(result)
    reply.headers.extend(run.response.header_list())
    return reply


def response_reply(response: Any) -> Reply:
    """A JavaScript Response as a Reply. Raises TypeError for anything else.

    The length and whatever concerns one connection is for the server to say: a body may have been changed, and what
    was fetched from elsewhere (`return await fetch(…)`) has been unpacked.
    """
    from veloxc.js.fetch_api.exchange import response_parts
    from veloxc.js.fetch_api.response import Response

    if not isinstance(response, Response):
        raise TypeError(f"a handler must return a Response, and returned {type(response).__name__}")
    status, fields, body = response_parts(response)
    unpacked = {"content-encoding"} if response._url and response._kind == "basic" else set()
    headers = [(name.lower(), value) for name, value in fields]
    return Reply(status, [item for item in headers if item[0] not in CONNECTION | unpacked], body)


def http_error_reply(error: HttpError) -> Reply:
    """The answer of an API route for what it threw or returned in place of a Response."""
    headers = error.header_list()
    if isinstance(error, Redirection):
        return Reply(error.status, headers)
    return error_json(error.status, str(error.message), *headers)


def error_json(status: int, message: str, *headers: tuple[str, str]) -> Reply:
    """`{ "error": message }`."""
    body = json.dumps({"error": message}, ensure_ascii=False).encode()
    return Reply(status, [("content-type", "application/json"), *headers], body)
