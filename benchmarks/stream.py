"""Time to the first byte and to the whole page, where a panel takes 200 ms: `python benchmarks/stream.py [--rounds 8]`.

The page of benchmarks/serve.py with a slow panel below it, in veloxc (`<Suspense>`), Next.js (`<Suspense>`) and Astro
(which sends in order). One visitor after the other, then 50 at a time, over new connections from the same machine.
Shown are medians, and ratios to veloxc: 2.00 takes twice as long. What is not installed is left out (see serve.py).
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parent))

from serve import peers, served

PATH = "/slow"
PAGES = ("routes/slow.velox", "src/pages/slow.astro", "app/slow/page.js")
PANEL = b"the slow panel"
WAYS = {"alone": 1, "50 at a time": 50}
"""How visitors come, and how many of them at once."""


@dataclass(frozen=True)
class Visit:
    """Milliseconds from the request to the first byte of the body, to the last post, and to the end."""

    first: float
    shell: float
    total: float
    size: int


async def visit(host: str, port: int) -> Visit:
    reader, writer = await asyncio.open_connection(host, port)
    start = time.perf_counter()
    writer.write(f"GET {PATH} HTTP/1.1\r\nhost: {host}:{port}\r\nconnection: close\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    assert b" 200 " in head.split(b"\r\n")[0], head
    body = b""
    first = shell = 0.0
    while piece := await reader.read(65536):
        now = (time.perf_counter() - start) * 1000
        body += piece
        first = first or now
        shell = shell or (now if b"note-49" in body else 0.0)
    writer.close()
    assert PANEL in body
    return Visit(first, shell, (time.perf_counter() - start) * 1000, len(body))


async def visits(url: str, count: int, at_once: int) -> list[Visit]:
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or 80
    found: list[Visit] = []
    for _ in range(0, count, at_once):
        found += await asyncio.gather(*(visit(host, port) for _ in range(at_once)))
    return found


def measured(urls: dict[str, str], rounds: int) -> dict[str, dict[str, list[Visit]]]:
    """Peer → way of visiting → visits. The peers take turns, so that a slow moment of the machine meets them all."""
    found: dict[str, dict[str, list[Visit]]] = {name: {way: [] for way in WAYS} for name in urls}
    for url in urls.values():
        asyncio.run(visits(url, 5, 1))
    for _ in range(rounds):
        for name, url in urls.items():
            for way, at_once in WAYS.items():
                found[name][way] += asyncio.run(visits(url, max(at_once, 5), at_once))
    return found


def line(own: list[Visit], reference: list[Visit]) -> str:
    columns = []
    for field in ("first", "shell", "total"):
        value, base = (median(getattr(visit, field) for visit in visits) for visits in (own, reference))
        columns.append(f"{value:>9.1f} ms {value / base:>5.2f}")
    return "".join(f"{column:>19}" for column in columns) + f"{median(visit.size for visit in own):>9.0f}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="peers whose name contains one of these")
    parser.add_argument("--rounds", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        urls = {}
        for peer in peers(Path(folder)):
            chosen = not options.names or any(name.lower() in peer.name.lower() for name in options.names)
            if chosen and any((peer.folder / page).is_file() for page in PAGES):
                urls[peer.name] = stack.enter_context(served(peer))[0]
        found = measured(urls, options.rounds)
    print(f"{'':20}{'':>14}{'first byte':>19}{'last post':>19}{'whole':>19}{'bytes':>9}")
    reference = next(iter(found.values()))
    for name, ways in found.items():
        for way, own in ways.items():
            print(f"{name:20}{way:>14}{line(own, reference[way])}")


if __name__ == "__main__":
    main()
