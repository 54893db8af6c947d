"""Did you mean …? Loaded and run only where a mistake has been found."""

from __future__ import annotations

from collections.abc import Iterable


def meant(name: str, known: Iterable[str]) -> str | None:
    """The known name that is spelt most like this one, if any is near enough; letter case counts little."""
    from difflib import SequenceMatcher

    best, best_score = None, 0.7 if len(name) > 3 else 0.79
    matcher = SequenceMatcher(b=name.lower())
    for candidate in sorted(set(known) - {name}):
        matcher.set_seq1(candidate.lower())
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) + 0.01 < best_score:
            continue
        same_case = sum(one == other for one, other in zip(name, candidate, strict=False)) / len(candidate)
        score = matcher.ratio() + same_case / 100
        if score > best_score:
            best, best_score = candidate, score
    return best
