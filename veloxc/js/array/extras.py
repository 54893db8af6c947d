"""Named properties of plain arrays (`xs.label = "x"`), which Python lists have no place for.

They are kept beside, by identity. The table is swept when it has doubled: entries whose list nobody else refers
to are dropped.
"""

from __future__ import annotations

import sys
from typing import Any

EXTRAS: dict[int, tuple[list[Any], dict[Any, Any]]] = {}
_sweep_at = [64]


def list_extras(xs: list[Any]) -> dict[Any, Any] | None:
    """The named properties of an exact list, or None where it has none."""
    if not EXTRAS:
        return None
    entry = EXTRAS.get(id(xs))
    return None if entry is None else entry[1]


def make_extras(xs: list[Any]) -> dict[Any, Any]:
    """The named properties of an exact list, to be written to."""
    entry = EXTRAS.get(id(xs))
    if entry is None:
        if len(EXTRAS) >= _sweep_at[0]:
            _sweep()
        entry = EXTRAS[id(xs)] = (xs, {})
    return entry[1]


def _sweep() -> None:
    unused = []
    for key in EXTRAS:
        if sys.getrefcount(EXTRAS[key][0]) <= 2:  # the table's tuple and the argument of getrefcount
            unused.append(key)
    for key in unused:
        del EXTRAS[key]
    _sweep_at[0] = max(64, 2 * len(EXTRAS))
