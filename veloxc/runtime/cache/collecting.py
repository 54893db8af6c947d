"""What a render that is to be stored tells about itself: the tags of what it fetched.

A context variable, so that it also reaches what the render calls: components, Python code, the site's own API routes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Collected:
    """`tags`: of the fetches made so far."""

    __slots__ = ("tags",)

    def __init__(self) -> None:
        self.tags: set[str] = set()


_collected: ContextVar[Collected | None] = ContextVar("velox_collected", default=None)


def collected() -> Collected | None:
    """Of the render for the store that this code works for; None where there is none. Such a render reads nothing
    from the cache: old data would be stored as new."""
    return _collected.get()


@contextmanager
def collecting() -> Iterator[Collected]:
    """What is rendered inside is to be stored."""
    found = Collected()
    token = _collected.set(found)
    try:
        yield found
    finally:
        _collected.reset(token)
