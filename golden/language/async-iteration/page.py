"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Promise,
    array_join,
    array_push,
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
    iterator = async_iterate(pages(100))
    try:
        async for t2 in iterator:
            page = get(t2, "page")
            if same(page, 2):
                break
            stopped = page
    finally:
        await iterator.aclose()
    return items, mixed, stopped


def markup(this_page, write, items, mixed, stopped):
    write(f"<p>{text(array_join(items))} {text(array_join(mixed))} {text(stopped)}</p>")


__velox__ = (
    "routes/index.velox",
    "17:0=2:1 18:4=3:3 19:8=4:5 20:8=5:5 24:4=8:7 25:4=9:1 27:8=9:48 28:4=10:7 29:4=11:1 30:8=11:55 31:4=12:5 32:4=13:1 36:12=13:44 37:16=13:60 38:12=13:67 45:4=15:1 45:16=15:5 45:42=15:20 45:68=15:35",
)
