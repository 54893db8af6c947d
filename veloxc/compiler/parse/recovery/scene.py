"""A token that does not fit, seen from where it stands: what the parser wants, what is open, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from veloxc.compiler.parse.lexer.angle import close_angle
from veloxc.compiler.parse.lexer.markup import close_tag, scan_tag
from veloxc.compiler.parse.lexer.state import END, Lexer, Token, leave
from veloxc.compiler.parse.recovery.machine import Cell, Machine, Step
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.script import Invalid
from veloxc.compiler.syntax.types import TSAnyKeyword

CLOSERS = {
    "LPAR": "RPAR",
    "_ARROW_PAREN": "RPAR",
    "LSQB": "RSQB",
    "_TYPE_BRACKET": "RSQB",
    "_BLOCK": "RBRACE",
    "_OBJECT": "RBRACE",
    "_JSX_BRACE": "RBRACE",
    "_LT_TYPE": "_GT",
    "_LT_ASSERT": "_GT",
    "TEMPLATE_HEAD": "TEMPLATE_TAIL",
    "TEMPLATE_MIDDLE": "TEMPLATE_TAIL",
}
CLOSER_TEXTS = {"RPAR": ")", "RSQB": "]", "RBRACE": "}", "_GT": ">", "TEMPLATE_TAIL": "}`"}
OPENER_TEXTS = {
    "LPAR": "(",
    "_ARROW_PAREN": "(",
    "LSQB": "[",
    "_TYPE_BRACKET": "[",
    "_LT_TYPE": "<",
    "_LT_ASSERT": "<",
}


def _leave_template(lexer: Lexer) -> None:
    leave(lexer)
    leave(lexer)


_EFFECTS: dict[str, Callable[[Lexer], object]] = {
    "RBRACE": leave,
    "TEMPLATE_TAIL": _leave_template,
    "_GT": close_angle,
    "_JSX_GT": lambda lexer: close_tag(lexer, ">"),
    "_JSX_VOID_GT": lambda lexer: close_tag(lexer, ">"),
    "_JSX_SLASH_GT": lambda lexer: close_tag(lexer, "/>"),
}
"""What the lexer does beside reading, when it meets a token that is now put in."""


class Opener(NamedTuple):
    """A bracket that is open: its terminal, and where it is."""

    terminal: str
    start: int

    @property
    def text(self) -> str:
        return OPENER_TEXTS.get(self.terminal, "${" if self.terminal.startswith("TEMPLATE") else "{")

    @property
    def closer(self) -> str:
        return CLOSERS[self.terminal]


_MOST_OPENERS = 500


class Scene:
    """The token, and the machine just before it. The methods in the second half change the machine."""

    def __init__(self, machine: Machine, token: Token) -> None:
        self.machine = machine
        self.lexer = machine.lexer
        self.source = machine.lexer.text
        self.token = token
        self.terminal, self.text, self.start, self.end = token
        self.fits = machine.fits

    # ---- what there is

    @property
    def span(self) -> Span:
        """The token's place; at the end of the text, the place after the last token."""
        if self.terminal == END or self.start >= self.lexer.limit:
            return self.gap
        return Span(self.start, max(self.end, self.start + 1))

    @property
    def gap(self) -> Span:
        """Right behind the last token: where something missing belongs."""
        return Span(self.machine.last, self.machine.last)

    @property
    def previous(self) -> Step | None:
        """The last token that was written, with its step."""
        return next(
            (step for step in reversed(self.machine.history[-3:]) if step.token[3] > step.token[2]), None
        )

    def previous_tokens(self, count: int) -> list[Token]:
        """The last tokens that were written, the nearest first."""
        written = (
            step.token
            for step in reversed(self.machine.history[-2 * count - 2 :])
            if step.token[3] > step.token[2]
        )
        return [token for token, _ in zip(written, range(count), strict=False)]

    def symbol(self, cell: Cell) -> str:
        return self.machine.table.symbols[cell.state]

    @cached_property
    def openers(self) -> list[Opener]:
        """The brackets that are open, the innermost first; of very many, the inner ones."""
        return list(islice(self._openers(), _MOST_OPENERS))

    def _openers(self) -> Iterator[Opener]:
        closed = 0  # brackets at the top of the stack whose reduction is yet to come
        for cell in islice(self.machine.cell, 20 * _MOST_OPENERS):
            symbol = self.symbol(cell)
            if symbol in CLOSER_TEXTS:
                closed += 1
            elif symbol in CLOSERS and closed:
                closed -= 1
            elif symbol in CLOSERS:
                yield Opener(symbol, cell.start)

    @property
    def opener(self) -> Opener | None:
        return self.openers[0] if self.openers else None

    @property
    def wants_expression(self) -> bool:
        return self.fits("INVALID_EXPRESSION")

    @property
    def wants_type(self) -> bool:
        return self.fits("INVALID_TYPE")

    @property
    def in_tag(self) -> bool:
        return self.machine.before[2] is scan_tag

    @property
    def on_new_line(self) -> bool:
        return "\n" in self.source[self.machine.last : self.start]

    def same_line(self, offset: int) -> bool:
        """Is there no line end between an offset before and the token?"""
        return "\n" not in self.source[offset : self.start]

    def index_at(self, start: int) -> int:
        """The index in the history of the first token at or behind an offset."""
        history = self.machine.history
        low, high = 0, len(history)
        while low < high:
            middle = (low + high) // 2
            if history[middle].token[2] < start:
                low = middle + 1
            else:
                high = middle
        return low

    # ---- trying

    def reaches(self, *put: str, replace: bool = False, count: int = 2) -> bool:
        """With these terminals put in before the token (or in its place), would it and `count` tokens in all fit?"""
        trial = self.machine.fork()
        for terminal in put:
            if not _put(trial, (terminal, "", trial.last, trial.last), None):
                return False
        if replace:
            trial.lexer.position = self.end
        while count > 0:
            token = trial.next()
            if token[0] == END:
                return trial.fits(END)
            if not trial.shift(token):
                return False
            count -= token[3] > token[2]
        return True

    # ---- doing

    def insert(self, *terminals: str, value: Any = None) -> bool:
        """Put in tokens that are missing, right behind the last one. The token is read again after that."""
        self.machine.again()
        return all(
            _put(self.machine, (each, "", self.machine.last, self.machine.last), value) for each in terminals
        )

    def insert_invalid(self, terminal: str) -> bool:
        """Put in what stands for something missing."""
        return self.insert(terminal, value=invalid(terminal, self.machine.last, self.machine.last))

    def put(self, terminal: str, text: str, start: int, end: int, value: Any = None) -> bool:
        """Read a stretch of the text as this token."""
        self.machine.again()
        done = _put(self.machine, (terminal, text, start, end), value)
        if done:
            self.lexer.position = end
        return done

    def put_invalid(self, terminal: str, start: int, end: int) -> bool:
        """Give up a stretch of the text."""
        self.machine.settled = terminal in ("INVALID_STATEMENT", "INVALID_MEMBER", "INVALID_CHILD")
        return self.put(terminal, "", start, end, invalid(terminal, start, end))

    def skip(self, end: int) -> None:
        """Go on at an offset as if nothing stood before it."""
        self.machine.again()
        self.lexer.position = end
        self.machine.before = self.lexer.snapshot()


def invalid(terminal: str, start: int, end: int) -> Any:
    """What stands in the tree for something that is missing or no good. A missing type is `any`."""
    return TSAnyKeyword(start, end) if terminal == "INVALID_TYPE" else Invalid(start, end)


def _put(machine: Machine, token: Token, value: Any) -> bool:
    if not machine.shift(token, value):
        return False
    effect = _EFFECTS.get(token[0])
    if effect is not None:
        effect(machine.lexer)
    machine.before = machine.lexer.snapshot()
    return True
