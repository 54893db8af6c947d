"""`veloxc dev`: from a changed file to what the visitor's browser shows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Protocol

from veloxc.compiler.diagnostics.diagnostic import Diagnostic
from veloxc.compiler.diagnostics.render import render
from veloxc.project.broken import BrokenFiles, broken_files
from veloxc.project.live import LiveSite, modules_of
from veloxc.project.output import application
from veloxc.project.sources import SOURCE_SUFFIXES
from veloxc.project.watching import changes
from veloxc.project.workshop import Outcome, Workshop
from veloxc.runtime.app import App, split_mount
from veloxc.runtime.current_site import enter_site
from veloxc.runtime.development.application import EXPLAIN, Development
from veloxc.runtime.development.broken import DoesNotCompile
from veloxc.runtime.development.problems import Problem, failure
from veloxc.runtime.site import Site

CONFIGURATION = ("velox.config.ts", "velox.config.js", ".env", ".env.local", ".env.development")
"""What the process was started with: a change of these needs a new one."""
_STYLES = "styles/global.css"


class Watcher(Protocol):
    """Who is told of each round: what changed, what the compiler says, how long it took."""

    def changed(
        self, paths: Sequence[str], outcome: Outcome | None, seconds: float, served: bool = True
    ) -> None: ...
    def failure(self, error: BaseException) -> None: ...


class Authoring:
    """Keeps `development` serving the project at `root` as it is now. `restart`: called where a change needs that."""

    def __init__(
        self,
        root: Path,
        development: Development,
        watcher: Watcher,
        base_url: str,
        restart: Callable[[], None],
    ) -> None:
        self.root = root
        self.development = development
        self.watcher = watcher
        self.base_url = base_url
        self.workshop = Workshop(root, formatted=False)
        self.live = LiveSite(root, development=True)
        self._restart = restart
        self._configuration = self._read_configuration()
        self._stop = Event()

    # ---- beginning and end

    async def start(self) -> Outcome:
        """Compile all, and serve what is right of it. Raises OSError where a file cannot be read."""
        outcome = await asyncio.to_thread(self.workshop.compile)
        await self._take(outcome)
        return outcome

    async def follow(self) -> None:
        """Until `stop`: compile and serve what changes."""
        loop = asyncio.get_running_loop()
        waiting: asyncio.Queue[set[str] | None] = asyncio.Queue()

        def listen() -> None:
            try:
                for paths in changes(self.root, self._stop):
                    loop.call_soon_threadsafe(waiting.put_nowait, paths)
            except RuntimeError:  # the loop is closed
                return

        Thread(target=listen, daemon=True, name="veloxc-watcher").start()
        await asyncio.to_thread(self.workshop.warm_up)
        while not self._stop.is_set():
            paths = await waiting.get() or set()
            while not waiting.empty():
                paths |= waiting.get_nowait() or set()
            try:
                await self.change(paths)
            except Exception as error:  # whatever it is, the next change may be the one that mends it
                self.watcher.failure(error)

    async def stop(self) -> None:
        self._stop.set()
        await self._shutdown()
        self.live.close()

    # ---- one round

    async def change(self, paths: set[str]) -> None:
        """Do what the change of these files asks for; an empty set is the first look after the start. Raises OSError
        where a file cannot be read."""
        if self._read_configuration() != self._configuration:
            self._restart()
            return
        loop = asyncio.get_running_loop()
        started = loop.time()
        lasting = {path for path in paths if (self.root / path).exists()}
        if lasting and self._only_styles(lasting, paths):
            paths = lasting
            self.development.restyle([_address(path) for path in sorted(paths)])
            self.watcher.changed(sorted(paths), None, loop.time() - started)
            return
        outcome = await asyncio.to_thread(self.workshop.compile)
        served = outcome.compilation is not None and broken_files(outcome.compilation) is not None
        changed = await self._take(outcome)
        if served and (changed or any(map(_is_content, paths))):
            self.development.reload()
        if changed or (paths and not outcome.ok):
            self.watcher.changed(sorted(paths), outcome, loop.time() - started, served)

    async def _take(self, outcome: Outcome) -> bool:
        """Serve the outcome, or show why the last one is still served; whether the site is another one now.

        Pages that need a file with errors show these, all others are served as they are now.
        """
        broken = None if outcome.compilation is None else broken_files(outcome.compilation)
        if outcome.compilation is None or broken is None:
            self.development.show(problems_of(outcome.diagnostics))
            return False
        failed = bool(self.development.problems)
        before = self.live.site
        stale = self.live.package.modules.changed(modules_of(outcome.compilation, broken.files))
        known = application(outcome.compilation.project)
        renewed = before is None or known in stale or known != before.manifest.get("app")
        if renewed:
            await self._shutdown()
        self.live.follow(outcome.compilation, broken.files)
        assert self.live.site is not None
        pages = BrokenPages(self.live.site, broken)
        if self.live.site is before:
            self.development.show(pages.without_address, pages)
            return failed
        self.development.show([*pages.without_address, *await self._serve(renewed, pages)], pages)
        return True

    async def _serve(self, renewed: bool, pages: BrokenPages) -> list[Problem]:
        """Serve the site as it is now. Its `lib/app` is started if it is another one than before, with what comes of
        that as problems."""
        assert self.live.site is not None
        app = App(self.live.site, base_url=self.base_url)
        if self.development.app is not None and not renewed:
            app.adopt(self.development.app)
        self.development.serve(app)
        enter_site(app.current)
        try:
            await app.startup()
        except DoesNotCompile:
            return []  # it is told with all pages
        except Exception as error:
            self.watcher.failure(error)
            return [failure(error, self.root)]
        return []

    async def _shutdown(self) -> None:
        if self.development.app is None:
            return
        try:
            await self.development.app.shutdown()
        except Exception as error:
            self.watcher.failure(error)

    # ---- files

    def _read_configuration(self) -> dict[str, bytes]:
        files = ((name, self.root / name) for name in CONFIGURATION)
        return {name: file.read_bytes() for name, file in files if file.is_file()}

    def _only_styles(self, lasting: set[str], paths: set[str]) -> bool:
        """Whether nothing but stylesheets changed; an editor's own files come and go meanwhile."""
        if not all(path.endswith(".css") and path.startswith(("styles/", "public/")) for path in lasting):
            return False
        if any(path.endswith((*SOURCE_SUFFIXES, ".css")) for path in paths - lasting):
            return False
        return self.live.site is not None and (
            bool(self.live.site.manifest.get("stylesheets")) == (self.root / _STYLES).is_file()
        )


class BrokenPages:
    """The pages of a site that cannot be shown, as the development server wants to know of them."""

    def __init__(self, site: Site, broken: BrokenFiles) -> None:
        self.site = site
        self.broken = broken
        self.without_address = problems_of(broken.without_address)

    def at(self, path: str | None) -> list[Problem]:
        if not self.broken.files:
            return []
        if path is None:
            return problems_of(self.broken.all)
        scope = {"path": path, "root_path": ""}
        found = self.site.router.match(split_mount(scope, self.site.base_path)[1])
        return problems_of(self.broken.needed_by(found[0].source if found else None))

    def of(self, file: str) -> list[Problem]:
        return problems_of(self.broken.files.get(file, ()))


def _is_content(path: str) -> bool:
    """Whether pages show it without its being compiled: an image, a text that project Python reads."""
    return "." in path.rpartition("/")[2] and not path.endswith(SOURCE_SUFFIXES)


def _address(path: str) -> str:
    """Where a stylesheet is served: `public/` is the root of the site."""
    return "/" + path.removeprefix("public/")


def problems_of(diagnostics: Sequence[Diagnostic]) -> list[Problem]:
    """The errors as the overlay shows them: the compiler's own drawing, without its first line, which is the title."""
    return [
        {
            "kind": item.severity,
            "code": item.code,
            "title": item.title,
            "text": render(item, color=True).partition("\n")[2],
            "frames": [],
            "help": "",
            "link": f"{EXPLAIN}{item.code}",
        }
        for item in diagnostics
        if item.severity == "error"
    ]
