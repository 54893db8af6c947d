"""Pages to workers and back: few at a time, so that memory does not grow with the number of pages.

Workers are processes of this machine, which write the pages' files themselves, or those of any executor that the user
brings: they get the site's modules sent where they do not share the disk, and the pages' bytes come back.
"""

from __future__ import annotations

import io
import json
import os
import tempfile
import threading
import zipfile
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing.util import Finalize
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

import veloxc
from veloxc.project.enumeration import StaticPage
from veloxc.project.prerender import Rendered, Renderer, write_page
from veloxc.project.workers import can_spawn, processes, worker_count

CHUNK = 25
"""Pages that a worker takes at a time."""
FEW = 40
"""Up to so many pages are rendered here: starting workers takes longer."""
AHEAD = 4
"""Chunks in flight for each worker."""
Chunk: TypeAlias = list[StaticPage]


class WorkerFailed(Exception):
    """A worker cannot do its work, or ended in the middle of it; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker must know beside the pages. `build`: names the site, wherever its files lie; `run`: this one build.

    `variables`: what the project's `.env` files say; a worker elsewhere has not read them.
    """

    output: str
    build: str
    run: str
    veloxc: str
    limit: float | None
    write: bool
    variables: Mapping[str, str]


def spread(
    renderer: Renderer,
    pages: Iterator[StaticPage],
    executor: Executor | None,
    workers: int | None = None,
    variables: Mapping[str, str] | None = None,
) -> Generator[Rendered, None, None]:
    """Render pages wherever it is quickest, and give what became of them in their order.

    `workers`: how many the executor has, where that is known. Raises WorkerFailed.
    """
    here = list(islice(pages, FEW + 1)) if executor is None else []
    if executor is None and (len(here) <= FEW or not can_spawn() or worker_count() < 2):
        for page in _joined(here, pages):
            yield from renderer.render([page])
        return
    task = _task(renderer, executor is None, variables or {})
    site = _Archive(renderer.site.folder)
    chunks = _chunks(_joined(here, pages))
    if executor is not None:
        yield from _windowed(executor, task, chunks, AHEAD * (workers or 2 * worker_count()), site)
        return
    with processes() as pool:
        yield from _windowed(pool, task, chunks, AHEAD * worker_count(), site)


def _joined(first: Iterable[StaticPage], rest: Iterable[StaticPage]) -> Iterator[StaticPage]:
    yield from first
    yield from rest


def _chunks(pages: Iterator[StaticPage]) -> Iterator[Chunk]:
    while chunk := list(islice(pages, CHUNK)):
        yield chunk


def _task(renderer: Renderer, write: bool, variables: Mapping[str, str]) -> Task:
    build = renderer.site.manifest["build"]
    folder, run = str(renderer.site.folder), uuid4().hex
    return Task(folder, build, run, veloxc.__version__, renderer.limit, write, variables)


def _windowed(
    executor: Executor, task: Task, chunks: Iterator[Chunk], ahead: int, site: Callable[[], bytes]
) -> Iterator[Rendered]:
    """Submit chunks, a few ahead of those that are done: `Executor.map` would submit all of them at once."""
    waiting: deque[tuple[Chunk, Future[list[Rendered] | None]]] = deque()
    try:
        for chunk in chunks:
            waiting.append((chunk, executor.submit(render_chunk, task, chunk)))
            if len(waiting) >= ahead:
                yield from _result(executor, task, *waiting.popleft(), site)
        while waiting:
            yield from _result(executor, task, *waiting.popleft(), site)
    finally:
        for _, future in waiting:
            future.cancel()


def _result(
    executor: Executor,
    task: Task,
    chunk: Chunk,
    future: Future[list[Rendered] | None],
    site: Callable[[], bytes],
) -> Iterator[Rendered]:
    try:
        found = future.result()
        if found is None:  # that worker does not see our disk
            found = executor.submit(render_chunk, task, chunk, site()).result()
    except BrokenExecutor:
        raise WorkerFailed(_death(chunk)) from None
    except Exception as error:
        if type(error).__name__ in ("KilledWorker", "WorkerCrashedError"):
            raise WorkerFailed(_death(chunk)) from None
        raise
    for rendered in found or ():
        if rendered.body is not None:
            if rendered.body:
                write_page(Path(task.output), rendered.page.path, rendered.body)
            rendered = replace(rendered, body=None)
        yield rendered


def _death(chunk: Chunk) -> str:
    return (
        f"a worker process ended suddenly while it rendered the pages from `{chunk[0].path}` to `{chunk[-1].path}`\n"
        "  = help: it was killed (is memory short?), or a page ended the process"
    )


# ---- the site, sent


class _Archive:
    """The site's modules as a zip file, made when a worker first needs it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._bytes: bytes | None = None

    def __call__(self) -> bytes:
        if self._bytes is None:
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
                for name in (*json.loads((self.folder / ".files.json").read_bytes()), ".files.json"):
                    archive.write(self.folder / name, name)
            self._bytes = buffer.getvalue()
        return self._bytes


# ---- in the worker

_renderers: dict[str, Renderer] = {}
"""The one of the build at hand, by its `run`: modules may hold data, so no later build gets them."""
_one_at_a_time = threading.Lock()
"""Workers of other executors are threads, and a Renderer is for one."""


def render_chunk(task: Task, pages: Chunk, site: bytes | None = None) -> list[Rendered] | None:
    """Render some pages in whatever process this is. None: the site is not here, it must be sent along.

    Raises WorkerFailed, and what the site's `startup` raises.
    """
    with _one_at_a_time:
        if task.run not in _renderers:
            folder = _folder(task, site)
            if folder is None:
                return None
            _start(task, folder)
        return _renderers[task.run].render(pages, write=task.write)


def _start(task: Task, folder: Path) -> None:
    for old in list(_renderers):
        _renderers.pop(old).close()
    for name, value in task.variables.items():
        os.environ.setdefault(name, value)
    renderer = _renderers[task.run] = Renderer(folder, task.limit)
    Finalize(renderer, renderer.close, exitpriority=10)


def _folder(task: Task, site: bytes | None) -> Path | None:
    """Where the site lies for this process: at the same place, or unpacked from what was sent."""
    if veloxc.__version__ != task.veloxc:
        raise WorkerFailed(
            f"a worker has veloxc {veloxc.__version__}, this is {task.veloxc}: install the same"
        )
    try:
        manifest = json.loads((Path(task.output) / "manifest.json").read_bytes())
        if manifest.get("build") == task.build:
            return Path(task.output)
    except (OSError, ValueError):
        pass
    if site is None:
        return None
    kept = tempfile.TemporaryDirectory(prefix="velox-site-")
    Finalize(None, kept.cleanup, exitpriority=5)
    _kept.append(kept)
    with zipfile.ZipFile(io.BytesIO(site)) as archive:
        archive.extractall(kept.name)
    return Path(kept.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []
