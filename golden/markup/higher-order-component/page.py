"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, spread_object, undefined
from veloxc.runtime import Html, Markup, component, place, text


def Base(write, n=undefined):
    write(f"<i>{text(n)}</i>")


framed = lambda Inner=undefined: lambda props=undefined, *_: Markup(
    '<div class="frame">', (Inner, spread_object(props)), "</div>"
)


def server(page):
    Framed = framed(component(Base))

    def Title(t1=undefined, *_):
        children = get(t1, "children")
        return Html(f"<h1>{text(children)}</h1>")

    parts = {"Title": Title}
    return Framed, parts


def markup(page, write, Framed, parts):
    place(write, Framed, {"n": 3})
    place(write, get(parts, "Title"), {"children": "dotted"})
    write(text(component(Base)({"n": 4})))


__velox__ = (
    "routes/page.velox",
    "7:0=3:1 8:4=3:31 8:16=3:35 11:0=2:7 16:0=4:7 19:4=5:24 20:8=5:25 21:8=5:24 21:27=5:47 23:4=5:7 27:0=7:1 29:4=8:1 30:4=9:2",
)
