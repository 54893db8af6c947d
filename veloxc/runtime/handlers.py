"""API routes: the functions `GET`, `POST`, … of a `+server` module (velox-language §9)."""

from __future__ import annotations

import json
import logging
from types import ModuleType
from typing import Any

from veloxc.runtime.body import VisitorGone
from veloxc.runtime.errors import HttpError, Redirection, http_error
from veloxc.runtime.page import Page, Render, enter
from veloxc.runtime.reply import Reply
from veloxc.runtime.request import PageRequest, VisitorRequest

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
log = logging.getLogger("veloxc")


def allowed(module: ModuleType) -> list[str]:
    """The methods a module answers: its own, HEAD where it has GET, and OPTIONS, which the server answers itself."""
    own = [method for method in METHODS if callable(getattr(module, method, None))]
    implied = [*(["HEAD"] if "GET" in own else []), "OPTIONS"]
    return [method for method in METHODS if method in own or method in implied]


async def api_reply(module: ModuleType, visitor: VisitorRequest, params: dict[str, Any]) -> Reply:
    """Call the handler for the request's method. Whatever goes wrong is an answer: JSON, without internals."""
    method = visitor.method
    handler = getattr(module, method, None)
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
    try:
        return await _answered(handler, run)
    except VisitorGone:
        raise
    except Exception as error:
        return failure_reply(error, visitor)


async def _answered(handler: Any, run: Render) -> Reply:
    """The handler's Response with what `setCookie` and the like added to it."""
    result = handler(run.request)
    if hasattr(result, "__await__"):
        result = await result
    if isinstance(result, HttpError):
        reply = _http_error_reply(result)
    else:
        reply = response_reply(result)
    reply.headers.extend(run.response.header_list())
    return reply


def response_reply(response: Any) -> Reply:
    """A JavaScript Response as a Reply. Raises TypeError for anything else."""
    from veloxc.js.fetch_api.exchange import response_parts
    from veloxc.js.fetch_api.response import Response

    if not isinstance(response, Response):
        raise TypeError(f"a handler must return a Response, and returned {type(response).__name__}")
    status, headers, body = response_parts(response)
    return Reply(status, [(name.lower(), value) for name, value in headers], body)


def failure_reply(error: Exception, visitor: VisitorRequest) -> Reply:
    """The answer of an API route for what it threw. What is no HTTP error is logged."""
    answer = http_error(error)
    if answer is not None:
        return _http_error_reply(answer)
    if error is visitor.unreadable:
        return error_json(400, "the body is not valid JSON")
    log.error("%s %s failed", visitor.method, visitor.url, exc_info=error)
    return error_json(500, "Internal Server Error")


def _http_error_reply(error: HttpError) -> Reply:
    headers = error.header_list()
    if isinstance(error, Redirection):
        return Reply(error.status, headers)
    return error_json(error.status, str(error.message), *headers)


def error_json(status: int, message: str, *headers: tuple[str, str]) -> Reply:
    """`{ "error": message }`."""
    body = json.dumps({"error": message}, ensure_ascii=False).encode()
    return Reply(status, [("content-type", "application/json"), *headers], body)
