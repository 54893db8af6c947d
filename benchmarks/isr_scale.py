"""How the store of pages grows: `python benchmarks/isr_scale.py [--redis URL] [COUNT …]`; 1,000, 10,000 and 100,000.

Pages of 4 kB with two tags each, one of which a tenth of them share. Times are means of one process, `start` is a new
process up to its first page, `memory` what looking at every page added to it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from veloxc.runtime.cache.entry import Entry, etag_of, path_label, tag_label
from veloxc.runtime.cache.files import FileStore
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.redis_store import RedisStore
from veloxc.runtime.cache.store import Lease, Store

BODY = os.urandom(2048).hex().encode()
LIMITS = Limits(bytes=8 << 30, near=64 << 20)
START = """
import asyncio, sys, time
from pathlib import Path
begun = time.perf_counter()
from veloxc.runtime.cache.files import FileStore
store = FileStore(Path(sys.argv[1]))
look = asyncio.run(store.look('page 0'))
assert look.entry is not None
print((time.perf_counter() - begun) * 1000)
"""


def entry(number: int) -> Entry:
    now = time.time()
    labels = (path_label(f"/p/{number}"), tag_label(f"own-{number}"), tag_label(f"tenth-{number % 10}"))
    headers = (("content-type", "text/html; charset=utf-8"),)
    return Entry(
        f"page {number}", f"/p/{number}", 200, headers, BODY, now, now + 1e5, now + 1e6, labels, etag_of(BODY)
    )


async def publish(store: Store, numbers: range) -> None:
    for number in numbers:
        lease = await store.acquire(f"page {number}", 0, 30, True)
        assert isinstance(lease, Lease)
        assert await store.publish(lease, entry(number))


async def looked(store: Store, keys: list[str]) -> float:
    """Seconds for one look."""
    begun = time.perf_counter()
    for key in keys:
        assert (await store.look(key)).entry is not None
    return (time.perf_counter() - begun) / len(keys)


def resident() -> float:
    """MB of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def measure(make: Callable[[], Store], count: int) -> list[str]:
    store = make()
    begun = time.perf_counter()
    await asyncio.gather(*(publish(store, range(part, count, 4)) for part in range(4)))
    publishing = (time.perf_counter() - begun) / count
    fresh = make()
    keys = [f"page {number}" for number in range(count)]
    random.Random(1).shuffle(keys)
    sample = keys[:2000]
    cold = await looked(fresh, sample)
    hot = await looked(fresh, sample)
    before = resident()
    await looked(fresh, keys)
    memory = resident() - before
    begun = time.perf_counter()
    await store.invalidate([tag_label("tenth-3")], False)
    tag = time.perf_counter() - begun
    begun = time.perf_counter()
    expired = 0
    for number in range(3, count, 10):
        expired += (await fresh.look(f"page {number}")).expired
    seen = (time.perf_counter() - begun) / max(1, count // 10)
    assert expired == count // 10
    await fresh.close()
    await store.close()
    return [
        f"{publishing * 1e6:8.0f}",
        f"{cold * 1e6:8.0f}",
        f"{hot * 1e6:8.1f}",
        f"{tag * 1e3:8.2f}",
        f"{seen * 1e6:8.0f}",
        f"{memory:8.1f}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("counts", nargs="*", type=int, default=[1000, 10_000, 100_000])
    parser.add_argument("--redis", metavar="URL", help="measure a Redis store (its data is removed) too")
    options = parser.parse_args()
    print(
        "                publish  cold look  hot look   revalidateTag     expired look  memory   disk     start"
    )
    print(
        "                  µs        µs        µs      of a tenth, ms         µs          MB     MB        ms"
    )
    for count in options.counts:
        with tempfile.TemporaryDirectory() as name:
            columns = alone(in_files, name, count)
            disk = subprocess.run(["du", "-sk", name], capture_output=True, text=True, check=True).stdout
            start = subprocess.run(
                [sys.executable, "-c", START, name], capture_output=True, text=True, check=True
            )
            columns += [f"{int(disk.split()[0]) / 1000:8.1f}", f"{float(start.stdout):8.1f}"]
            print(f"files {count:8}", *columns, flush=True)
        if options.redis:
            print(f"redis {count:8}", *alone(on_redis, options.redis, count), flush=True)


def alone(work: Callable[[str, int], list[str]], where: str, count: int) -> list[str]:
    """In a process of its own: memory that another measurement has used and given back would not show."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, where, count).result()


def in_files(folder: str, count: int) -> list[str]:
    return asyncio.run(measure(lambda: FileStore(Path(folder), LIMITS), count))


def on_redis(url: str, count: int) -> list[str]:
    async def main() -> list[str]:
        def make() -> Store:
            return RedisStore(url, "scale", LIMITS, patience=5)

        await make().clear()
        columns = await measure(make, count)
        await make().clear()
        return columns

    return asyncio.run(main())


if __name__ == "__main__":
    main()
