"""routes/blog/[slug].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, pause, truthy
from veloxc.runtime import raw, text_of
from veloxc.runtime.server import NotFound

from ...lib.db import db

config = {"render": "ssr"}


async def server(page):
    slug = get(page.params, "slug")
    post = await pause(call(get(db, "posts"), "findBySlug", slug))
    if not truthy(post):
        raise NotFound()
    page.meta = {"title": get(post, "title"), "description": get(post, "excerpt")}
    return post


async def meta(page):
    await server(page)
    return page.meta


def markup(page, write, post):
    write(
        f'<article><h1>{text_of(post, "title")}</h1><p class="byline">By '
        f'{text_of(post, "author")} on {text_of(post, "publishedAt")}</p><div>'
        f'{raw(get(post, "htmlContent"))}</div></article>'
    )


__velox__ = (
    "routes/blog/[slug].velox",
    "5:0=4:1 7:0=3:1 9:0=15:23 12:0=6:7 14:4=7:7 15:4=9:1 16:8=9:12 17:4=11:14 21:0=11:21 26:0=18:1 28:24=19:8 29:11=20:25 29:40=20:42 30:11=21:8",
)
