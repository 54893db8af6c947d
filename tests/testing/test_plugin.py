"""The pytest plugin, in a pytest of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

async def test_home(velox_client):
    page = await velox_client.get("/")
    assert "<h1>Home</h1>" in page.text

@pytest.mark.parametrize("n", [1, 2])
async def test_cookies_are_new_for_each_test(velox_client, n):
    assert "<p>1</p>" in (await velox_client.get("/visits")).text

async def test_wrong(velox_client):
    assert (await velox_client.get("/nowhere")).status == 200

def test_where(velox_project):
    assert velox_project.name == "site"
"""
VISITS = (
    "---\nimport { setCookie } from 'velox/server';\n"
    "const count = Number(request.cookies.get('visits')?.value ?? 0) + 1;\n"
    "setCookie('visits', String(count));\n---\n<p>{count}</p>\n"
)


@pytest.mark.parametrize("options", [["--velox-project", "../site"], ["-o", "velox_project=../site"]])
def test_the_plugin(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "site/routes").mkdir(parents=True)
    (tmp_path / "site/routes/index.velox").write_text("<h1>Home</h1>\n")
    (tmp_path / "site/routes/visits.velox").write_text(VISITS)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/pytest.ini").write_text("[pytest]\n")
    (tmp_path / "tests/test_site.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", *_plugin(), *options]
    ran = subprocess.run(command, cwd=tmp_path / "tests", capture_output=True, text=True, timeout=60)
    assert "4 passed" in ran.stdout and "1 failed" in ran.stdout, ran.stdout + ran.stderr
    assert "test_wrong - assert 404 == 200" in ran.stdout


def _plugin() -> list[str]:
    """Named where the installed metadata does not yet."""
    from importlib.metadata import entry_points

    named = any(entry.value == "veloxc.pytest_plugin" for entry in entry_points(group="pytest11"))
    return [] if named else ["-p", "veloxc.pytest_plugin"]
