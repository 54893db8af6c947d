"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_map, undefined
from veloxc.runtime import Html, text


def row(n=undefined, *_):
    return Html(f"<tr><td>{text(n)}</td></tr>")


def server(page):
    rows = [1, 2]
    return rows


def markup(page, write, rows):
    write(f"<table><tbody>{text(array_map(rows, row))}")
    for n in rows:
        write(text(row(n + 10)))
    write("</tbody></table>")


__velox__ = (
    "routes/page.velox",
    "7:0=3:1 8:4=4:3 8:27=4:19 11:0=2:7 16:0=7:1 17:27=7:16 18:4=7:40 19:8=7:45",
)
