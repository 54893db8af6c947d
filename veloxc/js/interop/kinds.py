"""What kind of thing a Python type is for JavaScript: sequence, record, model, stand-in of a built-in class."""

from __future__ import annotations

from collections.abc import Mapping
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from veloxc.js.interop.values import is_decimal, is_moment, native_primitive
from veloxc.js.undefined import absent

METHODS = (
    *(FunctionType, BuiltinFunctionType, MethodType, classmethod, staticmethod),
    *(type(str.join), type(object.__init__), type(dict.__dict__["fromkeys"])),
)
_sequences: dict[type, bool] = {}


def is_sequence(kind: type) -> bool:
    """True for types that count as arrays: indexable, sized, iterable, and neither text nor mapping."""
    known = _sequences.get(kind)
    if known is None:
        if len(_sequences) > 5000:
            _sequences.clear()
        known = _sequences[kind] = (
            all(hasattr(kind, name) for name in ("__len__", "__getitem__", "__iter__"))
            and not issubclass(kind, (str, Mapping))
            and not is_record(kind)
        )
    return known


def is_record(kind: type) -> bool:
    """True for rows that are read by column name (sqlite3.Row)."""
    return hasattr(kind, "keys") and hasattr(kind, "__getitem__") and not hasattr(kind, "_fields")


def is_plain(kind: type) -> bool:
    """True for types whose members are their attributes and nothing else: dataclasses, models, services."""
    return (
        not issubclass(kind, (str, int, float, Mapping, BaseException))
        and not hasattr(kind, "__getitem__")
        and not hasattr(kind, "_key_to_index")
        and kind.__module__ not in ("datetime", "decimal", "enum")
        and not any(base.__module__ in ("datetime", "decimal") for base in kind.__mro__)
    )


def is_declared(kind: type, name: str) -> bool:
    """True for a declared field of a dataclass, attrs class or model."""
    return any(name in getattr(base, "__annotations__", ()) for base in kind.__mro__)


def class_attribute(kind: type, name: str) -> Any:
    """What the class has under a name, descriptors as they are; `absent` if nothing."""
    for base in kind.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return absent


def declared_names(kind: type) -> list[str]:
    """The fields of dataclasses, attrs classes and models."""
    declared: list[str] = []
    for name in ("__dataclass_fields__", "model_fields", "__pydantic_fields__"):
        fields = getattr(kind, name, None)
        if isinstance(fields, Mapping):
            declared += fields
    return declared + [each.name for each in getattr(kind, "__attrs_attrs__", ())]


def stand_in(o: Any) -> Any:
    """The JavaScript class whose methods a Python value has: Number for Decimal, Date for datetime."""
    if is_moment(o):
        from veloxc.js.date import Date

        return Date
    if is_decimal(o) or isinstance(o, (int, float)):
        from veloxc.js.numbers import Number

        return Number
    return None


def receiver(o: Any) -> Any:
    """The value that stands in as `this` for a method of that class; Date's take a datetime as it is."""
    return o if is_moment(o) else native_primitive(o, "number")
