"""Regular expressions against Node's recorded answers (tests/oracles/js_lib_regexp.mjs)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.js.lib.recorded_answers import differences, outcome, recorded
from veloxc.js.coercion import string
from veloxc.js.members import get
from veloxc.js.regexp import (
    RegExp,
    regexp_exec,
    regexp_match,
    regexp_match_all,
    regexp_replace,
    regexp_search,
    regexp_split,
    regexp_test,
)
from veloxc.js.undefined import undefined


def show(match: Any) -> Any:
    if match is None:
        return None
    return [get(match, "index"), list(match), get(match, "groups")]


def exec_(pattern: str, flags: str, text: str) -> Any:
    expression = RegExp(pattern, flags)
    results = []
    for _ in range(4):
        results += [show(regexp_exec(expression, text)), expression.lastIndex]
        if "g" not in flags and "y" not in flags:
            break
    return results


def indices(pattern: str, flags: str, text: str) -> Any:
    match = regexp_exec(RegExp(pattern, flags + "d"), text)
    return match and [list(get(match, "indices")), get(get(match, "indices"), "groups")]


def match(pattern: str, flags: str, text: str) -> Any:
    found = regexp_match(RegExp(pattern, flags), text)
    return found if "g" in flags else show(found)


def match_all(pattern: str, flags: str, text: str) -> Any:
    return [show(found) for found in regexp_match_all(RegExp(pattern, flags), text)]


OPERATIONS: dict[str, Any] = {
    "make": lambda p, f: [get(RegExp(p, f), "source"), get(RegExp(p, f), "flags"), string(RegExp(p, f))],
    "exec": exec_,
    "indices": indices,
    "match": match,
    "matchAll": match_all,
    "replace": lambda p, f, s, r: regexp_replace(RegExp(p, f), s, r),
    "call": lambda p, f, s: regexp_replace(
        RegExp(p, f),
        s,
        lambda *a: "<" + "|".join("undefined" if x is undefined else string(x) for x in a) + ">",
    ),
    "split": lambda p, f, s, n=undefined: regexp_split(RegExp(p, f), s, n),
    "search": lambda p, f, s: regexp_search(RegExp(p, f), s),
    "test": lambda p, f, s: regexp_test(RegExp(p, f), s),
}

CASES = recorded("regexp")


@pytest.mark.parametrize("operation", OPERATIONS)
def test_as_in_node(operation: str) -> None:
    cases = [case for case in CASES if case[0] == operation]
    found = differences(cases, lambda case: outcome(lambda: OPERATIONS[operation](*case[1:-1])))
    assert not found, "\n".join(found)
