"""Words that are almost other words."""

from __future__ import annotations

from collections.abc import Iterable


def distance(one: str, other: str) -> int:
    """How many letters to insert, delete, change, or swap with their neighbour (restricted Damerau-Levenshtein)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before = above
    return row[-1]


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that the word was most likely meant to be: one slip, in long words two. None if there is none."""
    most = 1 if len(word) < 6 else 2
    near = [
        (distance(word, each), each)
        for each in candidates
        if abs(len(each) - len(word)) <= most and each != word
    ]
    found = min(near, default=None)
    return found[1] if found is not None and found[0] <= most else None
