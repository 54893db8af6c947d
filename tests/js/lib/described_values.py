"""Builds the values that tests/oracles/js_lib_inspect.mjs describes."""

from __future__ import annotations

from typing import Any

import veloxc.js as js
from veloxc.js import Array, Error, JSObject, Map, Symbol, call, hole, named, object_create, put, undefined
from veloxc.js.bigint import BigInt
from veloxc.js.methods import getter
from veloxc.js.object import Accessor
from veloxc.js.object_descriptors import object_define_property
from veloxc.js.prototypes import define_accessor
from veloxc.js.symbol import symbol_for
from veloxc.js.wrappers import wrapper


class Point(JSObject):
    def __init__(self, *_: Any) -> None:
        self.x = 1
        self.y = 2


class Sub(Point):
    def __init__(self, *_: Any) -> None:
        super().__init__()
        self.z = 3


class Empty(JSObject):
    pass


class Tagged(JSObject):
    pass


getter(Tagged, Symbol.toStringTag)(lambda self: "Tag")


class Child(Map):
    pass


class List(Array):
    pass


class Private(JSObject):
    __slots__ = ("__secret",)

    def __init__(self, *_: Any) -> None:
        self.__secret = 1
        self.shown = self.__secret + 1

    @property
    def computed(self) -> int:
        return 1

    def method(self, *_: Any) -> Any:
        return undefined


class MyError(Error):
    pass


class Named(Error):
    def __init__(self, message: Any = undefined, *_: Any) -> None:
        super().__init__(message)
        self.name = "Custom"
        self.code = 7


CLASSES: dict[str, Any] = {
    cls.__name__: cls for cls in (Point, Sub, Empty, Tagged, Child, List, Private, MyError, Named)
}
_PYTHON_NAMES = {"TypeError": "TypeError_"}


def _global(name: str) -> Any:
    return getattr(js, _PYTHON_NAMES.get(name, name))


def _number(text: Any) -> Any:
    return float(text)


def _with(target: Any, values: dict[Any, Any]) -> Any:
    for key, value in values.items():
        put(target, key, value)
    return target


def build(d: Any, refs: list[Any] | None = None) -> Any:
    """The value of a description. `refs` are the containers made so far, for cycles."""
    refs = [] if refs is None else refs
    if isinstance(d, list):
        items: list[Any] = []
        refs.append(items)
        items.extend(build(item, refs) for item in d)
        return items
    if not isinstance(d, dict):
        return d
    if "$" not in d:
        made: dict[str, Any] = {}
        refs.append(made)
        for key, item in d.items():
            made[key] = build(item, refs)
        return made
    return _KINDS[d["$"]](d, refs)


def _map(d: Any, refs: list[Any]) -> Any:
    made = Map()
    refs.append(made)
    for key, item in d["entries"]:
        call(made, "set", build(key, refs), build(item, refs))
    return made


def _set(d: Any, refs: list[Any]) -> Any:
    made = js.Set()
    refs.append(made)
    for item in d["items"]:
        call(made, "add", build(item, refs))
    return made


def _sparse(d: Any, refs: list[Any]) -> Any:
    items = [hole] * d["length"]
    for index, item in d["items"]:
        items[index] = build(item, refs)
    return items


def _accessors(d: Any, refs: list[Any]) -> Any:
    made = {"a": 1}
    define_accessor(made, "g", Accessor(lambda this: 1, None))
    define_accessor(made, "s", Accessor(None, lambda this, v: 1))
    define_accessor(made, "gs", Accessor(lambda this: 1, lambda this, v: 1))
    object_define_property(made, "h", {"value": 1, "enumerable": False})
    return made


def _instance(d: Any, refs: list[Any]) -> Any:
    if d["class"] == "List":
        made = List.__new__(List)
        made.extend(build(d["argument"], refs))
        return made
    return CLASSES[d["class"]](*([build(d["argument"], refs)] if "argument" in d else []))


def _error(d: Any, refs: list[Any]) -> Any:
    cls = CLASSES.get(d["class"]) or _global(d["class"])
    options = {"cause": build(d["cause"], refs)} if "cause" in d else undefined
    return cls(d["message"], options)


def _function(d: Any, refs: list[Any]) -> Any:
    def f(*_: Any) -> Any:
        return undefined

    f.__name__ = d["name"]
    return _with(f, build(d.get("props", {}), refs))


def _promise(d: Any, refs: list[Any]) -> Any:
    value = build(d["value"], refs)
    if d["state"] == "pending":
        return js.Promise(lambda *_: undefined)
    promise = js.Promise.reject(value) if d["state"] == "rejected" else js.Promise.resolve(value)
    call(promise, "catch", lambda *_: undefined)
    return promise


def _generator(d: Any, refs: list[Any]) -> Any:
    yield from ()


def _custom(d: Any, refs: list[Any]) -> Any:
    return {"a": 1, symbol_for("nodejs.util.inspect.custom"): lambda *_: d["text"]}


_KINDS: dict[str, Any] = {
    "undefined": lambda d, refs: undefined,
    "number": lambda d, refs: _number(d["value"]),
    "bigint": lambda d, refs: BigInt(int(d["value"])),
    "symbol": lambda d, refs: Symbol(d["name"]),
    "map": _map,
    "set": _set,
    "date": lambda d, refs: js.Date(d["value"]),
    "regexp": lambda d, refs: js.RegExp(d["source"], d["flags"]),
    "ref": lambda d, refs: refs[d["index"] % len(refs)] if refs else undefined,
    "sparse": _sparse,
    "symbol keys": lambda d, refs: _with(
        build(d["base"], refs), {Symbol(d["name"]): build(d["value"], refs)}
    ),
    "extra": lambda d, refs: _with(
        build(d["base"], refs), {k: build(v, refs) for k, v in d["props"].items()}
    ),
    "null prototype": lambda d, refs: _with(object_create(None), build(d["base"], refs)),
    "accessors": _accessors,
    "instance": _instance,
    "class": lambda d, refs: CLASSES[d["class"]],
    "global": lambda d, refs: _global(d["name"]),
    "error": _error,
    "aggregate": lambda d, refs: js.AggregateError(build(d["errors"], refs), d["message"]),
    "boxed": lambda d, refs: wrapper(build(d["value"], refs)),
    "function": _function,
    "promise": _promise,
    "weak": lambda d, refs: _global(d["name"])(),
    "iterator": lambda d, refs: call(build(d["base"], refs), d["method"]),
    "generator": _generator,
    "typed": lambda d, refs: js.new(_global(d["name"]), build(d["items"], refs)),
    "custom": _custom,
    "text": lambda d, refs: _with(
        build(d["base"], refs), {"toString": named(lambda *_: d["text"], "toString")}
    ),
    "chars": lambda d, refs: d["char"] * int(d["count"]),
}
