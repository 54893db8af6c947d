"""routes/blog/[[page]].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Number, get, undefined
from veloxc.runtime import text

config = {"render": "ssr"}


def server(page):
    number = Number(
        1 if (t1 := get(page.params, "page")) is None or t1 is undefined else t1
    )
    return number


def markup(page, write, number):
    write(f"<p>page {text(number)}</p>")


__velox__ = (
    "routes/blog/[[page]].velox",
    "6:0=3:23 9:0=2:7 16:0=5:1 17:21=5:10",
)
