"""JSON.parse (ECMA-262 §25.5.1). Python's scanner reads; what it refuses is read again, for V8's message."""

from __future__ import annotations

import json
import re
from typing import Any

from veloxc.js.coercion import string
from veloxc.js.deletion import delete
from veloxc.js.function import call_with_this, is_function
from veloxc.js.json.reader import integer, read
from veloxc.js.members import enumerable_keys
from veloxc.js.namespaces import member_of, namespace
from veloxc.js.read import get
from veloxc.js.undefined import undefined
from veloxc.js.write import put

JSON = namespace("JSON")
# Whole numbers that Python would read with too many digits, or without the sign of -0.
_SPECIAL_NUMBER = re.compile(r"\d{16}|-0(?![.\d])")


def _refuse(word: str) -> Any:
    raise ValueError(word)


_plain = json.JSONDecoder(parse_constant=_refuse)
_exact = json.JSONDecoder(parse_constant=_refuse, parse_int=integer)


@member_of(JSON, "parse", 2)
def json_parse(text: Any = undefined, reviver: Any = undefined, *_: Any) -> Any:
    """`JSON.parse(text, reviver)`. SyntaxError for what is no JSON."""
    text = string(text)
    decoder = _exact if _SPECIAL_NUMBER.search(text) else _plain
    try:
        value = decoder.decode(text)
    except (ValueError, RecursionError):
        value = read(text)
    if is_function(reviver):
        return _revive({"": value}, "", reviver)
    return value


def _revive(holder: Any, key: str, reviver: Any) -> Any:
    """InternalizeJSONProperty (§25.5.1.1)."""
    value = get(holder, key)
    if isinstance(value, list):
        keys = [str(index) for index in range(len(value))]
    elif value.__class__ is dict:
        keys = enumerable_keys(value)
    else:
        keys = []
    for each in keys:
        revived = _revive(value, each, reviver)
        if revived is undefined:
            delete(value, each)
        else:
            put(value, each, revived)
    return call_with_this(reviver, holder, key, value)
