"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import undefined
from veloxc.runtime import raw

html = "<b>bold</b>"


def markup(page, write):
    write(f'<div>{raw(html)}</div><div class="x">{raw(undefined)}</div>')


__velox__ = (
    "routes/page.velox",
    "6:0=2:7 9:0=4:1 10:18=4:6 10:50=5:16",
)
