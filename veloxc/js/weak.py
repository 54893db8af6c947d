"""WeakMap, WeakSet, WeakRef, FinalizationRegistry (ECMA-262 §24.3, §24.4, §26.1, §26.2).

Python cannot refer weakly to dicts and lists: as keys they are held for as long as the map lives.
"""

from __future__ import annotations

from typing import Any
from weakref import ReferenceType, finalize, ref

from veloxc.js.coercion import is_object
from veloxc.js.collections import entry_of
from veloxc.js.error_wording import incompatible, shown
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this
from veloxc.js.iteration import close_quietly, iterate
from veloxc.js.methods import method, value
from veloxc.js.object import JSObject
from veloxc.js.read import get
from veloxc.js.symbol import Symbol, symbol_key_for
from veloxc.js.undefined import undefined


def can_be_held(key: Any) -> bool:
    """CanBeHeldWeakly (§9.14): objects, and symbols that are not registered."""
    if key.__class__ is Symbol:
        return symbol_key_for(key) is undefined
    return is_object(key)


class WeakTable:
    """Values by the identity of their key, dropped with the key where Python allows it."""

    __slots__ = ("__weakref__", "entries")

    def __init__(self) -> None:
        self.entries: dict[int, tuple[Any, Any]] = {}

    def set(self, key: Any, content: Any) -> None:
        place = id(key)
        if place in self.entries:
            self.entries[place] = (self.entries[place][0], content)
            return
        try:
            table = ref(self)

            def drop(_: Any, place: int = place) -> None:
                owner = table()
                if owner is not None:
                    owner.entries.pop(place, None)

            held: Any = ref(key, drop)
        except TypeError:
            held = key
        self.entries[place] = (held, content)

    def get(self, key: Any) -> Any:
        entry = self.entries.get(id(key))
        return None if entry is None else entry

    def delete(self, key: Any) -> bool:
        return self.entries.pop(id(key), None) is not None


class _Weak(JSObject):
    __internal__ = True
    __slots__ = ("table",)

    table: WeakTable

    def __new__(cls, *_: Any) -> Any:
        made = super().__new__(cls)
        made.table = WeakTable()
        return made


class WeakMap(_Weak):
    """`new WeakMap(entries)`."""

    __length__ = 0
    __slots__ = ()

    def __init__(self, entries: Any = undefined, *_: Any) -> None:
        if entries is undefined or entries is None:
            return
        add = get(self, "set")
        if not callable(add):
            raise TypeError_(
                f"'{shown(add)}' returned for property 'set' of object '#<WeakMap>' is not a function"
            )
        it = iterate(entries)
        for entry in it:
            try:
                call_with_this(add, self, *entry_of(entry))
            except BaseException:
                close_quietly(it)
                raise


class WeakSet(_Weak):
    """`new WeakSet(values)`."""

    __length__ = 0
    __slots__ = ()

    def __init__(self, values: Any = undefined, *_: Any) -> None:
        if values is undefined or values is None:
            return
        add = get(self, "add")
        if not callable(add):
            raise TypeError_(
                f"'{shown(add)}' returned for property 'add' of object '#<WeakSet>' is not a function"
            )
        it = iterate(values)
        for item in it:
            try:
                call_with_this(add, self, item)
            except BaseException:
                close_quietly(it)
                raise


def _table(o: Any, cls: type, name: str) -> WeakTable:
    if isinstance(o, cls):
        return o.table  # type: ignore[attr-defined,no-any-return]
    raise incompatible(f"{cls.__name__}.prototype.{name}", o)


@method(WeakMap, "get", length=1)
def weak_map_get(m: Any, key: Any = undefined, *_: Any) -> Any:
    """WeakMap.prototype.get."""
    entry = _table(m, WeakMap, "get").get(key)
    return undefined if entry is None else entry[1]


@method(WeakMap, "set", length=2)
def weak_map_set(m: Any, key: Any = undefined, content: Any = undefined, *_: Any) -> Any:
    """WeakMap.prototype.set: the map. TypeError for a primitive key."""
    table = _table(m, WeakMap, "set")
    if not can_be_held(key):
        raise TypeError_("Invalid value used as weak map key")
    table.set(key, content)
    return m


@method(WeakMap, "has", length=1)
def weak_map_has(m: Any, key: Any = undefined, *_: Any) -> bool:
    """WeakMap.prototype.has."""
    return _table(m, WeakMap, "has").get(key) is not None


@method(WeakMap, "delete", length=1)
def weak_map_delete(m: Any, key: Any = undefined, *_: Any) -> bool:
    """WeakMap.prototype.delete."""
    return _table(m, WeakMap, "delete").delete(key)


@method(WeakSet, "add", length=1)
def weak_set_add(s: Any, item: Any = undefined, *_: Any) -> Any:
    """WeakSet.prototype.add: the set. TypeError for a primitive."""
    table = _table(s, WeakSet, "add")
    if not can_be_held(item):
        raise TypeError_("Invalid value used in weak set")
    table.set(item, True)
    return s


@method(WeakSet, "has", length=1)
def weak_set_has(s: Any, item: Any = undefined, *_: Any) -> bool:
    """WeakSet.prototype.has."""
    return _table(s, WeakSet, "has").get(item) is not None


@method(WeakSet, "delete", length=1)
def weak_set_delete(s: Any, item: Any = undefined, *_: Any) -> bool:
    """WeakSet.prototype.delete."""
    return _table(s, WeakSet, "delete").delete(item)


class WeakRef(JSObject):
    """`new WeakRef(target)`."""

    __slots__ = ("target",)

    def __init__(self, target: Any = undefined, *_: Any) -> None:
        if not can_be_held(target):
            raise TypeError_("WeakRef: invalid target")
        try:
            self.target: Any = ref(target)
        except TypeError:
            self.target = target


@method(WeakRef, "deref")
def weak_ref_deref(w: Any, *_: Any) -> Any:
    """WeakRef.prototype.deref: the target, or undefined once it is gone."""
    if not isinstance(w, WeakRef):
        raise incompatible("WeakRef.prototype.deref", w)
    if not isinstance(w.target, ReferenceType):
        return w.target
    target = w.target()
    return undefined if target is None else target


class FinalizationRegistry(JSObject):
    """`new FinalizationRegistry(cleanup)`: the function is called after an object is gone."""

    __slots__ = ("cleanup", "tokens")

    def __init__(self, cleanup: Any = undefined, *_: Any) -> None:
        if not callable(cleanup):
            raise TypeError_("FinalizationRegistry: cleanup must be callable")
        self.cleanup = cleanup
        self.tokens = WeakTable()


@method(FinalizationRegistry, "register", length=2)
def registry_register(
    r: Any, target: Any = undefined, held: Any = undefined, token: Any = undefined, *_: Any
) -> Any:
    """FinalizationRegistry.prototype.register."""
    if not isinstance(r, FinalizationRegistry):
        raise incompatible("FinalizationRegistry.prototype.register", r)
    if not can_be_held(target):
        raise TypeError_("FinalizationRegistry.prototype.register: invalid target")
    try:
        final = finalize(target, r.cleanup, held)
    except TypeError:
        return undefined
    final.atexit = False
    if can_be_held(token):
        r.tokens.set(token, final)
    return undefined


@method(FinalizationRegistry, "unregister", length=1)
def registry_unregister(r: Any, token: Any = undefined, *_: Any) -> bool:
    """FinalizationRegistry.prototype.unregister."""
    if not isinstance(r, FinalizationRegistry):
        raise incompatible("FinalizationRegistry.prototype.unregister", r)
    entry = r.tokens.get(token)
    if entry is None:
        return False
    entry[1].detach()
    return r.tokens.delete(token)


for _class in (WeakMap, WeakSet, WeakRef, FinalizationRegistry):
    value(_class, Symbol.toStringTag, _class.__name__)
