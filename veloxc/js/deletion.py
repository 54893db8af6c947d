"""`delete o.k` for every kind of value (ECMA-262 §10.1.10 [[Delete]])."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import array_index, property_key
from veloxc.js.error_wording import key_text, shown
from veloxc.js.errors import TypeError_
from veloxc.js.function import PLAIN_FUNCTIONS
from veloxc.js.lookup import is_member_name
from veloxc.js.object import SHAPE, JSClass, forget_members
from veloxc.js.own import Prototype, own_value, properties
from veloxc.js.undefined import absent, hole, undefined
from veloxc.js.write import FROZEN, object_text


def delete(o: Any, k: Any) -> bool:
    """`delete o[k]`: True, or TypeError where the property cannot be deleted."""
    if o is None or o is undefined:
        raise TypeError_("Cannot convert undefined or null to object")
    key = property_key(k)
    if isinstance(o, list) and delete_element(o, key):
        return True
    if isinstance(o, type):
        return delete_static(o, key)
    if o.__class__ is Prototype:
        if key in o.of.__js__ or key in o.of.__dict__:
            delete_member(o.of, key)
        return True
    own = properties(o)
    if own is None:
        if o.__class__ is str and own_value(o, key) is not absent:
            raise TypeError_(f"Cannot delete property '{key_text(key)}' of [object String]")
        return True
    record = own.get(SHAPE)
    if record is not None and key in record.fixed:
        raise TypeError_(f"Cannot delete property '{key_text(key)}' of {object_text(o)}")
    if o.__class__ in PLAIN_FUNCTIONS and key in ("name", "length"):
        own.setdefault("__deleted__", set()).add(key)
        return True
    if own.pop(key, absent) is absent and o.__class__ is not dict:
        forget_literal_member(o, key)
    if record is not None:
        record.accessors.pop(key, None)
        for names in (record.hidden, record.readonly, record.order):
            if key in names:
                names.remove(key)
    return True


def delete_element(xs: list[Any], key: Any) -> bool:
    """Deletes an element (it becomes a hole); False where the key is no index."""
    if key == "length":
        raise TypeError_("Cannot delete property 'length' of [object Array]")
    index = array_index(key)
    if index < 0:
        return False
    if index < len(xs):
        if FROZEN:
            own = properties(xs)
            if own is not None and SHAPE in own and "length" in own[SHAPE].fixed:
                raise TypeError_(f"Cannot delete property '{key}' of [object Array]")
        xs[index] = hole
    return True


def delete_static(cls: Any, key: Any) -> bool:
    if key == "prototype":
        raise TypeError_(f"Cannot delete property 'prototype' of {shown(cls)}")
    if isinstance(cls, JSClass):
        cls.__js_static__.pop(key, None)
        if key.__class__ is str and is_member_name(key, cls) and key in cls.__dict__:
            type.__delattr__(cls, key)
    return True


def delete_member(cls: Any, key: Any) -> None:
    cls.__js__.pop(key, None)
    if key.__class__ is str and key in cls.__dict__:
        type.__delattr__(cls, key)
    forget_members(cls)


def forget_literal_member(o: Any, key: Any) -> None:
    """An own accessor or method of an object literal's one-off class."""
    kind = o.__class__
    names = kind.__dict__.get("__own__", ()) if isinstance(kind, JSClass) else ()
    if key in names:
        type.__setattr__(kind, "__own__", tuple(name for name in names if name != key))
        delete_member(kind, key)
