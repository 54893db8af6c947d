"""Holes: places of a page whose content is not there yet (lowering.md §9).

A hole is written as a placeholder string, so that it fits into any f-string. It holds a random number that never
leaves the process, so no text of a visitor can look like one. A page without holes pays nothing for all this.
"""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from contextvars import Context, copy_context
from typing import TYPE_CHECKING, Any

from veloxc.runtime.html import Write, text
from veloxc.runtime.page import current_page

if TYPE_CHECKING:
    from veloxc.js.promise import Promise

NONCE = f"\0{os.urandom(8).hex()}:"
_PLACEHOLDER = re.compile(re.escape(NONCE) + r"(\d+);")


class Hole:
    """`promise` is what it waits for, `show` makes HTML of its value, in the context of the place it stands in.

    `fallback`: HTML to show meanwhile; only a boundary (`<Suspense>`) has one.
    """

    __slots__ = ("context", "fallback", "promise", "show")

    def __init__(self, promise: Promise, show: Callable[[Any], str], fallback: str | None) -> None:
        self.promise = promise
        self.show = show
        self.fallback = fallback
        self.context: Context = copy_context()


def hole(value: Awaitable[Any], show: Callable[[Any], str] = text, fallback: str | None = None) -> str:
    """The placeholder of something awaitable, which is started now; its HTML where that is there at once.

    Raises what it failed with, where it has failed at once.
    """
    promise = started(value)
    if promise._state:
        from veloxc.js.promise import outcome

        return show(outcome(promise))
    page = current_page()
    promise._handled = (
        True  # `fill` will await it; a page that fails before must not complain of it a second time
    )
    page.holes.append(Hole(promise, show, fallback))
    return f"{NONCE}{len(page.holes) - 1};"


def started(value: Any) -> Promise:
    """A promise for anything that can be awaited: coroutines begin to run, futures of Python are followed."""
    from veloxc.js.async_functions import start
    from veloxc.js.promise import Promise, as_promise

    if isinstance(value, Promise):
        return value
    promise = start(value)
    return promise if isinstance(promise, Promise) else as_promise(value)


def async_component(function: Callable[..., Any], **props: Any) -> str:
    """An async component where it stands: started now, its HTML filled in when it is there."""
    return hole(_collected(function, props), _as_is)


async def _collected(function: Callable[..., Any], props: dict[str, Any]) -> str:
    pieces: list[str] = []
    await function(pieces.append, **props)
    return "".join(pieces)


def suspense(body: Callable[[Write], Any], fallback: Any = None) -> str:
    """A `<Suspense>` boundary. `body` writes its content, `fallback` is markup or a function that writes it.

    Where nothing inside waits, the content stands in the page like any other.
    """
    return hole(_boundary(body), _as_is, text(fallback))


async def _boundary(body: Callable[[Write], Any]) -> str:
    pieces: list[str] = []
    rest = body(pieces.append)
    if rest is not None:
        await rest
    return await filled("".join(pieces))


def _as_is(html: str) -> str:
    return html


async def filled(html: str) -> str:
    """The HTML with its holes filled. They all have been started: none waits for another.

    Raises what the first of them, in the order of the page, failed with.
    """
    if NONCE not in html:
        return html
    page = current_page()
    pieces = _PLACEHOLDER.split(html)
    holes = [page.holes[int(number)] for number in pieces[1::2]]
    if len(holes) == 1:
        pieces[1] = await _content(holes[0])
        return "".join(pieces)
    contents = [started(_content(hole)) for hole in holes]
    for promise in contents:
        promise._handled = True
    for index, promise in enumerate(contents):
        pieces[2 * index + 1] = await promise
    return "".join(pieces)


async def _content(hole: Hole) -> str:
    value = await hole.promise
    html = hole.context.run(hole.show, value)
    return await filled(html) if NONCE in html else html
