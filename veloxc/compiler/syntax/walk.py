"""Going through a tree: which fields of a node hold nodes, and all nodes in order, without recursion."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from veloxc.compiler.syntax.node import Node

_WITHOUT_NODES = re.compile(
    r"OneOf\[[^]]*\]|\b(?:str|bool|float|int|None|Accessibility|RegExpPattern|tuple)\b|[\s|,.()\[\]]"
)
"""What an annotation is made of where the field holds no node: names, flags, values."""

_BESIDE = frozenset({"start", "end", "comments", "fences", "parenthesized"})
"""Fields that are no part of the tree under a node: its place, and what `Document` says about the tree."""


_CHILD_FIELDS: dict[type[Node], tuple[str, ...]] = {}
_VALUE_FIELDS: dict[type[Node], tuple[str, ...]] = {}


def child_fields(cls: type[Node]) -> tuple[str, ...]:
    """The fields of a node class that hold a node, None, or a tuple of these, in the order of the class."""
    if cls not in _CHILD_FIELDS:
        _CHILD_FIELDS[cls] = tuple(
            name
            for name, annotation in _fields(cls).items()
            if name not in _BESIDE and _WITHOUT_NODES.sub("", annotation)
        )
    return _CHILD_FIELDS[cls]


def value_fields(cls: type[Node]) -> tuple[str, ...]:
    """The fields of a node class that hold what is no node (names, operators, flags), without `start` and `end`."""
    if cls not in _VALUE_FIELDS:
        skipped = {*child_fields(cls), *_BESIDE}
        _VALUE_FIELDS[cls] = tuple(name for name in _fields(cls) if name not in skipped)
    return _VALUE_FIELDS[cls]


def _fields(cls: type[Node]) -> dict[str, str]:
    """Name and annotation of every field, those of base classes first."""
    return {
        name: str(annotation)
        for base in reversed(cls.__mro__)
        for name, annotation in inspect.get_annotations(base).items()
    }


def children(node: Node) -> list[Node]:
    """The nodes directly under a node, field by field; holes of arrays are left out."""
    found: list[Node] = []
    for name in child_fields(node.__class__):
        value = getattr(node, name)
        if isinstance(value, tuple):
            found.extend(item for item in value if item is not None)
        elif value is not None:
            found.append(value)
    return found


def in_source_order(node: Node) -> list[Node]:
    """`children`, sorted by where they stand."""
    return sorted(children(node), key=lambda child: (child.start, child.end))


def walk(root: Node) -> Iterator[Node]:
    """The node and all nodes under it: parents before children, children by field. Any depth."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        below = children(node)
        below.reverse()
        waiting.extend(below)
