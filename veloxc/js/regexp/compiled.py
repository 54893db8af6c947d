"""A pattern ready to run, and its run over a string counted in UTF-16 units.

Python's `re` runs what means the same there, the package `regex` what needs Unicode properties or look-behinds
of any length, our own matcher the rest. Patterns are compiled once per text and flags.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Any

from veloxc.js.regexp.analysis import needs_own_matcher
from veloxc.js.regexp.matcher import Matcher, Spans
from veloxc.js.regexp.nodes import Pattern
from veloxc.js.regexp.parser import parse
from veloxc.js.regexp.program import Program
from veloxc.js.regexp.reader import PatternError, code_units
from veloxc.js.regexp.translate import Translator
from veloxc.js.strings.units import is_narrow, merged
from veloxc.js.undefined import undefined

__all__ = ["Compiled", "Found", "PatternError", "compile_pattern"]


class Compiled:
    """One pattern: its engine, whether it reads code points, and the names of its groups."""

    __slots__ = ("engine", "groups", "names", "native", "search", "unicode")

    def __init__(self, pattern: Pattern) -> None:
        self.unicode = pattern.unicode
        self.groups = pattern.groups
        self.names = pattern.names
        self.engine = _engine(pattern)
        self.native = not isinstance(self.engine, Matcher)
        self.search = self.engine.search

    def find(self, text: str, index: int, sticky: bool = False) -> Found | None:
        """The first match at or after `index` (at `index` where sticky), in UTF-16 units."""
        if is_narrow(text):
            found = self.engine.match(text, index) if sticky else self.engine.search(text, index)
            if found is None:
                return None
            return Found(text, found.regs if self.native else found)
        wide = _wide(text, self.unicode)
        start = wide.position(index)
        found = self.engine.match(wide.text, start) if sticky else self.engine.search(wide.text, start)
        if found is None:
            return None
        return WideFound(wide, found.regs if self.native else found)


class Found:
    """A match. Spans are (start, end) per group, (-1, -1) for one that took no part."""

    __slots__ = ("spans", "text")

    def __init__(self, text: str, spans: Spans) -> None:
        self.text = text
        self.spans = spans

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[0][1]

    def groups(self) -> list[Any]:
        """The matched texts, `undefined` for groups that took no part; the whole match first."""
        text = self.text
        return [undefined if start < 0 else text[start:end] for start, end in self.spans]

    def indices(self) -> list[Any]:
        return [undefined if start < 0 else [start, end] for start, end in self.spans]


class WideFound(Found):
    """A match in a string with characters beyond U+FFFF, which count as two units."""

    __slots__ = ("wide",)

    def __init__(self, wide: _Wide, spans: Spans) -> None:
        super().__init__(wide.text, spans)
        self.wide = wide

    @property
    def start(self) -> int:
        return self.wide.index(self.spans[0][0])

    @property
    def end(self) -> int:
        return self.wide.index(self.spans[0][1])

    def groups(self) -> list[Any]:
        texts = super().groups()
        return texts if self.wide.unicode else [text if text is undefined else merged(text) for text in texts]

    def indices(self) -> list[Any]:
        index = self.wide.index
        return [undefined if start < 0 else [index(start), index(end)] for start, end in self.spans]


class _Wide:
    """Such a string as an engine sees it: one character per unit, or per code point under the flag u."""

    __slots__ = ("places", "text", "unicode", "units")

    def __init__(self, text: str, unicode: bool) -> None:
        self.unicode = unicode
        self.text = text if unicode else "".join(map(chr, code_units(text)))
        # the characters that count twice: their positions for the engine, and in units
        self.places = [place for place, char in enumerate(text) if char > "\uffff"] if unicode else []
        self.units = [place + before for before, place in enumerate(self.places)]

    def position(self, index: int) -> int:
        """The engine's position of a unit index; the second half of a character is its first."""
        return index - bisect_left(self.units, index)

    def index(self, position: int) -> int:
        """The unit index of an engine's position."""
        return position + bisect_left(self.places, position)


@lru_cache(maxsize=4)
def _wide(text: str, unicode: bool) -> _Wide:
    return _Wide(text, unicode)


def _engine(pattern: Pattern) -> Any:
    if needs_own_matcher(pattern):
        return Matcher(Program(pattern))
    translator = Translator(pattern)
    text = translator.text(pattern.body)
    ignore_case = translator.engine_ignores_case
    if not translator.needs_regex:
        try:
            return re.compile(text, re.ASCII | (re.IGNORECASE if ignore_case else 0))
        except (re.error, OverflowError, RecursionError):
            pass  # look-behinds of several lengths; very large counts
    import regex

    try:
        if not ignore_case:
            return regex.compile(text, regex.VERSION0)
    except (regex.error, OverflowError, RecursionError):
        pass
    return Matcher(Program(pattern))


@lru_cache(maxsize=1024)
def compile_pattern(source: str, flags: str) -> Compiled:
    """The pattern for its text and those of the flags that change its meaning (i, m, s, u, v).

    Raises PatternError where the text is wrong."""
    return Compiled(parse(source, flags))
