"""URL on the WHATWG's own test data (web-platform-tests, `url/resources`), fetched as README.md of this folder says;
skipped where it is not.

The data follow the standard, which has moved on since Node 20. Where we differ from the data, Node must give what we
give.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from tests.conformance.fetched import FETCHED
from veloxc.js import URL, Error, get, put

DATA = FETCHED / "wpt" / "url"
Asked = tuple[str, str | None, str, str]
"""A URL, its base, and the part that is set to a text then, if any."""
_PARTS = [
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
_NODE = """
const parts = %s;
const answers = JSON.parse(require("fs").readFileSync(0, "utf8")).map(([input, base, part, value]) => {
  try { const url = new URL(input, base ?? undefined); if (part) url[part] = value; return parts.map(name => url[name]); }
  catch { return null; }
});
console.log(JSON.stringify(answers));
"""


def data(name: str) -> Any:
    path = DATA / name
    if not path.is_file():
        pytest.skip("the WHATWG's URL data are not fetched: see tests/conformance/README.md")
    return json.loads(path.read_text(encoding="utf-8"))


def ours(asked: Asked) -> list[str] | None:
    """The parts of the URL; None where it is refused."""
    text, base, part, value = asked
    try:
        url = URL(text) if base is None else URL(text, base)
        if part:
            put(url, part, value)
    except Error:
        return None
    return [str(get(url, name)) for name in _PARTS]


def unlike_node(asked: list[Asked]) -> list[Asked]:
    """Those for which Node's answer is another than ours."""
    if asked and shutil.which("node") is None:
        pytest.skip(f"{len(asked)} answers are not the standard's, and Node is not there to ask")
    script = _NODE % json.dumps(_PARTS)
    done = subprocess.run(
        ["node", "-e", script], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    return [each for each, node in zip(asked, json.loads(done.stdout), strict=True) if ours(each) != node]


def differs(asked: Asked, expected: dict[str, str] | None) -> bool:
    answer = ours(asked)
    if answer is None or expected is None:
        return (answer is None) != (expected is None)
    return any(answer[_PARTS.index(name)] != value for name, value in expected.items() if name in _PARTS)


@pytest.mark.parametrize("name", ["urltestdata.json", "urltestdata-javascript-only.json"])
def test_parsing(name: str) -> None:
    cases = [each for each in data(name) if isinstance(each, dict)]
    asked: list[Asked] = [
        (each["input"], each.get("base"), "", "")
        for each in cases
        if differs((each["input"], each.get("base"), "", ""), None if each.get("failure") else each)
    ]
    assert len(asked) <= len(cases) * 0.02
    assert unlike_node(asked) == []


def test_setters() -> None:
    asked: list[Asked] = [
        (case["href"], None, part, case["new_value"])
        for part, tests in data("setters_tests.json").items()
        for case in tests
        if part != "comment" and differs((case["href"], None, part, case["new_value"]), case["expected"])
    ]
    assert unlike_node(asked) == []


def test_hosts_in_ascii() -> None:
    asked: list[Asked] = []
    for case in data("toascii.json"):
        if isinstance(case, dict):
            expected = None if case["output"] is None else {"host": case["output"]}
            url: Asked = (f"https://{case['input']}/x", None, "", "")
            if differs(url, expected):
                asked.append(url)
    assert unlike_node(asked) == []
