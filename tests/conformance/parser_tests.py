"""Runs tc39/test262-parser-tests: every valid module must parse, what is no valid module must be refused.

The suite has scripts too, and is older than ES2024. So acorn and V8 are asked about each file, as module code:
`pass` files that either refuses, and `fail` and `early` files that both accept, are left out. `parser_tests.json`
lists these with the reason.

    python -m tests.conformance.parser_tests            run; print each wrong answer and the totals
    python -m tests.conformance.parser_tests record     ask acorn and V8 anew
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.conformance.fetched import HERE, diagnostics, first, repository

SUITE = repository("test262-parser-tests")
RECORDED = HERE / "parser_tests.json"
ORACLE = HERE.parent / "oracles" / "module_syntax.mjs"
VALID = ("pass", "pass-explicit")
INVALID = ("fail", "early")


@dataclass
class Result:
    """Of one folder of the suite: how many files count, how many are left out, and those we judge wrongly."""

    counted: int = 0
    left_out: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 1 - len(self.wrong) / self.counted


def record() -> None:
    excluded: dict[str, dict[str, str]] = {}
    for folder in VALID + INVALID:
        paths = "\n".join(str(path) for path in sorted((SUITE / folder).iterdir()))
        command = ["node", "--experimental-vm-modules", "--no-warnings", str(ORACLE)]
        answers = subprocess.run(command, input=paths, capture_output=True, text=True, check=True).stdout
        excluded[folder] = {}
        for answer in map(json.loads, answers.splitlines()):
            reason = answer["acorn"] or answer["v8"]
            if folder in VALID and reason:
                excluded[folder][Path(answer["path"]).name] = reason
            elif folder in INVALID and not reason:
                excluded[folder][Path(answer["path"]).name] = "valid module code of ES2024"
    RECORDED.write_text(json.dumps(excluded, indent=1) + "\n")


def run(folder: str) -> Result:
    excluded = json.loads(RECORDED.read_text())[folder]
    result = Result()
    for path in sorted((SUITE / folder).iterdir()):
        if path.name in excluded:
            result.left_out += 1
            continue
        result.counted += 1
        found = diagnostics(path, "file.ts")
        if folder in VALID and found:
            result.wrong.append(first(path, found))
        elif folder in INVALID and not found:
            result.wrong.append(f"{path}: accepted: {path.read_text()[:100]!r}")
    return result


def main(arguments: list[str]) -> None:
    if arguments == ["record"]:
        record()
    for folder in VALID + INVALID:
        result = run(folder)
        print(*result.wrong, sep="\n")
        print(
            f"{folder}: {result.counted - len(result.wrong)} of {result.counted} right"
            f" ({result.share:.2%}), {result.left_out} left out"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
