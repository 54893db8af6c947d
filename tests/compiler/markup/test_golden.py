"""Goldens of markup and pages: `page.velox` with what it becomes (`page.py`) and what that renders (`page.html`).

`golden/markup/<case>/page.velox` is rendered as a fragment, `golden/pages/<case>/` as a document. `case.json` says what
else there is: `path` (where the page stands), `params`, `props`, `url`, `headers`, `mode`, `layouts`, `error_page`.
Other files of the case are files of its project. `pytest --update-golden` writes the outputs anew.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.compiler.markup.compiled import Project
from veloxc.runtime.rendering import Result, Surroundings, render_sync

GOLDEN = Path(__file__).parents[3] / "golden"
TOPICS = {"markup": True, "pages": False}
"""Topic → whether its pages are rendered as fragments."""
OUTPUTS = {"page.py", "page.html"}


def cases(topic: str) -> list[Path]:
    return sorted(path.parent for path in (GOLDEN / topic).glob("*/page.velox"))


def settings(case: Path) -> dict[str, Any]:
    file = case / "case.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def project(case: Path) -> Project:
    """The files of a case, compiled: those that others import first."""
    found = {
        path.relative_to(case).as_posix(): path.read_text(encoding="utf-8")
        for folder in ("lib", "components", "layouts", "routes")
        for path in sorted((case / folder).rglob("*"))
        if path.is_file() and path.suffix in (".velox", ".tsx", ".ts", ".py")
    }
    path = settings(case).get("path", "routes/page.velox")
    return Project({**found, path: (case / "page.velox").read_text(encoding="utf-8")}, case)


def rendered(case: Path, project: Project, fragment: bool) -> Result:
    given = settings(case)
    around = Surroundings(
        layouts=[project.module(path) for path in given.get("layouts", ())],
        error_page=_optional(project, given.get("error_page")),
        error_layouts=[project.module(path) for path in given.get("error_layouts", ())],
        stylesheets=given.get("stylesheets", ()),
    )
    options = {name: given[name] for name in ("params", "props", "url", "headers", "mode") if name in given}
    page = project.module(given.get("path", "routes/page.velox"))
    return render_sync(page, fragment=given.get("fragment", fragment), around=around, **options)


def _optional(project: Project, path: str | None) -> ModuleType | None:
    return None if path is None else project.module(path)


@pytest.mark.parametrize(
    ("case", "fragment"),
    [
        pytest.param(case, fragment, id=case.name)
        for topic, fragment in TOPICS.items()
        for case in cases(topic)
    ],
)
def test_page(case: Path, fragment: bool, snapshot: Any) -> None:
    built = project(case)
    snapshot.snapshot_dir = case
    snapshot.assert_match(built.python(settings(case).get("path", "routes/page.velox")), "page.py")
    result = rendered(case, built, fragment)
    told = [f"{result.status}\n"] if result.status != 200 else []
    told += [f"{name}: {value}\n" for name, value in result.headers if name == "location"]
    snapshot.assert_match("".join(told) + result.body + "\n", "page.html")


def test_nothing_is_left_over(request: pytest.FixtureRequest) -> None:
    """Folders without a page: what a renamed case leaves behind."""
    left = [
        path for topic in TOPICS for path in (GOLDEN / topic).glob("*") if not (path / "page.velox").is_file()
    ]
    if request.config.getoption("--update-golden"):
        for path in left:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        left = []
    assert left == [], "remove them, or run `pytest --update-golden`"
