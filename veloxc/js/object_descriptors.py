"""Functions of `Object` about prototypes and property descriptors (ECMA-262 §20.1.2, §6.2.6)."""

from __future__ import annotations

from typing import Any

from veloxc.js.array.extras import make_extras
from veloxc.js.coercion import array_index, is_object, property_key, to_object, truthy
from veloxc.js.error_wording import key_text, shown
from veloxc.js.errors import TypeError_
from veloxc.js.interop import is_native, native_keys, read_field
from veloxc.js.members import enumerable_keys, enumerable_symbols, has
from veloxc.js.methods import static
from veloxc.js.object import SHAPE, Accessor, JSClass, Value
from veloxc.js.object_global import Object
from veloxc.js.object_methods import accessor_function, accessor_of
from veloxc.js.own import Prototype, is_enumerable, own_keys, own_value, properties, prototype_of, shape
from veloxc.js.prototypes import create, define_accessor, own_shape, set_prototype
from veloxc.js.read import get
from veloxc.js.undefined import absent, undefined
from veloxc.js.wrappers import Wrapper
from veloxc.js.write import define_member, define_static, object_text, write_element


@static(Object, "getPrototypeOf", length=1)
def object_get_prototype_of(o: Any = undefined, *_: Any) -> Any:
    """Object.getPrototypeOf."""
    return prototype_of(to_object(o))


@static(Object, "setPrototypeOf", length=2)
def object_set_prototype_of(o: Any = undefined, prototype: Any = undefined, *_: Any) -> Any:
    """Object.setPrototypeOf. TypeError for a cycle, a closed object, and what is no object."""
    if o is None or o is undefined:
        raise TypeError_("Object.setPrototypeOf called on null or undefined")
    if prototype is not None and not is_object(prototype):
        raise TypeError_(f"Object prototype may only be an Object or null: {shown(prototype)}")
    if is_object(o) and not set_prototype(o, prototype):
        if shape_is_closed(o):
            raise TypeError_(f"{object_text(o)} is not extensible")
        raise TypeError_("Cyclic __proto__ value")
    return o


def shape_is_closed(o: Any) -> bool:
    record = shape(o)
    return record is not None and not record.extensible


@static(Object, "create", length=2)
def object_create(prototype: Any = undefined, descriptors: Any = undefined, *_: Any) -> Any:
    """Object.create."""
    if prototype is not None and not is_object(prototype):
        raise TypeError_(f"Object prototype may only be an Object or null: {shown(prototype)}")
    made = create(prototype)
    return made if descriptors is undefined else object_define_properties(made, descriptors)


@static(Object, "defineProperties", length=2)
def object_define_properties(o: Any = undefined, descriptors: Any = undefined, *_: Any) -> Any:
    """Object.defineProperties."""
    if not is_object(o):
        raise TypeError_("Object.defineProperties called on non-object")
    descriptors = to_object(descriptors)
    found = []
    for key in [*enumerable_keys(descriptors), *enumerable_symbols(descriptors)]:
        found.append((key, read_descriptor(get(descriptors, key))))
    for key, descriptor in found:
        define_property(o, key, descriptor)
    return o


@static(Object, "defineProperty", length=3)
def object_define_property(
    o: Any = undefined, key: Any = undefined, descriptor: Any = undefined, *_: Any
) -> Any:
    """Object.defineProperty."""
    if not is_object(o):
        raise TypeError_("Object.defineProperty called on non-object")
    key = property_key(key)
    define_property(o, key, read_descriptor(descriptor))
    return o


def read_descriptor(source: Any) -> dict[str, Any]:
    """ToPropertyDescriptor (§6.2.6.5): the fields that are there."""
    if not is_object(source):
        raise TypeError_(f"Property description must be an object: {shown(source)}")
    fields: dict[str, Any] = {}
    for name in ("enumerable", "configurable", "value", "writable", "get", "set"):
        if has(name, source):
            value = get(source, name)
            if name in ("get", "set") and value is not undefined and not callable(value):
                word = "Getter" if name == "get" else "Setter"
                raise TypeError_(f"{word} must be a function: {shown(value)}")
            fields[name] = truthy(value) if name in ("enumerable", "configurable", "writable") else value
    if ("get" in fields or "set" in fields) and ("value" in fields or "writable" in fields):
        raise TypeError_(
            "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, "
            + shown(source)
        )
    return fields


def define_property(o: Any, key: Any, fields: dict[str, Any]) -> None:
    """[[DefineOwnProperty]] in so far as this library keeps attributes."""
    if is_native(o):
        raise TypeError_(f"Cannot define property {key_text(key)} of a Python {type(o).__name__}")
    if isinstance(o, (type, Prototype)):
        _define_on_class(o, key, fields)
        return
    if isinstance(o, list) and (array_index(key) >= 0 or key == "length"):
        _define_element(o, key, fields)
        return
    existing = own_value(o, key)
    record = own_shape(o)
    if existing is absent and not record.extensible:
        raise TypeError_(f"Cannot define property {key_text(key)}, object is not extensible")
    if existing is not absent and key in record.fixed:
        _check_fixed(o, key, existing, fields)
    _store(o, key, fields, existing)
    if existing is absent:
        hidden, fixed, readonly = True, True, True
    else:
        hidden, fixed = not is_enumerable(o, key), key in record.fixed
        readonly = key in record.readonly or (isinstance(existing, Accessor) and "value" in fields)
    _mark(record.hidden, key, not fields.get("enumerable", not hidden))
    _mark(record.fixed, key, not fields.get("configurable", not fixed))
    is_accessor = key in record.accessors
    _mark(record.readonly, key, not is_accessor and not fields.get("writable", not readonly))
    own = properties(o)
    if own is not None and SHAPE in own and _is_ordinary(record):
        del own[SHAPE]


def _is_ordinary(record: Any) -> bool:
    return (
        record.extensible
        and record.prototype is absent
        and not (record.accessors or record.hidden or record.fixed or record.readonly)
    )


def _mark(names: set[Any], key: Any, marked: bool) -> None:
    if marked:
        names.add(key)
    else:
        names.discard(key)


def _store(o: Any, key: Any, fields: dict[str, Any], existing: Any) -> None:
    record = own_shape(o)
    if "get" in fields or "set" in fields:
        base = existing if isinstance(existing, Accessor) else None
        define_accessor(o, key, accessor_of(fields.get("get"), fields.get("set"), base))
        return
    if "value" in fields or existing is absent or (isinstance(existing, Accessor) and "writable" in fields):
        record.accessors.pop(key, None)
        own = make_extras(o) if o.__class__ is list else properties(o)
        assert own is not None
        own[key] = fields.get("value", undefined)


def _check_fixed(o: Any, key: Any, existing: Any, fields: dict[str, Any]) -> None:
    """What a property that is not configurable may still become (§10.1.6.3)."""
    from veloxc.js.equality import same_value

    record = own_shape(o)
    refused = fields.get("configurable", False) or fields.get("enumerable", not key_is_hidden(o, key)) == (
        key_is_hidden(o, key)
    )
    if isinstance(existing, Accessor):
        refused = refused or "value" in fields or "writable" in fields
        for name, kept in (("get", existing.get_value), ("set", existing.set_value)):
            current = kept if kept is not None else undefined
            refused = refused or (name in fields and fields[name] is not current)
    else:
        refused = refused or "get" in fields or "set" in fields
        if key in record.readonly:
            changed = "value" in fields and not same_value(fields["value"], existing)
            refused = refused or fields.get("writable", False) or changed
    if refused:
        raise TypeError_(f"Cannot redefine property: {key_text(key)}")


def key_is_hidden(o: Any, key: Any) -> bool:
    return not is_enumerable(o, key)


def _define_element(o: list[Any], key: str, fields: dict[str, Any]) -> None:
    if "get" in fields or "set" in fields:
        raise TypeError_(f"Cannot define accessor {key} of an array: not supported")
    if key == "length":
        if "value" in fields:
            from veloxc.js.write import write_length

            write_length(o, fields["value"])
        return
    if "value" in fields or own_value(o, key) is absent:
        write_element(o, array_index(key), fields.get("value", undefined))


def _define_on_class(o: Any, key: Any, fields: dict[str, Any]) -> None:
    """On a class: a static; on `A.prototype`: a member."""
    target = o.of if isinstance(o, Prototype) else o
    if not isinstance(target, JSClass):
        raise TypeError_(f"Cannot define property {key_text(key)} of a Python class")
    if "get" in fields or "set" in fields:
        made = accessor_of(fields.get("get"), fields.get("set"))
        made.enumerable = fields.get("enumerable", False)
        if isinstance(o, Prototype):
            define_member(target, key, property(made.get, made.set))
        else:
            target.__js_static__[key] = made
    elif isinstance(o, Prototype):
        writable = fields.get("writable", False)
        define_member(
            target, key, Value(fields.get("value", undefined), fields.get("enumerable", False), writable)
        )
    elif key == "name":
        type.__setattr__(target, "__name__", fields.get("value", ""))
    else:
        define_static(target, key, fields.get("value", undefined))


# ---- reading descriptors ----------------------------------------------------------------------------------------


@static(Object, "getOwnPropertyDescriptor", length=2)
def object_get_own_property_descriptor(o: Any = undefined, key: Any = undefined, *_: Any) -> Any:
    """Object.getOwnPropertyDescriptor."""
    o = to_object(o)
    return descriptor_of(o, property_key(key))


@static(Object, "getOwnPropertyDescriptors", length=1)
def object_get_own_property_descriptors(o: Any = undefined, *_: Any) -> dict[Any, Any]:
    """Object.getOwnPropertyDescriptors."""
    o = to_object(o)
    names = native_keys(o) if is_native(o) else own_keys(o)
    return {key: descriptor_of(o, key) for key in names if descriptor_of(o, key) is not undefined}


def descriptor_of(o: Any, key: Any) -> Any:
    """The descriptor object of an own property, or undefined."""
    if is_native(o):
        if key not in native_keys(o):
            return undefined
        return {"value": read_field(o, key), "writable": True, "enumerable": True, "configurable": False}
    value = own_value(o, key)
    if value is absent:
        return undefined
    record = None if isinstance(o, (type, Prototype)) else shape(o)
    enumerable = is_enumerable(o, key)
    configurable = record is None or key not in record.fixed
    if isinstance(value, Accessor):
        return {
            "get": accessor_function(value.get, value.get_value, f"get {key_text(key)}"),
            "set": accessor_function(value.set, value.set_value, f"set {key_text(key)}"),
            "enumerable": enumerable,
            "configurable": configurable,
        }
    writable = record is None or key not in record.readonly
    if (isinstance(o, list) and key == "length") or (isinstance(o, type) and key == "prototype"):
        configurable = False
    if callable(o) and key in ("name", "length", "prototype"):
        writable = False
    text = o.primitive if isinstance(o, Wrapper) else o
    if isinstance(text, str) and (key == "length" or array_index(key) >= 0):
        writable = configurable = False
    return {"value": value, "writable": writable, "enumerable": enumerable, "configurable": configurable}
