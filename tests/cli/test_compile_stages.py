"""`veloxc compile --emit=…`: one file at each stage, as text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.compiler.emit.javascript.cases import CASES
from tests.compiler.emit.javascript.shape import shape
from tests.oracles.typescript_emit import ANSWERS
from veloxc.cli.main import main
from veloxc.cli.stages import STAGES

RECORDED = json.loads(ANSWERS.read_text(encoding="utf-8"))
COMPONENT = "type Props = { name: string };\nexport default function Card({ name }: Props) { return <p>{name}</p>; }\n"


def emitted(
    folder: Path, name: str, text: str, capsys: pytest.CaptureFixture[str], stage: str = "js"
) -> tuple[int, str, str]:
    (folder / name).write_text(text)
    code = main(["compile", f"--emit={stage}", str(folder / name)])
    found = capsys.readouterr()
    return code, found.out, found.err


@pytest.mark.parametrize("name", ["classes.ts", "generics.ts", "children.tsx", "attributes.tsx"])
def test_javascript_is_typescripts(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, javascript, told = emitted(tmp_path, name, CASES[name], capsys)
    assert (code, "error" in told) == (0, False)
    assert shape(javascript) == shape(RECORDED[name]["javascript"])


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("page.velox", "<p>a</p>\n", "a page has no JavaScript of its own"),
        ("a.ts", "const a = ;\n", "the file has errors"),
        ("b.ts", "export namespace B { export const c = 1 }\n", "the namespace `B` holds values"),
        ("c.ts", "namespace C.D { namespace E { let f = 1 } }\n", "the namespace `C.D` holds values"),
    ],
)
def test_what_has_no_javascript(
    name: str, text: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, javascript, told = emitted(tmp_path, name, text, capsys)
    assert (code, javascript) == (1, "")
    assert why in told


def test_each_stage_shows_the_component(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = {
        "tokens": "'Card'",
        "ast": "JSXElement",
        "analysis": "function Card",
        "ir": "FunctionDef",
        "py": "def Card(write, name=undefined):",
        "js": '_jsx("p", { children: name',
    }
    assert list(said) == list(STAGES)
    for stage, part in said.items():
        code, text, _ = emitted(tmp_path, "Card.tsx", COMPONENT, capsys, stage)
        assert code == 0 and part in text, text
    code, text, _ = emitted(tmp_path, "Card.tsx", COMPONENT, capsys, "py,js")
    assert [line.split()[1] for line in text.splitlines() if line.startswith("──")] == ["py", "js"]


def test_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, told = emitted(tmp_path, "Card.tsx", COMPONENT, capsys, "wasm")
    assert code == 2 and "the stages are tokens, ast, analysis, ir, py, js" in told
    assert main(["compile", "--emit=js", str(tmp_path)]) == 2
