"""Symbols (ECMA-262 §20.4): `Symbol("x")`, the registry, and the well-known ones."""

from __future__ import annotations

from typing import Any

from veloxc.js.object import JSClass, JSObject
from veloxc.js.undefined import undefined

_registry: dict[str, Symbol] = {}


class SymbolClass(JSClass):
    """`Symbol(x)` makes a symbol; `new Symbol` is an error, see `new`."""

    def __call__(cls, description: Any = undefined, *_: Any) -> Any:  # noqa: N805
        symbol: Any = cls.__new__(cls)  # type: ignore[call-overload]
        if description is not undefined and description.__class__ is not str:
            from veloxc.js.coercion import string

            description = string(description)
        symbol.text = description
        return symbol


class Symbol(JSObject, metaclass=SymbolClass):
    """One symbol. Compared and hashed by identity, so that it can be a key of a dict."""

    __slots__ = ("text",)

    text: Any  # the description, or undefined

    iterator: Symbol
    asyncIterator: Symbol
    hasInstance: Symbol
    toPrimitive: Symbol
    toStringTag: Symbol
    species: Symbol
    isConcatSpreadable: Symbol
    unscopables: Symbol
    match: Symbol
    matchAll: Symbol
    replace: Symbol
    search: Symbol
    split: Symbol
    dispose: Symbol
    asyncDispose: Symbol

    def __repr__(self) -> str:
        return symbol_string(self)


def symbol_string(symbol: Symbol) -> str:
    """SymbolDescriptiveString: `Symbol(name)`."""
    return "Symbol()" if symbol.text is undefined else f"Symbol({symbol.text})"


def symbol_for(key: Any = undefined, *_: Any) -> Symbol:
    """Symbol.for: the symbol of that name, the same in the whole program."""
    from veloxc.js.coercion import string

    name = string(key)
    if name not in _registry:
        _registry[name] = Symbol(name)
    return _registry[name]


def symbol_key_for(symbol: Any = undefined, *_: Any) -> Any:
    """Symbol.keyFor: the name a symbol was registered under, or undefined."""
    if symbol.__class__ is not Symbol:
        from veloxc.js.errors import TypeError_, shown

        raise TypeError_(f"{shown(symbol)} is not a symbol")
    return next((name for name, other in _registry.items() if other is symbol), undefined)


WELL_KNOWN = (
    *("iterator", "asyncIterator", "hasInstance", "toPrimitive", "toStringTag", "species", "unscopables"),
    *("isConcatSpreadable", "match", "matchAll", "replace", "search", "split"),
    *("dispose", "asyncDispose"),
)

for _name in WELL_KNOWN:
    type.__setattr__(Symbol, _name, Symbol(f"Symbol.{_name}"))
