"""The output folder: emitted modules, the project's own Python, and the manifest: a package that runs on its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import veloxc
from veloxc.compiler.module_names import module_name
from veloxc.project.cache import write_whole
from veloxc.project.compiling import Compilation
from veloxc.project.config import stylesheets as global_stylesheets
from veloxc.project.linking import Project, needed_by
from veloxc.project.routes import Route, error_page, middleware_files
from veloxc.project.sourcemap import source_map
from veloxc.project.sources import WRITTEN

MANIFEST = "manifest.json"
FORMAT = 1
"""Of the manifest; a runtime refuses one that it does not know."""


APPLICATION = ("lib/app.py", "lib/app.ts")


def output_files(compilation: Compilation, *, sourcemap: bool = False) -> dict[str, bytes]:
    """Every file of the output by its path inside it. The same project gives the same bytes."""
    files: dict[str, bytes] = {}
    for path, file in compilation.files.items():
        if file.python is not None:
            target = f"{module_name(path).replace('.', '/')}.py"
            files[target] = file.python.encode()
            if sourcemap:
                files[f"{target}.map"] = source_map(file.python, target, compilation.source(path)).encode()
    for path, text in compilation.project.python.items():
        files[path] = text.encode()
    folders = {parent for path in files for parent in PurePosixPath(path).parents}
    for folder in folders:
        files.setdefault((folder / "__init__.py").as_posix(), b"")
    about = manifest(compilation)
    about["build"] = _digest(files, about)
    files[MANIFEST] = (json.dumps(about, indent=1, ensure_ascii=False) + "\n").encode()
    return dict(sorted(files.items()))


def _digest(files: Mapping[str, bytes], about: dict[str, Any]) -> str:
    """Names a build by all that it holds: another build, another name."""
    digest = hashlib.sha256(json.dumps(about, sort_keys=True).encode())
    for path, data in sorted(files.items()):
        digest.update(f"{path} {len(data)}:".encode() + data)
    return digest.hexdigest()[:32]


def manifest(compilation: Compilation) -> dict[str, Any]:
    """What the runtime and tools need to know of the site without running it."""
    project = compilation.project
    error = around(project, "routes/_error.velox")
    return {
        "format": FORMAT,
        "veloxc": veloxc.__version__,
        "routes": [_route(compilation, route) for route in project.routes],
        "error": {"module": error["error"], "layouts": error["error_layouts"]} if error["error"] else None,
        "app": application(project),
        "middleware": [module_name(path) for path in middleware_files(project.files)],
        "stylesheets": stylesheets(project),
        "settings": project.settings,
        "modules": {path: module_name(path) for path in sorted(compilation.files)},
    }


def application(project: Project) -> str | None:
    """The module with the project's `startup`, `shutdown` and `errorHandler`, if it has one."""
    return next((module_name(path) for path in APPLICATION if path in project.files), None)


def stylesheets(project: Project) -> list[str]:
    """The addresses of the style sheets that every page links."""
    return global_stylesheets(project.root, project.settings)


def around(project: Project, path: str) -> dict[str, Any]:
    """The names of the modules around a page: its layouts, outermost first, and its error page with layouts of its own."""
    error = error_page(path, project.scans)
    return {
        "layouts": [module_name(layout) for layout in project.layouts.get(path, ())],
        "error": module_name(error) if error else None,
        "error_layouts": [module_name(layout) for layout in project.layouts[error]] if error else [],
    }


def _route(compilation: Compilation, route: Route) -> dict[str, Any]:
    project = compilation.project
    entry: dict[str, Any] = {
        "pattern": route.pattern,
        "kind": route.kind,
        "source": route.file,
        "module": module_name(route.file),
        "params": list(route.params),
        "dependencies": list(needed_by(project, route.file)),
    }
    if route.kind == "page":
        facts = compilation.files[route.file].facts
        entry |= {
            "mode": facts["mode"],
            "reason": facts["reason"],
            "config": facts["config"],
            "meta": facts["meta"],
            "paths": facts["paths"],
            "tags": facts["config"].get("tags", []),
            **around(project, route.file),
        }
    return entry


def write_output(files: dict[str, bytes], folder: Path) -> list[str]:
    """Make `folder` hold exactly these files; the paths written or removed. Files that are right are left alone.

    Each file appears whole. Only what an earlier run wrote is removed: files that the old manifest does not name stay.
    Raises OSError.
    """
    changed = []
    stale = _written_before(folder) - set(files)
    for path, data in files.items():
        target = folder / path
        if not _holds(target, data):
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, data)
            changed.append(path)
    for path in sorted(stale):
        (folder / path).unlink(missing_ok=True)
        changed.append(path)
    write_whole(folder / WRITTEN, json.dumps(sorted(files)).encode())
    return changed


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _written_before(folder: Path) -> set[str]:
    try:
        names = json.loads((folder / WRITTEN).read_bytes())
    except (OSError, ValueError):
        return set()
    return {
        name
        for name in names
        if isinstance(name, str) and not name.startswith("/") and ".." not in name.split("/")
    }
