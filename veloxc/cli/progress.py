"""A progress bar on a terminal's standard error; nothing anywhere else."""

from __future__ import annotations

import shutil
import sys
import time

_INTERVAL = 0.05
"""Seconds between two drawings: more often only costs time."""


class ProgressBar:
    """`bar(done, total, what)` draws; leaving the `with` block wipes the line."""

    def __init__(self, verb: str) -> None:
        self.verb = verb
        self.shown = sys.stderr.isatty()
        self.drawn = 0.0

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        if self.drawn:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def __call__(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if not self.shown or (done < total and now - self.drawn < _INTERVAL):
            return
        self.drawn = now
        width = 24
        filled = width * done // max(total, 1)
        line = f"{self.verb} [{'#' * filled}{'.' * (width - filled)}] {done}/{total} {what}"
        columns = shutil.get_terminal_size().columns - 1
        print(f"\r\x1b[K{line[:columns]}", end="", file=sys.stderr, flush=True)
