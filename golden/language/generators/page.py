"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Array,
    Math,
    Set,
    String,
    abandoned,
    array_join,
    call,
    closing,
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


def chain(*all_):
    all_ = list(all_)
    for each in all_:
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
                yield (n, (n := guard(n + 1)))[0]
        finally:
            if not abandoned():
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
    with closing(naturals()) as iterator:
        for n in iterator:
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
        f'{text(array_join(call(Array, "from", range_(0, 2), lambda n=undefined, *_: multiply(n, 2))))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "26:0=2:1 27:4=3:12 28:4=3:3 29:8=3:41 30:8=3:3 31:4=4:3 34:0=6:1 35:4=6:20 36:4=6:45 37:8=6:69 40:0=7:1 41:4=8:9 42:4=9:9 43:4=10:3 46:0=14:1 48:8=14:28 49:8=14:35 50:12=14:41 51:16=14:54 53:12=14:35 54:16=14:77 56:4=12:7 57:4=13:7 63:4=15:7 64:4=16:7 65:4=17:1 67:12=17:31 68:16=17:42 69:12=17:49 70:4=18:7 74:0=20:1 76:14=20:5 77:11=20:35 78:11=20:87 78:46=20:109 79:11=20:125 79:38=20:141 79:47=20:144 80:11=20:148 81:11=20:175",
)
