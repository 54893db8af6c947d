"""Slots of layouts and `.velox` components, and these components themselves (velox-language.md §8)."""

from __future__ import annotations

from collections.abc import Callable
from inspect import CO_COROUTINE
from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.contract import SLOTS
from veloxc.runtime.html import Html, Write, text
from veloxc.runtime.page import Page, current_page, enter, leave


def slot(page: Page, name: str, fallback: Any = undefined) -> str:
    """`<slot name="…">fallback</slot>`: what was given for it, else the fallback (markup or a function that writes it)."""
    given = page.slots.get(name, undefined)
    return text(fallback) if given is undefined else text(given)


def fill(page: Page, name: str, content: Any) -> None:
    """`<velox:slot name="…">` at the top level of a page: for the nearest layout that offers the slot."""
    page.render.fills.setdefault(page.depth, {})[name] = Html(text(content))


def head(html: str, in_component: bool = False) -> str:
    """`<Head>`: its HTML goes into the document's head. Writes nothing where it stands."""
    page = current_page()
    page.render.head.add(html, page.depth, in_component or page.in_component)
    return ""


class FileComponent:
    """A `.velox` file used as a component: its block runs once per use, its `props` are those of the tag."""

    __slots__ = ("__name__", "_markup", "_server")

    def __init__(self, name: str, server: Callable[..., Any] | None, markup: Callable[..., Any]) -> None:
        self.__name__ = name
        self._server = server
        self._markup = markup

    def place_component(self, write: Write, props: dict[str, Any]) -> None:
        """Write it here; a hole where its block or its markup waits."""
        outer = current_page()
        slots: dict[str, Any] = dict(props.get(SLOTS) or {})
        if props.get("children", undefined) is not undefined:
            slots["default"] = props["children"]
        own = {name: value for name, value in props.items() if name != SLOTS}
        page = Page(outer.render, outer.params, own, outer.meta, slots, depth=outer.depth, in_component=True)
        if _is_async(self._server) or _is_async(self._markup):
            from veloxc.runtime.holes import hole

            write(hole(self._later(page), Html))
        else:
            token = enter(page)
            try:
                self._markup(page, write, *block_values(self._markup, self._server and self._server(page)))
            finally:
                leave(token)

    async def _later(self, page: Page) -> str:
        enter(page)
        pieces: list[str] = []
        values = self._server(page) if self._server else None
        if _is_async(self._server):
            values = await values  # type: ignore[misc]
        rest = self._markup(page, pieces.append, *block_values(self._markup, values))
        if rest is not None:
            await rest
        return "".join(pieces)


def _is_async(function: Any) -> bool:
    return function is not None and bool(function.__code__.co_flags & CO_COROUTINE)


def block_values(markup: Callable[..., Any], returned: Any) -> tuple[Any, ...]:
    """What a server block returned, as the arguments of its `markup` after `page` and `write`.

    A block returns nothing, one value, or a tuple of several; that one value may be a tuple of the author's.
    """
    count: int = markup.__code__.co_argcount - 2
    if count <= 0:
        return ()
    return (returned,) if count == 1 else tuple(returned)
