"""Which files of a project change, as they change: by the system's notices, by looking where there are none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from veloxc.project.sources import FOREIGN, SKIPPED_FOLDERS, SOURCE_SUFFIXES, WRITTEN

TOGETHER = 50
"""Milliseconds for which changes in a row are gathered at most: an editor's save is several."""
STEP = 10
"""Milliseconds of silence after which they are told."""
LOOK = 0.25
"""Seconds between two looks at the files where the system does not tell."""
_TOLD_ANYWHERE = (
    *SOURCE_SUFFIXES, ".css", ".json", ".svg", ".md", ".mdx", ".html", ".txt", ".csv", ".yaml", ".yml", ".toml",
)  # fmt: skip
"""What pages are made of, and what project Python may read; a database beside them is neither."""
_ASSETS = ("public", "styles")
_UNWATCHED = SKIPPED_FOLDERS - {"public"}


def is_watched(path: str) -> bool:
    """Whether a change of this project path may change the site. What has no suffix may be a folder, moved as one."""
    *folders, name = path.split("/")
    if not folders and name.startswith(".env"):
        return True
    skipped = FOREIGN if folders[:1] == ["routes"] else _UNWATCHED
    if any(folder.startswith(".") or folder in skipped for folder in folders):
        return False
    if name.startswith(".") or name.endswith("~"):
        return False
    if "." not in name:
        return name not in skipped
    return bool(folders and folders[0] in _ASSETS) or name.endswith(_TOLD_ANYWHERE)


def changes(root: Path, stop: Event, *, notices: bool = True) -> Iterator[set[str]]:
    """The project paths that were changed, made or removed, as they are, until `stop` is set.

    The first set is empty: from there on nothing is missed, and what changed before can be looked for once more.
    `notices=False`, `WATCHFILES_FORCE_POLLING`, a system without notices, or one that has none left: the files are
    looked at again and again.
    """
    if notices and not os.environ.get("WATCHFILES_FORCE_POLLING"):
        try:
            yield from _notified(root, stop)
            return
        except (
            OSError,
            RuntimeError,
        ) as error:  # watchfiles raises either where the system has no notices left
            print(f"looking at the files every {LOOK} s: {error}", file=sys.stderr)
    yield from _polled(root, stop)


def _notified(root: Path, stop: Event) -> Iterator[set[str]]:
    from watchfiles import watch

    begun = False
    prefix = os.path.join(os.path.realpath(root), "")
    for found in watch(
        prefix,
        watch_filter=None,
        debounce=TOGETHER,
        step=STEP,
        stop_event=stop,
        rust_timeout=500,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    ):
        paths = {path[len(prefix) :].replace(os.sep, "/") for _, path in found if path.startswith(prefix)}
        watched = {path for path in paths if is_watched(path) and not _is_foreign(root, path)}
        if watched or not begun:
            begun = True
            yield watched


def _is_foreign(root: Path, path: str) -> bool:
    """Whether a path lies in a folder that veloxc writes, or is no folder after all: a log, a lock."""
    folders = path.split("/")[:-1]
    if "." not in path.rpartition("/")[2] and folders[:1] != ["public"] and (root / path).is_file():
        return True
    return any((root.joinpath(*folders[: depth + 1]) / WRITTEN).exists() for depth in range(len(folders)))


def _polled(root: Path, stop: Event) -> Iterator[set[str]]:
    before = stamps(root)
    yield set()
    while not stop.wait(LOOK):
        now = stamps(root)
        changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        before = now
        if changed:
            yield changed


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """Time and size of every watched file by its project path."""
    found: dict[str, tuple[int, int]] = {}
    for folder, folders, names in os.walk(root):
        here = os.path.relpath(folder, root).replace(os.sep, "/")
        prefix = "" if here == "." else f"{here}/"
        skipped = FOREIGN if prefix.startswith("routes/") else _UNWATCHED
        folders[:] = [name for name in folders if not name.startswith(".") and name not in skipped]
        for name in names:
            path = prefix + name
            if is_watched(path) and ("." in name or path.startswith("public/")):
                try:
                    status = os.stat(os.path.join(folder, name))
                except OSError:
                    continue
                found[path] = (status.st_mtime_ns, status.st_size)
    return found
