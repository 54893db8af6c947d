"""Node's recorded answers, and values of veloxc.js written down in the same way (see tests/oracles/js_lib_encode.mjs)."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import veloxc.js.core  # noqa: F401 - the built-ins, as the first import of a compiled module loads them
from veloxc.js.errors import Error, Thrown
from veloxc.js.undefined import hole, undefined

FOLDER = Path(__file__).parent / "recorded"


def recorded(name: str) -> list[Any]:
    """The cases of one recording, without its header."""
    with gzip.open(FOLDER / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        cases: list[Any] = json.load(file)
    return cases[1:]


class Written:
    """An answer that is encoded already."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer


def encode(value: Any) -> Any:
    """A value of veloxc.js as the oracle writes it."""
    kind = value.__class__
    if kind is Written:
        return value.answer
    if value is undefined or value is hole:
        return {"$": "undefined"}
    if value is None or kind is bool or kind is str:
        return value
    if kind is int:
        return value
    if kind is float:
        return _float(value)
    if isinstance(value, int):
        return {"$": "bigint", "value": str(int(value))}
    if isinstance(value, list | tuple):
        return [encode(item) for item in value]
    if isinstance(value, BaseException):
        return {
            "$": "error",
            "name": getattr(value, "name", kind.__name__),
            "message": getattr(value, "message", str(value)),
        }
    if kind is dict:
        return {
            "$": "object",
            "entries": [[key, encode(item)] for key, item in value.items() if isinstance(key, str)],
        }
    if kind.__name__ == "Date":
        return {"$": "date", "value": encode(value.getTime())}
    if callable(value):
        return {"$": "function"}
    return {"$": "object", "entries": [[key, encode(item)] for key, item in vars(value).items()]}


def _float(value: float) -> Any:
    if math.isnan(value):
        return {"$": "NaN"}
    if math.isinf(value):
        return {"$": "Infinity" if value > 0 else "-Infinity"}
    if value == 0 and math.copysign(1, value) < 0:
        return {"$": "-0"}
    return int(value) if value.is_integer() else value


def outcome(function: Callable[[], Any]) -> Any:
    """What `function()` gives, or the error it raises, written down."""
    try:
        return encode(function())
    except Error as error:
        return encode(error)
    except Thrown as thrown:
        return {"$": "thrown", "value": encode(thrown.value)}


def decode(value: Any) -> Any:
    """A recorded argument as a value of veloxc.js."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$" not in value:
        return {key: decode(item) for key, item in value.items()}
    kind = value["$"]
    plain = {
        "undefined": undefined,
        "NaN": math.nan,
        "Infinity": math.inf,
        "-Infinity": -math.inf,
        "-0": -0.0,
    }
    if kind in plain:
        return plain[kind]
    if kind == "object":
        return {key: decode(item) for key, item in value["entries"]}
    if kind == "bigint":
        from veloxc.js.bigint import BigInt

        return BigInt(int(value["value"]))
    raise ValueError(f"cannot decode {value!r}")


def differences(cases: list[Any], answer: Callable[[Any], Any], limit: int = 20) -> list[str]:
    """A line for each of the first cases whose last element is not what `answer(case)` gives."""
    found: list[str] = []
    for case in cases:
        got = answer(case)
        if got != case[-1]:
            found.append(
                f"{json.dumps(case[:-1])}\n  Node {json.dumps(case[-1])}\n  got  {json.dumps(got, default=repr)}"
            )
            if len(found) >= limit:
                break
    return found
