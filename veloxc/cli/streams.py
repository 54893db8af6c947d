"""What every command needs to know of where it prints: may it be coloured, can it print what we write. Without click."""

from __future__ import annotations

import os
import sys
from typing import IO


class Misuse(Exception):
    """The command cannot be done as it was asked for. Shown as one line; exit code 2."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def show(self) -> None:
        print(f"error: {self.message}", file=sys.stderr)


def colored(choice: str, stream: IO[str]) -> bool:
    """Whether to colour `stream`. The option wins, then NO_COLOR and FORCE_COLOR, then what the stream is."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def prepare_output(*, utf8: bool = False) -> None:
    """Make standard output take any character; `utf8` where programs read it, whatever the locale says."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace", **({"encoding": "utf-8"} if utf8 else {}))
