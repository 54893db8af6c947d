"""Values that are in no table: how markup prints native Python objects, and the errors for what it cannot print."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from veloxc.js.object import JSObject
from veloxc.runtime.html import PRINTERS, escape, text
from veloxc.runtime.naming import expression_here


def printed(value: Any) -> str:
    """The text of a value whose class has no printer (velox-language.md §4, "text of a value").

    A promise becomes a hole; any iterable prints its items. Raises TypeError_ for objects without a text.
    """
    kind = type(value)
    for base in kind.__mro__[1:]:
        if base in PRINTERS and base is not str and base is not tuple:
            return PRINTERS[base](value) if base is not int else escape(_string(value))
    if hasattr(kind, "__await__"):
        from veloxc.runtime.holes import hole

        return hole(value)
    if isinstance(value, JSObject):
        return _javascript_object(value)
    if isinstance(value, (Mapping, type)):
        raise unprintable(value)
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, bytearray)) and not _is_enum(value):
        return "".join([text(item) for item in value])
    if getattr(kind, "__str__", None) is object.__str__ and not _is_enum(value):
        raise unprintable(value)
    return escape(_string(value))


def _string(value: Any) -> str:
    from veloxc.js import string

    shown: str = string(value)
    return shown


def _is_enum(value: Any) -> bool:
    enum = sys.modules.get("enum")
    return enum is not None and isinstance(value, enum.Enum)


def _javascript_object(value: Any) -> str:
    """Dates print as data does (ISO 8601), errors and classes with a `toString` of their own as text."""
    from veloxc.js import call, get, undefined

    if get(value, "toISOString") is not undefined:
        return escape(call(value, "toISOString"))
    if isinstance(value, BaseException) or get(value, "toString") is not get({}, "toString"):
        return escape(_string(value))
    raise unprintable(value)


def unprintable(value: Any) -> Exception:
    """The error for a value that markup cannot show: says which expression it is and what to write instead."""
    from veloxc.js.errors import TypeError_

    name = expression_here()
    subject = f"`{{{name}}}`" if name else "an expression in markup"
    if value.__class__ is dict:
        names = [key for key in value if key.__class__ is str]
        fields = ", ".join(names[:6]) + (", …" if len(names) > 6 else "")
        what = f"is an object with the keys {fields}" if names else "is an object"
        return TypeError_(
            f"{subject} {what}: markup prints text; choose a field of it, or use JSON.stringify"
        )
    if callable(value):
        return TypeError_(f"{subject} is a function: call it, or pass it to a component")
    what = f"is a {type(value).__name__}"
    return TypeError_(f"{subject} {what}, which has no text: choose a field of it")


def not_a_component(value: Any) -> Exception:
    """The error for a tag whose name holds something else than a component."""
    from veloxc.js.errors import TypeError_
    from veloxc.js.undefined import undefined

    name = expression_here()
    subject = f"<{name}>" if name else "a component"
    what = "null" if value is None else "undefined" if value is undefined else f"a {type(value).__name__}"
    return TypeError_(f"{subject} is {what}, not a component: look at its import")


def markup_in_attribute(name: str) -> Exception:
    """The error for `title={<b>…</b>}`."""
    from veloxc.js.errors import TypeError_

    return TypeError_(f"the attribute `{name}` got markup: an attribute holds text alone")
