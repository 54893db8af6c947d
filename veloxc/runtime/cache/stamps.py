"""Invalidations as a reader remembers them: the newest for each label, numbered in the order of the store.

Invalidating a tag of ten thousand pages writes one stamp; each page finds out when it is next asked for.
"""

from __future__ import annotations

from collections.abc import Iterable

from veloxc.runtime.cache.entry import EVERYTHING


class Stamps:
    """`sequence`: the number of the newest invalidation known here."""

    __slots__ = ("_expired", "_stale", "sequence")

    def __init__(self) -> None:
        self.sequence = 0
        self._expired: dict[str, int] = {}
        self._stale: dict[str, int] = {}

    def add(self, label: str, sequence: int, stale: bool) -> None:
        (self._stale if stale else self._expired)[label] = sequence
        self.sequence = max(self.sequence, sequence)

    def __len__(self) -> int:
        return len(self._expired) + len(self._stale)

    def expired(self, labels: Iterable[str], since: int) -> bool:
        """Whether one of the labels was expired after invalidation number `since`."""
        return _newer(self._expired, labels, since)

    def stale(self, labels: Iterable[str], since: int) -> bool:
        """Whether one of the labels was marked stale after invalidation number `since`."""
        return _newer(self._stale, labels, since)


def _newer(known: dict[str, int], labels: Iterable[str], since: int) -> bool:
    if not known:
        return False
    return known.get(EVERYTHING, -1) > since or any(known.get(label, -1) > since for label in labels)
