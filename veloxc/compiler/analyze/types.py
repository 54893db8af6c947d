"""Static types of JavaScript values: as much as plain Python operators need, and what props checks compare.

Sound or silent: a type is only stated where every value at run time is certainly of it. A TypeScript annotation of a
local, a parameter of a non-exported function or a literal counts as a promise of its author for *primitive* types only
where analysis sees every value; data that comes from Python or JSON is `unknown` whatever its annotation says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "unknown", "undefined", "null", "boolean", "int", "number", "bigint", "string", "symbol",
    "array", "object", "function", "class", "promise", "regexp", "date", "map", "set", "error", "markup", "union", "never",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class StaticType:
    """`kind` says the rest: `element` of arrays, promises, sets; `members` of unions; `fields` of object literals;
    `literal` for a known constant; `ascii` for strings known to be ASCII; `nonnegative`/`bounded` for ints
    (bounded: certainly within ±2**31, so that `+` needs no guard)."""

    kind: Kind
    element: StaticType | None = None
    members: tuple[StaticType, ...] = ()
    fields: tuple[tuple[str, StaticType], ...] | None = None
    literal: str | int | float | bool | None = None
    has_literal: bool = False
    ascii: bool = False
    nonnegative: bool = False
    bounded: bool = False


UNKNOWN = StaticType("unknown")
UNDEFINED = StaticType("undefined")
NULL = StaticType("null")
BOOLEAN = StaticType("boolean")
INT = StaticType("int")
NUMBER = StaticType("number")
STRING = StaticType("string")
MARKUP = StaticType("markup")
