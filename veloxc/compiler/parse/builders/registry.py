"""What builds the tree: a function per grammar rule or alias, by name; and per terminal, what becomes of its text.

A builder gets the place of what was reduced (start, end) and the values of its symbols: tokens that only punctuate are
dropped, `[x]` gives None where x is absent, and the parts of a repetition stand in a row. A node class whose fields are
in the order of its rule is its own builder.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from veloxc.compiler.syntax.node import Node

Builder: TypeAlias = Callable[..., Any]


@dataclass(eq=False, slots=True)
class Context:
    """What builders note about one parse."""

    parenthesized: dict[Node, tuple[int, int]] = field(default_factory=dict)
    """Expressions and patterns in parentheses, with the place of the outermost pair."""


BUILDERS: dict[str, Builder] = {}
SHIFTS: dict[str, Builder] = {}
"""By terminal: from (start, end, text) to a value. Terminals not named here have their text as value."""
SHIFTS_IN_PAGES: dict[str, Builder] = {}
"""What differs from SHIFTS in `.velox` files."""
IN_CONTEXT: set[str] = set()
"""The rules whose builders get the Context first."""


def builds(*names: str, context: bool = False) -> Callable[[Builder], Builder]:
    """Register the builder of these rules. With `context`, it gets the Context first."""

    def register(builder: Builder) -> Builder:
        for name in names:
            assert name not in BUILDERS, f"two builders for {name}"
            BUILDERS[name] = builder
            if context:
                IN_CONTEXT.add(name)
        return builder

    return register


def shifts(*terminals: str) -> Callable[[Builder], Builder]:
    """Register what makes the value of these terminals."""

    def register(builder: Builder) -> Builder:
        for terminal in terminals:
            assert terminal not in SHIFTS, f"two values for {terminal}"
            SHIFTS[terminal] = builder
        return builder

    return register


def shifts_in_pages(*terminals: str) -> Callable[[Builder], Builder]:
    """Register what makes the value of these terminals in `.velox` files."""

    def register(builder: Builder) -> Builder:
        SHIFTS_IN_PAGES.update(dict.fromkeys(terminals, builder))
        return builder

    return register


def shifts_of(*, page: bool) -> dict[str, Builder]:
    """By terminal what makes its value, in a page or in a module."""
    return SHIFTS | SHIFTS_IN_PAGES if page else SHIFTS


def place(node: Node, context: Context) -> tuple[int, int]:
    """Where a node stands, its parentheses included."""
    return context.parenthesized.get(node) or (node.start, node.end)
