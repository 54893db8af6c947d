"""Random pages with boundaries: nested, side by side, in tables, lists, selects and drawings, with random delays."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from random import Random
from types import ModuleType
from typing import Any

from tests.runtime.pages import page
from veloxc.runtime import async_component, suspense

Node = Callable[[Any], None]
"""Writes itself."""
DEEPEST = 4
DELAYS = (0, 0, 0.001, 0.002, 0.003, 0.005, 0.008)


def random_page(seed: int) -> ModuleType:
    """The same seed gives the same page; the order in which its boundaries end may differ."""
    nodes = flow(Random(seed), 0)

    def markup(page: Any, write: Any) -> None:
        nodes(write)

    return page(markup, meta={"title": f"Page {seed}"})


def element(name: str, content: Node) -> Node:
    def write_element(write: Any) -> None:
        pieces: list[str] = []
        content(pieces.append)
        write(f"<{name}>{''.join(pieces)}</{name}>")

    return write_element


def text(words: str) -> Node:
    return lambda write: write(words)


def several(nodes: list[Node]) -> Node:
    def write_all(write: Any) -> None:
        for node in nodes:
            node(write)

    return write_all


async def _late(write: Any, content: Node, delay: float) -> None:
    if delay:
        await asyncio.sleep(delay)
    content(write)


def boundary(random: Random, content: Node, fallback: Node) -> Node:
    """Waits before its content is begun: what is inside begins later."""
    delay = random.choice(DELAYS)

    def write_boundary(write: Any) -> None:
        def fallback_function(write: Any) -> None:
            fallback(write)

        write(
            suspense(
                lambda write: write(async_component(_late, content=content, delay=delay)), fallback_function
            )
        )

    return write_boundary


def flow(random: Random, depth: int) -> Node:
    return several([_flow_item(random, depth) for _ in range(random.randint(1, 3))])


def _flow_item(random: Random, depth: int) -> Node:
    kind = random.choice(["text", "text", "div", "ul", "table", "select", "svg", "boundary", "boundary"])
    if depth >= DEEPEST:
        kind = "text"
    if kind == "text":
        return element(random.choice(["p", "h2", "em"]), text(f"t{random.randint(0, 99)}"))
    if kind == "boundary":
        return boundary(random, flow(random, depth + 1), text("…"))
    if kind == "div":
        return element("div", flow(random, depth + 1))
    if kind == "ul":
        return element("ul", _repeated(random, depth, lambda: element("li", flow(random, depth + 2)), "li"))
    if kind == "table":
        return element("table", element("tbody", _rows(random, depth)))
    if kind == "select":
        option = lambda: element("option", text(f"o{random.randint(0, 99)}"))  # noqa: E731
        return element("select", _repeated(random, depth, option, "option"))
    shape = lambda: element("g", text(""))  # noqa: E731
    return element("svg", _repeated(random, depth, shape, "g"))


def _rows(random: Random, depth: int) -> Node:
    cell = lambda: element("td", flow(random, depth + 2))  # noqa: E731
    return _repeated(random, depth, lambda: element("tr", _repeated(random, depth + 1, cell, "td")), "tr")


def _repeated(random: Random, depth: int, item: Callable[[], Node], name: str) -> Node:
    """Items of a list, some of them in boundaries, whose fallback may be one of the same kind or plain text."""
    nodes: list[Node] = []
    for _ in range(random.randint(1, 3)):
        content = several([item() for _ in range(random.randint(1, 2))])
        if random.random() < 0.5 and depth < DEEPEST:
            alike = element(name, element("td", text("…")) if name == "tr" else text("…"))
            fallback = random.choice([text("…"), alike, text("")])
            content = boundary(random, content, fallback)
        nodes.append(content)
    return several(nodes)
