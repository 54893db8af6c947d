"""Reading and writing members of Python objects (velox-language §4)."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

from veloxc.js.coercion import array_index, property_key
from veloxc.js.errors import TypeError_
from veloxc.js.interop.calls import wrapped
from veloxc.js.interop.kinds import (
    METHODS,
    class_attribute,
    declared_names,
    is_declared,
    is_record,
    is_sequence,
    stand_in,
)
from veloxc.js.interop.names import has_capital, is_hidden, is_inside, snake_case
from veloxc.js.interop.values import native_primitive
from veloxc.js.lookup import find_member, member_value
from veloxc.js.undefined import absent, hole, undefined

CROSSING = frozenset({FunctionType, BuiltinFunctionType, MethodType, ModuleType})


def read_static(o: Any, k: Any) -> Any:
    """`o.name`: a field, else a member that its kind has in JavaScript, else an attribute or method."""
    if k.__class__ is not str:
        return read_field(o, k)
    value = field(o, k)
    if value is not absent:
        return crossed(value)
    value = javascript_member(o, k)
    if value is not absent:
        return value
    value = attribute(o, k)
    if value is absent and has_capital(k):
        name = snake_case(k)
        value = field(o, name)
        if value is absent:
            value = attribute(o, name)
    return undefined if value is absent else crossed(value)


def read_attribute(o: Any, k: Any) -> Any:
    """A member of a Python class: its attributes, class methods and static methods."""
    if k.__class__ is not str:
        return undefined
    value = attribute(o, k)
    if value is absent and has_capital(k):
        value = attribute(o, snake_case(k))
    if value is absent:
        from veloxc.js.read import read_class

        return read_class(o, k)
    return crossed(value)


def read_module(o: Any, k: Any) -> Any:
    """An export of a compiled module, or a public name of a Python module; no module reached through it."""
    if k.__class__ is not str or k.startswith("__"):
        return undefined
    if hasattr(o, "__velox__"):
        value = getattr(o, k, absent)
        return getattr(o, k + "_", undefined) if value is absent else value
    value = attribute(o, k)
    if value is absent and has_capital(k):
        value = attribute(o, snake_case(k))
    return undefined if value is absent else crossed(value)


def read_field(o: Any, k: Any) -> Any:
    """`o[k]` with a computed key: fields and mapping keys, elements of a sequence; never a method."""
    kind = type(o)
    key = k if k.__class__ is int else property_key(k)
    position = key if key.__class__ is int else array_index(key)
    if is_sequence(kind):
        if position >= 0:
            return crossed(o[position]) if position < len(o) else undefined
        if key == "length":
            return len(o)
    if isinstance(o, Mapping):
        return read_key(o, k, key, position)
    if isinstance(o, (type, ModuleType)):
        return undefined
    value = field(o, key if key.__class__ is str else str(key))
    return undefined if value is absent or isinstance(value, METHODS) else crossed(value)


def read_key(o: Mapping[Any, Any], k: Any, key: Any, position: int) -> Any:
    """A mapping's entry: under the key as it is, as text, or as the number it stands for."""
    if is_hidden(str(key)):
        return undefined
    for candidate in (k, key, position):
        if candidate != -1 and candidate in o:
            return crossed(o[candidate])
    return undefined


def crossed(value: Any) -> Any:
    """A Python value as JavaScript sees it: functions are wrapped, modules cannot be reached."""
    if value.__class__ not in CROSSING:
        return value
    if value.__class__ is ModuleType:
        return value if hasattr(value, "__velox__") else undefined
    return wrapped(value)


def field(o: Any, name: str) -> Any:
    """A field of an object: a mapping key, a column, an instance attribute, a property. `absent` if none."""
    if is_hidden(name):
        return absent
    kind = type(o)
    if isinstance(o, Mapping):
        return o.get(name, absent)
    columns = getattr(o, "_key_to_index", None)
    if columns is not None:  # a row of SQLAlchemy: a column may be called `count`
        return o[columns[name]] if name in columns else absent
    if is_record(kind):
        return record_field(o, name)
    own = getattr(o, "__dict__", None)
    if own is not None and name in own:
        return own[name]
    if is_inside(name) and not is_declared(kind, name):
        return absent
    descriptor = class_attribute(kind, name)
    if descriptor is absent or isinstance(descriptor, METHODS):
        return absent
    return getattr(o, name, absent)


def record_field(o: Any, name: str) -> Any:
    try:
        return o[name] if name in o.keys() else absent  # noqa: SIM118 (iterating a sqlite3.Row gives values)
    except (TypeError, IndexError, KeyError):
        return absent


def javascript_member(o: Any, name: str) -> Any:
    """What objects of this kind have in JavaScript: arrays' methods on sequences, Error's fields, and so on."""
    kind = type(o)
    if is_sequence(kind):
        if name == "length":
            return len(o)
        from veloxc.js.array import Array

        member = find_member(Array, name)
        return absent if name == "constructor" or member is None else member_value(member, o)
    if isinstance(o, BaseException):
        return error_member(o, name)
    cls = stand_in(o)
    if cls is not None:
        member = find_member(cls, name)
        if member is not None:
            return member
    return absent


def error_member(error: BaseException, name: str) -> Any:
    """An exception of Python's as an Error: `message`, `name`, `cause`, `stack`."""
    if name == "message":
        return str(error)
    if name == "name":
        return type(error).__name__
    if name == "cause":
        return error.__cause__ if error.__cause__ is not None else undefined
    if name == "stack":
        return native_primitive(error)
    if name == "toString":
        from veloxc.js.errors import Error

        return find_member(Error, name)
    return absent


def attribute(o: Any, name: str) -> Any:
    """Any public attribute, methods included. `absent` if there is none."""
    if is_hidden(name) or is_inside(name):
        return absent
    return getattr(o, name, absent)


def native_member(o: Any, name: Any) -> Any:
    """The callable for `o.name(…)`; see `read_static`."""
    return read_module(o, name) if isinstance(o, ModuleType) else read_static(o, name)


# ---- writing --------------------------------------------------------------------------------------------------


def refuse(o: Any, k: Any, v: Any) -> None:
    """Modules, and whatever may not be written to."""
    raise TypeError_(f"Cannot assign to property '{k}' of a Python {type(o).__name__}")


def write_static(o: Any, k: Any, v: Any) -> None:
    """`o.name = v`: sets the attribute or key that reading would find, else a new one of that name."""
    if k.__class__ is not str or is_hidden(k) or (is_inside(k) and not is_declared(type(o), k)):
        refuse(o, k, v)
    name = k
    if has_capital(k) and field(o, k) is absent and field(o, snake_case(k)) is not absent:
        name = snake_case(k)
    try:
        if isinstance(o, MutableMapping):
            o[name] = v
        else:
            setattr(o, name, v)
    except (AttributeError, TypeError) as error:
        raise TypeError_(f"Cannot assign to property '{k}' of a Python {type(o).__name__}") from error


# ---- enumerating ------------------------------------------------------------------------------------------------


def native_keys(o: Any) -> list[str]:
    """The names `Object.keys`, spread and JSON see: fields and mapping keys, without hidden ones."""
    kind = type(o)
    if isinstance(o, Mapping):
        names = list(o)
    elif hasattr(kind, "__mapper__"):
        names = list(kind.__mapper__.column_attrs.keys())
    elif hasattr(o, "_fields"):
        names = list(o._fields)
    elif is_record(kind):
        names = list(o.keys())
    elif is_sequence(kind):
        return [str(i) for i, item in enumerate(o) if item is not hole]
    else:
        own = getattr(o, "__dict__", {})
        names = [
            name for name in dict.fromkeys([*declared_names(kind), *own]) if field(o, name) is not absent
        ]
    return [str(name) for name in names if not is_hidden(str(name))]
