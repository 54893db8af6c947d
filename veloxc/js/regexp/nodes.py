"""The tree of a regular expression: what the parser makes and the matchers read (ECMA-262 §22.2.1)."""

from __future__ import annotations

from veloxc.js.regexp.charset import CharSet


class Node:
    """Any part of a pattern."""

    __slots__ = ()


class Sequence(Node):
    """Parts one after the other; none matches the empty string."""

    __slots__ = ("items",)

    def __init__(self, items: list[Node]) -> None:
        self.items = items


class Alternatives(Node):
    """a|b|c: the first that lets the rest match."""

    __slots__ = ("options",)

    def __init__(self, options: list[Node]) -> None:
        self.options = options


class Char(Node):
    """One character: a code unit, or a code point under the flags u and v."""

    __slots__ = ("code",)

    def __init__(self, code: int) -> None:
        self.code = code


class Property:
    """\\p{name=value} inside of a class, kept by name for engines that know it."""

    __slots__ = ("name", "negated", "value")

    def __init__(self, name: str, value: str, negated: bool) -> None:
        self.name = name
        self.value = value
        self.negated = negated


class CharClass(Node):
    """[…], \\d, \\p{…} and the dot: the characters of a set or of one of the properties."""

    __slots__ = ("chars", "negated", "properties")

    def __init__(
        self, chars: CharSet, properties: list[Property] | None = None, negated: bool = False
    ) -> None:
        self.chars = chars
        self.properties = properties if properties is not None else []
        self.negated = negated


class Start(Node):
    """^"""

    __slots__ = ()


class End(Node):
    """$"""

    __slots__ = ()


class WordBoundary(Node):
    """\\b, or \\B when negated."""

    __slots__ = ("negated",)

    def __init__(self, negated: bool) -> None:
        self.negated = negated


class BackReference(Node):
    """\\1 or \\k<name>."""

    __slots__ = ("group",)

    def __init__(self, group: int) -> None:
        self.group = group


class Group(Node):
    """(…) with its number, or (?:…) without."""

    __slots__ = ("body", "number")

    def __init__(self, body: Node, number: int | None = None) -> None:
        self.body = body
        self.number = number


class Look(Node):
    """(?=…) (?!…) (?<=…) (?<!…)"""

    __slots__ = ("behind", "body", "negated")

    def __init__(self, body: Node, behind: bool, negated: bool) -> None:
        self.body = body
        self.behind = behind
        self.negated = negated


class Quantifier(Node):
    """x* x+ x? x{n,m}; `most` is None where there is no upper bound. `groups` are the captures inside."""

    __slots__ = ("body", "greedy", "groups", "least", "most")

    def __init__(self, body: Node, least: int, most: int | None, greedy: bool, groups: range) -> None:
        self.body = body
        self.least = least
        self.most = most
        self.greedy = greedy
        self.groups = groups


class Pattern:
    """A parsed regular expression."""

    __slots__ = ("body", "flags", "groups", "names")

    def __init__(self, body: Node, flags: str, groups: int, names: dict[str, int]) -> None:
        self.body = body
        self.flags = flags
        self.groups = groups
        self.names = names

    @property
    def unicode(self) -> bool:
        return "u" in self.flags or "v" in self.flags
