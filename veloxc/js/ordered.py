"""The table behind Map and Set: insertion order, SameValueZero keys, changes while it is iterated.

Deleted entries leave a mark; where marks outweigh entries, fresh lists are made. An iteration that still holds the
old lists finds its place again through `successor` (the way V8 does it).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.undefined import absent

_TRUE, _FALSE, _NAN = object(), object(), object()


class Identity:
    """The key of an object that Python would compare by value, or cannot hash."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value) >> 4

    def __eq__(self, other: object) -> bool:
        return other.__class__ is Identity and other.value is self.value


class BigKey:
    """The key of a BigInt, which equals no number."""

    __slots__ = ("value",)

    def __init__(self, value: int) -> None:
        self.value = value

    def __hash__(self) -> int:
        return hash(self.value)

    def __eq__(self, other: object) -> bool:
        return other.__class__ is BigKey and int(other.value) == int(self.value)


def key_of(value: Any) -> Any:
    """A hashable stand-in, equal for two values exactly where SameValueZero says so."""
    kind = value.__class__
    if kind is str or kind is int or value is None:
        return value
    if kind is float:
        return value if value == value else _NAN
    if kind is bool:
        return _TRUE if value else _FALSE
    if kind is BigInt:
        return BigKey(value)
    return Identity(value)


class Keys(list[Any]):
    """The keys of a table in order, `absent` where one was deleted."""

    __slots__ = ("successor",)

    successor: Keys | None

    def __init__(self, items: Any = ()) -> None:
        super().__init__(items)
        self.successor = None


class OrderedTable:
    """An ordered hash table. Sets use the keys only."""

    __slots__ = ("keys", "places", "values")

    def __init__(self) -> None:
        self.places: dict[Any, int] = {}
        self.keys = Keys()
        self.values: list[Any] = []

    def __len__(self) -> int:
        return len(self.places)

    def set(self, key: Any, value: Any) -> None:
        """Stores a value; a key that is there keeps its place."""
        hashed = key if key.__class__ is str else key_of(key)
        place = self.places.get(hashed)
        if place is not None:
            self.values[place] = value
            return
        self.places[hashed] = len(self.keys)
        self.keys.append(0 if key.__class__ is float and key == 0 else key)
        self.values.append(value)

    def get(self, key: Any) -> Any:
        """The value of a key, or `absent`."""
        place = self.places.get(key if key.__class__ is str else key_of(key))
        return absent if place is None else self.values[place]

    def has(self, key: Any) -> bool:
        return (key if key.__class__ is str else key_of(key)) in self.places

    def delete(self, key: Any) -> bool:
        """True where the key was there."""
        place = self.places.pop(key_of(key), None)
        if place is None:
            return False
        self.keys[place] = absent
        self.values[place] = None
        if len(self.keys) > 32 and len(self.keys) > 2 * len(self.places):
            self._compact()
        return True

    def clear(self) -> None:
        for place in self.places.values():
            self.keys[place] = absent
        self._replace(Keys(), [])
        self.places.clear()

    def _compact(self) -> None:
        kept = [place for place, key in enumerate(self.keys) if key is not absent]
        self.places = {key: index for index, key in enumerate(self.places)}
        self._replace(Keys([self.keys[place] for place in kept]), [self.values[place] for place in kept])

    def _replace(self, keys: Keys, values: list[Any]) -> None:
        self.keys.successor = keys
        self.keys, self.values = keys, values

    def entries(self) -> Iterator[tuple[Any, Any]]:
        """Keys with values, as they are when their turn comes; added ones included."""
        keys = self.keys
        at = 0
        while True:
            while keys.successor is not None:
                at = sum(key is not absent for key in keys[:at])
                keys = keys.successor
            if at >= len(keys):
                return
            key = keys[at]
            at += 1
            if key is not absent:
                yield key, self.values[at - 1]
