"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_at, get
from veloxc.runtime import text, text_of

from ..lib.posts import formatDate, posts
from ..lib.config import default as config_1


def server(page):
    newest = array_at(posts, -1)
    return newest


def markup(page, write, newest):
    write(
        f'<h1>{text_of(config_1, "title")} ({text_of(config_1, "version")})</h1><p>'
        f'{text_of(newest, "title")} {text(formatDate(get(newest, "date")))} '
        f"{len(posts)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "6:0=2:1 7:0=3:1 10:0=4:7 15:0=6:1 17:15=6:6 17:45=6:22 18:11=7:5 18:38=7:20 19:11=7:46",
)
