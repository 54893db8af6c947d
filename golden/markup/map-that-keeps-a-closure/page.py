"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_join, array_map, undefined
from veloxc.runtime import Html, text


def server(page):
    later = []
    return later


def markup(page, write, later):
    def map_n(n=undefined, *_):
        later.append(lambda *_: n)
        return Html(f"<b>{n}</b>")

    write(
        f'{text(array_map([1, 2], map_n))}<p>{text(array_join(array_map(later, lambda f=undefined, *_: f()), " "))}'
        "</p>"
    )


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 12:0=4:13 14:8=4:20 15:8=4:41 15:26=4:52 17:4=4:2 18:46=5:5",
)
