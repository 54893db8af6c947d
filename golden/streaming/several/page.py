"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, suspense, text


async def Panel(write, of=undefined):
    write(f"<section><h2>{text(await pause(of))}</h2></section>")


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    slow = after(12, "slow")
    fast = after(3, "fast")
    return slow, fast


def markup(page, write, slow, fast):
    def boundary(write):
        write(async_component(Panel, of=slow))

    def fallback(write):
        write("<p>waiting for the slow one</p>")

    def boundary_2(write):
        write(async_component(Panel, of=fast))

    def fallback_2(write):
        write("<p>waiting for the fast one</p>")

    def boundary_3(write):
        write("<p>at once</p>")

    def fallback_3(write):
        write("<p>never seen</p>")

    write(
        f"<main><h1>Three panels</h1>{suspense(boundary, fallback)}"
        f"{suspense(boundary_2, fallback_2)}{suspense(boundary_3, fallback_3)}"
        "<footer>the end</footer></main>"
    )


__velox__ = (
    "routes/index.velox",
    "7:0=8:1 8:4=9:10 8:26=9:24 11:0=4:7 16:0=5:7 18:4=6:7 22:0=14:56 26:4=14:23 29:4=15:56 32:4=15:23 35:4=16:42 38:4=16:23 41:4=12:1 42:38=14:3 43:11=15:3 43:45=16:3",
)
