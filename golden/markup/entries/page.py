"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Object, take
from veloxc.runtime import text


def server(page):
    totals = {"apples": 3, "pears": 2}
    return totals


def markup(page, write, totals):
    write("<dl>")
    for t1 in Object.entries(totals):
        name, count = take(t1, 2)
        write(f"<dt>{text(name)}</dt><dd>{text(count)}</dd>")
    write("</dl>")


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 12:0=4:1 14:4=4:33 15:8=4:34 16:8=4:54 16:21=4:59 16:42=4:74 17:4=4:54",
)
