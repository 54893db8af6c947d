"""What methods give, by the kind of what they are called on (ECMAScript §20–§24). Tables: a row is a type, or a
function of the call. Add a method: add its row.
"""

from __future__ import annotations

from veloxc.compiler.analyze.builtin_calls import Called, Row
from veloxc.compiler.analyze.types import (
    ARRAY,
    ASCII,
    BOOLEAN,
    COUNT,
    INT32,
    MAP,
    NUMBER,
    PRIMITIVES,
    PROMISE,
    SET,
    STRING,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    join,
    join_all,
    promise_of,
)

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
