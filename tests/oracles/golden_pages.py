"""Record what Node and Preact make of golden pages, as `node.html` beside them.

    cd tests/oracles && npm ci && cd preact && npm ci && cd ../../..
    python -m tests.oracles.golden_pages [CASE…]

Cases that say `"node": "why not"` in their `case.json` are left out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.golden_case import Case

ROOT = Path(__file__).parents[2]
TOPICS = ("language", "components")


def question(case: Case) -> str:
    """One line for the script: the page, and the modules it imports."""
    files = {
        path.relative_to(case.folder).as_posix(): path.read_text("utf-8")
        for pattern in ("components/**/*.tsx", "lib/**/*.ts")
        for path in case.folder.glob(pattern)
    }
    given = {"params": case.settings.get("params", {}), "props": case.settings.get("props", {})}
    page = (case.folder / "page.velox").read_text("utf-8")
    return json.dumps({"page": page, "files": files, "given": given})


def answers(cases: list[Case]) -> list[dict[str, str]]:
    ran = subprocess.run(
        ["node", str(Path(__file__).with_suffix(".mjs"))],
        input="".join(question(case) + "\n" for case in cases),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": "UTC"},
    )
    return [json.loads(line) for line in ran.stdout.split("\n") if line]


def main() -> int:
    folders = [Path(name) for name in sys.argv[1:]] or [
        path for topic in TOPICS for path in sorted((ROOT / "golden" / topic).iterdir())
    ]
    cases = [case for case in map(Case.of, folders) if "node" not in case.settings]
    failed = 0
    for case, answer in zip(cases, answers(cases), strict=True):
        if "html" in answer:
            (case.folder / "node.html").write_text(answer["html"] + "\n", "utf-8")
        else:
            failed += 1
            print(f"{case.folder.name}: {answer['error']}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
