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
    "5:0=2:1 9:4=3:7 12:4=4:7 13:4=5:7 18:4=7:1 19:4=8:14 19:16=8:4 20:8=8:24 21:19=8:29 21:47=8:45 22:15=8:65 22:57=8:87 23:15=8:107 25:4=10:1 26:19=10:5 27:11=10:26 27:48=10:48 28:12=10:87 28:38=10:101 29:11=10:121 30:11=10:141 30:46=11:6",
)
