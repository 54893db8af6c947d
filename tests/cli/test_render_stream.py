"""`veloxc render --stream`: the pieces of a page, as they come."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

VELOXC = [sys.executable, "-m", "veloxc", "render"]
PAGE = """---
import { Suspense } from 'velox';
const slow = new Promise(resolve => setTimeout(() => resolve('late'), 500));
---
<h1>shell</h1>
<Suspense fallback="wait">{slow}</Suspense>
"""


def write(folder: Path) -> Path:
    page = folder / "routes" / "index.velox"
    page.parent.mkdir()
    page.write_text(PAGE, encoding="utf-8")
    return page


def test_the_shell_is_printed_before_the_data_is_there(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*VELOXC, "--stream", str(write(tmp_path))], stdout=subprocess.PIPE, cwd=tmp_path
    ) as command:
        assert command.stdout is not None
        shell = os.read(command.stdout.fileno(), 65536).decode()
        first = time.perf_counter()
        rest = command.stdout.read().decode()
        assert time.perf_counter() - first > 0.25
        assert command.wait() == 0
    assert '<h1>shell</h1><?start name="s1">wait<?end>' in shell and "late" not in shell
    assert rest == '<template for="s1">late</template>\n</body></html>\n'


def test_a_shared_mode_has_one_piece(tmp_path: Path) -> None:
    done = subprocess.run(
        [*VELOXC, "--stream", "--mode", "isr", "--fragment", str(write(tmp_path))],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout) == (0, "<h1>shell</h1>late\n")


def test_json_is_whole(tmp_path: Path) -> None:
    done = subprocess.run(
        [*VELOXC, "--stream", "--json", str(write(tmp_path))], capture_output=True, text=True
    )
    assert done.returncode == 2 and "choose one" in done.stderr
