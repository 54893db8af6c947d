"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, truthy, undefined
from veloxc.runtime import text

none = None


def server(page):
    name = get(page.params, "name")
    return name


def markup(page, write, name):
    if none:
        write(text(none))
    else:
        write("<p>fallback</p>")
    if truthy(name):
        write(text(name))
    else:
        write("<p>never</p>")
    if none is None or none is undefined:
        write("<p>null</p>")
    else:
        write(text(none))
    write(text("text" if name is None or name is undefined else name))


__velox__ = (
    "routes/page.velox",
    "6:0=2:7 9:0=3:7 14:0=5:1 16:8=5:2 18:8=5:10 19:4=6:1 20:8=6:2 22:8=6:10 23:4=7:1 24:8=7:10 26:8=7:2 27:4=8:2",
)
