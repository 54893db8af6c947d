"""Find the source files of a project, or those that a command names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

CHECKED = (".velox", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs")
"""What may be named on the command line."""
SEARCHED = (".velox", ".ts", ".tsx", ".mts", "+server.js")
"""What is looked for in folders: other JavaScript there is mostly configuration or served as it is."""
_SKIPPED = frozenset({"node_modules", "__pycache__"})


def find_sources(folder: Path) -> Iterator[Path]:
    """The source files below a folder, in a fixed order; not those of dependencies, builds and hidden folders.

    Links to folders are not followed, so a link to a parent does no harm. Declaration files (`.d.ts`) hold no code.
    """
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_foreign(here, name))
        for name in sorted(files):
            if name.endswith(SEARCHED) and not name.endswith((".d.ts", ".d.mts")) and name[0] != ".":
                yield Path(here, name)


def _is_foreign(parent: str, name: str) -> bool:
    """Whether a folder holds what others wrote; `build` and the like do not count, they may be routes."""
    return (
        name in _SKIPPED or name.startswith(".") or os.path.exists(os.path.join(parent, name, "pyvenv.cfg"))
    )


def shown_path(path: Path) -> str:
    """How messages call a file: relative to the working directory where it is below it, with `/`."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
