"""Static types of JavaScript values: as much as plain Python operators need, and what props checks compare.

Sound or silent: a type is only stated where every value at run time is certainly of it. A TypeScript annotation of a
local, a parameter of a non-exported function or a literal counts as a promise of its author for *primitive* types only
where analysis sees every value; data that comes from Python or JSON is `unknown` whatever its annotation says.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from veloxc.compiler.analyze.record import changed, value

Kind: TypeAlias = Literal[
    "unknown",
    "undefined",
    "null",
    "boolean",
    "int",
    "number",
    "bigint",
    "string",
    "symbol",
    "array",
    "object",
    "function",
    "class",
    "promise",
    "regexp",
    "date",
    "map",
    "set",
    "error",
    "markup",
    "union",
    "never",
]


@value
class StaticType:
    """`kind` says the rest: `element` of arrays, promises, sets; `members` of unions; `fields` of object literals;
    `literal` for a known constant; `ascii` for strings known to be ASCII; `nonnegative`/`bounded` for ints
    (bounded: certainly within ±2**31, so that `+` needs no guard).

    `int` is a Python int, never -0.0; `number` an int or a float. `array` is an exact list and `object` an exact dict,
    each made by TypeScript code, whatever they hold; `element` and `fields` are there only where nothing can change them.
    """

    kind: Kind
    element: StaticType | None = None
    members: tuple[StaticType, ...] = ()
    fields: tuple[tuple[str, StaticType], ...] | None = None
    literal: str | int | float | bool | None = None
    has_literal: bool = False
    ascii: bool = False
    nonnegative: bool = False
    bounded: bool = False
    bits: int = 0
    """Of ints: their absolute value is below 2**bits; 0: below 2**53, as any int."""

    def field(self, name: str) -> StaticType | None:
        """The type of a field of an object literal; None where it is not known."""
        return next((found for key, found in self.fields or () if key == name), None)


UNKNOWN = StaticType("unknown")
NEVER = StaticType("never")
UNDEFINED = StaticType("undefined")
NULL = StaticType("null")
BOOLEAN = StaticType("boolean")
INT = StaticType("int")
NUMBER = StaticType("number")
BIGINT = StaticType("bigint")
STRING = StaticType("string")
ASCII = StaticType("string", ascii=True)
SYMBOL = StaticType("symbol")
ARRAY = StaticType("array")
OBJECT = StaticType("object")
FUNCTION = StaticType("function")
CLASS = StaticType("class")
PROMISE = StaticType("promise")
REGEXP = StaticType("regexp")
DATE = StaticType("date")
MAP = StaticType("map")
SET = StaticType("set")
ERROR = StaticType("error")
MARKUP = StaticType("markup")
COUNT = StaticType("int", nonnegative=True, bounded=True, bits=31)
"""A length or an index."""
INT32 = StaticType("int", bounded=True, bits=32)
COUNTER = StaticType("int", bits=48)
"""What only constants are added to: counting to 2**48 takes longer than any program runs."""

PRIMITIVES: frozenset[Kind] = frozenset(
    {"undefined", "null", "boolean", "int", "number", "bigint", "string", "symbol", "never"}
)
"""Values that nothing can change."""

_EXACT_BITS = 53
_MOST_MEMBERS = 4
_DEEPEST = 4


def integer(bits: int, nonnegative: bool = False) -> StaticType:
    """An int whose absolute value is below 2**bits; a number, where that may not be exact."""
    if bits > _EXACT_BITS:
        return NUMBER
    if bits == 0:
        return StaticType("int", nonnegative=nonnegative)
    return StaticType("int", nonnegative=nonnegative, bounded=bits <= 31, bits=bits)


def array_of(element: StaticType | None) -> StaticType:
    if element is None or element.kind == "unknown" or _is_deep(element, 1):
        return ARRAY
    return StaticType("array", element)


def object_of(fields: dict[str, StaticType]) -> StaticType:
    """An object literal; what is known of its fields is dropped where types nest too deep."""
    if any(_is_deep(found, 1) for found in fields.values()):
        return OBJECT
    return StaticType("object", fields=tuple(fields.items()))


def promise_of(value: StaticType) -> StaticType:
    """Of a promise its value's promise is no promise."""
    if value.kind == "promise":
        return value
    return PROMISE if _is_deep(value, 1) or may_be_thenable(value) else StaticType("promise", value)


def may_be_thenable(value: StaticType) -> bool:
    """Whether a value may have a `then`, which `await` would call."""
    for member in members_of(value):
        if member.kind in ("unknown", "class", "function", "promise"):
            return True
        if member.kind == "object" and (member.fields is None or member.field("then") is not None):
            return True
    return False


def _is_deep(found: StaticType, depth: int) -> bool:
    if depth > _DEEPEST:
        return True
    held = [field for _, field in found.fields or ()]
    held += found.members
    if found.element is not None:
        held.append(found.element)
    return any(_is_deep(part, depth + 1) for part in held)


def constant(value: str | int | float | bool | None) -> StaticType:
    """The type of a literal."""
    if value is None:
        return NULL
    if isinstance(value, bool):
        return StaticType("boolean", literal=value, has_literal=True)
    if isinstance(value, str):
        return StaticType("string", literal=value, has_literal=True, ascii=value.isascii())
    if isinstance(value, int):
        bits = abs(value).bit_length()
        return StaticType(
            "int",
            literal=value,
            has_literal=True,
            nonnegative=value >= 0,
            bounded=bits <= 31,
            bits=max(bits, 1),
        )
    return StaticType("number", literal=value, has_literal=True)


def is_numeric(found: StaticType) -> bool:
    """Certainly a number."""
    return found.kind in ("int", "number")


def exact_sum(left: StaticType, right: StaticType) -> bool:
    """Whether the sum (or difference) of two ints needs no guard: it cannot pass 2**53."""
    return bool(left.bits and right.bits) and max(left.bits, right.bits) + 1 <= _EXACT_BITS


def exact_product(left: StaticType, right: StaticType) -> bool:
    """Whether the product of two ints needs no guard: it cannot pass 2**53, nor be -0."""
    if not (left.bits and right.bits and left.bits + right.bits <= _EXACT_BITS):
        return False
    if left.nonnegative and right.nonnegative:
        return True
    return any(isinstance(side.literal, int) and side.literal > 0 for side in (left, right))


def members_of(found: StaticType) -> tuple[StaticType, ...]:
    """The members of a union; of any other type, itself."""
    return found.members if found.kind == "union" else (found,)


def without(found: StaticType, *kinds: Kind) -> StaticType:
    """The type with some members taken out."""
    if found.kind != "union":
        return NEVER if found.kind in kinds else found
    return join_all(member for member in found.members if member.kind not in kinds)


def can_be(found: StaticType, *kinds: Kind) -> bool:
    """Whether a value may be of one of these kinds."""
    return any(member.kind in kinds or member.kind == "unknown" for member in members_of(found))


def join_all(types: Iterable[StaticType]) -> StaticType:
    joined = NEVER
    for found in types:
        joined = join(joined, found)
    return joined


def join(one: StaticType, other: StaticType) -> StaticType:
    """The smallest type here that holds the values of both."""
    if one is other or other.kind == "never":
        return one
    if one.kind == "never":
        return other
    if one.kind == "unknown" or other.kind == "unknown":
        return UNKNOWN
    if one == other:
        return one
    if one.kind == "union" or other.kind == "union":
        return _join_members((*members_of(one), *members_of(other)))
    merged = _merge(one, other)
    return merged if merged is not None else StaticType("union", members=_ordered((one, other)))


def _join_members(members: tuple[StaticType, ...]) -> StaticType:
    kept: list[StaticType] = []
    for member in members:
        for index, other in enumerate(kept):
            merged = _merge(member, other)
            if merged is not None:
                kept[index] = merged
                break
        else:
            kept.append(member)
    if len(kept) == 1:
        return kept[0]
    return StaticType("union", members=_ordered(tuple(kept))) if len(kept) <= _MOST_MEMBERS else UNKNOWN


def _ordered(members: tuple[StaticType, ...]) -> tuple[StaticType, ...]:
    return tuple(sorted(members, key=lambda member: member.kind))


def _merge(one: StaticType, other: StaticType) -> StaticType | None:
    """One type for two of like kind, or None."""
    if one == other:
        return one
    if {one.kind, other.kind} == {"int", "number"}:
        return NUMBER
    if one.kind != other.kind:
        return None
    if one.kind == "int":
        bits = max(one.bits, other.bits) if one.bits and other.bits else 0
        return integer(bits, one.nonnegative and other.nonnegative)
    if one.kind == "string":
        return ASCII if one.ascii and other.ascii else STRING
    if one.kind == "object":
        return _merge_fields(one, other)
    if one.element is not None and other.element is not None:
        joined = join(one.element, other.element)
        return StaticType(one.kind, None if joined.kind == "unknown" else joined)
    return StaticType(one.kind)


def _merge_fields(one: StaticType, other: StaticType) -> StaticType:
    if one.fields is None or other.fields is None:
        return OBJECT
    mine, theirs = dict(one.fields), dict(other.fields)
    if list(mine) != list(theirs):
        return OBJECT
    return StaticType("object", fields=tuple((name, join(mine[name], theirs[name])) for name in mine))


def widened(found: StaticType, depth: int = 0) -> StaticType:
    """Without the known constant, and cut where types nest for ever."""
    if depth > _DEEPEST:
        return StaticType(found.kind) if found.kind != "union" else UNKNOWN
    if found.has_literal:
        found = changed(found, literal=None, has_literal=False)
    if found.element is not None:
        found = changed(found, element=widened(found.element, depth + 1))
    if found.fields is not None:
        found = changed(found, fields=tuple((name, widened(held, depth + 1)) for name, held in found.fields))
    return found
