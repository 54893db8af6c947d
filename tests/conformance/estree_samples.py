"""Our own sample programs, and what typescript-estree says of each: (start, end, digest) of every statement.

The samples are in tests/compiler/parse/samples; `estree_samples.json` holds the answers. After a change of a sample:

    python -m tests.conformance.estree_samples          ask typescript-estree anew (needs Node and `npm ci`)
    python -m tests.oracles.compare FILE                see where our tree differs
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from tests.oracles.estree import ask

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "compiler" / "parse" / "samples"
RECORDED = HERE / "estree_samples.json"


def samples() -> list[Path]:
    return sorted(path for path in SAMPLES.iterdir() if path.suffix in (".ts", ".tsx"))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def record() -> None:
    answers: dict[str, Any] = {}
    paths = samples()
    for path, answer in zip(paths, ask([str(path) for path in paths], "--digest"), strict=True):
        assert "error" not in answer, answer
        answers[path.name] = {"sha256": sha256(path), **{k: v for k, v in answer.items() if k != "path"}}
    lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(answers[name])}" for name in answers)
    RECORDED.write_text(f"{{\n{lines}\n}}\n")


if __name__ == "__main__":
    record()
