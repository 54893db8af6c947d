"""What JavaScript's own functions and methods give, by the types of what they are called on (ECMAScript §19–§24).

A row is a type, or a function of the call. Add a method: add its row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.types import (
    ARRAY,
    ASCII,
    BIGINT,
    BOOLEAN,
    COUNT,
    DATE,
    ERROR,
    INT,
    INT32,
    MAP,
    NEVER,
    NUMBER,
    OBJECT,
    PRIMITIVES,
    PROMISE,
    REGEXP,
    SET,
    STRING,
    SYMBOL,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    array_of,
    integer,
    join,
    join_all,
    promise_of,
)
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

if TYPE_CHECKING:
    from veloxc.compiler.analyze.infer import Inference


@dataclass(frozen=True, slots=True)
class Called:
    """A call of a known function: `receiver` is what its method is taken from (unknown for plain functions)."""

    inference: Inference
    call: js.CallExpression | js.NewExpression
    receiver: StaticType

    def argument(self, index: int) -> StaticType:
        arguments = self.call.arguments
        if any(isinstance(argument, js.SpreadElement) for argument in arguments[: index + 1]):
            return UNKNOWN
        return self.inference.of(arguments[index]) if index < len(arguments) else UNDEFINED

    def callback(self, index: int = 0) -> StaticType:
        """What the function gives that is passed as an argument."""
        arguments = self.call.arguments
        if index >= len(arguments):
            return UNKNOWN
        use = self.inference.known_function(arguments[index])
        return UNKNOWN if use is None else self.inference.slot(use.node)

    def new_array(self, element: StaticType | None) -> StaticType:
        """A fresh array: what is in it is known where nothing changes it."""
        if element is None or element.kind == "unknown" or not self.inference.settled(self.call):
            return ARRAY
        return array_of(element)


Row: TypeAlias = StaticType | Callable[[Called], StaticType]


def result(row: Row | None, called: Called) -> StaticType:
    """What a row of a table says of a call."""
    if row is None:
        return UNKNOWN
    return row if isinstance(row, StaticType) else row(called)


# ---- strings and numbers


def _like_receiver(called: Called) -> StaticType:
    return ASCII if called.receiver.ascii else STRING


def _string_or_nothing(called: Called) -> StaticType:
    return join(_like_receiver(called), UNDEFINED)


def _split(called: Called) -> StaticType:
    return called.new_array(_like_receiver(called)) if called.argument(0).kind == "string" else ARRAY


STRING_METHODS: dict[str, Row] = {
    "at": _string_or_nothing,
    "charAt": _like_receiver,
    "charCodeAt": NUMBER,
    "concat": STRING,
    "endsWith": BOOLEAN,
    "includes": BOOLEAN,
    "indexOf": INT32,
    "isWellFormed": BOOLEAN,
    "lastIndexOf": INT32,
    "localeCompare": INT32,
    "normalize": STRING,
    "padEnd": STRING,
    "padStart": STRING,
    "repeat": _like_receiver,
    "replace": STRING,
    "replaceAll": STRING,
    "search": INT32,
    "slice": _like_receiver,
    "split": _split,
    "startsWith": BOOLEAN,
    "substr": _like_receiver,
    "substring": _like_receiver,
    "toLocaleLowerCase": STRING,
    "toLocaleUpperCase": STRING,
    "toLowerCase": _like_receiver,
    "toString": _like_receiver,
    "toUpperCase": _like_receiver,
    "toWellFormed": STRING,
    "trim": _like_receiver,
    "trimEnd": _like_receiver,
    "trimStart": _like_receiver,
    "valueOf": _like_receiver,
}

NUMBER_METHODS: dict[str, Row] = {
    "toExponential": ASCII,
    "toFixed": ASCII,
    "toLocaleString": STRING,
    "toPrecision": ASCII,
    "toString": ASCII,
    "valueOf": lambda called: called.receiver,
}

BOOLEAN_METHODS: dict[str, Row] = {"toString": ASCII, "valueOf": BOOLEAN}

# ---- arrays and collections


def _same_elements(called: Called) -> StaticType:
    return called.new_array(called.receiver.element)


def _element_or_nothing(called: Called) -> StaticType:
    element = called.receiver.element
    return join(element, UNDEFINED) if element is not None else UNKNOWN


def _mapped(called: Called) -> StaticType:
    return called.new_array(called.callback())


def _reduced(called: Called) -> StaticType:
    if len(called.call.arguments) < 2:
        return join(called.receiver.element or UNKNOWN, called.callback())
    return join(called.argument(1), called.callback())


def _concat(called: Called) -> StaticType:
    elements = [called.receiver.element or UNKNOWN]
    for index in range(len(called.call.arguments)):
        part = called.argument(index)
        if part.kind == "array":
            elements.append(part.element or UNKNOWN)
        else:
            elements.append(part if part.kind in PRIMITIVES else UNKNOWN)
    return called.new_array(join_all(elements))


ARRAY_METHODS: dict[str, Row] = {
    "at": _element_or_nothing,
    "concat": _concat,
    "every": BOOLEAN,
    "fill": ARRAY,
    "filter": _same_elements,
    "find": _element_or_nothing,
    "findIndex": INT32,
    "findLast": _element_or_nothing,
    "findLastIndex": INT32,
    "flat": ARRAY,
    "flatMap": ARRAY,
    "forEach": UNDEFINED,
    "includes": BOOLEAN,
    "indexOf": INT32,
    "join": STRING,
    "lastIndexOf": INT32,
    "map": _mapped,
    "push": COUNT,
    "reduce": _reduced,
    "reduceRight": _reduced,
    "reverse": ARRAY,
    "slice": _same_elements,
    "some": BOOLEAN,
    "sort": ARRAY,
    "splice": ARRAY,
    "toLocaleString": STRING,
    "toReversed": _same_elements,
    "toSorted": _same_elements,
    "toSpliced": ARRAY,
    "toString": STRING,
    "unshift": COUNT,
    "with": ARRAY,
}

MAP_METHODS: dict[str, Row] = {
    "has": BOOLEAN,
    "delete": BOOLEAN,
    "set": MAP,
    "clear": UNDEFINED,
    "forEach": UNDEFINED,
}
SET_METHODS: dict[str, Row] = {
    "has": BOOLEAN,
    "delete": BOOLEAN,
    "add": SET,
    "clear": UNDEFINED,
    "forEach": UNDEFINED,
}
REGEXP_METHODS: dict[str, Row] = {"test": BOOLEAN, "toString": STRING}
DATE_METHODS: dict[str, Row] = {
    **dict.fromkeys(
        [
            f"get{utc}{part}"
            for utc in ("", "UTC")
            for part in ("FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds")
        ],
        NUMBER,
    ),
    "getTime": NUMBER,
    "getTimezoneOffset": NUMBER,
    "valueOf": NUMBER,
    "toISOString": ASCII,
    "toUTCString": ASCII,
    "toDateString": ASCII,
    "toString": STRING,
    "toLocaleDateString": STRING,
    "toLocaleTimeString": STRING,
    "toLocaleString": STRING,
}


def _then(called: Called) -> StaticType:
    return promise_of(called.callback()) if len(called.call.arguments) == 1 else PROMISE


PROMISE_METHODS: dict[str, Row] = {"then": _then, "catch": PROMISE, "finally": lambda called: called.receiver}

METHODS: dict[str, dict[str, Row]] = {
    "string": STRING_METHODS,
    "int": NUMBER_METHODS,
    "number": NUMBER_METHODS,
    "boolean": BOOLEAN_METHODS,
    "array": ARRAY_METHODS,
    "map": MAP_METHODS,
    "set": SET_METHODS,
    "regexp": REGEXP_METHODS,
    "date": DATE_METHODS,
    "promise": PROMISE_METHODS,
}
"""Kind of the receiver → method → row."""

PROPERTIES: dict[tuple[str, str], StaticType] = {
    ("string", "length"): COUNT,
    ("array", "length"): COUNT,
    ("map", "size"): COUNT,
    ("set", "size"): COUNT,
}

# ---- functions


def _text(called: Called) -> StaticType:
    found = called.argument(0)
    if found.kind == "string":
        return ASCII if found.ascii else STRING
    return ASCII if found.kind in PRIMITIVES and found.kind != "symbol" else STRING


def _rounded(called: Called) -> StaticType:
    found = called.argument(0)
    return found if found.kind == "int" else NUMBER


def _absolute(called: Called) -> StaticType:
    found = called.argument(0)
    return integer(found.bits, nonnegative=True) if found.kind == "int" else NUMBER


def _extreme(called: Called) -> StaticType:
    count = len(called.call.arguments)
    parts = [called.argument(index) for index in range(count)]
    return join_all(parts) if parts and all(part.kind == "int" for part in parts) else NUMBER


def _stringified(called: Called) -> StaticType:
    kind = called.argument(0).kind
    if kind in ("array", "object", "string", "int", "number", "boolean", "null"):
        return STRING
    return join(STRING, UNDEFINED)


def _array_from(called: Called) -> StaticType:
    if len(called.call.arguments) > 1:
        return called.new_array(called.callback(1))
    source = called.argument(0)
    if source.kind == "string":
        return called.new_array(STRING)
    return called.new_array(source.element) if source.kind == "array" else ARRAY


def _all(called: Called) -> StaticType:
    return promise_of(ARRAY)


def _resolved(called: Called) -> StaticType:
    return promise_of(called.argument(0))


FUNCTIONS: dict[str, Row] = {
    "BigInt": BIGINT,
    "Boolean": BOOLEAN,
    "Number": NUMBER,
    "String": _text,
    "Symbol": SYMBOL,
    "atob": STRING,
    "btoa": ASCII,
    "decodeURI": STRING,
    "decodeURIComponent": STRING,
    "encodeURI": ASCII,
    "encodeURIComponent": ASCII,
    "fetch": PROMISE,
    "isFinite": BOOLEAN,
    "isNaN": BOOLEAN,
    "parseFloat": NUMBER,
    "parseInt": NUMBER,
}
"""Globals that are called."""

STATIC_METHODS: dict[str, dict[str, Row]] = {
    "Array": {
        "from": _array_from,
        "isArray": BOOLEAN,
        "of": lambda called: called.new_array(
            join_all(called.argument(index) for index in range(len(called.call.arguments)))
        ),
    },
    "Date": {"now": NUMBER, "parse": NUMBER, "UTC": NUMBER},
    "JSON": {"stringify": _stringified},
    "Math": {
        **dict.fromkeys(
            words("acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 fround hypot log log10 log1p log2 pow"
            " random sin sinh sqrt tan tanh"),
            NUMBER,
        ),
        "abs": _absolute,
        "ceil": _rounded,
        "clz32": COUNT,
        "floor": _rounded,
        "imul": INT32,
        "max": _extreme,
        "min": _extreme,
        "round": _rounded,
        "sign": _rounded,
        "trunc": _rounded,
    },
    "Number": {
        "isFinite": BOOLEAN,
        "isInteger": BOOLEAN,
        "isNaN": BOOLEAN,
        "isSafeInteger": BOOLEAN,
        "parseFloat": NUMBER,
        "parseInt": NUMBER,
    },
    "Object": {
        "entries": ARRAY,
        "fromEntries": OBJECT,
        "getOwnPropertyNames": lambda called: called.new_array(STRING),
        "hasOwn": BOOLEAN,
        "is": BOOLEAN,
        "isFrozen": BOOLEAN,
        "keys": lambda called: called.new_array(STRING),
        "values": ARRAY,
    },
    "Promise": {"all": _all, "allSettled": _all, "any": PROMISE, "race": PROMISE, "reject": PROMISE, "resolve": _resolved},
    "String": {"fromCharCode": STRING, "fromCodePoint": STRING, "raw": STRING},
    "crypto": {"randomUUID": ASCII},
    "performance": {"now": NUMBER},
}  # fmt: skip
"""Global object → method → row."""

CONSTANTS: dict[str, dict[str, StaticType]] = {
    "Math": dict.fromkeys(words("E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2"), NUMBER),
    "Number": {
        **dict.fromkeys(words("EPSILON MAX_VALUE MIN_VALUE NEGATIVE_INFINITY POSITIVE_INFINITY NaN"), NUMBER),
        "MAX_SAFE_INTEGER": INT,
        "MIN_SAFE_INTEGER": INT,
    },
}

CONSTRUCTORS: dict[str, StaticType] = {
    "Array": ARRAY,
    "Date": DATE,
    "Map": MAP,
    "Promise": PROMISE,
    "RegExp": REGEXP,
    "Set": SET,
    **dict.fromkeys(
        words("Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError"),
        ERROR,
    ),
}
"""`new` of a global."""

# ---- callbacks

_EACH = words("map filter forEach some every find findIndex findLast findLastIndex flatMap")


def callback_parameter(
    inference: Inference, call: js.CallExpression, function: Node, index: int
) -> StaticType:
    """What a function written as argument of a call gets as its parameter; unknown where the callee is."""
    callee = call.callee
    if not isinstance(callee, js.MemberExpression) or callee.computed or callee.optional:
        return UNKNOWN
    receiver = inference.of(callee.object)
    name = callee.property.name if isinstance(callee.property, js.Identifier) else ""
    first = call.arguments[0]
    if receiver.kind == "never":
        return NEVER
    if receiver.kind == "array" and first is function:
        return _array_callback(inference, call, receiver, name, index)
    if receiver.kind == "promise" and first is function and name == "then" and index == 0:
        return receiver.element or UNKNOWN
    if name == "from" and index == 1 and inference.resolution.is_global(callee.object, "Array"):
        return COUNT
    return UNKNOWN


def _array_callback(
    inference: Inference, call: js.CallExpression, receiver: StaticType, name: str, index: int
) -> StaticType:
    element = receiver.element or UNKNOWN
    if name in _EACH:
        return (element, COUNT, receiver)[index] if index < 3 else UNDEFINED
    if name in ("sort", "toSorted"):
        return element
    if name in ("reduce", "reduceRight"):
        if index == 0:
            start = inference.of(call.arguments[1]) if len(call.arguments) > 1 else element
            return join(start, inference.slot(call.arguments[0]))
        return (element, COUNT, receiver)[index - 1] if index < 4 else UNDEFINED
    return UNKNOWN
