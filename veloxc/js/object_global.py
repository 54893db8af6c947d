"""The global `Object` (ECMA-262 §20.1.1)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import to_object
from veloxc.js.function import called
from veloxc.js.lookup import ROOT, ROOT_FOUND
from veloxc.js.object import JSClass, JSObject
from veloxc.js.own import CLASSES
from veloxc.js.undefined import undefined


class ObjectClass(JSClass):
    """`Object(x)` and `new Object(x)`: an object for any value."""

    def __call__(cls, *arguments: Any) -> Any:  # noqa: N805
        return object_for(*arguments) if cls is Object else super().__call__(*arguments)


class Object(JSObject, metaclass=ObjectClass):
    """The root of every prototype chain."""


CLASSES[dict] = Object
ROOT.append(Object)
type.__setattr__(Object, "__found__", ROOT_FOUND)


@called(Object)
def object_for(value: Any = undefined, *_: Any) -> Any:
    """`Object(x)`: a new object for null and undefined, a wrapper for primitives, else the value itself."""
    return {} if value is None or value is undefined else to_object(value)
