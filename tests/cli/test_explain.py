"""`veloxc explain`: the page of every diagnostic."""

from __future__ import annotations

import pytest

from veloxc.cli.main import main
from veloxc.compiler.diagnostics.registry import registry


@pytest.mark.parametrize("name", ["VX0701", "vx0701", "duplicate-attribute"])
def test_by_code_and_by_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name]) == 0
    out = capsys.readouterr().out
    assert out.startswith("VX0701 duplicate-attribute (error)\n\n")
    assert "Wrong:\n\n    <a href=" in out and "Instead:\n\n    <a href=" in out
    assert max(len(line) for line in out.splitlines()) <= 80


def test_list_has_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--list"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {code}  {mistake.slug} " in out for code, mistake in registry().items())
    assert "VX07xx markup" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["VX9999"], "there is no diagnostic `VX9999`"),
        (["duplicate-atribute"], "did you mean `duplicate-attribute`?"),
        ([], "give the code"),
        (["VX0701", "--list"], "give the code"),
    ],
)
def test_misuse(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", *arguments]) == 2
    out, err = capsys.readouterr()
    assert words in err and out == ""


def test_colour(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "VX0901", "--color", "always"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("\x1b[1mVX0901") and "\x1b[36m`velox-ignore`\x1b[0m" in out
