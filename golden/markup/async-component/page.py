"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, subtract, undefined
from veloxc.runtime import Html, async_component, place_children, text


async def Slow(write, n=undefined, children=undefined):
    await pause(
        Promise(lambda resolve=undefined, *_: setTimeout(resolve, subtract(5, n)))
    )
    write(f"<p>{text(n)}")
    place_children(write, children)
    write("</p>")


def markup(page, write):
    write(async_component(Slow, n=1, children="a"))
    for n in [2, 3]:
        write(async_component(Slow, n=n, children=Html(f"<b>{n}</b>")))


__velox__ = (
    "routes/page.velox",
    "7:0=2:1 8:4=3:3 11:4=4:10 11:16=4:14 12:4=4:17 16:0=7:1 18:4=8:13 19:8=8:18 19:61=8:34",
)
