"""How processes on one machine tell each other that something changed, for the price of reading memory.

A file of eight-byte marks that all of them map. After each change to the index its writer puts a new random mark into
the slot of the key. A reader that remembers the mark from before it read the index knows that its copy is still good
while the mark is the same. Marks are random, not counted: counting is no atomic step, and a count could come back.
"""

from __future__ import annotations

import mmap
import os
import zlib
from pathlib import Path

SLOTS = 8192
STAMPS = 0
"""The slot of invalidations. Keys share the others: a collision only costs a look at the index."""


class Changes:
    """The marks in `file`, which is made where it is missing. Raises OSError."""

    def __init__(self, file: Path) -> None:
        length = SLOTS * 8
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            missing = length - os.fstat(handle).st_size
            if missing > 0:
                # Written, not only made long: a page of the map that finds no room on the disk kills the process.
                os.pwrite(handle, bytes(missing), length - missing)
            self._map = mmap.mmap(handle, length)
        finally:
            os.close(handle)
        self.marks = memoryview(self._map).cast("Q")
        """Read it with `changes.marks[slot]`."""

    def slot(self, key: str) -> int:
        return 1 + zlib.crc32(key.encode()) % (SLOTS - 1)

    def changed(self, slot: int) -> None:
        self.marks[slot] = int.from_bytes(os.urandom(8), "little")

    def close(self) -> None:
        self.marks.release()
        self._map.close()
