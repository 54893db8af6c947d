"""`veloxc build`: compile, find the static pages, render them, and put the new site in the old one's place at once."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from veloxc.project.cache import write_whole
from veloxc.project.compiling import Compilation
from veloxc.project.output import output_files, write_output
from veloxc.project.prerender import Rendered, Renderer, StaticPage, render_chunk
from veloxc.project.workers import can_spawn, processes
from veloxc.runtime.prerendered import FOLDER, INDEX
from veloxc.runtime.site import Site, SiteRoute

CHUNK = 25
"""Pages that a worker takes at a time."""
FEW = 40
"""Up to so many pages are rendered here: starting workers takes longer."""
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class RouteSummary:
    """A line of the table that the build prints. `pages` and `bytes` count what was prerendered."""

    route: SiteRoute
    pages: int = 0
    bytes: int = 0


@dataclass
class Build:
    """The outcome. Where there are problems the old site stays."""

    output: Path
    routes: list[RouteSummary]
    problems: list[Rendered] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        return not self.problems


def build_site(
    compilation: Compilation, *, executor: Executor | None = None, progress: Progress | None = None
) -> Build:
    """Build the site of a project that compiled without errors into `.velox/output`.

    Raises BadPaths, OSError, and what a module of the site raises when it is imported or enumerates its paths: the old
    site stays then, too.
    """
    started = time.perf_counter()
    root = compilation.project.root
    staging = new_build(root)
    try:
        write_output(output_files(compilation), staging)
        copy_assets(root, staging)
        build = _prerender(staging, executor, progress)
        if build.ok:
            build.output = put_in_place(root, staging)
        else:
            shutil.rmtree(staging, ignore_errors=True)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    build.seconds = time.perf_counter() - started
    return build


# ---- folders


def new_build(root: Path) -> Path:
    """An empty folder for a build. What a build that was killed left behind is removed."""
    builds = root / ".velox" / "builds"
    builds.mkdir(parents=True, exist_ok=True)
    folder = builds / f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}-{time.monotonic_ns() % 1_000_000:06}"
    folder.mkdir()
    return folder


def put_in_place(root: Path, staging: Path) -> Path:
    """Point `.velox/output` at a finished build, in one step; keep the build before it, remove older ones."""
    output = root / ".velox" / "output"
    previous = output.resolve() if output.is_symlink() else None
    if output.is_dir() and not output.is_symlink():
        shutil.rmtree(output)
    link = output.with_name(f".output-{os.getpid()}")
    link.unlink(missing_ok=True)
    link.symlink_to(staging.relative_to(output.parent), target_is_directory=True)
    os.replace(link, output)
    for folder in staging.parent.iterdir():
        if folder not in (staging, previous):
            shutil.rmtree(folder, ignore_errors=True)
    return output


def copy_assets(root: Path, output: Path) -> None:
    """`public/` and `styles/` as they are; hidden files stay at home."""
    for name in ("public", "styles"):
        if (root / name).is_dir():
            shutil.copytree(root / name, output / name, ignore=_hidden, dirs_exist_ok=True)


def _hidden(folder: str, names: Iterable[str]) -> set[str]:
    return {name for name in names if name.startswith(".")}


# ---- pages


def _prerender(output: Path, executor: Executor | None, progress: Progress | None) -> Build:
    renderer = Renderer(output)
    try:
        summaries = {route.pattern: RouteSummary(route) for route in renderer.site.routes}
        pages = [page for route in _static_routes(renderer.site) for page in renderer.pages(route)]
        build = Build(output, list(summaries.values()))
        index: dict[str, object] = {}
        for done, rendered in enumerate(_rendered(renderer, pages, executor), start=1):
            if rendered.problem is not None:
                build.problems.append(rendered)
            if rendered.entry is not None:
                index[rendered.page.path] = rendered.entry
            summary = summaries[rendered.page.pattern]
            summary.pages += 1
            summary.bytes += rendered.size
            if progress:
                progress(done, len(pages), rendered.page.path)
    finally:
        renderer.close()
    folder = output / FOLDER
    folder.mkdir(exist_ok=True)
    write_whole(folder / INDEX, json.dumps(index, indent=1).encode())
    return build


def _static_routes(site: Site) -> Iterator[SiteRoute]:
    return (route for route in site.routes if route.kind == "page" and route.mode == "ssg")


def _rendered(renderer: Renderer, pages: list[StaticPage], executor: Executor | None) -> Iterator[Rendered]:
    if executor is None and (len(pages) <= FEW or not can_spawn()):
        for page in pages:
            yield from renderer.render([page])
        return
    chunks = [pages[start : start + CHUNK] for start in range(0, len(pages), CHUNK)]
    outputs = [str(renderer.site.folder)] * len(chunks)
    if executor is not None:
        for found in executor.map(render_chunk, outputs, chunks):
            yield from found
        return
    with processes() as pool:
        for found in pool.map(render_chunk, outputs, chunks):
            yield from found
