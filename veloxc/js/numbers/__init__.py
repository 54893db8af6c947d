"""Numbers (ECMA-262 §21.1): the global `Number`, its constants and tests."""

from __future__ import annotations

from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import number, numeric
from veloxc.js.errors import TypeError_
from veloxc.js.function import called
from veloxc.js.methods import method, static
from veloxc.js.number_text import guard
from veloxc.js.object import JSClass
from veloxc.js.own import CLASSES
from veloxc.js.undefined import absent, undefined
from veloxc.js.wrappers import Wrapper, primitive_of


class NumberClass(JSClass):
    """`Number(x)` converts; `new Number(x)` (through `new`) makes a Number object."""

    def __call__(cls, *arguments: Any) -> Any:  # noqa: N805
        return to_number_value(*arguments) if cls is Number else super().__call__(*arguments)


class Number(Wrapper, metaclass=NumberClass):
    """A Number object, or the base of a class that extends Number."""

    __slots__ = ()

    MAX_SAFE_INTEGER = 9007199254740991
    MIN_SAFE_INTEGER = -9007199254740991
    MAX_VALUE = 1.7976931348623157e308
    MIN_VALUE = 5e-324
    EPSILON = 2.220446049250313e-16
    POSITIVE_INFINITY = float("inf")
    NEGATIVE_INFINITY = float("-inf")
    NaN = float("nan")

    def __init__(self, value: Any = 0, *_: Any) -> None:
        self.primitive = to_number_value(value)


for _kind in (int, float):
    CLASSES[_kind] = Number


@called(Number)
def to_number_value(*arguments: Any) -> Any:
    """`Number(x)`: ToNumber, and the value of a BigInt."""
    if not arguments:
        return 0
    value = numeric(arguments[0])
    return guard(int(value)) if value.__class__ is BigInt else value


def _construct(*arguments: Any) -> Number:
    made = Number.__new__(Number)
    made.primitive = to_number_value(*arguments)
    return made


type.__setattr__(Number, "__construct__", staticmethod(_construct))


def this_number(value: Any, name: str) -> Any:
    """`this` of the Number methods; TypeError for what is no number."""
    kind = value.__class__
    if kind is int or kind is float:
        return value
    n = primitive_of(value, Number, 0)
    if n is not absent:
        return n
    from veloxc.js.interop.values import is_native, number_of

    if is_native(value) and number_of(value) is not undefined:
        return number_of(value)
    raise TypeError_(f"Number.prototype.{name} requires that 'this' be a Number")


@static(Number, "isInteger", length=1)
def number_is_integer(value: Any = undefined, *_: Any) -> bool:
    """Number.isInteger."""
    return value.__class__ is int or (value.__class__ is float and value.is_integer())


@static(Number, "isSafeInteger", length=1)
def number_is_safe_integer(value: Any = undefined, *_: Any) -> bool:
    """Number.isSafeInteger."""
    return number_is_integer(value) and abs(value) <= 9007199254740991


@static(Number, "isFinite", length=1)
def number_is_finite(value: Any = undefined, *_: Any) -> bool:
    """Number.isFinite."""
    return value.__class__ is int or (value.__class__ is float and value - value == 0)


@static(Number, "isNaN", length=1)
def number_is_nan(value: Any = undefined, *_: Any) -> bool:
    """Number.isNaN."""
    return value.__class__ is float and value != value


def is_nan(value: Any = undefined, *_: Any) -> bool:
    """The global isNaN, which converts."""
    value = number(value)
    return bool(value != value)


def is_finite(value: Any = undefined, *_: Any) -> bool:
    """The global isFinite, which converts."""
    return number_is_finite(number(value))


@method(Number, "valueOf")
def number_value_of(value: Any, *_: Any) -> Any:
    """Number.prototype.valueOf."""
    return this_number(value, "valueOf")
