"""Runs a program by backtracking, with JavaScript's semantics in every corner; slower than Python's engines.

The state is (place in the program, position in the text, registers); states to go back to are on a stack of our
own, so that no pattern can exhaust Python's. Source: ECMA-262 §22.2.2.
"""

from __future__ import annotations

from typing import Any

from veloxc.js.regexp import program as op
from veloxc.js.regexp.charset import canonicalize
from veloxc.js.regexp.program import Program

_LINE_ENDS = "\n\r\u2028\u2029"
Spans = tuple[tuple[int, int], ...]


class Matcher:
    """The same interface as a compiled pattern of `re`, as far as it is used here."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.groups = program.pattern.groups

    def search(self, text: str, position: int = 0) -> Spans | None:
        for start in range(position, len(text) + 1):
            spans = self.match(text, start)
            if spans is not None:
                return spans
        return None

    def match(self, text: str, position: int = 0) -> Spans | None:
        registers = [-1] * self.program.registers
        found = _Run(self.program, text).run(0, position, registers)
        if found is None:
            return None
        end, registers = found
        registers[0], registers[1] = position, end
        return tuple((registers[2 * n], registers[2 * n + 1]) for n in range(self.groups + 1))


class _Run:
    """One attempt: the text and what the operations need to look at it."""

    __slots__ = ("code", "program", "text")

    def __init__(self, program: Program, text: str) -> None:
        self.program = program
        self.code = program.code
        self.text = text

    def run(self, place: int, position: int, registers: list[int]) -> tuple[int, list[int]] | None:
        """From `place` to the next MATCH: the position there and the registers, or None."""
        stack: list[Any] = []
        code, text, end = self.code, self.text, len(self.text)
        while True:
            step = code[place]
            kind = step[0]
            ok = True
            place += 1
            if kind == op.CHAR:
                ok = position < end and text[position] == step[1]
                position += 1
            elif kind == op.SET:
                ok = position < end and step[1](text[position])
                position += 1
            elif kind == op.RUN:
                position, ok = self._run_of(step, place, position, registers, stack)
            elif kind == op.SPLIT:
                stack.append((step[2], position, registers[:], None))
                place = step[1]
            elif kind == op.JUMP:
                place = step[1]
            elif kind == op.LOOP:
                place = self._loop(step, place, position, registers, stack)
            elif kind == op.AGAIN:
                place, ok = step[3], self._again(step, position, registers)
            elif kind == op.MATCH:
                return position, registers
            elif kind == op.LOOK:
                place, ok, registers = step[3], *self._look(step, position, registers)
            elif kind in (op.SAVE, op.TURN, op.ZERO):
                self._note(kind, step, position, registers)
            else:
                position, ok = self._look_around(kind, step, position, registers)
            if not ok:
                if not stack:
                    return None
                place, position, registers, rest = stack.pop()
                if rest is not None and position != rest:
                    stack.append((place, position + (1 if rest > position else -1), registers[:], rest))

    def _run_of(
        self, step: Any, place: int, position: int, registers: list[int], stack: list[Any]
    ) -> tuple[int, bool]:
        """A quantified single character: as many as there are, giving back one by one, or the reverse."""
        _, test, least, most, greedy = step
        text, start = self.text, position
        limit = len(text) if most is None else min(len(text), position + most)
        while position < limit and test(text[position]):
            position += 1
        shortest = start + least
        if position < shortest:
            return position, False
        if position > shortest:
            if greedy:
                stack.append((place, position - 1, registers[:], shortest))
            else:
                stack.append((place, shortest + 1, registers[:], position))
                return shortest, True
        return position, True

    @staticmethod
    def _loop(step: Any, place: int, position: int, registers: list[int], stack: list[Any]) -> int:
        _, register, least, most, greedy, leave = step
        count = registers[register]
        if count < least:
            return place
        if most is not None and count >= most:
            return int(leave)
        first, second = (place, leave) if greedy else (leave, place)
        stack.append((second, position, registers[:], None))
        return int(first)

    @staticmethod
    def _again(step: Any, position: int, registers: list[int]) -> bool:
        """The end of a turn: one that took nothing is refused, unless it was one of those that must be."""
        ok = step[2] is None or registers[step[1]] < step[2] or registers[step[1] + 1] != position
        registers[step[1]] += 1
        return ok

    def _look(self, step: Any, position: int, registers: list[int]) -> tuple[bool, list[int]]:
        found = self.run(step[1], position, registers[:])
        ok = (found is None) == step[2]
        return ok, found[1] if found is not None and ok else registers

    @staticmethod
    def _note(kind: int, step: Any, position: int, registers: list[int]) -> None:
        if kind == op.SAVE:
            registers[step[1]] = registers[step[2]] if len(step) > 2 else position
        elif kind == op.ZERO:
            registers[step[1]] = 0
        else:
            registers[step[1] + 1] = position
            for index in range(step[2], step[3]):
                registers[index] = -1

    def _look_around(self, kind: int, step: Any, position: int, registers: list[int]) -> tuple[int, bool]:
        text, end = self.text, len(self.text)
        if kind == op.CHAR_BACK:
            return position - 1, position > 0 and text[position - 1] == step[1]
        if kind == op.SET_BACK:
            return position - 1, position > 0 and step[1](text[position - 1])
        if kind == op.REFERENCE:
            return self._reference(step, position, registers)
        if kind == op.WORD:
            before = position > 0 and ord(text[position - 1]) in step[1]
            after = position < end and ord(text[position]) in step[1]
            return position, (before == after) == step[2]
        if kind == op.START:
            return position, position == 0
        if kind == op.START_LINE:
            return position, position == 0 or text[position - 1] in _LINE_ENDS
        if kind == op.END:
            return position, position == end
        return position, position == end or text[position] in _LINE_ENDS

    def _reference(self, step: Any, position: int, registers: list[int]) -> tuple[int, bool]:
        start, stop = registers[2 * step[1]], registers[2 * step[1] + 1]
        if start < 0 or stop < 0:
            return position, True
        length = stop - start
        low = position - length if step[2] else position
        if low < 0 or low + length > len(self.text):
            return position, False
        captured, found = self.text[start:stop], self.text[low : low + length]
        same = captured == found or (self.program.ignore_case and self._same(captured, found))
        return low if step[2] else low + length, same

    def _same(self, a: str, b: str) -> bool:
        unicode = self.program.unicode
        return all(
            canonicalize(ord(x), unicode) == canonicalize(ord(y), unicode) for x, y in zip(a, b, strict=True)
        )
