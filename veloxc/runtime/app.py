"""The ASGI application of a built site: `app = App(".velox/output")`, for uvicorn, granian, or mounted in another.

HTTP and lifespan of the ASGI specification, nothing else: websockets are refused.
"""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import quote

from veloxc.runtime import fetch, page
from veloxc.runtime.asgi import Receive, Scope, Send
from veloxc.runtime.body import LIMIT, VisitorGone, body_of
from veloxc.runtime.compression import compressed
from veloxc.runtime.dispatch import Dispatcher
from veloxc.runtime.reply import Reply, send_reply, text_reply
from veloxc.runtime.request import VisitorRequest
from veloxc.runtime.routing import canonical_segments
from veloxc.runtime.site import Site
from veloxc.runtime.static_files import StaticFiles

log = logging.getLogger("veloxc")


class App:
    """Serves the site in `output_dir`, or one that is loaded already.

    `base_url`: the site's origin, for `url.origin` and relative fetches; never taken from a visitor's `Host`.
    `body_limit`: bytes of a request's body. Raises `NoSite` where there is none.
    """

    def __init__(
        self,
        output_dir: str | Path | Site,
        *,
        base_url: str | None = None,
        body_limit: int = LIMIT,
        development: bool = False,
        foreign_forms: bool = False,
    ) -> None:
        self.site = (
            output_dir if isinstance(output_dir, Site) else Site(Path(output_dir), development=development)
        )
        self.dispatcher = Dispatcher(self.site, foreign_forms=foreign_forms)
        self.body_limit = body_limit
        assets, changing = self.site.assets, self.site.development
        self.files = [
            (("_velox",), StaticFiles(self.site.folder / "client", immutable=True)),
            (("styles",), StaticFiles(assets / "styles", changing=changing)),
            ((), StaticFiles(assets / "public", changing=changing)),
        ]
        if base_url is not None:
            page.set_base_url(base_url)
        fetch.APPLICATION.append(self.dispatcher.answer_own)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})

    # ---- http

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        raw, path = _paths(scope)
        if scope["method"] in ("GET", "HEAD") and await self._file(raw, scope, receive, send):
            return
        query = scope.get("query_string", b"").decode("latin-1")
        visitor = VisitorRequest(
            url=f"{path}?{query}" if query else path,
            method=scope["method"],
            headers=[(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]],
            ip=scope["client"][0] if scope.get("client") else "",
            body=body_of(scope, receive, self.body_limit),
        )
        try:
            reply = await self._reply(visitor)
        except VisitorGone:
            return
        await send_reply(reply, scope, compressed(scope, send))

    async def _reply(self, visitor: VisitorRequest) -> Reply:
        try:
            return await self.dispatcher.reply(visitor)
        except VisitorGone:
            raise
        except Exception as error:
            log.error("%s %s failed", visitor.method, visitor.url, exc_info=error)
            return text_reply(500, "Internal Server Error")

    async def _file(self, raw: str, scope: Scope, receive: Receive, send: Send) -> bool:
        segments = canonical_segments(raw)
        if not segments:
            return False
        for prefix, files in self.files:
            inside = segments[: len(prefix)] == prefix
            if inside and await files.respond(segments[len(prefix) :], scope, receive, send):
                return True
        return False

    # ---- lifespan

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self.startup()
        except Exception as error:
            log.error("startup failed", exc_info=error)
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()
        try:
            await self.shutdown()
        except Exception as error:
            log.error("shutdown failed", exc_info=error)
            await send({"type": "lifespan.shutdown.failed", "message": str(error)})
            return
        await send({"type": "lifespan.shutdown.complete"})

    async def startup(self) -> None:
        """Run the `startup` of the site's `lib/app`. Call it yourself where the site is mounted in another application."""
        await self.site.hook("startup")

    async def shutdown(self) -> None:
        """Run the `shutdown` of `lib/app`."""
        await self.site.hook("shutdown")


def _paths(scope: Scope) -> tuple[str, str]:
    """The raw path below the mount point, twice: as it was sent, and as the page sees it."""
    raw = scope.get("raw_path")
    path = raw.decode("latin-1").partition("?")[0] if raw else quote(scope["path"], safe="/!$&'()*+,;=:@~%")
    root = quote(scope.get("root_path", ""), safe="/!$&'()*+,;=:@~%")
    if root and path.startswith(root):
        path = path[len(root) :]
    return path, path or "/"
