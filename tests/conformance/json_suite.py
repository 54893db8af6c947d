"""`JSON.parse` against JSONTestSuite: `y_` files are accepted, `n_` refused, all as Node does, to the error's message.

`python -m tests.conformance.json_suite` prints the differences (it needs Node).
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.conformance.fetched import repository
from veloxc.js import JSON, get

FOLDERS = ("test_parsing", "test_transform")


def files() -> list[Path]:
    suite = repository("JSONTestSuite")
    return sorted(path for folder in FOLDERS for path in (suite / folder).glob("*.json"))


def answer(path: Path) -> str:
    """What a program sees: the value printed again, or the error's name and message."""
    text = path.read_bytes().decode("utf-8", "replace")
    try:
        value = JSON.parse(text)
    except Exception as error:
        return f"{get(error, 'name')}: {get(error, 'message')}"
    return str(JSON.stringify(value))


def node(paths: list[Path]) -> list[str]:
    program = """
      const fs = require('fs');
      console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, 'utf8')).map(path => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(fs.readFileSync(path));
        try { return JSON.stringify(JSON.parse(text)) } catch (error) { return `${error.name}: ${error.message}` }
      })));
    """
    ran = subprocess.run(
        ["node", "-e", program],
        input=json.dumps([str(path) for path in paths]),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[str] = json.loads(ran.stdout)
    return answers


def wrong_verdicts() -> list[str]:
    """Files of `test_parsing` whose name says otherwise."""
    judged = [path for path in files() if path.parent.name == "test_parsing" and path.name[0] in "yn"]
    return [path.name for path in judged if answer(path).startswith("SyntaxError: ") is (path.name[0] == "y")]


def differences() -> list[str]:
    """Files that Node answers otherwise."""
    paths = files()
    return [
        f"{path.name}: {ours!a}, Node {theirs!a}"
        for path, theirs in zip(paths, node(paths), strict=True)
        if (ours := answer(path)) != theirs
    ]


def main() -> None:
    found = differences()
    print(*found, f"{len(files()) - len(found)} of {len(files())} as Node", sep="\n")
    print(f"verdicts that differ from the files' names: {wrong_verdicts()}")


if __name__ == "__main__":
    main()
