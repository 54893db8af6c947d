"""Changing prototypes and attributes: own accessors, setPrototypeOf, freezing (ECMA-262 §7.3.15, §10.1.2)."""

from __future__ import annotations

from typing import Any

from veloxc.js.array.extras import make_extras
from veloxc.js.coercion import is_object
from veloxc.js.errors import TypeError_
from veloxc.js.function import PLAIN_FUNCTIONS
from veloxc.js.object import SHAPE, Accessor, JSClass, JSObject, Shape, shape_of
from veloxc.js.own import Prototype, own_keys, properties, prototype_of, shape
from veloxc.js.write import FROZEN


def own_shape(o: Any) -> Shape:
    """The Shape of any object that can have one, made where there is none. TypeError for Python's objects."""
    own = make_extras(o) if o.__class__ is list else properties(o)
    if own is None or not (
        o.__class__ in (dict, list) or isinstance(o, JSObject) or o.__class__ in PLAIN_FUNCTIONS
    ):
        raise TypeError_(f"Cannot change the attributes of a Python {type(o).__name__}")
    return shape_of(own)


def define_accessor(o: Any, key: Any, accessor: Accessor) -> None:
    """Gives an object an own getter and setter."""
    own = make_extras(o) if o.__class__ is list else properties(o)
    assert own is not None
    record = own_shape(o)
    if not record.accessors:
        record.order = [k for k in own if k is not SHAPE]
    if key not in record.order:
        record.order.append(key)
    own.pop(key, None)
    record.accessors[key] = accessor


def set_prototype(o: Any, prototype: Any) -> bool:
    """[[SetPrototypeOf]]: False where it is refused. A cycle is refused."""
    if prototype is not None and not is_object(prototype):
        return True  # `{__proto__: 5}` has no effect
    current = prototype_of(o)
    if current is prototype:
        return True
    parent = prototype
    while parent is not None:
        if parent is o:
            return False
        parent = prototype_of(parent)
    record = own_shape(o)
    if not record.extensible:
        return False
    record.prototype = prototype
    return True


def freeze(o: Any, readonly: bool) -> None:
    """Seals an object; with `readonly` freezes it."""
    if isinstance(o, (type, Prototype)):
        return  # classes stay open
    record = own_shape(o)
    keys = [key for key in own_keys(o) if key is not SHAPE]
    record.extensible = False
    record.fixed.update(keys)
    if isinstance(o, list):
        FROZEN.append(True)
        record.fixed.add("length")
    if readonly:
        record.readonly.update(key for key in keys if key not in record.accessors)
        if isinstance(o, list):
            record.readonly.add("length")


def prevent_extensions(o: Any) -> None:
    """Closes an object for new properties."""
    if isinstance(o, (type, Prototype)):
        return
    own_shape(o).extensible = False
    if isinstance(o, list):
        FROZEN.append(True)


def is_extensible(o: Any) -> bool:
    record = shape(o) if not isinstance(o, (type, Prototype)) else None
    return record is None or record.extensible


def is_frozen(o: Any, readonly: bool) -> bool:
    """True where the object is sealed; with `readonly`, frozen."""
    if isinstance(o, (type, Prototype)):
        return False
    record = shape(o)
    if record is None or record.extensible:
        return False
    keys = own_keys(o)
    if not all(key in record.fixed for key in keys):
        return False
    return not readonly or all(key in record.readonly or key in record.accessors for key in keys)


def create(prototype: Any) -> Any:
    """Object.create: an object with that prototype. For `A.prototype` an instance of the class."""
    if prototype.__class__ is Prototype:
        cls = prototype.of
        if isinstance(cls, JSClass) and not issubclass(cls, (list, Exception)) and cls.__module__ != __name__:
            from veloxc.js.lookup import ROOT

            if cls is ROOT[0]:
                return {}
            if not cls.__module__.startswith("veloxc.js"):
                return cls.__new__(cls)
    made: dict[Any, Any] = {}
    made[SHAPE] = Shape(prototype)
    return made
