"""Requests per second and p99 of one blog under several servers: `python benchmarks/serve.py [--seconds 2] [--rounds 4] [NAME …]`.

One page (a list of 50 posts, rendered for every request) and one static file of 12 kB, with the same data in memory, the
same HTML, and one process each. wrk asks from the same machine over 16 connections that stay open. The server and wrk
are kept on a core each; figures are the best of several rounds taken in turns, and ratios rather than promises. CPU
is the server's processor time for a request. Compression, access logs and telemetry are off for all.

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
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

PEERS = Path(__file__).parent / "peers"
ROOT = PEERS.parent.parent
CONNECTIONS = 16
PATHS = {"/": "page, rendered each time", "/style.css": "file of 12 kB"}
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
                ["node_modules/.bin/astro", "build"],
            )
        )
    if (PEERS / "next" / "node_modules").is_dir():
        found.append(
            Peer(
                "Next.js, Node",
                PEERS / "next",
                lambda port: ["node_modules/.bin/next", "start", "-p", str(port), "-H", "127.0.0.1"],
                ["node_modules/.bin/next", "build"],
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
def served(peer: Peer) -> Iterator[tuple[str, int]]:
    """Build and start a peer; its address and its process."""
    port = free_port()
    quiet = {"NEXT_TELEMETRY_DISABLED": "1", "ASTRO_TELEMETRY_DISABLED": "1", "NODE_ENV": "production"}
    place = {"PORT": str(port), "HOST": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    environment = {**os.environ, **quiet, **place, **(peer.variables or {})}
    silent = {
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
        "cwd": peer.folder,
        "env": environment,
    }
    if peer.build:
        subprocess.run(peer.build, check=True, **silent)
    server = subprocess.Popen([*pinned(0), *peer.command(port)], start_new_session=True, **silent)
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(url, timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        yield url, server.pid
    finally:
        os.killpg(server.pid, 15)
        server.wait(20)


def cpu_seconds(group: int) -> float:
    """Processor time that all processes of a server have used so far; 0 where there is no /proc."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def pinned(core: int) -> list[str]:
    return ["taskset", "-c", str(core)] if shutil.which("taskset") and (os.cpu_count() or 1) > 1 else []


@dataclass
class Best:
    """The best of several rounds, which is the one that other work on the machine disturbed least."""

    speed: float = 0.0
    slow: float = float("inf")
    cpu: float = float("inf")

    def add(self, speed: float, slow: float, cpu: float) -> None:
        self.speed, self.slow, self.cpu = max(self.speed, speed), min(self.slow, slow), min(self.cpu, cpu)


def asked(url: str, seconds: int, group: int) -> tuple[float, float, float]:
    """Requests per second, the 99th percentile of the latency in ms, and the server's processor time in µs each."""
    command = [*pinned(1), "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", url]
    before = cpu_seconds(group)
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    used = cpu_seconds(group) - before
    if re.search(r"Non-2xx|Socket errors", told):
        raise SystemExit(f"{url}: {told}")
    speed = re.search(r"Requests/sec:\s*([\d.]+)", told)
    slow = re.search(r"99%\s*([\d.]+)(us|ms|s)\b", told)
    count = re.search(r"(\d+) requests in", told)
    assert speed and slow and count, told
    unit = {"us": 0.001, "ms": 1, "s": 1000}[slow[2]]
    return float(speed[1]), float(slow[1]) * unit, used / int(count[1]) * 1e6


def words(html: str) -> list[str]:
    """The text of a page, to see that all peers show the same."""
    body = re.sub(r"(?s)<(script|head)\b.*?</\1>|<!--.*?-->", "", html)
    return re.sub(r"<[^>]*>", " ", body).replace("&amp;", "&").split()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="peers whose name contains one of these")
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=4)
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("this needs wrk (apt-get install wrk)")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        chosen = [
            peer
            for peer in peers(Path(folder))
            if not options.names or any(name.lower() in peer.name.lower() for name in options.names)
        ]
        places = {peer.name: running.enter_context(served(peer)) for peer in chosen}
        show_the_same([url for url, _ in places.values()])
        best = {(name, path): Best() for name in places for path in PATHS}
        for _ in range(options.rounds):  # in turns: what disturbs one disturbs all
            for (name, path), found in best.items():
                url, group = places[name]
                found.add(*asked(url + path, options.seconds, group))
    show(list(places), best)


def show_the_same(urls: list[str]) -> None:
    pages = [words(urllib.request.urlopen(url).read().decode()) for url in urls]
    for url, page in zip(urls, pages, strict=True):
        assert page == pages[0], f"{url} shows another page"


def show(names: list[str], best: dict[tuple[str, str], Best]) -> None:
    for path, title in PATHS.items():
        print(f"{title:28} {'req/s':>8} {'ratio':>6} {'p99 ms':>8} {'CPU µs':>8} {'ratio':>6}")
        first = best[names[0], path]
        for name in names:
            found = best[name, path]
            print(
                f"  {name:26} {found.speed:>8.0f} {found.speed / first.speed:>6.2f} {found.slow:>8.2f}"
                f" {found.cpu:>8.0f} {found.cpu / (first.cpu or 1):>6.2f}"
            )


if __name__ == "__main__":
    main()
