"""Parses every `.ts` and `.tsx` file of real repositories and says how many give no diagnostic.

python -m tests.conformance.corpus NAME|FOLDER…     names: repositories as in README.md of this folder
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.conformance.fetched import diagnostics, first, repository

REPOSITORIES = ("ui", "commerce", "taxonomy")


def sources(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*.ts*"))
        if path.suffix in (".ts", ".tsx") and "node_modules" not in path.parts and path.is_file()
    ]


def run(folder: Path) -> tuple[int, list[str]]:
    """The number of files, and of each that is not clean its first diagnostic."""
    paths = sources(folder)
    return len(paths), [first(path, found) for path in paths if (found := diagnostics(path))]


def main(names: list[str]) -> None:
    total = failed = 0
    for name in names or REPOSITORIES:
        folder = Path(name) if Path(name).is_dir() else repository(name)
        count, wrong = run(folder)
        print(*wrong, sep="\n")
        print(f"{name}: {count - len(wrong)} of {count} files without a diagnostic")
        total, failed = total + count, failed + len(wrong)
    print(f"all: {total - failed} of {total} ({1 - failed / total:.2%})")


if __name__ == "__main__":
    main(sys.argv[1:])
