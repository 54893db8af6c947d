"""Imports to files, order of compiling, and what is wrong with imports that lead nowhere."""

import pytest

from veloxc.compiler.diagnostics.project import AmbiguousModule, ModuleNotFound
from veloxc.compiler.source import Span
from veloxc.project.links import Import, dependency_order, reached, resolve
from veloxc.project.python_interface import python_interface

FILES = {
    "lib/db.py", "lib/posts.ts", "lib/store/__init__.py", "lib/ui/index.ts", "lib/both.ts", "lib/both.py",
    "components/Card.tsx", "components/Card.css.ts", "components/Nav.velox", "routes/blog/_part.tsx",
}  # fmt: skip


def found(specifier: str, importer: str = "routes/blog/[slug].velox") -> object:
    return resolve(Import(specifier, Span(0, 1)), importer, FILES)


@pytest.mark.parametrize(
    ("specifier", "path"),
    [
        ("$lib/db", "lib/db.py"),
        ("$lib/posts", "lib/posts.ts"),
        ("$lib/posts.js", "lib/posts.ts"),
        ("$lib/store", "lib/store/__init__.py"),
        ("$lib/ui", "lib/ui/index.ts"),
        ("$components/Card", "components/Card.tsx"),
        ("$components/Nav.velox", "components/Nav.velox"),
        ("$components/Nav", "components/Nav.velox"),
        ("./_part", "routes/blog/_part.tsx"),
        ("../../lib/posts", "lib/posts.ts"),
    ],
)
def test_resolve(specifier: str, path: str) -> None:
    assert found(specifier) == path


def test_missing_module_suggests_the_closest_name() -> None:
    mistake = found("$lib/post")
    assert isinstance(mistake, ModuleNotFound)
    assert mistake.suggestion == "$lib/posts"
    assert "lib/post.py" in mistake.tried


def test_two_answers() -> None:
    mistake = found("$lib/both")
    assert isinstance(mistake, AmbiguousModule)
    assert mistake.candidates == ("lib/both.ts", "lib/both.py")


def test_order_puts_dependencies_first_and_survives_cycles() -> None:
    order = dependency_order({"a": ["b", "c"], "b": ["c", "outside"], "c": [], "x": ["y"], "y": ["x"]})
    assert order.index("c") < order.index("b") < order.index("a")
    assert set(order) == {"a", "b", "c", "x", "y"}


def test_a_long_chain_is_no_recursion() -> None:
    chain = {str(n): [str(n + 1)] for n in range(5000)}
    assert dependency_order(chain)[0] == "4999"
    assert len(reached("0", chain)) == 5001


def test_python_names_are_read_not_run() -> None:
    text = (
        "import os\nfrom x import y as z\nraise SystemExit\nasync def find(): ...\ndef get(): ...\nclass Post: ...\n"
        "db, (other, _hidden) = 1, (2, 3)\nlimit: int = 3\nif True:\n    late = 1\ntry:\n    import fast\nexcept ImportError:\n    fast = None\n"
    )
    facts = {fact.name: fact for fact in python_interface("lib/db.py", text).exports}
    assert set(facts) == {"os", "z", "find", "get", "Post", "db", "other", "limit", "late", "fast"}
    assert facts["find"].is_async and not facts["get"].is_async
    assert facts["Post"].kind == "class"


def test_a_broken_python_file_has_no_names() -> None:
    assert python_interface("lib/db.py", "def (").exports == ()
