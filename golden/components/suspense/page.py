"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, each_text, suspense

config = {"render": "ssr"}


async def Slow(write, promise=undefined):
    items = await pause(promise)
    write(f'<ul>{each_text("<li>", items, "</li>")}</ul>')


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
    "6:0=9:23 9:0=4:1 10:4=5:9 11:4=6:10 11:17=6:25 14:0=3:7 19:0=8:7 24:0=13:39 28:4=13:23 31:4=14:26 34:4=11:1 35:31=13:3 36:11=14:3",
)
