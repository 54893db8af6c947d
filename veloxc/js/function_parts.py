"""What compiled functions use that Python has no word for: `throw` in an expression, the strings of a template."""

from __future__ import annotations

from typing import Any, NoReturn

from veloxc.js.errors import thrown
from veloxc.js.prototypes import freeze, own_shape
from veloxc.js.write import put


def throw(value: Any) -> NoReturn:
    """`throw value` where an expression stands."""
    raise thrown(value)


def TemplateStrings(cooked: list[Any], raw: list[Any]) -> list[Any]:
    """The first argument of a template's tag (ECMA-262 §13.2.8.4): frozen, the same list at each evaluation."""
    freeze(raw, True)
    put(cooked, "raw", raw)
    own_shape(cooked).hidden.add("raw")
    freeze(cooked, True)
    return cooked
