"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Promise,
    add,
    get,
    pause,
    setTimeout,
    start,
    string,
    subtract,
    undefined,
)
from veloxc.runtime import async_component, text, text_of


async def load(id=undefined):
    await pause(sleep(subtract(10, id)))
    return {"id": id, "title": f"Post {string(id)}"}


async def Post(write, id=undefined):
    post = await load(id)
    write(
        f'<article><h2>{text_of(post, "title")}</h2>'
        f'{async_component(Related, id=add(get(post, "id"), 1))}</article>'
    )


async def Related(write, id=undefined):
    t1 = await load(id)
    title = get(t1, "title")
    write(f"<p>see also {text(title)}</p>")


sleep = lambda ms=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(resolve, ms)
)


async def markup(page, write):
    write(async_component(Post, id=1))
    for id in [2, 3]:
        write(async_component(Post, id=id))
    write(
        f'<p>{text(start(load(4)).then(lambda post=undefined, *_: get(post, "title")))}'
        f'</p><p>{text(await pause(start(load(5)).then(lambda post=undefined, *_: get(get(post, "title"), "length"))))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "17:0=3:1 18:4=3:35 19:4=3:57 22:0=4:1 23:4=5:9 24:4=6:10 25:24=6:24 26:11=6:40 30:0=8:1 31:4=9:9 33:4=10:10 33:25=10:23 36:0=2:7 41:0=13:1 43:4=14:13 44:8=14:21 45:4=15:1 46:14=15:5 47:18=16:5",
)
