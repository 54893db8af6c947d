"""Turns a pattern into instructions for `matcher`. Source: ECMA-262 §22.2.2 Pattern Semantics.

An instruction is a tuple: an operation and its operands. Positions and loop counters are kept with the captures
in one list of numbers, the registers: two for each group (where it starts and ends), two for each loop.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from veloxc.js.regexp import charset
from veloxc.js.regexp.analysis import may_be_empty
from veloxc.js.regexp.charset import CharSet
from veloxc.js.regexp.nodes import (
    Alternatives,
    BackReference,
    Char,
    CharClass,
    End,
    Group,
    Look,
    Node,
    Pattern,
    Quantifier,
    Sequence,
    Start,
    WordBoundary,
)
from veloxc.js.regexp.properties import all_of

(
    CHAR,  # code
    SET,  # test
    CHAR_BACK,
    SET_BACK,
    RUN,  # test, least, most, greedy: a quantified single character
    SPLIT,  # first, second
    JUMP,  # target
    SAVE,  # register
    LOOP,  # register, least, most, greedy, exit
    TURN,  # register, first group register, end: begins a turn, clears captures
    AGAIN,  # register, least, target: ends a turn
    ZERO,  # register
    START,
    START_LINE,
    END,
    END_LINE,
    WORD,  # word characters, negated
    LOOK,  # start of the body, negated, continuation
    REFERENCE,  # group, backwards
    MATCH,
) = range(20)

Test = Callable[[str], bool]
Instruction = tuple[Any, ...]


class Program:
    """Instructions, the number of registers, and how to compare characters."""

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern
        self.unicode = pattern.unicode
        self.ignore_case = "i" in pattern.flags
        self.multiline = "m" in pattern.flags
        self.code: list[Instruction] = []
        self.registers = 2 * (pattern.groups + 1)
        self._emit(pattern.body, False)
        self.code.append((MATCH,))

    def _emit(self, node: Node, back: bool) -> None:
        if isinstance(node, Sequence):
            for item in reversed(node.items) if back else node.items:
                self._emit(item, back)
        elif isinstance(node, Alternatives):
            self._alternatives(node, back)
        elif isinstance(node, Char | CharClass):
            self._character(node, back)
        elif isinstance(node, Group):
            self._group(node, back)
        elif isinstance(node, Quantifier):
            self._quantifier(node, back)
        elif isinstance(node, Look):
            place = self._reserve()
            self._emit(node.body, node.behind)
            self.code.append((MATCH,))
            self.code[place] = (LOOK, place + 1, node.negated, len(self.code))
        elif isinstance(node, BackReference):
            self.code.append((REFERENCE, node.group, back))
        else:
            self._assertion(node)

    def _reserve(self) -> int:
        self.code.append(())
        return len(self.code) - 1

    def _assertion(self, node: Node) -> None:
        if isinstance(node, Start):
            self.code.append((START_LINE if self.multiline else START,))
        elif isinstance(node, End):
            self.code.append((END_LINE if self.multiline else END,))
        else:
            assert isinstance(node, WordBoundary)
            word = charset.WORD_IGNORING_CASE if self.unicode and self.ignore_case else charset.WORD
            self.code.append((WORD, word, node.negated))

    def _alternatives(self, node: Alternatives, back: bool) -> None:
        ends = []
        for option in node.options[:-1]:
            split = self._reserve()
            self._emit(option, back)
            ends.append(self._reserve())
            self.code[split] = (SPLIT, split + 1, len(self.code))
        self._emit(node.options[-1], back)
        for place in ends:
            self.code[place] = (JUMP, len(self.code))

    def _group(self, node: Group, back: bool) -> None:
        if node.number is None:
            self._emit(node.body, back)
            return
        first, last = 2 * node.number, 2 * node.number + 1
        if back:
            first, last = last, first
        # the start is kept in a register of its own, so that a reference inside sees the earlier capture
        temporary = self.registers
        self.registers += 1
        self.code.append((SAVE, temporary))
        self._emit(node.body, back)
        self.code.append((SAVE, first, temporary))
        self.code.append((SAVE, last))

    def _quantifier(self, node: Quantifier, back: bool) -> None:
        if node.most == 0:
            return
        if isinstance(node.body, Char | CharClass) and not back:
            self.code.append((RUN, self.test(node.body), node.least, node.most, node.greedy))
            return
        register = self.registers
        self.registers += 2
        self.code.append((ZERO, register))
        head = self._reserve()
        self.code.append((TURN, register, 2 * node.groups.start, 2 * node.groups.stop))
        self._emit(node.body, back)
        self.code.append((AGAIN, register, node.least if may_be_empty(node.body) else None, head))
        self.code[head] = (LOOP, register, node.least, node.most, node.greedy, len(self.code))

    def _character(self, node: Char | CharClass, back: bool) -> None:
        if isinstance(node, Char) and not self.ignore_case:
            self.code.append((CHAR_BACK if back else CHAR, chr(node.code)))
        else:
            self.code.append((SET_BACK if back else SET, self.test(node)))

    def test(self, node: Char | CharClass) -> Test:
        """A function that says whether a character (as a str of length one) belongs."""
        if isinstance(node, Char):
            chars = (
                charset.same_ignoring_case(node.code, self.unicode)
                if self.ignore_case
                else charset.of(node.code)
            )
            return _test(chars)
        found = all_of(CharClass(node.chars, node.properties))
        if self.ignore_case:
            found = found.ignoring_case(self.unicode)
        return _test(found.complement() if node.negated else found)


def _test(chars: CharSet) -> Test:
    """Membership by a table for ASCII, by search beyond."""
    ascii_chars = frozenset(chr(code) for code in range(128) if code in chars)

    def test(char: str) -> bool:
        return char in ascii_chars or (char >= "\x80" and ord(char) in chars)

    return test
