"""Apply fixes to a text: for `veloxc check --fix`."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Edit, Fix, Safety

SAFE: tuple[Safety, ...] = ("safe",)
UNSAFE: tuple[Safety, ...] = ("safe", "unsafe")
"""What may be applied without asking, and what may be on request; a placeholder never is."""


def first_fix(diagnostic: Diagnostic, safeties: Collection[Safety]) -> Fix | None:
    """The diagnostic's first fix that is of an allowed kind."""
    return next((fix for fix in diagnostic.fixes if fix.safety in safeties), None)


def apply_fixes(text: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """The text with the fixes made, and how many were. One that touches what another changes is left for the next round."""
    taken: list[Edit] = []
    made = 0
    for fix in fixes:
        if fix.edits and not any(_touches(edit, other) for edit in fix.edits for other in taken):
            taken.extend(fix.edits)
            made += 1
    for edit in sorted(taken, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text, made


def _touches(one: Edit, other: Edit) -> bool:
    """Whether two edits overlap or meet: two insertions at one place have no order."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end
