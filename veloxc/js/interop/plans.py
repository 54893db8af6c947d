"""Fast ways to the members of Python classes: what a name means in a class is worked out once.

Only for plain classes (dataclasses, models, services), where a member is an attribute. Everything else, and
whatever a plan does not find, goes through `native.members`.
"""

from __future__ import annotations

from collections.abc import Callable
from types import CoroutineType, FunctionType, ModuleType
from typing import Any

from veloxc.js.interop.calls import native_call, passed
from veloxc.js.interop.kinds import METHODS, class_attribute, is_declared, is_plain
from veloxc.js.interop.members import (
    CROSSING,
    crossed,
    read_attribute,
    read_module,
    read_static,
    refuse,
    write_static,
)
from veloxc.js.interop.names import has_capital, is_hidden, is_inside, snake_case
from veloxc.js.undefined import absent, undefined

Reader = Callable[[Any, Any], Any]

# Per class: what its methods are called in Python (see `method_plan`), or None where there is no short way.
_method_plans: dict[type, dict[str, str | None]] = {}


def native_reader(kind: type) -> Reader:
    """The reader (see `read.get`) for a Python type."""
    if issubclass(kind, type):
        return read_attribute
    if issubclass(kind, ModuleType):
        return read_module
    if issubclass(kind, str):
        from veloxc.js.read import read_string

        return lambda o, k: read_string(str.__str__(o), k)
    return plain_reader(kind) if is_plain(kind) else read_static


def native_writer(kind: type) -> Callable[[Any, Any, Any], None]:
    """The writer (see `write.put`) for a Python type."""
    return refuse if issubclass(kind, ModuleType) else write_static


def plain_reader(kind: type) -> Reader:
    """The reader of a plain class. `fields` holds the names that are known to be fields, as Python has them."""
    fields: dict[str, str] = {}
    missing: dict[str, tuple[str, ...]] = {}  # names that were not there, with where to look again

    def read(o: Any, k: Any) -> Any:
        try:
            name = fields.get(k)
        except TypeError:  # an object as key
            return read_static(o, k)
        if name is None:
            return first_read(o, k)
        value = getattr(o, name, absent)
        if value.__class__ in CROSSING or value is absent:
            return read_static(o, k)
        return value

    def first_read(o: Any, k: Any) -> Any:
        if k in missing and all(getattr(o, name, absent) is absent for name in missing[k]):
            return undefined
        value = read_static(o, k)
        if k.__class__ is not str or len(fields) + len(missing) > 1000:
            return value
        if value is undefined:
            missing[k] = () if is_hidden(k) else (k, snake_case(k)) if has_capital(k) else (k,)
        else:
            name = None if is_hidden(k) else field_name(kind, o, k)
            if name is not None:
                fields[k] = name
        return value

    return read


def field_name(kind: type, o: Any, k: str) -> str | None:
    """The attribute that a name will mean in every instance of a class; None where instances may differ."""
    if is_inside(k) and not is_declared(kind, k):
        return None
    if is_field(kind, o, k):
        return k
    name = snake_case(k)
    declared = is_declared(kind, name) or not hasattr(o, "__dict__")
    return name if has_capital(k) and declared and is_field(kind, o, name) else None


def is_field(kind: type, o: Any, name: str) -> bool:
    descriptor = class_attribute(kind, name)
    if isinstance(descriptor, METHODS):
        return False
    return descriptor is not absent or name in getattr(o, "__dict__", ())


# ---- calls ----------------------------------------------------------------------------------------------------


def call_native(o: Any, k: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> Any:
    """`o.k(…)` on a Python object, by the short way where the class has such a method."""
    kind = o.__class__
    plans = _method_plans.get(kind)
    if plans is None:
        if len(_method_plans) > 5000:
            _method_plans.clear()
        plans = _method_plans[kind] = {}
    if k not in plans:
        plans[k] = method_plan(kind, k)
    name = plans[k]
    if name is None or name in getattr(o, "__dict__", ()):
        return native_call(o, k, arguments, options)
    for value in arguments:
        if value is undefined or value.__class__ is float:
            arguments = passed(arguments)
            break
    result = getattr(o, name)(*arguments, **options)
    if result.__class__ is CoroutineType:
        from veloxc.js.async_functions import start

        return start(result)
    return crossed(result) if result.__class__ in CROSSING else result


def method_plan(kind: type, k: Any) -> str | None:
    """The Python name of a method that is an ordinary function of a plain class."""
    if k.__class__ is not str or is_hidden(k) or is_inside(k) or not is_plain(kind):
        return None
    for name in (k, snake_case(k)) if has_capital(k) else (k,):
        descriptor = class_attribute(kind, name)
        if descriptor.__class__ is FunctionType and not hasattr(descriptor, "__velox_threaded__"):
            return name
        if descriptor is not absent:
            return None
    return None
