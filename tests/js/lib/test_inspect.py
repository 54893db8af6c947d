"""What console.log writes, against Node's recorded texts (tests/oracles/js_lib_inspect.mjs)."""

from __future__ import annotations

import json
from typing import Any

from tests.js.lib.described_values import build
from tests.js.lib.recorded_answers import recorded
from veloxc.js import Error
from veloxc.js.coercion import string
from veloxc.js.inspection import console, console_output, format_arguments


def text_of(arguments: list[Any]) -> str:
    refs: list[Any] = []
    try:
        return format_arguments(tuple(build(argument, refs) for argument in arguments))
    except Error as error:
        return f"throws {string(error)}"
    except Exception as error:
        return f"crashes with {error!r}"


def test_as_in_node() -> None:
    found = []
    for arguments, expected in recorded("inspect"):
        got = text_of(arguments)
        if got != expected:
            found.append(f"{json.dumps(arguments)[:300]}\n--- Node\n{expected[:600]}\n--- got\n{got[:600]}")
    assert not found, f"{len(found)} differ\n" + "\n\n".join(found[:15])


def test_console_writes_where_it_is_told() -> None:
    out: list[str] = []
    err: list[str] = []
    console_output(out.append, err.append)
    try:
        console.log("a", {"b": 1})
        console.group("group")
        console.log("inside\nof it")
        console.groupEnd()
        console.error("%s!", "bad")
        console.assert_(False, "not %s", "so")
        console.count()
        console.count()
    finally:
        console_output(None)
    assert out == ["a { b: 1 }\n", "group\n", "  inside\n  of it\n", "default: 1\n", "default: 2\n"]
    assert err == ["bad!\n", "Assertion failed: not so\n"]
