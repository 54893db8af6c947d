"""The folders of builds: each build has one of its own, and `.velox/output` points at the one that is served."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from veloxc.runtime.held_build import MANIFEST, is_held, lock


class BuildRunning(Exception):
    """Another process builds the same project."""


@contextmanager
def only_build(root: Path) -> Iterator[None]:
    """One build of a project at a time. The lock ends with the process, however that ends. Raises BuildRunning."""
    folder = root / ".velox"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "build.lock").open("w") as file:
        if not lock(file, shared=False):
            raise BuildRunning("another `veloxc build` of this project is at work: wait for it to end")
        yield


def new_build(root: Path) -> Path:
    """An empty folder for a build. Raises OSError."""
    builds = root / ".velox" / "builds"
    builds.mkdir(parents=True, exist_ok=True)
    folder = builds / f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}-{time.monotonic_ns() % 1_000_000:06}"
    folder.mkdir()
    return folder


def current_build(root: Path) -> Path | None:
    """The folder of the build that `.velox/output` points at."""
    output = root / ".velox" / "output"
    return output.resolve() if (output / MANIFEST).is_file() else None


def put_in_place(root: Path, staging: Path) -> Path:
    """Point `.velox/output` at a finished build, in one step, and give it. Raises OSError.

    The build before it stays, for servers that still read it; so does any build that a server holds. Older ones, and
    what builds that were killed left behind, are removed.
    """
    output = root / ".velox" / "output"
    previous = output.resolve() if output.is_symlink() else None
    link = output.with_name(f".output-{os.getpid()}")
    link.unlink(missing_ok=True)
    link.symlink_to(staging.relative_to(output.parent), target_is_directory=True)
    try:
        if output.is_dir() and not output.is_symlink():
            os.replace(output, staging.with_name(f"{staging.name}-before"))
        os.replace(link, output)
    finally:
        link.unlink(missing_ok=True)
    remove_others(staging.parent, (staging, previous))
    return output


def remove_others(builds: Path, kept: Iterable[Path | None]) -> None:
    """Remove the folders of builds that nobody serves and that are not among those to keep."""
    for folder in builds.iterdir():
        if folder not in kept and not is_held(folder):
            shutil.rmtree(folder, ignore_errors=True)
    for left in builds.parent.glob(".output-*"):
        left.unlink(missing_ok=True)
