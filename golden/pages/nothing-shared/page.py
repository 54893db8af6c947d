"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import guard


def server(page):
    list_ = []
    n = 0
    list_.append(n := guard(n + 1))
    return list_, n


def markup(page, write, list_, n):
    write(f"<p>{len(list_)} {n}</p>")


__velox__ = (
    "routes/page.velox",
    "6:0=2:7 8:4=3:5 9:4=4:1 13:0=6:1 14:16=6:5 14:29=6:19",
)
