"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_join, array_map, call, guard, keys as js_keys, undefined
from veloxc.runtime import text


def server(page):
    lets = []

    def turn(i):
        lets.append(lambda *_: i)

    for i in range(3):
        turn(i)
    vars = []
    j = 0
    while j < 3:
        vars.append(lambda *_: j)
        j = guard(j + 1)
    changed = []

    def turn_2(k):
        changed.append(lambda *_: k)
        k = guard(k + 1)
        return k

    k = 0
    while k < 4:
        k = turn_2(k)
        k = guard(k + 1)
    each = []

    def turn_3(name):
        upper = name.upper()
        each.append(lambda *_: upper + name)

    for name in ["a", "b"]:
        turn_3(name)
    keys = []

    def turn_4(key):
        keys.append(lambda *_: key)

    for key in js_keys({"x": 1, "y": 2}):
        turn_4(key)
    w = 0
    whiles = []

    def turn_5():
        nonlocal w
        own = w * 10
        whiles.append(lambda *_: own + w)
        w = guard(w + 1)

    while w < 2:
        turn_5()
    return lets, vars, changed, each, keys, whiles


def markup(page, write, lets, vars, changed, each, keys, whiles):
    write(
        f'<p>{text(array_join(array_map([lets, vars, changed, each, keys, whiles], lambda all_=undefined, *_: call(call(all_, "map", lambda f=undefined, *_: f()), "join")), " | "))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 10:4=3:1 11:8=3:29 13:4=3:1 15:4=4:7 16:4=5:10 17:4=5:1 18:8=5:29 19:8=5:1 20:4=6:7 22:4=7:1 23:8=7:31 24:8=7:54 25:8=7:1 27:4=7:10 28:4=7:1 31:4=8:7 33:4=9:1 34:8=9:40 35:8=9:68 37:4=9:1 39:4=10:7 41:4=11:1 42:8=11:35 44:4=11:1 46:4=12:5 47:4=13:7 49:4=14:1 51:8=14:23 52:8=14:37 53:8=14:65 55:4=14:1 60:0=16:1 62:14=16:5",
)
