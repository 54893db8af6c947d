"""A built copy of a project under `veloxc serve`, for tests that need a real server."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
VELOXC = [sys.executable, "-m", "veloxc"]
STARTING = 20.0
"""Seconds that a server may take to answer."""


@contextmanager
def serve_copy(project: str, folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """Copy a project of this repository into `folder`, build it, serve it; gives the server's address."""
    site = folder / "site"
    shutil.copytree(ROOT / project, site, ignore=shutil.ignore_patterns(".velox", "*.db*"))
    subprocess.run(
        [*VELOXC, "build", str(site)], check=True, env=environment, stdout=subprocess.DEVNULL, timeout=120
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    server = subprocess.Popen(
        [*VELOXC, "serve", str(site), "--port", str(port)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def _wait(port: int) -> None:
    end = time.monotonic() + STARTING
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
