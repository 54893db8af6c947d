"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, each_text, suspense, text


async def List(write, items=undefined):
    found = await pause(items)
    write(f'<ul>{each_text("<li>", found, "</li>")}</ul>')


def server(page):
    slow = Promise(
        lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(["a", "b"]), 3)
    )
    return slow


def markup(page, write, slow):
    def boundary(write):
        write(async_component(List, items=slow))

    def fallback(write):
        write("<p>Loading…</p>")

    def boundary_2(write):
        write(text(slow))

    write(f"{suspense(boundary, fallback)}{suspense(boundary_2)}")


__velox__ = (
    "routes/page.velox",
    "7:0=4:1 8:4=5:9 9:4=6:10 9:17=6:25 12:0=3:7 19:0=10:3 23:4=9:21 26:4=12:11 27:8=12:12 29:4=9:1 29:43=12:1",
)
