"""What goes wrong in a build: the old site stays whole and is served, and the message says what happened."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.projects import FORMAT, LAYOUT, build, pages, served, write
from veloxc.cli.main import main
from veloxc.project.build import Options
from veloxc.project.enumeration import BadPaths
from veloxc.project.folders import BuildRunning, only_build
from veloxc.runtime.app import App
from veloxc.runtime.site import read_manifest

COUNT = 300
PAGES = """---
import { title } from '$lib/format';
export function paths() { return Array.from({ length: COUNT }, (_, n) => ({ n })); }
---
<h1>{title(`${params.n} VERSION`)}</h1>
"""
COMMAND = [sys.executable, "-m", "veloxc", "build"]


def site(root: Path, version: str, count: int = COUNT) -> Path:
    text = PAGES.replace("COUNT", str(count)).replace("VERSION", version)
    return write(root, {"routes/p/[n].velox": text, "lib/format.ts": FORMAT, "layouts/default.velox": LAYOUT})


def assert_whole(root: Path, versions: set[str]) -> None:
    """The site can be loaded and has all pages, all of one version."""
    read_manifest(served(root))
    App(served(root))
    found = pages(root)
    assert len(found) == COUNT
    assert len({text.partition("!")[0].split()[-1] for text in found.values()}) == 1
    assert next(iter(found.values())).partition("!")[0].split()[-1] in versions


def killed_builds(root: Path, times: int) -> int:
    """Start builds of ever new versions and kill each, workers and all, at a random moment; how many were killed."""
    dice = random.Random(times)
    started = time.monotonic()
    subprocess.run([*COMMAND, str(site(root, "v0"))], check=True, capture_output=True, timeout=120)
    usual = time.monotonic() - started
    killed = 0
    seen = {"v0"}
    for number in range(1, times + 1):
        site(root, f"v{number}")
        process = subprocess.Popen(
            [*COMMAND, str(root)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(dice.uniform(0.1, 1.1) * usual)
        killed += process.poll() is None
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.wait()
        seen.add(f"v{number}")
        assert_whole(root, seen)
    return killed


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
def test_a_build_killed_at_any_moment(tmp_path: Path) -> None:
    assert killed_builds(tmp_path, 4) >= 1
    last = subprocess.run([*COMMAND, str(tmp_path)], capture_output=True, text=True, timeout=120)
    assert last.returncode == 0, last.stderr
    assert len(list((tmp_path / ".velox/builds").iterdir())) <= 2
    assert not list((tmp_path / ".velox").glob(".output-*"))


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
def test_fifty_builds_killed_at_any_moment(tmp_path: Path) -> None:
    assert killed_builds(tmp_path, 50) >= 25


def test_a_kill_between_any_two_steps_of_the_swap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The moments that a random kill may miss: before and after each call that changes what `output` is."""
    root = site(tmp_path, "old")
    build(root)
    old = served(root)

    class Killed(BaseException):
        pass

    for name in ("symlink_to", "replace"):
        site(root, f"new-{name}")

        def dies(*_: object, **__: object) -> None:
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr(*((Path, name) if name == "symlink_to" else (os, name)), dies)
            with pytest.raises(Killed):
                build(root, Options(anew=True))
        assert served(root) == old
        assert_whole(root, {"old"})


# ---- disk


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("needs root, to mount a small file system")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"cannot mount a file system here: {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    """The pages of the second build are larger than what is left."""
    root = site(small_disk, "old")
    first = subprocess.run([*COMMAND, str(root)], capture_output=True, text=True, timeout=60)
    assert first.returncode == 0, first.stderr
    old = served(root)
    write(root, {"layouts/default.velox": LAYOUT.replace("nav>nav", f"nav>{'wide ' * 4000}")})
    second = subprocess.run([*COMMAND, str(root)], capture_output=True, text=True, timeout=60)
    assert second.returncode == 1, second.stdout
    assert "No space left on device" in second.stderr and "Traceback" not in second.stderr
    assert "the site of the last build stays" in second.stderr
    assert served(root) == old
    assert_whole(root, {"old"})
    assert [item.resolve() for item in (root / ".velox/builds").iterdir()] == [old]


# ---- pages and paths


def failing(root: Path, page: str, files: dict[str, str], told: pytest.CaptureFixture[str]) -> str:
    """Build a good site, then one with this page as well; what the second build says."""
    write(root, {"routes/index.velox": "<p>good</p>\n"})
    build(root)
    old = served(root)
    write(root, {"routes/p/[n].velox": page, **files})
    assert main(["build", str(root), "--timeout", "0.3"]) == 1
    message = told.readouterr().err
    assert served(root) == old and "<p>good</p>" in pages(root)["index.html"]
    assert "the site of the last build stays" in message and "Traceback" not in message
    return message


ONE = "export function paths() { return [{ n: 1 }]; }\n"
NEVER = "await new Promise(() => {});"
DATA = {"lib/data.py": "import time\ndef sleep(): time.sleep(30)\ndef spin():\n    while True: pass\n"}


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (f"---\n{ONE}const x: any = null;\n---\n<p>{{x.y}}</p>\n", "routes/p/[n].velox:5:"),
        ("---\nexport function paths() { throw new Error('no data'); }\n---\n<p>x</p>\n", "Error: no data"),
        ("---\nexport async function* paths() { yield { n: 1 }; throw new Error('lost'); }\n---\n<p>x</p>\n", "Error: lost"),
        ("---\nexport function paths() { return { n: 1 }; }\n---\n<p>x</p>\n", "must return an array"),
        ("---\nexport function paths() { return 5; }\n---\n<p>x</p>\n", "must return an array"),
        ("---\nexport function paths() { return [{ m: 1 }]; }\n---\n<p>x</p>\n", "item 0 has no `n`"),
        ("---\nexport function paths() { return [{ n: 1 }, { n: '1' }]; }\n---\n<p>x</p>\n", "gives `/p/1` twice"),
        (f"---\nexport async function paths() {{ {NEVER} return []; }}\n---\n<p>x</p>\n", "gave nothing for 0.3 s (see --timeout)"),
        (f"---\nexport const config = {{ render: 'ssg' }};\n{ONE}{NEVER}\n---\n<p>x</p>\n", "the page took longer than 0.3 s"),
        (f"---\nimport {{ sleep }} from '$lib/data';\n{ONE}sleep();\n---\n<p>x</p>\n", "the page took longer than 0.3 s"),
        (f"---\nimport {{ spin }} from '$lib/data';\n{ONE}spin();\n---\n<p>x</p>\n", "the page took longer than 0.3 s"),
        ("---\nimport { sleep } from '$lib/data';\nexport function paths() { sleep(); return []; }\n---\n<p>x</p>\n", "gave nothing for 0.3 s"),
        (f"---\n{ONE}response.status = 503;\nexport const config = {{ render: 'ssg' }};\n---\n<p>x</p>\n", "the page answers with status 503"),
        (f"---\nimport {{ x }} from '$lib/broken';\n{ONE}---\n<p>{{x}}</p>\n", "RuntimeError: on import"),
    ],
)  # fmt: skip
def test_a_page_that_fails(
    page: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VELOX_ROOT", "")  # the command sets it; not for other tests
    files = {**DATA, "lib/broken.py": "raise RuntimeError('on import')\n"}
    assert told in failing(tmp_path, page, files, capsys)


def test_an_application_keeps_the_build_that_it_was_made_of(tmp_path: Path) -> None:
    """Mounted in another program, say. When it is gone, so is its build, with the next one."""
    root = write(tmp_path, {"routes/index.velox": "<p>0</p>\n"})
    build(root)
    app = App(root / ".velox/output")
    old = served(root)
    for number in range(1, 4):
        write(root, {"routes/index.velox": f"<p>{number}</p>\n"})
        build(root)
    assert app.site.folder == old and (old / "prerendered/index.html").read_text().count("<p>0</p>") == 1
    app._held.close()  # type: ignore[union-attr]
    build(root)
    assert not old.exists() and len(list((root / ".velox/builds").iterdir())) == 2


def test_one_build_at_a_time(tmp_path: Path) -> None:
    root = site(tmp_path, "old", 3)
    with only_build(root), pytest.raises(BuildRunning, match="wait for it to end"):
        build(root)
    build(root)


def test_paths_may_be_slow_between_pages(tmp_path: Path) -> None:
    """The limit is for each step."""
    page = (
        "---\nexport async function* paths() { for (const n of [1, 2, 3]) {"
        " await new Promise(done => setTimeout(done, 250)); yield { n }; } }\n---\n<p>{params.n}</p>\n"
    )
    write(tmp_path, {"routes/[n].velox": page})
    build(tmp_path, Options(limit=0.6))
    assert len(pages(tmp_path)) == 3
    with pytest.raises(BadPaths, match=r"gave nothing for 0.1 s"):
        build(tmp_path, Options(limit=0.1))
