"""The rest of a page that streams: what its boundaries hold, sent in the order in which it is there (§7).

The shell goes out with `<?start name="s1">fallback<?end>` in the place of each boundary that is not ready, then each
content follows as `<template for="s1">…</template>`, a direct child of `<body>`, always whole: an error in its middle
could not bring the fallback back. A content holds its inner boundaries' markers before their templates are sent.

What is not there when the time is up has failed like any other: a promise that never settles ends no differently from
one that was rejected.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from veloxc.runtime.holes import NONCE, PLACEHOLDER, Boundary, filled, started
from veloxc.runtime.html import text, utf8
from veloxc.runtime.late_head import LateHead
from veloxc.runtime.placement import HELD, fitted, surroundings
from veloxc.runtime.render_timeout import RenderTimeout

if TYPE_CHECKING:
    from types import ModuleType

    from veloxc.js.promise import Promise
    from veloxc.runtime.page import Render
    from veloxc.runtime.rendering import Result
    from veloxc.runtime.request import VisitorRequest

log = logging.getLogger("veloxc")
ErrorUI = Callable[[Exception], Awaitable[str]]
"""Makes the HTML to show in the place of a boundary that failed after the page had begun."""


GRACE = 5.0
"""Seconds, after the time is up, for the error pages of what was not there."""


@dataclass(frozen=True, slots=True)
class _Late:
    """A boundary whose marker was written: its `number`, the promise of its HTML, and the element around it that matters
    to the parser."""

    number: int
    boundary: Boundary
    html: Promise
    where: str


class Rest:
    """What follows the shell of one page: an asynchronous iterator of HTML. It can be closed while it is awaited.

    `error_ui` makes what stands in the place of a boundary that failed.
    """

    def __init__(self, run: Render, error_ui: ErrorUI) -> None:
        from veloxc.js.promise.record import pending

        self._run = run
        self._error_ui = error_ui
        self._names = 0
        self._waiting: dict[int, _Late] = {}
        self._ready: deque[_Late] = deque()
        self._wake: asyncio.Future[None] | None = None
        self._begun = False
        self._ended = False
        self._limit = run.limit
        self._time_up: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._expired = pending()
        self._tail = ""
        self._head = LateHead(run)

    # ---- the shell

    async def shell(self, html: str) -> str:
        """The HTML with each boundary's content where that is there, else its marker with the fallback.

        Raises what a boundary has failed with by now: nothing has been sent, the answer can still be another one.
        """
        # After a turn of the loop, what waits for nothing but promises that are settled is there.
        await asyncio.sleep(0)
        return await self._placed(await _held(self._run, html, ""), "")

    @property
    def waits(self) -> bool:
        """Whether the shell holds a marker; its content may have come in the meantime."""
        return self._names > 0

    def begin(self, document: str) -> str:
        """The part of the finished document that is sent first; its last tags are kept for the end."""
        document, self._tail = self._head.divided(document)
        self._begun = self._run.sent = True
        if self._limit is not None:
            loop = asyncio.get_running_loop()
            self._time_up = loop.time() + self._limit
            self._timer = loop.call_at(self._time_up, self._expire)
        return document

    # ---- the rest

    def __aiter__(self) -> Rest:
        return self

    async def __anext__(self) -> str:
        """All that is ready, as one piece; the document's last tags with the last of them."""
        if self._ended:
            raise StopAsyncIteration
        if self._waiting and not self._ready:
            self._wake = asyncio.get_running_loop().create_future()
            await self._wake
            if self._ended:
                raise StopAsyncIteration
        try:
            return await self._next()
        except Exception as error:  # a bug: the page must end in order all the same
            log.error("the rest of a page failed", exc_info=error)
            await self.aclose()
            return self._tail

    async def _next(self) -> str:
        pieces = []
        while self._ready:
            pieces.append(await self._template(self._ready.popleft()))
        if not self._waiting:
            self._end()
            pieces.append(self._tail)
        return "".join(pieces)

    async def aclose(self) -> None:
        """End here; whatever still works for the page is cancelled."""
        if self._ended:
            return
        self._end()
        self._ready.clear()
        self._run.cancel()
        self._awake()

    def _end(self) -> None:
        self._ended = True
        if self._timer is not None:
            self._timer.cancel()
        if self._expired._state:
            self._run.cancel()

    def _expire(self) -> None:
        """The time is up: what still waits is told to have failed."""
        _settle(self._expired)
        self._ready.extend(self._waiting.values())
        self._waiting.clear()
        self._awake()

    def _awake(self) -> None:
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    def _arrived(self, late: _Late, *_: Any) -> None:
        if not self._ended and late.number in self._waiting:
            del self._waiting[late.number]
            self._ready.append(late)
            self._awake()

    # ---- boundaries

    async def _placed(self, html: str, outer: str) -> str:
        """HTML whose boundaries all can come later: each one's content, or its marker."""
        if NONCE not in html:
            return html
        pieces = PLACEHOLDER.split(html)
        for position, where in enumerate(surroundings(pieces, outer)):
            index = 2 * position + 1
            boundary = self._run.holes[int(pieces[index])]
            assert isinstance(boundary, Boundary), "all other holes are filled by now"
            try:
                pieces[index] = await self._one(boundary, where)
            except Exception as error:
                if not self._begun:
                    raise
                pieces[index] = await self._failed(error, boundary, where)
        return "".join(pieces)

    async def _one(self, boundary: Boundary, where: str) -> str:
        html = _started(boundary, _content(self._run, boundary, where))
        settled = html._state or self._expired._state
        fallback = "" if settled else fitted(await self._fallback(boundary, html), where)
        if html._state or self._expired._state:
            return await self._finished(html, where)
        self._names += 1
        self._follow(_Late(self._names, boundary, html, where))
        return f'<?start name="s{self._names}">{fallback}<?end>'

    def _follow(self, late: _Late) -> None:
        from veloxc.js.promise.record import react

        self._waiting[late.number] = late
        react(late.html, self._arrived, late)

    async def _fallback(self, boundary: Boundary, content: Promise) -> str:
        """Its fallback; one that waits itself is given up as soon as the content is there, or the time is up."""
        html: str = boundary.context.copy().run(text, boundary.fallback)
        if NONCE not in html:
            return html
        from veloxc.js.promise.record import pending, react

        whole = _started(boundary, filled(html))
        first = pending()
        for promise in (whole, content, self._expired):
            react(promise, _settle, first)
        await first
        return _outcome(whole) if whole._state else ""

    async def _finished(self, content: Promise, where: str) -> str:
        if not content._state:
            raise RenderTimeout("a boundary", self._limit or 0)
        html = await self._placed(_outcome(content), where)
        return fitted(html, where) if where == "table" else html

    async def _template(self, late: _Late) -> str:
        try:
            html = await self._finished(late.html, late.where)
        except Exception as error:
            html = await self._failed(error, late.boundary, late.where)
        return f'{self._head.changes()}<template for="s{late.number}">{html}</template>\n'

    async def _failed(self, error: Exception, boundary: Boundary, where: str) -> str:
        """What is shown in the place of a boundary that failed. Never raises: the page goes on."""
        self._head.answer(error)
        try:
            async with asyncio.timeout_at(None if self._time_up is None else self._time_up + GRACE):
                shown: str = await _started(boundary, self._error_ui(error))
        except Exception as second:
            log.error("the error page failed", exc_info=second)
            shown = '<p role="alert">Internal Server Error</p>'
        return fitted(shown, where)


def _started(boundary: Boundary, work: Awaitable[str]) -> Promise:
    """Work that begins now, in the context of a boundary: it is cancelled with the page."""
    promise = boundary.context.copy().run(started, work)
    promise._handled = True
    return promise


async def _content(run: Render, boundary: Boundary, where: str) -> str:
    """A boundary's HTML when it can be sent: with placeholders only of boundaries that can come later."""
    html = boundary.show(await boundary.promise)
    return await _held(run, html, where)


async def _held(run: Render, html: str, outer: str) -> str:
    """HTML with those boundaries filled in for which no place can be kept."""
    if NONCE not in html:
        return html
    pieces = PLACEHOLDER.split(html)
    for position, where in enumerate(surroundings(pieces, outer)):
        index = 2 * position + 1
        boundary = run.holes[int(pieces[index])]
        pieces[index] = f"{NONCE}{pieces[index]};"
        if where in HELD:
            pieces[index] = await boundary.context.copy().run(started, filled(pieces[index]))
    return "".join(pieces)


def _outcome(content: Promise) -> str:
    """The HTML that it came to. Work that something else cancelled (a time-out in a library, say) has failed: as a
    CancelledError it would end the whole page."""
    from veloxc.js.promise import outcome

    try:
        html: str = outcome(content)
    except asyncio.CancelledError as error:
        raise RuntimeError("what a boundary waited for was cancelled") from error
    return html


def _settle(promise: Any, *_: Any) -> None:
    from veloxc.js.promise.record import resolve_promise

    resolve_promise(promise)


def may_stream(visitor: VisitorRequest, page: ModuleType, settings: Mapping[str, Any]) -> bool:
    """Whether boundaries may come late for this visitor: else the page is whole, in order, and shows no fallback.

    Not where the page's `config.stream` or the site's `streaming` is false, nor for programs that run no scripts and
    may not know `<template for>`: crawlers, previews of links, text browsers.
    """
    if not visitor.streams or visitor.method == "HEAD" or settings.get("streaming") is False:
        return False
    if (getattr(page, "config", None) or {}).get("stream") is False:
        return False
    agent = next((value for name, value in visitor.headers if name.lower() == "user-agent"), "")
    return _RUNS_NO_SCRIPTS.search(agent) is None


_RUNS_NO_SCRIPTS = re.compile(
    r"bot\b|crawler|spider|slurp|facebookexternalhit|whatsapp|preview|ia_archiver|yeti|lynx|w3m|\blinks\b|elinks",
    re.IGNORECASE,
)


class PageStream:
    """A rendered page in pieces: an asynchronous iterator of HTML, the first of which is the shell.

    `status`, `headers` and `meta` are those of the shell. Close it (`aclose`) where it is not read to its end.
    """

    def __init__(self, result: Result) -> None:
        self.status = result.status
        self.headers = result.headers
        self.meta = result.meta
        self._shell: str | None = result.body
        self._rest = result.rest

    def __aiter__(self) -> AsyncIterator[str]:
        return self

    async def __anext__(self) -> str:
        shell, self._shell = self._shell, None
        if shell is not None:
            return shell
        if self._rest is None:
            raise StopAsyncIteration
        return await anext(self._rest)

    async def aclose(self) -> None:
        self._shell = None
        if self._rest is not None:
            await self._rest.aclose()


class EncodedStream:
    """The same in UTF-8, for a server."""

    def __init__(self, stream: PageStream) -> None:
        self._stream = stream

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        return utf8(await anext(self._stream))

    async def aclose(self) -> None:
        await self._stream.aclose()
