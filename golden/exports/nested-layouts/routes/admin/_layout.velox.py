"""routes/admin/_layout.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, index
from veloxc.runtime import slot, text, text_of


def server(page):
    section = index(call(get(page.url, "pathname"), "split", "/"), 1)
    return section


def markup(page, write, section):
    write(
        f'<nav>{text(section)} {text_of(page.params, "id")}</nav>'
        f'{slot(page, "default")}'
    )


__velox__ = (
    "routes/admin/_layout.velox",
    "7:0=2:7 12:0=4:1 14:16=4:7 14:32=4:17 15:11=5:1",
)
