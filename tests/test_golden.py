"""Goldens: `golden/<topic>/<case>/` holds an input and what comes of it.

`diagnostics` (and `_ashamed`, for messages we are not proud of yet): `page.velox`, `page.tsx` or `page.ts`, and in
`diagnostics.txt` what `veloxc check` prints. All other topics: `page.velox`, what lies beside it in its project, the
emitted `page.py`, and `page.html`, which is what that module really renders.

`pytest --update-golden` writes them anew and removes what belongs to no case. Read what it changed before committing.
"""

from __future__ import annotations

import ast
import os
import shutil
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.golden_case import FOLDERS, Case, run
from tests.runtime.html_tree import tree
from veloxc.compiler import check
from veloxc.compiler.diagnostics.formats import full
from veloxc.compiler.source import Source

GOLDEN = Path(__file__).parent.parent / "golden"
CHECKED = ("diagnostics", "_ashamed")
COMPILED = ("language", "components", "data", "exports", "modes", "seed", "streaming")
"""The topics of these tests; `markup` and `pages` have their own in `tests/compiler/markup`."""
INPUTS = ("page.velox", "page.tsx", "page.ts")
BESIDE = {"case.json", "node.html", *FOLDERS}
"""What a case may hold besides its page: `node.html` is what Node and Preact make of the page."""


def cases(*topics: str) -> list[Path]:
    folders = [path for topic in topics for path in sorted((GOLDEN / topic).glob("*"))]
    return [path for path in folders if path.is_dir() and input_of(path)]


def input_of(case: Path) -> Path | None:
    return next((case / name for name in INPUTS if (case / name).is_file()), None)


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


def source_of(case: Path) -> Source:
    path = input_of(case)
    assert path is not None
    return Source(path.read_bytes().decode("utf-8"), Case.of(case).settings.get("path", path.name))


@pytest.fixture
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is the same everywhere."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.mark.parametrize("case", cases(*CHECKED), ids=name_of)
def test_diagnostics(case: Path, snapshot: Any) -> None:
    """Exactly what `veloxc check` prints."""
    found = check(source_of(case))
    assert found or case.parent.name == "_ashamed", "a case without a diagnostic belongs elsewhere"
    snapshot.snapshot_dir = case
    snapshot.assert_match(full(found, False), "diagnostics.txt")


@pytest.mark.parametrize("case", cases(*COMPILED), ids=name_of)
@pytest.mark.usefixtures("greenwich")
def test_compiled(case: Path, tmp_path: Path, snapshot: Any, request: pytest.FixtureRequest) -> None:
    """The emitted modules, and what they render; beside it, where it was recorded, what Node renders."""
    outputs, thrown = attempt(case, tmp_path)
    if thrown:
        pytest.fail(thrown, pytrace=False)
    if request.config.getoption("--update-golden"):
        for path in written(case) - {case / name for name in outputs}:
            path.unlink()
    for name, text in outputs.items():
        snapshot.snapshot_dir = (case / name).parent
        snapshot.assert_match(text, Path(name).name)
        if name.endswith(".py"):
            ast.parse(text)
    assert written(case) == {case / name for name in outputs}
    recorded = case / "node.html"
    if recorded.is_file():
        ours, node = outputs["page.html"], recorded.read_text("utf-8")
        gap = Case.of(case).settings.get("gap")
        if gap and tree(ours) != tree(node):
            pytest.xfail(gap)
        assert not gap, "mended: take `gap` out of case.json"
        assert tree(ours) == tree(node), "Node renders something else"


def attempt(case: Path, folder: Path) -> tuple[dict[str, str], str]:
    """The outputs, or what was thrown, as text: pytest cannot print frames of emitted modules that have no line."""
    try:
        return run(Case.of(case), folder), ""
    except Exception as error:
        return {}, "".join(traceback.format_exception(error))


def written(case: Path) -> set[Path]:
    """The files of a case that are outputs."""
    flat = {case / name for name in ("page.py", "page.html", "diagnostics.txt", "answer.json")}
    deep = {path for folder in FOLDERS for path in (case / folder).rglob("*.py") if is_output(path)}
    return {path for path in flat | deep if path.is_file()}


def is_output(path: Path) -> bool:
    """`Card.tsx.py` is what comes of `Card.tsx`; `db.py` is the project's own Python."""
    return path.stem.endswith((".velox", ".ts", ".tsx"))


def test_no_golden_is_left_over(request: pytest.FixtureRequest) -> None:
    left = left_over()
    if request.config.getoption("--update-golden"):
        for path in left:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        left = []
    assert left == [], "remove them, or run `pytest --update-golden`"


def left_over() -> list[Path]:
    """Folders without an input, and files that nothing reads or writes."""
    left: list[Path] = []
    for topic in (*CHECKED, *COMPILED):
        allowed = {"diagnostics.txt", "case.json"} if topic in CHECKED else BESIDE
        for case in sorted((GOLDEN / topic).glob("*")):
            if not case.is_dir() or input_of(case) is None:
                left.append(case)
            else:
                left += [
                    path
                    for path in case.iterdir()
                    if path.name not in {*INPUTS, *allowed} and path not in written(case)
                ]
    return left


def test_each_mistake_is_told_once() -> None:
    """No cascades: no two errors of a case mark the same stretch of text."""
    for case in cases("diagnostics"):
        spans = [found.primary.span for found in check(source_of(case)) if found.severity == "error"]
        assert len(spans) == len(set(spans)), case.name


def test_every_case_of_the_language_is_compared_with_node() -> None:
    """Or says in its `case.json` why it cannot be."""
    silent = [
        name_of(case)
        for case in cases("language", "components")
        if not (case / "node.html").is_file() and "node" not in Case.of(case).settings
    ]
    assert silent == [], "record them: python -m tests.oracles.golden_pages"
