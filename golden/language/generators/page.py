"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Array,
    Math,
    Set,
    String,
    array_join,
    call,
    get,
    gt,
    guard,
    iterate,
    multiply,
    received,
    string,
    take,
    undefined,
    yield_from,
)
from veloxc.runtime import text


def range_(from_=undefined, to=undefined, step=1):
    n = from_
    while n < to:
        yield n
        n = guard(n + step)
    return "done"


def chain(*all):
    all = list(all)
    for each in all:
        yield from yield_from(each)


def talk():
    name = received((yield "name?"))
    color = received((yield f"hi {string(name)}, color?"))
    return f"{string(name)} likes {string(color)}"


def server(page):
    def naturals():
        n = 0
        try:
            while True:
                yield ((t1 := n), (n := guard(t1 + 1)))[0]
        finally:
            closed.append("closed")

    talking = talk()
    dialogue = [
        get(call(talking, "next"), "value"),
        get(call(talking, "next", "Ada"), "value"),
        get(call(talking, "next", "red"), "value"),
        String(get(call(talking, "next"), "value")),
    ]
    closed = []
    firsts = []
    for n in naturals():
        if gt(n, 3):
            break
        firsts.append(n)
    a, b = take(naturals(), 2)
    return dialogue, closed, firsts, a, b


def markup(page, write, dialogue, closed, firsts, a, b):
    write(
        f"<p>{text(array_join([*iterate(range_(0, 10, 3))]))} "
        f'{text(array_join([*iterate(chain([1], "ab", Set([2])))]))} '
        f'{text(array_join(dialogue, "; "))} {text(array_join(firsts))} '
        f"{text(array_join(closed))} {text(a)}{text(b)} "
        f"{text(Math.max(*iterate(range_(1, 4))))} "
        f'{text(array_join(call(Array, "from", range_(0, 2), lambda n = undefined, *_: multiply(n, 2))))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "24:0=2:1 25:4=3:12 26:4=3:3 27:8=3:41 28:8=3:3 29:4=4:3 32:0=6:1 33:4=6:20 34:4=6:45 35:8=6:69 38:0=7:1 39:4=8:9 40:4=9:9 41:4=10:3 45:4=14:1 46:8=14:28 47:8=14:35 48:12=14:41 49:16=14:54 51:12=14:77 53:4=12:7 54:4=13:7 60:4=15:7 61:4=16:7 62:4=17:1 63:8=17:31 64:12=17:42 65:8=17:49 66:4=18:7 71:4=20:1 72:14=20:5 73:11=20:35 74:11=20:87 74:46=20:109 75:11=20:125 75:38=20:141 75:47=20:144 76:11=20:148 77:11=20:175",
)
