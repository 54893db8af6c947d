"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, undefined
from veloxc.runtime import text_of


def server(page):
    posts = get(page.props, "posts")
    if posts is undefined:
        posts = []
    return posts


def markup(page, write, posts):
    write(f'<p>{text_of(posts, "length")} posts</p>')


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 14:0=4:1 15:16=4:5",
)
