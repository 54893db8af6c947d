"""`fetch` over sockets: methods, bodies, redirects, time-outs, aborts, and errors as WHATWG words them."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from veloxc.js import Error, FormData, Headers, Request, Response, TypeError_, call, fetch, get, start
from veloxc.js.abort import AbortController, signal_timeout
from veloxc.js.fetch_api.exchange import make_response, request_parts, response_parts
from veloxc.js.fetch_api.fetch import Transport, close_clients
from veloxc.js.undefined import undefined

Test = Callable[[str], Awaitable[Any]]


async def _read_request(reader: asyncio.StreamReader) -> tuple[str, str, dict[str, str], bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, target, _ = head[0].split(" ")
    headers = {name.lower(): text for name, _, text in (line.partition(": ") for line in head[1:] if line)}
    body = b""
    if "content-length" in headers:
        body = await reader.readexactly(int(headers["content-length"]))
    elif headers.get("transfer-encoding") == "chunked":
        while size := int(await reader.readline(), 16):
            body += (await reader.readexactly(size + 2))[:-2]
        await reader.readline()
    return method, target, headers, body


def _answer(method: str, target: str, headers: dict[str, str], body: bytes) -> bytes:
    lines, content = ["content-type: text/plain"], b"hello"
    status = "200 OK"
    if target == "/echo":
        content = f"{method} {headers.get('content-type')} {headers.get('x-a')} ".encode() + body
    elif target == "/gzip":
        lines.append("content-encoding: gzip")
        content = gzip.compress(b"squeezed")
    elif target == "/cookies":
        lines += ["set-cookie: a=1", "set-cookie: b=2; Path=/"]
    elif target == "/404":
        status = "404 Not Found"
    elif target == "/empty":
        status, content = "204 No Content", b""
    elif target.startswith("/redirect"):
        status, content = f"{target.split('-')[1]} Moved", b""
        lines.append("location: /echo")
    elif target == "/loop":
        status, content = "302 Found", b""
        lines.append("location: /loop")
    return f"HTTP/1.1 {status}\r\n{chr(13) + chr(10)}".replace("\r\n\r\n", "\r\n").encode() + (
        "\r\n".join([*lines, f"content-length: {len(content)}", "", ""]).encode() + content
    )


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            method, target, headers, body = await _read_request(reader)
            if target == "/slow":
                await asyncio.sleep(5)
            if target == "/broken":
                writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\npart")
                await writer.drain()
                break
            if target == "/chunks":
                writer.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
                for part in (b"one ", b"two"):
                    writer.write(f"{len(part):x}\r\n".encode() + part + b"\r\n")
                    await writer.drain()
                    await asyncio.sleep(0.005)
                writer.write(b"0\r\n\r\n")
            else:
                writer.write(_answer(method, target, headers, body))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
        pass
    finally:
        writer.close()


def served(test: Test) -> Any:
    """Runs a test in a started function, as compiled code runs, against a server of its own."""

    async def main() -> Any:
        server = await asyncio.start_server(_serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        try:
            return await asyncio.wait_for(_promise(test(f"http://127.0.0.1:{port}")), 10)
        finally:
            await close_clients()
            server.close()

    return asyncio.run(main())


async def _promise(work: Awaitable[Any]) -> Any:
    return await start(work)


async def _text(url: str, init: Any = undefined) -> Any:
    response = await fetch(url, init)
    return await call(response, "text")


def test_get() -> None:
    async def test(url: str) -> Any:
        response = await fetch(url + "/")
        facts = [get(response, name) for name in ("status", "ok", "statusText", "url", "redirected", "type")]
        return [*facts, await call(response, "text"), call(get(response, "headers"), "get", "Content-Type")]

    status, ok, text, url, redirected, kind, body, content_type = served(test)
    assert (status, ok, text, redirected, kind) == (200, True, "OK", False, "basic")
    assert url.endswith("/")
    assert (body, content_type) == ("hello", "text/plain")


@pytest.mark.parametrize(
    ("init", "expected"),
    [
        ({"method": "POST", "body": "é"}, "POST text/plain;charset=UTF-8 None é"),
        ({"method": "post", "headers": {"X-A": "1", "content-type": "a/b"}, "body": "x"}, "POST a/b 1 x"),
        ({"method": "PUT", "body": b"raw"}, "PUT None None raw"),
        ({"method": "DELETE"}, "DELETE None None "),
    ],
)
def test_methods_and_bodies(init: Any, expected: str) -> None:
    assert served(lambda url: _text(url + "/echo", init)) == expected


def test_form_data_is_sent_as_multipart() -> None:
    async def test(url: str) -> Any:
        form = FormData()
        form.append("a", "1")
        return await _text(url + "/echo", {"method": "POST", "body": form})

    text = served(test)
    assert text.startswith("POST multipart/form-data; boundary=")
    assert 'name="a"\r\n\r\n1\r\n' in text


def test_responses() -> None:
    async def test(url: str) -> Any:
        cookies = get(await fetch(url + "/cookies"), "headers")
        empty = await fetch(url + "/empty")
        return [
            await _text(url + "/gzip"),
            call(cookies, "getSetCookie"),
            get(await fetch(url + "/404"), "ok"),
            [get(empty, "status"), get(empty, "body")],
            await _text(url + "/chunks"),
        ]

    assert served(test) == ["squeezed", ["a=1", "b=2; Path=/"], False, [204, None], "one two"]


@pytest.mark.parametrize(
    ("status", "method", "expected"),
    [
        (301, "POST", "GET"),
        (302, "POST", "GET"),
        (303, "PUT", "GET"),
        (307, "POST", "POST"),
        (308, "PUT", "PUT"),
    ],
)
def test_redirects(status: int, method: str, expected: str) -> None:
    async def test(url: str) -> Any:
        response = await fetch(f"{url}/redirect-{status}", {"method": method, "body": "b"})
        return [get(response, "redirected"), get(response, "url"), await call(response, "text")]

    redirected, url, text = served(test)
    assert redirected is True
    assert url.endswith("/echo")
    assert text.split()[0] == expected
    assert text.endswith("b") == (expected != "GET")


def test_redirect_modes() -> None:
    async def test(url: str) -> Any:
        manual = await fetch(url + "/redirect-302", {"redirect": "manual"})
        return [get(manual, "status"), call(get(manual, "headers"), "get", "location")]

    assert served(test) == [302, "/echo"]
    for path, init in (("/redirect-302", {"redirect": "error"}), ("/loop", {})):
        with pytest.raises(Error) as caught:
            served(lambda url, path=path, init=init: _text(url + path, init))  # type: ignore[misc]
        assert caught.value.message == "fetch failed"


def test_failures_are_type_errors_with_their_cause() -> None:
    async def refused(url: str) -> Any:
        return await fetch("http://127.0.0.1:9/")

    with pytest.raises(TypeError_) as caught:
        served(refused)
    assert caught.value.message == "fetch failed"
    assert isinstance(get(caught.value, "cause"), Error)
    with pytest.raises(TypeError_) as broken:
        served(lambda url: _text(url + "/broken"))
    assert broken.value.message == "terminated"


def test_abort_and_time_out() -> None:
    async def aborted(url: str) -> Any:
        controller = AbortController()
        promise = fetch(url + "/slow", {"signal": get(controller, "signal")})
        await asyncio.sleep(0.01)
        call(controller, "abort")
        return await promise

    async def timed_out(url: str) -> Any:
        return await fetch(url + "/slow", {"signal": signal_timeout(10)})

    for test, name in ((aborted, "AbortError"), (timed_out, "TimeoutError")):
        with pytest.raises(Error) as caught:
            served(test)
        assert get(caught.value, "name") == name


def test_many_at_once_in_started_functions() -> None:
    async def test(url: str) -> Any:
        return await asyncio.gather(*[_text(f"{url}/echo", {"headers": {"x-a": str(n)}}) for n in range(20)])

    assert [text.split()[2] for text in served(test)] == [str(n) for n in range(20)]


def test_a_host_may_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    async def send(request: Request) -> Response:
        method, url, _headers, body = await request_parts(request)
        return make_response(
            201, [("x", f"{method} {url}"), ("set-cookie", "a"), ("set-cookie", "b")], body, url
        )

    monkeypatch.setattr(Transport, "send", staticmethod(send))

    async def test(_: str) -> Any:
        response = await fetch("http://shop.test/a", {"method": "POST", "body": "sent"})
        return [response_parts(response), get(response, "url")]

    status, fields, body = served(test)[0]
    assert status == 201
    assert ("x", "POST http://shop.test/a") in fields
    assert [text for name, text in fields if name == "set-cookie"] == ["a", "b"]
    assert body == b"sent"


def test_a_stream_of_python_as_body() -> None:
    async def parts() -> Any:
        yield b"a"
        await asyncio.sleep(0)
        yield b"b"

    async def main() -> Any:
        response = make_response(200, [], parts())
        copy = call(response, "clone")
        _, _, body = response_parts(copy)
        assert not isinstance(body, bytes)
        return [await call(response, "text"), [part async for part in body]]

    assert asyncio.run(_promise_of(main)) == ["ab", [b"a", b"b"]]


async def _promise_of(work: Any) -> Any:
    return await start(work())


def test_headers_of_python() -> None:
    assert list(Headers({"b": "1", "A": "2"})) == [["a", "2"], ["b", "1"]]
