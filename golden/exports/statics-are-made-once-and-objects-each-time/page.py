"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSObject, Map, get, increment, put, undefined
from veloxc.runtime import text

config = {"render": "ssr", "stream": False}
limit = 3
greeting = "Hello there"
double = lambda n=undefined: n * 2


class Counter(JSObject):
    def __init__(self, *_):
        self.n = 0

    def up(self, *_):
        return put(self, "n", increment(self.n))


def server(page):
    def visit(name=undefined):
        nonlocal count
        count += 1
        seen.set(name, count)
        return get(seen, "size")

    seen = Map()
    count = 0
    counter = Counter()
    visit("a")
    counter.up()

    def body(write):
        write(
            f'<p>{text(greeting)} {visit("b")} {double(limit)} {text(counter.up())} '
            f"{count}</p>"
        )

    return body


def markup(page, write, body):
    body(write)


__velox__ = (
    "routes/index.velox",
    "6:0=12:23 7:0=2:7 8:0=3:7 9:0=6:7 12:0=8:1 13:4=8:17 16:4=8:24 17:8=8:31 20:0=7:1 23:8=7:32 24:8=7:44 25:8=7:67 27:4=4:7 28:4=5:5 29:4=9:7 30:4=10:1 31:4=11:1 33:4=14:1 35:18=14:5 35:35=14:16 35:48=14:29 35:64=14:45 36:15=14:60 39:4=14:1",
)
