"""Questions about static types: what the operators may rely on (lowering.md §10)."""

from __future__ import annotations

from collections.abc import Iterable

from veloxc.compiler.analyze.types import Kind, StaticType

NUMBERS: frozenset[Kind] = frozenset({"int", "number"})
NULLISH: frozenset[Kind] = frozenset({"null", "undefined"})
OBJECTS: frozenset[Kind] = frozenset(
    {"array", "object", "function", "class", "promise", "regexp", "date", "map", "set", "error"}
)
"""Kinds that are compared by identity."""
UNSURE: frozenset[Kind] = frozenset({"unknown", "never"})


def kinds(type_: StaticType) -> frozenset[Kind]:
    """All kinds a value of this type may be of; `unknown` among them where nothing is known."""
    if type_.kind != "union":
        return frozenset({type_.kind})
    found: set[Kind] = set()
    for member in type_.members:
        found |= kinds(member)
    return frozenset(found) or frozenset({"unknown"})


def is_only(type_: StaticType, allowed: Iterable[str]) -> bool:
    """Is the value certainly of one of these kinds?"""
    return kinds(type_) <= frozenset(allowed)


def is_string(type_: StaticType) -> bool:
    return is_only(type_, ("string",))


def is_number(type_: StaticType) -> bool:
    return is_only(type_, NUMBERS)


def is_int(type_: StaticType) -> bool:
    """Certainly a Python int: an integer within ±2**53 that is not -0."""
    return is_only(type_, ("int",))


def is_bounded(type_: StaticType) -> bool:
    """Certainly an int within ±2**31."""
    if type_.kind == "union":
        return all(is_bounded(member) for member in type_.members)
    if type_.kind != "int":
        return False
    literal = type_.literal
    return type_.bounded or (type_.has_literal and isinstance(literal, int) and abs(literal) <= 2**31)


def is_nonnegative(type_: StaticType) -> bool:
    if type_.kind == "union":
        return all(is_nonnegative(member) for member in type_.members)
    literal = type_.literal
    return type_.nonnegative or (type_.has_literal and isinstance(literal, (int, float)) and literal >= 0)


def is_boolean(type_: StaticType) -> bool:
    return is_only(type_, ("boolean",))


def is_array(type_: StaticType) -> bool:
    return is_only(type_, ("array",))


def is_object_literal(type_: StaticType) -> bool:
    """Certainly a dict made by an object literal."""
    return type_.kind == "object" and type_.fields is not None


def is_ascii(type_: StaticType) -> bool:
    if type_.kind == "union":
        return all(is_ascii(member) for member in type_.members)
    if type_.kind != "string":
        return False
    return type_.ascii or (type_.has_literal and isinstance(type_.literal, str) and type_.literal.isascii())


def may_be_nullish(type_: StaticType) -> bool:
    return bool(kinds(type_) & (NULLISH | UNSURE))


def can_be_null(type_: StaticType) -> bool:
    return bool(kinds(type_) & ({"null"} | UNSURE))


def is_same_to_python(type_: StaticType) -> bool:
    """Is JavaScript's truth of such values Python's own? Not of floats (NaN), objects and arrays."""
    return is_only(type_, ("boolean", "string", "int", "undefined", "null"))
