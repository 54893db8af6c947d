"""Asks typescript-estree, through `estree.mjs`; needs Node and `npm ci` in this folder."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def ask(paths: list[str], *options: str) -> Iterator[dict[str, Any]]:
    """typescript-estree's answers, in the order of the paths."""
    command = ["node", str(HERE / "estree.mjs"), *options, "-"]
    listed = "\n".join(str(Path(path).resolve()) for path in paths)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as node:
        assert node.stdin and node.stdout
        node.stdin.write(listed)
        node.stdin.close()
        for line in node.stdout:
            yield json.loads(line)
