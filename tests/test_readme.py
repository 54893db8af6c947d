"""The README says what is so: its example is what the command prints, its commands exist, CI runs them."""

from __future__ import annotations

import re
from pathlib import Path

from veloxc.cli.main import COMMANDS
from veloxc.compiler import check
from veloxc.compiler.diagnostics.render import render
from veloxc.compiler.source import Source

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGE = "---\nconst name = 'Ada';\n---\n<h1>Hello {name}</h2>\n"


def test_the_message_is_what_the_command_prints() -> None:
    (found,) = check(Source(PAGE, "page.velox"))
    assert render(found) in README


def test_the_page_has_no_mistakes() -> None:
    page = README.partition("```\n---\n")[2].partition("\n```")[0]
    assert check(Source(f"---\n{page}\n", "page.velox")) == []


def test_commands_exist() -> None:
    assert set(re.findall(r"(?m)(?:`|^)veloxc ([a-z]+)", README)) <= set(COMMANDS)


def test_ci_does_what_the_readme_says() -> None:
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    for command in ("-e '.[test]'", "pytest"):
        assert command in README and command in ci


def test_paths_in_the_recipes_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = [
        path
        for path in re.findall(r"`((?:veloxc|grammar|tests|golden|benchmarks)/[\w./-]*)`", text)
        if "…" not in path
    ]
    assert len(paths) > 15
    missing = [path for path in paths if not (ROOT / path).exists() and path != "golden/_ashamed/"]
    assert missing == []
