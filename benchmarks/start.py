"""How long `veloxc check page.velox` takes from nothing: process time (user + system) of whole processes.

python benchmarks/start.py [FILE] [--times 20]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""With .pyc files, as everybody has them."""
PAGE = """---
const posts = [{ title: 'One', slug: 'one' }, { title: 'Two', slug: 'two' }];
---
<ul>
  {posts.map((post) => <li><a href={`/blog/${post.slug}`}>{post.title}</a></li>)}
</ul>
"""


def seconds(command: list[str]) -> float:
    """Process time of one run."""
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        raise SystemExit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime


def measure(name: str, command: list[str], times: int) -> None:
    seconds(command)  # writes the .pyc files
    taken = sorted(seconds(command) * 1000 for _ in range(times))
    print(f"{name:<34} {taken[0]:6.0f} ms best {statistics.median(taken):6.0f} ms median")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--times", type=int, default=20)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = arguments.file
        if page is None:
            page = str(Path(folder, "page.velox"))
            Path(page).write_text(PAGE)
        python = sys.executable
        measure("python -c pass", [python, "-c", "pass"], arguments.times)
        measure("python -c 'import click'", [python, "-c", "import click"], arguments.times)
        measure("veloxc check page.velox", [python, "-m", "veloxc", "check", page], arguments.times)
        measure("veloxc --version", [python, "-m", "veloxc", "--version"], arguments.times)


if __name__ == "__main__":
    main()
