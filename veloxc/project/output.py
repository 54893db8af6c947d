"""The output folder: emitted modules, the project's own Python, and the manifest: a package that runs on its own."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

import veloxc
from veloxc.compiler.module_names import module_name
from veloxc.project.cache import write_whole
from veloxc.project.compiling import Compilation
from veloxc.project.linking import Project, needed_by
from veloxc.project.routes import Route, error_page, middleware_files
from veloxc.project.sourcemap import source_map

MANIFEST = "manifest.json"
FORMAT = 1
"""Of the manifest; a runtime refuses one that it does not know."""


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
    files[MANIFEST] = (json.dumps(manifest(compilation), indent=1, ensure_ascii=False) + "\n").encode()
    return dict(sorted(files.items()))


def manifest(compilation: Compilation) -> dict[str, Any]:
    """What the runtime and tools need to know of the site without running it."""
    project = compilation.project
    error = "routes/_error.velox"
    return {
        "format": FORMAT,
        "veloxc": veloxc.__version__,
        "routes": [_route(compilation, route) for route in project.routes],
        "error": _error(project, error) if error in compilation.files else None,
        "app": _first_module(project, "lib/app.py", "lib/app.ts"),
        "middleware": [module_name(path) for path in middleware_files(project.files)],
        "stylesheets": ["/styles/global.css"] if (project.root / "styles" / "global.css").is_file() else [],
        "modules": {path: module_name(path) for path in sorted(compilation.files)},
    }


def _first_module(project: Project, *paths: str) -> str | None:
    """The module of the first of these files that the project has."""
    return next((module_name(path) for path in paths if path in project.files), None)


def _error(project: Project, path: str) -> dict[str, Any]:
    return {"module": module_name(path), "layouts": [module_name(layout) for layout in project.layouts[path]]}


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
        error = error_page(route.file, project.scans)
        entry |= {
            "mode": facts["mode"],
            "reason": facts["reason"],
            "config": facts["config"],
            "meta": facts["meta"],
            "paths": facts["paths"],
            "tags": facts["config"].get("tags", []),
            "layouts": [module_name(path) for path in project.layouts[route.file]],
            "error": module_name(error) if error else None,
            "error_layouts": [module_name(path) for path in project.layouts[error]] if error else [],
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
    write_whole(folder / ".files.json", json.dumps(sorted(files)).encode())
    return changed


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _written_before(folder: Path) -> set[str]:
    try:
        names = json.loads((folder / ".files.json").read_bytes())
    except (OSError, ValueError):
        return set()
    return {
        name
        for name in names
        if isinstance(name, str) and not name.startswith("/") and ".." not in name.split("/")
    }
