"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause
from veloxc.runtime import text

config = {"render": "isr", "revalidate": 60}


async def server(page):
    stamp = await pause(Promise.resolve("now"))
    return stamp


def markup(page, write, stamp):
    write(f"<p>{text(stamp)}</p>")


__velox__ = (
    "routes/index.velox",
    "6:0=2:23 9:0=3:7 14:0=5:1 15:16=5:5",
)
