"""Stored pages under load, beside Next.js and FastAPI with Redis: `python benchmarks/isr.py [--rounds 4] [NAME …]`.

The blog of benchmarks/serve.py, one process each, wrk on the other core. `hit`: a fresh stored page, 16 connections.
`stale`: a page that is old after one second and takes 200 ms to make, 100 visitors at once without pause: requests per
second, p99 and longest wait, and how often it was rendered in that time. CPU is the server's processor time for a
request. The best of several rounds each; ratios, not promises.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from serve import PEERS, Peer, cpu_seconds, free_port, pinned, served, words, write_data

ENCODING = ""
"""What visitors take besides plain bytes."""
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}
CONFIG = "export const config = { render: 'ssr' };"
SLOW = """import asyncio
import os


async def slow():
    await asyncio.sleep(0.2)
    with open(os.environ["RENDERS"], "a") as log:
        log.write("x")
"""


def velox_site(folder: Path) -> Path:
    """The blog with its page in two more kinds."""
    blog = folder / "blog"
    shutil.copytree(PEERS / "blog", blog, ignore=shutil.ignore_patterns(".velox"))
    page = (blog / "routes" / "index.velox").read_text()
    assert CONFIG in page
    stored = page.replace(CONFIG, "export const config = { render: 'isr', revalidate: 60 };")
    (blog / "routes" / "isr.velox").write_text(stored)
    stale = page.replace(CONFIG, "export const config = { render: 'isr', revalidate: 1 };\nawait slow();")
    (blog / "routes" / "stale.velox").write_text(
        stale.replace("---\n", "---\nimport { slow } from '$lib/slow';\n", 1)
    )
    (blog / "lib" / "slow.py").write_text(SLOW)
    write_data(blog)
    return blog


def peers(folder: Path, renders: Path, redis: str | None) -> list[Peer]:
    blog = velox_site(folder)
    python = [sys.executable, "-m"]
    quiet = ["--no-access-log", "--log-level", "warning"]
    variables = {"RENDERS": str(renders), "BLOG_DATA": str(blog), "REDIS_URL": redis or ""}

    def velox(name: str, store: str) -> Peer:
        return Peer(
            name,
            blog,
            lambda port: [*python, "veloxc", "serve", ".", "--port", str(port), *quiet],
            [*python, "veloxc", "build", "."],
            {**variables, "VELOXC_CACHE": store},
        )

    found = [velox("veloxc, files", str(folder / "pages"))]
    if redis:
        found.append(velox("veloxc, Redis", redis))
    if (PEERS / "next" / "node_modules").is_dir():
        write_data(PEERS / "next")
        start = ["npx", "next", "start", "-H", "127.0.0.1", "-p"]
        found.append(
            Peer(
                "Next.js, Node",
                PEERS / "next",
                lambda port: [*start, str(port)],
                ["npx", "next", "build"],
                variables,
            )
        )
    if redis and importlib.util.find_spec("fastapi") and importlib.util.find_spec("jinja2"):
        uvicorn = [*python, "uvicorn", "fastapi_isr:app", *quiet, "--port"]
        found.append(Peer("FastAPI + Redis", PEERS, lambda port: [*uvicorn, str(port)], None, variables))
    return found


@contextmanager
def redis_server(folder: Path) -> Iterator[str | None]:
    """The address of a Redis server of our own, on wrk's core; None where there is none to start."""
    if shutil.which("redis-server") is None:
        yield None
        return
    port = free_port()
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    server = subprocess.Popen([*pinned(1), "redis-server", *options], stdout=subprocess.DEVNULL)
    time.sleep(0.5)
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait()


def asked(url: str, connections: int, seconds: int) -> tuple[float, float, float]:
    """Requests per second, 99th percentile and longest latency in ms."""
    headers = ["-H", f"Accept-Encoding: {ENCODING}"] if ENCODING else []
    command = [*pinned(1), "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", *headers, url]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told:
        raise SystemExit(f"{url}: {told}")
    speed = re.search(r"Requests/sec:\s*([\d.]+)", told)
    slow = re.search(r"99%\s*([\d.]+)(us|ms|s|m)\b", told)
    most = re.search(r"Latency\s+\S+\s+\S+\s+([\d.]+)(us|ms|s|m)\b", told)
    assert speed and slow and most, told
    return float(speed[1]), float(slow[1]) * UNITS[slow[2]], float(most[1]) * UNITS[most[2]]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="peers whose name contains one of these")
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--gzip", action="store_true", help="visitors take gzip, as browsers do")
    options = parser.parse_args()
    global ENCODING
    ENCODING = "gzip" if options.gzip else ""
    if shutil.which("wrk") is None:
        raise SystemExit("this needs wrk (apt-get install wrk)")
    shown: list[str] | None = None
    first: dict[str, float] = {}
    print(f"{'':18} {'hit: req/s':>10} {'ratio':>6} {'p99 ms':>7} {'CPU µs':>7} | {'stale: req/s':>12} {'ratio':>6} {'p99 ms':>7}"
          f" {'max ms':>7} {'CPU µs':>7} {'renders':>8}")  # fmt: skip
    with tempfile.TemporaryDirectory() as name, redis_server(Path(name)) as redis:
        renders = Path(name) / "renders"
        for peer in peers(Path(name), renders, redis):
            if options.names and not any(part.lower() in peer.name.lower() for part in options.names):
                continue
            os.environ.pop("VELOXC_CACHE", None)
            with served(peer) as (url, server):
                text = words(urllib.request.urlopen(f"{url}/isr").read().decode())
                shown = shown or text
                assert text == shown, f"{peer.name} shows another page"
                line = measured(url, server, renders, options, first)
            print(f"{peer.name:18} {line}", flush=True)


def measured(
    url: str, server: int, renders: Path, options: argparse.Namespace, first: dict[str, float]
) -> str:
    """The best of several rounds: what else the machine does can only make a round worse."""
    asked(f"{url}/isr", 16, 1)
    hits, stales = [], []
    for _ in range(options.rounds):
        hits.append(with_cost(f"{url}/isr", server, 16, options.seconds))
        urllib.request.urlopen(f"{url}/stale").read()
        renders.write_text("")
        stales.append((*with_cost(f"{url}/stale", server, 100, options.seconds), len(renders.read_text())))
    speed, slow, _, cost = max(hits)
    hit = f"{speed:>10.0f} {speed / first.setdefault('hit', speed):>6.2f} {slow:>7.2f} {cost:>7.0f}"
    speed, slow, most, cost, number = max(stales)
    stale = f"{speed:>12.0f} {speed / first.setdefault('stale', speed):>6.2f} {slow:>7.2f} {most:>7.0f}"
    return f"{hit} | {stale} {cost:>7.0f} {number:>8}"


def with_cost(url: str, server: int, connections: int, seconds: int) -> tuple[float, float, float, float]:
    """Speed, p99, longest latency, and the server's processor time for a request in µs."""
    used = cpu_seconds(server)
    speed, slow, most = asked(url, connections, seconds)
    return speed, slow, most, (cpu_seconds(server) - used) / (speed * seconds) * 1e6


if __name__ == "__main__":
    main()
