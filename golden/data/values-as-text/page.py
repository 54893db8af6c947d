"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Date,
    String,
    call,
    get,
    instance_of,
    pause,
    truthy,
    typeof,
    undefined,
)
from veloxc.runtime import text, text_of
from ..lib.db import db, today, token, settings


async def server(page):
    post = await pause(call(get(db, "posts"), "findById", 2))
    return post


def markup(page, write, post):
    write(
        f'<p>{text_of(post, "price")} | {text_of(post, "rating")} | '
        f'{text_of(post, "id")} | {text_of(post, "state")} | '
        f'{text_of(post, "publishedAt")} | {text(today)} | {text(token)}</p><p>'
        f'{text_of(post, "title")} | {text_of(settings, "siteName")} | '
        f'{text_of(settings, "per_page")} | {"yes" if truthy(get(get(settings, "nested"), "snake_case")) else "no"}'
        f' | {text("no such key" if (t1 := get(settings, "perPage")) is None or t1 is undefined else t1)}'
        f'</p><p>{text(typeof(get(post, "id")))} {text(typeof(get(post, "title")))} '
        f'{text(typeof(post))} {text(typeof(get(post, "shortTitle")))} '
        f'{text(String(get(post, "nothing")))} {"a date" if instance_of(get(post, "publishedAt"), Date) else ""}'
        f' {text(call(get(post, "publishedAt"), "getUTCFullYear"))} '
        f'{text(call(get(post, "publishedAt"), "toISOString"))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "15:0=2:1 19:4=3:7 24:4=5:1 25:14=5:5 25:41=5:20 26:11=5:36 26:35=5:48 27:11=5:63 27:44=5:84 27:60=5:94 28:11=6:5 28:38=6:20 29:11=6:42 29:45=6:64 30:14=6:110 31:18=7:5 31:50=7:22 32:11=7:42 32:32=7:56 33:11=7:81 33:48=7:104 34:12=7:155 35:11=7:191",
)
