"""How much a store may hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`bytes`: of all entries together; the least recently used go first. `entry`: of one body; a larger one is served
    and not stored. `missing`: how many 404s. `near`: bytes of entries that each process has in memory."""

    bytes: int = 1024 * 1024 * 1024
    entry: int = 16 * 1024 * 1024
    missing: int = 1000
    near: int = 64 * 1024 * 1024
