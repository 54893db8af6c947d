"""Holes: places of a page whose content is not there yet (lowering.md §9).

A hole is written as a placeholder string, so that it fits into any f-string. It holds a random number that never
leaves the process, so no text of a visitor can look like one. A page without holes pays nothing for all this.
"""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from contextvars import Context, copy_context
from functools import partial
from typing import TYPE_CHECKING, Any

from veloxc.js.undefined import undefined
from veloxc.runtime.html import Write, text
from veloxc.runtime.page import current_page

if TYPE_CHECKING:
    from veloxc.js.promise import Promise

NONCE = f"\0{os.urandom(8).hex()}:"
PLACEHOLDER = re.compile(re.escape(NONCE) + r"(\d+);")
"""Its group is the number of the hole: a text split at it has text and numbers in turn."""


class Hole:
    """`promise` is what it waits for, `show` makes HTML of its value, in the context of the place it stands in."""

    __slots__ = ("context", "promise", "show")

    def __init__(self, promise: Promise, show: Callable[[Any], str]) -> None:
        self.promise = promise
        self.show = show
        self.context: Context = copy_context()


class Boundary(Hole):
    """A `<Suspense>`: a page that streams need not wait for it. `fallback`: markup, or a function that writes it."""

    __slots__ = ("fallback",)

    def __init__(self, promise: Promise, show: Callable[[Any], str], fallback: Any) -> None:
        super().__init__(promise, show)
        self.fallback = fallback


def hole(value: Awaitable[Any], show: Callable[[Any], str] = text) -> str:
    """The placeholder of something awaitable, which is started now; its HTML where that is there at once.

    Raises what it failed with, where it has failed at once.
    """
    promise = started(value)
    return _shown(promise, show) if promise._state else _placeholder(Hole(promise, show))


def suspense(body: Callable[[Write], Any], fallback: Any = undefined) -> str:
    """A `<Suspense>` boundary. `body` writes its content, `fallback` is markup or a function that writes it.

    Where nothing inside waits, the content stands in the page like any other. The fallback is made only where it is
    shown.
    """
    promise = started(_boundary(body))
    return _shown(promise, _as_is) if promise._state else _placeholder(Boundary(promise, _as_is, fallback))


def _shown(promise: Promise, show: Callable[[Any], str]) -> str:
    from veloxc.js.promise import outcome

    return show(outcome(promise))


def _placeholder(hole: Hole) -> str:
    # It will be awaited when the page is filled; a page that fails before must not complain of it a second time.
    hole.promise._handled = True
    holes = current_page().holes
    holes.append(hole)
    return f"{NONCE}{len(holes) - 1};"


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


async def _boundary(body: Callable[[Write], Any]) -> str:
    """The content of a boundary; the boundaries in it are still placeholders, so that it need not wait for them."""
    pieces: list[str] = []
    rest = body(pieces.append)
    if rest is not None:
        await rest
    return await filled("".join(pieces), boundaries=False)


def _as_is(html: str) -> str:
    return html


async def filled(html: str, *, boundaries: bool = True) -> str:
    """The HTML with its holes filled. They all have been started: none waits for another.

    Without `boundaries` those stay placeholders. Raises what the first hole, in the order of the page, failed with.
    """
    if NONCE not in html:
        return html
    known = current_page().holes
    pieces = PLACEHOLDER.split(html)
    waiting: list[tuple[int, Hole]] = []
    for index in range(1, len(pieces), 2):
        hole = known[int(pieces[index])]
        if boundaries or hole.__class__ is Hole:
            waiting.append((index, hole))
        else:
            pieces[index] = f"{NONCE}{pieces[index]};"
    if len(waiting) == 1:
        index, hole = waiting[0]
        pieces[index] = await _content(hole, boundaries)
        return "".join(pieces)
    contents = [(index, started(_content(hole, boundaries))) for index, hole in waiting]
    for _, promise in contents:
        promise._handled = True
    for index, promise in contents:
        pieces[index] = await promise
    return "".join(pieces)


def finish_boundaries(html: str, finish: Callable[[str], str]) -> None:
    """Have `finish` look at the content of each boundary in the HTML, once it is there."""
    known = current_page().holes
    for number in PLACEHOLDER.findall(html):
        boundary = known[int(number)]
        boundary.show = partial(_finished, boundary.show, finish)


def _finished(show: Callable[[Any], str], finish: Callable[[str], str], value: Any) -> str:
    return finish(show(value))


async def _content(hole: Hole, boundaries: bool) -> str:
    value = await hole.promise
    html = hole.context.run(hole.show, value)
    return await filled(html, boundaries=boundaries) if NONCE in html else html
