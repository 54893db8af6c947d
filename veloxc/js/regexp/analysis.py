"""Where Python's engines and JavaScript disagree about a pattern, so that the matcher of our own must run it.

JavaScript clears the captures of a quantified part at every turn, refuses a turn that matched nothing, lets a
reference to an open or later group match the empty string, and reads look-behinds backwards.
Source: ECMA-262 §22.2.2.3.1 RepeatMatcher, §22.2.2.7.1 BackreferenceMatcher.
"""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.js.regexp.nodes import (
    Alternatives,
    BackReference,
    Char,
    CharClass,
    Group,
    Look,
    Node,
    Pattern,
    Quantifier,
    Sequence,
)


def children(node: Node) -> list[Node]:
    if isinstance(node, Sequence):
        return node.items
    if isinstance(node, Alternatives):
        return node.options
    if isinstance(node, Group | Look | Quantifier):
        return [node.body]
    return []


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in children(node):
        yield from walk(child)


def may_be_empty(node: Node) -> bool:
    """Whether the node can match without taking a character."""
    if isinstance(node, Char | CharClass):
        return False
    if isinstance(node, Sequence):
        return all(map(may_be_empty, node.items))
    if isinstance(node, Alternatives):
        return any(map(may_be_empty, node.options))
    if isinstance(node, Quantifier):
        return node.least == 0 or may_be_empty(node.body)
    if isinstance(node, Group):
        return may_be_empty(node.body)
    return True


def captures(node: Node) -> set[int]:
    return {n.number for n in walk(node) if isinstance(n, Group) and n.number is not None}


def always_captured(node: Node) -> set[int]:
    """The groups that took part whenever the node matched."""
    if isinstance(node, Sequence):
        return set().union(*map(always_captured, node.items))
    if isinstance(node, Alternatives):
        return set.intersection(*map(always_captured, node.options))
    if isinstance(node, Group):
        inner = always_captured(node.body)
        return inner if node.number is None else inner | {node.number}
    if isinstance(node, Quantifier):
        return always_captured(node.body) if node.least else set()
    if isinstance(node, Look):
        return set() if node.negated else always_captured(node.body)
    return set()


def needs_own_matcher(pattern: Pattern) -> bool:
    """True where the engines of Python would give another answer than JavaScript for some input."""
    return any(map(_differs, walk(pattern.body))) or _has_early_reference(pattern.body, set(), pattern)


def _differs(node: Node) -> bool:
    if isinstance(node, Quantifier):
        if (node.least, node.most) in ((1, 1), (0, 0)):
            return node.most == 0 and bool(captures(node.body))
        if may_be_empty(node.body):
            return True
        repeats = node.most is None or node.most > 1
        return repeats and captures(node.body) != always_captured(node.body)
    if isinstance(node, Look):
        return (node.behind or node.negated) and bool(captures(node.body))
    return False


def _has_early_reference(node: Node, closed: set[int], pattern: Pattern) -> bool:
    """A reference to a group that is not closed where it stands, or one that has to ignore case: Python's own
    idea of case differs from JavaScript's."""
    if isinstance(node, BackReference):
        return node.group not in closed or "i" in pattern.flags
    for child in children(node):
        if _has_early_reference(child, closed, pattern):
            return True
    if isinstance(node, Group) and node.number is not None:
        closed.add(node.number)
    return False
