"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import guard, truthy, undefined
from veloxc.runtime import Html, place_children


def Skip(write, show=undefined, children=undefined):
    if truthy(show):
        write("<b>")
        place_children(write, children)
        write("</b>")


def server(page):
    n = 0

    def next_():
        nonlocal n
        return (n := guard(n + 1))

    def body(write):
        Skip(write, show=False, children=Html(f"<i>{next_()}</i>!"))
        Skip(write, show=True, children=Html(f"<i>{next_()}</i>!"))
        write(f"<p>{n}</p>")

    return body


def markup(page, write, body):
    body(write)


__velox__ = (
    "routes/page.velox",
    "7:0=4:1 8:4=5:3 9:8=5:17 10:8=5:21 14:0=2:5 17:4=3:14 21:4=8:1 22:52=8:24 23:8=9:1 23:51=9:23 24:8=10:1 24:20=10:5 26:4=10:1",
)
