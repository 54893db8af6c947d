"""How values and places look in V8's messages."""

from __future__ import annotations

import sys
from types import FunctionType
from typing import Any

from veloxc.js.errors import TypeError_
from veloxc.js.symbol import Symbol, symbol_string


def shown(value: Any) -> str:
    """`text`, `5`, `undefined`, `#<Object>`, `[object Array]`: what V8 prints without running any code."""
    if value.__class__ is str:
        return str(value)
    if value.__class__ is Symbol:
        return symbol_string(value)
    from veloxc.js.coercion import string

    if not is_object(value):
        return string(value)
    if isinstance(value, list):
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


def is_object(value: Any) -> bool:
    from veloxc.js.coercion import is_object as test

    return test(value)


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
    if key.__class__ is not str and is_object(key):
        return TypeError_(f"Cannot read properties of {name}")
    return TypeError_(f"Cannot read properties of {name} (reading '{key_text(key)}')")


def cannot_set(value: Any, key: Any) -> TypeError_:
    name = "null" if value is None else "undefined"
    if key.__class__ is not str and is_object(key):
        return TypeError_(f"Cannot set properties of {name}")
    return TypeError_(f"Cannot set properties of {name} (setting '{key_text(key)}')")


def described(value: Any) -> str:
    """A value where V8 has no source text to show: its type, and what it is if that is short."""
    from veloxc.js.coercion import string
    from veloxc.js.instances import typeof

    kind = typeof(value)
    if kind == "string":
        return f'string "{value}"'
    if value is None or kind in ("boolean", "number"):
        return f"{kind} {string(value)}"
    return kind


def not_iterable(value: Any) -> TypeError_:
    """The TypeError for a value that has no iterator: named as in the source where compiled code asked for it."""
    text = source_text("first argument")
    if text is not None:
        return TypeError_(f"{text} is not iterable")
    return TypeError_(f"{described(value)} is not iterable (cannot read property Symbol(Symbol.iterator))")


def not_a_function(o: Any, k: Any) -> TypeError_:
    """The TypeError for `o.k(…)` where `o.k` is no function; V8 shows the source text of the callee."""
    text = source_text("callee")
    return TypeError_(f"{text or '(intermediate value).' + key_text(k)} is not a function")


def source_text(part: str) -> str | None:
    """The callee, or first argument, of the call in compiled code that led here, as it reads in JavaScript.

    None where a function of this library made the call, or the source is not at hand."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__", "") in ENTRANCES:
        frame = frame.f_back  # type: ignore[assignment]
    if frame is None or "__velox__" not in frame.f_globals:
        return None
    from veloxc.js.callee_text import call_node, expression_text, readable

    node = call_node(frame.f_code, frame.f_lasti)
    if node is None:
        return None
    if part == "callee":
        return readable(node)
    return expression_text(node.args[0]) if node.args else None


# Modules whose functions compiled code calls directly, and between which and it there are no others.
ENTRANCES = (
    *("veloxc.js.iteration", "veloxc.js.members", "veloxc.js.generator", "veloxc.js.error_wording"),
    "veloxc.js.function",
)


def incompatible(method: str, receiver: Any) -> TypeError_:
    """A method was called on a receiver of the wrong kind."""
    return TypeError_(f"Method {method} called on incompatible receiver {shown(receiver)}")
