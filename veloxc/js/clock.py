"""The global `performance`. Source: High Resolution Time §6."""

from __future__ import annotations

import time
from typing import Any

from veloxc.js.namespaces import add, member_of, namespace
from veloxc.js.observed import TIME, observe

_START = time.perf_counter()

performance = namespace("Performance")
add(performance, "timeOrigin", time.time() * 1000)


@member_of(performance, "now", 0)
def now(*_: Any) -> float:
    """Milliseconds since the program started."""
    observe(TIME)
    return (time.perf_counter() - _START) * 1000
