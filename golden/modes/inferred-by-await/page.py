"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause


async def server(page):
    n = await pause(Promise.resolve(2))
    return n


def markup(page, write, n):
    write(f"<p>{n}</p>")


__velox__ = (
    "routes/index.velox",
    "6:0=2:7 11:0=4:1 12:16=4:5",
)
