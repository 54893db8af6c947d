"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, items, suspense, text


async def Rows(write, of=undefined):
    for row in items(await pause(of)):
        write(f"<tr><td>{text(row)}</td><td>1</td></tr>")


async def Cells(write, of=undefined):
    for cell in items(await pause(of)):
        write(f"<td>{text(cell)}</td>")


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
    "7:0=9:1 8:4=10:28 9:8=10:37 9:25=10:46 12:0=12:1 13:4=13:28 14:8=13:38 14:21=13:43 17:0=15:1 18:4=16:10 18:42=16:40 21:0=4:7 27:4=5:7 28:4=6:7 29:4=7:7 34:4=23:62 37:4=23:25 40:4=24:37 43:4=26:59 46:4=26:23 49:4=19:1 51:40=23:5 52:11=24:9 53:11=26:3",
)
