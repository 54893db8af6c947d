"""Deep input on a deep stack: Python's recursion limit must not reach the author of a deeply nested page."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_STACK_BYTES = 1 << 29
"""Address space only; memory is taken as the stack grows."""
_FRAMES = 200_000


def on_deep_stack(work: Callable[[], T]) -> T:
    """What `work()` returns (or raises). Where it needs more frames than Python allows, it is run again, in a thread
    with half a gigabyte of stack: so it must be free of side effects that a second run would repeat."""
    try:
        return work()
    except RecursionError:
        return _in_thread(work)


def _in_thread(work: Callable[[], T]) -> T:
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK_BYTES)
    sys.setrecursionlimit(max(limit, _FRAMES))
    try:
        thread = threading.Thread(target=run, name="veloxc-deep-stack")
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(limit)
    if errors:
        raise errors[0]
    return results[0]
