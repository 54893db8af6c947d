"""Watching a project and compiling it again: what is noticed, what is compiled, what comes out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from veloxc.project.watching import changes, is_watched, stamps
from veloxc.project.workshop import Workshop

CARD = "export default function Card({ title }: { title: string }) { return <b>{title}</b>; }\n"
HOME = "---\nimport Card from '$components/Card';\n---\n<Card title=\"a\" />\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {
        "routes/index.velox": HOME,
        "routes/about.velox": "<h1>About</h1>\n",
        "components/Card.tsx": CARD,
        "lib/db.py": "rows = [1]\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "watched"),
    [
        ("routes/blog/[slug].velox", True),
        ("lib/db.py", True),
        (".env", True),
        (".env.local", True),
        ("velox.config.ts", True),
        ("public/.well-known/x", False),
        ("public/photo.avif", True),
        ("styles/global.css", True),
        ("content/first.md", True),
        ("blog.db", False),
        ("blog.db-wal", False),
        ("routes/index.velox~", False),
        ("routes/.index.velox.swp", False),
        (".velox/output/routes/index.py", False),
        ("node_modules/x/index.ts", False),
        ("lib/__pycache__/db.cpython-311.py", False),
        ("lib/.env", False),
        ("routes/blog", True),
        ("node_modules", False),
    ],
)
def test_what_is_watched(path: str, watched: bool) -> None:
    assert is_watched(path) is watched


@pytest.mark.parametrize("notices", [True, False])
def test_changes_are_told(root: Path, notices: bool) -> None:
    """Changed, made and removed files; what is not of the site is not."""
    stop, told = Event(), []

    def listen() -> None:
        for paths in changes(root, stop, notices=notices):
            told.append(paths)

    thread = Thread(target=listen)
    thread.start()
    try:
        _until(lambda: told == [set()])
        (root / "blog.db").write_text("x")
        (root / "routes/about.velox").write_text("<h1>Us</h1>\n")
        (root / "routes/new.velox").write_text("<h1>New</h1>\n")
        (root / "lib/db.py").unlink()
        _until(lambda: set().union(*told) == {"routes/about.velox", "routes/new.velox", "lib/db.py"})
    finally:
        stop.set()
        thread.join(5)
    assert not thread.is_alive()


@pytest.mark.parametrize("error", [OSError("OS file watch limit reached"), RuntimeError("no watcher")])
def test_a_system_without_notices_left(
    root: Path, error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> Iterator[set[tuple[int, str]]]:
        raise error

    monkeypatch.setattr("watchfiles.watch", refused)
    told = changes(root, Event())
    assert next(told) == set()
    (root / "lib/db.py").write_text("rows = [1, 2]\n")
    assert next(told) == {"lib/db.py"}
    assert str(error) in capsys.readouterr().err


def test_a_folder_that_is_moved_away_is_noticed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The system tells of the folder alone."""
    told = changes(root, Event())
    assert next(told) == set()
    (root / "routes").rename(tmp_path_factory.mktemp("elsewhere") / "routes")
    assert "routes" in next(told)


def test_polling_sees_time_and_size(root: Path) -> None:
    before = stamps(root)
    assert set(before) == {"routes/index.velox", "routes/about.velox", "components/Card.tsx", "lib/db.py"}
    os.utime(root / "lib/db.py", (1, 1))
    assert {path for path, stamp in stamps(root).items() if before[path] != stamp} == {"lib/db.py"}


def test_only_what_changed_is_compiled(root: Path) -> None:
    workshop = Workshop(root)
    first = workshop.compile()
    assert first.ok and first.compilation is not None and first.compilation.compiled == 3
    again = workshop.compile()
    assert again.compilation is not None and again.compilation.compiled == 0
    (root / "routes/about.velox").write_text("<h1>Us</h1>\n")
    changed = workshop.compile()
    assert changed.compilation is not None and changed.compilation.compiled == 1
    assert "Us" in (changed.compilation.files["routes/about.velox"].python or "")


def test_dependents_follow_when_what_they_use_changes(root: Path) -> None:
    """A component's text alone concerns nobody else; its props do, and its new mistake is told in the page."""
    workshop = Workshop(root, formatted=False)
    assert workshop.compile().ok
    (root / "components/Card.tsx").write_text(CARD.replace("<b>", "<i>").replace("</b>", "</i>"))
    inside = workshop.compile()
    assert inside.compilation is not None and inside.compilation.compiled == 1
    (root / "components/Card.tsx").write_text(
        CARD.replace("{ title }", "{ title, size }").replace("string }", "string; size: number }")
    )
    outside = workshop.compile()
    assert outside.compilation is not None and outside.compilation.compiled == 2
    assert [(item.source.path, item.severity) for item in outside.diagnostics] == [
        ("routes/index.velox", "error")
    ]


def test_a_second_process_begins_with_the_cache(root: Path) -> None:
    Workshop(root).compile()
    again = Workshop(root).compile()
    assert again.compilation is not None and again.compilation.compiled == 0
    without = Workshop(root, keep=False).compile()
    assert without.compilation is not None and without.compilation.compiled == 3


def test_a_file_that_is_not_utf8_is_a_diagnostic(root: Path) -> None:
    (root / "routes/about.velox").write_bytes(b"<p>\xff</p>")
    outcome = Workshop(root).compile()
    assert not outcome.ok and outcome.compilation is None
    assert [item.source.path for item in outcome.diagnostics] == ["routes/about.velox"]


def test_a_bug_of_the_compiler_is_a_diagnostic(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("veloxc.project.workshop.compile_project", broken)
    monkeypatch.delenv("VELOXC_DEBUG", raising=False)
    outcome = Workshop(root).compile()
    assert [item.slug for item in outcome.diagnostics] == ["internal-error"]


@pytest.fixture
def watching(root: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "veloxc", "compile", "--watch", "-o", "out"]
    with open(root / "log", "wb") as log:
        process = subprocess.Popen(command, cwd=root, stderr=log)
    yield process
    if process.poll() is None:
        process.kill()
    process.wait()


def test_compile_watch(root: Path, watching: subprocess.Popen[bytes]) -> None:
    """Changed files are written, deleted ones' modules vanish, a mistake is told and keeps the old modules."""
    log = root / "log"

    def said(text: str) -> None:
        _until(lambda: text in log.read_text(), log.read_text)

    said("watching for changes")
    (root / "routes/about.velox").write_text("<h1>Us</h1>\n")
    said("3 files: 1 compiled, ")
    assert "Us" in (root / "out/routes/about.py").read_text()
    (root / "routes/about.velox").write_text("<h1>Us</h2>\n")
    said("error[VX0703]")
    assert "Us" in (root / "out/routes/about.py").read_text()
    (root / "routes/about.velox").unlink()
    _until(lambda: not (root / "out/routes/about.py").exists())
    assert log.read_text().count("error[") == 1
    watching.send_signal(signal.SIGINT)
    assert watching.wait(5) == 0


def _until(condition: Callable[[], bool], told: Callable[[], str] = str, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, told()
        time.sleep(0.02)
