"""The core of veloxc.js against Node's recorded answers (tests/oracles/js_cases.mjs)."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import veloxc.js as js
from tests.js.core.values import describe, make

HERE = Path(__file__).parent
# Marks this module as compiled code, so that messages name the operand as it is written here.
__velox__ = ("test_grids.py", "")

GRIDS = sorted(path.stem for path in (HERE / "grids").glob("*.json"))


def _rest(a: Any) -> Any:
    js.require_object(a, "a", "a")
    return [js.get(a, "a"), js.without(a, "a")]


OPERATORS: dict[str, Callable[..., Any]] = {
    "+": js.add,
    "-": js.subtract,
    "*": js.multiply,
    "/": js.divide,
    "%": js.remainder,
    "**": js.power,
    "&": js.bitwise_and,
    "|": js.bitwise_or,
    "^": js.bitwise_xor,
    "<<": js.left_shift,
    ">>": js.signed_right_shift,
    ">>>": js.unsigned_right_shift,
    "<": js.lt,
    "<=": js.lte,
    ">": js.gt,
    ">=": js.gte,
    "==": js.loosely_equal,
    "===": js.same,
    "is": js.same_value,
    "in": js.has,
    "get": js.index,
    "typeof": js.typeof,
    "+a": js.plus,
    "-a": js.negate,
    "~": js.bitwise_not,
    "!": lambda a: not js.truthy(a),
    "template": js.string,
    "string": lambda a: js.String(a),
    "object": js.object_to_string,
    "increment": lambda a: js.increment(js.numeric(a)),
    "decrement": lambda a: js.decrement(js.numeric(a)),
    "spread": lambda a: js.spread(a),
    "keys": lambda a: js.keys(a),
    "destructure": lambda a: js.take_rest(a, 2),
    "rest": _rest,
    "copy": js.spread_object,
}


def answer(run: Callable[[], str]) -> str:
    try:
        return run()
    except Exception as error:
        return "throw " + describe(js.caught(error))


def run_method(group: dict[str, Any], name: str, receiver: Any, arguments: list[Any]) -> str:
    target = make(receiver)
    values = [make(value) for value in arguments]

    def run() -> str:
        if "generic" in group:
            f = js.get(js.get(js.get(js.globalThis, group["generic"]), "prototype"), name)
            return describe(js.call_with_this(f, target, *values))
        return describe(js.call(target, name, *values))

    shown = answer(run)
    return f"{shown} -> {describe(target)}" if group.get("changes") else shown


def run_function(name: str, arguments: list[Any]) -> str:
    values = [make(value) for value in arguments]
    owner, _, key = name.rpartition(".")
    if owner:
        return describe(js.call(js.get(js.globalThis, owner), key, *values))
    return describe(js.call_function(js.get(js.globalThis, name), *values))


def cases(group: dict[str, Any]) -> Iterator[tuple[str, Callable[[], str]]]:
    """Name and run of each case, in the order of the recorded lines."""
    arguments = group.get("arguments") or [[a, b] for a in group["operands"] for b in group["operands"]]
    for name in group.get("operators", ()):
        for each in arguments:
            yield f"{name} {each}", lambda name=name, each=each: describe(OPERATORS[name](*map(make, each)))
    for name in group.get("functions", ()):
        for each in arguments:
            yield f"{name}({each})", lambda name=name, each=each: run_function(name, each)
    for name in group.get("new", ()):
        for each in arguments:
            yield (
                f"new {name}({each})",
                lambda name=name, each=each: describe(js.new(js.get(js.globalThis, name), *map(make, each))),
            )
    for name in group.get("methods", ()):
        for receiver in group["receivers"]:
            for each in arguments:
                yield (
                    f"{receiver}.{name}({each})",
                    lambda name=name, receiver=receiver, each=each: run_method(group, name, receiver, each),
                )


def _is_contradicted(name: str) -> bool:
    """A sort whose comparison gives NaN for some pairs: the order is the implementation's own (ECMA-262 §23.1.3.30.1);
    Python's list.sort gives V8's up to 3.12."""
    return "'b', 'B'" in name and name.endswith(
        ("ort([{'$': 'function', 'v': 'ascending'}])", "orted([{'$': 'function', 'v': 'ascending'}])")
    )


@pytest.mark.parametrize("grid", GRIDS)
def test_grid(grid: str) -> None:
    groups = json.loads((HERE / "grids" / f"{grid}.json").read_text())
    recorded = (HERE / "recorded" / f"{grid}.txt").read_text().split("\n")[:-1]
    found = [case for group in groups for case in cases(group)]
    assert len(found) == len(recorded), "record the answers again: node tests/oracles/js_cases.mjs"
    wrong = []
    for (name, run), expected in zip(found, recorded, strict=True):
        if _is_contradicted(name) and sys.version_info >= (3, 13):
            continue
        actual = answer(run).replace("\n", "\\n")
        if actual != expected:
            wrong.append(f"{name}\n    Node: {expected}\n    here: {actual}")
    assert not wrong, f"{len(wrong)} of {len(found)} differ:\n" + "\n".join(wrong[:40])
