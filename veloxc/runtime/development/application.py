"""The ASGI application of `veloxc dev`: the site's own, and around it what helps its author."""

from __future__ import annotations

import hashlib
import json
import logging
import secrets
import time
from collections.abc import Callable, Collection, Sequence
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs

from veloxc.runtime.app import App
from veloxc.runtime.asgi import Headers, Message, Receive, Scope, Send, header, send_response
from veloxc.runtime.attributes import escape_attribute
from veloxc.runtime.development.blocking import Watchdog
from veloxc.runtime.development.broken import DoesNotCompile, Pages, Sound
from veloxc.runtime.development.channel import Channel, Listener
from veloxc.runtime.development.injection import SCRIPT, Injecting
from veloxc.runtime.development.problems import Problem, failure
from veloxc.runtime.development.visitors import refusal

EVENTS = "/_velox/dev/events"
EXPLAIN = "/_velox/dev/explain/"
_HTML: Headers = [(b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store")]
_SCRIPT: Headers = [
    (b"content-type", b"text/javascript; charset=utf-8"),
    (b"cache-control", b"private, max-age=31536000, immutable"),
]
_TEXT: Headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]


class Terminal(Protocol):
    """Where the server tells its author what happens."""

    def request(self, method: str, path: str, status: int, seconds: float) -> None: ...
    def failure(self, error: BaseException) -> None: ...
    def note(self, text: str) -> None: ...
    def blocked(self, place: str, function: str, seconds: float) -> None: ...


class _Visit:
    """One request. Failures before its head goes out are shown in the page itself, later ones through the channel."""

    def __init__(
        self, scope: Scope, channel: Channel, explained: Callable[[BaseException], list[Problem]]
    ) -> None:
        self.path: str = scope["path"]
        self.method: str = scope["method"]
        self.wants_html = "text/html" in (header(scope["headers"], b"accept") or "")
        self.injecting: Injecting | None = None
        self.problems: list[Problem] = []
        self._channel = channel
        self._explained = explained

    def failed(self, error: BaseException) -> None:
        problems = self._explained(error)
        self.problems += [problem for problem in problems if problem not in self.problems]
        if self.injecting is not None and self.injecting.started:
            self._channel.send({"type": "failure", "path": self.path, "problems": problems})


_visit: ContextVar[_Visit | None] = ContextVar("velox_development_visit", default=None)


class _Failures(logging.Handler):
    """What the runtime logs with its exception belongs to the request at hand."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(logging.WARNING)
        self.terminal = terminal

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            self.terminal.note(record.getMessage())
            return
        if not isinstance(error, DoesNotCompile):  # which was told when it was compiled
            self.terminal.failure(error)
        visit = _visit.get()
        if visit is not None:
            visit.failed(error)


class Development:
    """Serves whatever site `serve` was given last. `root`: the folder of its sources; `hosts`: names it answers for
    beside `localhost`; `explain`: the page of a diagnostic by its code. To be made in the event loop."""

    def __init__(
        self,
        root: Path,
        terminal: Terminal,
        *,
        hosts: Collection[str] = (),
        explain: Callable[[str], str | None] = lambda code: None,
    ) -> None:
        self.root = root
        self.hosts = hosts
        self.terminal = terminal
        self.explain = explain
        self.channel = Channel()
        self.watchdog = Watchdog(root, terminal.blocked)
        self.app: App | None = None
        self.problems: list[Problem] = []
        """What is wrong wherever one looks; `pages` knows what is wrong with single ones."""
        self.pages: Pages = Sound()
        self.version = 1
        self._start = secrets.token_hex(4)
        self._handler = _Failures(terminal)
        log = logging.getLogger("veloxc")
        log.addHandler(self._handler)
        log.propagate = False

    def close(self) -> None:
        self.channel.close()
        self.watchdog.stop()
        logging.getLogger("veloxc").removeHandler(self._handler)

    # ---- what the author's changes lead to

    def serve(self, app: App) -> None:
        """Serve another state of the site. Nothing is told to browsers: see `reload`."""
        self.app = app
        self.watchdog.forget()

    def reload(self) -> None:
        """Let every browser load its page anew, but for those that would lose it: what is wrong is shown over it."""
        self.version += 1
        for listener in self.channel.listeners:
            if listener.page is None or not self.pages.at(listener.page):
                listener.send({"type": "reload"})

    def restyle(self, addresses: Sequence[str]) -> None:
        """Let browsers load these stylesheets anew, and nothing else."""
        self.channel.send({"type": "style", "addresses": list(addresses)})

    def show(self, problems: list[Problem], pages: Pages | None = None) -> None:
        """Show what the compiler says: everywhere, and over single pages. What is no longer wrong goes away."""
        self.problems = problems
        self.pages = pages or Sound()
        for listener in self.channel.listeners:
            wrong = self._wrong(listener.page)
            if wrong != listener.problems:
                listener.problems = wrong
                listener.send({"type": "problems", "problems": wrong})

    def _wrong(self, page: str | None) -> list[Problem]:
        return [*self.problems, *self.pages.at(page)]

    def _explained(self, error: BaseException) -> list[Problem]:
        if isinstance(error, DoesNotCompile):
            return self.pages.of(error.file)
        return [failure(error, self.root)]

    # ---- requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        if scope["type"] != "http":
            return
        refused = refusal(scope, self.hosts)
        if refused is not None:
            self.terminal.note(f"refused {scope['method']} {scope['path']}: {refused.splitlines()[0]}")
            await send_response(send, 403, list(_TEXT), refused.encode(), head=scope["method"] == "HEAD")
        elif scope["path"].startswith("/_velox/dev/"):
            await self._own(scope, receive, send)
        else:
            with self.watchdog.request():
                await self._site(scope, receive, send)

    async def _own(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if scope["method"] not in ("GET", "HEAD"):
            await send_response(send, 405, [*_TEXT, (b"allow", b"GET, HEAD")], b"Method Not Allowed")
        elif path == EVENTS:
            page = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("page", [None])[0]
            wrong = self._wrong(page)
            state = {"type": "state", **self._state(), "problems": wrong}
            await self.channel.listen(scope, receive, send, state, Listener(page, wrong))
        elif path == SCRIPT:
            await send_response(send, 200, list(_SCRIPT), _client()[0], head=scope["method"] == "HEAD")
        else:
            code = path.removeprefix(EXPLAIN) if path.startswith(EXPLAIN) else ""
            text = self.explain(code) if code else None
            found = 404 if text is None else 200
            await send_response(send, found, list(_TEXT), (text or "Not Found").encode())

    def _state(self) -> dict[str, Any]:
        return {"start": self._start, "version": self.version}

    async def _site(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The site's answer. Nothing is compressed on the way to this machine, so that the script can be put in."""
        visit = _Visit(scope, self.channel, self._explained)
        token = _visit.set(visit)
        started = time.perf_counter()
        injecting = visit.injecting = Injecting(send, lambda: self._script(visit))
        kept = [pair for pair in scope["headers"] if pair[0].lower() != b"accept-encoding"]
        try:
            if self.app is None:
                await _error_page(injecting, self.problems)
            else:
                await self.app({**scope, "headers": kept}, receive, _instead(injecting, visit))
        finally:
            _visit.reset(token)
            seconds = time.perf_counter() - started
            self.terminal.request(visit.method, visit.path, injecting.status, seconds)

    def _script(self, visit: _Visit) -> str:
        state = {**self._state(), "path": visit.path, "method": visit.method, "problems": visit.problems}
        data = escape_attribute(json.dumps(state))
        return f'<script src="{SCRIPT}?{_client()[1]}" async data-state="{data}"></script>'


def _instead(injecting: Injecting, visit: _Visit) -> Send:
    """Where a page failed so that even its error page is no HTML, a page that can show why."""
    swallowed = False

    async def send(message: Message) -> None:
        nonlocal swallowed
        if message["type"] == "http.response.start":
            kind = dict(message.get("headers", ())).get(b"content-type", b"")
            swallowed = bool(visit.problems) and visit.wants_html and not kind.startswith(b"text/html")
            if swallowed:
                await _error_page(injecting, visit.problems)
        if not swallowed:
            await injecting(message)

    return send


async def _error_page(send: Send, problems: Sequence[Problem]) -> None:
    """What stands below the overlay, and what a program without scripts sees."""
    told = "\n\n".join(
        "\n".join(part for part in (_heading(problem), problem["text"], *_frames(problem)) if part)
        for problem in problems
    )
    plain = _without_colors(told).replace("&", "&amp;").replace("<", "&lt;")
    html = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Error</title></head>'
        f"<body><pre>{plain}</pre></body></html>"
    )
    await send_response(send, 500, list(_HTML), html.encode())


def _heading(problem: Problem) -> str:
    return "" if problem["text"].strip() and problem["code"] else problem["title"]


def _frames(problem: Problem) -> list[str]:
    return [f"  at {frame['place']}\n{frame['text']}" for frame in problem["frames"]]


def _without_colors(text: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@cache
def _client() -> tuple[bytes, str]:
    """The script, and the hash that its address carries: a page that is loaded again need not ask for it again."""
    script = (Path(__file__).parent / "client.js").read_bytes()
    return script, hashlib.blake2b(script, digest_size=6).hexdigest()
