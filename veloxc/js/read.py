"""`o.k` and `o[k]` for every kind of value (ECMA-262 §10.1.8 [[Get]]), one reader per Python type."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType, NoneType
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import array_index, property_key
from veloxc.js.error_wording import cannot_read
from veloxc.js.function import PLAIN_FUNCTIONS
from veloxc.js.lookup import ROOT, ROOT_FOUND, This, find_member, member_value
from veloxc.js.number_text import SAFE
from veloxc.js.object import SHAPE, Accessor, JSClass, JSObject
from veloxc.js.own import CLASSES, Prototype, class_of, own_static, own_value, properties
from veloxc.js.strings.units import is_narrow, unit_at, units_length
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import Undefined, absent, hole, undefined

READERS: dict[type, Callable[[Any, Any], Any]] = {}


def get(o: Any, k: Any) -> Any:
    """`o[k]`: the value of a property, `undefined` where there is none. TypeError on null and undefined."""
    kind = o.__class__
    if kind is dict:
        try:
            value = o.get(k, undefined)
        except TypeError:  # not hashable: an array or object as key
            return read_dict(o, property_key(k))
        return value if value is not undefined else read_dict(o, k)
    if kind.__class__ is JSClass and k.__class__ is str:  # an instance of a compiled class, most likely
        own = o.__dict__
        value = own.get(k, absent)
        if value is not absent:
            return value
        if SHAPE not in own:
            member = kind.__found__.get(k)
            if member.__class__ is This:
                return member
            if member.__class__ is property and member.fget is not None:
                return member.fget(o)
        return kind.__reader__(o, k)
    if kind is list:
        if k.__class__ is int and 0 <= k < len(o):
            value = o[k]
            return value if value is not hole else read_list(o, k)
        if k == "length":
            return len(o)
    reader = READERS.get(kind)
    if reader is None:
        if isinstance(kind, JSClass):
            return kind.__reader__(o, k)
        reader = find_reader(kind)
    return reader(o, k)


def read_dict(o: Any, k: Any) -> Any:
    """A plain object where the key is not there as it stands, or its value is undefined."""
    if k.__class__ is not str:
        key = property_key(k)
    elif ROOT_FOUND.get(k, absent) is None and SHAPE not in o and k[:1] > "9":
        return undefined  # it is not there, or is undefined, and Object.prototype has no such name
    else:
        key = k
    value = o.get(key, absent)
    if value is not absent:
        return value
    if SHAPE in o:
        return _read_shaped(o, o[SHAPE], key)
    if key.__class__ is str and array_index(key) >= 0:
        return o.get(int(key), undefined)  # a dict of Python's with int keys
    return member_value(find_member(ROOT[0], key), o)


def _read_shaped(o: Any, record: Any, key: Any) -> Any:
    accessor = record.accessors.get(key)
    if accessor is not None:
        return accessor.get(o) if accessor.get is not None else undefined
    if record.prototype is absent:
        return member_value(find_member(class_of(o), key), o)
    return undefined if record.prototype is None else get_from(record.prototype, key, o)


def get_from(o: Any, key: Any, receiver: Any) -> Any:
    """[[Get]] with another receiver: the look-up begins at `o`, getters run on `receiver`."""
    while True:
        if o.__class__ is Prototype:
            return member_value(find_member(o.of, key), receiver)
        value = own_value(o, key)
        if value is not absent:
            if value.__class__ is Accessor:
                return value.get(receiver) if value.get is not None else undefined
            return value
        own = properties(o)
        record = None if own is None else own.get(SHAPE)
        if record is None or record.prototype is absent:
            cls = class_of(o)
            return get(o, key) if cls is None else member_value(find_member(cls, key), receiver)
        if record.prototype is None:
            return undefined
        o = record.prototype


def read_instance(o: Any, k: Any) -> Any:
    """An instance of a JavaScript class."""
    own = o.__dict__
    try:
        value = own.get(k, absent)
    except TypeError:
        return read_instance(o, property_key(k))
    if value is not absent:
        return value
    kind = o.__class__
    member = kind.__found__.get(k, absent)
    if member is absent or member is None or SHAPE in own:
        return _read_instance(o, own, kind, property_key(k))
    if member.__class__ is This:
        return member
    return member_value(member, o)


def _read_instance(o: Any, own: dict[Any, Any], kind: Any, key: Any) -> Any:
    value = own.get(key, absent)
    if value is not absent:
        return value
    if SHAPE in own:
        return _read_shaped(o, own[SHAPE], key)
    exotic = getattr(kind, "__exotic_own__", None)
    if exotic is not None:
        value = exotic(o, key)
        if value is not absent:
            return value
    return member_value(find_member(kind, key), o)


def read_list(o: Any, k: Any) -> Any:
    """An array: indices, `length`, named properties, methods."""
    if k == "length":
        return len(o)
    key = k
    if k.__class__ is not str:
        if k.__class__ is int and k >= 0:
            return o[k] if k < len(o) and o[k] is not hole else undefined
        if k.__class__ is float and k.is_integer() and 0 <= k <= SAFE:
            return get(o, int(k))
        key = property_key(k)
    if key.__class__ is str and array_index(key) >= 0:
        index = array_index(key)
        return o[index] if index < len(o) and o[index] is not hole else undefined
    own = properties(o)
    if own is not None:
        value = own.get(key, absent)
        if value is not absent:
            return value
        if SHAPE in own:
            return _read_shaped(o, own[SHAPE], key)
    return member_value(find_member(class_of(o), key), o)


def read_string(o: str, k: Any) -> Any:
    """A string: indices in UTF-16 units, `length`, methods."""
    if k == "length":
        return len(o) if o.isascii() else units_length(o)
    if k.__class__ is int:
        if is_narrow(o):
            return o[k] if 0 <= k < len(o) else undefined
        return unit_at(o, k) if 0 <= k < units_length(o) else undefined
    key = property_key(k)
    index = array_index(key)
    if index >= 0:
        return read_string(o, index)
    return member_value(find_member(CLASSES[str], key), o)


def read_primitive(o: Any, k: Any) -> Any:
    """A number, boolean, symbol or BigInt."""
    return member_value(find_member(class_of(o), property_key(k)), o)


def read_nothing(o: Any, k: Any) -> Any:
    raise cannot_read(o, k)


def read_function(o: Any, k: Any) -> Any:
    """A function: its own properties, `name`, `length`, `prototype`, then Function.prototype."""
    return get_from(o, property_key(k), o)


def read_class(o: Any, k: Any) -> Any:
    """A class: statics, inherited ones included, then Function.prototype."""
    key = property_key(k)
    for base in o.__mro__:
        if isinstance(base, JSClass):
            value = own_static(base, key)
            if value is not absent and (base is o or key not in ("prototype", "length", "name")):
                if value.__class__ is Accessor:
                    return value.get(o) if value.get is not None else undefined
                return value
    return member_value(find_member(CLASSES[FunctionType], key), o)


def read_prototype(o: Any, k: Any) -> Any:
    """`A.prototype`: the members, getters running on the view itself."""
    return get_from(o, property_key(k), o)


def find_reader(kind: type) -> Callable[[Any, Any], Any]:
    """The reader of a type that was not met before."""
    if issubclass(kind, JSClass):
        reader: Callable[[Any, Any], Any] = read_class
    elif kind in CLASSES and not issubclass(kind, type):
        reader = read_primitive
    else:
        from veloxc.js.interop import native_reader

        reader = native_reader(kind)
    if len(READERS) > 5000:  # classes made again and again: start over
        READERS.clear()
        READERS.update(CORE)
    READERS[kind] = reader
    return reader


CORE: dict[type, Callable[[Any, Any], Any]] = {
    list: read_list,
    str: read_string,
    int: read_primitive,
    float: read_primitive,
    bool: read_primitive,
    BigInt: read_primitive,
    Symbol: read_primitive,
    NoneType: read_nothing,
    Undefined: read_nothing,
    Prototype: read_prototype,
    **dict.fromkeys(PLAIN_FUNCTIONS, read_function),
}
READERS.update(CORE)
for _class, _reader in ((JSObject, read_instance), (Prototype, read_prototype), (BigInt, read_primitive)):
    type.__setattr__(_class, "__reader__", staticmethod(_reader))
