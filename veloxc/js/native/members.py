"""Reading and writing members of Python objects (velox-language §4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

from veloxc.js.coercion import array_index, property_key
from veloxc.js.errors import TypeError_
from veloxc.js.lookup import find_member, member_value
from veloxc.js.native.calls import wrapped
from veloxc.js.native.names import has_capital, is_hidden, is_inside, snake_case
from veloxc.js.native.values import is_decimal, is_moment, native_primitive
from veloxc.js.object import JSClass
from veloxc.js.undefined import absent, hole, undefined

METHODS = (
    FunctionType,
    BuiltinFunctionType,
    MethodType,
    classmethod,
    staticmethod,
    type(str.join),
    type(object.__init__),
)
_sequence: dict[type, bool] = {}


def is_sequence(kind: type) -> bool:
    """True for types that count as arrays: indexable, sized, iterable, and neither text nor mapping."""
    known = _sequence.get(kind)
    if known is None:
        known = _sequence[kind] = (
            all(hasattr(kind, name) for name in ("__len__", "__getitem__", "__iter__"))
            and not issubclass(kind, (str, Mapping))
            and not is_record(kind)
        )
    return known


def is_record(kind: type) -> bool:
    """True for rows that are read by column name (sqlite3.Row)."""
    return hasattr(kind, "keys") and hasattr(kind, "__getitem__") and not hasattr(kind, "_fields")


def native_reader(kind: type) -> Callable[[Any, Any], Any]:
    """The reader (see `read.get`) for a Python type."""
    if issubclass(kind, type):
        return read_attribute
    if issubclass(kind, ModuleType):
        return read_module
    if issubclass(kind, str):
        from veloxc.js.read import read_string

        return lambda o, k: read_string(str.__str__(o), k)
    return read_static


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
        if value is absent:
            value = getattr(o, k + "_", undefined)
        return value
    return read_attribute_of_module(o, k)


def read_attribute_of_module(o: Any, k: str) -> Any:
    value = attribute(o, k)
    if value is absent and has_capital(k):
        value = attribute(o, snake_case(k))
    return undefined if value is absent else crossed(value)


def read_field(o: Any, k: Any) -> Any:
    """`o[k]` with a computed key: fields and mapping keys, elements of a sequence; never a method."""
    kind = type(o)
    key = k if k.__class__ is int else property_key(k)
    position = key if key.__class__ is int else array_index(key)
    if position >= 0 and is_sequence(kind):
        return crossed(o[position]) if position < len(o) else undefined
    if key == "length" and is_sequence(kind):
        return len(o)
    if isinstance(o, Mapping) and not is_hidden(str(key)):
        for candidate in (k, key, position):
            if candidate in o and candidate != -1:
                return crossed(o[candidate])
        return undefined
    if key.__class__ is not str:
        key = str(key)
    if isinstance(o, (type, ModuleType)):
        return undefined
    value = field(o, key)
    if value is absent or isinstance(value, METHODS):
        return undefined
    return crossed(value)


def crossed(value: Any) -> Any:
    """A Python value as JavaScript sees it: functions are wrapped, modules cannot be reached."""
    if isinstance(value, (FunctionType, BuiltinFunctionType, MethodType)):
        return wrapped(value)
    if isinstance(value, ModuleType) and not hasattr(value, "__velox__"):
        return undefined
    return value


def field(o: Any, name: str) -> Any:
    """A field of an object: a mapping key, a column, an instance attribute, a property. `absent` if none."""
    if is_hidden(name):
        return absent
    kind = type(o)
    if isinstance(o, Mapping):
        return o.get(name, absent)
    columns = getattr(kind, "_key_to_index", None) or getattr(o, "_key_to_index", None)
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
    try:
        return getattr(o, name)
    except AttributeError:
        return absent


def record_field(o: Any, name: str) -> Any:
    try:
        return o[name] if name in o.keys() else absent  # noqa: SIM118 (iterating a sqlite3.Row gives values)
    except (TypeError, IndexError, KeyError):
        return absent


def is_declared(kind: type, name: str) -> bool:
    """True for a declared field of a dataclass, attrs class or model."""
    return any(name in getattr(base, "__annotations__", ()) for base in kind.__mro__)


def class_attribute(kind: type, name: str) -> Any:
    for base in kind.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return absent


def javascript_member(o: Any, name: str) -> Any:
    """What objects of this kind have in JavaScript: arrays' methods on sequences, Error's fields, and so on."""
    kind = type(o)
    if is_sequence(kind):
        if name == "length":
            return len(o)
        from veloxc.js.array import Array

        member = find_member(Array, name)
        if name == "constructor" or member is None:
            return absent
        return member_value(member, o)
    if isinstance(o, BaseException):
        return error_member(o, name)
    cls = stand_in(o)
    if cls is not None:
        member = find_member(cls, name)
        if member is not None:
            return member
    return absent


def stand_in(o: Any) -> Any:
    """The JavaScript class whose methods a Python value has: Number for Decimal, Date for datetime."""
    if is_decimal(o) or isinstance(o, (int, float)):
        from veloxc.js.numbers import Number

        return Number
    if is_moment(o):
        from veloxc.js.date import Date  # type: ignore[import-not-found,unused-ignore]

        return Date
    return None


def receiver(o: Any) -> Any:
    """The value that stands in as `this` for such a method."""
    if is_moment(o):
        from veloxc.js.date import Date
        from veloxc.js.native.values import moment_number

        return Date(moment_number(o))
    return native_primitive(o, "number")


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
        return find_member(_error_class(), name)
    return absent


def _error_class() -> Any:
    from veloxc.js.errors import Error

    return Error


def attribute(o: Any, name: str) -> Any:
    """Any public attribute, methods included. `absent` if there is none."""
    if is_hidden(name) or is_inside(name):
        return absent
    try:
        return getattr(o, name)
    except AttributeError:
        return absent
    except Exception as error:
        from veloxc.js.errors import caught, thrown

        raise thrown(caught(error)) from error


def native_member(o: Any, name: Any) -> Any:
    """The callable for `o.name(…)`; see `read_static`."""
    return read_module(o, name) if isinstance(o, ModuleType) else read_static(o, name)


# ---- writing --------------------------------------------------------------------------------------------------


def native_writer(kind: type) -> Callable[[Any, Any, Any], None]:
    """The writer (see `write.put`) for a Python type."""
    if issubclass(kind, ModuleType):
        return refuse
    return write_static


def refuse(o: Any, k: Any, v: Any) -> None:
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
        names = declared_fields(o, kind)
    return [str(name) for name in names if not is_hidden(str(name))]


def declared_fields(o: Any, kind: type) -> list[str]:
    """Fields of dataclasses, attrs classes and models, then the rest of the instance's own attributes."""
    declared: list[str] = []
    for attribute_name in ("__dataclass_fields__", "model_fields", "__pydantic_fields__"):
        fields = getattr(kind, attribute_name, None)
        if isinstance(fields, Mapping):
            declared += fields
    declared += [each.name for each in getattr(kind, "__attrs_attrs__", ())]
    own = getattr(o, "__dict__", {})
    names = list(dict.fromkeys([*declared, *own]))
    return [name for name in names if field(o, name) is not absent]


def is_array_like_class(kind: type) -> bool:
    """True for Python sequences that no JavaScript class describes."""
    return not isinstance(kind, JSClass) and is_sequence(kind)
