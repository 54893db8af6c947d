"""Sets of characters as sorted ranges, and what equals what when case is ignored.

Source: ECMA-262 §22.2.2.7.3 Canonicalize, §22.2.2.9 CharSets.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

LAST = 0x10FFFF

Ranges = tuple[tuple[int, int], ...]


class CharSet:
    """An immutable set of code points; `ranges` are sorted, apart from each other, both ends included."""

    __slots__ = ("_bounds", "ranges")

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self.ranges: Ranges = _merged(ranges)
        self._bounds: list[int] | None = None

    def __contains__(self, code: int) -> bool:
        if self._bounds is None:
            self._bounds = [bound for low, high in self.ranges for bound in (low, high + 1)]
        return bisect_right(self._bounds, code) & 1 == 1

    def __or__(self, other: CharSet) -> CharSet:
        return CharSet(self.ranges + other.ranges)

    def __and__(self, other: CharSet) -> CharSet:
        return (self.complement() | other.complement()).complement()

    def __sub__(self, other: CharSet) -> CharSet:
        return self & other.complement()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CharSet) and self.ranges == other.ranges

    def __hash__(self) -> int:
        return hash(self.ranges)

    def __repr__(self) -> str:
        return "CharSet(" + ", ".join(f"{low:x}-{high:x}" for low, high in self.ranges) + ")"

    def complement(self) -> CharSet:
        ranges: list[tuple[int, int]] = []
        start = 0
        for low, high in self.ranges:
            if low > start:
                ranges.append((start, low - 1))
            start = high + 1
        if start <= LAST:
            ranges.append((start, LAST))
        return CharSet(ranges)

    def is_ascii(self) -> bool:
        return not self.ranges or self.ranges[-1][1] < 128

    def ignoring_case(self, unicode: bool) -> CharSet:
        """The set with every character that equals one of its own when case is ignored."""
        table = equivalents(unicode)
        extra: list[tuple[int, int]] = []
        for low, high in self.ranges:
            if high - low > len(table):
                codes = [code for code in table if low <= code <= high]
            else:
                codes = [code for code in range(low, high + 1) if code in table]
            extra += [(code, code) for start in codes for code in table[start]]
        return CharSet(self.ranges + tuple(extra)) if extra else self


def _merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    merged: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            if high > merged[-1][1]:
                merged[-1] = (merged[-1][0], high)
        else:
            merged.append((low, high))
    return tuple(merged)


def of(*codes: int) -> CharSet:
    return CharSet((code, code) for code in codes)


EVERY = CharSet(((0, LAST),))
DIGIT = CharSet(((48, 57),))
WORD = CharSet(((48, 57), (65, 90), (95, 95), (97, 122)))
WORD_IGNORING_CASE = WORD | of(0x17F, 0x212A)  # flags u and i: these two fold to s and k
SPACE = CharSet(
    (code, code) for code in map(ord, "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff")
) | CharSet(((0x2000, 0x200A),))
LINE_END = of(10, 13, 0x2028, 0x2029)
NOT_LINE_END = LINE_END.complement()


# ---- ignoring case ------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def canonicalize(code: int, unicode: bool) -> int:
    """Canonicalize(ch): characters that give the same are equal when case is ignored."""
    char = chr(code)
    if unicode:
        folded = char.casefold()
        if len(folded) != 1:  # simple folding only: the full one changes the length
            folded = char.lower()
        return ord(folded) if len(folded) == 1 else code
    upper = char.upper()
    if len(upper) != 1:
        return code
    result = ord(upper)
    return code if code >= 128 > result else result


@lru_cache(maxsize=2)
def equivalents(unicode: bool) -> dict[int, tuple[int, ...]]:
    """For each character that has any: all the characters that equal it, itself included."""
    classes: dict[int, list[int]] = {}
    for code in range(0x1F000 if unicode else 0x10000):
        char = chr(code)
        if char.lower() != char or char.upper() != char or char.casefold() != char:
            classes.setdefault(canonicalize(code, unicode), []).append(code)
    table: dict[int, tuple[int, ...]] = {}
    for canonical, codes in classes.items():
        if canonical not in codes:
            codes.append(canonical)
        if len(codes) > 1:
            entry = tuple(codes)
            for code in codes:
                table[code] = entry
    return table


def same_ignoring_case(code: int, unicode: bool) -> CharSet:
    """The characters that equal `code` when case is ignored; cheap for ASCII."""
    if code < 128:
        char = chr(code)
        codes = {code, ord(char.lower()), ord(char.upper())}
        if unicode and char in "kKsS":
            codes.add(0x212A if char in "kK" else 0x17F)
        return of(*codes)
    return of(*equivalents(unicode).get(code, (code,)))
