"""Our JavaScript says what TypeScript's says, for the cases and for every module of the project."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from tests.compiler.emit.javascript.cases import CASES
from tests.compiler.emit.javascript.shape import emitted, shape
from tests.conformance.corpus import sources
from tests.conformance.fetched import repository
from tests.oracles.typescript_emit import ANSWERS, ask, digest, modules

RECORDED: dict[str, Any] = json.loads(ANSWERS.read_text(encoding="utf-8"))
SOURCES = modules()
ENUMS = [name for name in CASES if name.startswith("enum")]
NODE = shutil.which("node")


def test_every_module_is_recorded() -> None:
    """Else: `python -m tests.oracles.typescript_emit`."""
    assert {name: digest(text) for name, text in SOURCES.items()} == {
        name: answer["source"] for name, answer in RECORDED.items()
    }
    assert len(SOURCES) >= 60


@pytest.mark.parametrize("name", [name for name in SOURCES if name not in ENUMS])
def test_says_the_same(name: str) -> None:
    assert shape(emitted(SOURCES[name], name)) == shape(RECORDED[name]["javascript"])


@pytest.mark.parametrize("name", ENUMS)
@pytest.mark.skipif(NODE is None, reason="needs Node")
def test_enums_have_the_same_members(name: str) -> None:
    """TypeScript writes the values, we their expressions: so they are run."""
    assert NODE is not None
    program = f"const text = {json.dumps(emitted(CASES[name], name))};" + (
        "console.log(JSON.stringify({ ...(await import('data:text/javascript,' + encodeURIComponent(text))) }))"
    )
    ran = subprocess.run(
        [NODE, "--input-type=module", "-e", program], capture_output=True, text=True, timeout=60
    )
    assert ran.stderr == ""
    assert json.loads(ran.stdout) == json.loads(RECORDED[name]["ran"])


@pytest.mark.parametrize("name", list(SOURCES))
def test_lines_stay(name: str) -> None:
    assert emitted(SOURCES[name], name).count("\n") == SOURCES[name].count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "namespace N { export const x = 1 }",
        "export namespace N { function f() {} }",
        "namespace A.B { export class C {} }",
        "namespace A { export namespace B { export enum C { D } } }",
        "namespace A { run() }",
    ],
)
def test_nothing_is_lost(text: str) -> None:
    """Analysis reports it; who did not ask it, is told."""
    with pytest.raises(ValueError, match="a namespace with values has no JavaScript"):
        emitted(text, "a.ts")


@pytest.mark.slow
@pytest.mark.skipif(NODE is None, reason="needs Node")
def test_every_module_of_a_real_repository() -> None:
    """All 3,830 modules of shadcn-ui/ui, which TypeScript is asked about now."""
    folder = repository("ui")
    if not folder.is_dir():
        pytest.skip("ui is not fetched: see tests/conformance/README.md")
    paths = [path for path in sources(folder) if not path.name.endswith(".d.ts")]
    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8-sig") for path in paths}
    assert len(texts) > 3000
    answers = ask(texts)
    wrong = [
        name
        for name, text in texts.items()
        if shape(emitted(text, name)) != shape(answers[name]["javascript"])
    ]
    assert wrong == []


def test_the_comparison_sees_a_difference() -> None:
    """A test of the test."""
    for one, other in (
        ("a = 1", "a = '1'"),
        ("a\n(b)", "a;\n(b)"),
        ("a + b * c", "(a + b) * c"),
        ("import {a} from 'b'", "import 'b'"),
        ("class A { static a }", "class A { a }"),
        ("a?.b.c", "(a?.b).c"),
        ("(a?.b)?.c.d", "(a?.b).c.d"),
    ):
        assert shape(one) != shape(other)
