"""The tree of a regular expression: what the parser makes and the matchers read (ECMA-262 §22.2.1)."""

from __future__ import annotations

from dataclasses import dataclass, field

from veloxc.js.regexp.charset import CharSet


@dataclass(slots=True)
class Node:
    """Any part of a pattern."""


@dataclass(slots=True)
class Sequence(Node):
    """Parts one after the other; none matches the empty string."""

    items: list[Node]


@dataclass(slots=True)
class Alternatives(Node):
    """a|b|c: the first that lets the rest match."""

    options: list[Node]


@dataclass(slots=True)
class Char(Node):
    """One character: a code unit, or a code point under the flags u and v."""

    code: int


@dataclass(slots=True)
class Property:
    """\\p{name=value} inside of a class, kept by name for engines that know it."""

    name: str
    value: str
    negated: bool


@dataclass(slots=True)
class CharClass(Node):
    """[…], \\d, \\p{…} and the dot: the characters of a set or of one of the properties."""

    chars: CharSet
    properties: list[Property] = field(default_factory=list)
    negated: bool = False


@dataclass(slots=True)
class Start(Node):
    """^"""


@dataclass(slots=True)
class End(Node):
    """$"""


@dataclass(slots=True)
class WordBoundary(Node):
    """\\b, or \\B when negated."""

    negated: bool


@dataclass(slots=True)
class BackReference(Node):
    """\\1 or \\k<name>."""

    group: int


@dataclass(slots=True)
class Group(Node):
    """(…) with its number, or (?:…) without."""

    body: Node
    number: int | None = None


@dataclass(slots=True)
class Look(Node):
    """(?=…) (?!…) (?<=…) (?<!…)"""

    body: Node
    behind: bool
    negated: bool


@dataclass(slots=True)
class Quantifier(Node):
    """x* x+ x? x{n,m}; `most` is None where there is no upper bound. `groups` are the captures inside."""

    body: Node
    least: int
    most: int | None
    greedy: bool
    groups: range


@dataclass(slots=True)
class Pattern:
    """A parsed regular expression."""

    body: Node
    flags: str
    groups: int
    names: dict[str, int]

    @property
    def unicode(self) -> bool:
        return "u" in self.flags or "v" in self.flags
