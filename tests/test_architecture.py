"""The house's shape: who may import whom, what loads which library, how long files and functions may be."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "veloxc"

ALLOWED = {
    "veloxc": {"veloxc.compiler", "veloxc.cli", "veloxc.runtime"},
    "veloxc.cli": {
        "veloxc",
        "veloxc.cli",
        "veloxc.lsp",
        "veloxc.project",
        "veloxc.compiler",
        "veloxc.runtime",
    },
    "veloxc.lsp": {"veloxc", "veloxc.lsp", "veloxc.project", "veloxc.compiler"},
    "veloxc.project": {"veloxc", "veloxc.project", "veloxc.compiler", "veloxc.runtime", "veloxc.js"},
    "veloxc.compiler": {"veloxc", "veloxc.compiler"},
    "veloxc.runtime": {"veloxc.runtime", "veloxc.js"},
    "veloxc.js": {"veloxc.js"},
    "veloxc.testing": {"veloxc.testing", "veloxc.project", "veloxc.compiler", "veloxc.runtime"},
    "veloxc.pytest_plugin": {"veloxc.testing"},
}
"""For each package the packages it may import from. `veloxc` itself is only `__version__` and the lazy `compile`."""

NAMES_ONLY = {
    ("veloxc.compiler", "veloxc.runtime.contract"),
    ("veloxc.compiler", "veloxc.runtime.attribute_names"),
    ("veloxc.compiler", "veloxc.runtime.style"),
    ("veloxc.compiler", "veloxc.runtime.urls"),
}
"""What the compiler knows of the run time: the names that emitted code uses, and how HTML spells attributes, which
it must do for what stands in the source as the run time does for spreads. None of these load `veloxc.js`."""

INSIDE_COMPILER = {
    "source": set(),
    "stack": set(),
    "syntax": {"syntax", "source"},
    "diagnostics": {"diagnostics", "source", "syntax"},
    "parse": {"parse", "syntax", "diagnostics", "source", "stack"},
    "analyze": {"analyze", "syntax", "diagnostics", "source", "module_names"},
    "emit": {"emit", "ir", "source", "stack", "syntax", "analyze"},
}
"""Phases know what comes before them, never what comes after."""

LIBRARIES = {
    "lark": {"veloxc.compiler.parse"},
    "libcst": {"veloxc.compiler.emit.python"},
    "black": {"veloxc.compiler.emit.python"},
    "click": {"veloxc.cli"},
    "pygls": {"veloxc.lsp"},
    "pytest": {"veloxc.pytest_plugin"},
    "lsprotocol": {"veloxc.lsp"},
    "cattrs": {"veloxc.lsp"},
    "regex": {"veloxc.js", "veloxc.compiler.parse"},
    "httpx2": {"veloxc.js", "veloxc.runtime", "veloxc.testing"},
    "icu": {"veloxc.js"},
    "idna": {"veloxc.js"},
    "dotenv": {"veloxc.project"},
    "redis": {"veloxc.runtime.cache"},
    "opentelemetry": {"veloxc.runtime.cache"},
    "starlette": {"veloxc.runtime"},
    "uvicorn": {"veloxc.cli", "veloxc.runtime", "veloxc.project"},
    "watchfiles": {"veloxc.cli", "veloxc.project"},
}
"""Who may import a library from outside; a library that is not here may not be imported at all."""

LOADED = {
    "import veloxc": {"lark", "libcst", "black", "click", "regex", "httpx2", "veloxc.compiler.parse"},
    "import veloxc.cli.main": {
        "lark",
        "libcst",
        "black",
        "rich",
        "regex",
        "httpx2",
        "veloxc.compiler.parse",
        "json",
    },
    "import veloxc.js": {"lark", "libcst", "black", "click", "veloxc.compiler", "httpx2"},
    "import veloxc.runtime": {"lark", "libcst", "black", "click", "veloxc.compiler", "httpx2"},
    "from veloxc.compiler.source import Source; from veloxc.compiler import check;"
    " check(Source('---\\nconst a = 1;\\n---\\n<p>{a}</p>', 'a.velox'))": {
        "lark",
        "libcst",
        "black",
        "click",
        "rich",
    },
    "import veloxc.lsp.server": {"lark", "libcst", "black"},
}
"""What each of these must not load."""

EMPTY_NAMES = {"utils", "util", "helpers", "common", "misc", "manager", "base"}
LINES, FUNCTION_LINES = 400, 40
TABLES = {
    "veloxc/compiler/syntax/script.py",  # ESTree's nodes
    "veloxc/compiler/syntax/types.py",  # typescript-estree's nodes
}
"""Files that are tables and may be longer."""


def modules() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if (PACKAGE / "templates") in path.parents:
            continue  # files of users' projects
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        yield name, path, ast.parse(path.read_text(encoding="utf-8"))


MODULES = list(modules())
TREES = {name: tree for name, _, tree in MODULES}


def imports(tree: ast.Module) -> Iterator[str]:
    """The modules that a module imports anywhere, also for types only and inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


def package_of(module: str) -> str:
    """The row of ALLOWED that a module belongs to."""
    return max((row for row in ALLOWED if module == row or module.startswith(f"{row}.")), key=len)


@pytest.mark.parametrize("module", list(TREES))
def test_imports_go_the_way_of_the_picture(module: str) -> None:
    row = package_of(module)
    for imported in imports(TREES[module]):
        if imported.partition(".")[0] == "veloxc":
            permitted = package_of(imported) in ALLOWED[row] or (row, imported) in NAMES_ONLY
            assert permitted, f"{module} must not import {imported}"


@pytest.mark.parametrize("module", list(TREES))
def test_libraries_stay_where_they_belong(module: str) -> None:
    for imported in imports(TREES[module]):
        library = imported.partition(".")[0]
        if library in sys.stdlib_module_names or library in ("veloxc", "__future__"):
            continue
        owners = LIBRARIES.get(library, set())
        assert any(module.startswith(owner) for owner in owners), f"{module} must not import {library}"


@pytest.mark.parametrize("phase", list(INSIDE_COMPILER))
def test_phases_know_only_what_comes_before_them(phase: str) -> None:
    for module, _, tree in MODULES:
        if not f"{module}.".startswith(f"veloxc.compiler.{phase}."):
            continue
        for imported in imports(tree):
            if imported.startswith("veloxc.compiler."):
                other = imported.split(".")[2]
                assert other in INSIDE_COMPILER[phase] | {phase}, f"{module} must not import {imported}"


@pytest.mark.parametrize("statement", list(LOADED))
def test_what_is_not_loaded(statement: str) -> None:
    program = f"import sys\n{statement}\nprint(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, cwd=ROOT
    )
    assert ran.returncode == 0, ran.stderr
    loaded = set(ran.stdout.split())
    assert not loaded & LOADED[statement]


@pytest.mark.parametrize(
    "path", [path for _, path, _ in MODULES], ids=lambda path: str(path.relative_to(ROOT))
)
def test_size_and_name(path: Path) -> None:
    assert path.stem not in EMPTY_NAMES and path.parent.name not in EMPTY_NAMES
    if path.relative_to(ROOT).as_posix() in TABLES:
        return
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LINES, "split it by concept"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= FUNCTION_LINES, f"{node.name} has {length} lines"


def test_every_package_says_what_it_is_for() -> None:
    silent = [
        name for name, path, tree in MODULES if not ast.get_docstring(tree) and path.read_text().strip()
    ]
    assert silent == []
