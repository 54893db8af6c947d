"""Response. Source: WHATWG Fetch §5.5; errors as Node words them."""

from __future__ import annotations

import re
from typing import Any

from veloxc.js.coercion import is_object, number
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.event import option
from veloxc.js.fetch_api.body import Body, BodyMixin, extract
from veloxc.js.fetch_api.headers import Headers, byte_string, fill, header, make_headers
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.methods import method, static, value
from veloxc.js.object import JSObject
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

NULL_BODY = (101, 103, 204, 205, 304)
_REASON = re.compile(r"[\t\x20-\x7e\x80-\xff]*\Z")


class Response(BodyMixin):
    """`Response(body, { status, statusText, headers })`."""

    __slots__ = ("_kind", "_redirected", "_status", "_text", "_url")

    _status: int
    _text: str
    _kind: str
    _url: str
    _redirected: bool

    def __init__(self, body: Any = None, init: Any = undefined, *_: Any) -> None:
        if init is not undefined and init is not None and not is_object(init):
            from veloxc.js.inspection import inspect

            raise TypeError_(f"undefined: Expected {inspect(init)} to be one of: Null, Undefined, Object.")
        _blank(self, Headers())
        _initialize(self, init)
        if body is None or body is undefined:
            return
        if self._status in NULL_BODY:
            raise TypeError_(f"Response constructor: Invalid response status code {self._status}")
        self._body, kind = extract(body)
        if kind is not None and header(self._headers, "content-type") is None:
            self._headers._fields.append(("content-type", kind))

    @property
    def type(self) -> str:
        return self._kind

    @property
    def url(self) -> str:
        return self._url

    @property
    def redirected(self) -> bool:
        return self._redirected

    @property
    def status(self) -> int:
        return self._status

    @property
    def ok(self) -> bool:
        return 200 <= self._status <= 299

    @property
    def statusText(self) -> str:
        return self._text

    def clone(self, *_: Any) -> Any:
        if self._body.is_unusable:
            raise TypeError_("Response.clone: Body has already been consumed.")
        made = Response.__new__(type(self))
        _blank(made, make_headers(self._headers._fields, self._headers._guard))
        made._body = self._body.clone()
        made._kind, made._url, made._redirected = self._kind, self._url, self._redirected
        made._status, made._text = self._status, self._text
        return made


value(Response, Symbol.toStringTag, "Response")


def _blank(response: Response, headers: Headers) -> None:
    response._body = Body()
    response._headers = headers
    response._status, response._text = 200, ""
    response._kind, response._url, response._redirected = "default", "", False


def _initialize(response: Response, init: Any) -> None:
    """Initialize a response (§5.5) from `{ status, statusText, headers }`."""
    status, text, headers = (option(init, name) for name in ("status", "statusText", "headers"))
    if status is not undefined:
        code = number(status)
        if not 200 <= code <= 599:
            raise RangeError('init["status"] must be in the range of 200 to 599, inclusive.')
        response._status = int(code)
    if text is not undefined:
        reason = byte_string(text)
        if not _REASON.match(reason):
            raise TypeError_("Invalid statusText")
        response._text = reason
    if headers is not undefined:
        fill(response._headers, headers)


def make_response_object(
    status: int, headers: Headers, body: Body, url: str = "", text: str = "", kind: str = "default"
) -> Response:
    """A Response from what is right already; any status."""
    made: Response = Response.__new__(Response)
    _blank(made, headers)
    made._status, made._text, made._body, made._url, made._kind = status, text, body, url, kind
    return made


@static(Response, "error")
def response_error(*_: Any) -> Response:
    """Response.error(): what a network error looks like."""
    return make_response_object(0, make_headers([], "immutable"), Body(), kind="error")


@static(Response, "redirect", length=1)
def response_redirect(url: Any = undefined, status: Any = 302, *_: Any) -> Response:
    """Response.redirect(url, status)."""
    from veloxc.js.fetch_api.request import parse_request_url

    record = parse_request_url(url)
    code = 302 if status is undefined else number(status)
    if code not in (301, 302, 303, 307, 308):
        from veloxc.js.number_text import number_string

        raise RangeError(f"Invalid status code {number_string(code)}")
    headers = make_headers([("location", record.text())], "immutable")
    return make_response_object(int(code), headers, Body())


@static(Response, "json", length=1)
def response_json(data: Any = undefined, init: Any = undefined, *_: Any) -> Response:
    """Response.json(data, init)."""
    from veloxc.js.json.stringify import json_stringify

    text = json_stringify(data)
    if not isinstance(text, str):
        raise TypeError_("Value is not JSON serializable")
    response = Response(None, init)
    if response._status in NULL_BODY:
        raise TypeError_(f"Response constructor: Invalid response status code {response._status}")
    response._body = Body(text.encode("utf-8", "surrogatepass"))
    if header(response._headers, "content-type") is None:
        response._headers._fields.append(("content-type", "application/json"))
    return response


_SHOWN = ["status", "statusText", "headers", "body", "bodyUsed", "ok", "redirected", "type", "url"]


@method(Response, CUSTOM)
def _inspect(self: Any, *_: Any) -> Any:
    shown = _ShownResponse()
    for name in _SHOWN:
        shown.__dict__[name] = getattr(self, name)
    return shown


class _ShownResponse(JSObject):
    """What the console shows of a Response."""


type.__setattr__(_ShownResponse, "__name__", "Response")
