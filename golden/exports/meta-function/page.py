"""routes/people/[name].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, add, call, get, pause
from veloxc.runtime import text

config = {"render": "ssr"}


async def server(page):
    async def meta(*_):
        suffix = await pause(Promise.resolve("!"))
        return {
            "title": add(call(parts, "join", " "), suffix),
            "custom": {"nested": [1, 2]},
        }

    name = get(page.params, "name")
    parts = call(name, "split", "-")
    page.meta = await meta()
    return name


async def meta(page):
    await server(page)
    return page.meta


def markup(page, write, name):
    write(f"<h1>{text(name)}</h1>")


__velox__ = (
    "routes/people/[name].velox",
    "6:0=8:23 9:0=4:8 11:8=5:9 12:8=6:3 17:4=2:7 18:4=3:7 19:4=4:8 28:0=10:1 29:17=10:6",
)
