"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get
from veloxc.runtime import text, text_of


def server(page):
    title = get(page.params, "t")
    meta = {"title": title, "tags": ["a"]}
    page.meta = meta
    shown = call(get(meta, "title"), "toUpperCase")
    return meta, shown


async def meta(page):
    server(page)
    return page.meta


def markup(page, write, meta, shown):
    write(f'<h1>{text(shown)}</h1><p>{text_of(meta, "tags")}</p>')


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 9:4=3:14 11:4=4:7 15:0=3:21 20:0=6:1 21:17=6:6 21:38=7:5",
)
