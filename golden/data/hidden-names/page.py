"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import String, array_join, array_map, call, get, index, pause
from veloxc.runtime import text

from ..lib.db import db

name = "_hidden"


async def server(page):
    post = await pause(call(get(db, "posts"), "findById", 1))
    shown = [
        get(post, "_hidden"),
        index(post, name),
        get(post, "__class__"),
        get(post, "mro"),
        get(post, "short_title"),
        get(post, "title"),
        get(post, "password_hash_"),
    ]
    return shown


def markup(page, write, shown):
    write(f'<p>{text(array_join(array_map(shown, String), " | "))}</p>')


__velox__ = (
    "routes/index.velox",
    "6:0=2:1 8:0=4:7 11:0=3:7 13:4=5:7 25:0=7:1 26:16=7:5",
)
