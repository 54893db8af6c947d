"""A project's files, read and linked: which file an import means, which layouts stand around a page, which routes there are.

Each file is scanned for its imports and its layout; scans are cached by the file's text.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Mistake, Report
from veloxc.compiler.diagnostics.project import (
    DuplicateRoute,
    LayoutNotFound,
    MalformedRouteName,
    ModuleNameTaken,
)
from veloxc.compiler.module_names import module_name
from veloxc.compiler.source import Source, Span
from veloxc.project.cache import Cache, key_of
from veloxc.project.config import FILE, read_settings
from veloxc.project.links import candidates, imports_of, is_project_specifier, reached, resolve
from veloxc.project.routes import (
    Route,
    folder_layouts,
    is_error_page,
    is_project,
    precedence,
    route_of,
    source_files,
)
from veloxc.project.scan import Scan, declared_layout
from veloxc.runtime.routing import DuplicateRoute as SameShape, Router


@dataclass
class Project:
    """A project as read and linked: everything but the compiled modules."""

    root: Path
    sources: dict[str, Source]
    python: dict[str, str]
    scans: dict[str, Scan]
    dependencies: dict[str, list[str]] = field(default_factory=dict)
    specifiers: dict[str, dict[str, str]] = field(default_factory=dict)
    """Per file: import specifier (or `layout:<path>`) → project path."""
    layouts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    routes: list[Route] = field(default_factory=list)
    mistakes: list[tuple[str, Mistake]] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    """What `velox.config.ts` says; `wrong_settings`: what is wrong with it."""
    wrong_settings: list[Diagnostic] = field(default_factory=list)

    @property
    def files(self) -> set[str]:
        return {*self.sources, *self.python}

    def add(self, path: str, mistake: Mistake) -> None:
        self.mistakes.append((path, mistake))


def read_project(root: Path, cache: Cache, only: Iterable[str] | None = None) -> Project:
    """Read and link the project at `root`: all of it, or what the files `only` need. Raises OSError, UnicodeDecodeError."""
    paths = source_files(root) if only is None or is_project(root) else _loose_files(root, only, cache)
    project = Project(root, {}, {}, {})
    present = set(paths)
    for path in paths:
        if path.endswith(".py"):
            project.python[path] = (root / path).read_text("utf-8")
        else:
            project.sources[path] = Source((root / path).read_bytes().decode("utf-8"), path)
    if FILE in project.sources:
        project.settings, project.wrong_settings = read_settings(project.sources[FILE], os.environ)
    wanted = [path for path in project.sources if path != FILE] if only is None else list(only)
    waiting = list(wanted)
    while waiting:
        path = waiting.pop()
        if path in project.scans or path not in project.sources:
            continue
        project.scans[path] = scan_source(project.sources[path], cache)
        link(project, path, present)
        waiting.extend(project.dependencies[path])
    check_names(project)
    check_routes(project)
    return project


def _loose_files(root: Path, only: Iterable[str], cache: Cache) -> tuple[str, ...]:
    """Files outside of any project, and what they import: the folder they lie in may hold anything."""
    found = list(only)
    for path in found:
        if path.endswith(".py"):
            continue
        scan = scan_source(Source((root / path).read_bytes().decode("utf-8"), path), cache)
        for item in scan.imports:
            if is_project_specifier(item.specifier):
                near = (name for name in candidates(item.specifier, path) if (root / name).is_file())
                found.extend(name for name in near if name not in found)
    return tuple(found)


def scan_source(source: Source, cache: Cache) -> Scan:
    """The imports of a file, and the layout it asks for."""
    key = key_of("scan", source.path, source.text)
    entry = cache.get(key)
    if entry is not None:
        return Scan.from_json(entry)
    from veloxc.compiler.parse import parse

    document = parse(source, Report(source))
    scan = Scan(imports_of(document), declared_layout(document))
    cache.put(key, scan.to_json())
    return scan


# ---- link


def link(project: Project, path: str, present: set[str]) -> None:
    """Find what a scanned file needs among the files that are there; what is missing is a mistake of the project."""
    found: dict[str, str] = {}
    for item in project.scans[path].imports:
        if is_project_specifier(item.specifier):
            target = resolve(item, path, present)
            if isinstance(target, Mistake):
                project.add(path, target)
            elif target.endswith((".css", ".json", ".svg")):
                continue
            else:
                found[item.specifier] = target
    layouts = _layouts(project, path, present)
    project.layouts[path] = layouts
    found.update({f"layout:{layout}": layout for layout in layouts})
    project.specifiers[path] = found
    project.dependencies[path] = list(dict.fromkeys(found.values()))


def _layouts(project: Project, path: str, present: set[str]) -> tuple[str, ...]:
    """The layouts around a page, outermost first: that of `layouts/`, then the folders' own."""
    route = route_of_or_none(path)
    is_page = route is not None and route.kind == "page"
    if not is_page and not is_error_page(path):
        return ()
    declared = project.scans[path].layout
    if declared is False:
        return ()
    name = declared.name if declared else "default"
    outer = f"layouts/{name}.velox"
    chosen = (outer,) if outer in present else ()
    if declared and not chosen:
        known = tuple(
            sorted(file[8:-6] for file in present if file.startswith("layouts/") and file.endswith(".velox"))
        )
        project.add(path, LayoutNotFound(span=declared.span, name=name, known=known))
    return (*chosen, *folder_layouts(path, present))


def route_of_or_none(path: str) -> Route | None:
    """The route of a file; a malformed name, which `check_routes` reports, has none."""
    try:
        return route_of(path)
    except ValueError:
        return None


def check_routes(project: Project) -> None:
    """Find the routes of the scanned files; two of one shape are a mistake of the later."""
    start = Span(0, 0)
    router: Router[Route] = Router()
    for path in sorted(project.scans):
        try:
            route = route_of(path)
        except ValueError:
            project.add(path, MalformedRouteName(span=start, name=path))
            continue
        if route is None:
            continue
        try:
            router.add(route.pattern, route)
        except SameShape as same:
            other = same.value
            assert isinstance(other, Route)
            project.add(path, DuplicateRoute(span=start, pattern=route.pattern, other=other.file))
            continue
        project.routes.append(route)
    project.routes.sort(key=precedence)


def check_names(project: Project) -> None:
    """Two files that would be one module are a mistake of the later."""
    names: dict[str, str] = {}
    for path in sorted((*project.python, *project.scans)):
        other = names.setdefault(module_name(path), path)
        if other != path and path in project.scans:
            project.add(path, ModuleNameTaken(span=Span(0, 0), module=module_name(path), other=other))


def needed_by(project: Project, path: str) -> tuple[str, ...]:
    """All files that a file needs, itself left out."""
    return tuple(other for other in reached(path, project.dependencies) if other != path)
