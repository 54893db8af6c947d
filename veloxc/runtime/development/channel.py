"""Events for the browsers that show the site: server-sent events (WHATWG HTML §9.2), which need no library."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from veloxc.runtime.asgi import Receive, Scope, Send
from veloxc.runtime.development.problems import Problem

ALIVE = 20.0
"""Seconds after which a silent connection says that it is there, so that nothing between closes it."""
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


class Listener:
    """One browser. `page`: the path of what it shows, None where it did not say; `problems`: what it was told is wrong."""

    def __init__(self, page: str | None, problems: list[Problem]) -> None:
        self.page = page
        self.problems = problems
        self.queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()

    def send(self, event: dict[str, Any]) -> None:
        self.queue.put_nowait(event)


class Channel:
    """Tells all browsers that listen. `close` ends their connections, so that the server can stop."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()
        self._closed = False

    def send(self, event: dict[str, Any]) -> None:
        for listener in self.listeners:
            listener.send(event)

    def close(self) -> None:
        self._closed = True
        for listener in self.listeners:
            listener.queue.put_nowait(None)

    async def listen(
        self, scope: Scope, receive: Receive, send: Send, first: dict[str, Any], listener: Listener
    ) -> None:
        """Answer one browser: `first`, then all that is sent to it, until it or the server goes away."""
        await send({"type": "http.response.start", "status": 200, "headers": list(_HEADERS)})
        if scope["method"] == "HEAD" or self._closed:
            await send({"type": "http.response.body", "body": b""})
            return
        self.listeners.add(listener)
        gone = asyncio.ensure_future(_gone(receive))
        try:
            await send(_chunk(f"retry: 300\ndata: {json.dumps(first)}\n\n"))
            await self._forward(listener.queue, gone, send)
            if not gone.done():
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self.listeners.discard(listener)
            gone.cancel()

    async def _forward(
        self, queue: asyncio.Queue[dict[str, Any] | None], gone: asyncio.Future[None], send: Send
    ) -> None:
        while not gone.done():
            waiting = asyncio.ensure_future(queue.get())
            await asyncio.wait((waiting, gone), timeout=ALIVE, return_when=asyncio.FIRST_COMPLETED)
            if not waiting.done():
                waiting.cancel()
                if not gone.done():
                    await send(_chunk(": here\n\n"))
                continue
            event = waiting.result()
            if event is None:
                return
            await send(_chunk(f"data: {json.dumps(event)}\n\n"))


def _chunk(text: str) -> dict[str, Any]:
    return {"type": "http.response.body", "body": text.encode(), "more_body": True}


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
