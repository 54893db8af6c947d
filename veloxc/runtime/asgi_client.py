"""Asking another ASGI application in this process: the one that a site is mounted in."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from veloxc.runtime.asgi import Application, Message, Scope
from veloxc.runtime.reply import Reply


async def application_reply(
    application: Application, method: str, url: str, headers: Sequence[tuple[str, str]], body: bytes
) -> Reply:
    """Its whole answer to a request. Raises what the application raises."""
    start: Message = {}
    pieces: list[bytes] = []
    asked = False
    ended = asyncio.Event()

    async def receive() -> Message:
        nonlocal asked
        if not asked:
            asked = True
            return {"type": "http.request", "body": body, "more_body": False}
        await ended.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            pieces.append(message.get("body", b""))
            if not message.get("more_body", False):
                ended.set()

    await application(_scope(method, url, headers, body), receive, send)
    fields = [
        (name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in start.get("headers", ())
    ]
    return Reply(start.get("status", 500), fields, b"".join(pieces))


def _scope(method: str, url: str, headers: Sequence[tuple[str, str]], body: bytes) -> Scope:
    parts = urlsplit(url)
    names = {name.lower() for name, _ in headers}
    own = [("host", parts.netloc)] if "host" not in names else []
    if body and "content-length" not in names:
        own.append(("content-length", str(len(body))))
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": parts.scheme,
        "path": unquote(parts.path),
        "raw_path": parts.path.encode("ascii", "replace"),
        "query_string": parts.query.encode("latin-1", "replace"),
        "root_path": "",
        "headers": [
            (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in [*own, *headers]
        ],
        "client": None,
        "server": (parts.hostname or "localhost", parts.port or (443 if parts.scheme == "https" else 80)),
    }
