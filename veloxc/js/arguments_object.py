"""The arguments object (ECMA-262 §10.4.4) of strict code: an ordinary object with indices.

Compiled functions work with a Python list as long as nobody can tell; see `lower/arguments_object.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NoReturn

from veloxc.js.array.iterators import array_values
from veloxc.js.errors import TypeError_
from veloxc.js.lookup import ROOT, unbound
from veloxc.js.object import SHAPE, Accessor, JSObject, Shape
from veloxc.js.own import prototype_view
from veloxc.js.symbol import Symbol


class Arguments(JSObject):
    """The class of arguments objects; in JavaScript they are of class Object."""

    __internal__ = True
    __tag__ = "Arguments"

    def __init__(self, values: Sequence[Any]) -> None:
        own: dict[Any, Any] = {str(index): value for index, value in enumerate(values)}
        own["length"] = len(values)
        own[Symbol.iterator] = unbound(array_values)
        shape = own[SHAPE] = Shape(prototype_view(ROOT[0]))
        shape.order = [*(key for key in own if key is not SHAPE and key is not Symbol.iterator), "callee"]
        shape.order.append(Symbol.iterator)
        shape.accessors["callee"] = _CALLEE
        shape.hidden.update(("length", "callee", Symbol.iterator))
        shape.fixed.add("callee")
        self.__dict__ = own


def _refuse(*_: Any) -> NoReturn:
    raise TypeError_(
        "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the "
        "arguments objects for calls to them"
    )


_CALLEE = Accessor(_refuse, _refuse, False)
