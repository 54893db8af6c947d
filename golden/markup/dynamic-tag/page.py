"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, gt
from veloxc.runtime import place


def server(page):
    Heading = "h2" if gt(get(page.params, "level"), 1) else "h1"
    return Heading


def markup(page, write, Heading):
    place(write, Heading, {"class": "t", "children": "text"})


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 12:0=4:1",
)
