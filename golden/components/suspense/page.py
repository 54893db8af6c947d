"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, items as js_items, suspense, text

config = {"render": "ssr"}


async def Slow(write, promise=undefined):
    items = await pause(promise)
    write("<ul>")
    for item in js_items(items):
        write(f"<li>{text(item)}</li>")
    write("</ul>")


wait = lambda value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), 2)
)


def server(page):
    items = wait(["a", "b"])
    return items


def markup(page, write, items):
    def boundary(write):
        write(async_component(Slow, promise=items))

    def fallback(write):
        write("<p>loading</p>")

    def boundary_2(write):
        write("<p>at once</p>")

    write(
        f"<main><h1>Shell</h1>{suspense(boundary, fallback)}"
        f'{suspense(boundary_2, "…")}</main>'
    )


__velox__ = (
    "routes/index.velox",
    "6:0=9:23 9:0=4:1 10:4=5:9 11:4=6:10 12:4=6:25 13:8=6:35 13:21=6:40 14:4=6:35 17:0=3:7 23:4=8:7 28:4=13:39 31:4=13:23 34:4=14:26 37:4=11:1 38:31=13:3 39:11=14:3",
)
