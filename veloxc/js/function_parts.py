"""What compiled functions use that Python has no word for: `throw` in an expression, the strings of a template."""

from __future__ import annotations

from typing import Any, NoReturn

from veloxc.js.array import Array
from veloxc.js.errors import thrown
from veloxc.js.prototypes import freeze


def throw(value: Any) -> NoReturn:
    """`throw value` where an expression stands."""
    raise thrown(value)


class TemplateStrings(Array):
    """The first argument of a template's tag (ECMA-262 §13.2.8.4): frozen, the same list at each evaluation."""

    __hidden__ = frozenset({"raw"})

    def __init__(self, cooked: list[Any], raw: list[Any]) -> None:
        list.__init__(self, cooked)
        freeze(raw, True)
        self.raw = raw
        freeze(self, True)
