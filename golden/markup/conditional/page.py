"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, gt, same, string, truthy, undefined
from veloxc.runtime import attr


def server(page):
    n = get(page.params, "n")
    return n


def markup(page, write, n):
    if gt(n, 2):
        write("<p>big</p>")
    elif gt(n, 1):
        write("<p>two</p>")
    else:
        write("small")
    if same(n, 3):
        write("<b>three</b>")
    if not truthy(n):
        write("<i>never</i>")
    write(
        f'<p{attr("class", "big" if gt(n, 2) else undefined)}'
        + attr("title", "x" if gt(n, 5) else f"n is {string(n)}")
        + "></p>"
    )


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 12:0=4:1 14:8=4:10 15:4=4:1 16:8=4:31 18:8=4:44 19:4=5:1 20:8=5:12 21:4=6:1 22:8=6:13 23:4=7:1",
)
