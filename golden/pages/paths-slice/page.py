"""routes/docs/[slug].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, pause, returned, string, undefined
from veloxc.runtime import text

from ...lib.db import db

limit = 1 + 1
prefix = lambda s=undefined: f"p-{string(s)}"


async def paths():
    everything = await pause(call(get(db, "posts"), "findManySlugs"))
    all_ = call(everything, "slice", 0, limit)
    return await returned(
        call(all_, "map", lambda slug=undefined, *_: {"slug": prefix(slug)})
    )


async def server(page):
    everything = await pause(call(get(db, "posts"), "findManySlugs"))
    slug = get(page.params, "slug")
    return slug


def markup(page, write, slug):
    write(f"<h1>{text(prefix(slug))}</h1>")


__velox__ = (
    "routes/docs/[slug].velox",
    "6:0=2:1 8:0=3:7 9:0=4:7 12:0=6:8 13:4=5:7 14:4=7:9 15:4=8:3 20:0=5:7 22:4=10:7 26:0=12:1 27:17=12:6",
)
