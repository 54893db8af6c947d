"""Trying ahead whether a rule of types stands at a place, as TypeScript's parser does, with the same automaton.

`f(a < b, c > (d))` and `(a): b => c` can be told from their other readings only by the grammar of types. Nothing is
built; every answer is remembered, and failures also for the `<` that were open when it failed, so the whole stays linear.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from veloxc.compiler.parse.lexer.script import scan_script
from veloxc.compiler.parse.lexer.state import END, Lexer, Parser
from veloxc.compiler.parse.table import Table

_DEEPEST = 16
"""Expressions within types within expressions … beyond this depth are read as comparisons."""


@cache
def attempt_in(table: Table) -> Callable[[Lexer, str, int], int]:
    """The `attempt` of `lexer.state.Parser`."""

    def attempt(lexer: Lexer, rule: str, position: int) -> int:
        known = lexer.attempts.get((rule, position))
        if known is None:
            known = -1 if lexer.nested >= _DEEPEST else _attempt(table, lexer, rule, position)
            lexer.attempts[rule, position] = known
        return known

    return attempt


def parser_of(table: Table, states: list[int]) -> Parser:
    """What a lexer asks about a parser whose stack of states is `states`."""
    return Parser(
        table.lookahead(states),
        lambda: table.symbols[states[-1]],
        lambda: table.symbols[states[-2]],
        lambda: table.in_conditional(reversed(states)),
        lambda: table.in_for_head(reversed(states)),
        attempt_in(table),
    )


def _attempt(table: Table, lexer: Lexer, rule: str, position: int) -> int:
    """The end of the rule at `position`; for a return type, of the `=>` after it; for a plain type, where what follows
    begins. -1 if it does not stand there."""
    states = [table.starts[rule][0]]
    ahead = lexer.ahead(position, parser_of(table, states))
    ahead.scan = ahead.ground = scan_script
    angles: list[int] = []
    while True:
        terminal, _, start, end = ahead.scan(ahead)
        if rule == "return_type" and terminal == "ARROW" and ahead.fits(END):
            return end
        if terminal == END or not _shift(table, states, terminal):
            if rule == "plain_type" and ahead.fits(END):
                return start
            break
        if terminal == "_LT_TYPE":
            angles.append(start)
        elif terminal == "_GT":
            opened = angles.pop()
            if not angles and rule.startswith("type_"):
                return end
            lexer.attempts.setdefault(("type_arguments", opened), end)
    for opened in angles:
        lexer.attempts.setdefault(("type_arguments", opened), -1)
    return -1


def _shift(table: Table, states: list[int], terminal: str) -> bool:
    """Reduce and shift, without values; False if the terminal does not fit."""
    rows, sizes, origins = table.rows, table.sizes, table.origins
    action = rows[states[-1]].get(terminal)
    while action is not None and action < 0:
        size = sizes[~action]
        if size:
            del states[-size:]
        states.append(rows[states[-1]][origins[~action]])
        action = rows[states[-1]].get(terminal)
    if action is None:
        return False
    states.append(action)
    return True
