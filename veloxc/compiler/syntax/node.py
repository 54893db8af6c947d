"""What every syntax node is: an immutable record with a place in the source, compared by identity."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

N = TypeVar("N")


@dataclass_transform(frozen_default=True, eq_default=False)
def node(cls: type[N]) -> type[N]:
    """Make a class a syntax node: a frozen, slotted dataclass whose instances are equal only to themselves.

    Facts about a node live in side tables keyed by the node, never on it.
    """
    make: Callable[[type[N]], type[N]] = dataclass(frozen=True, eq=False, slots=True)
    return make(cls)


@node
class Node:
    """`start` and `end` are offsets in the source text, in code points; `end` is exclusive.

    Subclasses are named as ESTree (typescript-estree for TypeScript) names them, and so are their fields;
    a field whose name is a Python keyword gets `_` at the end (`async_`, `await_`, `in_`, `global_`).
    Lists are tuples; what ESTree leaves `undefined` or `null` is None.
    """

    start: int
    end: int

    @property
    def type(self) -> str:
        """The ESTree name of the node."""
        return self.__class__.__name__
