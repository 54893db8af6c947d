"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, string
from veloxc.runtime import text


async def server(page):
    async def meta(*_):
        return {"title": f"Hello {string(name)}"}

    name = get(page.params, "name")
    page.meta = await meta()
    return name


async def meta(page):
    await server(page)
    return page.meta


def markup(page, write, name):
    write(f"<h1>{text(name)}</h1>")


__velox__ = (
    "routes/page.velox",
    "7:0=3:8 9:8=4:3 11:4=2:7 12:4=3:8 21:0=7:1 22:17=7:6",
)
