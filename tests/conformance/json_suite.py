"""JSON.parse and JSON.stringify on the files of nst/JSONTestSuite: what they give must be what Node's give.

Beside it `json_suite.json`: Node's answer for each file, by `python -m tests.conformance.json_suite record`. A file is
read as Node reads it (UTF-8, what is none replaced). The answers also say that Node itself takes all `y_` files and
refuses all `n_` files. The error's message is recorded, too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conformance.fetched import HERE, repository

SUITE = repository("JSONTestSuite") / "test_parsing"
RECORDED = HERE / "json_suite.json"
_ASK = """
const { readdirSync, readFileSync } = require("fs");
const answers = {};
for (const name of readdirSync(process.argv[1]).filter(name => name.endsWith(".json")).sort()) {
  try { answers[name] = [JSON.stringify(JSON.parse(readFileSync(process.argv[1] + "/" + name, "utf8")))]; }
  catch (error) { answers[name] = error.name + ": " + error.message; }
}
console.log(JSON.stringify(answers));
"""
Answer = list[str] | str
"""[the text that stringify gives of the parsed value], or the error."""


def recorded() -> dict[str, Answer]:
    found: dict[str, Answer] = json.loads(RECORDED.read_text(encoding="utf-8"))
    return found


def answer(path: Path) -> Answer:
    """What our JSON.parse and JSON.stringify make of a file."""
    from veloxc.js import caught, get, json_parse, json_stringify, string

    text: Any = path.read_bytes().decode("utf-8", "replace")
    try:
        return [json_stringify(json_parse(text))]
    except Exception as error:
        thrown = caught(error)
        return f"{string(get(thrown, 'name'))}: {string(get(thrown, 'message'))}"


def record() -> None:
    done = subprocess.run(["node", "-e", _ASK, str(SUITE)], capture_output=True, text=True, check=True)
    RECORDED.write_text(
        json.dumps(json.loads(done.stdout), indent=0, ensure_ascii=True) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["record"]:
        record()
