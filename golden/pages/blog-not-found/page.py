"""routes/blog/[slug].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, pause, thrown, truthy
from veloxc.runtime import text_of
from veloxc.runtime.server import notFound

from ...lib.db import db

config = {"render": "ssr"}


async def server(page):
    post = await pause(call(get(db, "posts"), "findBySlug", get(page.params, "slug")))
    if not truthy(post):
        raise thrown(notFound("There is no such post"))
    return post


def markup(page, write, post):
    write(f'<h1>{text_of(post, "title")}</h1>')


__velox__ = (
    "routes/blog/[slug].velox",
    "7:0=2:1 9:0=5:23 12:0=3:7 14:4=4:1 15:8=4:12 19:0=7:1 20:17=7:6",
)
