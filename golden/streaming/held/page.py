"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, attr, items, suspense, text_of


async def Circles(write, of=undefined):
    for r in items(await pause(of)):
        write(f'<circle{attr("r", r)}></circle>')


async def Late(write, of=undefined):
    write(f'<b>{text_of(await pause(of), "length")}</b>')


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    radius = after(3, [1, 2])
    return radius


def markup(page, write, radius):
    def boundary(write):
        write(async_component(Circles, of=radius))

    def fallback(write):
        write('<circle r="9"></circle>')

    def boundary_2(write):
        write(async_component(Late, of=radius))

    def boundary_3(write):
        write(async_component(Late, of=radius))

    write(
        f'<svg viewBox="0 0 9 9">{suspense(boundary, fallback)}<foreignObject>'
        f'{suspense(boundary_2, "…")}</foreignObject></svg><p>'
        f'{suspense(boundary_3, "…")}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "7:0=7:1 8:4=8:28 8:13=8:14 9:8=8:35 9:24=8:46 12:0=10:1 13:4=11:10 13:16=11:14 16:0=4:7 21:0=5:7 26:0=15:41 30:4=15:23 33:4=16:41 36:4=18:27 39:4=14:1 40:34=15:3 41:11=16:18 42:11=18:4",
)
