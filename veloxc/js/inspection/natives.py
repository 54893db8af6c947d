"""Python's own objects: dates and numbers as their like in JavaScript, rows and models by their fields."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from types import ModuleType
from typing import Any
from uuid import UUID

from veloxc.js.inspection.inspect import Inspection
from veloxc.js.inspection.layout import lay_out
from veloxc.js.inspection.quoting import property_name
from veloxc.js.interop import native_keys, read_field


def native_text(inspection: Inspection, value: Any, level: int) -> str:
    """The text of an object that Python code made."""
    whole = _simple(value)
    if whole is not None:
        return whole
    name = type(value).__name__
    if level > inspection.depth:
        return f"[{name}]"
    if (isinstance(value, tuple) and not hasattr(value, "_fields")) or isinstance(value, bytes | bytearray):
        return _sequence(inspection, value, name, level + 1)
    keys = list(value) if isinstance(value, Mapping) else native_keys(value)
    return _fields(inspection, value, keys, name, level + 1)


def _simple(value: Any) -> str | None:
    if isinstance(value, datetime.date):
        from veloxc.js.date import date_to_iso_string

        return date_to_iso_string(value)
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return f"[class {value.__name__}]"
    if isinstance(value, ModuleType):
        return f"[Module: {value.__name__}]"
    if callable(value):
        return f"[Function: {getattr(value, '__name__', type(value).__name__)}]"
    return None


def _sequence(inspection: Inspection, value: Any, name: str, level: int) -> str:
    prefix = "" if name == "tuple" else f"{name}({len(value)}) "
    if not value:
        return f"{prefix}[]"
    inspection.seen.append(value)
    inspection.current_depth = level
    inspection.indentation += 2
    entries = [inspection.value(item, level) for item in value[: inspection.longest_array]]
    inspection.indentation -= 2
    rest = len(value) - inspection.longest_array
    entries += [f"... {rest} more item{'s' if rest > 1 else ''}"] if rest > 0 else []
    inspection.seen.pop()
    levels = inspection.current_depth - level
    return lay_out(inspection, entries, "", f"{prefix}[", "]", levels, value)


def _fields(inspection: Inspection, value: Any, keys: list[Any], name: str, level: int) -> str:
    if not keys:
        return f"{name} {{}}"
    inspection.seen.append(value)
    inspection.current_depth = level
    inspection.indentation += 2
    entries = [
        f"{property_name(str(key), True)}: {inspection.value(read_field(value, key), level)}" for key in keys
    ]
    inspection.indentation -= 2
    inspection.seen.pop()
    levels = inspection.current_depth - level
    return lay_out(inspection, entries, "", f"{name} {{", "}", levels)
