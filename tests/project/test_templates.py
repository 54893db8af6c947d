"""`veloxc new`: every template checks clean, passes its own tests, builds and is served; nothing is overwritten."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.server_process import VELOXC, serving
from veloxc.cli.new import command
from veloxc.project.templates import TEMPLATES, Occupied, make_project, project_name


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module", params=list(TEMPLATES))
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new")
    made = run(*VELOXC, "new", "kites", "--template", request.param, cwd=folder)
    assert made.returncode == 0, made.stderr
    assert "  cd kites\n  veloxc dev\n" in made.stdout
    return folder / "kites"


def test_it_has_what_it_needs_and_its_own_name(project: Path) -> None:
    assert (project / "README.md").read_text().startswith("# kites\n")
    ignored = (project / ".gitignore").read_text().split()
    assert ".velox/" in ignored and ".env.local" in ignored
    texts = [path.read_text() for path in project.rglob("*") if path.is_file()]
    assert not [text for text in texts if "my-site" in text]
    assert not [path for path in project.rglob("*") if path.name.startswith("dot-")]


def test_it_has_no_mistakes(project: Path) -> None:
    checked = run(*VELOXC, "check", cwd=project)
    assert checked.returncode == 0 and "no mistakes in" in checked.stderr + checked.stdout, checked.stdout


def test_its_own_tests_pass(project: Path) -> None:
    known = any(entry.value == "veloxc.pytest_plugin" for entry in entry_points(group="pytest11"))
    plugin = [] if known else ["-p", "veloxc.pytest_plugin"]
    ran = run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *plugin, cwd=project)
    assert ran.returncode == 0 and " passed" in ran.stdout, ran.stdout
    assert not list(project.glob("*.db*")), "tests keep their data in memory"


def test_it_builds_and_is_served(project: Path) -> None:
    built = run(*VELOXC, "build", cwd=project)
    assert built.returncode == 0, built.stderr
    command = [*VELOXC, "preview", "--port", "{port}"]
    with serving(command, project.parent / "server.log", folder=project) as server:
        page = server.get("/")
        assert page.status_code == 200 and "kites" in page.text and "<script" not in page.text
        assert server.get("/styles/global.css").status_code == 200
        assert server.get("/nowhere").status_code == 404
        assert server.get("/.gitignore").status_code == 404


def test_the_command_knows_all_templates() -> None:
    option = next(parameter for parameter in command.params if parameter.name == "template")
    assert set(option.type.choices) == set(TEMPLATES)  # type: ignore[attr-defined]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    refused = run(*VELOXC, "new", ".", cwd=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr == "error: `.` is not empty: `veloxc new` writes only where nothing is yet\n"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    with pytest.raises(Occupied, match="is a file"):
        make_project(tmp_path / "notes.txt", "minimal")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refused = run(*VELOXC, "new", "file/below", cwd=tmp_path)
    assert refused.returncode == 2 and refused.stderr.startswith("error: cannot write"), refused.stderr


def test_an_empty_folder_is_fine(tmp_path: Path) -> None:
    made = run(*VELOXC, "new", ".", cwd=tmp_path)
    assert made.returncode == 0 and "  cd " not in made.stdout
    assert (tmp_path / "routes/index.velox").exists()


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("kites", "kites"),
        ("a/My shop", "My-shop"),
        ("it's <b>", "it-s-b"),
        ("Büro", "Büro"),
        ("...", "site"),
        ("{x}", "x"),
    ],
)
def test_names(folder: str, name: str) -> None:
    assert project_name(Path(folder)) == name
