"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import all_, call, get, take
from veloxc.runtime import items, text, text_of

from ..lib.db import db

userId = 1


async def server(page):
    user, posts, categories = take(
        await all_(
            [
                call(get(db, "users"), "findById", userId),
                call(get(db, "posts"), "findByUser", userId),
                call(get(db, "categories"), "findAll"),
            ]
        ),
        3,
    )
    return user, posts, categories


def markup(page, write, user, posts, categories):
    write(f'<h1>{text_of(user, "name")}</h1><ul>')
    for post in items(posts):
        write(f'<li>{text_of(post, "title")}</li>')
    write(f'</ul><p>{text(call(categories, "join", ", "))}</p>')


__velox__ = (
    "routes/index.velox",
    "6:0=2:1 8:0=4:7 11:0=5:7 25:0=12:1 26:17=12:6 27:4=13:16 27:16=13:6 28:8=13:24 28:21=13:29 29:4=14:1 29:21=14:5",
)
