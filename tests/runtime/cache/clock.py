"""A clock that tests move."""

from __future__ import annotations

import time


class Clock:
    """Gives `now` when called, which begins at the real time: the server's clock in Redis cannot be moved."""

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        return self.now
