"""Groups failures by cause, so that the most frequent one is seen first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

_VARYING = re.compile(r"«.*?»|'[^']*'|\"[^\"]*\"|`[^`]*`|(?<!\w)\d+")


def cause_of(text: str) -> str:
    """The failure without the names and numbers that vary from test to test."""
    return _VARYING.sub("…", text.splitlines()[0] if text else "")[:110]


def area_of(path: str) -> str:
    return "/".join(path.split("/")[1:4])


def grouped(failures: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """(cause, paths) of (path, cause) pairs, the most frequent first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for path, cause in failures:
        groups[cause_of(cause)].append(path)
    return sorted(groups.items(), key=lambda each: -len(each[1]))


def by_area(failures: Iterable[tuple[str, str]]) -> list[tuple[str, int]]:
    """(folder of the suite, how many failed), the most first."""
    counts: dict[str, int] = defaultdict(int)
    for path, _ in failures:
        counts[area_of(path)] += 1
    return sorted(counts.items(), key=lambda each: -each[1])
