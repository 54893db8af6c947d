"""Files of `public/` in one build after the other: shared where they did not change, and never the author's own."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.runtime.serving import built
from veloxc.project import assets
from veloxc.project.assets import copy_assets

FILES = {
    "public/a.txt": "one",
    "public/fonts/b.bin": "two",
    "public/.well-known/security.txt": "mail",
    "public/.hidden": "no",
    "public/sub/.git/config": "no",
    "styles/global.css": "h1 { color: red }",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


def build(root: Path, name: str, earlier: str | None = None) -> int:
    output = root.parent / name
    output.mkdir()
    return copy_assets(root, output, None if earlier is None else root.parent / earlier)


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != assets.RECORD
    }


def same_file(root: Path, path: str, *builds: str) -> bool:
    return len({(root.parent / build / path).stat().st_ino for build in builds}) == 1


def aged(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the files had been there for a while."""
    now = time.time_ns() + 10**10
    monkeypatch.setattr(assets.time, "time_ns", lambda: now)


@pytest.mark.parametrize("recorded", [True, False])
def test_only_what_changed_is_copied(root: Path, recorded: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """By what the system says of the files; of those that changed a moment ago, by their bytes."""
    if recorded:
        aged(root, monkeypatch)
        monkeypatch.setattr(assets, "_same", None)
    assert build(root, "first") == 4
    assert files(root.parent / "first") == {
        path: FILES[path] for path in FILES if "hidden" not in path and ".git" not in path
    }
    monkeypatch.undo()
    (root / "public/a.txt").write_text("ONE")
    (root / "public/new.txt").write_text("new")
    (root / "public/fonts/b.bin").unlink()
    if recorded:
        aged(root, monkeypatch)
    assert build(root, "second", "first") == 2
    assert (root.parent / "first/public/a.txt").read_text() == "one"
    assert files(root.parent / "second")["public/a.txt"] == "ONE"
    assert "public/fonts/b.bin" not in files(root.parent / "second")
    assert same_file(root, "styles/global.css", "first", "second")
    assert build(root, "third", "second") == 0
    assert files(root.parent / "third") == files(root.parent / "second")
    assert not os.path.samefile(root / "public/a.txt", root.parent / "third/public/a.txt")


def test_a_change_that_size_and_time_do_not_show(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `cp -p`, `tar` and images of containers leave it."""
    aged(root, monkeypatch)
    build(root, "first")
    file = root / "public/a.txt"
    times = (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    file.write_text("two")
    os.utime(file, ns=times)
    assert build(root, "second", "first") == 1
    assert files(root.parent / "second")["public/a.txt"] == "two"


def test_permissions_and_a_file_system_without_links(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(root, "first")
    (root / "public/a.txt").chmod(0o600)
    assert build(root, "second", "first") == 1
    assert (root.parent / "second/public/a.txt").stat().st_mode & 0o777 == 0o600

    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(assets.os, "link", refuse)
    assert build(root, "third", "second") == 4
    assert files(root.parent / "third") == files(root.parent / "second")


def test_a_damaged_record_and_an_old_file_that_is_gone(root: Path) -> None:
    build(root, "first")
    (root.parent / "first" / assets.RECORD).write_text("{")
    (root.parent / "first/public/a.txt").unlink()
    assert build(root, "second", "first") == 1
    assert files(root.parent / "second")["public/a.txt"] == "one"


def test_builds_of_a_site(tmp_path: Path) -> None:
    """The build that is served keeps its bytes while the author writes over the files in place."""
    root = tmp_path / "site"
    pages = {**FILES, "routes/index.velox": "<h1>Home</h1>"}
    first = built(root, pages).resolve()
    second = built(root, {"public/a.txt": "ONE"}).resolve()
    assert first != second
    assert ((first / "public/a.txt").read_text(), (second / "public/a.txt").read_text()) == ("one", "ONE")
    assert os.path.samefile(first / "public/fonts/b.bin", second / "public/fonts/b.bin")
    with (root / "public/fonts/b.bin").open("r+") as file:
        file.write("TWO")
    assert (second / "public/fonts/b.bin").read_text() == "two"
