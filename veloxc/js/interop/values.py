"""What a Python value is worth as a primitive: its text, its number, its `typeof`."""

from __future__ import annotations

import sys
from enum import Enum
from types import ModuleType
from typing import Any

from veloxc.js.number_text import guard, normal, number_string
from veloxc.js.object import JSClass
from veloxc.js.undefined import undefined

_KNOWN: dict[type, bool] = {}


def is_native(value: Any) -> bool:
    """True for objects that Python made: no instance of a JavaScript class, no plain data, no function."""
    kind = value.__class__
    known = _KNOWN.get(kind)
    if known is None:
        if isinstance(kind, JSClass):
            return False
        from veloxc.js.coercion import PRIMITIVES
        from veloxc.js.own import CLASSES

        if len(_KNOWN) > 5000:
            _KNOWN.clear()
        known = _KNOWN[kind] = kind not in PRIMITIVES and kind not in CLASSES and not issubclass(kind, type)
    return known


def is_markup(value: Any) -> bool:
    """True for markup values, which the runtime makes of strings and tuples."""
    return getattr(value.__class__, "markup_value", False) is True


def is_decimal(value: Any) -> bool:
    """True for decimal.Decimal, without importing the module."""
    module = sys.modules.get("decimal")
    return module is not None and isinstance(value, module.Decimal)


def is_moment(value: Any) -> bool:
    """True for datetime.datetime and datetime.date."""
    module = sys.modules.get("datetime")
    return module is not None and isinstance(value, module.date)


def decimal_number(value: Any) -> Any:
    """A Decimal as JavaScript number: an int where it is whole, else a float."""
    if value.is_finite() and value == value.to_integral_value():
        whole = guard(int(value))
        return -0.0 if whole == 0 and value.is_signed() else whole
    return float(value)


def native_primitive(value: Any, hint: str = "default") -> Any:
    """ToPrimitive of a Python object (`hint` as there). Text: velox-language §4, "text of a value"."""
    if isinstance(value, Enum):
        from veloxc.js.coercion import to_primitive

        return to_primitive(value.value, hint)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return guard(int(value))
    if isinstance(value, float):
        return normal(float(value))
    if is_decimal(value):
        n = decimal_number(value)
        return number_string(n) if hint == "string" else n
    if is_moment(value):
        return value.isoformat() if hint != "number" else moment_number(value)
    return native_text(value)


def moment_number(value: Any) -> Any:
    """Milliseconds since 1970 of a datetime or date; naive ones are UTC."""
    from datetime import UTC, datetime, timedelta

    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    elif value.tzinfo is None:
        value = value.replace(tzinfo=UTC)
    return (value - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def native_text(value: Any) -> str:
    """`String(value)`: `toString` or `__str__` where the class has one, else `[object Name]`."""
    from veloxc.js.interop.kinds import is_sequence

    kind = type(value)
    if isinstance(value, BaseException):
        text = str(value)
        return f"{kind.__name__}: {text}" if text else kind.__name__
    if is_sequence(kind) and not hasattr(value, "_fields"):
        from veloxc.js.array.text import array_join

        return array_join(list(value))
    method = getattr(kind, "toString", None)
    if method is not None and callable(method):
        return str(method(value))
    if has_text(kind):
        return str(value)
    return "[object Object]" if not isinstance(value, ModuleType) else "[object Module]"


def has_text(kind: Any) -> bool:
    """True for classes with a `__str__` of their own."""
    return kind.__str__ is not object.__str__


def native_typeof(value: Any) -> str:
    """`typeof` of a Python object. Markup is an object, whatever carries it."""
    if is_markup(value):
        return "object"
    if isinstance(value, str):
        return "string"
    if isinstance(value, (int, float)) or is_decimal(value):
        return "number"
    return "function" if callable(value) else "object"


def native_truthy(value: Any) -> bool:
    """ToBoolean of a Python object: what counts as text or number is false where that is empty or 0."""
    if isinstance(value, Enum) or is_markup(value):
        return True
    if isinstance(value, str):
        return len(value) > 0
    n = number_of(value)
    return n is undefined or bool(n == n and n != 0)


def number_of(value: Any) -> Any:
    """The JavaScript number behind a Decimal, an int or a float of a subclass; undefined for the rest."""
    if isinstance(value, Enum):
        return undefined
    if isinstance(value, (int, float)) or is_decimal(value):
        return native_primitive(value, "number")
    return undefined
