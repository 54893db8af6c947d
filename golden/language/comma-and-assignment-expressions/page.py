"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    array_join,
    get,
    gt,
    guard,
    index,
    multiply,
    put,
    take,
    undefined,
)
from veloxc.runtime import text


def server(page):
    a = 1
    b = 2
    c = ((a, (a := guard(a + 1)))[0], (b := guard(b + a)), multiply(a, b))[2]
    d = undefined
    e = undefined
    d = (e := guard(c + 1))
    list_ = []
    line = undefined
    at = 0
    lines = ["x", "y", ""]
    while line := index(lines, (at, (at := guard(at + 1)))[0]):
        list_.append(get(line, "length"))
    picked = ((a := 100) if gt(d, 3) else (b := 100)) + a
    object_ = {}
    chained = put(object_, "first", put(object_, "second", 5)) + 1
    i = 0
    n = 3
    while i < n:
        list_.append(i)
        i = guard(i + 1)
        n -= 0
    x, y = take([], 2)
    if x is undefined:
        x = (a := 7)
    if y is undefined:
        y = x
    return a, b, c, d, e, list_, picked, object_, chained, x, y


def markup(page, write, a, b, c, d, e, list_, picked, object_, chained, x, y):
    write(
        f"<p>{a} {text(b)} {text(c)} {text(d)} {text(e)} {text(array_join(list_))} "
        f"{picked} {chained} {text(JSON.stringify(object_))} {text(x)} {text(y)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "18:0=2:5 20:4=2:12 21:4=3:7 22:4=4:5 23:4=4:8 24:4=5:1 25:4=6:7 26:4=7:5 27:4=7:11 28:4=8:7 29:4=9:1 30:8=9:30 31:4=10:7 32:4=11:7 33:4=12:7 34:4=13:10 35:4=13:17 36:4=13:1 37:8=13:44 38:8=13:1 40:4=14:7 48:0=16:1 50:14=16:5 50:18=16:9 50:28=16:13 50:38=16:17 50:48=16:21 50:58=16:25 51:11=16:39 51:20=16:48 51:30=16:58 51:62=16:83 51:72=16:87",
)
