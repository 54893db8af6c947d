"""Worker processes for compiling and rendering: spawned, so that no thread or open file of this process is copied."""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import Executor, ProcessPoolExecutor


def worker_count() -> int:
    return os.cpu_count() or 1


def can_spawn() -> bool:
    """Whether a spawned process could import this program again: not where it came from standard input or a prompt."""
    main = sys.modules.get("__main__")
    file = getattr(main, "__file__", None)
    return getattr(main, "__spec__", None) is not None or (file is not None and os.path.exists(file))


def processes() -> Executor:
    """A pool of spawned processes, one for each core."""
    return ProcessPoolExecutor(worker_count(), mp_context=multiprocessing.get_context("spawn"))
