"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import guard


def server(page):
    n = 0
    return n


def markup(page, write, n):
    write(f"<p>{(n, (n := guard(n + 1)))[0]} {(n := n + 5)} {n}</p>")


__velox__ = (
    "routes/page.velox",
    "6:0=2:5 11:0=4:1 12:16=4:5 12:47=4:11 12:61=4:20",
)
