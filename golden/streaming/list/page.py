"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, index as js_index, pause, setTimeout, undefined
from veloxc.runtime import async_component, suspense, text


async def Item(write, of=undefined):
    write(f"<li>{text(await pause(of))}</li>")


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    names = ["a", "b", "c", "d"]
    found = [
        after(2 + 3 * (index * 3 % 4), name.upper()) for index, name in enumerate(names)
    ]
    return names, found


def markup(page, write, names, found):
    write("<ul>")
    for index, name in enumerate(names):

        def boundary(write, index=index):
            write(async_component(Item, of=js_index(found, index)))

        def fallback(write, name=name):
            write(f"<li>{text(name)}…</li>")

        write(suspense(boundary, fallback))
    write("</ul>")


__velox__ = (
    "routes/index.velox",
    "7:0=8:1 8:4=9:10 8:17=9:15 11:0=4:7 16:0=5:7 18:4=6:7 24:0=12:1 26:4=13:14 28:8=14:54 31:8=14:36 32:25=14:41 34:8=14:5",
)
