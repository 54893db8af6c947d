"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause

config = {"render": "ssg"}


async def server(page):
    n = await pause(Promise.resolve([1, 2]))
    return n


def markup(page, write, n):
    write(f"<p>{len(n)}</p>")


__velox__ = (
    "routes/index.velox",
    "5:0=2:23 8:0=3:7 13:0=5:1 14:16=5:5",
)
