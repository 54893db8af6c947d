"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Array,
    Math,
    Set,
    add,
    array_join,
    async_iterate,
    call,
    get,
    index,
    iterate,
    multiply,
    native,
    take,
    truthy,
    undefined,
)
from veloxc.runtime import text, text_of

from ..lib.db import db
from ..lib.streams import countdown, numbers, pairs, table, ticks

countdown = native(countdown)
ticks = native(ticks)


async def server(page):
    titles = []
    for post in iterate(call(get(db, "posts"), "all")):
        titles.append(get(post, "title"))
    counted = [*iterate(countdown(3))]
    ticked = []
    async for tick in async_iterate(ticks(3)):
        ticked.append(tick)
    (t1,) = take(pairs, 1)
    key, value = take(t1, 2)
    rows = get(table, "rows")
    size = get(table, "size")
    return titles, counted, ticked, key, value, rows, size


def markup(page, write, titles, counted, ticked, key, value, rows, size):
    def map(t1=undefined, *_):
        a, b = take(t1, 2)
        return add(a, b)

    write(
        f'<p>{text(array_join(titles, "; "))} {text(array_join(counted))} '
        f"{text(array_join(ticked))} {text(key)}={text(value)} "
        f'{text(array_join(call(Array, "from", countdown(2), lambda n=undefined, *_: multiply(n, 10))))}'
        f'</p><p>{text(call(call(rows, "map", map), "join"))} {text(size)} '
        f'{text(call(call(numbers, "map", lambda n=undefined, *_: multiply(n, 2)), "join"))}'
        f' {text_of(numbers, "length")} {"has 2" if truthy(call(numbers, "includes", 2)) else ""}'
        f" {text(index(numbers, 0))} {text(Math.max(*iterate(numbers)))} "
        f"{len([*iterate(Set(numbers))])}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "22:0=2:1 23:0=3:1 29:0=4:7 31:4=5:1 32:8=5:36 33:4=6:7 34:4=7:7 35:4=8:1 36:8=8:36 37:4=9:7 39:4=10:7 44:0=13:14 46:8=13:15 47:8=13:14 49:4=12:1 50:14=12:5 50:47=12:25 51:11=12:42 51:38=12:58 51:50=12:64 52:11=12:72 53:18=13:5 53:63=13:42 54:11=13:49 55:12=13:84 55:41=13:101 56:12=13:138 56:38=13:151 57:11=13:174",
)
