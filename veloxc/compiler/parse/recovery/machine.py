"""A parser that can go back: the same table, lexer and builders as the fast one, on a stack that remembers.

The stack is a chain of cells that are never changed, so each token's state is kept for nothing, a repair can begin at
an earlier token, and a guess can be tried without copying anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from veloxc.compiler.parse.builders import Context, shifts_of
from veloxc.compiler.parse.driver import Stack
from veloxc.compiler.parse.lexer.state import END, Lexer, Parser, Snapshot, Token
from veloxc.compiler.parse.making import Make, Reductions, grows, pick, reductions_of
from veloxc.compiler.parse.speculation import attempt_in
from veloxc.compiler.parse.table import Production, Table


class Cell:
    """An entry of the stack: the state, the value of the symbol that led to it, where that begins; the cell below."""

    __slots__ = ("below", "depth", "start", "state", "value")

    def __init__(self, state: int, value: Any, start: int, below: Cell | None) -> None:
        self.state, self.value, self.start, self.below = state, value, start, below
        self.depth: int = 0 if below is None else below.depth + 1

    def __iter__(self) -> Iterator[Cell]:
        """This cell and those below."""
        cell: Cell | None = self
        while cell is not None:
            yield cell
            cell = cell.below


class Step(NamedTuple):
    """A token that was shifted, and how everything was before it."""

    token: Token
    cell: Cell
    snapshot: Snapshot
    last: int


class Machine:
    """Parses from a start rule, token by token. `trial`: without building anything."""

    def __init__(
        self, table: Table, start: str, lexer: Lexer, context: Context, *, trial: bool = False
    ) -> None:
        self.table = table
        self.start = start
        self.context = context
        first, self.final = table.starts[start]
        self.cell = Cell(first, None, lexer.position, None)
        self.last = lexer.position
        """The end of the last token shifted."""
        self.history: list[Step] = []
        self.notes: set[str] = set()
        """What treatments remember for one another."""
        self.settled = False
        """A whole part was just given up, so that what follows has nothing to do with it."""
        self.reductions = None if trial else _persistent(table)
        self.shifts = shifts_of(page=lexer.page)
        self.use(lexer)
        self.before = lexer.snapshot()
        """How the lexer was before the token that is being looked at."""

    def go_on(self, stack: Stack) -> None:
        """Take over from a run of the fast parser, at a place that its stack has kept."""
        for state, value, start in zip(stack.states[1:], stack.values, stack.starts, strict=True):
            self.cell = Cell(state, value, start, self.cell)
        self.last = stack.last
        assert stack.snapshot is not None
        self.lexer.restore(stack.snapshot)
        self.before = stack.snapshot

    def use(self, lexer: Lexer) -> None:
        """Let a lexer ask this machine."""
        self.lexer = lexer
        lexer.parser = Parser(
            self.fits,
            lambda: self.table.symbols[self.cell.state],
            lambda: self.table.symbols[self.cell.below.state] if self.cell.below else "",
            lambda: self.table.in_conditional(cell.state for cell in self.cell),
            lambda: self.table.in_for_head(cell.state for cell in self.cell),
            attempt_in(self.table),
        )
        lexer.fits, lexer.attempt = lexer.parser.fits, lexer.parser.attempt

    def next(self) -> Token:
        """Read a token, without shifting it."""
        self.before = self.lexer.snapshot()
        return self.lexer.scan(self.lexer)

    def fits(self, terminal: str) -> bool:
        """As `Table.lookahead`."""
        rows, sizes, origins = self.table.rows, self.table.sizes, self.table.origins
        below: Cell = self.cell
        above: list[int] = []
        action = rows[below.state].get(terminal)
        while action is not None and action < 0:
            size = sizes[~action]
            if size > len(above):
                below = _down(below, size - len(above))
                above.clear()
            elif size:
                del above[-size:]
            above.append(rows[above[-1] if above else below.state][origins[~action]])
            action = rows[above[-1]].get(terminal)
        return action is not None

    def shift(self, token: Token, value: Any = None) -> bool:
        """Reduce and shift; False, and nothing done, if the token does not fit. `value`: instead of what is usual."""
        terminal, text, start, end = token
        if not self.fits(terminal):
            return False
        cell = self.reduced(terminal, start)
        make = self.shifts.get(terminal)
        if value is None and self.reductions is not None:
            value = text if make is None else make(start, end, text)
        self.history.append(Step(token, self.cell, self.before, self.last))
        self.cell = Cell(self.table.rows[cell.state][terminal], value, start, cell)
        self.last = end
        return True

    def reduced(self, terminal: str, start: int) -> Cell:
        """The stack after all reductions that come before `terminal` is shifted."""
        rows, productions = self.table.rows, self.table.productions
        cell = self.cell
        action = rows[cell.state].get(terminal)
        while action is not None and action < 0:
            production = productions[~action]
            cell = self._reduce(cell, ~action, production, start)
            if terminal == END and cell.state == self.final:
                break
            action = rows[cell.state].get(terminal)
        return cell

    def _reduce(self, cell: Cell, number: int, production: Production, begin: int) -> Cell:
        size, value, start = production.size, None, begin
        values: list[Any] = []
        for _ in range(size):
            values.append(cell.value)
            start = cell.start
            assert cell.below is not None
            cell = cell.below
        if self.reductions is not None:
            values.reverse()
            _, _, make = self.reductions[number]
            value = values[0] if make is None else make(self.context, start, self.last, values)
        return Cell(self.table.rows[cell.state][production.origin], value, start, cell)

    def back(self, index: int) -> Token:
        """Undo the token at `index` of the history and all that came after; gives that token."""
        step = self.history[index]
        del self.history[index:]
        self.cell, self.last = step.cell, step.last
        self.lexer.restore(step.snapshot)
        self.before = step.snapshot
        return step.token

    def again(self) -> None:
        """Forget the token that was read and not shifted."""
        self.lexer.restore(self.before)

    def return_to(self, step: Step) -> None:
        """Be as before a step: for trials, which have no history."""
        self.cell, self.last, self.before = step.cell, step.last, step.snapshot
        self.lexer.restore(step.snapshot)

    def runs_past(self, end: int) -> bool:
        """Do all tokens up to an offset fit, and the one after?"""
        while True:
            token = self.next()
            if token[0] == END:
                return self.fits(END)
            if not self.shift(token):
                return False
            if token[2] >= end and token[3] > token[2]:
                return True

    def fork(self) -> Machine:
        """A trial that goes on from here."""
        lexer = self.lexer.ahead(self.lexer.position, self.lexer.parser)
        lexer.restore(self.before)
        lexer.nested = 0
        made = Machine(self.table, self.start, lexer, self.context, trial=True)
        made.cell, made.last = self.cell, self.last
        return made


def _down(cell: Cell, count: int) -> Cell:
    for _ in range(count):
        assert cell.below is not None
        cell = cell.below
    return cell


class Growing:
    """A list of which older, shorter states stay valid when it grows."""

    __slots__ = ("items", "size")

    def __init__(self, items: list[Any], size: int) -> None:
        self.items, self.size = items, size

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items[: self.size])

    def with_(self, more: list[Any]) -> Growing:
        items = self.items if len(self.items) == self.size else self.items[: self.size]
        items.extend(more)
        return Growing(items, len(items))


@cache
def _persistent(table: Table) -> Reductions:
    """The reductions with such lists in place of those that the fast parser lets grow."""
    made = [*reductions_of(table)]
    for number, production in enumerate(table.productions):
        size, origin, make = made[number]
        if make is not None and origin.startswith("__"):
            made[number] = size, origin, _grown(production)
    return made


def _grown(production: Production) -> Make:
    longer = grows(production)
    kept = production.kept[1:] if longer else production.kept

    def make(context: Context, start: int, end: int, parts: list[Any]) -> Growing:
        values = parts[0] if longer else Growing([], 0)
        if not isinstance(values, Growing):  # a list of the fast parser
            values = Growing(list(values), len(values))
        return values.with_(pick(parts, kept))

    return make
