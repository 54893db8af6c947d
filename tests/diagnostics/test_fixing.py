"""Fixes are applied without getting into one another's way."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix
from veloxc.compiler.diagnostics.fixing import apply_fixes
from veloxc.compiler.source import Span


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("a fix", tuple(Edit(Span(start, end), text) for start, end, text in edits))


def test_edits_of_several_fixes() -> None:
    assert apply_fixes("abcdef", [fix((0, 1, "X")), fix((4, 4, "-"), (2, 3, ""))]) == ("Xbd-ef", 2)


def test_what_touches_waits_for_the_next_round() -> None:
    assert apply_fixes("abcdef", [fix((0, 2, "X")), fix((2, 3, "Y")), fix((5, 6, "Z"))]) == ("XcdeZ", 2)
    assert apply_fixes("ab", [fix((1, 1, ";")), fix((1, 1, ";"))]) == ("a;b", 1)


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    assert apply_fixes("abcdef", [fix((0, 2, "X")), fix((1, 3, "Y"), (5, 6, "Z"))]) == ("Xcdef", 1)


def test_nothing_to_do() -> None:
    assert apply_fixes("abc", []) == ("abc", 0)
    assert apply_fixes("abc", [Fix("says what to do, edits nothing", ())]) == ("abc", 0)
