"""Find the source files of a project, or those that a command names; which project a file belongs to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CHECKED = (".velox", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs")
"""What may be named on the command line."""
SEARCHED = (".velox", ".ts", ".tsx", ".mts", "+server.js")
"""What is looked for in folders outside of a project: other JavaScript there is mostly configuration."""
SOURCE_SUFFIXES = (".velox", ".tsx", ".ts", ".jsx", ".js", ".py")
"""What belongs to a project."""
DECLARATIONS = (".d.ts", ".d.mts", ".d.cts")
"""Declaration files hold no code."""
FOREIGN = frozenset({"node_modules", "__pycache__"})
"""Folders that hold what others wrote, wherever they lie."""
SKIPPED_FOLDERS = FOREIGN | {".velox", ".venv", "venv", "public", "dist", "build", "tests"}
"""Folders of a project that hold no sources; below `routes/` only the FOREIGN ones: the others may be routes."""
WRITTEN = ".files.json"
"""Stands in a folder that was written by veloxc: nothing in it is a source, wherever the folder lies."""


def find_sources(folder: str) -> Iterator[str]:
    """The files to check below a folder, in a fixed order: of a project those that `veloxc compile` compiles.

    Links to folders are not followed outside of projects, so a link to a parent does no harm.
    """
    root = find_root(folder)
    if root is not None:
        below = os.path.relpath(os.path.abspath(folder), root).replace(os.sep, "/")
        prefix = "" if below == "." else below + "/"
        paths = [path for path in _scripts(os.fspath(root)) if path.startswith(prefix)]
        if paths:
            yield from (os.path.normpath(os.path.join(folder, path[len(prefix) :])) for path in paths)
            return
    yield from _loose_sources(folder, whole_projects=root is None)


def _loose_sources(folder: str, *, whole_projects: bool) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        if whole_projects and is_project(here):
            folders.clear()
            yield from (os.path.normpath(os.path.join(here, path)) for path in _scripts(here))
            continue
        folders[:] = sorted(name for name in folders if not is_skipped(here, name, FOREIGN))
        for name in sorted(files):
            if name.endswith(SEARCHED) and not name.endswith(DECLARATIONS) and name[0] != ".":
                yield os.path.normpath(os.path.join(here, name))


def _scripts(root: str) -> Iterator[str]:
    return (path for path in source_files(root) if not path.endswith(".py"))


def source_files(root: str | Path) -> tuple[str, ...]:
    """The project paths of all sources below `root`, sorted: hidden, generated and third-party folders left out."""
    found: list[str] = []
    folders = [""]
    while folders:
        prefix = folders.pop()
        here = os.path.join(root, prefix)
        skipped = FOREIGN if prefix.startswith("routes/") else SKIPPED_FOLDERS
        with os.scandir(here) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith("."):
                    continue
                if entry.is_dir():
                    if not is_skipped(here, name, skipped) and not _leads_back(entry):
                        folders.append(f"{prefix}{name}/")
                elif name.endswith(SOURCE_SUFFIXES) and not name.endswith(DECLARATIONS):
                    found.append(prefix + name)
    return tuple(sorted(found))


def belongs(root: str, path: str) -> bool:
    """Whether `veloxc compile` would compile a file of this project path."""
    *folders, name = path.split("/")
    skipped = FOREIGN if folders[:1] == ["routes"] else SKIPPED_FOLDERS
    return (
        name.endswith(SOURCE_SUFFIXES)
        and not name.endswith((*DECLARATIONS, ".py"))
        and not name.startswith(".")
        and not any(
            is_skipped(os.path.join(root, *folders[:depth]), folder, skipped)
            for depth, folder in enumerate(folders)
        )
    )


def _leads_back(folder: os.DirEntry[str]) -> bool:
    """Whether it is a link to a folder that it lies in."""
    if not folder.is_symlink():
        return False
    target = os.path.realpath(folder.path)
    return os.path.join(os.path.realpath(os.path.dirname(folder.path)), "").startswith(
        os.path.join(target, "")
    )


def is_skipped(parent: str, name: str, names: frozenset[str]) -> bool:
    """Whether a folder holds no sources: hidden, one of `names`, Python's environments, and what veloxc wrote."""
    if name in names or name.startswith("."):
        return True
    folder = os.path.join(parent, name)
    return os.path.exists(os.path.join(folder, "pyvenv.cfg")) or os.path.exists(os.path.join(folder, WRITTEN))


def find_root(start: str | Path) -> str | None:
    """The project that a file or folder belongs to: the nearest folder upwards with `routes/` or `velox.config.ts`."""
    folder = os.path.abspath(start)
    while not is_project(folder):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def is_project(folder: str | Path) -> bool:
    return os.path.isfile(os.path.join(folder, "velox.config.ts")) or os.path.isdir(
        os.path.join(folder, "routes")
    )


def shown_path(path: str | Path) -> str:
    """How messages call a file: relative to the working directory where it is below it, with `/`."""
    path = os.fspath(path)
    whole, here = os.path.abspath(path), os.path.join(os.getcwd(), "")
    return (whole[len(here) :] if whole.startswith(here) else path).replace(os.sep, "/")
