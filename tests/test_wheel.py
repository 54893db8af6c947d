"""What is shipped: the wheel holds the grammar and the parse table, and works away from the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's content, as it would lie in site-packages."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_grammar_is_shipped(unpacked: Path) -> None:
    shipped = {path.name: path.read_bytes() for path in (unpacked / "veloxc/grammar").glob("*.lark")}
    assert shipped == {path.name: path.read_bytes() for path in (ROOT / "grammar").glob("*.lark")}
    assert shipped
    assert (unpacked / "veloxc/py.typed").exists()


def test_the_templates_are_shipped(unpacked: Path) -> None:
    def files(folder: Path) -> dict[str, bytes]:
        found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}

    shipped = files(unpacked / "veloxc/templates")
    assert shipped == files(ROOT / "veloxc/templates")
    assert {"minimal/dot-gitignore", "blog/lib/db.py", "dashboard/dot-env.test"} <= set(shipped)
    assert (unpacked / "veloxc/runtime/development/client.js").exists()


def test_only_the_package_is_shipped(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir() if not path.name.endswith(".dist-info")} == {"veloxc"}
    assert not list(unpacked.rglob("*.pyc"))


def test_it_checks_a_page_away_from_the_checkout_without_lark(unpacked: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.velox"
    page.write_text("---\nconst a = 1;\n---\n<h1>{a}</h2>\n")
    program = (
        f"import sys; sys.path.insert(0, {str(unpacked)!r})\n"
        "import veloxc; from veloxc.cli.main import main\n"
        f"assert veloxc.__file__.startswith({str(unpacked)!r}), veloxc.__file__\n"
        "code = main(['check', 'page.velox', '--format', 'concise'])\n"
        "assert 'lark' not in sys.modules, 'the shipped table does not fit the shipped grammar'\n"
        "sys.exit(code)"
    )
    command = [sys.executable, "-I", "-c", program]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.startswith("page.velox:4:") and "VX0703" in ran.stdout
