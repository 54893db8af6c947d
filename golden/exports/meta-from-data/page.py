"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause
from veloxc.runtime import text

config = {"render": "ssr"}


async def server(page):
    post = await pause(
        Promise.resolve({"title": "Hello & welcome", "excerpt": 'An "excerpt"'})
    )
    page.meta = {
        "title": post["title"],
        "description": post["excerpt"],
        "canonical": "https://example.org/a?b=1&c=2",
        "twitter": {"card": "summary"},
    }
    return post


async def meta(page):
    await server(page)
    return page.meta


def markup(page, write, post):
    write(f'<h1>{text(post["title"])}</h1>')


__velox__ = (
    "routes/index.velox",
    "6:0=4:23 9:0=2:7 13:4=3:14 22:0=3:21 27:0=6:1 28:17=6:6",
)
