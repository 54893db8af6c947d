"""How values and places look in V8's messages."""

from __future__ import annotations

from types import FunctionType
from typing import Any

from veloxc.js.errors import TypeError_
from veloxc.js.symbol import Symbol, symbol_string
from veloxc.js.undefined import undefined


def shown(value: Any) -> str:
    """`"text"`, `5`, `undefined`, `#<Object>`, `1,2` for an array, `[object Array]` where it cannot be joined."""
    if value.__class__ is str:
        return f'"{value}"'
    if value.__class__ is Symbol:
        return symbol_string(value)
    from veloxc.js.coercion import is_object, string

    if not is_object(value):
        return string(value)
    if isinstance(value, list):
        try:
            return string(value)
        except Exception:
            return "[object Array]"
    if value.__class__ is FunctionType or callable(value):
        from veloxc.js.function import function_source

        return function_source(value)
    if isinstance(value, Exception):
        return string(value)
    return f"#<{constructor_name(value)}>"


def constructor_name(value: Any) -> str:
    """The name in `#<Name>`: that of the value's constructor."""
    if value.__class__ is dict:
        return "Object"
    from veloxc.js.members import get

    try:
        name = get(get(value, "constructor"), "name")
    except Exception:
        return "Object"
    return name if name.__class__ is str and name else "Object"


def key_text(key: Any) -> str:
    """A property key in a message."""
    if key.__class__ is str:
        return str(key)
    if key.__class__ is Symbol:
        return symbol_string(key)
    from veloxc.js.coercion import property_key

    return key_text(property_key(key))


def cannot_read(value: Any, key: Any) -> TypeError_:
    name = "null" if value is None else "undefined"
    return TypeError_(f"Cannot read properties of {name} (reading '{key_text(key)}')")


def cannot_set(value: Any, key: Any) -> TypeError_:
    name = "null" if value is None else "undefined"
    return TypeError_(f"Cannot set properties of {name} (setting '{key_text(key)}')")


def not_iterable(value: Any) -> TypeError_:
    """V8 names the expression; at run time only the value is known."""
    if value is undefined or value is None:
        return TypeError_(f"{'null' if value is None else 'undefined'} is not iterable")
    if value.__class__ in (int, float, bool):
        from veloxc.js.coercion import string

        return TypeError_(
            f"{'number' if value.__class__ is not bool else 'boolean'} {string(value)} is not iterable"
        )
    return TypeError_(f"{shown(value) if callable(value) else 'object'} is not iterable")


def incompatible(method: str, receiver: Any) -> TypeError_:
    """A method was called on a receiver of the wrong kind."""
    return TypeError_(f"Method {method} called on incompatible receiver {shown(receiver)}")


def not_a_function(o: Any, k: Any) -> TypeError_:
    """`o.k(…)` where `o.k` is no function. V8 prints the source text of the callee; here the kind of receiver
    stands for it, until a traceback gives the place (see `error_translation`)."""
    return TypeError_(f"(intermediate value).{key_text(k)} is not a function")
