"""Entries that a process has in memory beside a shared store, bounded by bytes, the least recently used leaving first."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from veloxc.runtime.cache.store import Look


class Copy:
    """`marks`: what the store said of the key and of all stamps before it was read; `checked`: when that was;
    `used`: when somebody last asked for it."""

    __slots__ = ("checked", "look", "marks", "size", "slot", "used")

    def __init__(self, look: Look, marks: tuple[int, int], now: float, slot: int = 0) -> None:
        self.look = look
        self.slot = slot
        self.marks = marks
        self.checked = self.used = now
        self.size = look.entry.size if look.entry is not None else 512


class Near:
    """Copies by key. May be used by several threads."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.bytes = 0
        self._copies: OrderedDict[str, Copy] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> Copy | None:
        copy = self._copies.get(key)
        if copy is not None:
            try:
                self._copies.move_to_end(key)
            except KeyError:  # another thread dropped it meanwhile
                return None
        return copy

    def put(self, key: str, copy: Copy) -> None:
        with self._lock:
            self._drop(key)
            if copy.size > self.limit // 4:
                return
            self._copies[key] = copy
            self.bytes += copy.size
            while self.bytes > self.limit:
                self._drop(next(iter(self._copies)))

    def drop(self, key: str) -> None:
        with self._lock:
            self._drop(key)

    def _drop(self, key: str) -> None:
        copy = self._copies.pop(key, None)
        if copy is not None:
            self.bytes -= copy.size

    def clear(self) -> None:
        with self._lock:
            self._copies.clear()
            self.bytes = 0

    def used_since(self, when: float) -> dict[str, float]:
        """When the keys were last used that were used after `when`."""
        with self._lock:
            return {key: copy.used for key, copy in self._copies.items() if copy.used > when}
