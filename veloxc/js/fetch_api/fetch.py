"""`fetch`. Source: WHATWG Fetch §4, §5.6. The network is reached through httpx2, loaded at the first call.

A host may put a transport of its own in front: `Transport.send`, an async function that takes a Request and
gives a Response.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import unquote_to_bytes
from weakref import WeakKeyDictionary

from veloxc.js.abort import on_abort
from veloxc.js.async_functions import start
from veloxc.js.base64 import atob
from veloxc.js.errors import Error, TypeError_, thrown
from veloxc.js.fetch_api.body import Body
from veloxc.js.fetch_api.exchange import body_parts, make_body
from veloxc.js.fetch_api.headers import make_headers
from veloxc.js.fetch_api.request import Request, parse_request_url
from veloxc.js.fetch_api.response import NULL_BODY, Response, make_response_object
from veloxc.js.observed import NETWORK, observe
from veloxc.js.undefined import undefined
from veloxc.js.url.parser import parse_url
from veloxc.js.url.record import URLRecord

MOST_REDIRECTS = 20
CONNECT_TIMEOUT = 10.0
READ_TIMEOUT = 300.0


class Transport:
    """How requests leave the process; None: over the network."""

    send: Callable[[Request], Awaitable[Response]] | None = None


def fetch(target: Any = undefined, init: Any = undefined, *_: Any) -> Any:
    """fetch(url or request, init): a promise of the Response; TypeError for every failure of the network."""
    return start(_fetch(target, init))


async def _fetch(target: Any, init: Any) -> Any:
    observe(NETWORK)
    if not isinstance(target, Request):
        parse_request_url(target)
    request = Request(target, init)
    signal = request._signal
    if signal._reason is not undefined:
        raise thrown(signal._reason)
    task = asyncio.ensure_future(_send(request))
    forget = on_abort(signal, lambda: _cancel(task))
    try:
        response = await task
    except asyncio.CancelledError:
        if signal._reason is undefined:
            task.cancel()
            raise
        raise thrown(signal._reason) from None
    finally:
        forget()
    return response


def _cancel(task: asyncio.Future[Any]) -> None:
    task.cancel()


async def _send(request: Request) -> Response:
    if Transport.send is not None:
        return await Transport.send(request)
    scheme = request._record.scheme
    if scheme == "data":
        return data_response(request._record)
    if scheme not in ("http", "https"):
        raise failed(Error("unknown scheme"))
    return await send_over_network(request)


def failed(cause: Any) -> Exception:
    """TypeError: fetch failed, with its cause."""
    error = TypeError_("fetch failed")
    error.cause = cause
    return error


def data_response(record: URLRecord) -> Response:
    """The content of a data: URL (§6)."""
    text = record.text(fragment=False)[len("data:") :]
    head, comma, content = text.partition(",")
    if not comma:
        raise failed(Error("invalid data URL"))
    kind = head.strip()
    data = unquote_to_bytes(content)
    if kind.lower().endswith("base64") and kind[:-6].rstrip(" ").endswith(";"):
        kind = kind[:-6].rstrip(" ")[:-1]
        data = atob(data.decode("latin-1")).encode("latin-1")
    if kind.startswith(";") or not kind:
        kind = "text/plain" + (kind or ";charset=US-ASCII")
    return make_response_object(
        200, make_headers([("content-type", kind)]), Body(data), record.text(), "OK", "basic"
    )


# ---- over the network ---------------------------------------------------------------------------------------

_clients: WeakKeyDictionary[asyncio.AbstractEventLoop, Any] = WeakKeyDictionary()


def _client() -> Any:
    """One client, with its pool of connections, for each event loop."""
    loop = asyncio.get_running_loop()
    client = _clients.get(loop)
    if client is None:
        import httpx2

        timeout = httpx2.Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT)
        client = _clients[loop] = httpx2.AsyncClient(timeout=timeout, follow_redirects=False)
        client.headers.clear()
    return client


async def close_clients() -> None:
    """Closes the connections of the running loop; for the end of a server."""
    client = _clients.pop(asyncio.get_running_loop(), None)
    if client is not None:
        await client.aclose()


async def send_over_network(request: Request) -> Response:
    """HTTP-network fetch, redirects followed as the request says (§4.4, §4.5)."""
    method, record, body = request._method, request._record, body_parts(request._body)
    fields = list(request._headers._fields)
    for count in range(MOST_REDIRECTS + 1):
        response = await _exchange(method, record, fields, body)
        location = _location(response, record)
        if location is None or request._options["redirect"] == "manual":
            return _response(response, request, record, count > 0)
        await response.aclose()
        if request._options["redirect"] == "error":
            raise failed(Error("unexpected redirect"))
        if (response.status_code == 303 and method != "HEAD") or (
            response.status_code in (301, 302) and method == "POST"
        ):
            method, body = "GET", b""
            fields = [field for field in fields if not field[0].startswith("content-")]
        elif not isinstance(body, bytes):
            raise failed(Error("a stream cannot be sent again"))
        if location.origin() != record.origin():
            fields = [field for field in fields if field[0] not in ("authorization", "cookie", "host")]
        record = location
    raise failed(Error("redirect count exceeded"))


async def _exchange(
    method: str, record: URLRecord, fields: list[tuple[str, str]], body: bytes | AsyncIterator[bytes]
) -> Any:
    import httpx2

    defaults = [
        ("accept", "*/*"),
        ("accept-language", "*"),
        ("user-agent", "veloxc"),
        ("accept-encoding", "gzip, deflate"),
    ]
    given = {name for name, _ in fields}
    headers = [*fields, *(field for field in defaults if field[0] not in given)]
    client = _client()
    try:
        content = body if body or method in ("POST", "PUT", "PATCH") else None
        message = client.build_request(method, record.text(fragment=False), headers=headers, content=content)
        return await client.send(message, stream=True)
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        raise failed(network_cause(error)) from error


def network_cause(error: BaseException) -> Any:
    """What happened to the connection, as an Error."""
    cause = Error(str(error) or type(error).__name__)
    cause.__dict__["code"] = _CODES.get(type(error).__name__, "ECONNREFUSED")
    return cause


_CODES = {
    "ConnectTimeout": "UND_ERR_CONNECT_TIMEOUT",
    "ReadTimeout": "UND_ERR_BODY_TIMEOUT",
    "WriteTimeout": "UND_ERR_BODY_TIMEOUT",
    "PoolTimeout": "UND_ERR_CONNECT_TIMEOUT",
    "RemoteProtocolError": "UND_ERR_SOCKET",
    "ReadError": "ECONNRESET",
}


def _location(response: Any, record: URLRecord) -> URLRecord | None:
    """Where a redirect leads."""
    if response.status_code not in (301, 302, 303, 307, 308):
        return None
    target = response.headers.get("location")
    found = None if target is None else parse_url(target, record)
    if target is not None and (found is None or found.scheme not in ("http", "https")):
        raise failed(Error("invalid redirect"))
    if found is not None and found.fragment is None:
        found.fragment = record.fragment
    return found


def _response(response: Any, request: Request, record: URLRecord, redirected: bool) -> Response:
    fields = [(name.decode("latin-1").lower(), text.decode("latin-1")) for name, text in response.headers.raw]
    headers = make_headers(fields, "immutable")
    empty = response.status_code in NULL_BODY or request._method == "HEAD"
    body = Body() if empty else make_body(_received(response, request))
    url = record.text(fragment=False)
    made = make_response_object(response.status_code, headers, body, url, response.reason_phrase, "basic")
    made._redirected = redirected
    return made


async def _received(response: Any, request: Request) -> AsyncIterator[bytes]:
    import httpx2

    signal = request._signal
    try:
        async for data in response.aiter_bytes():
            if signal._reason is not undefined:
                raise thrown(signal._reason)
            yield data
    except (httpx2.HTTPError, OSError) as error:
        raise _terminated(error) from error
    finally:
        await response.aclose()


def _terminated(error: BaseException) -> Exception:
    made = TypeError_("terminated")
    made.cause = network_cause(error)
    return made
