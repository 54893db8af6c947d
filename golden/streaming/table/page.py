"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, each_text, suspense, text


async def Rows(write, of=undefined):
    write(each_text("<tr><td>", await pause(of), "</td><td>1</td></tr>"))


async def Cells(write, of=undefined):
    write(each_text("<td>", await pause(of), "</td>"))


async def Foot(write, of=undefined):
    write(f"<tfoot><tr><td>total</td><td>{text(await pause(of))}</td></tr></tfoot>")


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    rows = after(6, ["a", "b"])
    cells = after(3, [1, 2])
    total = after(4, 2)
    return rows, cells, total


def markup(page, write, rows, cells, total):
    def boundary(write):
        write(async_component(Rows, of=rows))

    def fallback(write):
        write('<tr><td colspan="2">rows…</td></tr>')

    def boundary_2(write):
        write(async_component(Cells, of=cells))

    def boundary_3(write):
        write(async_component(Foot, of=total))

    def fallback_2(write):
        write("<tfoot><tr><td>…</td></tr></tfoot>")

    write(
        "<table><thead><tr><th>name</th><th>count</th></tr></thead><tbody><tr>"
        f"<td>first</td><td>0</td></tr>{suspense(boundary, fallback)}<tr>"
        f'{suspense(boundary_2, "cells…")}</tr></tbody>'
        f"{suspense(boundary_3, fallback_2)}</table>"
    )


__velox__ = (
    "routes/index.velox",
    "7:0=9:1 8:4=10:28 11:0=12:1 12:4=13:28 15:0=15:1 16:4=16:10 16:42=16:40 19:0=4:7 24:0=5:7 26:4=6:7 27:4=7:7 31:0=23:62 35:4=23:25 38:4=24:37 41:4=26:59 44:4=26:23 47:4=19:1 49:40=23:5 50:11=24:9 51:11=26:3",
)
