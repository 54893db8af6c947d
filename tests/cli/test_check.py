"""`veloxc check`: what it reads, what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from veloxc.cli.main import main
from veloxc.compiler.source import Source

GOOD = "---\nconst title = 'Blog';\n---\n<h1>{title}</h1>\n"
BAD = "<h1>Title</h2>\n"
UNUSED = "// velox-ignore VX0701: gone\nexport const a = 1;\n"
VELOXC = [sys.executable, "-m", "veloxc"]


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a page, a component, and much that is none of our business."""
    files = {
        "routes/index.velox": GOOD,
        "routes/blog/[slug].velox": BAD,
        "routes/api/hello+server.js": "export const GET = () => new Response('hi');\n",
        "components/Card.tsx": "export default function Card() { return <p>card</p>; }\n",
        "lib/db.py": "this is Python",
        "lib/types.d.ts": "this is no code <",
        "node_modules/x/index.ts": "broken <",
        ".velox/cache/page.ts": "broken <",
        ".venv/lib/a.ts": "broken <",
        "public/script.js": "broken <",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def run(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    options: dict[str, object] = {"capture_output": True, "text": True, "timeout": 60, "encoding": "utf-8"}
    return subprocess.run([*VELOXC, *arguments], **(options | more))  # type: ignore[call-overload, no-any-return]


def test_a_clean_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "routes/index.velox"]) == 0
    assert capsys.readouterr() == ("", "no mistakes in 1 file\n")


def test_a_check_without_options_loads_no_click() -> None:
    code = (
        "import sys; from veloxc.cli.main import main; main(['check', 'routes/index.velox']);"
        " assert 'click' not in sys.modules"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == "no mistakes in 1 file\n"


def test_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "routes/blog/[slug].velox"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("error[VX0703]: ")
    assert "\n --> routes/blog/[slug].velox:1:" in out and "1 | <h1>Title</h2>\n" in out
    assert out.endswith("\n\n") and "\x1b" not in out
    assert err == "1 error in 1 file; 1 can be mended with `--fix`\n"


def test_a_folder_is_searched_for_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out.count("\n --> ") == 1
    assert err.startswith("1 error in 1 of 4 files")
    assert main(["check", "routes", "components", "routes/index.velox", "-q"]) == 1
    assert capsys.readouterr().err == ""
    assert main(["check", "node_modules/x"]) == 1, "a folder that is named is looked into"


def test_warnings_alone_are_no_failure(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "lib/a.ts").write_text(UNUSED)
    assert main(["check", "lib"]) == 0
    assert capsys.readouterr().err.startswith("1 warning in 1 file;")


def test_standard_input() -> None:
    assert run("check", "-", input=GOOD).returncode == 0
    page = run("check", "-", "--path", "routes/a.velox", "--format", "concise", input=BAD)
    assert page.returncode == 1 and page.stdout.startswith("routes/a.velox:1:")
    assert "stdin.velox" in run("check", "-", input=BAD).stdout
    script = run("check", "-", "--path", "a.ts", "--format", "concise", input="export const a = <number>1;\n")
    assert script.returncode == 0, "the suffix of --path says what language it is"
    assert run("check", "-", "--path", "a.tsx", input="export const a = <number>1;\n").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.velox"], "there is no file or folder `nowhere.velox`"),
        (["lib/db.py"], "cannot check `lib/db.py`"),
        (["empty"], "there is no .velox, .ts or .tsx file in `empty`"),
        (["--path", "a.ts", "routes"], "`--path` names standard input"),
        (["--fix", "-"], "`--fix` writes files"),
        (["--unsafe-fixes", "routes"], "give both"),
        (["--format", "xml", "routes"], "xml"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_misuse(arguments: list[str], message: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "empty").mkdir()
    assert main(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert message in err and out == "" and "Traceback" not in err


def test_commands_that_do_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chek"]) == 2
    assert "Did you mean `check`?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<p>caf\xe9</p>\n", "0xE9"),
        (b"\xff\xfe<\x00p\x00", "UTF-16"),
        (b"<p>\xf0\x9f\x98</p>", "not UTF-8"),
        (b"\xed\xa0\x80", "not UTF-8"),
    ],
)
def test_what_is_not_utf8_is_a_diagnostic(
    data: bytes, words: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "routes/latin.velox").write_bytes(data)
    assert main(["check", "routes/latin.velox"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("error[VX0002]: the file is not UTF-8") and words in out


@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf"],
)
def test_empty_files_byte_order_marks_and_line_ends(data: bytes, site: Path) -> None:
    (site / "routes/a.velox").write_bytes(data)
    assert main(["check", "routes/a.velox"]) == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_does_not_stop_the_others(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "components/Card.tsx").chmod(0)
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert "cannot read `components/Card.tsx`: Permission denied" in err and "VX0703" in out


def test_a_file_that_vanishes_does_not_stop_the_others(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "components/Gone.tsx").symlink_to(site / "nowhere.tsx")
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert "cannot read `components/Gone.tsx`: No such file or directory" in err and "VX0703" in out
    assert "1 file could not be read" in err


def test_a_link_to_a_parent_is_not_followed(site: Path) -> None:
    (site / "routes/loop").symlink_to(site)
    assert main(["check", "routes"]) == 1


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_one_document_for_all_files(format_: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "routes/other.velox").write_text(BAD)
    assert main(["check", "--format", format_]) == 1
    document = json.loads(capsys.readouterr().out)
    assert len(document if format_ == "json" else document["runs"][0]["results"]) == 2


@pytest.mark.parametrize("format_", ["concise", "jsonl", "github"])
def test_formats_that_are_lines(format_: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "routes/other.velox").write_text(BAD)
    assert main(["check", "--format", format_]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and all("VX0703" in line for line in lines)


def test_fix_mends_and_says_what_remains(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = site / "routes/blog/[slug].velox"
    page.write_bytes(b"\xef\xbb\xbf<h1>Title</h2>\r\n<a b='1' b='2' />\r\n")
    assert main(["check", "--fix"]) == 1
    out, err = capsys.readouterr()
    assert page.read_bytes().startswith(b"\xef\xbb\xbf<h1>Title</h1>\r\n<a")
    assert out.count("error[") == 1 and "error[VX0701]" in out
    assert err.startswith("fixed 1 mistake; 1 error in 1 of 4 files")


def test_fix_leaves_clean_files_alone(site: Path) -> None:
    page = site / "routes/index.velox"
    before = page.stat().st_mtime_ns
    assert main(["check", "--fix", "routes/index.velox"]) == 0
    assert page.stat().st_mtime_ns == before


def test_unsafe_fixes_only_on_request(site: Path) -> None:
    script = site / "lib/a.ts"
    misspelt = "// velox-ignore duplicate-atribute: because\nexport const a = 1;\n"
    script.write_text(misspelt)
    assert main(["check", "--fix", "lib"]) == 0
    assert script.read_text() == misspelt
    assert main(["check", "--fix", "--unsafe-fixes", "lib"]) == 0
    assert script.read_text() == "export const a = 1;\n", "spelt right it is unused, and goes"


def test_colour(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def colored(*arguments: str) -> bool:
        main(["check", "routes/blog", *arguments])
        return "\x1b[" in capsys.readouterr().out

    assert not colored() and colored("--color", "always")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert colored() and not colored("--color", "never")
    assert not colored("--format", "concise")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colored() and colored("--color", "always")


def test_a_terminal_is_coloured(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    main_end, terminal = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "TERM"} | {"TERM": "xterm"}
    run("check", "routes/blog", "-q", stdout=terminal, capture_output=False, env=environment)
    os.close(terminal)
    assert b"\x1b[1;31merror" in os.read(main_end, 10_000)
    os.close(main_end)


def test_a_reader_that_leaves_is_no_traceback(site: Path) -> None:
    for number in range(50):
        (site / f"routes/{number}.velox").write_text(BAD * 50)
    command = f"{' '.join(VELOXC)} check routes | head -n 1"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    assert ran.stdout.startswith("error[VX0703]") and "Traceback" not in ran.stderr
    assert "BrokenPipe" not in ran.stderr


def test_interrupting_is_quiet(site: Path) -> None:
    with subprocess.Popen([*VELOXC, "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        time.sleep(0.7)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=20)
    assert running.returncode == 130 and err.strip() == b"interrupted"


def test_a_locale_that_cannot_print_it_all(site: Path) -> None:
    (site / "routes/ü.velox").write_text("<h1>日本</h2>\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = run("check", "routes/ü.velox", env=environment)
    assert ran.returncode == 1 and "\\u65e5" in ran.stdout and "Traceback" not in ran.stderr
    document = run("check", "routes/ü.velox", "--format", "json", env=environment)
    assert json.loads(document.stdout)[0]["path"] == "routes/ü.velox"


def test_a_bug_is_one_diagnostic_and_the_other_files_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from veloxc.project import checking

    def examine(source: Source, interfaces: object, *, summarize: bool) -> tuple[list[object], None]:
        if "Card" in source.path:
            raise KeyError("a bug\nof two lines")
        return [], None

    monkeypatch.setattr(checking, "examine", examine)
    with pytest.raises(KeyError):
        main(["check"])
    monkeypatch.setenv("VELOXC_DEBUG", "0")
    assert main(["check", "--format", "concise"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("components/Card.tsx:1:1: error[VX0001]: veloxc failed on this file: KeyError: ")
    assert "Traceback" not in out + err and err.startswith("1 error in 1 of 4 files")
    with pytest.raises(KeyError):
        main(["--traceback", "check"])


def test_a_bug_of_the_command_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from veloxc.cli import checking as command

    monkeypatch.setattr(command, "_summary", lambda outcome: 1 // 0)
    monkeypatch.setenv("VELOXC_DEBUG", "")
    assert main(["check", "routes/index.velox"]) == 70
    err = capsys.readouterr().err
    assert err.startswith("error[VX0001]: veloxc failed: ZeroDivisionError") and "Traceback" not in err
