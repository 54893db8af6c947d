"""The values that Python has no word for: `undefined`, the hole of a sparse array, and "nothing is stored"."""

from __future__ import annotations

from typing import Any


class Undefined:
    """The class of `undefined`. Python's `None` is JavaScript's `null`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "undefined"

    def __reduce__(self) -> str:
        return "undefined"

    def __copy__(self) -> Undefined:
        return self

    def __deepcopy__(self, memo: Any) -> Undefined:
        return self


class Hole:
    """The class of `hole`, the mark of an array index that has no element (`[1, , 2]`, `new Array(3)`).

    It stands in lists only; every read gives `undefined` instead."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "<hole>"

    def __reduce__(self) -> str:
        return "hole"

    def __copy__(self) -> Hole:
        return self

    def __deepcopy__(self, memo: Any) -> Hole:
        return self


class Absent:
    """The class of `absent`: the answer of an inner look-up that found nothing. No program ever sees it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<absent>"


undefined = Undefined()
hole = Hole()
absent = Absent()
