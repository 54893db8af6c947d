"""The parse table: made from the grammar beforehand, shipped in the package, checked, and rebuilt where it is stale."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from veloxc.compiler.parse.grammar import grammar_mark


class Production(NamedTuple):
    """One right-hand side of a rule, and what becomes of its values."""

    origin: str
    """The rule."""
    size: int
    """How many symbols it has."""
    name: str
    """The builder to call; empty where the values are only passed on."""
    passes: bool
    """The value of the one symbol that is kept is the value of the rule."""
    kept: tuple[tuple[int, bool], ...]
    """For each argument of the builder: which symbol, and whether that is a list to be spliced in; -1 is None."""


OPENERS = frozenset(
    [
        "LPAR",
        "LSQB",
        "_BLOCK",
        "_OBJECT",
        "_JSX_BRACE",
        "_ARROW_PAREN",
        "_TYPE_BRACKET",
        "TEMPLATE_HEAD",
        "TEMPLATE_MIDDLE",
    ]
)
"""Terminals after which one is inside brackets."""
_CLOSERS = frozenset(("RPAR", "RSQB", "RBRACE", "TEMPLATE_TAIL"))
"""Where one is on top of the stack, what it closes has not been reduced yet."""


@dataclass(frozen=True, eq=False)
class Table:
    """An LALR(1) automaton.

    `rows[state][symbol]` is the state to go to, or `~number` of the production to reduce by.
    """

    rows: list[dict[str, int]]
    productions: list[Production]
    starts: dict[str, tuple[int, int]]
    """First and final state by start rule."""

    symbols: list[str]
    """By state, the symbol that leads to it."""

    @cached_property
    def sizes(self) -> list[int]:
        return [production.size for production in self.productions]

    @cached_property
    def origins(self) -> list[str]:
        return [production.origin for production in self.productions]

    @cached_property
    def known(self) -> dict[tuple[int, int, str], tuple[int | None, int]]:
        """What `_renamed` has found so far."""
        return {}

    @cached_property
    def renamed(self) -> dict[tuple[int, int, str], int]:
        """What `driver.renamed` has found so far."""
        return {}

    def _renamed(self, below: int, top: int, terminal: str) -> tuple[int | None, int]:
        """The action on a terminal, and the state, after all reductions that only rename what is on top of the stack."""
        state = top
        action = self.rows[state].get(terminal)
        while action is not None and action < 0 and self.sizes[~action] == 1:
            state = self.rows[below][self.origins[~action]]
            action = self.rows[state].get(terminal)
        self.known[below, top, terminal] = action, state
        return action, state

    def in_conditional(self, states: Iterable[int]) -> bool:
        """Between the `?` and the `:` of a conditional expression, within the innermost brackets?

        `states`: from the top of the stack, as in the next method.
        """
        colons = 0
        for symbol in self._around(states):
            if symbol == "COLON":
                colons += 1
            elif symbol == "QMARK":
                if colons == 0:
                    return True
                colons -= 1
            elif symbol in OPENERS:
                return False
        return False

    def in_for_head(self, states: Iterable[int]) -> bool:
        """In what a `for` begins with, before `in`, `of` or the first semicolon, and not within brackets there?"""
        inside, colons = "", 0
        for symbol in self._around(states):
            if inside:
                return inside == "LPAR" and symbol in ("FOR", "AWAIT")
            colons += symbol == "COLON"
            if symbol in ("_IN", "_OF", "_FOR_SEMI") or (symbol == "QMARK" and colons == 0):
                return False
            colons -= symbol == "QMARK"
            if symbol in OPENERS:
                inside = symbol
        return False

    def _around(self, states: Iterable[int]) -> Iterator[str]:
        """The symbols on the stack, without brackets that are closed but not reduced yet."""
        closed = 0
        for state in states:
            symbol = self.symbols[state]
            if symbol in _CLOSERS:
                closed += 1
            elif closed:
                closed -= symbol in OPENERS
            else:
                yield symbol

    def lookahead(self, stack: list[int]) -> Callable[[str], bool]:
        """The question "would this terminal be shifted?" about a parser whose stack of states is `stack`.

        The row of the state alone does not answer it: LALR(1) merges look-aheads, so a row may promise a reduction
        after which the terminal does not fit. The reductions are replayed on a small stack of their own.
        """
        rows, sizes, origins, known = self.rows, self.sizes, self.origins, self.known

        def fits(terminal: str) -> bool:
            top = stack[-1]
            action = rows[top].get(terminal)
            if action is None:
                return False
            if action >= 0:
                return True
            below = len(stack)
            while below > 1:
                # What is on top is all that the reductions so far have made.
                beginning = known.get((stack[below - 2], top, terminal))
                if beginning is None:
                    beginning = self._renamed(stack[below - 2], top, terminal)
                action, top = beginning
                if action is None or action >= 0:
                    return action is not None
                size = sizes[~action]
                if not size:
                    break
                below -= size - 1
                top = rows[stack[below - 2]][origins[~action]]
            return self._replayed(stack, below - 1, top, terminal)

        return fits

    def _replayed(self, stack: list[int], below: int, top: int, terminal: str) -> bool:
        """The same for a stack of the lowest `below` states of `stack` and the state `top`, whatever reductions come."""
        rows, sizes, origins = self.rows, self.sizes, self.origins
        above = [top]
        action = rows[top].get(terminal)
        while action is not None and action < 0:
            size = sizes[~action]
            if size > len(above):
                below -= size - len(above)
                above.clear()
            elif size:
                del above[-size:]
            top = rows[above[-1] if above else stack[below - 1]][origins[~action]]
            above.append(top)
            action = rows[top].get(terminal)
        return action is not None


@cache
def table() -> Table:
    """The table of the grammar: the shipped one, or where that is missing or stale, one that Lark builds now (a second)."""
    shipped = load(SHIPPED)
    if shipped is not None:
        return shipped
    from veloxc.compiler.parse.lark_table import build_table

    return build_table()


# ---- the file

SHIPPED = os.path.join(os.path.dirname(__file__), "table.marshal")
"""Written by `python -m veloxc.compiler.parse.lark_table`."""
_FORMAT = 2


def load(file: str | os.PathLike[str]) -> Table | None:
    """The table in a file; None if there is none, or it was made from another grammar."""
    try:
        with open(file, "rb") as shipped:
            data = marshal.loads(shipped.read())
        form, mark, rows, productions, starts, symbols = data
    except (OSError, ValueError, TypeError, EOFError):
        return None
    if form != _FORMAT or mark != grammar_mark():
        return None
    return Table(rows, [Production(*each) for each in productions], starts, symbols)


def store(table: Table, file: str | os.PathLike[str]) -> None:
    """Write a table of the present grammar. Plain tuples, lists, dicts, str and int: marshal keeps those readable."""
    productions = [tuple(production) for production in table.productions]
    data = (_FORMAT, grammar_mark(), table.rows, productions, table.starts, table.symbols)
    with open(file, "wb") as shipped:
        shipped.write(marshal.dumps(data, 4))
