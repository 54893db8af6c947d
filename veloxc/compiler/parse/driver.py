"""The parser's loop: shifts and reductions over the table, with the place of every value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from operator import itemgetter
from typing import Any, TypeAlias

from veloxc.compiler.parse.builders import BUILDERS, IN_CONTEXT, Context, shifts_of
from veloxc.compiler.parse.lexer import Lexer
from veloxc.compiler.parse.lexer.state import END, Snapshot
from veloxc.compiler.parse.table import Production, Table

Make: TypeAlias = Callable[[int, int, list[Any]], Any]
"""From place and values of all symbols of a production to the value of its rule."""

Reduction: TypeAlias = tuple[int, str, "Make | None"]
"""How many values there are, the rule, and what is made of them. None: the one value there is stays as it is."""
Reductions: TypeAlias = list[Reduction]
Rows: TypeAlias = list[dict[str, int]]


@dataclass(slots=True)
class Stack:
    """What a run has so far: for each entry the state, the value of the symbol that led to it, and where it begins."""

    states: list[int] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    last: int = 0
    """The end of the last token shifted."""
    before: Snapshot | None = None
    """How the lexer was before the token that did not fit, if that came behind the checkpoint."""


class Unexpected(Exception):
    """A token that does not fit. Raised and caught within `parse`; no user of the compiler sees it."""


_NEVER = 1 << 62


def run(
    table: Table,
    start: str,
    lexer: Lexer,
    stack: Stack,
    reductions: list[Reduction],
    checkpoint: int = _NEVER,
) -> Any:
    """Parse from the start rule `start`; `stack` must be empty, and the one that the lexer asks about.

    Returns the value of the start rule. Raises `Unexpected` at the first token that does not fit; `checkpoint` is an
    offset from which on the stack says how the lexer was before it.
    """
    first, final = table.starts[start]
    stack.states.append(first)
    stack.last = lexer.position
    return _loop(table.rows, final, lexer, stack, reductions, checkpoint)


def _loop(rows: Rows, final: int, lexer: Lexer, stack: Stack, reductions: Reductions, checkpoint: int) -> Any:
    states, values, starts, shifts = stack.states, stack.values, stack.starts, shifts_of(page=lexer.page)
    last = stack.last  # also the end of whatever is reduced
    while True:
        if last >= checkpoint:
            stack.before = lexer.snapshot()
        terminal, text, begin, end = lexer.scan(lexer)
        action = rows[states[-1]].get(terminal)
        while action is not None and action < 0:
            size, origin, make = reductions[~action]
            if make is None:
                states[-1] = state = rows[states[-2]][origin]
            elif size:
                at = starts[-size]
                value = make(at, last, values[-size:])
                del values[-size:], states[-size:], starts[-size:]
                state = rows[states[-1]][origin]
                states.append(state)
                values.append(value)
                starts.append(at)
            else:
                # Nothing has no place: if more comes, it begins where that does.
                state = rows[states[-1]][origin]
                states.append(state)
                values.append(make(begin, last, []))
                starts.append(begin)
            if state == final and terminal == END:
                return values[-1]
            action = rows[state].get(terminal)
        if action is None:
            stack.last = last
            raise Unexpected
        shift = shifts.get(terminal)
        values.append(text if shift is None else shift(begin, end, text))
        states.append(action)
        starts.append(begin)
        last = end


# ---- what is made of the values of a production


@cache
def reductions_of(table: Table) -> tuple[list[Reduction], list[int]]:
    """The table's productions with their builders, ready for the loop; and which of them need a parse's context."""
    reductions = [_reduction(production, BUILDERS.get(production.name)) for production in table.productions]
    return reductions, [number for number, each in enumerate(table.productions) if each.name in IN_CONTEXT]


def reductions_in(table: Table, context: Context) -> list[Reduction]:
    """The same for one parse: those builders are given the context."""
    reductions, numbers = reductions_of(table)
    reductions = reductions.copy()
    for number in numbers:
        production = table.productions[number]
        reductions[number] = _reduction(production, partial(BUILDERS[production.name], context))
    return reductions


def _reduction(production: Production, build: Callable[..., Any] | None) -> Reduction:
    """`build` is None for rules that only pass values on."""
    size, kept = production.size, production.kept
    indices = tuple(index for index, _ in kept)
    spliced = any(splice for _, splice in kept)
    make: Make | None
    if production.passes:
        make = None if size == 1 else _passing(indices[0])
    elif build is None:
        longer = production.origin.startswith("__") and kept[0] == (0, True)
        make = _longer_list(kept[1:]) if longer else _list(kept)
    elif spliced or len(kept) < 2:
        make = _spliced(build, kept)
    elif indices == tuple(range(size)):
        make = _plain(build)
    elif -1 in indices:
        make = _picked_with_none(build, itemgetter(*indices))
    else:
        make = _picked(build, itemgetter(*indices))
    return size, production.origin, make


def _passing(index: int) -> Make:
    return lambda start, end, parts: parts[index]


def _plain(build: Callable[..., Any]) -> Make:
    return lambda start, end, parts: build(start, end, *parts)


def _picked(build: Callable[..., Any], pick: Callable[[list[Any]], tuple[Any, ...]]) -> Make:
    return lambda start, end, parts: build(start, end, *pick(parts))


def _picked_with_none(build: Callable[..., Any], pick: Callable[[list[Any]], tuple[Any, ...]]) -> Make:
    def make(start: int, end: int, parts: list[Any]) -> Any:
        parts.append(None)  # which is what the index -1 picks
        return build(start, end, *pick(parts))

    return make


def _spliced(build: Callable[..., Any], kept: tuple[tuple[int, bool], ...]) -> Make:
    if len(kept) == 1 and not kept[0][1] and kept[0][0] >= 0:
        index = kept[0][0]
        return lambda start, end, parts: build(start, end, parts[index])
    return lambda start, end, parts: build(start, end, *_flat(parts, kept))


def _list(kept: tuple[tuple[int, bool], ...]) -> Make:
    return lambda start, end, parts: _flat(parts, kept)


def _longer_list(kept: tuple[tuple[int, bool], ...]) -> Make:
    """The repetition of a rule: the list so far, and what comes to it. Nobody else has that list, so it may grow."""

    def make(start: int, end: int, parts: list[Any]) -> Any:
        values: list[Any] = parts[0]
        values += _flat(parts, kept)
        return values

    return make


def _flat(parts: list[Any], kept: tuple[tuple[int, bool], ...]) -> list[Any]:
    """The arguments of a builder where some values are lists to be spliced in."""
    values: list[Any] = []
    for index, splice in kept:
        if splice:
            values += parts[index]
        else:
            values.append(parts[index] if index >= 0 else None)
    return values
