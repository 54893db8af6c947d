"""Request. Source: WHATWG Fetch §5.4; errors as Node words them."""

from __future__ import annotations

import re
from typing import Any

from veloxc.js.abort import AbortSignal, make_signal, signal_any
from veloxc.js.coercion import string, truthy
from veloxc.js.errors import TypeError_
from veloxc.js.event import option
from veloxc.js.fetch_api.body import Body, BodyMixin, extract
from veloxc.js.fetch_api.headers import Headers, fill, header, make_headers, need
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.methods import method, value
from veloxc.js.object import JSObject
from veloxc.js.streams.readable import ReadableStream
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.url.parser import parse_url
from veloxc.js.url.record import URLRecord
from veloxc.js.url.url import invalid_url

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
_FORBIDDEN = ("CONNECT", "TRACE", "TRACK")
_NORMALIZED = ("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT")
CHOICES = {
    "mode": ("navigate", "same-origin", "no-cors", "cors"),
    "credentials": ("omit", "same-origin", "include"),
    "cache": ("default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"),
    "redirect": ("follow", "manual", "error"),
}
_DEFAULTS = {"mode": "cors", "credentials": "same-origin", "cache": "default", "redirect": "follow"}
_EMPTY = {
    "referrer": "about:client",
    "referrerPolicy": "",
    "integrity": "",
    "keepalive": False,
    "duplex": "half",
}


def parse_request_url(url: Any) -> URLRecord:
    """The URL of a request; TypeError as fetch gives it."""
    text = string(url)
    record = parse_url(text)
    if record is None:
        error = TypeError_(f"Failed to parse URL from {text}")
        error.cause = invalid_url(text, None)
        raise error
    return record


class Request(BodyMixin):
    """`Request(url or request, { method, headers, body, signal, … })`."""

    __slots__ = ("_method", "_options", "_record", "_signal")

    _method: str
    _record: URLRecord
    _options: dict[str, Any]
    _signal: AbortSignal

    def __init__(self, *arguments: Any) -> None:
        need(arguments, 1, "Request constructor")
        source, init = arguments[0], arguments[1] if len(arguments) > 1 else undefined
        if isinstance(source, Request):
            _copy(self, source)
        else:
            record = parse_request_url(source)
            if record.username or record.password:
                raise TypeError_(
                    f"Request cannot be constructed from a URL that includes credentials: {string(source)}"
                )
            _set(self, record, "GET", Headers(), dict(_DEFAULTS | _EMPTY), Body(), None)
        _initialize(self, source, init)

    @property
    def method(self) -> str:
        return self._method

    @property
    def url(self) -> str:
        return self._record.text()

    @property
    def destination(self) -> str:
        return ""

    @property
    def referrer(self) -> str:
        return str(self._options["referrer"])

    @property
    def referrerPolicy(self) -> str:
        return str(self._options["referrerPolicy"])

    @property
    def mode(self) -> str:
        return str(self._options["mode"])

    @property
    def credentials(self) -> str:
        return str(self._options["credentials"])

    @property
    def cache(self) -> str:
        return str(self._options["cache"])

    @property
    def redirect(self) -> str:
        return str(self._options["redirect"])

    @property
    def integrity(self) -> str:
        return str(self._options["integrity"])

    @property
    def keepalive(self) -> bool:
        return bool(self._options["keepalive"])

    @property
    def isReloadNavigation(self) -> bool:
        return False

    @property
    def isHistoryNavigation(self) -> bool:
        return False

    @property
    def signal(self) -> AbortSignal:
        return self._signal

    @property
    def duplex(self) -> str:
        return "half"

    def clone(self, *_: Any) -> Any:
        if self._body.is_unusable:
            raise TypeError_("unusable")
        made = Request.__new__(type(self))
        headers = make_headers(self._headers._fields, self._headers._guard)
        _set(made, self._record, self._method, headers, dict(self._options), self._body.clone(), self._signal)
        return made


value(Request, Symbol.toStringTag, "Request")


def _set(
    request: Request,
    record: URLRecord,
    method_: str,
    headers: Headers,
    options: dict[str, Any],
    body: Body,
    signal: AbortSignal | None,
) -> None:
    request._record, request._method, request._headers = record, method_, headers
    request._options, request._body = options, body
    request._signal = make_signal() if signal is None else signal_any([signal])


def _copy(request: Request, source: Request) -> None:
    headers = make_headers(source._headers._fields)
    _set(
        request, source._record, source._method, headers, dict(source._options), source._body, source._signal
    )


def _initialize(request: Request, source: Any, init: Any) -> None:
    for name in (*CHOICES, *_EMPTY):
        chosen = option(init, name)
        if chosen is not undefined:
            request._options[name] = _choice(name, chosen)
    if request._options["cache"] == "only-if-cached" and request._options["mode"] != "same-origin":
        raise TypeError_("'only-if-cached' can be set only with 'same-origin' mode")
    chosen = option(init, "method")
    if chosen is not undefined:
        request._method = request_method(string(chosen))
    chosen = option(init, "signal")
    if chosen is not undefined and chosen is not None:
        if not isinstance(chosen, AbortSignal):
            raise TypeError_("Failed to construct 'Request': member signal is not of type AbortSignal.")
        request._signal = signal_any([chosen])
    chosen = option(init, "headers")
    if chosen is not undefined:
        request._headers = Headers()
        fill(request._headers, chosen)
    _set_body(request, source, init)


def _choice(name: str, chosen: Any) -> Any:
    if name == "keepalive":
        return truthy(chosen)
    text = string(chosen)
    if name in CHOICES and text not in CHOICES[name]:
        expected = ", ".join(CHOICES[name])
        raise TypeError_(f"Request constructor: {text} is not an accepted type. Expected one of {expected}.")
    if name == "mode" and text == "navigate":
        raise TypeError_("Request constructor: invalid request mode navigate.")
    return text


def request_method(text: str) -> str:
    """The method, usual ones in capitals. TypeError for one that is forbidden or no token."""
    if not _TOKEN.match(text):
        raise TypeError_(f"'{text}' is not a valid HTTP method.")
    upper = text.upper()
    if upper in _FORBIDDEN:
        raise TypeError_(f"'{text}' HTTP method is unsupported.")
    return upper if upper in _NORMALIZED else text


def _set_body(request: Request, source: Any, init: Any) -> None:
    given = option(init, "body")
    has_body = given is not undefined and given is not None
    inherited = isinstance(source, Request) and (
        source._body.data is not None or source._body.stream is not None
    )
    if (has_body or inherited) and request._method in ("GET", "HEAD"):
        raise TypeError_("Request with GET/HEAD method cannot have body.")
    if has_body:
        if isinstance(given, ReadableStream) and option(init, "duplex") is undefined:
            raise TypeError_("RequestInit: duplex option is required when sending a body.")
        request._body, kind = extract(given)
        if kind is not None and header(request._headers, "content-type") is None:
            request._headers._fields.append(("content-type", kind))
    elif inherited:
        if source._body.is_unusable:
            raise TypeError_("Cannot construct a Request with a Request object that has already been used.")
        request._body = Body(source._body.data, source._body.stream)
        source._body.used = True


_SHOWN = [
    "method",
    "url",
    "headers",
    "destination",
    "referrer",
    "referrerPolicy",
    "mode",
    "credentials",
    "cache",
    "redirect",
    "integrity",
    "keepalive",
    "isReloadNavigation",
    "isHistoryNavigation",
    "signal",
]


@method(Request, CUSTOM)
def _inspect(self: Any, *_: Any) -> Any:
    shown = _ShownRequest()
    for name in _SHOWN:
        shown.__dict__[name] = getattr(self, name)
    return shown


class _ShownRequest(JSObject):
    """What the console shows of a Request."""


type.__setattr__(_ShownRequest, "__name__", "Request")
