"""Compares our trees with typescript-estree's: `python -m tests.oracles.compare [--all] FILE…` (or `-`: a list).

Prints the first difference of each file (all of them with --all) and the totals; exits 1 where any file differs.
Node answers: `npm ci` in tests/oracles first.
"""

from __future__ import annotations

import sys
from difflib import unified_diff
from pathlib import Path

from tests.oracles import canonical, front_end
from tests.oracles.estree import ask


def difference(path: str, answer: dict, whole: bool) -> str | None:
    """None where both say the same; else what to show."""
    try:
        document, report = front_end.read(Path(path).read_bytes().decode("utf-8"), path)
    except Exception as error:
        return f"we raise {error!r}"
    mistakes = list(report)
    if "error" in answer:
        return None if mistakes else f"they refuse: {answer['error']} (at {answer['at']}); we accept"
    if mistakes:
        first = mistakes[0]
        line, column = report.source.line_column(first.primary.span.start)
        return f"we refuse at {line}:{column}: {first.code} {first.title}"
    ours = canonical.of(document)
    if ours == answer["lines"]:
        return None
    changes = list(unified_diff(answer["lines"], ours, "theirs", "ours", lineterm="", n=1))
    return "\n".join(changes if whole else changes[:8])


def main(arguments: list[str]) -> int:
    whole = "--all" in arguments
    paths = [word for word in arguments if not word.startswith("--")]
    if paths == ["-"]:
        paths = sys.stdin.read().split()
    different = 0
    for path, answer in zip(paths, ask(paths), strict=True):
        found = difference(path, answer, whole)
        if found is not None:
            different += 1
            print(f"{path}:\n{found}\n")
    print(f"{len(paths) - different} of {len(paths)} files equal")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
