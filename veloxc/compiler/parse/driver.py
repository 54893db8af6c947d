"""The parser's loop: shifts and reductions over the table, with the place of every value."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from operator import itemgetter
from typing import Any, TypeAlias

from veloxc.compiler.parse.builders import BUILDERS, IN_CONTEXT, Context
from veloxc.compiler.parse.lexer import Lexer
from veloxc.compiler.parse.table import Production, Table

UNIT, ALL, ONE, SOME, WITH_NONE, SPLICED, LIST, LONGER_LIST = range(8)

Reduction: TypeAlias = tuple[int, int, str, Callable[..., Any], Any]
"""What to do with the values, how many there are, the rule, its builder, and how the builder's arguments are picked."""


class Unexpected(Exception):
    """A token that does not fit. Raised and caught within `parse`; no user of the compiler sees it."""

    def __init__(self, terminal: str, text: str, start: int, end: int) -> None:
        super().__init__(terminal, text, start, end)
        self.terminal, self.text, self.start, self.end = terminal, text, start, end


@cache
def reductions_of(table: Table) -> tuple[list[Reduction], list[int]]:
    """The table's productions with their builders, ready for the loop; and which of them need a parse's context."""
    reductions = [_reduction(production, BUILDERS) for production in table.productions]
    return reductions, [number for number, each in enumerate(table.productions) if each.name in IN_CONTEXT]


def reductions_in(table: Table, context: Context) -> list[Reduction]:
    """The same for one parse: those builders are given the context."""
    reductions, numbers = reductions_of(table)
    reductions = reductions.copy()
    for number in numbers:
        kind, size, origin, build, pick = reductions[number]
        reductions[number] = kind, size, origin, partial(build, context), pick
    return reductions


def _passed(start: int, end: int, value: Any) -> Any:
    return value


def _reduction(production: Production, builders: dict[str, Callable[..., Any]]) -> Reduction:
    origin, size, name, passes, kept = production
    indices = tuple(index for index, _ in kept)
    spliced = any(splice for _, splice in kept)
    if passes:
        kind = UNIT if size == 1 else ONE
        return kind, size, origin, _passed, indices[0]
    if origin.startswith("_"):
        longer = spliced and origin.startswith("__") and kept[0] == (0, True)
        return (LONGER_LIST if longer else LIST), size, origin, _passed, kept[1:] if longer else kept
    build = builders[name]
    if spliced:
        return SPLICED, size, origin, build, kept
    if indices == tuple(range(size)):
        return ALL, size, origin, build, None
    if len(indices) == 1 and indices[0] >= 0:
        return ONE, size, origin, build, indices[0]
    if len(indices) < 2:
        return SPLICED, size, origin, build, kept
    return (WITH_NONE if -1 in indices else SOME), size, origin, build, itemgetter(*indices)


def _flat(parts: list[Any], kept: tuple[tuple[int, bool], ...]) -> list[Any]:
    """The arguments of a builder where some values are lists to be spliced in."""
    values: list[Any] = []
    for index, splice in kept:
        if splice:
            values += parts[index]
        else:
            values.append(parts[index] if index >= 0 else None)
    return values


def run(
    table: Table,
    start: str,
    lexer: Lexer,
    states: list[int],
    reductions: list[Reduction],
    shifts: dict[str, Any],
) -> Any:
    """Parse from the start rule `start`; `states` must be empty, and the stack that the lexer asks about.

    Returns the value of the start rule. Raises `Unexpected` at the first token that does not fit.
    """
    first, final = table.starts[start]
    rows = table.rows
    values: list[Any] = []
    starts: list[int] = []
    states.append(first)
    last = lexer.position  # the end of the last token shifted, and so of whatever is reduced
    while True:
        terminal, text, begin, end = lexer.scan(lexer)
        action = rows[states[-1]].get(terminal)
        while action is not None and action < 0:
            kind, size, origin, build, pick = reductions[~action]
            if kind == UNIT:
                states[-1] = state = rows[states[-2]][origin]
            else:
                if size:
                    parts = values[-size:]
                    at = starts[-size]
                    del values[-size:], states[-size:], starts[-size:]
                else:
                    parts = []
                    at = begin
                if kind == ALL:
                    value = build(at, last, *parts)
                elif kind == ONE:
                    value = build(at, last, parts[pick])
                elif kind == SOME:
                    value = build(at, last, *pick(parts))
                elif kind == WITH_NONE:
                    parts.append(None)
                    value = build(at, last, *pick(parts))
                elif kind == SPLICED:
                    value = build(at, last, *_flat(parts, pick))
                elif kind == LIST:
                    value = _flat(parts, pick)
                else:
                    value = parts[0]
                    value += _flat(parts, pick)
                state = rows[states[-1]][origin]
                states.append(state)
                values.append(value)
                starts.append(at)
            if state == final and terminal == "$END":
                return values[-1]
            action = rows[state].get(terminal)
        if action is None:
            raise Unexpected(terminal, text, begin, end)
        make = shifts.get(terminal)
        values.append(text if make is None else make(begin, end, text))
        states.append(action)
        starts.append(begin)
        last = end
