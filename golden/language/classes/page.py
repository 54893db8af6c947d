"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    JSObject,
    Math,
    Object,
    String,
    add,
    call,
    define_static,
    divide,
    get,
    increment,
    multiply,
    new,
    put,
    string,
    take,
    undefined,
)
from veloxc.runtime import quoted, text, text_of


def server(page):
    class Point(JSObject):
        def __init__(self, x=undefined, y=undefined, *_):
            self.x = x
            self.y = y
            self.label = undefined
            put(Point, "count", increment(get(Point, "count")))

        @property
        def length(self):
            return Math.hypot(self.x, self.y)

        @length.setter
        def length(self, value=undefined):
            factor = divide(value, get(self, "length"))
            self.x = multiply(self.x, factor)
            self.y = multiply(self.y, factor)
            return undefined

        def plus(self, other=undefined, *_):
            return Point(add(self.x, get(other, "x")), add(self.y, get(other, "y")))

        def toString(self, *_):
            return f"({string(self.x)}, {string(self.y)})"

        @classmethod
        def of(cls, t1=undefined, *_):
            x, y = take(t1, 2)
            return new(cls, x, y)

    define_static(Point, "origin", Point(0, 0))
    Point.count = 0
    p = Point(3, 4)
    before = p.length
    put(p, "length", 10)
    q = call(Point.of([1, 1]), "plus", p)
    return Point, p, before, q


def markup(page, write, Point, p, before, q):
    write(
        f'<p>{text(before)} {text(String(p))} {quoted(q)} {text_of(Point, "count")} '
        f'{text(JSON.stringify(q))} {text(",".join(Object.keys(p)))} '
        f'{"point" if isinstance(p, Point) else ""} {text_of(Point, "name")} '
        f'{text(add("", get(Point, "origin")))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "25:0=2:1 27:8=6:3 30:12=5:3 31:12=6:53 34:8=7:3 35:12=7:18 38:8=8:3 39:12=8:37 40:12=8:67 41:12=8:85 44:8=9:3 45:12=9:24 47:8=10:3 48:12=10:16 51:8=11:3 52:12=11:13 53:12=11:41 55:4=3:3 56:4=4:3 57:4=13:7 58:4=14:7 59:4=15:1 60:4=16:7 64:0=18:1 66:14=18:5 66:29=18:14 66:47=18:29 66:59=18:35 67:11=18:49 67:37=18:69 68:11=18:93 68:53=18:129 69:11=18:142",
)
