"""How long a page may take: `server.renderTimeout`, and `cache.renderTimeout` for pages that are stored."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

RENDER_TIMEOUT = 30.0
"""Seconds, where the site says nothing."""

Value = TypeVar("Value")


class RenderTimeout(Exception):
    """A page, or a boundary of one, was not there in time."""

    def __init__(self, what: str, seconds: float) -> None:
        super().__init__(f"{what} took more than {seconds:g} s to render")


async def within(seconds: float, what: str, work: Awaitable[Value]) -> Value:
    """What `work` gives. Raises RenderTimeout where that is not there after `seconds`, and cancels it."""
    patience = asyncio.timeout(seconds)
    try:
        async with patience:
            return await work
    except TimeoutError as error:
        if not patience.expired():
            raise  # the page's own
        raise RenderTimeout(what, seconds) from error
