"""routes/blog/[slug].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, pause, returned, undefined
from veloxc.runtime import raw, text_of

from ...lib.db import db

config = {"render": "ssg"}


async def paths():
    slugs = await pause(call(get(db, "posts"), "findManySlugs"))
    return await returned(call(slugs, "map", lambda slug=undefined, *_: {"slug": slug}))


async def server(page):
    slug = get(page.params, "slug")
    post = await pause(call(get(db, "posts"), "findBySlug", slug))
    page.meta = {"title": get(post, "title")}
    return post


async def meta(page):
    await server(page)
    return page.meta


def markup(page, write, post):
    write(
        f'<article><h1>{text_of(post, "title")}</h1><div>'
        f'{raw(get(post, "htmlContent"))}</div></article>'
    )


__velox__ = (
    "routes/blog/[slug].velox",
    "6:0=2:1 8:0=4:23 11:0=7:8 12:4=8:9 13:4=9:3 16:0=12:7 18:4=13:7 19:4=14:14 23:0=14:21 28:0=17:1 30:24=18:8 31:11=19:8",
)
