"""Requests per second and p99 of one blog under several servers: `python benchmarks/serve.py [--seconds 5] [NAME …]`.

One page (a list of 50 posts, rendered for every request) and one static file of 12 kB, with the same data in memory, the
same HTML, and one process each. wrk asks from the same machine over 16 connections that stay open. The server and wrk
are kept on a core each, so figures are ratios, not promises. Compression, access logs and telemetry are off for all.

Node's peers need `npm install` in `benchmarks/peers/next` and `benchmarks/peers/astro`; what is missing is left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PEERS = Path(__file__).parent / "peers"
ROOT = PEERS.parent.parent
CONNECTIONS = 16
TEXT = "the orchard in winter needs a sharp saw and a quiet day with no frost on the old trees & hedges"
WORDS = TEXT.split()


def posts() -> list[dict[str, object]]:
    """The same 50 posts for everybody."""
    return [
        {
            "slug": f"note-{n}",
            "title": f"Note {n}: {' '.join(WORDS[n % 9 : n % 9 + 5])}",
            "date": f"2026-{n % 12 + 1:02}-{n % 28 + 1:02}",
            "author": ("Ann", "Bo", "Cy")[n % 3],
            "minutes": n % 9 + 2,
            "excerpt": " ".join(WORDS[(n + k) % len(WORDS)] for k in range(30)),
            "tags": [("trees", "tools", "recipes", "weather")[(n + k) % 4] for k in range(3)],
        }
        for n in range(50)
    ]


def write_data(folder: Path) -> None:
    """`posts.json` and `public/style.css` of a peer."""
    (folder / "public").mkdir(parents=True, exist_ok=True)
    (folder / "posts.json").write_text(json.dumps(posts()))
    rules = "".join(f".c{n} {{ color: #{n:06x}; margin: {n}px }}\n" for n in range(340))
    (folder / "public" / "style.css").write_text(rules)


@dataclass(frozen=True)
class Peer:
    """`build` prepares; `command` serves the folder on a port. None: it is not installed."""

    name: str
    folder: Path
    command: Callable[[int], list[str]]
    build: list[str] | None = None
    variables: dict[str, str] | None = None


def peers(folder: Path) -> list[Peer]:
    """Those that can run here."""
    blog = folder / "blog"
    shutil.copytree(PEERS / "blog", blog)
    python = [sys.executable, "-m"]
    found = [
        Peer(
            "veloxc serve",
            blog,
            lambda port: [*python, "veloxc", "serve", ".", "--port", str(port), "--no-access-log", "--log-level", "warning"],
            [*python, "veloxc", "build", "."],
        )
    ]  # fmt: skip
    if importlib.util.find_spec("fastapi") and importlib.util.find_spec("jinja2"):
        found.append(
            Peer(
                "FastAPI + Jinja2, uvicorn",
                PEERS,
                lambda port: [*python, "uvicorn", "fastapi_blog:app", "--port", str(port), "--no-access-log", "--log-level", "warning"],
                variables={"BLOG_DATA": str(blog)},
            )
        )  # fmt: skip
    if (PEERS / "astro" / "node_modules").is_dir():
        found.append(
            Peer(
                "Astro, Node",
                PEERS / "astro",
                lambda port: ["node", "dist/server/entry.mjs"],
                ["npx", "astro", "build"],
            )
        )
    if (PEERS / "next" / "node_modules").is_dir():
        found.append(
            Peer(
                "Next.js, Node",
                PEERS / "next",
                lambda port: ["npx", "next", "start", "-p", str(port), "-H", "127.0.0.1"],
                ["npx", "next", "build"],
            )
        )
    for peer in found:
        write_data(peer.folder if peer.folder != PEERS else blog)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(peer: Peer) -> Iterator[str]:
    """Build and start a peer; its address."""
    port = free_port()
    quiet = {"NEXT_TELEMETRY_DISABLED": "1", "ASTRO_TELEMETRY_DISABLED": "1", "NODE_ENV": "production"}
    place = {"PORT": str(port), "HOST": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    environment = {**os.environ, **quiet, **place, **(peer.variables or {})}
    if peer.build:
        subprocess.run(peer.build, cwd=peer.folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen(
        [*pinned(0), *peer.command(port)], cwd=peer.folder, env=environment, stdout=subprocess.DEVNULL, start_new_session=True
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(url, timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        yield url
    finally:
        os.killpg(server.pid, 15)
        server.wait(20)


def pinned(core: int) -> list[str]:
    return ["taskset", "-c", str(core)] if shutil.which("taskset") and (os.cpu_count() or 1) > 1 else []


def asked(url: str, seconds: int) -> tuple[float, float]:
    """Requests per second, and the 99th percentile of the latency in ms."""
    command = [*pinned(1), "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", url]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if re.search(r"Non-2xx|Socket errors", told):
        raise SystemExit(f"{url}: {told}")
    speed = re.search(r"Requests/sec:\s*([\d.]+)", told)
    slow = re.search(r"99%\s*([\d.]+)(us|ms|s)\b", told)
    assert speed and slow, told
    return float(speed[1]), float(slow[1]) * {"us": 0.001, "ms": 1, "s": 1000}[slow[2]]


def words(html: str) -> list[str]:
    """The text of a page, to see that all peers show the same."""
    body = re.sub(r"(?s)<(script|head)\b.*?</\1>|<!--.*?-->", "", html)
    return re.sub(r"<[^>]*>", " ", body).replace("&amp;", "&").split()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="peers whose name contains one of these")
    parser.add_argument("--seconds", type=int, default=5)
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("this needs wrk (apt-get install wrk)")
    shown: list[str] | None = None
    first: dict[str, float] = {}
    print(f"{'':28} {'page':>22} {'file':>28}")
    print(f"{'':28} {'req/s':>8} {'p99 ms':>7} {'ratio':>6} {'req/s':>12} {'p99 ms':>7} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for peer in peers(Path(folder)):
            if options.names and not any(name.lower() in peer.name.lower() for name in options.names):
                continue
            with served(peer) as url:
                text = words(urllib.request.urlopen(url).read().decode())
                shown = shown or text
                assert text == shown, f"{peer.name} shows another page"
                columns = []
                for path in ("/", "/style.css"):
                    asked(url + path, 1)
                    speed, slow = asked(url + path, options.seconds)
                    columns.append(
                        f"{speed:>8.0f} {slow:>7.2f} {speed / first.setdefault(path, speed):>6.2f}"
                    )
                print(f"{peer.name:28} {columns[0]} {columns[1]:>28}", flush=True)


if __name__ == "__main__":
    main()
