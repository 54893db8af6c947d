"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, multiply, truthy
from veloxc.runtime import text


def server(page):
    items = [{"n": 1}, {"n": 2, "hidden": True}, {"n": 3}]
    return items


def markup(page, write, items):
    write("<ul>")
    for item in items:
        if truthy(get(item, "hidden")):
            continue
        double = multiply(get(item, "n"), 2)
        if double > 4:
            write(f'<li class="big">{text(double)}</li>')
            continue
        write(f"<li>{text(double)}</li>")
    write("</ul>")


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 12:0=4:1 14:4=5:14 15:8=6:5 16:12=6:22 17:8=7:11 18:8=8:5 19:12=9:14 19:37=9:31 20:12=9:7 21:8=11:12 21:21=11:17 22:4=11:12",
)
