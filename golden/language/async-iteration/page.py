"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Promise,
    array_join,
    array_push,
    async_closing,
    async_iterate,
    get,
    iterate,
    pause,
    same,
    undefined,
)
from veloxc.runtime import text


async def pages(count=undefined):
    for page in range(1, count + 1):
        await pause(Promise.resolve())
        yield {"page": page, "items": [page * 10, page * 10 + 1]}


async def server(this_page):
    items = []
    async for t1 in async_iterate(pages(3)):
        found = get(t1, "items")
        array_push(items, *iterate(found))
    mixed = []
    async for value in async_iterate([1, Promise.resolve(2), 3]):
        mixed.append(value)
    stopped = 0
    async with async_closing(async_iterate(pages(100))) as iterator:
        async for t2 in iterator:
            page = get(t2, "page")
            if same(page, 2):
                break
            stopped = page
    return items, mixed, stopped


def markup(this_page, write, items, mixed, stopped):
    write(f"<p>{text(array_join(items))} {text(array_join(mixed))} {text(stopped)}</p>")


__velox__ = (
    "routes/index.velox",
    "18:0=2:1 19:4=3:3 20:8=4:5 21:8=5:5 24:0=8:7 26:4=9:1 28:8=9:48 29:4=10:7 30:4=11:1 31:8=11:55 32:4=12:5 33:4=13:1 36:12=13:44 37:16=13:60 38:12=13:67 42:0=15:1 43:16=15:5 43:42=15:20 43:68=15:35",
)
