"""The global `Boolean` (ECMA-262 §20.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import truthy
from veloxc.js.errors import TypeError_
from veloxc.js.function import called
from veloxc.js.methods import method
from veloxc.js.object import JSClass
from veloxc.js.own import CLASSES
from veloxc.js.undefined import absent, undefined
from veloxc.js.wrappers import Wrapper, primitive_of


class BooleanClass(JSClass):
    """`Boolean(x)` converts; `new Boolean(x)` (through `new`) makes a Boolean object."""

    def __call__(cls, *arguments: Any) -> Any:  # noqa: N805
        return to_boolean_value(*arguments) if cls is Boolean else super().__call__(*arguments)


class Boolean(Wrapper, metaclass=BooleanClass):
    """A Boolean object."""

    __slots__ = ()

    def __init__(self, value: Any = undefined, *_: Any) -> None:
        self.primitive = truthy(value)


CLASSES[bool] = Boolean


@called(Boolean)
def to_boolean_value(value: Any = undefined, *_: Any) -> bool:
    """`Boolean(x)`."""
    return truthy(value)


def _construct(value: Any = undefined, *_: Any) -> Boolean:
    made = Boolean.__new__(Boolean)
    made.primitive = truthy(value)
    return made


type.__setattr__(Boolean, "__construct__", staticmethod(_construct))


def _this(value: Any, name: str) -> bool:
    if value.__class__ is bool:
        return value
    truth = primitive_of(value, Boolean, False)
    if truth is not absent:
        return bool(truth)
    raise TypeError_(f"Boolean.prototype.{name} requires that 'this' be a Boolean")


@method(Boolean, "toString")
def boolean_to_string(value: Any, *_: Any) -> str:
    """Boolean.prototype.toString."""
    return "true" if _this(value, "toString") else "false"


@method(Boolean, "valueOf")
def boolean_value_of(value: Any, *_: Any) -> bool:
    """Boolean.prototype.valueOf."""
    return _this(value, "valueOf")
