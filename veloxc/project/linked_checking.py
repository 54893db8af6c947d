"""Check files as parts of their project: the mistakes that `veloxc compile` would find in them, without compiling.

Only what the checked files need is read: what they import, the layouts around them, and what those import in turn.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from veloxc.compiler.analyze.interfaces import from_json, to_json
from veloxc.compiler.analyze.result import Interface
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Mistake, diagnostic
from veloxc.compiler.source import Source
from veloxc.project.cache import Cache, diagnostic_from_json, diagnostic_to_json, key_of
from veloxc.project.checking import decoded, examine_source
from veloxc.project.config import FILE, read_settings
from veloxc.project.linking import Project, check_names, check_routes, link, scan_source
from veloxc.project.links import dependency_order
from veloxc.project.python_interface import python_interface
from veloxc.project.scan import Scan
from veloxc.project.sources import source_files

Checked: TypeAlias = tuple[Source, list[Diagnostic]]
Job: TypeAlias = tuple[Source, dict[str, Interface], bool]
"""A file, what is known of its imports, and whether others need to know of it."""
Found: TypeAlias = tuple[list[Diagnostic], Interface | None]

IN_PROCESS = 40
"""Up to so many files are checked here: starting workers takes longer."""
_NOTHING = Scan((), None)


class LinkedChecker:
    """Checks files of the project at `root` as they are now. `texts` (by project path) take the place of files."""

    def __init__(self, root: str, cache: Cache, texts: Mapping[str, str] | None = None) -> None:
        self.root = root
        self.cache = cache
        self.texts = texts or {}
        self.present = {*source_files(root), *self.texts}
        self.project = Project(Path(root), {}, {}, {})
        self.faults: dict[str, OSError] = {}
        self.refused: dict[str, Checked] = {}
        self._told: dict[str, str] = {}
        self._known: dict[str, Interface] = {}

    def check(self, paths: Iterable[str]) -> dict[str, Checked | OSError]:
        """What is wrong with each of these project paths, by place; the error of one that cannot be read."""
        wanted = [path for path in paths if path != FILE]
        self._read(wanted)
        found = self._examined(wanted)
        mistakes = self._mistakes()
        checked: dict[str, Checked | OSError] = {}
        for path in paths:
            if path in self.faults:
                checked[path] = self.faults[path]
            elif path in self.refused:
                checked[path] = self.refused[path]
            elif path == FILE:
                checked[path] = self._settings()
            else:
                source = self.project.sources[path]
                own = [*found[path], *(diagnostic(each, source) for each in mistakes.get(path, ()))]
                checked[path] = source, sorted(own, key=lambda each: (each.primary.span.start, each.code))
        return checked

    # ---- read and link

    def _read(self, wanted: Iterable[str]) -> None:
        project, waiting = self.project, list(wanted)
        seen: set[str] = set()
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            source = self._source(path)
            if source is None:
                continue
            if path.endswith(".py"):
                self._learn(python_interface(path, source.text))
                continue
            project.sources[path] = source
            project.scans[path] = _NOTHING if _is_plain(source.text) else scan_source(source, self.cache)
            link(project, path, self.present)
            waiting.extend(project.dependencies[path])

    def _source(self, path: str) -> Source | None:
        """A file; None, and a note of why, where it cannot be read."""
        if path in self.texts:
            return Source(self.texts[path], path)
        try:
            with open(os.path.join(self.root, path), "rb") as file:
                source, wrong = decoded(file.read(), path)
        except OSError as error:
            self.faults[path] = error
            return None
        if wrong:
            self.refused[path] = source, wrong
            return None
        return source

    def _learn(self, interface: Interface) -> None:
        self._known[interface.path] = interface

    # ---- check

    def _examined(self, wanted: list[str]) -> dict[str, list[Diagnostic]]:
        """The diagnostics of each file that was read: first those that others need, then the rest, side by side."""
        project = self.project
        needed = {path for paths in project.dependencies.values() for path in paths}
        found: dict[str, list[Diagnostic]] = {}
        waiting: dict[str, tuple[str | None, Job]] = {}
        alone = len(wanted) == 1
        for path in dependency_order(project.dependencies):
            if path not in project.sources:
                continue
            job = self._job(path, path in needed)
            key = None if alone and not needed else self._key(job)
            entry = None if key is None else self.cache.get(key)
            if entry is not None:
                source = job[0]
                found[path] = [
                    diagnostic_from_json(each, source, project.sources) for each in entry["diagnostics"]
                ]
                interface = from_json(entry["interface"]) if path in needed and entry["interface"] else None
            elif path in needed:
                found[path], interface = self._kept(key, job, examine_source(*job))
            else:
                waiting[path] = key, job
                continue
            if interface is not None:
                self._learn(interface)
        for (path, (key, job)), result in zip(
            waiting.items(), _run([job for _, job in waiting.values()]), strict=True
        ):
            found[path] = self._kept(key, job, result)[0]
        return found

    def _job(self, path: str, needed: bool) -> Job:
        specifiers = self.project.specifiers[path]
        given = {name: self._known[to] for name, to in specifiers.items() if to in self._known}
        return self.project.sources[path], given, needed

    def _key(self, job: Job) -> str:
        source, given, needed = job
        told = (f"{name} {self._json(interface)}" for name, interface in given.items())
        return key_of("check", source.path, source.text, str(needed), *told)

    def _json(self, interface: Interface) -> str:
        import json

        path = interface.path
        if path not in self._told:
            self._told[path] = json.dumps(to_json(interface))
        return self._told[path]

    def _kept(self, key: str | None, job: Job, found: Found) -> Found:
        from veloxc.compiler.diagnostics.tool import InternalError

        diagnostics, interface = found
        if key is not None and not any(each.code == InternalError.code for each in diagnostics):
            told = None if interface is None else to_json(interface)
            self.cache.put(
                key, {"diagnostics": [diagnostic_to_json(each) for each in diagnostics], "interface": told}
            )
        return found

    # ---- what only the whole shows

    def _mistakes(self) -> dict[str, list[Mistake]]:
        """Imports of what is not there, layouts, and the names of all files of the project beside each other."""
        names = Project(
            self.project.root,
            {},
            {path: "" for path in self.present if path.endswith(".py")},
            {path: _NOTHING for path in self.present if path != FILE and not path.endswith(".py")},
        )
        check_names(names)
        check_routes(names)
        found: dict[str, list[Mistake]] = {}
        for path, mistake in (*self.project.mistakes, *names.mistakes):
            found.setdefault(path, []).append(mistake)
        return found

    def _settings(self) -> Checked:
        source = self._source(FILE)
        if source is None:
            return self.refused[FILE]
        return source, read_settings(source, os.environ)[1]


def _is_plain(text: str) -> bool:
    """Whether a file surely imports nothing and asks for no layout, so that it need not be scanned."""
    return "import" not in text and "from" not in text and "layout" not in text


def _run(jobs: list[Job]) -> Iterator[Found]:
    from veloxc.project.workers import can_spawn, processes, worker_count

    if len(jobs) <= IN_PROCESS or worker_count() < 2 or not can_spawn():
        yield from map(_run_job, jobs)
        return
    with processes() as pool:
        yield from pool.map(_run_job, jobs, chunksize=8)


def _run_job(job: Job) -> Found:
    return examine_source(*job)
