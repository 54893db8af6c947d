"""`veloxc build`: compile, find the static pages, render those that changed, and put the new site in the old one's place."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections import Counter
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from veloxc.project.assets import copy_assets
from veloxc.project.compiling import Compilation
from veloxc.project.enumeration import BadPaths, StaticPage
from veloxc.project.folders import current_build, new_build, only_build, put_in_place
from veloxc.project.inputs import PROPS, Inputs, Unhashable
from veloxc.project.ledger import Earlier, Ledger, kept_of
from veloxc.project.output import output_files, write_output
from veloxc.project.prerender import Rendered, Renderer
from veloxc.project.spreading import spread
from veloxc.runtime.prerendered import BUILT
from veloxc.runtime.site import Site, SiteRoute

LIMIT = 60.0
"""Seconds that a page may take."""
PROBLEMS = 20
"""After so many pages that fail the rest is not tried."""
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class RouteSummary:
    """A line of the table that the build prints. `pages` and `bytes` count what was prerendered; `reused`, how many
    of these the last build had made. `reasons`: why pages of this route will be rendered again next time."""

    route: SiteRoute
    pages: int = 0
    bytes: int = 0
    reused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)


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


@dataclass(frozen=True)
class Options:
    """How to build. `executor`: who renders; processes of this machine by default, `workers` says how many others are.

    `anew`: render every page. `limit`: seconds for each page. `variables`: what `.env` files say, for workers elsewhere.
    """

    executor: Executor | None = None
    workers: int | None = None
    anew: bool = False
    limit: float | None = LIMIT
    variables: Mapping[str, str] = field(default_factory=dict)


def build_site(
    compilation: Compilation, options: Options | None = None, *, progress: Progress | None = None
) -> Build:
    """Build the site of a project that compiled without errors into `.velox/output`.

    Raises BadPaths, BuildRunning, WorkerFailed, OSError, and what a module of the site raises when it is imported or
    enumerates its paths: the old site stays then, too.
    """
    started = time.perf_counter()
    root = compilation.project.root
    with only_build(root):
        staging = new_build(root)
        try:
            write_output(output_files(compilation), staging)
            copy_assets(root, staging, current_build(root))
            # Stored pages belong to one build: the same sources may have been built again for the sake of new data.
            (staging / BUILT).write_text(f"{time.time():.3f} {os.urandom(8).hex()}\n")
            build = _Prerendering(compilation, staging, options or Options(), progress).run()
            if build.ok:
                build.output = put_in_place(root, staging)
            else:
                shutil.rmtree(staging, ignore_errors=True)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
    build.seconds = time.perf_counter() - started
    return build


class _Prerendering:
    """The static pages of one build: enumerated, taken over from the last build or rendered, and counted, one by one."""

    def __init__(
        self, compilation: Compilation, output: Path, options: Options, progress: Progress | None
    ) -> None:
        self.compilation = compilation
        self.output = output
        self.options = options
        self.progress = progress
        self.earlier = Earlier(None if options.anew else current_build(compilation.project.root))
        self.keys: dict[str, bytes | None] = {}
        """Of the pages that are being rendered."""
        self.found = self.done = 0

    def run(self) -> Build:
        renderer = Renderer(self.output, self.options.limit)
        try:
            version = renderer.runner.run(_data_version(renderer.site, self.compilation.project.root))
            self.inputs = Inputs(self.compilation, renderer.site, version)
            self.summaries = {route.pattern: RouteSummary(route) for route in renderer.site.routes}
            build = Build(self.output, list(self.summaries.values()))
            options = self.options
            with Ledger(self.output) as self.ledger, closing(self._changed(renderer)) as pages:
                work = spread(renderer, pages, options.executor, options.workers, options.variables)
                with closing(work):
                    for rendered in work:
                        self._note(rendered, build)
                        if len(build.problems) >= PROBLEMS:
                            break
        finally:
            renderer.close()
        return build

    def _changed(self, renderer: Renderer) -> Generator[StaticPage, None, None]:
        """The pages that must be rendered; all others are put in place on the way."""
        for route in renderer.site.routes:
            if not _is_prerendered(route):
                continue
            with closing(renderer.pages(route)) as pages:
                yield from (page for page in pages if not self._taken_over(page, route))

    def _taken_over(self, page: StaticPage, route: SiteRoute) -> bool:
        self.found += 1
        key = self._key(page) if route.mode == "ssg" else None
        kept = self.earlier.take_over(page, key, self.output)
        if kept is None:
            self.keys[page.path] = key
            return False
        self.ledger.keep(page.path, kept)
        self.ledger.list(page.path, kept.entry)
        self._count(page, kept.size, reused=True)
        return True

    def _key(self, page: StaticPage) -> bytes | None:
        try:
            return self.inputs.key(page)
        except Unhashable as error:
            raise BadPaths(
                f"`paths` of `{page.pattern}`: `version` of `{page.path}` is {error}: give a string, number or date"
            ) from None

    def _note(self, rendered: Rendered, build: Build) -> None:
        page = rendered.page
        key = self.keys.pop(page.path, None)
        summary = self.summaries[page.pattern]
        if rendered.problem is not None:
            build.problems.append(rendered)
            return
        self.ledger.list(page.path, rendered.entry)
        if summary.route.mode != "ssg":
            self.ledger.share(rendered)
        else:
            unknown = self.inputs.unknown(page, rendered.observed) | ({PROPS} if key is None else set())
            summary.reasons.update(unknown)
            if not unknown and key is not None:
                self.ledger.keep(page.path, kept_of(rendered, key))
        self._count(page, rendered.size)

    def _count(self, page: StaticPage, size: int, *, reused: bool = False) -> None:
        summary = self.summaries[page.pattern]
        summary.pages += 1
        summary.bytes += size
        summary.reused += reused
        self.done += 1
        if self.progress:
            self.progress(self.done, self.found, page.path)


def _is_prerendered(route: SiteRoute) -> bool:
    """`ssg` always; `isr` where the build can know the addresses (velox-language.md §3)."""
    return route.kind == "page" and (
        route.mode == "ssg" or (route.mode == "isr" and (route.paths or not route.params))
    )


async def _data_version(site: Site, root: Path) -> str | None:
    """The author's word for the state of all data: `data_version()` of `lib/app`, and the files of `build.inputs`."""
    application: Any = site.optional_module("app")
    function = getattr(application, "data_version", None) or getattr(application, "dataVersion", None)
    said: Any = function() if function is not None else None
    if hasattr(said, "__await__"):
        said = await said
    globs = (site.settings.get("build") or {}).get("inputs")
    if said is None and not globs:
        return None
    digest = hashlib.blake2b(repr(said).encode(), digest_size=16)
    for path in sorted({path for glob in globs or () for path in root.glob(glob) if path.is_file()}):
        digest.update(f"{path.relative_to(root).as_posix()} {path.stat().st_size}:".encode())
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()
