"""URL. Source: WHATWG URL §6.1; errors as Node words them."""

from __future__ import annotations

from typing import Any

from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.methods import method, static, value
from veloxc.js.node_errors import coded, missing_arguments
from veloxc.js.object import JSObject
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.url.parser import URLParser, parse_url, set_part
from veloxc.js.url.percent import USERINFO, parse_form, percent_encode
from veloxc.js.url.record import URLRecord
from veloxc.js.url.search_params import URLSearchParams


def _text(value: Any) -> str:
    if value.__class__ is str:
        return value
    from veloxc.js.coercion import string

    return string(value)


def invalid_url(text: str, base: str | None) -> Exception:
    error = coded("Invalid URL", "ERR_INVALID_URL")
    error.__dict__["input"] = text
    if base is not None:
        error.__dict__["base"] = base
    return error


def _parse(text: Any, base: Any) -> tuple[URLRecord | None, str, str | None]:
    text = _text(text)
    if base is undefined:
        return parse_url(text), text, None
    base = _text(base)
    base_record = parse_url(base)
    return (None if base_record is None else parse_url(text, base_record)), text, base


class URL(JSObject):
    """`URL(text, base)`. TypeError where the text is no URL."""

    __slots__ = ("_params", "_record")

    _params: URLSearchParams | None
    _record: URLRecord

    def __init__(self, *arguments: Any) -> None:
        if not arguments:
            raise missing_arguments("url")
        record, text, base = _parse(arguments[0], arguments[1] if len(arguments) > 1 else undefined)
        if record is None:
            raise invalid_url(text, base)
        self._record = record
        self._params = None

    def __str__(self) -> str:
        return self._record.text()

    @property
    def href(self) -> str:
        return self._record.text()

    @href.setter
    def href(self, text: Any) -> None:
        record = parse_url(_text(text))
        if record is None:
            raise invalid_url(_text(text), None)
        self._record = record
        refresh_params(self)

    @property
    def origin(self) -> str:
        return self._record.origin()

    @property
    def protocol(self) -> str:
        return self._record.scheme + ":"

    @protocol.setter
    def protocol(self, text: Any) -> None:
        self._record = set_part(self._record, _text(text) + ":", URLParser.scheme_start, "scheme")

    @property
    def username(self) -> str:
        return self._record.username

    @username.setter
    def username(self, text: Any) -> None:
        if not self._record.cannot_have_credentials:
            self._record.username = percent_encode(_text(text), USERINFO)

    @property
    def password(self) -> str:
        return self._record.password

    @password.setter
    def password(self, text: Any) -> None:
        if not self._record.cannot_have_credentials:
            self._record.password = percent_encode(_text(text), USERINFO)

    @property
    def host(self) -> str:
        return self._record.host_text()

    @host.setter
    def host(self, text: Any) -> None:
        if not self._record.has_opaque_path:
            self._record = set_part(self._record, _text(text), URLParser.host, "host")

    @property
    def hostname(self) -> str:
        return self._record.host or ""

    @hostname.setter
    def hostname(self, text: Any) -> None:
        if not self._record.has_opaque_path:
            self._record = set_part(self._record, _text(text), URLParser.host, "hostname")

    @property
    def port(self) -> str:
        return "" if self._record.port is None else str(self._record.port)

    @port.setter
    def port(self, text: Any) -> None:
        if self._record.cannot_have_credentials:
            return
        text = _text(text)
        if not text.strip("\t\n\r"):
            self._record.port = None
        else:
            self._record = set_part(self._record, text, URLParser.port, "port")

    @property
    def pathname(self) -> str:
        return self._record.path_text()

    @pathname.setter
    def pathname(self, text: Any) -> None:
        if not self._record.has_opaque_path:
            record = self._record.copy()
            record.path = []
            self._record = set_part(record, _text(text), URLParser.path_start, "path")

    @property
    def search(self) -> str:
        return "?" + self._record.query if self._record.query else ""

    @search.setter
    def search(self, text: Any) -> None:
        text = _text(text)
        if text == "":
            self._record.query = None
            strip_spaces(self._record)
        else:
            self._record.query = ""
            self._record = set_part(self._record, text.removeprefix("?"), URLParser.query, "query")
        refresh_params(self)

    @property
    def searchParams(self) -> URLSearchParams:
        if self._params is None:
            self._params = URLSearchParams.__new__(URLSearchParams)
            self._params._pairs = parse_form(self._record.query or "")
            self._params._url = self
        return self._params

    @property
    def hash(self) -> str:
        return "#" + self._record.fragment if self._record.fragment else ""

    @hash.setter
    def hash(self, text: Any) -> None:
        text = _text(text)
        if text == "":
            self._record.fragment = None
            strip_spaces(self._record)
        else:
            self._record.fragment = ""
            self._record = set_part(self._record, text.removeprefix("#"), URLParser.fragment, "fragment")

    def toString(self, *_: Any) -> str:
        return self._record.text()

    def toJSON(self, *_: Any) -> str:
        return self._record.text()


def refresh_params(url: URL) -> None:
    """The query was set: `searchParams`, where it was asked for, follows."""
    if url._params is not None:
        url._params._pairs = parse_form(url._record.query or "")


def query_changed(url: URL, query: str) -> None:
    """`searchParams` was changed: the query follows."""
    url._record.query = query or None
    if not query:
        strip_spaces(url._record)


def strip_spaces(record: URLRecord) -> None:
    """Trailing spaces of an opaque path go where neither query nor fragment stands behind them."""
    if isinstance(record.path, str) and record.query is None and record.fragment is None:
        record.path = record.path.rstrip(" ")


@static(URL, "canParse", length=1)
def url_can_parse(*arguments: Any) -> bool:
    """URL.canParse(text, base)."""
    if not arguments:
        raise missing_arguments("url")
    return _parse(arguments[0], arguments[1] if len(arguments) > 1 else undefined)[0] is not None


@static(URL, "parse", length=1)
def url_parse(*arguments: Any) -> Any:
    """URL.parse(text, base): null where the text is no URL."""
    return URL(*arguments) if url_can_parse(*arguments) else None


value(URL, Symbol.toStringTag, "URL")

_SHOWN = [
    "href",
    "origin",
    "protocol",
    "username",
    "password",
    "host",
    "hostname",
    "port",
    "pathname",
    "search",
    "searchParams",
    "hash",
]


@method(URL, CUSTOM)
def _inspect(self: Any, depth: Any = 2, options: Any = undefined, inspect: Any = undefined, *_: Any) -> Any:
    if isinstance(depth, int | float) and depth < 0:
        return str(self._record.text())
    shown = URLShown()
    for name in _SHOWN:
        shown.__dict__[name] = getattr(self, name)
    return shown


class URLShown(JSObject):
    """What the console shows of a URL: its parts as properties."""


type.__setattr__(URLShown, "__name__", "URL")
