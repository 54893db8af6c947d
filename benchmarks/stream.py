"""Time to the first byte and to the whole page, where a panel takes 200 ms: `python benchmarks/stream.py [--visits 40]`.

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
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parent))

from serve import Peer, peers, served

PATH = "/slow"
PAGES = ("routes/slow.velox", "src/pages/slow.astro", "app/slow/page.js")
PANEL = b"the slow panel"
AT_ONCE = 50


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


def measured(peer: Peer, count: int) -> list[Visit]:
    """Medians of one at a time and of many at a time."""
    with served(peer) as url:
        asyncio.run(visits(url, 5, 1))
        rounds = [asyncio.run(visits(url, count, 1)), asyncio.run(visits(url, AT_ONCE * 6, AT_ONCE))]
    return [
        Visit(
            *(median(getattr(each, name) for each in found) for name in ("first", "shell", "total", "size"))
        )
        for found in rounds
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="peers whose name contains one of these")
    parser.add_argument("--visits", type=int, default=40)
    options = parser.parse_args()
    reference: list[Visit] | None = None
    print(f"{'':26}{'':>12}{'first byte':>18}{'last post':>18}{'whole':>18}{'bytes':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for peer in peers(Path(folder)):
            if not any((peer.folder / page).is_file() for page in PAGES):
                continue
            if options.names and not any(name.lower() in peer.name.lower() for name in options.names):
                continue
            found = measured(peer, options.visits)
            reference = reference or found
            for label, own, other in zip(("alone", f"{AT_ONCE} at a time"), found, reference, strict=True):
                columns = [
                    f"{value:>9.1f} ms {value / base:>4.2f}"
                    for value, base in (
                        (own.first, other.first),
                        (own.shell, other.shell),
                        (own.total, other.total),
                    )
                ]
                print(f"{peer.name:26}{label:>12}{''.join(f'{each:>18}' for each in columns)}{own.size:>9.0f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
