"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import all_, call, get, take
from veloxc.runtime import text, text_of

from ..lib.db import db


async def server(page):
    posts, slugs = take(
        await all_(
            [
                call(get(db, "posts"), "findMany"),
                call(get(db, "posts"), "findManySlugs"),
            ]
        ),
        2,
    )
    return posts, slugs


def markup(page, write, posts, slugs):
    write(f'<p>{text_of(posts, "length")} {text(call(slugs, "join", ", "))}</p>')


__velox__ = (
    "routes/page.velox",
    "6:0=2:1 9:0=3:7 22:0=8:1 23:16=8:5 23:43=8:20",
)
