"""A whole project to Python modules: read, scan, link, then compile what the cache does not have, in parallel.

scan      per file: which imports, which layout            (cached by its text)
link      imports → files, layouts of pages, order         (every time; milliseconds)
compile   per file: text + interfaces of what it needs     (cached by both)
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

from veloxc.compiler import compile
from veloxc.compiler.analyze.interfaces import from_json, to_json
from veloxc.compiler.analyze.result import Interface
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, diagnostic
from veloxc.compiler.source import Source
from veloxc.project.cache import Cache, diagnostic_from_json, diagnostic_to_json, key_of
from veloxc.project.linking import Project
from veloxc.project.links import dependency_order
from veloxc.project.python_interface import python_interface
from veloxc.project.workers import can_spawn, processes, worker_count

Progress = Callable[[int, int, str], None]
"""Called with (files done, files in all, path) as files are compiled."""

Job = tuple[str, str, dict[str, Interface], bool]
"""Text, path, what is known of its imports, and whether the module is to be formatted."""
IN_PROCESS = 6
"""Up to so many files are compiled here: starting workers takes longer."""


@dataclass(frozen=True, slots=True)
class CompiledFile:
    """One file's outcome. `python` is None where it has errors. `facts`: what the manifest says of a page (JSON)."""

    path: str
    python: str | None
    interface: Interface
    facts: Mapping[str, Any]
    diagnostics: tuple[Diagnostic, ...]


@dataclass
class Compilation:
    """The outcome: `compiled` counts the files that the cache did not have."""

    project: Project
    files: dict[str, CompiledFile]
    compiled: int

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All diagnostics of the project, by file and place."""
        own = [item for file in self.files.values() for item in file.diagnostics]
        linking = [diagnostic(mistake, self.source(path)) for path, mistake in self.project.mistakes]
        return sorted(
            (*own, *linking, *self.project.wrong_settings),
            key=lambda item: (item.source.path, item.primary.span.start, item.code),
        )

    def source(self, path: str) -> Source:
        return self.project.sources.get(path) or Source(self.project.python.get(path, ""), path)

    @property
    def ok(self) -> bool:
        return not any(item.severity == "error" for item in self.diagnostics)


# ---- compile


def compile_project(
    project: Project,
    cache: Cache,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    formatted: bool = True,
    in_process: int = IN_PROCESS,
) -> Compilation:
    """Compile all scanned files of a project. `executor` runs the work; by default spawned processes do, where more
    than `in_process` files are to be compiled. `formatted=False` skips black: for running at once.
    """
    order = [path for path in dependency_order(project.dependencies) if path in project.sources]
    needed = {path for paths in project.dependencies.values() for path in paths}
    done: dict[str, CompiledFile] = {}
    known = _Known()
    for path, text in project.python.items():
        if path in needed:
            known.add(python_interface(path, text))
    at_once = 0
    waiting: dict[str, Job] = {}
    for path in order:
        key, job = known.job(project, path, formatted)
        entry = cache.get(key)
        if entry is not None:
            done[path] = _from_entry(entry, project.sources, path)
        elif path in needed:
            done[path] = _kept(cache, key, _compiled(*job), project.sources, path)
            at_once += 1
        else:
            waiting[key] = job
            continue
        known.add(done[path].interface)
    for (key, job), entry in zip(
        waiting.items(), _run([*waiting.values()], executor, in_process), strict=True
    ):
        done[job[1]] = _kept(cache, key, entry, project.sources, job[1])
        if progress:
            progress(len(done), len(project.scans), job[1])
    return Compilation(project, {path: done[path] for path in order}, at_once + len(waiting))


class _Known:
    """What is known of files so far; also as text, which goes into the keys of those that need it."""

    def __init__(self) -> None:
        self._interfaces: dict[str, Interface] = {}
        self._told: dict[str, str] = {}

    def add(self, interface: Interface) -> None:
        self._interfaces[interface.path] = interface
        self._told[interface.path] = json.dumps(to_json(interface))

    def job(self, project: Project, path: str, formatted: bool) -> tuple[str, Job]:
        """How to compile a file, and the key of what comes of it."""
        targets = {name: to for name, to in project.specifiers[path].items() if to in self._interfaces}
        text = project.sources[path].text
        given = {name: self._interfaces[to] for name, to in targets.items()}
        told = (f"{name} {self._told[to]}" for name, to in targets.items())
        return key_of(path, text, str(formatted), *told), (text, path, given, formatted)


def _run(jobs: list[Job], executor: Executor | None, in_process: int) -> Iterator[dict[str, Any]]:
    """The entries of the jobs, in order."""
    if executor is not None:
        yield from executor.map(_compiled_job, jobs)
    elif len(jobs) <= in_process or worker_count() < 2 or not can_spawn():
        yield from map(_compiled_job, jobs)
    else:
        with processes() as pool:
            yield from pool.map(_compiled_job, jobs, chunksize=4)


def _compiled_job(job: Job) -> dict[str, Any]:
    return _compiled(*job)


def _compiled(text: str, path: str, interfaces: Mapping[str, Interface], formatted: bool) -> dict[str, Any]:
    """Compile one file to the cache's entry for it."""
    result = compile(text, path, interfaces)
    exports = result.analysis.exports
    python = None
    if result.ok:
        python = result.python if formatted else result.unformatted_python
    return {
        "python": python,
        "interface": to_json(result.interface),
        "facts": {
            "mode": result.mode,
            "reason": result.analysis.mode_reason,
            "config": exports.config,
            "meta": exports.meta,
            "paths": result.has_paths,
        },
        "diagnostics": [diagnostic_to_json(item) for item in result.diagnostics],
    }


def _kept(
    cache: Cache, key: str, entry: dict[str, Any], sources: Mapping[str, Source], path: str
) -> CompiledFile:
    cache.put(key, entry)
    return _from_entry(entry, sources, path)


def _from_entry(entry: Mapping[str, Any], sources: Mapping[str, Source], path: str) -> CompiledFile:
    return CompiledFile(
        path,
        entry["python"],
        from_json(entry["interface"]),
        entry["facts"],
        tuple(diagnostic_from_json(item, sources[path], sources) for item in entry["diagnostics"]),
    )
