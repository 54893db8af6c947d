"""Our trees are typescript-estree's: kinds, places, fields and values of every node, and all comments."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conformance import npm_files
from tests.conformance.estree_samples import RECORDED, samples, sha256
from tests.oracles import canonical, front_end
from veloxc.compiler.syntax.markup import Document

ANSWERS: dict[str, Any] = json.loads(RECORDED.read_text())


def _parsed(path: Path, text: str) -> Document:
    document, report = front_end.read(text, str(path))
    source = report.source
    assert [f"{d.code} {d.title} at {source.line_column(d.primary.span.start)}" for d in report] == []
    return document


def test_every_sample_is_recorded() -> None:
    assert {path.name: sha256(path) for path in samples()} == {n: a["sha256"] for n, a in ANSWERS.items()}


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_sample_has_the_tree_of_typescript_estree(path: Path) -> None:
    text = path.read_text()
    answer = ANSWERS[path.name]
    ours = canonical.digests(_parsed(path, text))
    for mine, theirs in zip(ours["statements"], answer["statements"], strict=False):
        assert mine == theirs, f"differs: {text[theirs[0] : theirs[1]]}"
    assert ours["statements"] == answer["statements"]
    assert ours["comments"] == answer["comments"]


def test_the_comparison_sees_a_difference(tmp_path: Path) -> None:
    """A test of the test: another operator, another place, another name, a missing flag."""
    base = canonical.digests(_parsed(tmp_path / "a.ts", "const a = b + 1;"))["statements"][0][2]
    for other in (
        "const a = b - 1;",
        "const a = b +  1;",
        "const a = c + 1;",
        "let a = b + 1;",
        "const a = b + 1n;",
    ):
        assert canonical.digests(_parsed(tmp_path / "a.ts", other))["statements"][0][2] != base


@pytest.mark.slow
def test_npm_files_have_the_tree_of_typescript_estree() -> None:
    """200 files of npm packages, fetched with `npm pack`."""
    different = []
    files = npm_files.recorded()
    for file in files:
        path = npm_files.locate(file)
        content = path.read_bytes()
        assert hashlib.sha256(content).hexdigest() == file["sha256"], path
        document, report = front_end.read(content.decode("utf-8"), str(path))
        lines = canonical.of(document)
        if list(report) or (len(lines), npm_files.digest(lines)) != (file["lines"], file["tree"]):
            different.append(f"{file['package']}/{file['path']}")
    assert len(files) == 200
    assert different == []
