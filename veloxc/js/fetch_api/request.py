"""Request. Source: WHATWG Fetch §5.4; errors as Node words them."""

from __future__ import annotations

import re
from typing import Any

from veloxc.js.abort import AbortSignal, make_signal, signal_any
from veloxc.js.coercion import string, truthy
from veloxc.js.errors import TypeError_
from veloxc.js.event import option
from veloxc.js.fetch_api.body import Body, BodyMixin, convert_body, extract, mixed_in
from veloxc.js.fetch_api.conversions import byte_string, choice, dictionary, dom_string, need
from veloxc.js.fetch_api.headers import Headers, append, header, initial_fields, make_headers
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.methods import method, value
from veloxc.js.object import JSObject
from veloxc.js.platform import illegal_invocation, platform
from veloxc.js.streams.readable import ReadableStream
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.url.parser import parse_url
from veloxc.js.url.record import URLRecord
from veloxc.js.url.url import invalid_url

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
_FORBIDDEN = ("CONNECT", "TRACE", "TRACK")
_NORMALIZED = ("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT")
_WHERE = "Request constructor"
_POLICIES = (
    "",
    "no-referrer",
    "no-referrer-when-downgrade",
    "same-origin",
    "origin",
    "strict-origin",
    "origin-when-cross-origin",
    "strict-origin-when-cross-origin",
    "unsafe-url",
)
CHOICES = {
    "referrerPolicy": _POLICIES,
    "mode": ("navigate", "same-origin", "no-cors", "cors"),
    "credentials": ("omit", "same-origin", "include"),
    "cache": ("default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"),
    "redirect": ("follow", "manual", "error"),
    "duplex": ("half",),
}
_MEMBERS = (
    *("method", "headers", "body", "referrer", "referrerPolicy", "mode", "credentials", "cache", "redirect"),
    *("integrity", "keepalive", "signal", "window", "duplex", "dispatcher"),
)
"""What is read of the second argument, in Node's order."""
_DEFAULTS = {
    "mode": "cors",
    "credentials": "same-origin",
    "cache": "default",
    "redirect": "follow",
    "referrer": "about:client",
    "referrerPolicy": "",
    "integrity": "",
    "keepalive": False,
    "destination": "",
    "isReloadNavigation": False,
    "isHistoryNavigation": False,
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
        need(arguments, 1, _WHERE)
        source = arguments[0] if isinstance(arguments[0], Request) else string(arguments[0])
        init = _members(arguments[1] if len(arguments) > 1 else undefined)
        if isinstance(source, Request):
            _copy(self, source)
        else:
            record = parse_request_url(source)
            if record.username or record.password:
                raise TypeError_(
                    f"Request cannot be constructed from a URL that includes credentials: {source}"
                )
            _set(self, record, "GET", Headers(), dict(_DEFAULTS), Body(), None)
        _initialize(self, source, init)

    @property
    def method(self) -> str:
        return self._method

    @property
    def url(self) -> str:
        return self._record.text()

    @property
    def destination(self) -> str:
        return str(self._options["destination"])

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
        return bool(self._options["isReloadNavigation"])

    @property
    def isHistoryNavigation(self) -> bool:
        return bool(self._options["isHistoryNavigation"])

    @property
    def signal(self) -> AbortSignal:
        return self._signal

    @property
    def duplex(self) -> str:
        return str(self._options["duplex"])

    def clone(self, *_: Any) -> Any:
        if self._body.is_unusable:
            raise TypeError_("unusable")
        made: Request = Request.__new__(Request)
        headers = make_headers(self._headers._fields, self._headers._guard)
        _set(made, self._record, self._method, headers, dict(self._options), self._body.clone(), self._signal)
        return made


value(Request, Symbol.toStringTag, "Request")
mixed_in(Request)
platform(Request, illegal_invocation, length=1)


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


def _members(init: Any) -> dict[str, Any]:
    """RequestInit: the members that are there, converted in the order in which they are read."""
    init = dictionary(init, _WHERE)
    found = {}
    for name in _MEMBERS:
        value_ = option(init, name)
        if value_ is not undefined:
            found[name] = _converted(name, value_)
    return found


def _converted(name: str, given: Any) -> Any:
    argument = f"init.{name}"
    if name == "keepalive":
        return truthy(given)
    if name in ("window", "dispatcher"):
        return given
    if name == "headers":
        return initial_fields(given)
    if name in ("body", "signal") and given is None:
        return None
    if name == "body":
        return convert_body(given, _WHERE, argument)
    if name == "signal":
        return _signal(given)
    if name in CHOICES:
        return choice(given, CHOICES[name], _WHERE, argument)
    if name == "referrer":
        return string(given)
    return byte_string(given, _WHERE, argument) if name == "method" else dom_string(given, _WHERE, argument)


def _signal(given: Any) -> AbortSignal:
    if not isinstance(given, AbortSignal):
        raise TypeError_("Failed to construct 'Request': member signal is not of type AbortSignal.")
    return given


def _initialize(request: Request, source: Any, init: dict[str, Any]) -> None:
    options = request._options
    window = init.get("window")
    if window is not None:
        raise TypeError_(f"'window' option '{string(window)}' must be null")
    if "referrer" in init:
        options["referrer"] = _referrer(init["referrer"])
    if init.get("mode") == "navigate":
        raise TypeError_(f"{_WHERE}: invalid request mode navigate.")
    options.update(
        {name: init[name] for name in ("referrerPolicy", "mode", "credentials", "cache") if name in init}
    )
    if options["cache"] == "only-if-cached" and options["mode"] != "same-origin":
        raise TypeError_("'only-if-cached' can be set only with 'same-origin' mode")
    options.update({name: init[name] for name in ("redirect", "integrity", "keepalive") if name in init})
    if "method" in init:
        request._method = request_method(init["method"])
    if "signal" in init:
        request._signal = make_signal() if init["signal"] is None else signal_any([init["signal"]])
    if options["mode"] == "no-cors" and request._method not in ("GET", "HEAD", "POST"):
        raise TypeError_(f"'{request._method} is unsupported in no-cors mode.")
    if "headers" in init:
        request._headers = Headers()
        for name, text in init["headers"]:
            append(request._headers, name, text)
    _set_body(request, source, init)


def _referrer(text: str) -> str:
    """The address of a referrer, or nothing."""
    if not text:
        return ""
    record = parse_url(text)
    if record is None:
        error = TypeError_(f'Referrer "{text}" is not a valid URL.')
        error.cause = invalid_url(text, None)
        raise error
    return record.text()


def request_method(text: str) -> str:
    """The method, usual ones in capitals. TypeError for one that is forbidden or no token."""
    if not _TOKEN.match(text):
        raise TypeError_(f"'{text}' is not a valid HTTP method.")
    upper = text.upper()
    if upper in _FORBIDDEN:
        raise TypeError_(f"'{text}' HTTP method is unsupported.")
    return upper if upper in _NORMALIZED else text


def _set_body(request: Request, source: Any, init: dict[str, Any]) -> None:
    given = init.get("body")
    inherited = isinstance(source, Request) and (
        source._body.data is not None or source._body.stream is not None
    )
    if (given is not None or inherited) and request._method in ("GET", "HEAD"):
        raise TypeError_("Request with GET/HEAD method cannot have body.")
    if given is not None:
        if isinstance(given, ReadableStream):
            if request._options["keepalive"]:
                raise TypeError_("keepalive")
            if "duplex" not in init:
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
