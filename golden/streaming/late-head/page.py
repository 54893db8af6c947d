"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, head, suspense, text

meta = {"title": "At first"}


async def Product(write, of=undefined):
    name = await pause(of)
    head(f'<title>{text(name)}</title><link rel="prefetch" href="/next">', True)
    write(f"<h1>{text(name)}</h1>")


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    title = after(3, "Found & shown")
    return title


def markup(page, write, title):
    def boundary(write):
        write(async_component(Product, of=title))

    write(suspense(boundary, "…"))


__velox__ = (
    "routes/index.velox",
    "6:0=4:21 9:0=8:1 10:4=9:9 11:4=10:12 11:19=10:26 12:4=10:82 12:17=10:87 15:0=5:7 20:0=6:7 25:0=13:24 29:4=13:1",
)
