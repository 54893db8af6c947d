"""URL and URLSearchParams, against Node's recorded answers (tests/oracles/js_lib_url.mjs).

Where VELOXC_WPT names a folder with the web platform tests' url/resources, those data run as well.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.js.lib.recorded_answers import Written, decode, differences, outcome, recorded
from veloxc.js import call, get, put
from veloxc.js.errors import Error
from veloxc.js.inspection import inspect
from veloxc.js.undefined import undefined
from veloxc.js.url import URL, URLSearchParams

PARTS = [
    "href",
    "origin",
    "protocol",
    "username",
    "password",
    "host",
    "hostname",
    "port",
    "pathname",
    "search",
    "hash",
]


def show(url: Any) -> list[Any]:
    return [get(url, part) for part in PARTS]


def set_(href: str, name: str, value: Any) -> Any:
    url = URL(href)
    put(url, name, value)
    return show(url)


def error(*arguments: Any) -> Any:
    try:
        URL(*arguments)
    except Error as e:
        return [get(e, key) for key in ("name", "message", "code", "input", "base")]
    return undefined


def _step(params: Any, name: str, arguments: list[Any]) -> Any:
    if name == "size":
        return get(params, "size")
    result = call(params, name, *arguments)
    return list(result) if name in ("keys", "values", "entries") else result


def params(init: Any, steps: list[Any]) -> Any:
    made = URLSearchParams(init)
    results = [Written(outcome(lambda step=step: _step(made, step[0], step[1:]))) for step in steps]  # type: ignore[misc]
    return [results, call(made, "toString"), list(made)]


def through(href: str, steps: list[Any]) -> Any:
    url = URL(href)
    made = get(url, "searchParams")
    for name, *arguments in steps:
        if name in ("search", "href"):
            put(url, name, arguments[0])
        else:
            call(made, name, *arguments)
    return [get(url, "href"), call(made, "toString"), made is get(url, "searchParams"), list(made)]


OPERATIONS: dict[str, Any] = {
    "parse": lambda *a: show(URL(*a)),
    "can": lambda *a: call(URL, "canParse", *a),
    "set": set_,
    "error": error,
    "params": params,
    "through": through,
    "inspect": lambda href: inspect(URL(href)),
    "inspectParams": lambda text: inspect(URLSearchParams(text)),
}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_as_in_node(operation: str) -> None:
    cases = [case for case in recorded("url") if case[0] == operation]
    found = differences(cases, lambda case: outcome(lambda: OPERATIONS[operation](*map(decode, case[1:-1]))))
    assert not found, "\n".join(found)


WPT = Path(os.environ.get("VELOXC_WPT", "/nonexistent"))


@pytest.mark.skipif(not WPT.is_dir(), reason="VELOXC_WPT is not set to a folder with urltestdata.json")
def test_web_platform_tests() -> None:
    wrong = []
    data = json.loads((WPT / "urltestdata.json").read_text(encoding="utf-8"))
    for case in (case for case in data if isinstance(case, dict)):
        try:
            url = URL(case["input"], *([case["base"]] if case.get("base") is not None else []))
        except Error:
            if not case.get("failure"):
                wrong.append(case["input"])
            continue
        if case.get("failure") or any(get(url, part) != case[part] for part in PARTS if part in case):
            wrong.append(case["input"])
    assert len(wrong) <= 0.02 * len(data), wrong
