"""Runs the syntax side of tc39/test262: what acorn and V8 both take as module code must parse, what both refuse must not.

Only `test/language` and `test/annexB/language`; files on which acorn and V8 differ are left out.
Of features they do not know (`using`, decorators, `import defer`) the suite's own word counts; `import.defer()` is
later than ES2024 and TypeScript 5, and left out.

    python -m tests.conformance.test262_syntax [FOLDER]     a folder under test/, to look at a part
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.conformance.fetched import HERE, diagnostics, first, repository

SUITE = repository("test262") / "test"
ORACLE = HERE.parent / "oracles" / "module_syntax.mjs"
FOLDERS = ("language", "annexB/language")


_FRONT = re.compile(r"/\*---.*?---\*/", re.DOTALL)
_NEWER = re.compile(r"features:.*(?:explicit-resource-management|import-defer|decorators)")
"""What the language has and acorn and V8 do not have yet: of these the suite itself says whether they are valid."""
_SCRIPT = re.compile(r"flags:.*(?:noStrict|raw)")


def answers(paths: list[Path]) -> list[tuple[Path, bool]]:
    """(path, valid module code) of the files on which the oracles agree."""
    command = ["node", "--experimental-vm-modules", "--no-warnings", str(ORACLE)]
    listed = "\n".join(map(str, paths))
    output = subprocess.run(command, input=listed, capture_output=True, text=True, check=True).stdout
    found = []
    for answer in map(json.loads, output.splitlines()):
        path = Path(answer["path"])
        about = _FRONT.search(path.read_text("utf-8", "replace"))
        if about and _NEWER.search(about[0]):
            if not _of_scripts(path, about.string, about[0]):
                found.append((path, "phase: parse" not in about[0]))
        elif (answer["acorn"] is None) == (answer["v8"] is None):
            found.append((path, answer["acorn"] is None))
    return found


def _of_scripts(path: Path, text: str, about: str) -> bool:
    """Whether a file is about scripts, where `await` may be a name, or about what is later than our language."""
    module = "module" in about
    awaits = re.search(r"\bawait\b(?! using)", text) is not None and "async" not in text
    return (
        bool(_SCRIPT.search(about))
        or "of-script" in path.name
        or "import.defer" in text
        or (awaits and not module)
    )


@dataclass
class Result:
    """How many files are valid and how many not, and those we judge wrongly."""

    total: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    failed: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    wrong: list[str] = field(default_factory=list)

    def add(self, path: Path, valid: bool) -> None:
        self.total[valid] += 1
        try:
            found = diagnostics(path, "file.ts")
        except Exception as error:
            self.wrong.append(f"{path}: raised {error!r}")
            self.failed[valid] += 1
            return
        if valid == bool(found):
            self.failed[valid] += 1
            self.wrong.append(first(path, found) if found else f"{path}: accepted")

    def wrong_share(self, *, valid: bool) -> float:
        return self.failed[valid] / self.total[valid]


def run(folders: Sequence[str]) -> Result:
    result = Result()
    for folder in folders:
        paths = sorted(path for path in (SUITE / folder).rglob("*.js") if "_FIXTURE" not in path.name)
        for path, valid in answers(paths):
            result.add(path, valid)
    return result


def main(folders: list[str]) -> None:
    result = run(folders or FOLDERS)
    print(*result.wrong, sep="\n")
    valid, invalid = (result.total[kind] - result.failed[kind] for kind in (True, False))
    print(
        f"valid: {valid} of {result.total[True]} parsed; invalid: {invalid} of {result.total[False]} refused"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
