"""What a site failed with while a client asked it: visitors never see it, a test should."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_failures: ContextVar[list[BaseException] | None] = ContextVar("velox_test_failures", default=None)


class _Collector(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        found = _failures.get()
        if found is not None and record.exc_info and record.exc_info[1] is not None:
            found.append(record.exc_info[1])


@contextmanager
def collected() -> Iterator[list[BaseException]]:
    """The exceptions that the runtime logs for what is done inside, by this task and those it starts."""
    found: list[BaseException] = []
    token = _failures.set(found)
    collector = _Collector()
    log = logging.getLogger("veloxc")
    log.addHandler(collector)
    try:
        yield found
    finally:
        log.removeHandler(collector)
        _failures.reset(token)
