"""What a program reads beyond its own text and what it was given: the clock, chance, the environment, the network.

Who keeps what a program made, as a build does with pages, learns here whether the same would be made again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

TIME = "the time"
CHANCE = "random values"
NETWORK = "the network"
TIMERS = "timers"
PROCESS = "the process"
CACHE = "the data cache"
VARIABLE = "env:"
"""Before the name of a variable of the environment."""


class _Recording:
    noted: set[str] | None = None


def observe(what: str) -> None:
    """To be called by all that reads such a thing. Costs next to nothing while nobody asks."""
    if _Recording.noted is not None:
        _Recording.noted.add(what)


@contextmanager
def observing() -> Iterator[set[str]]:
    """The set that what is read inside the `with` block is put into, by any task of this process.

    Blocks nest: what an inner one saw, the outer one saw too.
    """
    before = _Recording.noted
    noted: set[str] = set()
    _Recording.noted = noted
    try:
        yield noted
    finally:
        _Recording.noted = before
        if before is not None:
            before |= noted
