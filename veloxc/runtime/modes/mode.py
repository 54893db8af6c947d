"""What a rendering mode decides about one render."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mode:
    """`shared`: the result is shown to several visitors, so the render must not see any of them.

    `cache_control`: the header where the page set none. `streams`: boundaries may come after the page has begun.
    """

    name: str
    shared: bool
    cache_control: str | None
    streams: bool = False
