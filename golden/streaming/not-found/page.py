"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, thrown, truthy, undefined
from veloxc.runtime import async_component, suspense, text
from veloxc.runtime.server import notFound


async def Product(write, of=undefined):
    name = await pause(of)
    if not truthy(name):
        raise thrown(notFound("There is no such product."))
    write(f"<h1>{text(name)}</h1>")


def server(page):
    missing = Promise(
        lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(undefined), 3)
    )
    return missing


def markup(page, write, missing):
    def boundary(write):
        write(async_component(Product, of=missing))

    write(f'<h1>Shop</h1>{suspense(boundary, "…")}')


__velox__ = (
    "routes/index.velox",
    "8:0=6:1 9:4=7:9 10:4=8:3 11:8=8:14 12:4=9:10 12:17=9:15 15:0=4:7 22:0=13:24 26:4=12:1 26:26=13:1",
)
