"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import typeof, undefined
from veloxc.runtime import text


def later(n=undefined):
    return n + offset()


def offset():
    return 10


def outer():
    def inner():
        return "inner"

    return inner()


def server(page):
    old = undefined
    leaked = undefined
    early = later(3)
    before = typeof(old)
    old = 5

    def inside():
        return "block"

    leaked = inside()
    return early, old, before, leaked


def markup(page, write, early, old, before, leaked):
    write(f"<p>{early} {text(before)} {text(old)} {text(leaked)} {text(outer())}</p>")


__velox__ = (
    "routes/index.velox",
    "7:0=3:1 8:4=3:29 11:0=4:1 12:4=4:21 15:0=12:1 16:4=14:3 17:8=14:22 19:4=13:3 22:0=2:7 26:4=6:7 27:4=7:5 29:4=9:3 30:8=9:23 32:4=10:7 36:0=17:1 37:16=17:5 37:24=17:13 37:39=17:22 37:51=17:28 37:66=17:37",
)
