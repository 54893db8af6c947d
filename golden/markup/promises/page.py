"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, array_map, pause, setTimeout, started, undefined
from veloxc.runtime import Html, attr, text


async def load(n=undefined):
    return f"item {n}"


def server(page):
    later = Promise(
        lambda resolve=undefined, *_: setTimeout(lambda *_: resolve("a < b"), 2)
    )
    list_ = Promise.resolve([1, Html("<b>2</b>")])
    return later, list_


async def markup(page, write, later, list_):
    async def map_n(n=undefined, *_):
        return Html(f"<li>{text(await pause(load(n)))}</li>")

    write(
        f'<p{attr("title", later)}>{text(later)}{text(list_)}</p><p>'
        f"{text(await load(1))}</p><ul>{text(array_map([1, 2], started(map_n)))}</ul>"
    )


__velox__ = (
    "routes/page.velox",
    "7:0=4:1 8:4=4:26 11:0=2:7 15:4=3:7 19:0=8:17 21:27=8:33 23:4=6:1 24:13=6:11 24:36=6:19 24:49=6:26 25:11=7:5 25:40=8:6",
)
