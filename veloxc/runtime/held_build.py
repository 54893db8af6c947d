"""A build that is served stays on the disk: a lock on its manifest, which ends with the process however that ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

if sys.platform != "win32":
    import fcntl

MANIFEST = "manifest.json"


def hold(build: Path) -> IO[bytes] | None:
    """Keep a build from being removed while the file that this gives is open; None where there is none."""
    try:
        file = (build / MANIFEST).open("rb")
    except OSError:
        return None
    lock(file, shared=True)
    return file


def is_held(build: Path) -> bool:
    """Whether any process holds the build."""
    try:
        with (build / MANIFEST).open("rb") as file:
            return not lock(file, shared=False)
    except OSError:
        return False


def lock(file: IO[str] | IO[bytes], *, shared: bool) -> bool:
    """Lock an open file until it is closed; False where others have it. Where there are no locks nothing is locked."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
