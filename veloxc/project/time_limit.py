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


class _Bell:
    """Whether the signal is ours at the moment."""

    hung = False


@contextmanager
def interruptions() -> Iterator[None]:
    """Inside, a time limit reaches code that never gives the event loop a turn, too. Only where signals can: in Unix's
    main thread. Handlers are set here, once for many limits, as that takes longer than to render a small page.
    """
    main = threading.current_thread() is threading.main_thread()
    if _Bell.hung or not main or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    _Bell.hung = True
    try:
        yield
    finally:
        _Bell.hung = False
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _interrupted(seconds: float | None) -> Iterator[None]:
    if seconds is None or not _Bell.hung:
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE, 1)  # again, where somebody caught it
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
