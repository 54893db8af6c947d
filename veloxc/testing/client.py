"""The client for tests of a site."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Coroutine, Mapping, MutableMapping
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import httpx2

from veloxc.project.environment import load_environment
from veloxc.runtime.app import App
from veloxc.testing.failures import collected
from veloxc.testing.project import load
from veloxc.testing.response import Response

T = TypeVar("T")
ORIGIN = "http://localhost:3700"


class TestClient:
    """Asks the pages and handlers of a project: `await client.get("/blog/x")`.

        async with TestClient("path/to/project") as client:
            page = await client.get("/blog/x")
            assert page.status == 200 and "<h1>" in page.text

    The project is compiled in memory; its modules are this client's own. `startup` and `shutdown` of `lib/app` run
    with the block, or with the first request and `close()`. Cookies are kept from one request to the next.

    `environment`: variables for the time of the client, over the project's `.env` files (`.env.test` the last).
    `headers`: of every request. `follow_redirects`: answer with what a redirect leads to. `raise_errors=False`: a page
    that fails answers with status 500, as it does to visitors, instead of raising here what it failed with.

    Raises DoesNotCompile, and FileNotFoundError where there is no project.
    """

    __test__ = False  # pytest must not take it for a class of tests

    def __init__(
        self,
        project: str | Path,
        *,
        environment: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        follow_redirects: bool = False,
        raise_errors: bool = True,
    ) -> None:
        self.raise_errors = raise_errors
        self._live = load(project)
        self.root = self._live.root
        self._environment = dict(environment or {})
        self._options: dict[str, Any] = {"headers": headers, "follow_redirects": follow_redirects}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._app: App | None = None
        self._http: httpx2.AsyncClient | None = None
        self._before: dict[str, str] = {}

    # ---- requests

    async def get(self, url: str, **options: Any) -> Response:
        return await self.request("GET", url, **options)

    async def head(self, url: str, **options: Any) -> Response:
        return await self.request("HEAD", url, **options)

    async def options(self, url: str, **options: Any) -> Response:
        return await self.request("OPTIONS", url, **options)

    async def post(self, url: str, **options: Any) -> Response:
        """`json=` any value, `data=` the fields of a form, `files=` as a form has them, `content=` bytes."""
        return await self.request("POST", url, **options)

    async def put(self, url: str, **options: Any) -> Response:
        return await self.request("PUT", url, **options)

    async def patch(self, url: str, **options: Any) -> Response:
        return await self.request("PATCH", url, **options)

    async def delete(self, url: str, **options: Any) -> Response:
        return await self.request("DELETE", url, **options)

    async def request(self, method: str, url: str, **options: Any) -> Response:
        """Ask for a path of the site. `params=`: the query; `headers=`, `cookies=`: of this request; and see `post`.

        Raises what the page or handler failed with, unless `raise_errors` is False.
        """
        return await self._there(self._request(method, url, options))

    async def _request(self, method: str, url: str, options: dict[str, Any]) -> Response:
        http = await self._started()
        with collected() as failures:
            answer = await http.request(method, url, **options)
        if failures and self.raise_errors:
            raise failures[0]
        return Response(answer)

    @property
    def cookies(self) -> MutableMapping[str, str]:
        """The cookies that are kept. Empty before the first request."""
        return self._http.cookies if self._http is not None else {}

    # ---- beginning and end

    async def __aenter__(self) -> TestClient:
        await self._there(self._started())
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self.close)

    def __enter__(self) -> TestClient:
        asyncio.run_coroutine_threadsafe(self._started(), self._running_loop()).result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Run `shutdown`, put the environment back, forget the modules. Another time it does nothing."""
        if self._loop is None:
            return
        loop, self._loop = self._loop, None
        try:
            asyncio.run_coroutine_threadsafe(self._ended(), loop).result()
        finally:
            loop.call_soon_threadsafe(loop.stop)
            self._thread.join()
            loop.close()
            self._live.close()
            for name in os.environ.keys() - self._before.keys():
                del os.environ[name]
            os.environ.update(self._before)

    async def _started(self) -> httpx2.AsyncClient:
        if self._http is None:
            self._before = dict(os.environ)
            os.environ.update(self._environment)
            load_environment(self.root, "test")
            assert self._live.site is not None
            app = App(self._live.site, base_url=ORIGIN, cache="memory:")
            transport = httpx2.ASGITransport(_whole(app), client=("127.0.0.1", 3700))
            self._http = httpx2.AsyncClient(transport=transport, base_url=ORIGIN, **self._options)
            self._app = app
            await app.startup()
        return self._http

    async def _ended(self) -> None:
        if self._http is not None:
            await self._http.aclose()
            self._http = None
        if self._app is not None:
            await self._app.shutdown()
            self._app = None

    # ---- the site's own event loop

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        """A loop in a thread for this client alone: pools that the site opens belong to a loop, and every test may
        bring another one."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(target=self._loop.run_forever, daemon=True, name="velox-site")
            self._thread.start()
        return self._loop

    async def _there(self, work: Coroutine[Any, Any, T]) -> T:
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._running_loop()))


def _whole(app: App) -> Any:
    """The application asked in HTTP/1.0's way: a page arrives whole, not in the order of a stream."""

    async def asked(scope: Any, receive: Any, send: Any) -> None:
        await app({**scope, "http_version": "1.0"}, receive, send)

    return asked
