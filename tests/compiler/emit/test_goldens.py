"""What every emitted module of the goldens is: free of what a linter of Python warns of, and of places without a line."""

from __future__ import annotations

import ast
import builtins
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest

from veloxc.compiler.lower.names import BUILTINS
from veloxc.runtime.traceback import located, table_of_text

GOLDEN = Path(__file__).parents[3] / "golden"
MODULES = sorted(
    path
    for path in GOLDEN.rglob("*.py")
    if path.name == "page.py" or path.stem.endswith((".ts", ".tsx", ".velox"))
)
RULES = "E,F,I,UP,SIM"
ACCEPTED = {
    "E501": "long attributes and texts",
    "E731": "a short arrow function in a variable is a lambda, as it was written",
    "F841": "a variable that the author's code does not use",
    "F632": "objects that are compared with new ones",
    "SIM114": "jumps through a `finally`",
    "SIM905": "the author's own `split`",
}


def test_there_are_modules() -> None:
    assert len(MODULES) > 200


@pytest.mark.skipif(shutil.which("ruff") is None, reason="needs ruff")
def test_linters_find_nothing() -> None:
    told = _ruff(RULES, ",".join(ACCEPTED))
    imports = [line for line in told if "I001" in line]
    assert [line for line in told if line not in imports] == []
    # Modules of the site run in the order in which they are imported; else the order is isort's.
    assert [line.split(":")[0] for line in imports if not _in_an_order_of_its_own(line.split(":")[0])] == []


@pytest.mark.skipif(shutil.which("black") is None, reason="needs black")
def test_black_leaves_them_as_they_are() -> None:
    """At its own line length, whatever this repository's is."""
    options = ["--check", "--config", os.devnull, "--target-version", "py311"]
    paths = [str(path) for path in MODULES]
    ran = subprocess.run(["black", *options, *paths], capture_output=True, text=True, timeout=300)
    assert ran.returncode == 0 and f"{len(MODULES)} files would be left unchanged" in ran.stderr, ran.stderr


def _ruff(rules: str, ignored: str) -> list[str]:
    paths = [str(path) for path in MODULES]
    options = ["--isolated", "--no-cache", "--config", "lint.isort.combine-as-imports=true", "-q"]
    ran = subprocess.run(
        ["ruff", "check", *options, "--select", rules, "--ignore", ignored, "--output-format", "concise", *paths],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert ran.stderr == "" and ran.returncode in (0, 1)
    return ran.stdout.splitlines()


def _in_an_order_of_its_own(path: str) -> bool:
    """Whether modules of the site are imported in another order than that of their names."""
    tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    found = [
        (-node.level, node.module or "")
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    return found != sorted(found)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GOLDEN)))
def test_names_of_python_are_kept_free(path: Path) -> None:
    """A variable of the author's would hide what is called here."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    bound = {node.id for node in names if not isinstance(node.ctx, ast.Load)}
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add(node.asname or node.name)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.add(node.name)
    read = {node.id for node in names if isinstance(node.ctx, ast.Load)} - bound
    of_python = {name for name in read if hasattr(builtins, name) and not name.startswith("__")}
    assert of_python <= BUILTINS


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GOLDEN)))
def test_every_place_has_a_line(path: Path) -> None:
    """In the source; but for instructions for which Python itself has none."""
    text = path.read_text(encoding="utf-8")
    table = table_of_text(text)
    assert table is not None or not _does_anything(text)
    if table is None:
        return
    source = path.with_name(path.name.removesuffix(".py"))
    source = path.with_name("page.velox") if path.name == "page.py" else source
    last = source.read_text(encoding="utf-8").count("\n") + 1
    plain = compile(text, "<emitted>", "exec")
    pairs = zip(_codes(plain), _codes(located(plain, text, "page.velox")), strict=True)
    for before, after in pairs:
        places = zip(before.co_positions(), after.co_positions(), strict=True)
        for (own, *_), (line, *_) in places:
            assert (own is None) == (line is None)
            assert line is None or 1 <= line <= last


def _does_anything(text: str) -> bool:
    return any(not isinstance(node, ast.ImportFrom) for node in ast.parse(text).body[1:])


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _codes(each)
