"""Stored bodies in their compressed form, made once for all visitors. Bounded by bytes, the least recently used first."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from threading import Lock

MINIMUM = 800
"""Bytes below which a whole body goes out as it is: it fits into one packet anyway."""
LEVEL = 6
GZIP = 16 + zlib.MAX_WBITS
LIMIT = 32 * 1024 * 1024
"""Bytes of all bodies that are kept here, with their compressed forms."""


class PackedBodies:
    """Compressed forms of bodies that will be sent again. A body is known by being the same object: it may pass through
    middleware on its way out, and one that is rendered for a single visitor must push nothing out of here."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self.bytes = 0
        self._known: OrderedDict[int, tuple[bytes, bytes | None]] = OrderedDict()
        self._lock = Lock()

    def expect(self, body: bytes) -> None:
        """This body is stored: whoever packs it next may keep what comes of it."""
        if len(body) < MINIMUM or len(body) > self.limit // 8:
            return
        with self._lock:
            if id(body) in self._known:
                self._known.move_to_end(id(body))
            else:
                self._known[id(body)] = (body, None)
                self._add(len(body))

    def packed(self, body: bytes) -> bytes | None:
        """Its compressed form; None where it is not known to be stored."""
        known = self._known.get(id(body))  # which holds the body: no other object has its id
        if known is None:
            return None
        packed = known[1]
        if packed is None:
            packed = gzipped(body)
            with self._lock:
                if self._known.get(id(body)) is known:
                    self._known[id(body)] = (body, packed)
                    self._add(len(packed))
        return packed

    def _add(self, size: int) -> None:
        self.bytes += size
        while self.bytes > self.limit and len(self._known) > 1:
            body, packed = self._known.popitem(last=False)[1]
            self.bytes -= len(body) + len(packed or b"")


def gzipped(body: bytes) -> bytes:
    """A whole body, with no time in its header: the same bytes give the same bytes."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    return packer.compress(body) + packer.flush()


stored_bodies = PackedBodies()
"""Those of this process."""
