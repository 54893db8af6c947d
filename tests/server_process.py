"""A server in a process of its own, as visitors and operators meet it. (`tests/runtime/serving.py`: one in a thread.)"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx2

from tests.project.projects import eventually

VELOXC = [sys.executable, "-m", "veloxc"]
STARTING = 30.0
"""Seconds that a server may take to answer."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """Starts a command, in which `{port}` stands for a free port. `log`: the file that it writes to.

    `environment`: over that of the tests.
    """

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        *,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = log
        with log.open("w") as written:
            self.process = subprocess.Popen(
                [part.replace("{port}", str(self.port)) for part in command],
                cwd=folder,
                env={**os.environ, **(environment or {})},
                stdout=written,
                stderr=written,
            )

    def get(self, path: str, **options: object) -> httpx2.Response:
        return httpx2.get(self.url + path, timeout=10, **options)  # type: ignore[arg-type]

    def answers(self, path: str = "/") -> bool:
        """Whatever it answers. Fails where the server has ended."""
        assert self.process.poll() is None, self.log.read_text()
        try:
            return self.get(path).status_code > 0
        except httpx2.HTTPError:
            return False

    def end(self) -> int:
        """End it as an operator does; its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(20)
        finally:
            self.process.kill()


@contextmanager
def serving(
    command: Sequence[str],
    log: Path,
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    ready: str = "/",
) -> Iterator[Server]:
    """A server that has answered for `ready`; ended afterwards."""
    server = Server(command, log, folder=folder, environment=environment)
    try:
        eventually(lambda: server.answers(ready), STARTING)
        yield server
    finally:
        server.end()


def serve(root: Path, *options: str) -> list[str]:
    """The command that serves the built site of a project."""
    return [*VELOXC, "serve", str(root), "--port", "{port}", *options]
