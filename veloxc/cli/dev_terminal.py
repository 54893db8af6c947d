"""What `veloxc dev` prints: one line for each request and change, and whatever is wrong."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from veloxc.project.workshop import Outcome

_BOLD, _DIM, _RED, _YELLOW, _GREEN, _CYAN, _RESET = (
    "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[32m", "\x1b[36m", "\x1b[0m",
)  # fmt: skip
_OPEN = ("0.0.0.0", "::")


class DevTerminal:
    """Prints to standard error, in colours where `color`."""

    def __init__(self, root: Path, color: bool) -> None:
        self.root = root
        self.color = color
        self._started = time.perf_counter()

    def ready(self, outcome: Outcome, address: str, host: str) -> None:
        """The server listens; what the first compilation said."""
        from veloxc import __version__

        self._diagnostics(outcome)
        seconds = time.perf_counter() - self._started
        routes = 0 if outcome.compilation is None else len(outcome.compilation.project.routes)
        name = self._ink(f"veloxc {__version__}", _BOLD)
        self._print(
            f"{name}  {self._ink(address, _CYAN)}  ({routes} routes, {seconds:.2f} s; Ctrl-C ends it)"
        )
        if host in _OPEN:
            self.note(f"with `--host {host}` every machine of the network can reach this development server")

    def changed(
        self, paths: Sequence[str], outcome: Outcome | None, seconds: float, served: bool = True
    ) -> None:
        """A round that a change led to; `outcome` is None where nothing had to be compiled. Without paths the change
        came while the server started. `served`: whatever needs no file with errors is another one now."""
        what = paths[0] if len(paths) == 1 else f"{len(paths)} files" if paths else "the site"
        if outcome is not None:
            self._diagnostics(outcome)
        if outcome is not None and not served:
            self._line(f"{what}: {self._ink('not served', _RED)} until this is right")
            return
        after = f"after {seconds * 1000:.0f} ms"
        if outcome is None or outcome.ok:
            self._line(f"{what} {self._ink('served', _GREEN)} {after}")
            return
        wrong = {item.source.path for item in outcome.diagnostics if item.severity == "error"}
        named = f"`{min(wrong)}`" if len(wrong) == 1 else f"one of {len(wrong)} files"
        self._line(f"{what}: {self._ink('not served', _RED)} is what needs {named}, all else {after}")

    def _diagnostics(self, outcome: Outcome) -> None:
        from veloxc.compiler.diagnostics.formats import full

        sys.stderr.write(full(outcome.diagnostics, self.color))
        sys.stderr.flush()

    def request(self, method: str, path: str, status: int, seconds: float) -> None:
        """Files that are there are not worth a line."""
        if status < 400 and "." in path.rpartition("/")[2]:
            return
        ink = _RED if status >= 500 else _YELLOW if status >= 400 else _GREEN
        self._line(f"{method} {path} {self._ink(str(status), ink)} {seconds * 1000:.0f} ms")

    def failure(self, error: BaseException) -> None:
        from veloxc.runtime.traceback import format_error

        self._print(f"{self._ink('error:', _RED)} {format_error(error, self.root, self.color)}")

    def note(self, text: str) -> None:
        self._print(f"{self._ink('warning:', _YELLOW)} {text}")

    def blocked(self, place: str, function: str, seconds: float) -> None:
        self.note(
            f"{place} in {function} held up the event loop for {seconds * 1000:.0f} ms: nobody else was answered\n"
            "  = help: make it `async`, or mark the function with `@veloxc.threaded`: it then runs in a thread"
        )

    def _line(self, text: str) -> None:
        self._print(f"{self._ink(time.strftime('%H:%M:%S'), _DIM)} {text}")

    def _print(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    def _ink(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self.color else text
