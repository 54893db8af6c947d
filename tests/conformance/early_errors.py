"""Asks TypeScript, acorn and V8 about the cases of `early_error_cases`, and keeps their answers.

python -m tests.conformance.early_errors            record (needs Node and `npm ci` in tests/oracles)
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.conformance.early_error_cases import ACCEPTED, ACCEPTED_MARKUP, REFUSED, REFUSED_MARKUP

HERE = Path(__file__).parent
RECORDED = HERE / "early_errors.json"
ORACLE = HERE.parent / "oracles" / "early_errors.mjs"


def cases() -> list[tuple[str, str, str | None]]:
    """(path, text, name of the mistake) of every case; None where there is none."""
    found: list[tuple[str, str, str | None]] = []
    for path, refused, accepted in (
        ("case.ts", REFUSED, ACCEPTED),
        ("case.tsx", REFUSED_MARKUP, ACCEPTED_MARKUP),
    ):
        found.extend((path, text, name) for name, texts in refused.items() for text in texts)
        found.extend((path, text, None) for text in accepted)
    return found


def key(path: str, text: str) -> str:
    return f"{path}: {text}"


def record() -> None:
    asked = "\n".join(json.dumps({"path": path, "text": text}) for path, text, _ in cases())
    command = ["node", "--experimental-vm-modules", "--no-warnings", str(ORACLE)]
    output = subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout
    answers: dict[str, Any] = {
        key(path, text): json.loads(line)
        for (path, text, _), line in zip(cases(), output.splitlines(), strict=True)
    }
    lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(answer)}" for name, answer in answers.items())
    RECORDED.write_text(f"{{\n{lines}\n}}\n")


if __name__ == "__main__":
    record()
