"""routes/docs/[slug].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, pause, returned, string, undefined
from veloxc.runtime import text
from ...lib.db import db

limit = 1 + 1
prefix = lambda s=undefined: f"p-{string(s)}"


async def paths():
    everything = await pause(call(get(db, "posts"), "findManySlugs"))
    all = call(everything, "slice", 0, limit)
    return await returned(
        call(all, "map", lambda slug=undefined, *_: {"slug": prefix(slug)})
    )


async def server(page):
    everything = await pause(call(get(db, "posts"), "findManySlugs"))
    slug = get(page.params, "slug")
    return slug


def markup(page, write, slug):
    write(f"<h1>{text(prefix(slug))}</h1>")


__velox__ = (
    "routes/docs/[slug].velox",
    "5:0=2:1 7:0=3:7 8:0=4:7 11:0=6:8 12:4=5:7 13:4=7:9 14:4=8:3 20:4=5:7 21:4=10:7 26:4=12:1 26:17=12:6",
)
