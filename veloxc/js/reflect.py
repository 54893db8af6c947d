"""The global `Reflect` (ECMA-262 §28.1)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import is_object, property_key
from veloxc.js.deletion import delete
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this, construct, is_constructor, not_a_constructor
from veloxc.js.function_methods import array_like
from veloxc.js.interop import is_native, native_keys
from veloxc.js.members import has
from veloxc.js.namespaces import member_of, namespace
from veloxc.js.object_descriptors import define_property, descriptor_of, read_descriptor
from veloxc.js.own import own_keys, prototype_of
from veloxc.js.prototypes import is_extensible, prevent_extensions, set_prototype
from veloxc.js.read import get, get_from
from veloxc.js.undefined import undefined
from veloxc.js.write import put

Reflect = namespace("Reflect")


def _object(o: Any, name: str) -> Any:
    if not is_object(o):
        raise TypeError_(f"Reflect.{name} called on non-object")
    return o


@member_of(Reflect, "apply", 3)
def reflect_apply(f: Any = undefined, this: Any = undefined, arguments: Any = undefined, *_: Any) -> Any:
    """Reflect.apply."""
    if not is_object(arguments):
        raise TypeError_("CreateListFromArrayLike called on non-object")
    return call_with_this(f, this, *array_like(arguments))


@member_of(Reflect, "construct", 2)
def reflect_construct(f: Any = undefined, arguments: Any = undefined, *_: Any) -> Any:
    """Reflect.construct; a third argument (new.target) is not supported."""
    if not is_constructor(f):
        raise not_a_constructor(f)
    if not is_object(arguments):
        raise TypeError_("CreateListFromArrayLike called on non-object")
    return construct(f, *array_like(arguments))


@member_of(Reflect, "defineProperty", 3)
def reflect_define_property(
    o: Any = undefined, key: Any = undefined, descriptor: Any = undefined, *_: Any
) -> bool:
    """Reflect.defineProperty: False where it is refused."""
    o = _object(o, "defineProperty")
    key = property_key(key)
    fields = read_descriptor(descriptor)
    try:
        define_property(o, key, fields)
    except TypeError_:
        return False
    return True


@member_of(Reflect, "deleteProperty", 2)
def reflect_delete_property(o: Any = undefined, key: Any = undefined, *_: Any) -> bool:
    """Reflect.deleteProperty: False where it is refused."""
    try:
        return delete(_object(o, "deleteProperty"), property_key(key))
    except TypeError_:
        return False


@member_of(Reflect, "get", 2)
def reflect_get(o: Any = undefined, key: Any = undefined, *receiver: Any) -> Any:
    """Reflect.get."""
    o = _object(o, "get")
    key = property_key(key)
    return get_from(o, key, receiver[0]) if receiver and not is_native(o) else get(o, key)


@member_of(Reflect, "getOwnPropertyDescriptor", 2)
def reflect_get_own_property_descriptor(o: Any = undefined, key: Any = undefined, *_: Any) -> Any:
    """Reflect.getOwnPropertyDescriptor."""
    return descriptor_of(_object(o, "getOwnPropertyDescriptor"), property_key(key))


@member_of(Reflect, "getPrototypeOf", 1)
def reflect_get_prototype_of(o: Any = undefined, *_: Any) -> Any:
    """Reflect.getPrototypeOf."""
    return prototype_of(_object(o, "getPrototypeOf"))


@member_of(Reflect, "has", 2)
def reflect_has(o: Any = undefined, key: Any = undefined, *_: Any) -> bool:
    """Reflect.has."""
    return has(key, _object(o, "has"))


@member_of(Reflect, "isExtensible", 1)
def reflect_is_extensible(o: Any = undefined, *_: Any) -> bool:
    """Reflect.isExtensible."""
    return is_extensible(_object(o, "isExtensible"))


@member_of(Reflect, "ownKeys", 1)
def reflect_own_keys(o: Any = undefined, *_: Any) -> list[Any]:
    """Reflect.ownKeys."""
    o = _object(o, "ownKeys")
    return native_keys(o) if is_native(o) else own_keys(o)


@member_of(Reflect, "preventExtensions", 1)
def reflect_prevent_extensions(o: Any = undefined, *_: Any) -> bool:
    """Reflect.preventExtensions."""
    prevent_extensions(_object(o, "preventExtensions"))
    return True


@member_of(Reflect, "set", 3)
def reflect_set(o: Any = undefined, key: Any = undefined, value: Any = undefined, *_: Any) -> bool:
    """Reflect.set: False where it is refused."""
    try:
        put(_object(o, "set"), property_key(key), value)
    except TypeError_:
        return False
    return True


@member_of(Reflect, "setPrototypeOf", 2)
def reflect_set_prototype_of(o: Any = undefined, prototype: Any = undefined, *_: Any) -> bool:
    """Reflect.setPrototypeOf: False where it is refused."""
    o = _object(o, "setPrototypeOf")
    if prototype is not None and not is_object(prototype):
        raise TypeError_("Object prototype may only be an Object or null: undefined")
    return set_prototype(o, prototype)
