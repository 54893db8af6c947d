"""`veloxc check` inside a project says what `veloxc compile` says of the same files."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from veloxc.cli.main import main

ROOT = Path(__file__).parent.parent.parent
SEEDED = {
    "routes/seeded/name.velox": "---\nimport { formatDat } from '$lib/format';\n---\n<p>{formatDat(new Date())}</p>\n",
    "routes/seeded/module.velox": "---\nimport Card from '$components/PostCart';\n---\n<Card />\n",
    "routes/seeded/props.velox": "---\nimport Card from '$components/Badge';\n---\n<Card lable={1} />\n",
    "routes/seeded/python.velox": "---\nimport { no_such_thing } from '$lib/db';\n---\n<p>{no_such_thing()}</p>\n",
    "routes/seeded/layout.velox": "---\nexport const layout = 'defualt';\n---\n<p>x</p>\n",
    "routes/seeded/[a].velox": "<p>a</p>\n",
    "routes/seeded/[b].velox": "<p>b</p>\n",
    "routes/seeded/[c]d].velox": "<p>c</p>\n",
    "routes/seeded/static.velox": (
        "---\nimport { visitor } from '$lib/visitor';\nexport const config = { render: 'ssg' };\n---\n<p>{visitor()}</p>\n"
    ),
    "routes/seeded/markup.velox": "<h1>a</h2>\n",
    "routes/seeded/deep.velox": "---\nimport { shout } from '$lib/again';\n---\n<p>{shout()}</p>\n",
    "routes/seeded/awaited.velox": "---\nimport { later } from '$lib/later';\nconst a = later();\n---\n<p>{a.title}</p>\n",
    "components/Badge.tsx": "export default function Badge({ label }: { label: string }) { return <b>{label}</b>; }\n",
    "lib/visitor.ts": "import { useHeaders } from 'velox/server';\nexport const visitor = () => useHeaders().get('a');\n",
    "lib/later.ts": "export async function later() { return { title: 'a' }; }\n",
    "lib/again.ts": "export { shoot } from './shouting';\n",
    "lib/shouting.ts": "export const shout = () => 'a';\n",
    "lib/taken.ts": "export const a = 1;\n",
    "lib/taken.js": "export const a = 1;\n",
    "velox.config.ts": "export default { server: { prot: 1 }, nonsense: true };\n",
}
"""Mistakes of many kinds, most of which only the project shows."""


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """A copy of the example with the mistakes."""
    root = tmp_path / "blog"
    shutil.copytree(
        ROOT / "examples/blog", root, ignore=shutil.ignore_patterns(".velox", "*.db", "__pycache__")
    )
    for name, text in SEEDED.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    main([*arguments, "--format", "json", "-q"])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return sorted(
        found,
        key=lambda each: (
            each["path"],
            each["start"]["line"],
            each["start"]["column"],
            each["code"],
        ),
    )


def test_a_project_with_mistakes(
    blog: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(blog)
    compiled = said(capsys, "compile", "--no-cache")
    assert len({each["code"] for each in compiled}) >= 9, sorted({each["code"] for each in compiled})
    assert said(capsys, "check") == compiled
    assert said(capsys, "check") == compiled, "from the cache"
    for path in SEEDED:
        shutil.rmtree(blog / ".velox", ignore_errors=True)
        alone = said(capsys, "check", path)
        assert alone == [each for each in compiled if each["path"] == path], path


def projects() -> list[Path]:
    found = {path.parent for path in ROOT.glob("golden/**/routes") if path.is_dir()}
    return sorted(found | {ROOT / "examples/blog"})


@pytest.mark.parametrize("project", projects(), ids=lambda path: path.name)
def test_projects(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "site"
    shutil.copytree(project, root, ignore=shutil.ignore_patterns(".velox", "*.db", "__pycache__"))
    monkeypatch.chdir(root)
    assert said(capsys, "check") == said(capsys, "compile", "--no-cache")


def test_standard_input_in_a_project(blog: Path) -> None:
    command = [sys.executable, "-m", "veloxc", "check", "-", "--format", "concise", "--path"]
    for text, code in (('Badge label="a"', 0), ('Badge lable="a"', 1)):
        page = f"---\nimport Badge from '$components/Badge';\n---\n<{text} />\n"
        ran = subprocess.run(
            [*command, "routes/new.velox"], input=page, capture_output=True, text=True, cwd=blog, timeout=60
        )
        assert ran.returncode == code, ran.stdout
        assert code == 0 or "lable" in ran.stdout


def test_only_what_is_needed_is_read(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (blog / "lib/broken.ts").write_bytes(b"\xff\xfe")
    page = blog / "routes/seeded/fine.velox"
    page.write_text("---\nimport { shout } from '$lib/shouting';\n---\n<p>{shout()}</p>\n")
    assert main(["check", str(page)]) == 0
    assert main(["check", str(blog / "lib")]) == 1
    assert "not UTF-8" in capsys.readouterr().out


def test_fixes_know_the_project(blog: Path) -> None:
    page = blog / "routes/seeded/unused.velox"
    page.write_text("---\nimport Badge, { no } from '$components/Badge';\n---\n<Badge label='a' />\n")
    assert main(["check", "--fix", str(page)]) == 0
    assert "no" not in page.read_text().split("\n")[1]
