"""A project in a folder of its own under a real `veloxc dev`, for tests."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

VELOXC = [sys.executable, "-m", "veloxc"]


def write(root: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def until(condition: Callable[[], Any], told: Callable[[], str] = str, seconds: float = 15) -> Any:
    """What the condition gives as soon as it is true."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, told() or "it did not happen"
        time.sleep(0.01)
    return found


class Server:
    """A running `veloxc dev`."""

    def __init__(self, root: Path, process: subprocess.Popen[bytes], log: Path) -> None:
        self.root = root
        self.process = process
        self._log = log
        found = until(lambda: re.search(r"http://localhost:(\d+) ", self.log()), self.log)
        self.port = int(found[1])
        self.address = f"http://localhost:{self.port}"

    def log(self) -> str:
        return self._log.read_text()

    def said(self, text: str, times: int = 1) -> None:
        until(lambda: self.log().count(text) >= times, self.log)

    def write(self, path: str, text: str) -> None:
        write(self.root, {path: text})

    def get(
        self, path: str, headers: Mapping[str, str] | None = None, method: str = "GET"
    ) -> tuple[int, str]:
        connection = http.client.HTTPConnection("localhost", self.port, timeout=10)
        try:
            connection.request(method, path, headers=dict(headers or {}))
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def events(self, page: str | None = None) -> Events:
        return Events(self.port, page)

    def stop(self) -> float:
        """Ctrl-C; the seconds until it had ended, in order."""
        started = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(10) == 0, self.log()
        return time.monotonic() - started


class Events:
    """A browser that listens, and shows `page` meanwhile: `next()` gives one event after the other."""

    def __init__(self, port: int, page: str | None) -> None:
        query = "" if page is None else f"?page={quote(page, safe='')}"
        self._connection = http.client.HTTPConnection("localhost", port, timeout=15)
        self._connection.request("GET", f"/_velox/dev/events{query}")
        self._answer = self._connection.getresponse()
        assert self._answer.headers["content-type"].startswith("text/event-stream")
        self.first = self.next()
        assert self.first["type"] == "state"

    def next(self) -> dict[str, Any]:
        while True:
            line = self._answer.readline().decode()
            assert line, "the server ended the connection"
            if line.startswith("data: "):
                event: dict[str, Any] = json.loads(line[6:])
                return event

    def ended(self) -> bool:
        return all(not line.startswith(b"data") for line in self._answer.readlines())

    def close(self) -> None:
        self._connection.close()


@contextmanager
def developing(root: Path, *options: str, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Serve the project at `root` at a free port."""
    log = root.parent / f"{root.name}.log"
    command = [*VELOXC, "dev", str(root), *(options or ("--port", "0"))]
    with open(log, "wb") as stderr:
        process = subprocess.Popen(command, stderr=stderr, env={**os.environ, **(environment or {})})
    try:
        yield Server(root, process, log)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
