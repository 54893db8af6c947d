"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_map, undefined
from veloxc.runtime import Html, text


def markup(page, write):
    def map_n(n=undefined, *_):
        for m in [2, 3]:
            if m == n:
                return Html(f"<b>{n}</b>")
        return Html(f"<i>{n}</i>")

    write(text(array_map([1, 2, 3], map_n)))


__velox__ = (
    "routes/page.velox",
    "7:0=1:16 9:8=2:3 10:12=3:5 11:16=3:18 11:34=3:29 12:8=5:3 12:26=5:14 14:4=1:2",
)
