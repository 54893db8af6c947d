"""The parser's loop: shifts and reductions over the table, with the place of every value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from veloxc.compiler.parse.builders import Context, shifts_of
from veloxc.compiler.parse.lexer import Lexer
from veloxc.compiler.parse.lexer.state import END, Snapshot
from veloxc.compiler.parse.making import reductions_of
from veloxc.compiler.parse.table import Table


@dataclass(slots=True)
class Stack:
    """What a run has so far: for each entry the state, the value of the symbol that led to it, and where it begins."""

    states: list[int] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    last: int = 0
    """The end of the last token shifted."""
    snapshot: Snapshot | None = None
    """How the lexer was then, once that is kept."""
    kept: Stack | None = None
    """How all this was some time ago: recovery begins there, and not at the beginning of a large file."""

    def keep(self, lexer: Lexer, last: int) -> int:
        """Remember how things are; gives the offset where to do so again. Lists still grow: their present length counts."""
        if len(self.states) > _DEEP:
            self.last, self.snapshot, self.kept = last, lexer.snapshot(), self
            return last
        values = [_Prefix(value, len(value)) if value.__class__ is list else value for value in self.values]
        self.kept = Stack(self.states.copy(), values, self.starts.copy(), last, lexer.snapshot())
        return last + _KEPT_EVERY

    def restored(self) -> Stack:
        """What was kept, with its lists as they were."""
        kept, self.kept = self.kept, None
        assert kept is not None
        kept.values = [value.items() if value.__class__ is _Prefix else value for value in kept.values]
        return kept


class _Prefix:
    """A list that goes on growing, as it was."""

    __slots__ = ("size", "values")

    def __init__(self, values: list[Any], size: int) -> None:
        self.values, self.size = values, size

    def items(self) -> list[Any]:
        return self.values[: self.size]


_KEPT_EVERY = 50_000
_DEEP = 5_000
"""So deep a stack is not copied: recovery then begins at the mistake. Nobody would go back among so many brackets."""


class Unexpected(Exception):
    """A token that does not fit. Raised and caught within `parse`; no user of the compiler sees it."""


def renamed(table: Table, below: int, top: int, terminal: str) -> int:
    """The state after all reductions before a terminal that only rename, which most do; kept in `table.renamed`."""
    rows, reductions = table.rows, reductions_of(table)
    finals = {final for _, final in table.starts.values()} if terminal == END else ()
    state, action = top, rows[top].get(terminal)
    while action is not None and action < 0 and reductions[~action][2] is None:
        state = rows[below][reductions[~action][1]]
        action = None if state in finals else rows[state].get(terminal)
    table.renamed[below, top, terminal] = state
    return state


def run(table: Table, start: str, lexer: Lexer, stack: Stack, context: Context) -> Any:
    """Parse from the start rule `start`; `stack` must be empty, and the one that the lexer asks about.

    Returns the value of the start rule. Raises `Unexpected` at the first token that does not fit; what the stack has
    kept is then where to go on from, with recovery.
    """
    first, final = table.starts[start]
    stack.states.append(first)
    return _loop(table, final, lexer, stack, context)


def _loop(table: Table, final: int, lexer: Lexer, stack: Stack, context: Context) -> Any:
    rows, reductions, shifts = table.rows, reductions_of(table), shifts_of(page=lexer.page)
    known, states, values, starts = table.renamed, stack.states, stack.values, stack.starts
    due = last = lexer.position
    # `last`: the end of the last token shifted, which is also the end of whatever is reduced.
    while True:
        if last >= due:
            due = stack.keep(lexer, last)
        terminal, text, begin, end = lexer.scan(lexer)
        action = rows[states[-1]].get(terminal)
        while action is not None and action < 0:
            size, origin, make = reductions[~action]
            if make is None:
                way = states[-2], states[-1], terminal
                states[-1] = state = known.get(way) or renamed(table, *way)
            elif size == 1:
                values[-1] = make(context, starts[-1], last, values[-1:])
                states[-1] = state = rows[states[-2]][origin]
            elif size:
                value = make(context, starts[-size], last, values[-size:])
                size = 1 - size
                del values[size:], states[size:], starts[size:]
                values[-1] = value
                states[-1] = state = rows[states[-2]][origin]
            else:
                # Nothing has no place: if more comes, it begins where that does.
                state = rows[states[-1]][origin]
                states.append(state)
                values.append(make(context, begin, last, []))
                starts.append(begin)
            if state == final and terminal == END:
                return values[-1]
            action = rows[state].get(terminal)
        if action is None:
            raise Unexpected
        shift = shifts.get(terminal)
        values.append(text if shift is None else shift(begin, end, text))
        states.append(action)
        starts.append(begin)
        last = end
