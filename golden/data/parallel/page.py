"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Promise,
    all_,
    array_join,
    array_map,
    call,
    get,
    pause,
    returned,
    started as js_started,
    take,
    undefined,
)
from veloxc.runtime import text, text_of

from ..lib.db import db


async def server(page):
    posts, first, plain = take(
        await all_(
            [
                call(get(db, "posts"), "findMany"),
                call(get(db, "posts"), "findById", 1),
                "plain",
            ]
        ),
        3,
    )
    started = call(get(db, "posts"), "findById", 2)
    later = await pause(started)

    async def map_id(id=undefined, *_):
        return await returned(
            get(await pause(call(get(db, "posts"), "findById", id)), "title")
        )

    titles = await pause(Promise.all(array_map([1, 2], js_started(map_id))))
    return posts, first, plain, later, titles


def markup(page, write, posts, first, plain, later, titles):
    write(
        f'<p>{text_of(posts, "length")} {text_of(first, "title")} {text(plain)} '
        f'{text_of(later, "title")} {text(array_join(titles, " / "))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "18:0=2:1 21:0=3:7 32:4=4:7 33:4=5:7 35:4=6:45 40:4=6:7 44:0=8:1 46:14=8:5 46:41=8:20 46:67=8:34 47:11=8:42 47:37=8:56",
)
