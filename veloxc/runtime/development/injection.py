"""The development script in every HTML page that goes out, streamed ones too."""

from __future__ import annotations

import re
from collections.abc import Callable

from veloxc.runtime.asgi import Message, Send

SCRIPT = "/_velox/dev/client.js"
HELD = 64 * 1024
"""Bytes that are looked through for the end of the head; a page that has none by then gets the script there."""
_HEAD = re.compile(rb"</head\s*>", re.IGNORECASE)
_DROPPED = (b"content-length", b"etag", b"last-modified", b"accept-ranges", b"cache-control")
"""What is no longer true of the changed page, and what might keep it."""


class Injecting:
    """A `send` that puts `script()` before `</head>` of an HTML page, and lets everything else through."""

    def __init__(self, send: Send, script: Callable[[], str]) -> None:
        self._send = send
        self._script = script
        self.status = 0
        self.is_html = False
        self._held: bytes | None = None

    @property
    def started(self) -> bool:
        """Whether the head of the page has gone out."""
        return self.status != 0 and self._held is None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            await self._send(self._changed(message))
        elif message["type"] == "http.response.body" and self._held is not None:
            await self._look(message)
        else:
            await self._send(message)

    def _changed(self, message: Message) -> Message:
        headers = list(message.get("headers", ()))
        kind = next((value for name, value in headers if name.lower() == b"content-type"), b"")
        encoded = any(name.lower() == b"content-encoding" for name, _ in headers)
        self.is_html = kind.lower().startswith(b"text/html") and not encoded
        if not self.is_html or message["status"] in (204, 304):
            return message
        self._held = b""
        kept = [(name, value) for name, value in headers if name.lower() not in _DROPPED]
        return {**message, "headers": [*kept, (b"cache-control", b"no-store")]}

    async def _look(self, message: Message) -> None:
        held = (self._held or b"") + message.get("body", b"")
        more = message.get("more_body", False)
        found = _HEAD.search(held)
        if found is None and more and len(held) < HELD:
            self._held = held
            return
        self._held = None
        at = found.start() if found else len(held)
        script = self._script().encode() if held else b""
        await self._send({**message, "body": held[:at] + script + held[at:]})
