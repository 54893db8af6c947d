"""Response. Source: WHATWG Fetch §5.5; errors as Node words them."""

from __future__ import annotations

import re
from typing import Any

from veloxc.js.coercion import string
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.event import option
from veloxc.js.fetch_api.body import Body, BodyMixin, convert_body, extract, mixed_in
from veloxc.js.fetch_api.conversions import byte_string, dictionary, need, unsigned_short
from veloxc.js.fetch_api.headers import Headers, append, header, initial_fields, make_headers
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.methods import method, static, value
from veloxc.js.object import JSObject
from veloxc.js.platform import illegal_invocation, platform
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
        content = None if body is None or body is undefined else convert_body(body, "undefined", "undefined")
        _blank(self, Headers())
        _initialize(self, init)
        if content is None:
            return
        if self._status in NULL_BODY:
            raise TypeError_(f"Response constructor: Invalid response status code {self._status}")
        self._body, kind = extract(content)
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
mixed_in(Response)
platform(Response, illegal_invocation)


def _blank(response: Response, headers: Headers) -> None:
    response._body = Body()
    response._headers = headers
    response._status, response._text = 200, ""
    response._kind, response._url, response._redirected = "default", "", False


def _initialize(response: Response, init: Any) -> None:
    """Initialize a response (§5.5) from `{ status, statusText, headers }`."""
    init = dictionary(init, "undefined")
    status, text, headers = (option(init, name) for name in ("status", "statusText", "headers"))
    code = 200 if status is undefined else unsigned_short(status)
    reason = "" if text is undefined else byte_string(text, "undefined", "undefined.statusText")
    fields = [] if headers is undefined else initial_fields(headers)
    if not 200 <= code <= 599:
        raise RangeError('init["status"] must be in the range of 200 to 599, inclusive.')
    if not _REASON.match(reason):
        raise TypeError_("Invalid statusText")
    response._status, response._text = code, reason
    for name, content in fields:
        append(response._headers, name, content)


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
def response_redirect(*arguments: Any) -> Response:
    """Response.redirect(url, status)."""
    from veloxc.js.fetch_api.request import parse_request_url

    need(arguments, 1, "Response.redirect")
    url = string(arguments[0])
    code = unsigned_short(arguments[1]) if len(arguments) > 1 and arguments[1] is not undefined else 302
    record = parse_request_url(url)
    if code not in (301, 302, 303, 307, 308):
        raise RangeError(f"Invalid status code {code}")
    headers = make_headers([("location", record.text())], "immutable")
    return make_response_object(code, headers, Body())


@static(Response, "json", length=1)
def response_json(*arguments: Any) -> Response:
    """Response.json(data, init)."""
    from veloxc.js.json.stringify import json_stringify

    need(arguments, 1, "Response.json")
    data, init = arguments[0], arguments[1] if len(arguments) > 1 else undefined
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
