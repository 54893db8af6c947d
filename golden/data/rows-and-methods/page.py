"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, call_with, get, pause, undefined
from veloxc.runtime import items, raw, text, text_of

from ..lib.db import db


async def server(page):
    posts = await pause(
        call_with(get(db, "posts"), "findMany", {"orderBy": "title", "limit": 5})
    )
    first = await pause(call(get(db, "posts"), "findById", 1))
    missing = await pause(call(get(db, "posts"), "findById", 99))
    return posts, first, missing


def markup(page, write, posts, first, missing):
    write("<ul>")
    for post in items(posts):
        write(
            f'<li>{text_of(post, "title")} by {text_of(get(post, "author"), "name")} ('
            f'{text_of(get(post, "author"), "eMail")}), {text_of(post, "publishedAt")}, '
            f'{text(call(get(post, "tags"), "join", "+"))}</li>'
        )
    write(
        f'</ul><p>{text(call(first, "shortTitle"))} '
        f'{text(call(first, "shortTitle", 3))} {text(call_with(first, "shortTitle", 3, {"suffix": "!"}))}'
        f' {text_of(first, "count")} {text(call(first, "readCount"))} '
        f'{text("none" if missing is None or missing is undefined else missing)} '
        f'{text_of(posts, "length")}</p><div>{raw(get(first, "htmlContent"))}</div>'
    )


__velox__ = (
    "routes/index.velox",
    "6:0=2:1 9:0=3:7 13:4=4:7 14:4=5:7 18:0=7:1 20:4=8:14 20:16=8:4 21:8=8:24 22:19=8:29 22:47=8:45 23:15=8:65 23:57=8:87 24:15=8:107 26:4=10:1 27:19=10:5 28:11=10:26 28:48=10:48 29:12=10:87 29:38=10:101 30:11=10:121 31:11=10:141 31:46=11:6",
)
