"""Map and Set (ECMA-262 §24.1, §24.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from veloxc.js.array.construct import add_species
from veloxc.js.array.generic import callback
from veloxc.js.array.iterators import NativeIterator, add_next, over
from veloxc.js.coercion import is_object
from veloxc.js.error_wording import described, incompatible, shown
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this
from veloxc.js.iteration import NATIVE_ITERATORS, close_quietly, iterate
from veloxc.js.methods import alias, getter, method, static, value
from veloxc.js.object import JSObject
from veloxc.js.object_statics import grouped
from veloxc.js.ordered import OrderedTable
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent, undefined


class Map(JSObject):
    """`new Map(entries)`. Python may iterate it (entries as lists) and ask its length."""

    __slots__ = ("table",)

    table: OrderedTable

    def __new__(cls, *_: Any) -> Any:
        made = super().__new__(cls)
        made.table = OrderedTable()
        return made

    def __init__(self, entries: Any = undefined, *_: Any) -> None:
        if entries is undefined or entries is None:
            return
        add = get(self, "set")
        if not callable(add):
            raise TypeError_(
                f"'{shown(add)}' returned for property 'set' of object '#<Map>' is not a function"
            )
        plain = add.f is map_set if hasattr(add, "f") else False
        it = iterate(entries)
        for entry in it:
            try:
                key, content = entry_of(entry)
                if plain:
                    self.table.set(key, content)
                else:
                    call_with_this(add, self, key, content)
            except BaseException:
                close_quietly(it)
                raise

    def __len__(self) -> int:
        return len(self.table)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Any]:
        return ([key, content] for key, content in self.table.entries())


def described_function(f: Any) -> Any:
    """A callback of forEach; V8 describes here what is none."""
    if not callable(f):
        raise TypeError_(f"{described(f)} is not a function")
    return f


def entry_of(entry: Any) -> tuple[Any, Any]:
    """Key and value of an entry. TypeError where it is no object."""
    if entry.__class__ is list and len(entry) == 2:
        return get(entry, 0), get(entry, 1)
    if not is_object(entry):
        raise TypeError_(f"Iterator value {shown(entry)} is not an entry object")
    return get(entry, 0), get(entry, 1)


def _map(m: Any, name: str) -> OrderedTable:
    if isinstance(m, Map):
        return m.table
    raise incompatible(f"Map.prototype.{name}", m)


@method(Map, "get", length=1)
def map_get(m: Any, key: Any = undefined, *_: Any) -> Any:
    """Map.prototype.get."""
    if m.__class__ is Map and key.__class__ is str:
        table = m.table
        place = table.places.get(key)
        return undefined if place is None else table.values[place]
    found = _map(m, "get").get(key)
    return undefined if found is absent else found


@method(Map, "set", length=2)
def map_set(m: Any, key: Any = undefined, content: Any = undefined, *_: Any) -> Any:
    """Map.prototype.set: the map."""
    if m.__class__ is Map and key.__class__ is str:
        table = m.table
        place = table.places.get(key)
        if place is not None:
            table.values[place] = content
            return m
    _map(m, "set").set(key, content)
    return m


@method(Map, "has", length=1)
def map_has(m: Any, key: Any = undefined, *_: Any) -> bool:
    """Map.prototype.has."""
    if m.__class__ is Map and key.__class__ is str:
        return key in m.table.places
    return _map(m, "has").has(key)


@method(Map, "delete", length=1)
def map_delete(m: Any, key: Any = undefined, *_: Any) -> bool:
    """Map.prototype.delete: whether the key was there."""
    return _map(m, "delete").delete(key)


@method(Map, "clear")
def map_clear(m: Any, *_: Any) -> Any:
    """Map.prototype.clear."""
    _map(m, "clear").clear()
    return undefined


@getter(Map, "size")
def map_size(m: Any, *_: Any) -> int:
    """Map.prototype.size."""
    if not isinstance(m, Map):
        raise incompatible("get Map.prototype.size", m)
    return len(m.table)


@method(Map, "forEach", length=1)
def map_for_each(m: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Map.prototype.forEach."""
    table = _map(m, "forEach")
    f = callback(described_function(f), this)
    for key, content in table.entries():
        f(content, key, m)
    return undefined


class MapIterator(NativeIterator):
    """%MapIteratorPrototype%."""


class SetIterator(NativeIterator):
    """%SetIteratorPrototype%."""


add_next(MapIterator, "Map Iterator")
add_next(SetIterator, "Set Iterator")


@method(Map, "entries")
def map_entries(m: Any, *_: Any) -> Any:
    """Map.prototype.entries, also `[Symbol.iterator]`."""
    return over(MapIterator, ([key, content] for key, content in _map(m, "entries").entries()))


@method(Map, "keys")
def map_keys(m: Any, *_: Any) -> Any:
    """Map.prototype.keys."""
    return over(MapIterator, (key for key, _content in _map(m, "keys").entries()))


@method(Map, "values")
def map_values(m: Any, *_: Any) -> Any:
    """Map.prototype.values."""
    return over(MapIterator, (content for _key, content in _map(m, "values").entries()))


alias(Map, Symbol.iterator, map_entries)
NATIVE_ITERATORS[map_entries] = lambda m: ([key, content] for key, content in _map(m, "entries").entries())
value(Map, Symbol.toStringTag, "Map")
add_species(Map)


@static(Map, "groupBy", length=2)
def map_group_by(items: Any = undefined, f: Any = undefined, *_: Any) -> Map:
    """Map.groupBy."""
    made: Map = Map()
    for key, item in grouped(items, f):
        group = made.table.get(key)
        if group is absent:
            made.table.set(key, [item])
        else:
            group.append(item)
    return made


class Set(JSObject):
    """`new Set(values)`. Python may iterate it and ask its length."""

    __slots__ = ("table",)

    table: OrderedTable

    def __new__(cls, *_: Any) -> Any:
        made = super().__new__(cls)
        made.table = OrderedTable()
        return made

    def __init__(self, values: Any = undefined, *_: Any) -> None:
        if values is undefined or values is None:
            return
        add = get(self, "add")
        if not callable(add):
            raise TypeError_(
                f"'{shown(add)}' returned for property 'add' of object '#<Set>' is not a function"
            )
        if getattr(add, "f", None) is set_add:
            for each in iterate(values):
                self.table.set(each, None)
            return
        it = iterate(values)
        for each in it:
            try:
                call_with_this(add, self, each)
            except BaseException:
                close_quietly(it)
                raise

    def __len__(self) -> int:
        return len(self.table)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Any]:
        return (key for key, _content in self.table.entries())


def _set(s: Any, name: str) -> OrderedTable:
    if isinstance(s, Set):
        return s.table
    raise incompatible(f"Set.prototype.{name}", s)


@method(Set, "add", length=1)
def set_add(s: Any, item: Any = undefined, *_: Any) -> Any:
    """Set.prototype.add: the set."""
    _set(s, "add").set(item, None)
    return s


@method(Set, "has", length=1)
def set_has(s: Any, item: Any = undefined, *_: Any) -> bool:
    """Set.prototype.has."""
    if s.__class__ is Set and item.__class__ is str:
        return item in s.table.places
    return _set(s, "has").has(item)


@method(Set, "delete", length=1)
def set_delete(s: Any, item: Any = undefined, *_: Any) -> bool:
    """Set.prototype.delete: whether the value was there."""
    return _set(s, "delete").delete(item)


@method(Set, "clear")
def set_clear(s: Any, *_: Any) -> Any:
    """Set.prototype.clear."""
    _set(s, "clear").clear()
    return undefined


@getter(Set, "size")
def set_size(s: Any, *_: Any) -> int:
    """Set.prototype.size."""
    if not isinstance(s, Set):
        raise incompatible("get Set.prototype.size", s)
    return len(s.table)


@method(Set, "forEach", length=1)
def set_for_each(s: Any, f: Any = undefined, this: Any = undefined, *_: Any) -> Any:
    """Set.prototype.forEach."""
    table = _set(s, "forEach")
    f = callback(described_function(f), this)
    for item, _content in table.entries():
        f(item, item, s)
    return undefined


@method(Set, "values")
def set_values(s: Any, *_: Any) -> Any:
    """Set.prototype.values, also `keys` and `[Symbol.iterator]`."""
    return over(SetIterator, (item for item, _content in _set(s, "values").entries()))


@method(Set, "entries")
def set_entries(s: Any, *_: Any) -> Any:
    """Set.prototype.entries."""
    return over(SetIterator, ([item, item] for item, _content in _set(s, "entries").entries()))


alias(Set, "keys", set_values)
alias(Set, Symbol.iterator, set_values)
NATIVE_ITERATORS[set_values] = lambda s: (item for item, _content in _set(s, "values").entries())
value(Set, Symbol.toStringTag, "Set")
add_species(Set)
