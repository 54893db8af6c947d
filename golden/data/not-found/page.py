"""routes/posts/[id].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Number, call, get, pause, truthy
from veloxc.runtime import text_of
from veloxc.runtime.server import NotFound

from ...lib.db import db


async def server(page):
    post = await pause(
        call(get(db, "posts"), "findById", Number(get(page.params, "id")))
    )
    if not truthy(post):
        raise NotFound("no such post")
    return post


def markup(page, write, post):
    write(f'<h1>{text_of(post, "title")}</h1>')


__velox__ = (
    "routes/posts/[id].velox",
    "5:0=2:1 7:0=3:1 10:0=4:7 14:4=5:1 15:8=5:12 19:0=7:1 20:17=7:6",
)
