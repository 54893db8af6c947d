"""Classes of regular expressions with the flag `v`: nested, with `--`, `&&` and `\\q{…}` (ECMAScript §22.2.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from veloxc.compiler.parse.validate.regexp_properties import STRING_PROPERTIES

if TYPE_CHECKING:
    from veloxc.compiler.parse.validate.regexp import Pattern

_DOUBLE = re.compile(r"&&|!!|##|\$\$|%%|\*\*|\+\+|,,|\.\.|::|;;|<<|==|>>|\?\?|@@|\^\^|``|~~")
_SYNTAX = "()[]{}/-|"


class _Set:
    """A class that is open. `strings`: whether it may match more than one character, which `[^…]` cannot."""

    def __init__(self, start: int, negated: bool) -> None:
        self.start = start
        self.negated = negated
        self.operator = ""
        self.operands = 0
        self.strings = False
        self.expects_operand = False

    def add(self, strings: bool) -> None:
        if self.operator == "&&":
            self.strings = self.strings and strings
        elif self.operator != "--":
            self.strings = self.strings or strings
        self.operands += 1
        self.expects_operand = False


def check_sets(pattern: Pattern) -> None:
    """Check the class that begins at `pattern.at`, with all classes in it, and go behind it."""
    open_ = [_open(pattern)]
    while open_:
        current = open_[-1]
        text, at = pattern.text, pattern.at
        if at >= len(text):
            pattern.fail("this `[` is never closed", current.start, current.start + 1)
        if text[at] == "[":
            _may_follow(pattern, current)
            open_.append(_open(pattern))
        elif text[at] == "]":
            strings = _close(pattern, open_.pop())
            if open_:
                open_[-1].add(strings)
        elif text.startswith(("&&", "--"), at) and current.operands:
            _operator(pattern, current)
        else:
            _may_follow(pattern, current)
            _operand(pattern, current)


def _open(pattern: Pattern) -> _Set:
    start = pattern.at
    negated = pattern.text.startswith("[^", start)
    pattern.at += 2 if negated else 1
    return _Set(start, negated)


def _close(pattern: Pattern, closed: _Set) -> bool:
    pattern.at += 1
    if closed.expects_operand:
        pattern.fail(f"something is missing after `{closed.operator}`", closed.start)
    if closed.negated and closed.strings:
        pattern.fail("a negated class cannot contain strings", closed.start)
    return closed.strings


def _operator(pattern: Pattern, current: _Set) -> None:
    start = pattern.at
    operator = pattern.text[start : start + 2]
    pattern.at += 2
    mixed = current.operator not in ("", operator) or (current.operator == "" and current.operands > 1)
    if mixed or current.expects_operand or pattern.text.startswith("&", pattern.at):
        pattern.fail(f"`{operator}` stands between two operands, and is not mixed with others", start)
    current.operator = operator
    current.expects_operand = True


def _may_follow(pattern: Pattern, current: _Set) -> None:
    if current.operator in ("&&", "--") and not current.expects_operand:
        pattern.fail(
            f"`{current.operator}` is not mixed with others in one class", pattern.at, pattern.at + 1
        )


def _operand(pattern: Pattern, current: _Set) -> None:
    start = pattern.at
    low, strings = _atom(pattern)
    text = pattern.text
    if text.startswith("-", pattern.at) and not text.startswith("--", pattern.at):
        pattern.at += 1
        if pattern.at >= len(text) or text[pattern.at] in "[]":
            pattern.fail("a range goes from one character to another", start)
        high, _ = _atom(pattern)
        if low is None or high is None:
            pattern.fail("a range goes from one character to another", start)
        if low > high:
            pattern.fail("the ends of this range are in the wrong order", start)
        if current.operator:
            pattern.fail(f"`{current.operator}` takes no ranges: put them in `[…]`", start)
        current.operands += 1
    current.add(strings)


def _atom(pattern: Pattern) -> tuple[int | None, bool]:
    """A character, as its code, or a set (None), and whether it may match a longer string."""
    text, start = pattern.text, pattern.at
    if text[start] == "\\":
        if text.startswith("\\q", start):
            return None, _strings(pattern)
        code = pattern.character(in_class=True)
        name = text[start + 3 : pattern.at - 1]
        return code, text.startswith("\\p", start) and name in STRING_PROPERTIES
    pattern.at += 1
    if text[start] in _SYNTAX:
        pattern.fail(f"`{text[start]}` must be written `\\{text[start]}` in a class", start)
    if _DOUBLE.match(text, start):
        pattern.fail(f"`{text[start : start + 2]}` is reserved in a class", start, start + 2)
    return ord(text[start]), False


def _strings(pattern: Pattern) -> bool:
    r"""`\q{abc|d|}`; whether one of them is not exactly one character."""
    text, start = pattern.text, pattern.at
    pattern.at += 3
    if not text.startswith("\\q{", start):
        pattern.fail("`\\q` needs strings: `\\q{a|b}`", start)
    length, longer = 0, False
    while pattern.at < len(text) and text[pattern.at] != "}":
        if text[pattern.at] == "|":
            longer, length = longer or length != 1, 0
            pattern.at += 1
        else:
            _atom(pattern)
            length += 1
    if pattern.at >= len(text):
        pattern.fail("`\\q{` is never closed", start)
    pattern.at += 1
    return longer or length != 1
