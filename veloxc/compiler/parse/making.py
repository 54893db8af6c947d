"""What is made of the values of a production: the arguments picked for its builder, lists spliced in or grown.

Each `make` is written out as the Python expression that somebody would write for that production, when it is first
needed: it is called for every reduction, and a page uses a third of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from veloxc.compiler.parse.builders import BUILDERS, IN_CONTEXT, Context
from veloxc.compiler.parse.table import Production, Table

Make: TypeAlias = Callable[[Context, int, int, list[Any]], Any]
"""From the parse's context, place and values of all symbols of a production to the value of its rule."""

Reduction: TypeAlias = tuple[int, str, "Make | None"]
"""How many values there are, the rule, and what is made of them. None: the one value there is stays as it is."""
Reductions: TypeAlias = list[Reduction]

Kept: TypeAlias = tuple[tuple[int, bool], ...]


@cache
def reductions_of(table: Table) -> Reductions:
    """The table's productions, ready for the parser's loop."""
    reductions: Reductions = []
    for number, production in enumerate(table.productions):
        only_renames = production.passes and production.size == 1
        make = None if only_renames else _made_when_needed(reductions, number, production)
        reductions.append((production.size, production.origin, make))
    return reductions


def _made_when_needed(reductions: Reductions, number: int, production: Production) -> Make:
    def first(context: Context, start: int, end: int, parts: list[Any]) -> Any:
        make = _make(production)
        reductions[number] = production.size, production.origin, make
        return make(context, start, end, parts)

    return first


def _make(production: Production) -> Make:
    kept = production.kept
    build = BUILDERS.get(production.name)
    if build is not None and not production.passes:
        arguments = "context, start, end" if production.name in IN_CONTEXT else "start, end"
        return _written(f"build({arguments}, {_words(kept)})")(build)
    if production.passes:
        return _written(f"parts[{kept[0][0]}]")(None)
    if grows(production):
        return _growing(_written(f"[{_words(kept[1:])}]")(None))
    return _written(f"[{_words(kept)}]")(None)


def grows(production: Production) -> bool:
    """Is it the repetition of a rule: the list so far, and what comes to it?"""
    return production.origin.startswith("__") and production.kept[:1] == ((0, True),)


def _words(kept: Kept) -> str:
    """The arguments as Python: the parts that are kept, lists spliced in, None for what is absent."""
    words = ["None" if index < 0 else f"{'*' * splice}parts[{index}]" for index, splice in kept]
    return ", ".join(words)


@cache
def _written(expression: str) -> Callable[[Any], Make]:
    made: Callable[[Any], Make] = eval(f"lambda build: lambda context, start, end, parts: {expression}")
    return made


def _growing(more: Make) -> Make:
    """Nobody else has that list, so it may grow."""

    def make(context: Context, start: int, end: int, parts: list[Any]) -> Any:
        values: list[Any] = parts[0]
        values += more(context, start, end, parts)
        return values

    return make


def pick(parts: list[Any], kept: Kept) -> list[Any]:
    """The arguments themselves."""
    values: list[Any] = []
    for index, splice in kept:
        if splice:
            values += parts[index]
        else:
            values.append(parts[index] if index >= 0 else None)
    return values
