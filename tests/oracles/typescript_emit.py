"""Records what TypeScript makes of the cases and of the project's own modules; needs Node and `npm ci` in this folder.

python -m tests.oracles.typescript_emit
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any

from tests.compiler.emit.javascript.cases import CASES

ROOT = Path(__file__).parents[2]
ANSWERS = ROOT / "tests" / "compiler" / "emit" / "javascript" / "typescript_emit.json"
FOLDERS = ("examples", "veloxc/templates", "golden")


def modules() -> dict[str, str]:
    """Every case, and every module of the project that is free of mistakes, by name."""
    found = dict(CASES)
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.ts*")):
            name = path.relative_to(ROOT).as_posix()
            wrong = name.startswith(("golden/diagnostics/", "golden/_ashamed/"))
            foreign = any(part in ("node_modules", ".velox") for part in path.parts)
            if path.suffix in (".ts", ".tsx") and not wrong and not foreign:
                found[name] = path.read_text(encoding="utf-8")
    return found


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def ask(sources: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What TypeScript emits for each."""
    asked = subprocess.run(
        ["node", "--no-warnings", str(Path(__file__).with_suffix(".mjs"))],
        input=json.dumps(sources),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: dict[str, dict[str, Any]] = json.loads(asked.stdout)
    return answers


def main() -> None:
    sources = modules()
    answers = {
        name: {"source": digest(sources[name]), **answer} for name, answer in sorted(ask(sources).items())
    }
    ANSWERS.write_text(json.dumps(answers, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
