"""Functions of `Object` that read: keys, entries, assign, fromEntries, groupBy, is, freeze and tests (§20.1.2)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import is_object, property_key, to_object
from veloxc.js.equality import same_value
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this, function_argument
from veloxc.js.interop import is_native, native_keys
from veloxc.js.iteration import close_quietly, iterate
from veloxc.js.members import enumerable_keys, enumerable_symbols, items_of, read_own
from veloxc.js.methods import static
from veloxc.js.object import SHAPE, Shape
from veloxc.js.object_global import Object
from veloxc.js.object_methods import has_own
from veloxc.js.own import own_keys
from veloxc.js.prototypes import freeze, is_extensible, is_frozen, prevent_extensions
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.write import put


@static(Object, "keys", length=1)
def object_keys(o: Any = undefined, *_: Any) -> list[str]:
    """Object.keys."""
    return enumerable_keys(o if o.__class__ is dict else to_object(o))


@static(Object, "values", length=1)
def object_values(o: Any = undefined, *_: Any) -> list[Any]:
    """Object.values."""
    return [value for _key, value in live_items(o)]


@static(Object, "entries", length=1)
def object_entries(o: Any = undefined, *_: Any) -> list[Any]:
    """Object.entries."""
    return [[key, value] for key, value in live_items(o)]


def live_items(o: Any) -> Any:
    """Keys with values; a key that a getter deletes meanwhile is left out."""
    if o.__class__ is dict and SHAPE not in o:
        return items_of(o)
    o = to_object(o)
    if is_native(o):
        return items_of(o)
    return ((key, read_own(o, key)) for key in enumerable_keys(o) if has_own(o, key))


@static(Object, "assign", length=2)
def object_assign(target: Any = undefined, *sources: Any) -> Any:
    """Object.assign: copies own enumerable properties into the first, which it gives."""
    target = to_object(target)
    for source in sources:
        if source is None or source is undefined:
            continue
        source = to_object(source)
        for key in [*enumerable_keys(source), *enumerable_symbols(source)]:
            if has_own(source, key):
                put(target, key, read_own(source, key))
    return target


@static(Object, "fromEntries", length=1)
def object_from_entries(entries: Any = undefined, *_: Any) -> dict[Any, Any]:
    """Object.fromEntries."""
    if entries is None or entries is undefined:
        raise TypeError_("undefined is not iterable")  # V8 says so for null, too
    made: dict[Any, Any] = {}
    it = iterate(entries)
    for entry in it:
        try:
            if not is_object(entry):
                from veloxc.js.error_wording import shown

                raise TypeError_(f"Iterator value {shown(entry)} is not an entry object")
            key, value = get(entry, 0), get(entry, 1)
            made[property_key(key)] = value
        except BaseException:
            close_quietly(it)
            raise
    return made


@static(Object, "groupBy", length=2)
def object_group_by(items: Any = undefined, f: Any = undefined, *_: Any) -> dict[Any, Any]:
    """Object.groupBy: lists of items by the key a function gives; the object has no prototype."""
    groups: dict[Any, Any] = {}
    for key, item in grouped(items, f):
        groups.setdefault(property_key(key), []).append(item)
    groups[SHAPE] = Shape(None)
    return groups


def grouped(items: Any, f: Any) -> Any:
    """GroupBy (§7.3.36): each item with its key; the iterator is closed where the function throws."""
    if items is None or items is undefined:
        raise TypeError_(f"{'null' if items is None else 'undefined'} is not iterable")
    function_argument(f)
    it = iterate(items)
    for index, item in enumerate(it):
        try:
            key = call_with_this(f, undefined, item, index)
        except BaseException:
            close_quietly(it)
            raise
        yield key, item


@static(Object, "is", length=2)
def object_is(a: Any = undefined, b: Any = undefined, *_: Any) -> bool:
    """Object.is."""
    return same_value(a, b)


@static(Object, "hasOwn", length=2)
def object_has_own(o: Any = undefined, key: Any = undefined, *_: Any) -> bool:
    """Object.hasOwn."""
    o = to_object(o)
    return has_own(o, property_key(key))


@static(Object, "getOwnPropertyNames", length=1)
def object_get_own_property_names(o: Any = undefined, *_: Any) -> list[str]:
    """Object.getOwnPropertyNames."""
    o = to_object(o)
    if is_native(o):
        return native_keys(o)
    return [key for key in own_keys(o) if key.__class__ is str]


@static(Object, "getOwnPropertySymbols", length=1)
def object_get_own_property_symbols(o: Any = undefined, *_: Any) -> list[Any]:
    """Object.getOwnPropertySymbols."""
    o = to_object(o)
    return [] if is_native(o) else [key for key in own_keys(o) if key.__class__ is Symbol]


@static(Object, "freeze", length=1)
def object_freeze(o: Any = undefined, *_: Any) -> Any:
    """Object.freeze. Writes that compiled code makes where it knows the object are not refused."""
    if is_object(o) and not is_native(o):
        freeze(o, True)
    return o


@static(Object, "seal", length=1)
def object_seal(o: Any = undefined, *_: Any) -> Any:
    """Object.seal."""
    if is_object(o) and not is_native(o):
        freeze(o, False)
    return o


@static(Object, "preventExtensions", length=1)
def object_prevent_extensions(o: Any = undefined, *_: Any) -> Any:
    """Object.preventExtensions."""
    if is_object(o) and not is_native(o):
        prevent_extensions(o)
    return o


@static(Object, "isFrozen", length=1)
def object_is_frozen(o: Any = undefined, *_: Any) -> bool:
    """Object.isFrozen."""
    return not is_object(o) or is_frozen(o, True)


@static(Object, "isSealed", length=1)
def object_is_sealed(o: Any = undefined, *_: Any) -> bool:
    """Object.isSealed."""
    return not is_object(o) or is_frozen(o, False)


@static(Object, "isExtensible", length=1)
def object_is_extensible(o: Any = undefined, *_: Any) -> bool:
    """Object.isExtensible."""
    return is_object(o) and is_extensible(o)
