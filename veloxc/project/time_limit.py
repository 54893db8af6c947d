"""An end for code that hangs: while it waits, and while it computes."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import FrameType

_GRACE = 0.5
"""Seconds that the event loop's own clock comes first."""


class TooSlow(Exception):
    """It took longer than it may."""


@asynccontextmanager
async def time_limit(seconds: float | None) -> AsyncIterator[None]:
    """Raise TooSlow in the `async with` block after so many seconds; None: never."""
    try:
        async with asyncio.timeout(seconds) as timeout:
            with _interrupted(seconds):
                yield
    except TimeoutError:
        if timeout.expired():
            raise TooSlow from None
        raise


@contextmanager
def _interrupted(seconds: float | None) -> Iterator[None]:
    """The same in code that never gives the event loop a turn. Only where signals can reach: Unix's main thread."""
    main = threading.current_thread() is threading.main_thread()
    if seconds is None or not hasattr(signal, "setitimer") or not main:
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE, 1)  # again, where somebody caught it
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
