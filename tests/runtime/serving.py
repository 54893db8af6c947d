"""A project made of texts, built and served for real: uvicorn in a thread, a socket, an HTTP client."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import uvicorn

from veloxc.project.build import build_site
from veloxc.project.cache import Cache
from veloxc.project.compiling import compile_project
from veloxc.project.linking import read_project
from veloxc.runtime.app import App


def built(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the files below `root` and build the site; its output folder."""
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    cache = Cache(None)
    compilation = compile_project(read_project(root, cache), cache, formatted=False)
    assert compilation.ok, [f"{item.source.path}: {item.title}" for item in compilation.diagnostics]
    build = build_site(compilation)
    assert build.ok, build.problems
    return build.output


@contextmanager
def running(application: Any, *, lifespan: str = "auto") -> Iterator[str]:
    """Serve an ASGI application on a free port of the loopback; the base of its addresses."""
    server = uvicorn.Server(
        uvicorn.Config(application, port=0, log_level="error", lifespan=lifespan)  # type: ignore[arg-type]
    )
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        limit = time.monotonic() + 20
        while not server.started and thread.is_alive() and time.monotonic() < limit:
            time.sleep(0.01)
        assert server.started, "the server did not start"
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)


@contextmanager
def served(root: Path, files: Mapping[str, str | bytes], **options: Any) -> Iterator[httpx2.Client]:
    """Build and serve a project; a client for it. `options` go to `App`."""
    with (
        running(App(built(root, files), **options)) as base,
        httpx2.Client(base_url=base, timeout=10) as client,
    ):
        yield client


def raw(base: str, request: bytes, seconds: float = 2.0) -> bytes:
    """Send bytes as they are, and read until the server closes or has nothing more to say."""
    host, _, port = base.removeprefix("http://").partition(":")
    answer = b""
    with socket.create_connection((host, int(port)), seconds) as connection:
        connection.sendall(request)
        connection.settimeout(seconds)
        try:
            while piece := connection.recv(65536):
                answer += piece
        except (TimeoutError, ConnectionResetError):
            pass
    return answer
