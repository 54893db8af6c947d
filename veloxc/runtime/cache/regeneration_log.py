"""One render for the store as it is counted, traced and logged: one line of JSON each."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from veloxc.runtime.cache.entry import Entry
from veloxc.runtime.cache.metrics import Counters
from veloxc.runtime.cache.tracing import span

log = logging.getLogger("veloxc.cache")


class Attempt:
    """`facts` become the line: event, path, token, outcome, seconds, status, bytes, tags, error."""

    def __init__(self, path: str, token: int, counters: Counters) -> None:
        self.counters = counters
        self.facts: dict[str, Any] = {
            "event": "regeneration",
            "path": path,
            "token": token,
            "outcome": "cancelled",
        }

    @contextmanager
    def running(self) -> Iterator[None]:
        """Around the whole attempt."""
        self.counters.regenerations += 1
        started = time.perf_counter()
        with span("velox.regenerate", **{"velox.path": self.facts["path"]}) as current:
            try:
                yield
            finally:
                seconds = time.perf_counter() - started
                self.counters.rendered(seconds)
                self.facts["seconds"] = round(seconds, 6)
                if current is not None:
                    self._annotate(current)
                level = logging.ERROR if self.facts["outcome"] == "failed" else logging.INFO
                log.log(level, "%s", json.dumps(self.facts, ensure_ascii=False), extra={"velox": self.facts})

    def _annotate(self, current: Any) -> None:
        for name in ("outcome", "status", "bytes"):
            if name in self.facts:
                current.set_attribute(f"velox.{name}", self.facts[name])

    def made(self, entry: Entry) -> None:
        self.facts |= {"status": entry.status, "bytes": len(entry.body), "tags": entry.tags}

    def stored(self, entry: Entry) -> None:
        self.facts["outcome"] = "stored"
        self.counters.bytes_stored += len(entry.body)

    def dropped(self) -> None:
        self.facts["outcome"] = "dropped"
        self.counters.dropped += 1

    def failed(self, error: Exception) -> None:
        name, text = type(error).__name__, str(error)
        self.facts |= {"outcome": "failed", "error": text if text.startswith(name) else f"{name}: {text}"}
        self.counters.failures += 1
        log.debug("the render of %s failed", self.facts["path"], exc_info=error)
