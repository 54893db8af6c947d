"""Calls that hold up the event loop: all visitors wait while one of them computes or reads a file (velox-language §4)."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

LIMIT = 0.1
"""Seconds from which a call is told."""
_ASK_AGAIN = 0.02
_LOOK_AGAIN = 0.05
_NOT_SERVING = ("<frozen importlib", "/bdb.py", "/pdb.py")
"""Importing takes its time once, and a debugger stops the program on purpose."""

Tell = Callable[[str, str, float], None]
"""Called in another thread with a place (`lib/db.py:12`), the function there, and the seconds it took."""


class Watchdog:
    """Asks the event loop of this thread for a sign of life while requests are answered; looks where it is when none
    comes. `root`: the folder of the author's sources. Each place is told once, until `forget`."""

    def __init__(self, root: Path, tell: Tell) -> None:
        self._root = f"{root}/"
        self._tell = tell
        self._loop = asyncio.get_running_loop()
        self._watched = threading.get_ident()
        self._busy = threading.Event()
        self._requests = 0
        self._stopped = False
        self._told: set[str] = set()
        threading.Thread(target=self._watch, daemon=True, name="veloxc-watchdog").start()

    @contextmanager
    def request(self) -> Iterator[None]:
        """While a request is answered. Without any the watchdog sleeps."""
        self._requests += 1
        self._busy.set()
        try:
            yield
        finally:
            self._requests -= 1
            if not self._requests:
                self._busy.clear()

    def forget(self) -> None:
        self._told.clear()

    def stop(self) -> None:
        self._stopped = True
        self._busy.set()

    def _watch(self) -> None:
        while True:
            self._busy.wait()
            if self._stopped:
                return
            try:
                self._ask()
            except RuntimeError:  # the loop is closed
                return
            time.sleep(_ASK_AGAIN)

    def _ask(self) -> None:
        alive = threading.Event()
        asked = time.monotonic()
        self._loop.call_soon_threadsafe(alive.set)
        if alive.wait(LIMIT):
            return
        place = self._place()
        while not alive.wait(_LOOK_AGAIN) and not self._stopped:
            place = place or self._place()
        if place is not None and place[0] not in self._told:
            self._told.add(place[0])
            self._tell(*place, time.monotonic() - asked)

    def _place(self) -> tuple[str, str] | None:
        """The innermost place of the author's code that the loop's thread is in."""
        frame: FrameType | None = sys._current_frames().get(self._watched)
        found = None
        while frame is not None:
            file = frame.f_code.co_filename
            if any(part in file for part in _NOT_SERVING):
                return None
            if found is None and file.startswith(self._root) and "site-packages" not in file:
                found = f"{file[len(self._root):]}:{frame.f_lineno}", frame.f_code.co_name
            frame = frame.f_back
        return found
