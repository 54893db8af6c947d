"""What global functions, methods of global objects and constructors give (ECMAScript §19–§27). Tables: a row is a type,
or a function of the call. Add a function: add its row.
"""

from __future__ import annotations

from veloxc.compiler.analyze.builtin_calls import Called, Row
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
    NUMBER,
    OBJECT,
    PRIMITIVES,
    PROMISE,
    REGEXP,
    SET,
    STRING,
    SYMBOL,
    UNDEFINED,
    StaticType,
    integer,
    join,
    join_all,
    promise_of,
)


def _text(called: Called) -> StaticType:
    found = called.argument(0)
    if found.kind == "string":
        return ASCII if found.ascii else STRING
    return ASCII if found.kind in PRIMITIVES and found.kind != "symbol" else STRING


def _rounded(called: Called) -> StaticType:
    found = called.argument(0)
    return found if found.kind == "int" else NUMBER


def _sign(called: Called) -> StaticType:
    found = called.argument(0)
    return integer(1, nonnegative=found.nonnegative) if found.kind == "int" else NUMBER


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
        "sign": _sign,
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
