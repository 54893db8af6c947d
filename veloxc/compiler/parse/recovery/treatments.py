"""The treatments: functions that know one kind of mistake each, and the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.parse.recovery.scene import Scene


class Quiet:
    """The result of a treatment that repaired something about which all was said before."""


QUIET: Final = Quiet()

Treatment: TypeAlias = Callable[[Scene], "Mistake | Quiet | None"]
"""None: not concerned, and nothing was changed. Otherwise the parser has been put where it can go on."""

_TREATMENTS: list[tuple[int, tuple[str, ...], Treatment]] = []


def treats(*terminals: str, order: int = 20) -> Callable[[Treatment], Treatment]:
    """Register a treatment of tokens with these terminals, or of any. A low order is asked early: it is sure of its case."""

    def register(treatment: Treatment) -> Treatment:
        _TREATMENTS.append((order, terminals, treatment))
        _TREATMENTS.sort(key=lambda each: each[0])
        return treatment

    return register


def treat(scene: Scene) -> Mistake | Quiet | None:
    """Repair what is wrong at the scene; None if nobody knows."""
    for _, terminals, treatment in _TREATMENTS:
        if not terminals or scene.terminal in terminals:
            result = treatment(scene)
            if result is not None:
                return result
    return None
