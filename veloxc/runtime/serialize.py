"""Props of islands as JSON that may stand inside an HTML comment; the loader in the browser decodes it (§10).

Beside JSON's own values: undefined, NaN, infinities, -0, BigInt, Date, URL, RegExp, Map, Set, bytes. `{"$": kind, "v": …}`.
"""

from __future__ import annotations

import base64
import json
import math
import re
from collections.abc import Callable
from typing import Any

from veloxc.js.undefined import undefined

_UNSAFE = re.compile("[<>&\u2028\u2029]|--|-$")


class NotSerializable(Exception):
    """`path` is where the value stands in the props (`user.friends[0]`), `what` what it is."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path = path
        self.what = what


def comment_json(value: Any) -> str:
    """JSON of plain data, without anything that could end an HTML comment or a script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda match: "".join(f"\\u{ord(char):04x}" for char in match[0]), text)


def encode(value: Any, path: str = "props") -> Any:
    """A JavaScript value as plain JSON data. Raises NotSerializable, for native Python objects and functions too."""
    kind = value.__class__
    if kind is str or kind is bool or value is None:
        return value
    if value is undefined:
        return {"$": "u"}
    if kind is int:
        return value
    if kind is float:
        return _float(value)
    if kind is list:
        return [encode(item, f"{path}[{index}]") for index, item in enumerate(value)]
    if kind is dict:
        return _object(value, path)
    encoder = _encoders().get(kind.__name__)
    if encoder is None or not kind.__module__.startswith("veloxc.js"):
        raise NotSerializable(path, _what(value))
    return encoder(value, path)


def _float(value: float) -> Any:
    if math.isfinite(value) and not (value == 0 and math.copysign(1, value) < 0):
        return int(value) if value.is_integer() and abs(value) < 2**53 else value
    shown = "-0" if value == 0 else "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    return {"$": "n", "v": shown}


def _object(value: dict[Any, Any], path: str) -> Any:
    from veloxc.js import get, keys

    entries = [(key, encode(get(value, key), f"{path}.{key}")) for key in keys(value)]
    if any(key in ("$", "__proto__") for key, _ in entries):
        return {"$": "o", "v": [[key, item] for key, item in entries]}
    return dict(entries)


def _encoders() -> dict[str, Callable[[Any, str], Any]]:
    return {
        "BigInt": lambda value, path: {"$": "b", "v": str(int(value))},
        "Date": _date,
        "URL": lambda value, path: {"$": "l", "v": _get(value, "href")},
        "RegExp": lambda value, path: {"$": "r", "v": [_get(value, "source"), _get(value, "flags")]},
        "Map": _map,
        "Set": lambda value, path: {"$": "s", "v": [encode(item, path) for item in _items(value)]},
        "Uint8Array": lambda value, path: {"$": "y", "v": base64.b64encode(bytes(_items(value))).decode()},
    }


def _get(value: Any, name: str) -> Any:
    from veloxc.js import get

    return get(value, name)


def _items(value: Any) -> Any:
    from veloxc.js import iterate

    return iterate(value)


def _date(value: Any, path: str) -> Any:
    from veloxc.js import call

    time = call(value, "getTime")
    return {"$": "d", "v": None if time != time else call(value, "toISOString")}


def _map(value: Any, path: str) -> Any:
    pairs = [[encode(key, path), encode(item, f"{path}.get({key!r})")] for key, item in _items(value)]
    return {"$": "m", "v": pairs}


def _what(value: Any) -> str:
    if callable(value):
        return "a function cannot be sent to the browser"
    return f"a {type(value).__name__} of Python cannot be sent to the browser: pick the fields that it needs"
