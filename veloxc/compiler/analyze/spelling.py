"""Did you mean …? Loaded and run only where a mistake has been found."""

from __future__ import annotations

from collections.abc import Iterable


def meant(name: str, known: Iterable[str]) -> str | None:
    """The known name that is spelt most like this one, if any is near enough; letter case counts little."""
    from difflib import SequenceMatcher, get_close_matches

    candidates = sorted(set(known) - {name})
    by_lower: dict[str, str] = {}
    for candidate in candidates:
        by_lower.setdefault(candidate.lower(), candidate)
    if name.lower() in by_lower:
        return by_lower[name.lower()]
    cutoff = 0.7 if len(name) > 3 else 0.8
    near = get_close_matches(name.lower(), by_lower, n=3, cutoff=cutoff)
    if not near:
        return None
    best = max(near, key=lambda found: (SequenceMatcher(None, name.lower(), found).ratio(), found))
    return by_lower[best]
