"""Writes a pattern in the language of Python's `re` (or of the package `regex`), where it means the same there."""

from __future__ import annotations

from veloxc.js.regexp import charset
from veloxc.js.regexp.charset import LAST, CharSet
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
from veloxc.js.regexp.properties import all_of, property_pattern

_SPECIAL = frozenset(map(ord, r"\.^$*+?{}[]|()-&~#/ "))
_LARGEST_COUNT = 2**31 - 1
_LINE_END = r"[\n\r\u2028\u2029]"


class Translator:
    """`text(node)` gives the pattern text; `needs_regex` says that only the package `regex` understands it.

    Engines run with the flag ASCII, so that their IGNORECASE folds ASCII letters only, as JavaScript does
    without the flag u; other letters are written out with their equals, and under u all are."""

    def __init__(self, pattern: Pattern) -> None:
        self.unicode = pattern.unicode
        self.ignore_case = "i" in pattern.flags
        self.multiline = "m" in pattern.flags
        self.engine_ignores_case = self.ignore_case and not self.unicode
        self.needs_regex = False

    def text(self, node: Node) -> str:
        if isinstance(node, Char):
            return self._char(node.code)
        if isinstance(node, CharClass):
            return self._class(node)
        if isinstance(node, Sequence):
            return "".join(map(self._part, node.items))
        if isinstance(node, Alternatives):
            return "|".join(map(self.text, node.options))
        if isinstance(node, Group):
            opening = "(?:" if node.number is None else "("
            return f"{opening}{self.text(node.body)})"
        if isinstance(node, Quantifier):
            return self._quantifier(node)
        if isinstance(node, Look):
            kind = ("<!" if node.negated else "<=") if node.behind else ("!" if node.negated else "=")
            return f"(?{kind}{self.text(node.body)})"
        if isinstance(node, BackReference):
            return f"(?({node.group})(?:\\{node.group}))"  # a group that took no part matches nothing
        return self._assertion(node)

    def _part(self, node: Node) -> str:
        text = self.text(node)
        return f"(?:{text})" if isinstance(node, Alternatives) else text

    def _assertion(self, node: Node) -> str:
        if isinstance(node, Start):
            return rf"(?:\A|(?<={_LINE_END}))" if self.multiline else r"\A"
        if isinstance(node, End):
            return rf"(?:(?={_LINE_END})|\Z)" if self.multiline else r"\Z"
        assert isinstance(node, WordBoundary)
        if self.unicode:  # `regex` has no flag ASCII here: properties would stop at ASCII
            word = self._set_text(charset.WORD_IGNORING_CASE if self.ignore_case else charset.WORD)
            inside = rf"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))"
            return inside if node.negated else f"(?!{inside})"
        return r"(?!\b)" if node.negated else r"\b"  # Python's \B fails on the empty string

    def _quantifier(self, node: Quantifier) -> str:
        body = self.text(node.body)
        if not isinstance(node.body, Char | CharClass | Group) or (len(body) > 1 and body[0] not in "[(\\"):
            body = f"(?:{body})"
        least, most = min(node.least, _LARGEST_COUNT), node.most
        if (least, most) in ((0, None), (1, None), (0, 1)):
            mark = {(0, None): "*", (1, None): "+", (0, 1): "?"}[least, most]
        elif most is None:
            mark = f"{{{least},}}"
        else:
            mark = f"{{{least},{min(most, _LARGEST_COUNT)}}}"
        return body + mark + ("" if node.greedy else "?")

    # ---- characters -------------------------------------------------------------------------------------

    def _char(self, code: int) -> str:
        if self.ignore_case and (code >= 128 or self.unicode):
            return self._set_text(charset.same_ignoring_case(code, self.unicode))
        return escaped(code)

    def _class(self, node: CharClass) -> str:
        if node.properties and not self.ignore_case:
            return self._class_with_properties(node)
        chars = CharClass(node.chars, node.properties)
        found = all_of(chars) if node.properties else node.chars
        if self.ignore_case and not (self.engine_ignores_case and found.is_ascii()):
            found = found.ignoring_case(self.unicode)
        return self._set_text(found.complement() if node.negated else found)

    def _class_with_properties(self, node: CharClass) -> str:
        parts = [property_pattern(prop.name, prop.value, prop.negated) for prop in node.properties]
        if None in parts:
            return self._set_text(all_of(node))
        self.needs_regex = True
        inside = _ranges_text(node.chars) + "".join(part for part in parts if part)
        return f"[{'^' if node.negated else ''}{inside}]"

    @staticmethod
    def _set_text(chars: CharSet) -> str:
        if not chars.ranges:
            return "(?!)"
        if chars == charset.EVERY:
            return "(?s:.)"
        if len(chars.ranges) == 1 and chars.ranges[0][0] == chars.ranges[0][1]:
            return escaped(chars.ranges[0][0])
        if chars.ranges[-1][1] == LAST:
            return f"[^{_ranges_text(chars.complement())}]"
        return f"[{_ranges_text(chars)}]"


def _ranges_text(chars: CharSet) -> str:
    return "".join(
        escaped(low) if low == high else f"{escaped(low)}{'-' if high > low + 1 else ''}{escaped(high)}"
        for low, high in chars.ranges
    )


def escaped(code: int) -> str:
    """One character, in a class or outside of one."""
    if code in _SPECIAL:
        return "\\" + chr(code)
    if 32 < code < 127:
        return chr(code)
    if code < 256:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
