"""A built copy of a project under `veloxc serve`, for tests that need a real server."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.server_process import VELOXC, serve, serving

ROOT = Path(__file__).parents[2]


@contextmanager
def serve_copy(project: str, folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """Copy a project of this repository into `folder`, build it, serve it; gives the server's address."""
    site = folder / "site"
    shutil.copytree(ROOT / project, site, ignore=shutil.ignore_patterns(".velox", "*.db*"))
    subprocess.run(
        [*VELOXC, "build", str(site)], check=True, env=environment, stdout=subprocess.DEVNULL, timeout=120
    )
    with serving(serve(site), folder / "server.log", environment=environment) as server:
        yield server.url
