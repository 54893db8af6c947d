"""The files of a site that are served as they are: `public/` at `/`, stylesheets, the browser's JavaScript."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from veloxc.runtime.asgi import Message, Receive, Scope, Send
from veloxc.runtime.reply import Reply
from veloxc.runtime.static_files import StaticFiles


@dataclass(frozen=True, slots=True)
class Asset:
    """One file that is there. `public`: it lies in `public/`, and middleware stands before it."""

    files: StaticFiles
    segments: tuple[str, ...]
    public: bool

    async def send(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.files.respond(self.segments, scope, receive, send)

    async def reply(self, headers: Sequence[tuple[str, str]]) -> Reply:
        """The answer to a GET, for middleware to look at and for `fetch('/file.json')` on the server."""
        fields = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        scope: Scope = {"type": "http", "method": "GET", "headers": fields}
        return await captured(self, scope)


class Assets:
    """`assets`: the folder that holds `public/` and `styles/`; `output`: the one that holds `client/`."""

    def __init__(self, output: Path, assets: Path, *, changing: bool = False) -> None:
        self._folders = [
            (("_velox",), StaticFiles(output / "client", immutable=True), False),
            (("styles",), StaticFiles(assets / "styles", changing=changing), False),
            ((), StaticFiles(assets / "public", changing=changing), True),
        ]

    def find(self, segments: tuple[str, ...]) -> Asset | None:
        """The file for a canonical path, or None."""
        for prefix, files, public in self._folders:
            below = segments[len(prefix) :]
            if segments[: len(prefix)] == prefix and files.has(below):
                return Asset(files, below, public)
        return None


async def captured(asset: Asset, scope: Scope) -> Reply:
    """What an asset would send, as a Reply: whole where it is small, in pieces as they are read where it is large."""
    messages: asyncio.Queue[Message] = asyncio.Queue(maxsize=1)

    async def nothing() -> Message:
        await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    sending = asyncio.ensure_future(asset.send(scope, nothing, messages.put))
    start, body = await messages.get(), await messages.get()
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"]]
    if not body.get("more_body", False):
        await sending
        return Reply(start["status"], headers, body.get("body", b""))

    async def pieces(message: Message) -> AsyncIterator[bytes]:
        try:
            while message.get("more_body", False):
                yield message["body"]
                message = await messages.get()
            yield message.get("body", b"")
        finally:
            sending.cancel()

    return Reply(start["status"], headers, pieces(body))
