"""Render a page: its block and those of its layouts, then the markup from the inside out, then the document.

Works on any emitted module under any mode (velox-language.md §3); a mode only says what the render may see.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from inspect import CO_COROUTINE
from types import ModuleType
from typing import TYPE_CHECKING, Any

from veloxc.js.async_functions import start, started_activities
from veloxc.js.promise.held import hold, let_go
from veloxc.runtime.client_page import shell_of
from veloxc.runtime.document import document
from veloxc.runtime.errors import HttpError, Redirection, http_error
from veloxc.runtime.holes import NONCE, filled
from veloxc.runtime.html import Html, utf8
from veloxc.runtime.modes import MODES
from veloxc.runtime.modes.mode import Mode
from veloxc.runtime.page import Page, Render, enter
from veloxc.runtime.render_timeout import within
from veloxc.runtime.request import PageRequest, VisitorRequest
from veloxc.runtime.slots import block_values

if TYPE_CHECKING:
    from veloxc.js.promise import Promise
    from veloxc.runtime.streaming import ErrorUI, PageStream, Rest

log = logging.getLogger("veloxc")
Headers = Mapping[str, str] | Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Result:
    """What a render gave: the answer's status and headers, the page's `meta`, the HTML.

    `rest`: what is still to come where the page streams; None where `body` is whole.
    """

    status: int
    headers: list[tuple[str, str]]
    meta: dict[str, Any]
    body: str
    rest: Rest | None = None

    def encoded(self) -> bytes:
        """The HTML in UTF-8."""
        return utf8(self.body)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a page in its site: layouts, outermost first; the error page with its own layouts;
    stylesheets of every page; `report(error, what)`, told of what fails after a page has begun."""

    layouts: Sequence[ModuleType] = ()
    error_page: ModuleType | None = None
    error_layouts: Sequence[ModuleType] = ()
    stylesheets: Sequence[str] = ()
    development: bool = False
    report: Callable[[Exception, str], Awaitable[Any]] | None = None


_ALONE = Surroundings()


@dataclass(slots=True)
class _File:
    """One file of a render, with what its block gave."""

    module: ModuleType
    page: Page
    values: tuple[Any, ...] = ()
    held: Sequence[Promise] = ()


async def render(
    page: ModuleType,
    *,
    mode: str | None = None,
    url: str = "/",
    params: Mapping[str, Any] | None = None,
    headers: Headers = (),
    props: Mapping[str, Any] | None = None,
    method: str = "GET",
    fragment: bool = False,
    around: Surroundings | None = None,
    stream: bool = False,
) -> Result:
    """Render an emitted page module.

    `mode`: `config.render` of the page where it is None. `fragment` leaves out layouts and shell. `stream`: in mode
    `ssr`, as soon as the shell is there; `render_stream` reads what follows. An HttpError that the page throws
    (`notFound()`, `redirect()`) is an answer; any other exception is raised as it is.
    """
    chosen = _mode(page, mode)
    visitor = VisitorRequest(url.partition("?")[0] if chosen.shared else url, method, headers)
    around = around or _ALONE
    return await respond(
        page,
        chosen,
        visitor,
        dict(params or {}),
        dict(props or {}),
        around,
        fragment,
        stream and chosen.streams,
    )


async def render_stream(page: ModuleType, **options: Any) -> PageStream:
    """`render` of a page in mode `ssr`, as soon as its shell is there: iterate over what is given for the HTML.

    Options are those of `render`. What goes wrong before the shell is there is an answer of its own, or is raised, as
    `render` does; later errors are shown in the place of their boundary.
    """
    from veloxc.runtime.streaming import PageStream

    return PageStream(await render(page, stream=True, **options))


def render_sync(page: ModuleType, **options: Any) -> Result:
    """`render` for programs without an event loop."""
    return asyncio.run(render(page, **options))


async def respond(
    module: ModuleType,
    mode: Mode,
    visitor: VisitorRequest,
    params: dict[str, Any],
    props: dict[str, Any],
    around: Surroundings,
    fragment: bool = False,
    stream: bool = False,
    limit: float | None = None,
) -> Result:
    """`render` for a server that has the visitor's request at hand. `stream`: boundaries may come later, as its `rest`.

    `limit`: seconds until the page, or its shell, is there, and again until the rest is. Raises RenderTimeout.
    """
    layouts = () if fragment or getattr(module, "layout", None) is False else around.layouts
    if mode.name == "csr" and not fragment:
        module = shell_of(module)
    run = Render(mode.name, PageRequest(visitor, params, mode.name if mode.shared else None))
    files = [_file(run, layout, params, {}, depth) for depth, layout in enumerate(layouts)]
    files.append(_file(run, module, params, props, len(layouts)))
    run.limit = limit
    try:
        ui = _error_ui(mode, visitor, params, around) if stream else None
        work = _rendered(run, files, mode, around, fragment, ui)
        if limit is None or visitor.method == "POST":  # the visitor's body may take its time
            return await work
        return await within(limit, visitor.url, work)
    except Exception as error:
        run.cancel()
        answer = http_error(error)
        if answer is None:
            raise
        return await error_result(answer, mode, visitor, params, around, fragment)
    except asyncio.CancelledError:
        run.cancel()
        raise


def _mode(page: ModuleType, name: str | None) -> Mode:
    config = getattr(page, "config", None) or {}
    name = name or config.get("render") or getattr(page, "mode", None) or "ssr"
    if name not in MODES:
        raise ValueError(f"there is no rendering mode {name!r}: choose one of {', '.join(MODES)}")
    return MODES[name]


def _file(
    run: Render, module: ModuleType, params: dict[str, Any], props: dict[str, Any], depth: int
) -> _File:
    static = getattr(module, "meta", None)
    meta = dict(static) if isinstance(static, dict) else {}
    return _File(module, Page(run, params, props, meta, depth=depth))


async def _rendered(
    run: Render,
    files: list[_File],
    mode: Mode,
    around: Surroundings,
    fragment: bool,
    error_ui: ErrorUI | None = None,
) -> Result:
    """`error_ui`: for boundaries that come after the page has begun; None where none may."""
    await _run_blocks(run, files)
    meta: dict[str, Any] = {}
    for file in files:
        meta.update(file.page.meta)
    html = await _markup(run, files, meta, boundaries=error_ui is None)
    rest = None
    if error_ui is not None and NONCE in html:
        rest, html = await _shell(run, html, error_ui)
    if not fragment:
        shell = getattr(files[-1].module, "layout", None) is not False
        scripts = "".join(run.scripts)
        html = document(html, run.head, meta, shell=shell, links=around.stylesheets, scripts=scripts)
    if rest is not None:
        html = rest.begin(html)
    return Result(run.response.status, _headers(run, mode), meta, html, rest)


async def _shell(run: Render, html: str, error_ui: ErrorUI) -> tuple[Rest | None, str]:
    """What is sent at once of a page with boundaries, and what follows; None where all of them are there already."""
    from veloxc.runtime.stream_script import script_tag
    from veloxc.runtime.streaming import Rest

    rest = Rest(run, error_ui)
    html = await rest.shell(html)
    if not rest.waits:
        return None, html
    run.scripts[script_tag()] = None
    return rest, html


def _headers(run: Render, mode: Mode) -> list[tuple[str, str]]:
    headers = run.response.header_list()
    names = {name.lower() for name, _ in headers}
    if mode.shared and "set-cookie" in names:
        run.request.refuse_shared("Set-Cookie")
    if "content-type" not in names:
        headers.append(("content-type", "text/html; charset=utf-8"))
    if mode.cache_control and "cache-control" not in names:
        headers.append(("cache-control", mode.cache_control))
    return headers


# ---- blocks


async def _run_blocks(run: Render, files: list[_File]) -> None:
    """Run the server blocks, all at the same time. Raises what the page's own failed with first."""
    started_activities.set(run.activities)
    waiting = []
    for file in [files[-1], *files[:-1]]:
        server = getattr(file.module, "server", None)
        if server is None:
            continue
        if server.__code__.co_flags & CO_COROUTINE:
            promise = start(_block(file, server))
            promise._handled = True
            waiting.append(promise)
        else:
            enter(file.page)
            _ran(file, server(file.page))
    for promise in waiting:
        await promise


async def _block(file: _File, server: Any) -> None:
    enter(file.page)
    _ran(file, await server(file.page))


def _ran(file: _File, returned: Any) -> None:
    """A block is done. What it started may fail while others work: its markup could not look at it yet."""
    file.values = block_values(file.module.markup, returned)
    file.held = hold(file.values)


# ---- markup


async def _markup(run: Render, files: list[_File], meta: dict[str, Any], boundaries: bool) -> str:
    """The HTML of the innermost file put into the next one's slot, and so on; then what waited is filled in.

    Without `boundaries` those are left as placeholders.
    """
    html = ""
    for file in reversed(files):
        page = file.page
        if file is not files[-1]:
            page.meta = meta
            page.slots = {"default": Html(html), **_fills(run, file)}
        enter(page)
        if file.held:
            let_go(file.held)
        pieces: list[str] = []
        rest = file.module.markup(page, pieces.append, *file.values)
        if rest is not None:
            await rest
        html = "".join(pieces)
    return await filled(html, boundaries=boundaries) if run.holes else html


def _fills(run: Render, file: _File) -> dict[str, Any]:
    """The named slots that a layout offers and something inside it fills: the nearest layout takes them."""
    offered = getattr(file.module, "slots", ())
    found: dict[str, Any] = {}
    for depth in sorted(run.fills, reverse=True):
        if depth <= file.page.depth:
            break
        for name in [name for name in run.fills[depth] if name in offered]:
            found.setdefault(name, run.fills[depth].pop(name))
    return found


# ---- errors


async def error_result(
    error: HttpError,
    mode: Mode,
    visitor: VisitorRequest,
    params: dict[str, Any],
    around: Surroundings,
    fragment: bool = False,
) -> Result:
    """The answer for an HttpError: a redirect, or the nearest error page, or a plain one."""
    headers = error.header_list()
    if isinstance(error, Redirection):
        return Result(error.status, headers, {}, "")
    module = around.error_page
    if module is None:
        html = plain_error(error.status, error.message)
        return Result(error.status, [*headers, ("content-type", "text/html; charset=utf-8")], {}, html)
    run = Render(mode.name, PageRequest(visitor, params, mode.name if mode.shared else None))
    run.response.status = error.status
    layouts = () if fragment or getattr(module, "layout", None) is False else around.error_layouts
    files = [_file(run, layout, params, {}, depth) for depth, layout in enumerate(layouts)]
    own = _file(run, module, params, {"error": error, "status": error.status}, len(layouts))
    own.page.error, own.page.status = error, error.status
    result = await _rendered(run, [*files, own], mode, around, fragment)
    names = {name for name, _ in headers}
    kept = [item for item in result.headers if item[0] not in names]
    return Result(result.status, [*headers, *kept], result.meta, result.body)


def _error_ui(mode: Mode, visitor: VisitorRequest, params: dict[str, Any], around: Surroundings) -> ErrorUI:
    """What is shown in the place of a boundary that fails after the page has begun: what the nearest error page shows
    inside its layouts, or one line."""

    async def show(error: Exception) -> str:
        from veloxc.runtime.attributes import url
        from veloxc.runtime.html import escape

        answer = http_error(error)
        if answer is None:
            where = f"{visitor.method} {visitor.url}, after the page had begun,"
            if around.report is not None:
                await around.report(error, where)
            else:
                log.error("%s failed", where, exc_info=error)
            answer = HttpError(str(error) if around.development else "Internal Server Error", status=500)
        if isinstance(answer, Redirection):
            return f"<a{url('href', answer.location)}>{escape(answer.location)}</a>"
        if around.error_page is not None:
            html = (await error_result(answer, mode, visitor, params, around, fragment=True)).body
            if "<html" not in html:
                return html
        return f'<p role="alert">{escape(str(answer.message))}</p>'

    return show


def plain_error(status: int, message: str) -> str:
    """The page for an error of a site that has no `_error.velox`."""
    from veloxc.runtime.html import escape

    title = f"{status} {escape(str(message))}".strip()
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title></head><body><h1>{title}</h1></body></html>"
    )
