"""`URL` against the test data of the WHATWG URL Standard, as repositories that vendor it hold it (README.md of this folder).

`python -m tests.conformance.url_suite` prints the cases we answer otherwise and, where Node is there, whether Node does.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

from tests.conformance.fetched import repository
from veloxc.js import URL, get, put, string

DATA = repository("ada") / "tests" / "wpt"
PARTS = (
    "href", "origin", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash",
)  # fmt: skip
Case = tuple[str, str | None, dict[str, Any] | None]
"""Input, base, and the parts expected; None where parsing must fail."""


def parsing() -> Iterator[Case]:
    """The cases of urltestdata.json."""
    for case in json.loads((DATA / "urltestdata.json").read_text("utf-8")):
        if isinstance(case, dict):
            expected = None if case.get("failure") else {part: case[part] for part in PARTS if part in case}
            yield case["input"], case.get("base"), expected


def parsed(text: str, base: str | None) -> dict[str, Any] | None:
    """The parts of a URL as veloxc answers; None where it refuses."""
    try:
        url = URL(text) if base is None else URL(text, base)
    except Exception as error:
        assert get(error, "name") == "TypeError" and get(error, "code") == "ERR_INVALID_URL", error
        return None
    return {part: get(url, part) for part in PARTS}


def agrees(answer: dict[str, Any] | None, expected: dict[str, Any] | None) -> bool:
    if answer is None or expected is None:
        return answer is expected
    return all(answer[part] == value for part, value in expected.items())


def wrong_parsing() -> tuple[int, list[Case]]:
    """How many cases there are, and those that we answer otherwise."""
    cases = list(parsing())
    return len(cases), [case for case in cases if not agrees(parsed(*case[:2]), case[2])]


def wrong_setters() -> tuple[int, list[str]]:
    """The same for setters_tests.json: `url.<part> = value`."""
    count, wrong = 0, []
    for part, cases in json.loads((DATA / "setters_tests.json").read_text("utf-8")).items():
        for case in cases if part != "comment" else ():
            url = URL(case["href"])
            put(url, part, case["new_value"])
            count += 1
            if any(string(get(url, name)) != value for name, value in case["expected"].items()):
                wrong.append(f"{case['href']} {part} = {case['new_value']!a}")
    return count, wrong


def node(cases: list[Case]) -> list[dict[str, Any] | None]:
    """What Node answers to the cases."""
    program = """
      const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
      const parts = %s;
      console.log(JSON.stringify(cases.map(([text, base]) => {
        try { const url = new URL(text, base ?? undefined); return Object.fromEntries(parts.map(p => [p, url[p]])) }
        catch { return null }
      })));
    """
    ran = subprocess.run(
        ["node", "-e", program % json.dumps(PARTS)],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[dict[str, Any] | None] = json.loads(ran.stdout)
    return answers


def main() -> None:
    count, wrong = wrong_parsing()
    answers = node(wrong) if shutil.which("node") else [None] * len(wrong)
    for (text, base, expected), answer in zip(wrong, answers, strict=True):
        same = "as Node" if answer == parsed(text, base) else "NOT as Node"
        print(f"{text!a} ({base!a}): {same}; expected {expected and expected['href']!a}")
    print(f"parsing: {count - len(wrong)} of {count}")
    count, setters = wrong_setters()
    print(*setters, f"setters: {count - len(setters)} of {count}", sep="\n")


if __name__ == "__main__":
    main()
