"""`request` and `response` as a page's server block and handlers see them (velox-language.md §4)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from veloxc.js.object import JSObject
from veloxc.js.undefined import undefined

_COOKIE_NAME = re.compile(r"[^\s\x00-\x20\x7f,;=]+")
Body = Callable[[], Awaitable[bytes]]


class VisitorRequest:
    """What came over the wire, in Python's terms: what a server hands over, and what `render` makes up.

    `context`: the Map that middleware put values into, None where no middleware ran. `mount`: what stands before the site's own paths, where it
    is mounted in another application. `segments`: the canonical path, once the dispatcher knows it. `unreadable`: what reading the body failed with; uncaught, it is the visitor's mistake
    and not the site's. `failure`: what the site failed with, until an `errorHandler` was told. `streams`: whether a page
    may come in pieces, as a browser takes it; what programs ask for comes whole.
    """

    __slots__ = (
        "_reading", "body", "context", "failure", "headers", "ip", "method", "mount", "segments", "streams", "unreadable", "url",
    )  # fmt: skip

    def __init__(
        self,
        url: str = "/",
        method: str = "GET",
        headers: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        ip: str = "",
        body: Body | None = None,
        context: Any = None,
        streams: bool = False,
    ) -> None:
        self.url = url
        self.method = method
        self.headers = list(headers.items() if isinstance(headers, Mapping) else headers)
        self.ip = ip
        self.body = body
        self.context = context
        self.streams = streams
        self.mount = ""
        self.segments: tuple[str, ...] = ()
        self.unreadable: BaseException | None = None
        self.failure: Exception | None = None
        self._reading: asyncio.Future[bytes] | None = None

    def body_was_read(self) -> bool:
        """Whether nothing of the body is still on the wire."""
        if self._reading is not None:
            return self._reading.done()
        return not any(name.lower() in ("content-length", "transfer-encoding") for name, _ in self.headers)

    async def whole_body(self) -> bytes:
        """The body, read from the wire once, however many ask: middleware, then the page."""
        if self.body is None:
            return b""
        if self._reading is None:
            self._reading = asyncio.ensure_future(self.body())
            self._reading.add_done_callback(lambda done: done.cancelled() or done.exception())
        return await asyncio.shield(self._reading)


class PageRequest(JSObject):
    """The `request` of the server block. Its parts are made when they are first read.

    `shared` is the mode of a page that is kept and shown to others: what tells visitors apart cannot be read.
    """

    __slots__ = ("_made", "_params", "_shared", "_visitor")

    def __init__(self, visitor: VisitorRequest, params: dict[str, Any], shared: str | None = None) -> None:
        self._visitor = visitor
        self._params = params
        self._shared = shared
        self._made: dict[str, Any] = {}

    def refuse_shared(self, what: str) -> None:
        """Raises Error where the page is shown to others than the visitor at hand."""
        if self._shared is not None:
            from veloxc.js import Error

            raise Error(
                f"`{what}` was used while a page was rendered in mode `{self._shared}`: "
                "one visitor's page would be shown to others. Render it in mode `ssr`, or do it in the browser"
            )

    def _part(self, name: str, make: Callable[[], Any]) -> Any:
        self.refuse_shared(f"request.{name}")
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]

    @property
    def url(self) -> str:
        """The whole address; its origin is the site's own, whatever the visitor's `Host` says."""
        from veloxc.runtime.page import base_url

        url = self._visitor.url
        return base_url() + url if url.startswith("/") else url

    @property
    def method(self) -> str:
        return self._visitor.method

    @property
    def params(self) -> dict[str, Any]:
        return self._params

    @property
    def headers(self) -> Any:
        return self._part("headers", self._make_headers)

    def _make_headers(self) -> Any:
        from veloxc.js import Headers

        return Headers([[name, value] for name, value in self._visitor.headers])

    @property
    def query(self) -> Any:
        return self._part("query", self._make_query)

    def _make_query(self) -> Any:
        from veloxc.js import URLSearchParams

        return URLSearchParams(self._visitor.url.partition("#")[0].partition("?")[2])

    @property
    def cookies(self) -> Any:
        return self._part("cookies", lambda: Cookies(self._visitor.headers))

    @property
    def context(self) -> Any:
        return self._part("context", self._make_context)

    def _make_context(self) -> Any:
        if self._visitor.context is not None:
            return self._visitor.context
        from veloxc.js import Map

        return Map()

    @property
    def ip(self) -> str:
        return self._part("ip", lambda: self._visitor.ip)  # type: ignore[no-any-return]

    def _read(self, method: str) -> Any:
        """The body through a WHATWG Response, which knows how to read it."""
        self.refuse_shared(f"request.{method}")

        async def read() -> Any:
            from veloxc.js import Response, SyntaxError_, TypeError_, call

            response = Response(await self._visitor.whole_body(), {"headers": self.headers})
            try:
                return await call(response, method)
            except (SyntaxError_, TypeError_) as error:
                self._visitor.unreadable = error
                raise

        from veloxc.js import start

        return start(read())

    def json(self, *_: Any) -> Any:
        return self._read("json")

    def text(self, *_: Any) -> Any:
        return self._read("text")

    def formData(self, *_: Any) -> Any:
        return self._read("formData")

    def arrayBuffer(self, *_: Any) -> Any:
        return self._read("arrayBuffer")

    def bytes(self, *_: Any) -> Any:
        return self._read("bytes")

    def blob(self, *_: Any) -> Any:
        return self._read("blob")


class Cookies(JSObject):
    """`request.cookies`: `get(name)` gives `{ name, value }` or undefined."""

    __slots__ = ("_values",)

    def __init__(self, headers: Iterable[tuple[str, str]]) -> None:
        self._values: dict[str, str] = {}
        for name, value in headers:
            if name.lower() == "cookie":
                self._values.update(parse_cookies(value))

    def get(self, name: Any = undefined, *_: Any) -> Any:
        value = self._values.get(name) if isinstance(name, str) else None
        return undefined if value is None else {"name": name, "value": value}

    def has(self, name: Any = undefined, *_: Any) -> bool:
        return name in self._values

    def getAll(self, *_: Any) -> list[dict[str, str]]:
        return [{"name": name, "value": value} for name, value in self._values.items()]


def parse_cookies(header: str) -> dict[str, str]:
    """The cookies of a `Cookie` header, percent-decoded as `setCookie` encodes them; a malformed one is skipped, of two
    with one name the first counts: it has the longer path (RFC 6265 §5.4)."""
    values: dict[str, str] = {}
    for pair in header.split(";"):
        name, equals, value = (part.strip() for part in pair.partition("="))
        if not equals or not name or name in values or not _COOKIE_NAME.fullmatch(name):
            continue
        if len(value) > 1 and value[0] == value[-1] == '"':
            value = value[1:-1]
        values[name] = _decoded(value) if "%" in value else value
    return values


def _decoded(value: str) -> str:
    """What is no percent-encoded UTF-8 was written by somebody else, and stays as it is."""
    try:
        return unquote(value, errors="strict")
    except UnicodeDecodeError:
        return value


class PageResponse(JSObject):
    """`response`: the status and the headers that the page will be sent with."""

    status: int

    def __init__(self) -> None:
        self.status = 200

    @property
    def headers(self) -> Any:
        made = self.__dict__.get("headers")
        if made is None:
            from veloxc.js import Headers

            made = self.__dict__["headers"] = Headers()
        return made

    def header_list(self) -> list[tuple[str, str]]:
        """For the runtime: what the page set, in Python's terms."""
        made = self.__dict__.get("headers")
        if made is None:
            return []
        from veloxc.js import iterate

        return [(str(name), str(value)) for name, value in iterate(made)]
