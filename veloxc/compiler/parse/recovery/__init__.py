"""Parsing again with recovery, after the fast parser met a token that does not fit.

`recover` runs the parser that can go back (`machine`). At a token that does not fit it sets the `Scene` and asks the
treatments in turn (`treatments`, one family of mistakes per file): each either is not concerned, or repairs what is
wrong and says what it was. Where none knows, the smallest part around the token is given up (`giving_up`).
"""

from __future__ import annotations

from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Mistake, Report
from veloxc.compiler.parse.builders import Context
from veloxc.compiler.parse.driver import Stack
from veloxc.compiler.parse.lexer.state import END, Lexer
from veloxc.compiler.parse.recovery import (
    arrows as arrows,
    attributes as attributes,
    brackets as brackets,
    characters as characters,
    expressions as expressions,
    other_languages as other_languages,
    tags as tags,
    text as text,
    words as words,
)
from veloxc.compiler.parse.recovery.giving_up import give_up
from veloxc.compiler.parse.recovery.machine import Machine
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.treatments import treat
from veloxc.compiler.parse.table import Table
from veloxc.compiler.syntax.script import Invalid, Program

MOST_TREATMENTS = 100
MOST_WORK = 2_000_000
"""After so many, and when so many stack entries have been looked at, the rest of the text is given up."""
APART = 3
"""A mistake is told only if so many tokens were right since the one before: the nearer ones are mostly its echo."""


def recover(table: Table, start: str, lexer: Lexer, context: Context, report: Report, stack: Stack) -> Any:
    """Parse from the start rule `start`, with `Invalid` nodes where that fails; the mistakes go into the report.

    Goes on from a `stack` that a run has kept: what came before can not be repaired any more.
    """
    machine = Machine(table, start, lexer, context)
    machine.go_on(stack)
    begin, right, work = stack.starts[0] if stack.starts else stack.last, APART, 0
    for _ in range(MOST_TREATMENTS):
        right += _advance(machine)
        work += 1000 + machine.cell.depth + len(lexer.text) // 20
        if work > MOST_WORK:
            break
        token = machine.next()
        if token[0] == END and machine.fits(END):
            return machine.reduced(END, token[2]).value
        scene = Scene(machine, token)
        mistake = treat(scene)
        if mistake is None:
            mistake = give_up(scene)
        if isinstance(mistake, Mistake) and right >= APART:
            report.add(mistake)
        right = APART - 1 if machine.settled else 0
        machine.settled = False
    return _rest(machine, start, begin)


def _advance(machine: Machine) -> int:
    """Shift tokens as long as they fit; how many there were in the text."""
    count = 0
    while True:
        token = machine.next()
        if token[0] == END or not machine.shift(token):
            machine.again()
            return count
        count += token[3] > token[2]


def _rest(machine: Machine, start: str, begin: int) -> Any:
    """Too much is wrong: what was understood is kept, the rest is one Invalid."""
    lexer = machine.lexer
    scene = Scene(machine, machine.next())
    give_up(scene, outermost=True)
    if machine.fits(END):
        return machine.reduced(END, lexer.limit).value
    invalid = Invalid(begin, lexer.limit)
    return (invalid,) if start == "markup" else Program(begin, lexer.limit, (invalid,))
