"""Symbol.prototype and the functions of `Symbol` (ECMA-262 §20.4.2, §20.4.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js.errors import TypeError_
from veloxc.js.function import called
from veloxc.js.methods import getter, method, static, value
from veloxc.js.own import CLASSES
from veloxc.js.symbol import Symbol, symbol_for, symbol_key_for, symbol_string
from veloxc.js.undefined import undefined
from veloxc.js.wrappers import Wrapper

CLASSES[Symbol] = Symbol


def this_symbol(o: Any, name: str) -> Symbol:
    """`this` of the Symbol methods."""
    if o.__class__ is Symbol:
        return o
    if isinstance(o, Wrapper) and o.primitive.__class__ is Symbol:
        return o.primitive
    raise TypeError_(f"Symbol.prototype{name} requires that 'this' be a Symbol")


@called(Symbol)
def symbol_called(description: Any = undefined, *_: Any) -> Symbol:
    """`Symbol(description)`."""
    return Symbol(description)


def _construct(*_: Any) -> Any:
    raise TypeError_("Symbol is not a constructor")


type.__setattr__(Symbol, "__construct__", staticmethod(_construct))
static(Symbol, "for", length=1)(symbol_for)
static(Symbol, "keyFor", length=1)(symbol_key_for)


@method(Symbol, "toString")
def symbol_to_string(o: Any, *_: Any) -> str:
    """Symbol.prototype.toString."""
    return symbol_string(this_symbol(o, ".toString"))


@method(Symbol, "valueOf")
def symbol_value_of(o: Any, *_: Any) -> Symbol:
    """Symbol.prototype.valueOf."""
    return this_symbol(o, ".valueOf")


@getter(Symbol, "description")
def symbol_description(o: Any, *_: Any) -> Any:
    """Symbol.prototype.description."""
    return this_symbol(o, ".description").text


@method(Symbol, Symbol.toPrimitive, length=1)
def symbol_to_primitive(o: Any, *_: Any) -> Symbol:
    """Symbol.prototype[Symbol.toPrimitive]."""
    return this_symbol(o, " [ @@toPrimitive ]")


value(Symbol, Symbol.toStringTag, "Symbol")
