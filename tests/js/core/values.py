"""Values in grids, and the text of results. tests/oracles/js_values.mjs is the same in JavaScript."""

from __future__ import annotations

from typing import Any

from veloxc.js import (
    JSON,
    Accessor,
    Array,
    BigInt,
    Boolean,
    Date,
    Error,
    JSObject,
    Map,
    Math,
    Number,
    Object,
    RangeError,
    Set,
    String,
    Symbol,
    This,
    add,
    call,
    enumerable_keys,
    get,
    gt,
    guard,
    has,
    hole,
    instance_of,
    literal,
    multiply,
    named,
    number_string,
    remainder,
    same,
    spread,
    string,
    subtract,
    thrown,
    typeof,
    undefined,
)
from veloxc.js.object_methods import object_to_string
from veloxc.js.object_statics import object_get_own_property_symbols
from veloxc.js.own import prototype_of


def _raise(error: Any) -> Any:
    raise thrown(error)


FUNCTIONS: dict[str, Any] = {
    "identity": lambda x=undefined, *_: x,
    "double": lambda x=undefined, *_: multiply(x, 2),
    "odd": lambda x=undefined, *_: same(remainder(x, 2), 1),
    "positive": lambda x=undefined, *_: gt(x, 0),
    "arguments": lambda *a: list(a)[:2],
    "all": lambda x=undefined, i=undefined, xs=undefined, *_: [x, i, Array.isArray(xs)],
    "sum": lambda a=undefined, b=undefined, *_: add(a, b),
    "fail": lambda *_: _raise(RangeError("stop")),
    "failText": lambda *_: _raise("text"),
    "ascending": lambda a=undefined, b=undefined, *_: subtract(a, b),
    "descending": lambda a=undefined, b=undefined, *_: subtract(b, a),
    "byLength": lambda a=undefined, b=undefined, *_: subtract(get(a, "length"), get(b, "length")),
    "greater": lambda a=undefined, b=undefined, *_: gt(a, b),
    "nothing": lambda *_: undefined,
    "pair": lambda x=undefined, *_: [x, x],
    "kind": lambda x=undefined, *_: typeof(x),
    "text": lambda x=undefined, *_: String(x),
    "upper": lambda x=undefined, *_: call(x, "toUpperCase"),
    "replacer": lambda *a: add(add("<", call(list(a), "join", "|")), ">"),
    "parity": lambda x=undefined, *_: "odd" if remainder(x, 2) else "even",
    "revive": lambda k=undefined, v=undefined, *_: add(v, 1) if typeof(v) == "number" else v,
    "drop": lambda k=undefined, v=undefined, *_: undefined if k == "a" else v,
    "key": lambda k=undefined, *_: add(k, "!"),
}
for _name, _f in FUNCTIONS.items():
    _f.__name__ = _name

SPECIAL: dict[str, Any] = {
    "undefined": undefined,
    "NaN": float("nan"),
    "-0": -0.0,
    "Infinity": float("inf"),
    "-Infinity": float("-inf"),
    "Symbol.iterator": Symbol.iterator,
    "Math": Math,
    "JSON": JSON,
    "Object": Object,
    "Array": Array,
    "Number": Number,
    "String": String,
    "Symbol": Symbol,
    "Map": Map,
    "Set": Set,
    "Error": Error,
    "Boolean": Boolean,
}


class Point(JSObject):
    __slots__ = ("__secret",)

    def __init__(self, x: Any = undefined, y: Any = undefined, *_: Any) -> None:
        self.__secret = 7
        self.x = x
        self.y = y

    @property
    def sum(self) -> Any:
        return add(self.x, self.y)

    def norm(self, *_: Any) -> Any:
        return multiply(self.x, self.x)

    @staticmethod
    def origin(*_: Any) -> Any:
        return Point(0, 0)


def _iterable(items: Any) -> Any:
    def generator(this: Any, *_: Any) -> Any:
        yield from items

    return {Symbol.iterator: This(generator)}


MAKERS: dict[str, Any] = {
    "value": lambda v: SPECIAL[v["v"]],
    "hole": lambda v: hole,
    "big": lambda v: BigInt(v["v"]),
    "function": lambda v: FUNCTIONS[v["v"]],
    "symbol": lambda v: Symbol(v["v"]),
    "toString": lambda v: {"toString": named(lambda *_: make(v["v"]), "toString")},
    "valueOf": lambda v: {"valueOf": named(lambda *_: make(v["v"]), "valueOf")},
    "toPrimitive": lambda v: {
        Symbol.toPrimitive: named(
            lambda hint=undefined, *_: hint if v["v"] == "hint" else make(v["v"]), "[Symbol.toPrimitive]"
        )
    },
    "wrapper": lambda v: Object(make(v["v"])),
    "null": lambda v: Object.assign(Object.create(None), make(v["v"])),
    "map": lambda v: Map(make(v["v"])),
    "set": lambda v: Set(make(v["v"])),
    "date": lambda v: Date(v["v"]),
    "error": lambda v: get(__import__("veloxc.js", fromlist=["globalThis"]).globalThis, v["v"])(v["message"]),
    "iterable": lambda v: _iterable(make(v["v"])),
    "getter": lambda v: literal({"a": Accessor(lambda this: make(v["v"])), "b": 2}),
    "range": lambda v: list(range(v["v"])),
    "repeat": lambda v: make(v["v"]) * v["count"],
    "raw": lambda v: {"raw": make(v["v"])},
    "toJSON": lambda v: {
        "toJSON": lambda key=undefined, *_: add("key:", key) if v["v"] == "key" else make(v["v"])
    },
    "symbolKey": lambda v: {Symbol.iterator: 1, Symbol("s"): 2, "b": 3, "1": 4},
    "instance": lambda v: Point(1, make(v["v"])),
}


def make(value: Any) -> Any:
    """A fresh value for its description in a grid."""
    if isinstance(value, list):
        return [make(item) for item in value]
    if not isinstance(value, dict):
        return guard(value)
    if "$" not in value:
        return {key: make(item) for key, item in value.items()}
    return MAKERS[value["$"]](value)


def describe(value: Any, seen: tuple[Any, ...] = ()) -> str:
    """The text of a result."""
    if value is undefined or value is None:
        return "undefined" if value is undefined else "null"
    kind = typeof(value)
    if kind == "number":
        return "-0" if value == 0 and str(value)[0] == "-" else number_string(value)
    if kind == "string":
        return str(JSON.stringify(value))
    if kind == "bigint":
        return string(value) + "n"
    if kind in ("boolean", "symbol"):
        return str(String(value))
    if kind == "function":
        return "function " + get(value, "name")
    if any(other is value for other in seen):
        return "<cycle>"
    seen = (*seen, value)
    if isinstance(value, list):
        return "[" + ", ".join("<hole>" if item is hole else describe(item, seen) for item in value) + "]"
    if instance_of(value, Error):
        return f"{string(get(value, 'name'))}: {string(get(value, 'message'))}"
    return _describe_object(value, seen)


def _describe_object(value: Any, seen: tuple[Any, ...]) -> str:
    if isinstance(value, Map):
        return "Map {" + ", ".join(f"{describe(k, seen)} => {describe(v, seen)}" for k, v in value) + "}"
    if isinstance(value, Set):
        return "Set {" + ", ".join(describe(v, seen) for v in value) + "}"
    if instance_of(value, Date):
        return "Date " + number_string(call(value, "getTime"))
    tag = object_to_string(value)[8:-1]
    if tag in ("String", "Number", "Boolean", "Symbol", "BigInt"):
        return f"{tag}({describe(call(value, 'valueOf'), seen)})"
    if tag.endswith("Iterator"):
        return f"{tag} {describe(spread(value), seen)}"
    parent = prototype_of(value)
    name = (
        "" if parent is get(Object, "prototype") else "null " if parent is None else _class_name(value) + " "
    )
    keys = [*enumerable_keys(value), *object_get_own_property_symbols(value)]
    parts = [
        f"{describe(key) if isinstance(key, str) else String(key)}: {describe(get(value, key), seen)}"
        for key in keys
    ]
    return name + "{" + ", ".join(parts) + "}"


def _class_name(value: Any) -> str:
    constructor = get(value, "constructor")
    return str(get(constructor, "name")) if has("name", constructor) else "?"
