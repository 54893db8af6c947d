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

from ..lib.db import db, settings, today, token


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
    "16:0=2:1 19:0=3:7 24:0=5:1 26:14=5:5 26:41=5:20 27:11=5:36 27:35=5:48 28:11=5:63 28:44=5:84 28:60=5:94 29:11=6:5 29:38=6:20 30:11=6:42 30:45=6:64 31:14=6:110 32:18=7:5 32:50=7:22 33:11=7:42 33:32=7:56 34:11=7:81 34:48=7:104 35:12=7:155 36:11=7:191",
)
