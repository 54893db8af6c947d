"""Run one golden: compile the page of a case with all that lies beside it, load it, render it.

A case is a small project. Its page lies at `routes/index.velox`, unless `case.json` says otherwise:

    {
      "path": "routes/blog/[slug].velox",      where the page lies in the project
      "params": {"slug": "hello"}, "url": "…", "headers": {"name": "value"}, "mode": "isr", "props": {…},
      "shell": true,                            with its layouts and the document around it, not only the fragment
      "answer": true,                           record status, headers, mode and meta in `answer.json`, too
      "node": "why not"                         its HTML is not compared with what Node and Preact make of the page
      "gap": "what is known to differ"          from Node, until it is mended: an expected failure
    }
"""

from __future__ import annotations

import asyncio
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from veloxc.compiler.diagnostics.formats import full
from veloxc.project.cache import Cache
from veloxc.project.compiling import Compilation, compile_project
from veloxc.project.linking import read_project
from veloxc.project.rendering import Visit, load, render_page
from veloxc.runtime.rendering import Result

FOLDERS = ("lib", "components", "layouts", "routes", "styles")
"""What of a project may lie beside the page."""


@dataclass(frozen=True)
class Case:
    """One golden case and what its `case.json` says."""

    folder: Path
    settings: dict[str, Any]

    @property
    def page(self) -> str:
        path: str = self.settings.get("path", "routes/index.velox")
        return path

    @staticmethod
    def of(folder: Path) -> Case:
        file = folder / "case.json"
        return Case(folder, json.loads(file.read_text("utf-8")) if file.is_file() else {})

    def visit(self) -> Visit:
        settings = self.settings
        return Visit(
            mode=settings.get("mode"),
            url=settings.get("url"),
            params=settings.get("params"),
            headers=list(settings.get("headers", {}).items()),
            props=settings.get("props"),
            fragment=not settings.get("shell", False),
        )


def run(case: Case, root: Path) -> dict[str, str]:
    """Everything the case gives, by file name. `root` is an empty folder for its project."""
    compilation = compiled(case, root)
    outputs = {}
    if compilation.diagnostics:
        outputs["diagnostics.txt"] = full(compilation.diagnostics, False)
    if not compilation.ok:
        return outputs
    for path, file in sorted(compilation.files.items()):
        assert file.python is not None
        outputs["page.py" if path == case.page else f"{path}.py"] = file.python
    package = load(compilation)
    try:
        result = asyncio.run(render_page(compilation, package, case.page, case.visit()))
    finally:
        package.unload()
    outputs["page.html"] = f"{result.body}\n"
    if case.settings.get("answer"):
        outputs["answer.json"] = _answer(result, compilation.files[case.page].facts["mode"])
    return outputs


def compiled(case: Case, root: Path, *, formatted: bool = True) -> Compilation:
    """The case as a project in the empty folder `root`, compiled."""
    for folder in FOLDERS:
        if (case.folder / folder).is_dir():
            shutil.copytree(
                case.folder / folder, root / folder, ignore=shutil.ignore_patterns("*.velox.py", "*.ts*.py")
            )
    page = root / case.page
    page.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(case.folder / "page.velox", page)
    return compile_project(read_project(root, Cache(None), [case.page]), Cache(None), formatted=formatted)


def _answer(result: Result, mode: str) -> str:
    from veloxc.js import JSON

    facts = {
        "status": result.status,
        "mode": mode,
        "headers": dict(result.headers),
        "meta": json.loads(JSON.stringify(result.meta)),
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
